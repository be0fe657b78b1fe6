"""Windows of days named by the calendar."""

import calendar
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import Part, PeriodKind, Window
from tracker.calendar.window import day_of_month, due_in, last_day_of_month, lunar_new_year


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_day_past_the_end_of_a_month_is_its_last(year: int, month: int, day: Any) -> None:
    """As many days as the calendar of Python gives the month, and never the next month."""
    longest = calendar.monthrange(year, month)[1]
    assert last_day_of_month(year, month) == date(year, month, longest)
    assert day_of_month(year, month, day) == date(year, month, min(day, longest))


@given(st.dates(date(1, 1, 2), date(9999, 12, 31)), st.booleans())
def test_due_before_a_window_is_the_day_before_its_first(day: Any, includes: bool) -> None:
    """Strictly the day before; the first day itself where "before" allows it."""
    window = Window(
        kind=PeriodKind.DAY,
        first=(day.month, day.day),
        last=(12, 31),
        years=(day.year, day.year),
    )
    due = due_in(window, before=True, before_includes_day=includes)
    assert due == (day if includes else day - timedelta(days=1))
    assert due_in(window, before=False) == date(day.year, 12, 31)


def test_what_draws_no_line_or_has_no_year_has_no_day() -> None:
    """An undrawn part, a missing year, an unknown feast: no day is guessed."""
    quarter = Window(kind=PeriodKind.QUARTER, first=(7, 1), last=(9, 31))
    dated = evolve(quarter, years=(2025, 2025), part=Part.MIDDLE)
    assert due_in(dated, before=False) is None
    assert due_in(quarter, before=False) is None
    assert quarter.days() is None
    assert quarter.days(2025) == (date(2025, 7, 1), date(2025, 9, 30))


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1968, "1968-01-29"),
        (1985, "1985-01-21"),
        (2007, "2007-02-17"),
        (2024, "2024-02-10"),
        (2026, "2026-02-17"),
        (2030, "2030-02-02"),
        (1800, None),
        (2200, None),
    ],
)
def test_the_lunar_new_year_is_that_of_viet_nam(year: int, day: Any) -> None:
    """In 1968, 1985, 2007 and 2030 it is not the day kept in China; far years are not known."""
    feast = Window(kind=PeriodKind.DAY, first=(1, 1), last=(3, 1), years=(year, year), feast="tet")
    found = lunar_new_year(year)
    assert (found and found.isoformat()) == day
    assert feast.days() == (found and (found, found))
    assert due_in(feast, before=False) == found
