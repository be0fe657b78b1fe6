"""Strategies for time: days, periods and deadlines, the last two read from phrases as written."""

from collections.abc import Callable, Collection
from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tracker.calendar import Deadline, Period, PeriodKind, read_deadline, read_period
from tracker.testing.remembering import optional, remembered

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
)
"""Phrases that name no day by themselves."""
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
    return st.dates(first, last)


def _numbered(form: str, most: int, years: SearchStrategy[int]) -> SearchStrategy[str]:
    """Phrases of a number up to *most* and a year."""
    return st.builds(form.format, st.integers(1, most), years)


def _quarters(form: str, years: SearchStrategy[int]) -> SearchStrategy[str]:
    """Phrases of a quarter in roman figures and a year."""
    return st.builds(form.format, st.sampled_from(_ROMAN), years)


def _day_phrases(years: SearchStrategy[int]) -> SearchStrategy[str]:
    """Days as they are written: in figures, in words, in ISO 8601."""
    forms: tuple[Callable[[date], str], ...] = (
        lambda day: f"{day.day}/{day.month}/{day.year}",
        lambda day: f"ngày {day.day:02d}/{day.month:02d}/{day.year}",
        lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}",
        date.isoformat,
    )
    on_days = st.builds(date, years, st.integers(1, 12), st.integers(1, 28))
    return st.builds(lambda form, day: form(day), st.sampled_from(forms), on_days)


def _phrases(  # noqa: PLR0911 -- one for each kind
    kind: PeriodKind, years: SearchStrategy[int]
) -> SearchStrategy[str]:
    """Phrases that name a period of *kind*."""
    match kind:
        case PeriodKind.DAY:
            return _day_phrases(years)
        case PeriodKind.MONTH:
            return _numbered("tháng {}/{}", 12, years) | _numbered("{1}-{0:02d}", 12, years)
        case PeriodKind.QUARTER:
            return _quarters("quý {}/{}", years) | _numbered("Quý {} năm {}", 4, years)
        case PeriodKind.HALF_YEAR:
            halves = st.sampled_from(("đầu", "cuối"))
            return st.builds("6 tháng {} năm {}".format, halves, years)
        case PeriodKind.NINE_MONTHS:
            return years.map("9 tháng đầu năm {}".format)
        case PeriodKind.YEAR:
            return years.map("năm {}".format) | years.map(str)
        case PeriodKind.YEAR_RANGE:
            ends = st.tuples(years, years).filter(lambda ends: ends[0] < ends[1])
            return ends.map(lambda ends: f"giai đoạn {ends[0]}-{ends[1]}")


def _period_phrases(
    kinds: Collection[PeriodKind], years: SearchStrategy[int]
) -> SearchStrategy[str]:
    return st.one_of(*(_phrases(kind, years) for kind in PeriodKind if kind in kinds))


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
    return _period_phrases(kinds, st.integers(first_year, last_year)).map(read_period)


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
    years = st.integers(first_year, last_year)
    named = _period_phrases(tuple(PeriodKind), years)
    in_figures = st.builds("{}/{}/{}".format, st.integers(1, 28), st.integers(1, 12), years)
    phrases = st.one_of(
        named, in_figures.map("trước ngày {}".format), named.map("chậm nhất {}".format)
    )
    if not dated:
        phrases |= st.sampled_from(_UNDATED) | years.map("từ năm {} trở đi".format)
    return phrases.map(read_deadline)


def spans() -> SearchStrategy[tuple[date | None, date | None]]:
    """A first and a last day in order, either of which may be unknown.

    >>> from hypothesis import find
    >>> find(spans(), lambda span: None not in span)
    (datetime.date(2015, 1, 1), datetime.date(2015, 1, 1))
    """
    return _spans()


@remembered
def _spans() -> SearchStrategy[tuple[date | None, date | None]]:
    return st.tuples(optional(days()), optional(days())).map(_in_order)


def _in_order(span: tuple[date | None, date | None]) -> tuple[date | None, date | None]:
    first, last = span
    return (last, first) if first and last and last < first else span
