"""Strategies for time: days, periods and deadlines, the last two read from phrases as written."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from functools import lru_cache

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.calendar import Deadline, Period, PeriodKind, read_deadline, read_period
from tracker.testing.drawing import flags, numbers, up_to
from tracker.testing.remembering import remembered

FIRST_DAY = date(2015, 1, 1)
LAST_DAY = date(2030, 12, 31)

_UNDATED = (
    "thường xuyên",
    "liên tục",
    "kịp thời",
    "trong thời gian tới",
    "không thời hạn",
    "khi có yêu cầu",
    "trước đại hội",
    "15 ngày làm việc kể từ ngày ký",
    "within 90 days of the date of this order",
    "hằng năm",
    "trước ngày 25 hằng tháng",
    "trước ngày 20 của tháng cuối quý",
    "thứ Sáu hằng tuần",
    "từ năm {year} trở đi",
)
"""Phrases that name no day by themselves."""
_BEFORE, _AT_THE_LATEST = "trước ngày {}", "chậm nhất {}"
_BY = (_BEFORE, _BEFORE, _AT_THE_LATEST, _AT_THE_LATEST)
_ROMAN = ("I", "II", "III", "IV")


def days(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[date]:
    """Days a register may speak of, the first one simplest.

    Args:
        first: the earliest.
        last: the latest.

    >>> from hypothesis import find
    >>> find(days(), lambda day: day.month > 2)
    datetime.date(2015, 3, 1)
    """
    return _days(first, last)


@remembered
def _days(first: date, last: date) -> SearchStrategy[date]:
    return numbers((last - first).days).map(lambda number: first + timedelta(days=number))


@frozen
class _Form:
    """A way to write a period: how many there are in a year, and how the nth of them is written."""

    kind: PeriodKind
    count: int
    write: Callable[[int, int], str]


def _day_of(number: int, year: int) -> date:
    return date(year, 1 + number // 28, 1 + number % 28)


def _in_figures(number: int, year: int) -> str:
    day = _day_of(number, year)
    return f"{day.day}/{day.month}/{day.year}"


def _after(number: int, year: int) -> str:
    return f"giai đoạn {year}-{year + 1 + number}"


_DAYS = 12 * 28
_FORMS = (
    _Form(PeriodKind.DAY, _DAYS, _in_figures),
    _Form(PeriodKind.DAY, _DAYS, lambda n, y: f"ngày {_day_of(n, y):%d/%m/%Y}"),
    _Form(PeriodKind.DAY, _DAYS, lambda n, y: f"ngày {n % 28 + 1} tháng {n // 28 + 1} năm {y}"),
    _Form(PeriodKind.DAY, _DAYS, lambda n, y: _day_of(n, y).isoformat()),
    _Form(PeriodKind.MONTH, 12, lambda n, y: f"tháng {n + 1}/{y}"),
    _Form(PeriodKind.MONTH, 12, lambda n, y: f"{y}-{n + 1:02d}"),
    _Form(PeriodKind.QUARTER, 4, lambda n, y: f"quý {_ROMAN[n]}/{y}"),
    _Form(PeriodKind.QUARTER, 4, lambda n, y: f"Quý {n + 1} năm {y}"),
    _Form(PeriodKind.HALF_YEAR, 2, lambda n, y: f"6 tháng {('đầu', 'cuối')[n]} năm {y}"),
    _Form(PeriodKind.NINE_MONTHS, 1, lambda _, y: f"9 tháng đầu năm {y}"),
    _Form(PeriodKind.YEAR, 1, lambda _, y: f"năm {y}"),
    _Form(PeriodKind.YEAR, 1, lambda _, y: str(y)),
    _Form(PeriodKind.YEAR_RANGE, 5, _after),
)


def _written(draw: DrawFn, form: _Form, first_year: int, last_year: int) -> str:
    """Draw what a form says of one of the years."""
    last = last_year - (form.kind is PeriodKind.YEAR_RANGE)
    years = last - first_year + 1
    number, place = divmod(up_to(draw, years * form.count - 1), years)
    year = first_year + place
    if form.kind is PeriodKind.YEAR_RANGE:
        number %= last_year - year
    return form.write(number, year)


def _forms(kinds: Collection[PeriodKind], first_year: int, last_year: int) -> tuple[_Form, ...]:
    """Return the forms of *kinds*; within one year there is no range of years."""
    return tuple(
        form
        for form in _FORMS
        if form.kind in kinds and (form.kind is not PeriodKind.YEAR_RANGE or first_year < last_year)
    )


@lru_cache(maxsize=4096)
def _period(phrase: str) -> Period:
    return read_period(phrase)


@lru_cache(maxsize=4096)
def _deadline(phrase: str) -> Deadline:
    return read_deadline(phrase)


def periods(
    *,
    first_year: int = FIRST_DAY.year,
    last_year: int = LAST_DAY.year,
    kinds: Collection[PeriodKind] = tuple(PeriodKind),
) -> SearchStrategy[Period]:
    """Periods, each read from a phrase that names it.

    Args:
        first_year: the earliest year.
        last_year: the latest year.
        kinds: the kinds of period to make, at least one.

    >>> from hypothesis import find
    >>> find(periods(kinds=[PeriodKind.QUARTER]), lambda period: period.first.month > 3).text
    'quý II/2015'
    """
    return _periods(first_year, last_year, tuple(kinds))


@remembered
def _periods(
    first_year: int, last_year: int, kinds: tuple[PeriodKind, ...]
) -> SearchStrategy[Period]:
    return _drawn_periods(_forms(kinds, first_year, last_year), first_year, last_year)


@st.composite
def _drawn_periods(
    draw: DrawFn, forms: tuple[_Form, ...], first_year: int, last_year: int
) -> Period:
    form = forms[up_to(draw, len(forms) - 1)]
    return _period(_written(draw, form, first_year, last_year))


def deadlines(
    *, first_year: int = FIRST_DAY.year, last_year: int = LAST_DAY.year, dated: bool = False
) -> SearchStrategy[Deadline]:
    """Deadlines, each read from a phrase as an office writes it.

    Args:
        first_year: the earliest year.
        last_year: the latest year.
        dated: only those that name a day.

    >>> from hypothesis import find
    >>> find(deadlines(dated=True), lambda deadline: deadline.before).text
    'trước ngày 1/1/2015'
    """
    return _deadlines(first_year, last_year, dated)


@remembered
def _deadlines(first_year: int, last_year: int, dated: bool) -> SearchStrategy[Deadline]:
    return _drawn_deadlines(first_year, last_year, dated)


@st.composite
def _drawn_deadlines(draw: DrawFn, first_year: int, last_year: int, dated: bool) -> Deadline:
    forms = _forms(tuple(PeriodKind), first_year, last_year)
    words = _BY if dated else _BY + _UNDATED
    place = up_to(draw, len(forms) + len(words) - 1)
    if place < len(forms):
        return _deadline(_written(draw, forms[place], first_year, last_year))
    phrase = words[place - len(forms)]
    if "{}" in phrase:
        inner = forms[up_to(draw, len(forms) - 1)] if phrase == _AT_THE_LATEST else _FORMS[0]
        phrase = phrase.format(_written(draw, inner, first_year, last_year))
    elif "{year}" in phrase:
        phrase = phrase.format(year=first_year + up_to(draw, last_year - first_year))
    return _deadline(phrase)


def spans() -> SearchStrategy[tuple[date | None, date | None]]:
    """A first and a last day in order, either of which may be unknown.

    >>> from hypothesis import find
    >>> find(spans(), lambda span: None not in span)
    (datetime.date(2015, 1, 1), datetime.date(2015, 1, 1))
    """
    return _spans()


@remembered
def _spans() -> SearchStrategy[tuple[date | None, date | None]]:
    return _drawn_spans()


@st.composite
def _drawn_spans(draw: DrawFn) -> tuple[date | None, date | None]:
    has_first, has_last = flags(draw, 2)
    first = draw(days()) if has_first else None
    last = draw(days()) if has_last else None
    return (last, first) if first and last and last < first else (first, last)
