"""When: periods, deadlines as people write them, days.

Reading phrases is here at once. What turns them into days, which needs a calendar of holidays, is
fetched from its own module when it is used: :mod:`tracker.calendar.due`,
:mod:`tracker.calendar.occurrence`, :mod:`tracker.calendar.working_calendar`,
:mod:`tracker.calendar.convention`, :mod:`tracker.calendar.explanation` and
:mod:`tracker.calendar.writing`.
"""

from tracker.calendar.count import Anchor, AnchorKind, Count, Unit
from tracker.calendar.deadline import (
    Choice,
    Deadline,
    DeadlineKind,
    Operator,
    UnreadableDeadlineError,
    read_deadline,
)
from tracker.calendar.period import Period, UnreadablePeriodError, read_period, write_period
from tracker.calendar.recurrence import Frequency, Recurrence
from tracker.calendar.window import Part, PeriodKind, Window

__all__ = [
    "Anchor",
    "AnchorKind",
    "Choice",
    "Count",
    "Deadline",
    "DeadlineKind",
    "Frequency",
    "Operator",
    "Part",
    "Period",
    "PeriodKind",
    "Recurrence",
    "Unit",
    "UnreadableDeadlineError",
    "UnreadablePeriodError",
    "Window",
    "read_deadline",
    "read_period",
    "write_period",
]
