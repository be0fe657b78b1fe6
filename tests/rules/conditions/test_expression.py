"""Expressions: what is refused where it is written, and what operators make."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tracker.assess import Lifecycle, Timeliness
from tracker.language import Language
from tracker.rules.conditions import (
    ConditionError,
    Expression,
    as_of,
    document,
    indicator,
    mandate,
    policy,
    task,
)
from tracker.rules.conditions.nodes import Compared, Denied, Joined

LATE = task.current_due < as_of
UNTYPED: Any = task.is_open
"""An expression where no type checker warns of what is done with it."""

MISTAKES: dict[str, Callable[[], object]] = {
    "a day and a number": lambda: task.current_due < 3,
    "a number and a day": lambda: task.days_late > as_of,
    "a day and a text": lambda: task.current_due == "2023-06-30",
    "a text and a number": lambda: task.title == 3,
    "texts in order": lambda: task.title < "a",
    "choices in order": lambda: task.lifecycle > "completed",
    "choices of two lists": lambda: task.lifecycle == task.timeliness,
    "a word of another list": lambda: task.lifecycle == Timeliness.OVERDUE,
    "a word of no list": lambda: task.lifecycle == "completd",
    "a word like no other": lambda: task.lifecycle.is_in(["completed", "xyzzy"]),
    "a choice and a text": lambda: task.lifecycle == task.title,
    "a truth compared": lambda: task.is_open == task.recurs,
    "a truth and true": lambda: task.is_open == True,  # noqa: E712 -- the mistake itself
    "nothing": lambda: task.current_due == None,  # noqa: E711 -- the mistake itself
    "a moment": lambda: task.current_due < datetime(2023, 6, 30, tzinfo=UTC),
    "a decimal": lambda: task.days_late > Decimal("1.5"),
    "a fraction": lambda: task.days_late > 1.5,
    "a truth for a number": lambda: task.days_late > True,
    "a character no database holds": lambda: task.title == "a\0b",
    "half a character": lambda: task.title == "\ud800",
    "the other half": lambda: task.title == "a\udfff",
    "a number too large": lambda: task.days_late > 2**63,
    "a multiple too large": lambda: task.days_late * 2**40 > 0,
    "a sum too large": lambda: task.days_late + 2**62 > 0,
    "days added": lambda: task.current_due + as_of,
    "a day from a number": lambda: 3 - task.current_due,
    "a text added": lambda: task.title + 1,
    "a day times two": lambda: task.current_due * 2,
    "a number times a column": lambda: task.days_late * task.progress,
    "a number times true": lambda: task.days_late * True,
    "two tables joined": lambda: task.is_open & document.is_issued,
    "two tables compared": lambda: task.current_due < indicator.asked_by,
    "two tables added": lambda: task.current_due - mandate.ends_on,
    "a value joined": lambda: task.current_due & task.is_open,
    "a value for a truth": lambda: task.is_open | task.days_late,
    "true joined": lambda: task.is_open & True,
    "a value denied": lambda: ~task.current_due,
    "and": lambda: UNTYPED and task.recurs,
    "or": lambda: UNTYPED or task.recurs,
    "not": lambda: not task.is_open,
    "a chain": lambda: date(2023, 1, 1) < task.current_due < as_of,
    "no options": lambda: task.title.is_in([]),
    "options of two kinds": lambda: task.title.is_in(["a", 1]),
    "a column as an option": lambda: task.title.is_in([task.section]),  # type: ignore[list-item]
    "a truth among options": lambda: task.is_open.is_in([True]),
    "a column never empty": task.id.is_null,
    "no column": (task.current_due - as_of).is_null,
    "an unknown setting": lambda: policy("long_overdue"),
    "a setting of words": lambda: policy("country"),
    "an unknown column": lambda: task.current_duee,
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_refused_where_it_is_written(mistake: Callable[[], object]) -> None:
    """What could not run, or would mean something else than it seems, is no expression."""
    with pytest.raises(ConditionError) as refused:
        mistake()

    [vietnamese], [english] = (refused.value.lines(language) for language in Language)
    assert vietnamese != english


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        ("a day and a number", "cannot compare a day with a whole number"),
        ("texts in order", "a text can be compared by ==, != and is_in only: it has no order"),
        ("a word of no list", "there is no “completd” in the list; the nearest is “completed”"),
        ("two tables joined", "a condition speaks of one table, not of both “task” and “document”"),
        ("days added", "there is no a day + a day"),
        ("nothing", "None cannot be compared; is_null() asks whether there is none"),
        ("a value joined", "a day is not true or false"),
        (
            "an unknown column",
            "the table “task” has no column “current_duee”; the nearest is “current_due”",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong(mistake: str, said: str) -> None:
    """The message names what was written, and what would do where that can be told."""
    with pytest.raises(ConditionError) as refused:
        MISTAKES[mistake]()

    assert refused.value.lines(Language.EN) == [said]


def test_a_value_may_stand_first() -> None:
    """A value written down may stand on either side of a comparison."""
    turned = date(2023, 6, 30) > task.current_due

    assert isinstance(turned, Expression)
    assert isinstance(turned.node, Compared)
    assert turned.node.operator == "<"


def test_what_is_joined_alike_is_not_nested() -> None:
    """Many parts joined alike are one list, so a long condition is not a deep one."""
    joined = LATE
    for _ in range(3000):
        joined = joined & LATE

    assert isinstance(joined.node, Joined)
    assert len(joined.node.parts) == 3001


def test_a_word_may_be_given_as_itself_or_as_text() -> None:
    """A choice is compared with a word of its list, spelled or named."""
    spelled, named = (task.lifecycle == word for word in ("completed", Lifecycle.COMPLETED))

    assert isinstance(spelled.node, Compared)
    assert isinstance(named.node, Compared)
    assert spelled.node.parts[1].kind is named.node.parts[1].kind


def test_between_includes_both_ends() -> None:
    """What is between two values is at least one and at most the other."""
    written = task.days_left.between(0, 7).node

    assert [part.operator for part in written.parts if isinstance(part, Compared)] == [">=", "<="]


def test_expressions_never_change() -> None:
    """An operator makes a new expression and leaves those it joins as they are."""
    before = LATE.node
    denied = ~LATE

    assert LATE.node is before
    assert isinstance(denied.node, Denied)
    assert len({LATE, denied}) == 2
