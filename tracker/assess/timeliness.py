"""Whether work is in time, and for how long it has not been."""

from datetime import date
from enum import StrEnum

from tracker.assess.life import Lifecycle
from tracker.domain import Register


class Timeliness(StrEnum):
    """Whether a task is in time: the first four for an open task, the rest for a completed one."""

    IN_TIME = "in_time"
    """Its due day is not near, or the day that closes it was in time."""
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NO_DEADLINE = "no_deadline"
    """No day is set; also a cancelled task, which no day holds any longer."""
    ON_TIME = "on_time"
    LATE = "late"


class Ageing(StrEnum):
    """For how long something has been overdue, by the days offices report it in."""

    UP_TO_30 = "1-30"
    UP_TO_60 = "31-60"
    UP_TO_90 = "61-90"
    UP_TO_120 = "91-120"
    OVER_120 = "over_120"
    """The class that provincial reports single out."""


_LAST_DAYS = (
    (30, Ageing.UP_TO_30),
    (60, Ageing.UP_TO_60),
    (90, Ageing.UP_TO_90),
    (120, Ageing.UP_TO_120),
)


def ageing(days_late: int) -> Ageing | None:
    """Return the class of something *days_late* days past its due day; ``None`` if it is not past.

    >>> ageing(0), ageing(30).value, ageing(31).value, ageing(121).value
    (None, '1-30', '31-60', 'over_120')
    """
    if days_late <= 0:
        return None
    return next((found for last, found in _LAST_DAYS if days_late <= last), Ageing.OVER_120)


def judge(
    lifecycle: Lifecycle,
    due: date | None,
    closed_on: date | None,
    as_of: date,
    register: Register,
) -> Timeliness:
    """Judge work against *due*, on the day that closes it, or else the day asked.

    Due is inclusive: the due day itself is in time.
    """
    if due is None or lifecycle is Lifecycle.CANCELLED:
        return Timeliness.NO_DEADLINE
    if lifecycle is Lifecycle.COMPLETED:
        in_time = closed_on is not None and closed_on <= due
        return Timeliness.ON_TIME if in_time else Timeliness.LATE
    if (closed_on or as_of) > due:
        return Timeliness.OVERDUE
    if closed_on is not None:
        return Timeliness.IN_TIME
    return Timeliness.DUE_SOON if is_soon(as_of, due, register) else Timeliness.IN_TIME


def is_soon(as_of: date, due: date, register: Register) -> bool:
    """Whether *due* is near enough to be warned of."""
    policy = register.policy
    days = (due - as_of).days
    if not policy.due_soon_in_working_days:
        return days <= policy.due_soon_days
    if days <= policy.due_soon_days:
        return True  # there are never more working days than days
    return register.working_calendar.working_days_left(as_of, due) <= policy.due_soon_days
