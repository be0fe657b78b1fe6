"""Suppressions: whom they speak of, and on which days."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Suppression, Task
from tracker.testing import days, suppressions

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]
ONE_DAY = timedelta(days=1)


@given(suppressions(), days())
def test_one_holds_from_its_first_day_to_its_last(one: Suppression, day: date) -> None:
    """Both ends belong to it, and a missing end is no limit."""
    first, last = one.begins_on or date.min, one.ends_on or date.max

    assert one.is_in_force(day) is (first <= day <= last)


@given(suppressions(), days())
def test_a_day_is_before_within_or_after(one: Suppression, day: date) -> None:
    """What has ended had begun, and nothing is in force that has ended or not begun."""
    assert one.has_begun(day) or not one.has_ended(day)
    assert one.is_in_force(day) is (one.has_begun(day) and not one.has_ended(day))


@given(suppressions())
def test_the_days_beside_its_ends_are_not_its_own(one: Suppression) -> None:
    """It begins on its first day, not sooner, and ends after its last."""
    assert not (one.begins_on and one.is_in_force(one.begins_on - ONE_DAY))
    assert not (one.ends_on and one.is_in_force(one.ends_on + ONE_DAY))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("DL001", True),
        ("dl001", True),
        (" task-overdue ", True),
        ("TASK-OVERDUE", True),
        ("DL", False),
        ("DL00", False),
        ("task", False),
        ("all", False),
        ("DL002", False),
    ],
)
def test_a_rule_is_named_whole(written: str, expected: bool) -> None:
    """A code or a name in any case names a rule; a family or a beginning does not."""
    assert Suppression(rule=written, reason="r").names("DL001", "task-overdue") is expected


@pytest.mark.parametrize("field", ["rule", "reason"])
def test_rule_and_reason_have_to_say_something(refusal_of: RefusalOf, field: str) -> None:
    """Neither may be empty, as nobody could judge it later."""
    words: dict[str, Any] = {"rule": "DL001", "reason": "r", field: " "}

    assert refusal_of(lambda: Suppression(**words)) == (
        field,
        f"Suppression: {field}: để trống",
        f"Suppression: {field}: it is empty",
    )


def test_days_in_the_wrong_order_are_refused(refusal_of: RefusalOf) -> None:
    """One that ended before it began would never hold."""
    field, _, english = refusal_of(
        lambda: Suppression(
            rule="DL001", reason="r", begins_on=date(2024, 2, 2), ends_on=date(2024, 2, 1)
        )
    )

    assert field == "ends_on"
    assert english == "Suppression: ends_on: 2024-02-01 is before begins_on (2024-02-02)"


@given(st.lists(suppressions(), max_size=3))
def test_an_entry_keeps_its_suppressions(listed: list[Suppression]) -> None:
    """They are a part of the entry: another with others is another."""
    task = Task(id="T-1", title="T", suppressions=listed)

    assert task.suppressions == tuple(listed)
    assert (task == Task(id="T-1", title="T")) is (not listed)
