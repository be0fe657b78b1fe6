"""Windows: days named by the calendar, in a year that may be left to the context."""

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

DECEMBER = 12
LONGEST_MONTH = 31
_ONE_DAY = timedelta(days=1)
TET = "tet"
"""The Lunar New Year (Tết Nguyên đán), the one movable feast that deadlines are set by."""


class PeriodKind(StrEnum):
    """How long a period is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    YEAR_RANGE = "year_range"


class Part(StrEnum):
    """Which part of a period is meant, where the phrase draws no line."""

    BEGINNING = "beginning"
    MIDDLE = "middle"
    LATTER = "latter"


def last_day_of_month(year: int, month: int) -> date:
    """Return the last day of a month.

    >>> last_day_of_month(2024, 2)
    datetime.date(2024, 2, 29)
    """
    if month == DECEMBER:
        return date(year, DECEMBER, LONGEST_MONTH)
    return date(year, month + 1, 1) - timedelta(days=1)


def day_of_month(year: int, month: int, day: int) -> date:
    """Return a day of a month, its last day where the month is shorter.

    >>> day_of_month(2025, 2, 31)
    datetime.date(2025, 2, 28)
    """
    last = last_day_of_month(year, month)
    return last if day >= last.day else last.replace(day=day)


@frozen(kw_only=True)
class Window:
    """A stretch of days named by the calendar, both ends in it.

    Attributes:
        kind: what its ends are named by.
        first: month and day it begins on; a day past the end of the month is its last day.
        last: month and day it ends on, likewise.
        years: the years of the two ends; ``None`` where the phrase leaves the year to the context.
        part: the part of it meant by words such as "đầu" (the beginning of), which draw no line.
        feast: the feast whose day it is, instead of *first* and *last*.
        begins: whether its first day is meant; "đến năm 2030" names only the last.
        approximate: whether its end is only usual: a term of office ends when the next congress
            closes, whatever the years in its name.

    >>> quarter = Window(kind=PeriodKind.QUARTER, first=(4, 1), last=(6, 31), years=None)
    >>> quarter.days(), quarter.days(2023)[1]
    (None, datetime.date(2023, 6, 30))
    """

    kind: PeriodKind
    first: tuple[int, int]
    last: tuple[int, int]
    years: tuple[int, int] | None = None
    part: Part | None = None
    feast: str | None = None
    begins: bool = True
    approximate: bool = False

    def days(self, context_year: int | None = None) -> tuple[date, date] | None:
        """Return the first and the last day.

        Args:
            context_year: the year to take where the phrase names none.

        Returns:
            Both days; ``None`` where the year is unknown, or the day of the feast in it.
        """
        years = self.years
        if years is None:
            if context_year is None:
                return None
            years = (context_year, context_year)
        if self.feast is not None:
            day = lunar_new_year(years[0])
            return None if day is None else (day, day)
        return day_of_month(years[0], *self.first), day_of_month(years[1], *self.last)


def due_in(
    window: Window,
    *,
    before: bool,
    context_year: int | None = None,
    before_includes_day: bool = False,
) -> date | None:
    """Return the last day of a window or, for what is due before it, the day before its first.

    Args:
        window: the window named.
        before: whether the thing is due before it.
        context_year: the year to take where the phrase names none.
        before_includes_day: whether "before" a day allows that day.

    Returns:
        The day; ``None`` where the year is unknown or only an undrawn part of it is meant.
    """
    if window.part is not None:
        return None
    years = window.years or (context_year, context_year)
    if years[0] is None or years[1] is None:
        return None
    if window.feast is not None:
        first = last = lunar_new_year(years[0])
        if first is None or last is None:
            return None
    else:
        first = day_of_month(years[0], *window.first)
        last = day_of_month(years[1], *window.last) if not before else first
    if not before:
        return last
    if before_includes_day:
        return first
    return None if first == date.min else first - _ONE_DAY


@lru_cache(maxsize=256)
def lunar_new_year(year: int) -> date | None:
    """Return the first day of the lunar year in Vietnam, which China may keep a day later.

    >>> lunar_new_year(2024), lunar_new_year(2007), lunar_new_year(1800)
    (datetime.date(2024, 2, 10), datetime.date(2007, 2, 17), None)
    """
    from holidays import country_holidays  # noqa: PLC0415 -- slow to import and rarely needed

    named = country_holidays("VN", years=year, observed=False, language="vi")
    days = (day for day, name in named.items() if "Tết Nguyên Đán" in name.split("; "))
    return next(days, None)
