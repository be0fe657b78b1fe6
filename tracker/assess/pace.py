"""How much of the way to a target is meant to be covered by a day."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from tracker.calendar.window import DECEMBER, last_day_of_month
from tracker.domain import PacePoint, PaceShape

if TYPE_CHECKING:
    from tracker.calendar.working_calendar import WorkingCalendar

_STEPS = {PaceShape.MONTHLY_STEPS: 1, PaceShape.QUARTERLY_STEPS: 3}


def share_covered(
    shape: PaceShape,
    span: tuple[date, date],
    day: date,
    *,
    points: Sequence[PacePoint] = (),
    calendar: "WorkingCalendar | None" = None,
) -> Fraction:
    """Return the share of the way that is to be covered at the end of *day*, from 0 to 1.

    It never falls as days go by; it is 0 before the first day, and 1 from the last on. The S-curve
    is 3u² - 2u³ of the time u that has passed; the loaded ones bend time before: 1 - (1-u)² early,
    u² late.

    Args:
        shape: how it comes along.
        span: the first and the last day.
        day: the day asked about.
        points: those of a table.
        calendar: the working days; those of Viet Nam where none are given.

    >>> from datetime import date
    >>> year = (date(2023, 1, 1), date(2023, 12, 31))
    >>> share_covered(PaceShape.QUARTERLY_STEPS, year, date(2023, 7, 1))
    Fraction(1, 2)
    """
    first, last = span
    if day < first:
        return Fraction(0)
    if day >= last:
        return Fraction(1)
    if shape is PaceShape.WORKING_DAYS:
        return _by_working_days(first, last, day, calendar)
    if shape in _STEPS:
        ends = _ends(first, last, _STEPS[shape])
        return Fraction(sum(end <= day for end in ends), len(ends))
    elapsed = share_elapsed(span, day)
    if shape is PaceShape.TABLE:
        return _on_table(elapsed, points)
    return _bent(shape, elapsed)


def share_elapsed(span: tuple[date, date], day: date) -> Fraction:
    """Return the share of the days of *span* that have passed at the end of *day*, one of them."""
    first, last = span
    return Fraction((day - first).days + 1, (last - first).days + 1)


def _bent(shape: PaceShape, elapsed: Fraction) -> Fraction:
    """Return the share that a line or an S-curve covers after a share of the time."""
    if shape is PaceShape.STRAIGHT:
        return elapsed
    if shape is PaceShape.FRONT_LOADED:
        elapsed = 1 - (1 - elapsed) ** 2
    elif shape is PaceShape.BACK_LOADED:
        elapsed **= 2
    return 3 * elapsed**2 - 2 * elapsed**3


def _on_table(elapsed: Fraction, points: Sequence[PacePoint]) -> Fraction:
    """Return the share that a table gives, straight between its points."""
    known = {Fraction(point.elapsed): Fraction(point.reached) for point in points}
    way = sorted(({Fraction(0): Fraction(0)} | known | {Fraction(1): Fraction(1)}).items())
    for (begun, covered), (ended, to_cover) in pairwise(way):
        if elapsed <= ended:
            return covered + (to_cover - covered) * (elapsed - begun) / (ended - begun)
    return Fraction(1)


def _by_working_days(
    first: date, last: date, day: date, calendar: "WorkingCalendar | None"
) -> Fraction:
    """Return the share of the working days that have passed."""
    if calendar is None:
        from tracker.calendar.working_calendar import vietnam  # noqa: PLC0415 -- slow

        calendar = vietnam()
    whole = calendar.count_working_days(first, last)
    if not whole:
        return share_elapsed((first, last), day)
    return Fraction(calendar.count_working_days(first, day), whole)


def _ends(first: date, last: date, months: int) -> list[date]:
    """Return the ends of the months or quarters from *first* on, the last of them *last*."""
    ends: list[date] = []
    year, month = first.year, first.month
    while True:
        month = -(-month // months) * months
        end = last_day_of_month(year, month)
        if end >= last:
            return [*ends, last]
        ends.append(end)
        year, month = (year, month + 1) if month < DECEMBER else (year + 1, 1)
