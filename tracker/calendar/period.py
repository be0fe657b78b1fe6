"""Periods: the quarters, months and years that plans and reports are cut into."""

from datetime import date

from attrs import frozen

from tracker.calendar.window import PeriodKind, last_day_of_month
from tracker.errors import ContradictionError, TrackerError
from tracker.language import Language, Text

__all__ = [
    "Period",
    "PeriodKind",
    "UnreadablePeriodError",
    "last_day_of_month",
    "read_period",
    "write_period",
]

_QUOTED = 200


class UnreadablePeriodError(TrackerError, ValueError):
    """A phrase that names no period."""

    def __init__(self, phrase: str, reason: Text | None = None) -> None:
        why = Text(vi=" không phải là một kỳ", en=" is not a period")
        if reason is not None:
            why = Text(vi=f": {reason.vi}", en=f": {reason.en}")
        quoted = phrase if len(phrase) <= _QUOTED else f"{phrase[:_QUOTED]}…"
        super().__init__(
            Text(
                vi=f"“{quoted}”{why.vi}; hãy viết như “quý II/2023”, “tháng 6/2023”, "
                "“6 tháng đầu năm 2023”, “năm 2023” hoặc “2023-06-30”",
                en=f"“{quoted}”{why.en}; write it like “quý II/2023”, “tháng 6/2023”, "
                "“6 tháng đầu năm 2023”, “năm 2023” or “2023-06-30”",
            )
        )


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
        phrase: a day, month, quarter, half-year, nine months, year or years, with its year; or
            several of a kind, as in "quý II-III/2025".

    Raises:
        UnreadablePeriodError: it is none of these, or its day does not exist.
    """
    from tracker.calendar.reader import parse_period  # noqa: PLC0415 -- the grammar is built when needed

    return parse_period(phrase)


def write_period(period: Period, language: Language) -> str:
    """Print a period in the administrative style, quarters in roman figures.

    >>> quarter = read_period("Q2 2023")
    >>> write_period(quarter, Language.VI), write_period(quarter, Language.EN)
    ('quý II/2023', '2023-Q2')
    """
    from tracker.calendar.window import Window  # noqa: PLC0415
    from tracker.calendar.writing import write_window  # noqa: PLC0415 -- imported when needed

    first, last = period.first, period.last
    return write_window(
        Window(
            kind=period.kind,
            first=(first.month, first.day),
            last=(last.month, last.day),
            years=(first.year, last.year),
        ),
        language,
    )
