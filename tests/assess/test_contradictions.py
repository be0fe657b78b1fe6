"""Relations between documents that cannot all be so."""

from datetime import date

import pytest
from hypothesis import given

from tracker.assess import assess
from tracker.assess.contradictions import (
    Contradiction,
    ContradictionKind,
    contradictions,
    relation_cycles,
)
from tracker.domain import Document, Provision, Register, Relation, RelationKind
from tracker.testing import days, linked_registers

AS_OF = date(2023, 12, 31)
DAYS = days(first=date(2023, 1, 1))


def related(named: str, issued_on: date | None, *relations: tuple[RelationKind, str]) -> Document:
    """Return a document issued on a day and related to others, with one provision."""
    return Document(
        id=named,
        title=named,
        issued_on=issued_on,
        relations=[Relation(kind=kind, target=target) for kind, target in relations],
        provisions=[Provision(id=f"{named}:1", number="1")],
    )


def told(*documents: Document, as_of: date = AS_OF) -> list[tuple[str, tuple[str, ...]]]:
    """Return the kinds of contradiction there are between documents, each with their ids."""
    register = Register(title="Sổ", documents=documents)
    return [(one.kind.value, one.documents) for one in contradictions(assess(register, as_of))]


FIRST, SECOND, THIRD = date(2023, 1, 1), date(2023, 2, 1), date(2023, 3, 1)
REPLACES, AMENDS = RelationKind.REPLACES, RelationKind.AMENDS


def test_two_documents_that_replace_each_other_are_a_circle() -> None:
    """A circle is told once, from the first of its ids, whatever the kinds of relation."""
    first, second = related("A", None, (REPLACES, "B")), related("B", None, (AMENDS, "A:1"))
    assert told(second, first) == [("cycle", ("A", "B"))]


def test_documents_may_cite_each_other() -> None:
    """Two documents of one day that cite each other say nothing against themselves."""
    cites = RelationKind.CITES
    assert told(related("A", FIRST, (cites, "B")), related("B", FIRST, (cites, "A"))) == []


@pytest.mark.parametrize("kind", RelationKind)
def test_a_document_does_nothing_to_a_later_one(kind: RelationKind) -> None:
    """Whatever a document does to another, it does to one issued by then, or on its own day."""
    later = related("B", SECOND)
    assert told(related("A", FIRST, (kind, "B")), later) == [("later_target", ("A", "B"))]
    assert told(related("A", FIRST, (kind, "B:1")), later) == [("later_target", ("A", "B"))]
    assert told(related("A", SECOND, (kind, "B")), later) == []
    assert told(related("A", None, (kind, "B")), later) == []


@pytest.mark.parametrize(
    ("kind", "is_wrong"),
    [
        (RelationKind.IMPLEMENTS, True),
        (RelationKind.CONTINUES, True),
        (RelationKind.AMENDS, True),
        (RelationKind.SUPPLEMENTS, True),
        (RelationKind.REPLACES, False),
        (RelationKind.BASED_ON, False),
        (RelationKind.CITES, False),
    ],
)
def test_what_no_longer_holds_is_not_carried_out_or_changed(
    kind: RelationKind, is_wrong: bool
) -> None:
    """After its end a document may be cited or replaced again, and nothing else."""
    old, new = related("A", FIRST), related("B", SECOND, (REPLACES, "A"))
    wrong = [("ended_target", ("C", "A"))] if is_wrong else []
    assert told(old, new, related("C", THIRD, (kind, "A"))) == wrong


def test_what_replaces_a_document_may_carry_on_with_it() -> None:
    """The document that ends another may also say that it implements or continues it."""
    both = related("B", SECOND, (REPLACES, "A"), (RelationKind.CONTINUES, "A"))
    assert told(related("A", FIRST), both) == []


def test_a_contradiction_has_its_evidence() -> None:
    """It bears the relation and both days."""
    relation = Relation(kind=AMENDS, target="B")
    documents = [related("A", FIRST, (AMENDS, "B")), related("B", SECOND)]
    register = Register(title="Sổ", documents=documents)
    assert contradictions(assess(register, AS_OF)) == (
        Contradiction(
            kind=ContradictionKind.LATER_TARGET,
            documents=("A", "B"),
            relation=relation,
            issued_on=FIRST,
            other_on=SECOND,
        ),
    )
    assert contradictions(assess(register, FIRST)) == ()


@given(linked_registers(), DAYS)
def test_each_of_a_circle_relates_to_the_next(register: Register, as_of: date) -> None:
    """Every document of a circle is issued, and says that it does something to the next."""
    for circle in relation_cycles(assess(register, as_of)):
        assert len(circle) > 1
        for place, named in enumerate(circle):
            document = register.document_by_id[named]
            assert document.issued_on is None or document.issued_on <= as_of
            after = circle[(place + 1) % len(circle)]
            assert any(
                register.document_of(relation.target).id == after
                and relation.kind is not RelationKind.CITES
                for relation in document.relations
            )


@given(linked_registers(), DAYS)
def test_documents_each_dated_later_than_the_last_are_no_circle(
    register: Register, as_of: date
) -> None:
    """Where nobody relates to a later document, or to one of the same or no day, there is none."""
    strict = [
        document
        for document in register.documents
        if all(
            (register.document_of(relation.target).issued_on or date.max)
            < (document.issued_on or date.min)
            for relation in document.relations
        )
    ]
    if len(strict) == len(register.documents):
        assert relation_cycles(assess(register, as_of)) == ()
