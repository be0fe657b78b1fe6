"""What the trace of a register leaves open."""

from datetime import date

import pytest
from hypothesis import given

from tracker.assess import assess
from tracker.assess.gaps import gaps_of
from tracker.calendar import read_deadline
from tracker.domain import (
    Briefing,
    Directive,
    Document,
    Event,
    Plan,
    ProgressReport,
    Provision,
    Register,
    Relation,
    RelationKind,
    Resolution,
    Task,
)
from tracker.rules import check
from tracker.testing import days, linked_registers

AS_OF = date(2023, 6, 1)


def found(register: Register, as_of: date = AS_OF) -> dict[str, list[str]]:
    """Return the gaps of a register by name, those without any left out."""
    gaps = gaps_of(assess(register, as_of))
    named = {
        "decisions": [document.id for document in gaps.decisions_without_task],
        "provisions": [provision.id for provision in gaps.provisions_without_task],
        "tasks": [standing.task.id for standing in gaps.tasks_without_source],
        "ended": [standing.task.id for standing in gaps.open_under_ended],
    }
    return {name: ids for name, ids in named.items() if ids}


def carries_out(target: str, kind: RelationKind = RelationKind.IMPLEMENTS) -> Document:
    """Return a plan that carries another document out, or a provision of one."""
    return Plan(id="KH", title="KH", relations=[Relation(kind=kind, target=target)])


HELD = [Provision(id=f"NQ:{number}", number=str(number)) for number in (10, 2)]
NQ = Resolution(id="NQ", title="A", provisions=HELD)


@pytest.mark.parametrize(
    ("documents", "basis", "expected"),
    [
        ([NQ], [], {"decisions": ["NQ"], "provisions": ["NQ:2", "NQ:10"]}),
        ([NQ], ["NQ"], {"provisions": ["NQ:2", "NQ:10"]}),
        ([NQ], ["NQ:2"], {"provisions": ["NQ:10"]}),
        ([NQ, carries_out("NQ:10")], ["NQ:2"], {"provisions": ["NQ:10"]}),
        ([NQ, carries_out("NQ:10")], ["NQ:2", "KH"], {}),
        ([NQ, carries_out("NQ")], ["KH"], {"provisions": ["NQ:2", "NQ:10"]}),
        (
            [NQ, carries_out("NQ", RelationKind.CITES)],
            ["KH"],
            {"decisions": ["NQ"], "provisions": ["NQ:2", "NQ:10"]},
        ),
        ([Directive(id="CT", title="A"), Plan(id="P", title="A")], [], {"decisions": ["CT"]}),
    ],
)
def test_what_nobody_was_set_to_carry_out(
    documents: list[Document], basis: list[str], expected: dict[str, list[str]]
) -> None:
    """A task of a document that carries another out counts for it, a citation does not."""
    tasks = [Task(id="NV", title="A", basis=basis, briefing="HN")]
    briefings = [Briefing(id="HN", title="A")]
    register = Register(title="Sổ", documents=documents, tasks=tasks, briefings=briefings)
    assert found(register) == expected


def test_a_cancelled_task_was_a_task() -> None:
    """What somebody was set to do, and then was not, is no longer without a task."""
    cancelled = Task(
        id="NV",
        title="A",
        basis=["NQ:2", "NQ:10"],
        reports=[ProgressReport(on=AS_OF, event=Event.CANCELLED)],
    )
    assert found(Register(title="Sổ", documents=[NQ], tasks=[cancelled])) == {}


def test_what_has_ended_needs_no_task() -> None:
    """A document past its last day, with its provisions, is no longer missed."""
    ended = Resolution(
        id="NQ",
        title="A",
        issued_on=date(2022, 1, 1),
        effective_to=date(2023, 5, 31),
        provisions=HELD,
    )
    register = Register(title="Sổ", documents=[ended])
    assert found(register) == {}
    assert found(register, date(2023, 5, 31)) == {
        "decisions": ["NQ"],
        "provisions": ["NQ:2", "NQ:10"],
    }


@pytest.mark.parametrize(
    ("basis", "event", "expected"),
    [
        (["old"], None, ["NV"]),
        (["old:1"], None, ["NV"]),
        (["old", "new"], None, []),
        (["old"], Event.COMPLETED, []),
        (["old"], Event.CANCELLED, []),
        ([], None, []),
    ],
)
def test_what_is_left_open_under_a_document_that_no_longer_holds(
    basis: list[str], event: Event | None, expected: list[str]
) -> None:
    """An open task is left so while every document or provision it rests on has ended."""
    replaces = Relation(kind=RelationKind.REPLACES, target="old")
    documents = [
        Plan(id="old", title="A", provisions=[Provision(id="old:1", number="1")]),
        Plan(id="new", title="A", issued_on=AS_OF, relations=[replaces]),
    ]
    reports = [ProgressReport(on=AS_OF, event=event)] if event else []
    task = Task(
        id="NV",
        title="A",
        basis=basis,
        deadline=read_deadline("quý II/2023"),
        reports=reports,
    )
    register = Register(title="Sổ", documents=documents, tasks=[task])
    gaps = gaps_of(assess(register, AS_OF))
    assert [standing.task.id for standing in gaps.open_under_ended] == expected
    assert gaps_of(assess(register, date(2023, 5, 31))).open_under_ended == ()


@given(linked_registers(), days(first=date(2023, 1, 1)))
def test_gaps_are_what_the_rules_find(register: Register, as_of: date) -> None:
    """The rules on decisions, sources and ended documents speak of exactly these entries."""
    spoken: dict[str, list[str]] = {"DO008": [], "DO009": [], "DO011": []}
    for finding in check(register, as_of=as_of, select=[*spoken]):
        spoken[finding.code].append(finding.subject.id)
    gaps = gaps_of(assess(register, as_of))
    dated = [made.id for made in gaps.decisions_without_task if made.issued_on is not None]

    assert sorted(spoken["DO008"]) == sorted(dated)
    assert sorted(spoken["DO009"]) == sorted(one.task.id for one in gaps.tasks_without_source)
    assert sorted(spoken["DO011"]) == sorted(one.task.id for one in gaps.open_under_ended)


@given(linked_registers())
def test_gaps_may_be_asked_of_a_part(register: Register) -> None:
    """Within some ids only theirs are given, but tasks without a source lie within none."""
    whole = gaps_of(assess(register, AS_OF))
    none = gaps_of(assess(register, AS_OF), ())
    assert gaps_of(assess(register, AS_OF), {made.id for made in register.facts()}) == whole  # type: ignore[attr-defined]  # every entry has an id
    assert none.tasks_without_source == whole.tasks_without_source
    assert not (none.decisions_without_task)
    assert not (none.provisions_without_task)
    assert not (none.open_under_ended)
