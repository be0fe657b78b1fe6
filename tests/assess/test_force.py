"""Whether documents hold on a day."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from tracker.assess import Force, ForceState, assess_force
from tracker.domain import Document, Provision, Register, Relation, RelationKind
from tracker.testing import days, linked_registers

ISSUED, LATER = date(2023, 1, 10), date(2023, 6, 1)


def force(
    as_of: date,
    kind: RelationKind = RelationKind.REPLACES,
    target: str = "A",
    named: str = "A",
    **other: Any,
) -> Force:
    """Return the force of A, or of its provision, beside a document B that is related to it."""
    first = Document(
        id="A", title="A", issued_on=ISSUED, provisions=[Provision(id="A:1", number="1")]
    )
    later = Document(
        id="B", title="B", issued_on=LATER, relations=[Relation(kind=kind, target=target)]
    )
    register = Register(title="Sổ", documents=[first, evolve(later, **other)])
    return assess_force(register, as_of)[named]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2023, 1, 9), (ForceState.PENDING, None, ())),
        (date(2023, 1, 10), (ForceState.IN_FORCE, None, ())),
        (date(2023, 5, 31), (ForceState.IN_FORCE, None, ())),
        (date(2023, 6, 1), (ForceState.IN_FORCE, date(2023, 6, 14), ("B",))),
        (date(2023, 6, 14), (ForceState.IN_FORCE, date(2023, 6, 14), ("B",))),
        (date(2023, 6, 15), (ForceState.REPLACED, date(2023, 6, 14), ("B",))),
    ],
)
def test_a_document_ends_when_what_replaces_it_takes_effect(
    as_of: date, expected: tuple[ForceState, date | None, tuple[str, ...]]
) -> None:
    """The end is known once the new document is issued, and comes on its first day in force."""
    found = force(as_of, effective_from=date(2023, 6, 15))
    assert (found.state, found.ends_on, found.replaced_by) == expected
    assert found.has_ended is (found.state is ForceState.REPLACED)


def test_a_replacement_issued_later_than_it_reaches_back_is_not_known_before() -> None:
    """A document made to hold from an earlier day ends the other only once it is issued."""
    effective_from = date(2023, 3, 1)
    assert force(date(2023, 5, 31), effective_from=effective_from).state is ForceState.IN_FORCE
    assert force(LATER, effective_from=effective_from).ends_on == date(2023, 2, 28)


def test_a_replacement_of_unknown_day_ends_nothing() -> None:
    """Nobody knows when it takes effect, so the document still holds; who replaces it is told."""
    found = force(LATER, issued_on=None)
    assert (found.state, found.replaced_by) == (ForceState.IN_FORCE, ("B",))


@pytest.mark.parametrize("kind", [RelationKind.AMENDS, RelationKind.SUPPLEMENTS])
def test_an_amended_document_holds(kind: RelationKind) -> None:
    """What amends or supplements a document is told with it, and ends nothing."""
    found = force(LATER, kind)
    assert (found.state, found.amended_by, found.replaced_by) == (ForceState.IN_FORCE, ("B",), ())
    assert force(date(2023, 5, 31), kind).amended_by == ()


@pytest.mark.parametrize(
    ("target", "ended"),
    [("A", {"A", "A:1"}), ("A:1", {"A:1"})],
)
def test_a_provision_ends_with_its_document_or_alone(target: str, ended: set[str]) -> None:
    """Replacing a document ends its provisions; replacing one of them ends only that one."""
    found = {named for named in ("A", "A:1") if force(LATER, target=target, named=named).has_ended}
    assert found == ended


def test_a_document_ends_after_its_last_day() -> None:
    """The last day in force is still in force, the next is not."""
    document = Document(id="A", title="A", issued_on=ISSUED, effective_to=LATER)
    register = Register(title="Sổ", documents=[document])
    assert assess_force(register, LATER)["A"].state is ForceState.IN_FORCE
    assert assess_force(register, date(2023, 6, 2))["A"].state is ForceState.EXPIRED


def test_a_document_only_cited_is_not_said_to_hold() -> None:
    """Without any day nobody knows whether it is in force."""
    register = Register(title="Sổ", documents=[Document(id="A", citation="các quy định")])
    assert assess_force(register, LATER)["A"] == Force(state=ForceState.UNKNOWN)


@given(linked_registers(), days())
def test_what_has_ended_has_a_reason(register: Register, as_of: date) -> None:
    """A last day in the past means the end, and an end means a last day in the past."""
    for document in register.documents:
        found = assess_force(register, as_of)[document.id]
        pending = found.begins_on is not None and as_of < found.begins_on
        if found.has_ended:
            assert found.ends_on is not None
            assert found.ends_on < as_of
        elif not pending:
            assert found.ends_on is None or found.ends_on >= as_of
