"""When: periods, deadlines as people write them, days."""

from tracker.calendar.deadline import Deadline, DeadlineKind, UnreadableDeadlineError, read_deadline
from tracker.calendar.period import Period, UnreadablePeriodError, read_period
from tracker.calendar.window import PeriodKind

__all__ = [
    "Deadline",
    "DeadlineKind",
    "Period",
    "PeriodKind",
    "UnreadableDeadlineError",
    "UnreadablePeriodError",
    "read_deadline",
    "read_period",
]
