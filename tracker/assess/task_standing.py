"""How a task stands on a day: where it is in its life, and whether it is in time."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from tracker.domain import Event, Extension, ExtensionDecision, ProgressReport, Task


class Lifecycle(StrEnum):
    """Where a task is in its life."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SUBMITTED = "submitted"
    """Handed in, awaiting acceptance."""
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class Timeliness(StrEnum):
    """Whether a task is in time: the first four for an open task, the rest for a completed one."""

    IN_TIME = "in_time"
    """Its due day is not near."""
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NO_DEADLINE = "no_deadline"
    """No day is set; also a cancelled task, which no day holds any longer."""
    ON_TIME = "on_time"
    LATE = "late"


_AFTER = {
    Event.STARTED: Lifecycle.IN_PROGRESS,
    Event.SUBMITTED: Lifecycle.SUBMITTED,
    Event.RETURNED: Lifecycle.IN_PROGRESS,
    Event.COMPLETED: Lifecycle.COMPLETED,
    Event.SUSPENDED: Lifecycle.SUSPENDED,
    Event.RESUMED: Lifecycle.IN_PROGRESS,
    Event.CANCELLED: Lifecycle.CANCELLED,
}
_OPEN = frozenset(Lifecycle) - {Lifecycle.COMPLETED, Lifecycle.CANCELLED}
_ORDER_IN_A_DAY = {event: rank for rank, event in enumerate(Event, start=1)}


@frozen(kw_only=True)
class TaskStanding:
    """How one task stands on one day; derived, never stored.

    Attributes:
        task: the task.
        lifecycle: where it is in its life.
        timeliness: whether it is in time, against the current due day.
        baseline_timeliness: whether it is in time, against the baseline due day.
        baseline_due: the last day in time as first set.
        current_due: the last day in time after the extensions approved by then.
        approved_extensions: how many extensions had been approved by then.
        completed_on: the day its result was accepted, where it is completed.
        progress: the last reported share of the work done, in per cent.
        last_report_on: the day of the last report.
        days_left: days from the day asked to the current due day, below zero once it has passed;
            ``None`` for a task that is closed or has no due day.
        days_late: days past the current due day, of an overdue task or of a late completion.
    """

    task: Task
    lifecycle: Lifecycle
    timeliness: Timeliness
    baseline_timeliness: Timeliness
    baseline_due: date | None
    current_due: date | None
    approved_extensions: int
    completed_on: date | None
    progress: int | None
    last_report_on: date | None
    days_left: int | None
    days_late: int

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done: neither completed nor cancelled."""
        return self.lifecycle in _OPEN


def assess_task(task: Task, as_of: date, *, due_soon_days: int) -> TaskStanding:
    """Return how *task* stands on the day *as_of*, from the facts dated no later.

    Args:
        task: the task.
        as_of: the day asked about.
        due_soon_days: an open task is due soon from this many days before its due day.
    """
    reports = known_reports(task, as_of)
    lifecycle, completed_on = _life(reports)
    approved = approved_extensions(task, as_of)
    baseline_due = task.deadline.due if task.deadline else None
    current_due = approved[-1][1].new_due if approved else baseline_due
    judged_on = completed_on or as_of
    timeliness = _timeliness(lifecycle, current_due, judged_on, due_soon_days)
    late = timeliness in {Timeliness.OVERDUE, Timeliness.LATE}
    return TaskStanding(
        task=task,
        lifecycle=lifecycle,
        timeliness=timeliness,
        baseline_timeliness=_timeliness(lifecycle, baseline_due, judged_on, due_soon_days),
        baseline_due=baseline_due,
        current_due=current_due,
        approved_extensions=len(approved),
        completed_on=completed_on,
        progress=_progress(lifecycle, reports),
        last_report_on=reports[-1].on if reports else None,
        days_left=(current_due - as_of).days if current_due and lifecycle in _OPEN else None,
        days_late=(judged_on - current_due).days if current_due and late else 0,
    )


def is_assigned(task: Task, as_of: date) -> bool:
    """Whether *task* had been assigned by *as_of*; a day nobody recorded counts as before."""
    return task.assigned_on is None or task.assigned_on <= as_of


def approved_extensions(task: Task, as_of: date) -> list[tuple[date, Extension]]:
    """Return the extensions of *task* approved by *as_of*, each with its day of approval.

    They stand in the order decided; of two approved on one day, the one with the later due day
    comes last, so the order in which a register lists them never matters.
    """
    approved = [
        (extension.decided_on, extension)
        for extension in task.extensions
        if extension.decision is ExtensionDecision.APPROVED
        and extension.decided_on is not None
        and extension.decided_on <= as_of
    ]
    return sorted(approved, key=lambda decided: (decided[0], decided[1].new_due))


def known_reports(task: Task, as_of: date) -> list[ProgressReport]:
    """Return the reports of *task* dated no later than *as_of*, in the order things happened.

    Within one day, the order is that of :class:`~tracker.domain.Event`, so the order in which a
    register lists reports never matters.
    """
    if not task.reports:
        return []
    return sorted((report for report in task.reports if report.on <= as_of), key=_when)


def _when(report: ProgressReport) -> tuple[date, int, int, date]:
    rank = _ORDER_IN_A_DAY[report.event] if report.event else 0
    progress = -1 if report.progress is None else report.progress
    return (report.on, rank, progress, report.reported_on or report.on)


def _life(reports: list[ProgressReport]) -> tuple[Lifecycle, date | None]:
    """Return where a task is after *reports*, and the day it was completed, if it is."""
    lifecycle, completed_on = Lifecycle.NOT_STARTED, None
    for report in reports:
        if report.event:
            lifecycle = _AFTER[report.event]
            completed_on = report.on if lifecycle is Lifecycle.COMPLETED else None
        elif report.progress and lifecycle is Lifecycle.NOT_STARTED:
            lifecycle = Lifecycle.IN_PROGRESS
    return lifecycle, completed_on


def _progress(lifecycle: Lifecycle, reports: list[ProgressReport]) -> int | None:
    """Return the last share of the work reported done; completed means all of it."""
    if lifecycle is Lifecycle.COMPLETED:
        return 100
    return next((r.progress for r in reversed(reports) if r.progress is not None), None)


def _timeliness(
    lifecycle: Lifecycle, due: date | None, judged_on: date, due_soon_days: int
) -> Timeliness:
    """Judge a task against *due*, on the day it was completed or else the day asked.

    Due is inclusive: the due day itself is in time.
    """
    if due is None or lifecycle is Lifecycle.CANCELLED:
        return Timeliness.NO_DEADLINE
    if lifecycle is Lifecycle.COMPLETED:
        return Timeliness.ON_TIME if judged_on <= due else Timeliness.LATE
    if judged_on > due:
        return Timeliness.OVERDUE
    soon = (due - judged_on).days <= due_soon_days
    return Timeliness.DUE_SOON if soon else Timeliness.IN_TIME
