"""Counts: so many days, weeks or months from something that happened."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.calendar.phrase import fold


class Unit(StrEnum):
    """What is counted."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class AnchorKind(StrEnum):
    """What sort of event a deadline is counted from, or waits for."""

    ISSUE = "issue"
    """The day the document that sets the deadline was signed or issued."""
    EFFECTIVE = "effective"
    """The day that document takes effect."""
    PUBLICATION = "publication"
    """The day that document was published, such as in an official gazette."""
    ASSIGNMENT = "assignment"
    """The day the task was given, or the document giving it was received."""
    EVENT = "event"
    """Anything else, named by the phrase."""
    DAY = "day"
    """A day that the phrase gives, with no other name."""
    UNKNOWN = "unknown"
    """The phrase does not say."""


@frozen(kw_only=True)
class Anchor:
    """What a deadline is counted from, or waits for.

    Attributes:
        kind: what sort of event it is.
        event: the event in the words of the phrase; two spellings of them are equal.
        day: its day, where the phrase gives it.
    """

    kind: AnchorKind
    event: str | None = field(default=None, eq=lambda event: event and fold(event))
    day: date | None = None


@frozen(kw_only=True)
class Count:
    """So many units from an anchor.

    Attributes:
        number: how many; negative where they are counted back, "5 days before the session".
        unit: of what.
        anchor: from what.
        published: the day the phrase itself gives as the outcome, which beats the one computed.
    """

    number: int
    unit: Unit
    anchor: Anchor
    published: date | None = None
