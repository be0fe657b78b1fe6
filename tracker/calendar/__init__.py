"""When: periods, deadlines as people write them, days."""

from tracker.calendar.deadline import Deadline, DeadlineKind, UnreadableDeadlineError, read_deadline
from tracker.calendar.period import Period, PeriodKind, UnreadablePeriodError, read_period

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
