"""The strategies for time."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import (
    Deadline,
    DeadlineKind,
    Period,
    PeriodKind,
    read_deadline,
    read_period,
)
from tracker.testing import days, deadlines, periods, spans

Unreached = Callable[[Any, Callable[[Any], object], Any], set[Any]]


@given(days(first=date(2020, 2, 28), last=date(2020, 3, 1)))
def test_days_keep_to_their_range(day: date) -> None:
    """No day is before the first or after the last."""
    assert date(2020, 2, 28) <= day <= date(2020, 3, 1)


@given(periods(first_year=2020, last_year=2021))
def test_a_period_is_what_its_phrase_means(period: Period) -> None:
    """Every period is read from its own text, and lies within the years asked for."""
    assert read_period(period.text) == period
    assert {period.first.year, period.last.year} <= {2020, 2021}


@given(st.data(), st.sampled_from(PeriodKind))
def test_only_the_kinds_asked_for_are_made(data: st.DataObject, kind: PeriodKind) -> None:
    """A kind asked for is the only one that comes."""
    assert data.draw(periods(kinds=[kind])).kind is kind


@given(deadlines(), deadlines(dated=True))
def test_a_deadline_is_what_its_phrase_means(any_kind: Deadline, dated: Deadline) -> None:
    """Every deadline is read from its own text; a dated one has its day."""
    assert [read_deadline(made.text) for made in (any_kind, dated)] == [any_kind, dated]
    assert dated.due is not None


def test_every_kind_of_deadline_is_reached(unreached: Unreached) -> None:
    """Days, periods of every length, continuous and vague deadlines all come."""
    assert unreached(deadlines(), lambda deadline: deadline.kind, DeadlineKind) == set()


@given(spans())
def test_a_span_is_in_order(span: tuple[date | None, date | None]) -> None:
    """The first day is never after the last, where both are known."""
    known = [day for day in span if day is not None]
    assert known == sorted(known)
