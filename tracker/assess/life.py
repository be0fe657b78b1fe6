"""Where work is in its life, from what was reported of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from attrs import frozen

from tracker.domain import ClosingDay, Event, ProgressReport, Task


class Lifecycle(StrEnum):
    """Where a task is in its life."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SUBMITTED = "submitted"
    """Handed in, awaiting acceptance."""
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    """Cancelled, or withdrawn by whoever assigned it."""


_AFTER = {
    Event.STARTED: Lifecycle.IN_PROGRESS,
    Event.DONE: Lifecycle.IN_PROGRESS,
    Event.SUBMITTED: Lifecycle.SUBMITTED,
    Event.RETURNED: Lifecycle.IN_PROGRESS,
    Event.COMPLETED: Lifecycle.COMPLETED,
    Event.SUSPENDED: Lifecycle.SUSPENDED,
    Event.RESUMED: Lifecycle.IN_PROGRESS,
    Event.CANCELLED: Lifecycle.CANCELLED,
    Event.WITHDRAWN: Lifecycle.CANCELLED,
}
_ORDER_IN_A_DAY = {event: rank for rank, event in enumerate(Event, start=1)}
_WORK = (Event.DONE, Event.SUBMITTED, Event.COMPLETED)
"""The steps that end work, in the order they are taken."""
_UNDOES = frozenset({Event.RETURNED, Event.STARTED})
OPEN = frozenset(Lifecycle) - {Lifecycle.COMPLETED, Lifecycle.CANCELLED}


@frozen(kw_only=True)
class Life:
    """Where work is in its life, and the days it took the steps that end it.

    Attributes:
        lifecycle: where it is.
        done_on: the day the work was done, where that is recorded and still holds.
        submitted_on: the day its result was handed in, likewise.
        completed_on: the day its result was accepted, where it is completed.
        progress: the last reported share of the work done, in per cent.
        last_report_on: the day of the last report.
    """

    lifecycle: Lifecycle = Lifecycle.NOT_STARTED
    done_on: date | None = None
    submitted_on: date | None = None
    completed_on: date | None = None
    progress: int | None = None
    last_report_on: date | None = None

    def closed_on(self, closing_day: ClosingDay) -> date | None:
        """Return the day that is compared with the due day, once there is one.

        Where the day asked for is not recorded, it is that of the next step taken, which is
        never earlier. The day something was reported is never taken for it.
        """
        if closing_day is ClosingDay.ACCEPTED:
            return self.completed_on
        handed_in = self.submitted_on or self.completed_on
        return handed_in if closing_day is ClosingDay.SUBMITTED else self.done_on or handed_in


def known_reports(task: Task, as_of: date) -> list[ProgressReport]:
    """Return the reports of *task* dated no later than *as_of*, in the order things happened.

    Within one day, the order is that of :class:`~tracker.domain.Event`, so the order in which a
    register lists reports never matters.
    """
    if not task.reports:
        return []
    return in_order(report for report in task.reports if report.on <= as_of)


def in_order(reports: Iterable[ProgressReport]) -> list[ProgressReport]:
    """Return *reports* in the order things happened."""
    return sorted(reports, key=_when)


def _when(report: ProgressReport) -> tuple[date, int, int, date]:
    rank = _ORDER_IN_A_DAY[report.event] if report.event else 0
    progress = -1 if report.progress is None else report.progress
    return (report.on, rank, progress, report.reported_on or report.on)


NO_LIFE = Life()


def life_after(reports: Sequence[ProgressReport]) -> Life:
    """Return where work is after *reports*, which are in the order things happened."""
    if not reports:
        return NO_LIFE
    lifecycle, days = Lifecycle.NOT_STARTED, dict[Event, date]()
    for report in reports:
        event = report.event
        if event:
            reopened = lifecycle is Lifecycle.COMPLETED and event not in _WORK
            lifecycle = _AFTER[event]
            if event in _UNDOES or reopened:
                days.clear()
            elif event in _WORK:
                days.setdefault(event, report.on)  # until undone, no step is taken twice
        elif report.progress and lifecycle is Lifecycle.NOT_STARTED:
            lifecycle = Lifecycle.IN_PROGRESS
    completed = lifecycle is Lifecycle.COMPLETED
    return Life(
        lifecycle=lifecycle,
        done_on=days.get(Event.DONE),
        submitted_on=days.get(Event.SUBMITTED),
        completed_on=days[Event.COMPLETED] if completed else None,
        progress=100 if completed else _progress(reports),
        last_report_on=reports[-1].on,
    )


def _progress(reports: Sequence[ProgressReport]) -> int | None:
    """Return the last share of the work reported done."""
    return next((r.progress for r in reversed(reports) if r.progress is not None), None)


def life_of_whole(lives: Sequence[Life], own: Life = NO_LIFE) -> Life:
    """Return where a whole is in its life, from those of its parts and its own.

    It is completed only when all its parts are, those cancelled left out, and each of its days is
    the last of theirs and its own. What was reported of the whole can suspend or cancel it, and
    give its progress; it completes nothing.

    Args:
        lives: of its parts, at least one.
        own: from what was reported of the whole and of none of its parts.
    """
    counted = [life for life in lives if life.lifecycle is not Lifecycle.CANCELLED]
    lifecycle = _lifecycle_of_whole({life.lifecycle for life in counted}, own.lifecycle)
    completed = lifecycle is Lifecycle.COMPLETED
    reported = [life.last_report_on for life in (*lives, own) if life.last_report_on]
    return Life(
        lifecycle=lifecycle,
        done_on=_last_closing(counted, own, ClosingDay.DONE),
        submitted_on=_last_closing(counted, own, ClosingDay.SUBMITTED),
        completed_on=_last_closing(counted, own, ClosingDay.ACCEPTED) if completed else None,
        progress=100 if completed else own.progress,
        last_report_on=max(reported, default=None),
    )


def _lifecycle_of_whole(parts: set[Lifecycle], own: Lifecycle) -> Lifecycle:
    """Return where a whole is, from where its parts are that are not cancelled."""
    if not parts or own is Lifecycle.CANCELLED:
        return Lifecycle.CANCELLED
    if parts == {Lifecycle.COMPLETED}:
        return Lifecycle.COMPLETED
    if own is Lifecycle.SUSPENDED:
        return own
    at_work = parts - {Lifecycle.COMPLETED}
    if len(at_work) == 1 and at_work <= {Lifecycle.SUBMITTED, Lifecycle.SUSPENDED}:
        return next(iter(at_work))
    if parts == {Lifecycle.NOT_STARTED} and own is Lifecycle.NOT_STARTED:
        return own
    return Lifecycle.IN_PROGRESS


def _last_closing(lives: Sequence[Life], own: Life, closing_day: ClosingDay) -> date | None:
    """Return the last of the days that parts took a step on; ``None`` until all have."""
    days = [life.closed_on(closing_day) for life in lives]
    known = [day for day in (*days, own.closed_on(closing_day)) if day is not None]
    return max(known) if known and None not in days else None
