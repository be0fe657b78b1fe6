"""Periods: the quarters, months and years that plans and reports are cut into."""

import re
from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from tracker.calendar.phrase import fold, read_day, read_quarter
from tracker.errors import ContradictionError, TrackerError
from tracker.language import Language, Text

_YEAR = r"(?P<year>[12]\d{3})"
_OF = r"(?: nam | ?/ ?|-| )"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:trong )?(?:quy|q|quarter) ?(?P<quarter>[1-4]|iv|i{{1,3}}){_OF}{_YEAR}",
        rf"{_YEAR}-?q(?P<quarter>[1-4])",
        rf"(?:trong )?thang (?P<month>\d{{1,2}}){_OF}{_YEAR}",
        rf"{_YEAR}-(?P<month>\d{{2}})",
        rf"(?P<first_months>[369]) thang(?: dau)?(?: nam|,)?{_OF}{_YEAR}",
        rf"(?P<last_six>6) thang cuoi(?: nam)?{_OF}{_YEAR}",
        rf"(?:trong )?(?:nam )?{_YEAR}",
    )
)


class UnreadablePeriodError(TrackerError, ValueError):
    """A phrase that names no period."""

    def __init__(self, phrase: str) -> None:
        super().__init__(
            Text(
                vi=f"“{phrase}” không phải là một kỳ; hãy viết như “quý II/2023”, “tháng 6/2023”, "
                "“6 tháng đầu năm 2023”, “năm 2023” hoặc “2023-06-30”",
                en=f"“{phrase}” is not a period; write it like “quý II/2023”, “tháng 6/2023”, "
                "“6 tháng đầu năm 2023”, “năm 2023” or “2023-06-30”",
            )
        )


class PeriodKind(StrEnum):
    """How long a period is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"


@frozen(kw_only=True)
class Period:
    """A stretch of days with both ends in it, and the words it was named by.

    Attributes:
        text: the phrase as written.
        kind: how long it is.
        first: its first day.
        last: its last day.

    >>> quarter = read_period("quý II năm 2023")
    >>> quarter.first, quarter.last, date(2023, 6, 30) in quarter
    (datetime.date(2023, 4, 1), datetime.date(2023, 6, 30), True)
    """

    text: str
    kind: PeriodKind
    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ContradictionError(
                f"period {self.text}",
                "last",
                Text(vi="kết thúc trước khi bắt đầu", en="it ends before it begins"),
            )

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it has, both ends counted."""
        return (self.last - self.first).days + 1


def read_period(phrase: str) -> Period:
    """Read a period as offices name it; days are written day before month.

    Args:
        phrase: a day, month, quarter, half-year, nine months or year, with its year.

    Raises:
        UnreadablePeriodError: it is none of these, or its day does not exist.
    """
    folded = fold(phrase)
    try:
        day = read_day(folded)
        if day:
            return Period(text=phrase, kind=PeriodKind.DAY, first=day, last=day)
        for form in _FORMS:
            if named := form.fullmatch(folded):
                return _from_parts(phrase, named.groupdict())
    except ValueError as impossible:
        raise UnreadablePeriodError(phrase) from impossible
    raise UnreadablePeriodError(phrase)


def _from_parts(phrase: str, parts: dict[str, str | None]) -> Period:
    """Make the period that the named parts of a phrase describe."""
    year = int(parts["year"] or 0)
    if quarter := parts.get("quarter"):
        last_month = 3 * read_quarter(quarter)
        return _months(phrase, PeriodKind.QUARTER, year, last_month - 2, last_month)
    if month := parts.get("month"):
        return _months(phrase, PeriodKind.MONTH, year, int(month), int(month))
    if months := parts.get("first_months"):
        kind = {"3": PeriodKind.QUARTER, "6": PeriodKind.HALF_YEAR, "9": PeriodKind.NINE_MONTHS}
        return _months(phrase, kind[months], year, 1, int(months))
    if parts.get("last_six"):
        return _months(phrase, PeriodKind.HALF_YEAR, year, 7, 12)
    return _months(phrase, PeriodKind.YEAR, year, 1, 12)


def _months(phrase: str, kind: PeriodKind, year: int, first: int, last: int) -> Period:
    """Make the period of whole months *first* to *last* of *year*."""
    return Period(
        text=phrase, kind=kind, first=date(year, first, 1), last=last_day_of_month(year, last)
    )


def last_day_of_month(year: int, month: int) -> date:
    """Return the last day of a month.

    >>> last_day_of_month(2024, 2)
    datetime.date(2024, 2, 29)
    """
    if month == 12:  # noqa: PLR2004 -- December
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def write_period(period: Period, language: Language) -> str:
    """Print a period in the administrative style, quarters in roman figures.

    >>> quarter = read_period("Q2 2023")
    >>> write_period(quarter, Language.VI), write_period(quarter, Language.EN)
    ('quý II/2023', '2023-Q2')
    """
    year, month = period.first.year, period.first.month
    vietnamese = language is Language.VI
    match period.kind:
        case PeriodKind.DAY:
            iso = period.first.isoformat()
            return f"{period.first.day:02d}/{month:02d}/{year:04d}" if vietnamese else iso
        case PeriodKind.MONTH:
            return f"tháng {month}/{year}" if vietnamese else f"{year:04d}-{month:02d}"
        case PeriodKind.QUARTER:
            number = (month + 2) // 3
            roman = ("I", "II", "III", "IV")[number - 1]
            return f"quý {roman}/{year}" if vietnamese else f"{year:04d}-Q{number}"
        case PeriodKind.HALF_YEAR:
            half = "đầu" if month == 1 else "cuối"
            return f"6 tháng {half} năm {year}" if vietnamese else f"{year:04d}-H{1 + month // 7}"
        case PeriodKind.NINE_MONTHS:
            return f"9 tháng đầu năm {year}" if vietnamese else f"first 9 months of {year}"
        case PeriodKind.YEAR:
            return f"năm {year}" if vietnamese else f"{year:04d}"
