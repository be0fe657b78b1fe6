"""Deadlines as people write them: the phrase kept verbatim, and what it means."""

from datetime import date, time
from enum import StrEnum
from functools import cached_property, lru_cache

from attrs import field, frozen

from tracker.calendar.count import Anchor, Count
from tracker.calendar.recurrence import Recurrence
from tracker.calendar.window import Window, due_in
from tracker.errors import TrackerError
from tracker.language import Text


class UnreadableDeadlineError(TrackerError, ValueError):
    """A phrase that names no deadline known here; it is quoted, never guessed.

    Attributes:
        phrase: the phrase as written.
        reason: why it cannot be read, where that is known.
    """

    def __init__(self, phrase: str, reason: Text | None = None) -> None:
        quoted = phrase if len(phrase) <= _QUOTED else f"{phrase[:_QUOTED]}…"
        why = Text(
            vi=f"không hiểu thời hạn “{quoted}”", en=f"the deadline “{quoted}” is not understood"
        )
        if reason is not None:
            why = Text(
                vi=f"không đọc được thời hạn “{quoted}”: {reason.vi}",
                en=f"the deadline “{quoted}” cannot be read: {reason.en}",
            )
        super().__init__(
            Text(
                vi=f"{why.vi}; hãy viết một ngày (30/6/2023), "
                "một kỳ (“quý II/2023”, “tháng 6/2023”, “năm 2023”), “trước ngày 20/6/2023”, "
                "“15 ngày làm việc kể từ ngày ký”, “ngày 25 hằng tháng” hoặc “thường xuyên”",
                en=f"{why.en}; write a day (30/6/2023), "
                "a period (“Q2 2023”, “June 2023”, “2023”), “before 20/6/2023”, "
                "“15 working days from the date of issue”, “day 25 of each month” or “ongoing”",
            )
        )
        self.phrase = phrase
        self.reason = reason


_QUOTED = 200


class DeadlineKind(StrEnum):
    """What a deadline names."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    YEAR_RANGE = "year_range"
    FROM_YEAR = "from_year"
    """A year and those after it; nothing ends it."""
    RELATIVE = "relative"
    """Counted from an anchor."""
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    PENDING = "pending"
    """Waits for an event whose day nobody knows yet."""
    VAGUE = "vague"
    """Words of haste that draw no line: "promptly"."""
    NONE = "none"
    """No deadline was set."""


UNENDED = frozenset({DeadlineKind.FROM_YEAR, DeadlineKind.CONTINUOUS})
"""Kinds that may name a period and yet have no last day."""


class Operator(StrEnum):
    """Whether the thing is due on the day named, or before it."""

    ON = "on"
    BEFORE = "before"


@frozen(kw_only=True)
class Choice:
    """Two deadlines of which the later, or the earlier, holds.

    Attributes:
        deadlines: the two.
        later: whether the later one holds.
    """

    deadlines: tuple["Deadline", "Deadline"]
    later: bool


Meaning = Window | Count | Anchor | Choice | tuple[Recurrence, ...]


@frozen(kw_only=True)
class Deadline:
    """A deadline: what was written and what it means.

    The text alone holds everything: reading it again gives an equal deadline.

    Attributes:
        text: the phrase as written.
        kind: what it names.
        operator: whether it is due on the day named, or before it.
        at: the time of day on the last day, in the zone of the register.
        meaning: the window, count, rules, choice or awaited event it names; ``None`` where it
            names none.

    >>> read_deadline("quý II/2023").due, read_deadline("trước ngày 20/3/2023").due
    (datetime.date(2023, 6, 30), datetime.date(2023, 3, 19))
    >>> read_deadline("thường xuyên").kind.value
    'continuous'
    """

    text: str
    kind: DeadlineKind
    operator: Operator = Operator.ON
    at: time | None = None
    meaning: Meaning | None = field(default=None, repr=False)

    @cached_property
    def due(self) -> date | None:
        """The last day in time, as far as the phrase alone makes it certain.

        ``None`` where it needs an anchor, the year of a document, or names no day. It follows the
        Civil Code and the calendar of Viet Nam; :func:`tracker.calendar.due_day` takes others.
        """
        if isinstance(self.meaning, Window) and self.kind not in UNENDED:
            return due_in(self.meaning, before=self.before, before_includes_day=self.at is not None)
        from tracker.calendar.due import due_day  # noqa: PLC0415 -- the two know each other

        return due_day(self)

    @property
    def before(self) -> bool:
        """Whether the phrase says "before" the day it names."""
        return self.operator is Operator.BEFORE

    @property
    def recurrence(self) -> str | None:
        """Its iCalendar rules, a line each, read strictly; ``None`` where it does not recur."""
        if not isinstance(self.meaning, tuple):
            return None
        return "\n".join(line for rule in self.meaning for line in rule.lines())

    def means(self, other: "Deadline") -> bool:
        """Whether *other* says the same, in whatever words."""
        return (self.kind, self.operator, self.at, self.meaning) == (
            other.kind,
            other.operator,
            other.at,
            other.meaning,
        )


@lru_cache(maxsize=4096)
def read_deadline(phrase: str) -> Deadline:
    """Read a deadline phrase; days are written day before month.

    A period is due on its last day. "Trước ngày D" (before D) is read strictly, so it is due the
    day before D. Every word of the phrase must be understood.

    Raises:
        UnreadableDeadlineError: the phrase is not understood, contradicts itself, or is the
            start of something and not its end.
    """
    from tracker.calendar.reader import parse_deadline  # noqa: PLC0415 -- the grammar is built when needed

    return parse_deadline(phrase)
