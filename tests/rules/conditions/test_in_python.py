"""Conditions compiled for Python: what is unknown is never compared, and little is read twice."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from tracker.domain import Policy
from tracker.rules.conditions import Circumstances, Expression, as_of, policy, task
from tracker.rules.conditions.in_python import compile_condition, day_numbered

GIVEN = Circumstances(date(2023, 6, 30), Policy())


def holds(condition: Expression, **row: Any) -> bool:
    """Whether a condition is true of one row that has these attributes."""
    return bool(compile_condition(condition.node)([SimpleNamespace(**row)], None, GIVEN))


@pytest.mark.parametrize(
    "condition",
    [
        task.current_due < as_of,
        task.current_due >= as_of,
        task.current_due + 1 < as_of,
        task.current_due != date(2023, 1, 1),
        task.current_due.is_in([date(2023, 1, 1)]),
        ~task.current_due.is_in([date(2023, 1, 1)]),
        ~(task.current_due == as_of),
        as_of - task.current_due > policy("silent_days"),
    ],
)
def test_the_unknown_is_neither_true_nor_false(condition: Expression) -> None:
    """What compares with nothing is not found, and neither is its denial."""
    assert not holds(condition, current_due=None)
    assert not holds(~condition, current_due=None)


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (task.current_due - 1 < as_of, True),
        (task.current_due + 4_000_000 > as_of, True),
        (task.current_due - 4_000_000 < as_of, True),
        (task.current_due.between(as_of, as_of), True),
        (task.current_due.is_in([date(2023, 6, 30)]), True),
        (task.current_due > as_of, False),
    ],
)
def test_days_are_counted(condition: Expression, found: bool) -> None:
    """Days are moved by so many days, beyond the calendar if need be."""
    assert holds(condition, current_due=date(2023, 6, 30)) is found
    assert holds(~condition, current_due=date(2023, 6, 30)) is not found


def test_a_column_is_read_once_in_a_comparison() -> None:
    """A column that stands in a comparison twice is read once."""
    read: list[str] = []

    class Row:
        @property
        def current_due(self) -> date:
            read.append("current_due")
            return date(2023, 6, 30)

    condition = task.current_due - as_of < as_of - task.current_due + 1

    assert len(compile_condition(condition.node)([Row()], None, GIVEN)) == 1
    assert len(read) == 1


@pytest.mark.parametrize("number", [0, -5, date.max.toordinal() + 1])
def test_beyond_the_calendar_there_is_no_day(number: int) -> None:
    """A number that no day has is none."""
    assert day_numbered(number) is None


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_calendar_has_its_ends(day: date) -> None:
    """The first and the last day have their numbers."""
    assert day_numbered(day.toordinal()) == day
