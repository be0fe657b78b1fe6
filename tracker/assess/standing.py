"""How anything that is due stands on a day: a task, one occurrence of it, one unit's share."""

from datetime import date
from typing import Any

from attrs import frozen

from tracker.assess.life import OPEN, Life, Lifecycle
from tracker.assess.timeliness import Ageing, Timeliness, ageing, judge
from tracker.domain import Register


@frozen(kw_only=True)
class Standing:
    """How something stands on one day; derived, never stored.

    Attributes:
        lifecycle: where it is in its life.
        timeliness: whether it is in time, against the current due day.
        baseline_timeliness: whether it is in time, against the baseline due day.
        baseline_due: the last day in time as first set.
        current_due: the last day in time after the extensions and amendments known by then.
        completed_on: the day its result was accepted, where it is completed.
        closed_on: the day compared with the due day, once there is one: by the policy of the
            register the day it was done, handed in or accepted.
        progress: the last reported share of the work done, in per cent.
        last_report_on: the day of the last report.
        days_left: days from the day asked to the current due day, below zero once it has passed;
            ``None`` where nothing is left to be done by it, or there is no due day.
        days_late: days past the current due day, of what is overdue or was late.
    """

    lifecycle: Lifecycle
    timeliness: Timeliness
    baseline_timeliness: Timeliness
    baseline_due: date | None
    current_due: date | None
    completed_on: date | None
    closed_on: date | None
    progress: int | None
    last_report_on: date | None
    days_left: int | None
    days_late: int

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done: neither completed nor cancelled."""
        return self.lifecycle in OPEN

    @property
    def ageing(self) -> Ageing | None:
        """For how long it has been overdue or was late, by class; ``None`` if it is neither."""
        return ageing(self.days_late)


def standing_values(
    life: Life, baseline: date | None, current: date | None, as_of: date, register: Register
) -> dict[str, Any]:
    """Return the values that a :class:`Standing` of *life* has, for making one.

    Args:
        life: where it is in its life.
        baseline: the last day in time as first set.
        current: the last day in time by then.
        as_of: the day asked about.
        register: whose policy holds.
    """
    lifecycle = life.lifecycle
    closed_on = life.closed_on(register.policy.closing_day)
    timeliness = judge(lifecycle, current, closed_on, as_of, register)
    late = timeliness is Timeliness.OVERDUE or timeliness is Timeliness.LATE
    waits = current is not None and closed_on is None and lifecycle in OPEN
    return {
        "lifecycle": lifecycle,
        "timeliness": timeliness,
        "baseline_timeliness": timeliness
        if baseline == current
        else judge(lifecycle, baseline, closed_on, as_of, register),
        "baseline_due": baseline,
        "current_due": current,
        "completed_on": life.completed_on,
        "closed_on": closed_on,
        "progress": life.progress,
        "last_report_on": life.last_report_on,
        "days_left": (current - as_of).days if current and waits else None,
        "days_late": ((closed_on or as_of) - current).days if current and late else 0,
    }
