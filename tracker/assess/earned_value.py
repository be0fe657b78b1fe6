"""Earned value, in the units of an indicator and not in money: planned, earned, in time."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

from attrs import frozen


@frozen(kw_only=True)
class EarnedValue:
    """An indicator on the day it was measured, in the terms of earned value (PMI, ISO 21508).

    Attributes:
        planned_value: how much of the way was to be covered (PV).
        earned_value: how much was covered (EV).
        earned_schedule: the days after which as much was to be covered (ES; Lipke 2003).
        actual_time: the days that had passed (AT).
    """

    planned_value: Fraction
    earned_value: Fraction
    earned_schedule: Fraction
    actual_time: int

    @property
    def schedule_variance(self) -> Fraction:
        """Earned less planned value (SV)."""
        return self.earned_value - self.planned_value

    @property
    def schedule_performance_index(self) -> Fraction | None:
        """Earned over planned value (SPI); ``None`` where nothing was planned yet."""
        return self.earned_value / self.planned_value if self.planned_value else None

    @property
    def schedule_performance_index_in_time(self) -> Fraction:
        """Earned schedule over the time that passed (SPI(t))."""
        return self.earned_schedule / self.actual_time


def earned_value(
    first: date, last: date, day: date, earned: Fraction, planned: Callable[[date], Fraction]
) -> EarnedValue:
    """Return the earned value of an indicator measured on *day*.

    Args:
        first: the first day of the way.
        last: its last day.
        day: the day measured, not before *first*.
        earned: how much of the way was covered.
        planned: returns how much is to be covered at the end of a day; it never falls, or, for
            an indicator that is to go down, never rises.

    >>> from datetime import date
    >>> line = lambda day: Fraction((day - date(2023, 1, 1)).days + 1)
    >>> found = earned_value(
    ...     date(2023, 1, 1), date(2023, 4, 10), date(2023, 2, 19), Fraction(40), line
    ... )
    >>> found.schedule_variance, str(found.schedule_performance_index), found.earned_schedule
    (Fraction(-10, 1), '4/5', Fraction(40, 1))
    """
    return EarnedValue(
        planned_value=planned(day),
        earned_value=earned,
        earned_schedule=_schedule(first, last, earned, planned),
        actual_time=(day - first).days + 1,
    )


def _schedule(
    first: date, last: date, earned: Fraction, planned: Callable[[date], Fraction]
) -> Fraction:
    """Return the days after which *earned* was to be covered, counted through the next day."""
    way = planned(last)
    if not way or earned / way <= 0:
        return Fraction(0)
    days = range((last - first).days + 1)
    share = earned / way

    def covered(passed: int) -> Fraction:
        return planned(first + timedelta(days=passed)) / way

    whole = bisect_right(days, share, key=covered)
    if whole == len(days):
        return Fraction(whole)
    before = covered(whole - 1) if whole else Fraction(0)
    return whole + (share - before) / (covered(whole) - before)
