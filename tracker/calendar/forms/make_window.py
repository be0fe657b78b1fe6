"""Makes the windows that forms name, and refuses those that cannot be."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from attrs import evolve

from tracker.calendar.grammar import RefusedError
from tracker.calendar.window import (
    DECEMBER,
    LONGEST_MONTH,
    TET,
    Part,
    PeriodKind,
    Window,
    last_day_of_month,
)

_LEAP_YEAR = 2000
_HALF = 6
_PAIR = 2
_KINDS = {3: PeriodKind.QUARTER, 6: PeriodKind.HALF_YEAR, 9: PeriodKind.NINE_MONTHS}


def years(year: int | None) -> tuple[int, int] | None:
    """Both years of a window within one year."""
    return None if year is None else (year, year)


def day(d: int, m: int, y: int | None = None) -> Window:
    """A day; day before month, always."""
    if m > DECEMBER >= d >= 1:
        raise RefusedError(
            vi=f"ngày viết trước tháng, mà không có tháng {m}: có phải kiểu Mỹ (tháng/ngày)?",
            en=f"the day comes before the month and there is no month {m}: "
            "is this an American date (month/day)?",
        )
    if not 1 <= m <= DECEMBER or not 1 <= d <= last_day_of_month(y or _LEAP_YEAR, m).day:
        raise RefusedError(vi="không có ngày này", en="there is no such day")
    if y is None and (m, d) == (2, 29):
        raise RefusedError(
            vi="ngày 29/2 phải ghi rõ năm", en="29 February must be written with its year"
        )
    return Window(kind=PeriodKind.DAY, first=(m, d), last=(m, d), years=years(y))


def iso_day(y: int, m: int, d: int) -> Window:
    """A day written year first, where there is no doubt which number is the month."""
    if m > DECEMBER:
        raise RefusedError(vi="không có ngày này", en="there is no such day")
    return day(d, m, y)


def day_on(weekday: int, day: Window) -> Window:
    """A day with its day of the week, which must agree."""
    ends = day.days()
    if ends is None or ends[0].weekday() != weekday:
        raise RefusedError(
            vi="ngày và thứ trong tuần không khớp",
            en="the date does not fall on that day of the week",
        )
    return day


def iso_week(y: int, week: int) -> Window:
    """A week of ISO 8601, Monday to Sunday."""
    try:
        first, last = (date.fromisocalendar(y, week, day) for day in (1, 7))
    except ValueError as impossible:
        raise RefusedError(vi="không có tuần này", en="there is no such week") from impossible
    return Window(
        kind=PeriodKind.DAY,
        first=(first.month, first.day),
        last=(last.month, last.day),
        years=(first.year, last.year),
    )


def months(kind: PeriodKind, first: int, last: int, year: int | None) -> Window:
    """Whole months of one year."""
    if not 1 <= first <= last <= DECEMBER:
        raise RefusedError(vi="không có tháng này", en="there is no such month")
    return Window(kind=kind, first=(first, 1), last=(last, LONGEST_MONTH), years=years(year))


def month(m: int, y: int | None = None) -> Window:
    """A month."""
    return months(PeriodKind.MONTH, m, m, y)


def quarter(q: int, y: int | None = None) -> Window | None:
    """A quarter; there are four."""
    if q > 4:  # noqa: PLR2004 -- quarters of a year
        return None
    return months(PeriodKind.QUARTER, 3 * q - 2, 3 * q, y)


def half(h: int, y: int | None = None) -> Window | None:
    """A half of a year."""
    if h not in {1, 2}:
        return None
    return months(PeriodKind.HALF_YEAR, _HALF * h - 5, _HALF * h, y)


def first_months(n: int, y: int | None = None) -> Window | None:
    """The first three, six or nine months of a year."""
    return months(_KINDS[n], 1, n, y) if n in _KINDS else None


def last_months(n: int, y: int | None = None) -> Window | None:
    """The last three or six months of a year."""
    return months(_KINDS[n], 13 - n, DECEMBER, y) if n in {3, 6} else None


def nine_months(n: int, y: int | None = None) -> Window | None:
    """Nine months, which alone of such counts names a period by itself."""
    return first_months(n, y) if n == 9 else None  # noqa: PLR2004 -- nine months


def year(y: int | None = None) -> Window:
    """A year."""
    return months(PeriodKind.YEAR, 1, DECEMBER, y)


def span(a: Window, b: Window) -> Window:
    """From one window to another of the same sort, the year of the first left out or not."""
    if a.kind is not b.kind or a.feast or b.feast or a.approximate:
        raise RefusedError(
            vi="hai đầu không cùng loại kỳ", en="the two ends are not periods of the same sort"
        )
    if b.years is None and a.years is not None:
        raise RefusedError(vi="kỳ cuối thiếu năm", en="the later end has no year")
    first_year = a.years[0] if a.years else (b.years[0] if b.years else 0)
    last_year = b.years[1] if b.years else 0
    if (last_year, b.last) <= (a.years[1] if a.years else first_year, a.last):
        raise RefusedError(
            vi="kết thúc không sau khi bắt đầu", en="it does not end after it begins"
        )
    kind = PeriodKind.YEAR_RANGE if a.kind is PeriodKind.YEAR else a.kind
    return Window(
        kind=kind,
        first=a.first,
        last=b.last,
        years=None if b.years is None else (first_year, last_year),
    )


def pair(a: Window, b: Window) -> Window:
    """Two windows one after the other; apart, they are two deadlines."""
    together = span(a, b)
    gap = (
        b.first[0]
        - a.last[0]
        + DECEMBER * ((b.years[0] - a.years[1]) if a.years and b.years else 0)
    )
    if a.kind is PeriodKind.DAY or gap > 1:
        raise RefusedError(
            vi="có hai thời hạn; hãy tách thành hai", en="these are two deadlines; write each apart"
        )
    return together


def run(windows: tuple[Window, ...]) -> Window | None:
    """Three windows or more, each following on the one before; apart, they are so many deadlines.

    Two are a pair, which has forms of its own.
    """
    if len(windows) <= _PAIR:
        return None
    for a, b in pairwise(windows):
        pair(a, b)
    return span(windows[0], windows[-1])


def month_run(months: tuple[int, ...], last: int, y: int | None = None) -> Window | None:
    """Months that follow one another, by their numbers."""
    return run((*(month(m) for m in months), month(last, y)))


def quarter_run(quarters: tuple[int, ...], last: int, y: int | None = None) -> Window | None:
    """Quarters that follow one another, by their numbers."""
    return run((*(quarter_of(q, None) for q in quarters), quarter_of(last, y)))


def year_run(years: tuple[int, ...]) -> Window | None:
    """Years that follow one another."""
    return run(tuple(year(y) for y in years))


def same_month_days(a: int, b: int, m: int, y: int | None = None) -> Window:
    """From one day to another of the same month."""
    return span(day(a, m, y), day(b, m, y))


def month_numbers(a: int, b: int, y: int | None = None) -> Window:
    """From one month to another."""
    return span(month(a, y), month(b, y))


def month_list(a: int, b: int, y: int | None = None) -> Window:
    """One month and another."""
    return pair(month(a, y), month(b, y))


def quarter_numbers(a: int, b: int, y: int | None = None) -> Window | None:
    """From one quarter to another."""
    return span(months(PeriodKind.QUARTER, 3 * a - 2, 3 * a, y), quarter_of(b, y))


def quarter_list(a: int, b: int, y: int | None = None) -> Window:
    """One quarter and another."""
    return pair(quarter_of(a, y), quarter_of(b, y))


def quarter_of(q: int, y: int | None = None) -> Window:
    """A quarter whose number is known to be one."""
    return months(PeriodKind.QUARTER, 3 * q - 2, 3 * q, y)


def years_range(a: int, b: int) -> Window:
    """From one year to another."""
    return span(year(a), year(b))


def term(a: int, b: int) -> Window:
    """A term of office, which ends only about when its name says."""
    return evolve(years_range(a, b), approximate=True)


def part(part: Part) -> Callable[[Window], Window]:
    """Make what takes an undrawn part of a period."""

    def build(window: Window) -> Window:
        if window.kind is PeriodKind.DAY:
            raise RefusedError(vi="một ngày không chia phần", en="a day has no parts")
        return evolve(window, part=part)

    return build


def ten_days(first: int, last: int) -> Callable[[Window], Window]:
    """Make what takes certain days of a month."""

    def build(month: Window) -> Window:
        number = month.first[0]
        return evolve(month, first=(number, first), last=(number, last))

    return build


def tet(y: int | None = None) -> Window:
    """The Lunar New Year."""
    return Window(kind=PeriodKind.DAY, first=(1, 1), last=(3, 1), years=years(y), feast=TET)


def window(window: Window) -> Window:
    """What has been read already."""
    return window
