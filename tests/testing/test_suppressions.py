"""The strategy for suppressions, and how far it reaches."""

from collections.abc import Callable
from typing import Any

from hypothesis import given

from tracker.domain import Register, Suppression
from tracker.rules import CATALOGUE
from tracker.testing import registers, suppressions

Found = Callable[[Any, Callable[[Any], object]], Any]


def silenced(register: Register) -> set[str]:
    """Return the classes of entries that have suppressions."""
    return {type(entry).__name__ for entry in register.facts() if getattr(entry, "suppressions", 0)}


def test_rules_are_named_by_code_by_name_and_wrongly(found: Found) -> None:
    """All three come."""
    codes, names = {rule.code for rule in CATALOGUE}, {rule.name for rule in CATALOGUE}

    assert found(suppressions(), lambda one: one.rule in codes)
    assert found(suppressions(), lambda one: one.rule in names)
    assert found(suppressions(), lambda one: one.rule not in codes | names)


def test_every_kind_of_span_is_reached(found: Found) -> None:
    """With both ends, with either, and with none."""
    missing = {(first, last) for first in (True, False) for last in (True, False)}

    def all_seen(one: Suppression) -> bool:
        missing.discard((one.begins_on is None, one.ends_on is None))
        return not missing

    found(suppressions(), all_seen)


def test_entries_within_entries_have_them_too(found: Found) -> None:
    """Provisions and indicators are entries."""
    whole = registers(with_suppressions=True)

    assert found(whole, lambda one: {"Provision", "Task"} <= silenced(one))
    assert found(whole, lambda one: {"Indicator", "Organization"} <= silenced(one))


@given(registers())
def test_registers_have_none_unless_asked_for(register: Register) -> None:
    """So nothing that rules find is silenced where no test thinks of it."""
    assert silenced(register) == set()
