"""Deadlines as people write them: the phrase kept verbatim, and the day it means."""

import re
from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from tracker.calendar.period import UnreadablePeriodError, read_period
from tracker.calendar.phrase import fold
from tracker.errors import TrackerError
from tracker.language import Text

_UP_TO = re.compile(r"(?:cham nhat(?: la)?|muon nhat|den het|den|het|xong trong|trong) (.+)")
_BEFORE = re.compile(r"truoc (.+)")
_CONTINUOUS = frozenset({"thuong xuyen", "lien tuc", "continuous", "ongoing"})
_VAGUE = frozenset(
    {
        "kip thoi",
        "khan truong",
        "trong thoi gian toi",
        "ngay sau hoi nghi",
        "theo chi dao",
        "som",
        "as soon as possible",
        "promptly",
    }
)


class UnreadableDeadlineError(TrackerError, ValueError):
    """A phrase that names no deadline known here; it is quoted, never guessed."""

    def __init__(self, phrase: str) -> None:
        super().__init__(
            Text(
                vi=f"không hiểu thời hạn “{phrase}”; hãy viết một ngày (30/6/2023), một kỳ "
                "(“quý II/2023”, “tháng 6/2023”, “năm 2023”), “trước ngày 20/6/2023” "
                "hoặc “thường xuyên”",
                en=f"the deadline “{phrase}” is not understood; write a day (30/6/2023), a period "
                "(“quý II/2023”, “tháng 6/2023”, “năm 2023”), “trước ngày 20/6/2023” "
                "or “thường xuyên”",
            )
        )


class DeadlineKind(StrEnum):
    """What a deadline names."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    CONTINUOUS = "continuous"
    VAGUE = "vague"


@frozen(kw_only=True)
class Deadline:
    """A deadline: what was written and what it means.

    Attributes:
        text: the phrase as written.
        kind: what it names.
        due: the last day in time; ``None`` where the phrase names no day.
        before: whether the phrase said "before" a day, which puts ``due`` on the day before it.

    >>> read_deadline("quý II/2023").due, read_deadline("trước ngày 20/3/2023").due
    (datetime.date(2023, 6, 30), datetime.date(2023, 3, 19))
    >>> read_deadline("thường xuyên").kind.value
    'continuous'
    """

    text: str
    kind: DeadlineKind
    due: date | None = None
    before: bool = False


def read_deadline(phrase: str) -> Deadline:
    """Read a deadline phrase; days are written day before month.

    A period is due on its last day. "Trước ngày D" (before D) is read strictly, so it is due the
    day before D.

    Raises:
        UnreadableDeadlineError: the phrase is not understood.
    """
    folded = fold(phrase)
    if folded in _CONTINUOUS:
        return Deadline(text=phrase, kind=DeadlineKind.CONTINUOUS)
    if folded in _VAGUE:
        return Deadline(text=phrase, kind=DeadlineKind.VAGUE)
    if up_to := _UP_TO.fullmatch(folded):
        return _named(phrase, up_to[1], before=False)
    if before := _BEFORE.fullmatch(folded):
        return _named(phrase, before[1], before=True)
    return _named(phrase, folded, before=False)


def _named(phrase: str, period_phrase: str, *, before: bool) -> Deadline:
    """Make the deadline that ends with, or just before, the period named."""
    try:
        period = read_period(period_phrase)
    except UnreadablePeriodError as unreadable:
        raise UnreadableDeadlineError(phrase) from unreadable
    due = period.first - timedelta(days=1) if before else period.last
    return Deadline(text=phrase, kind=DeadlineKind(period.kind.value), due=due, before=before)
