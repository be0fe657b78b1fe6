"""Traces as trees for people."""

from datetime import date

from hypothesis import given

from tracker.assess import assess
from tracker.assess.contradictions import contradictions
from tracker.assess.gaps import gaps_of
from tracker.assess.trace import trace
from tracker.domain import Document, Register, Relation, RelationKind
from tracker.language import Language
from tracker.tables.gaps import WIDTH, contradictions_text
from tracker.tables.trace import trace_text
from tracker.testing import days, linked_registers, registers

AS_OF = date(2023, 6, 1)
DAYS = days(first=date(2023, 1, 1))


@given(linked_registers(), DAYS)
def test_each_step_has_its_line(register: Register, as_of: date) -> None:
    """Every place of both walks begins a line with the id there, in either language."""
    assessment = assess(register, as_of)
    for named in assessment.lineage.entries:
        found = trace(assessment, named)
        steps = (*(found.up or ()), *(found.down or ()))
        for language in Language:
            text = trace_text(found, gaps_of(assessment), language)
            drawn = [line for line in text.splitlines() if "─ " in line or line.startswith(named)]
            for line, step in zip(drawn, steps, strict=True):
                assert f"{step.node.id}" in line
                assert line.startswith(("│  ", "   ")) or step.depth < 2
                mentioned = "(xem ở chỗ khác" in line or "(shown elsewhere" in line
                assert mentioned is not step.is_first


@given(registers(), days())
def test_any_register_has_its_trees(register: Register, as_of: date) -> None:
    """Whatever titles hold, there are four parts, and no title breaks a line of the tree."""
    assessment = assess(register, as_of)
    for named in assessment.lineage.entries:
        for language in Language:
            text = trace_text(trace(assessment, named), gaps_of(assessment), language)
            assert len(text.split("\n\n")) == 4
            assert "\t" not in text


def test_a_deep_trace_is_no_wider_than_a_shallow_one() -> None:
    """Beyond twenty levels the depth is told in figures instead of being drawn."""
    documents = [
        Document(
            id=f"D{place}",
            title="Về việc",
            relations=[Relation(kind=RelationKind.BASED_ON, target=f"D{place - 1}")] * bool(place),
        )
        for place in range(10_000)
    ]
    found = trace(assess(Register(title="Sổ", documents=documents), AS_OF), "D0")
    text = trace_text(found, gaps_of(found.assessment, ()), Language.EN)

    lines = text.splitlines()
    assert max(map(len, lines)) <= WIDTH + 10
    assert any("└─ [9999] basis of: D9999" in line for line in lines)
    assert any("└─ [21] basis of: D21," in line for line in lines)
    assert any("└─ basis of: D20," in line for line in lines)


def test_contradictions_are_told_in_both_languages() -> None:
    """A circle, a later target and an ended one each have a line."""

    def related(named: str, day: int | None, *relations: tuple[RelationKind, str]) -> Document:
        return Document(
            id=named,
            title=named,
            issued_on=date(2023, 1, day) if day else None,
            relations=[Relation(kind=kind, target=target) for kind, target in relations],
        )

    documents = [
        related("A", None, (RelationKind.REPLACES, "B")),
        related("B", None, (RelationKind.REPLACES, "A")),
        related("C", 1, (RelationKind.AMENDS, "D")),
        related("D", 2, (RelationKind.REPLACES, "E")),
        related("E", 1),
        related("F", 3, (RelationKind.CONTINUES, "E")),
    ]
    found = contradictions(assess(Register(title="Sổ", documents=documents), AS_OF))
    assert contradictions_text(found, Language.EN).splitlines() == [
        "Contradictions",
        "  related in a circle: A → B → A",
        "  C of 2023-01-01 relates to D, issued later, on 2023-01-02",
        "  F of 2023-01-03 relates to E, not in force after 2023-01-01",
    ]
    assert contradictions_text(found, Language.VI).splitlines() == [
        "Mâu thuẫn",
        "  quan hệ vòng tròn: A → B → A",
        "  C ngày 01/01/2023 có quan hệ với D, là văn bản có sau, ngày 02/01/2023",
        "  F ngày 03/01/2023 có quan hệ với E, đã hết hiệu lực sau ngày 01/01/2023",
    ]
