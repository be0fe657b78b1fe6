"""What is coming: everything still to be done that falls due in a stretch of days."""

from collections.abc import Iterator
from datetime import date, time

from attrs import frozen

from tracker.assess.answering import answering_units
from tracker.assess.assessment import Assessment
from tracker.assess.due import due_changes
from tracker.assess.occurrence_listing import YEARS_LISTED
from tracker.assess.occurrence_standing import OccurrenceStanding, assess_occurrences
from tracker.assess.rates import count_standings
from tracker.assess.task_standing import TaskStanding, deadline_in_force
from tracker.calendar import DeadlineKind
from tracker.domain import Extension, Register, Task
from tracker.errors import UsageError
from tracker.language import Text, natural_order


@frozen(kw_only=True)
class AgendaEntry:
    """Something still to be done, and the day it is due.

    Attributes:
        due: the last day in time, after the extensions and amendments known by the day asked.
        at: the time of day it is due at, where its deadline names one.
        task: the task.
        standing: how it stands: the task, or one occurrence of it.
        units: ids of the lead units that have not handed in their share.
        days_left: days from the day asked to the due day.
        working_days_left: working days after the day asked, up to the due day.
    """

    due: date
    at: time | None
    task: Task
    standing: TaskStanding | OccurrenceStanding
    units: tuple[str, ...]
    days_left: int
    working_days_left: int

    @property
    def occurrence(self) -> date | None:
        """The day that its occurrence falls due by the rule alone, where the task recurs."""
        standing = self.standing
        return standing.occurrence.due if isinstance(standing, OccurrenceStanding) else None


@frozen(kw_only=True)
class Agenda:
    """What is coming, and how much is overdue already.

    Attributes:
        as_of: the day asked about, the first of the stretch.
        until: its last day.
        entries: what falls due in it, by day, then by id of the task.
        overdue: how many tasks and occurrences were due before it and are still open.
    """

    as_of: date
    until: date
    entries: tuple[AgendaEntry, ...]
    overdue: int


def agenda_until(assessment: Assessment, until: date) -> Agenda:
    """Return what falls due from the day of *assessment* to *until*, both included.

    Only what had been assigned by that day is on it, is neither completed nor cancelled, and still
    waits for the day that closes it by the policy of the register. Every occurrence of a recurring
    task is an entry of its own.

    Args:
        assessment: how a register stands on a day.
        until: the last day.

    Raises:
        UsageError: *until* is more than ten years ahead.

    >>> from tracker.assess import assess
    >>> from tracker.calendar import read_deadline
    >>> task = Task(id="T-1", title="Inspect", deadline=read_deadline("quý II/2023"))
    >>> register = Register(title="One task", tasks=[task])
    >>> entry, = agenda_until(assess(register, date(2023, 6, 26)), date(2023, 7, 10)).entries
    >>> entry.due.isoformat(), entry.days_left, entry.working_days_left
    ('2023-06-30', 4, 4)
    """
    register, as_of = assessment.register, assessment.as_of
    if until.year > as_of.year + YEARS_LISTED:
        raise UsageError(_TOO_FAR)
    open_tasks = [*assessment.open_tasks()]
    entries = [
        _entry(task.task, standing, register, as_of)
        for task in open_tasks
        for standing in _coming(task, register, as_of, until)
    ]
    return Agenda(
        as_of=as_of,
        until=until,
        # Those of one task stand in order already, and stay so.
        entries=tuple(sorted(entries, key=lambda one: (one.due, natural_order(one.task.id)))),
        overdue=count_standings(open_tasks).open_overdue,
    )


_TOO_FAR = Text(
    vi=f"chỉ xem trước được {YEARS_LISTED} năm",
    en=f"no more than {YEARS_LISTED} years ahead can be listed",
)


def _coming(
    task: TaskStanding, register: Register, as_of: date, until: date
) -> Iterator[TaskStanding | OccurrenceStanding]:
    """Yield what of an open task falls due by *until* and is still to be done."""
    in_force = deadline_in_force(task.task, as_of)
    found: tuple[TaskStanding | OccurrenceStanding, ...] = (task,)
    if in_force is not None and in_force.kind is DeadlineKind.RECURRING:
        found = assess_occurrences(task.task, register, as_of, until).occurrences
    for standing in found:
        due = standing.current_due
        # No days are left where nothing is to be done any longer.
        if standing.days_left is not None and due is not None and as_of <= due <= until:
            yield standing


def _entry(
    task: Task, standing: TaskStanding | OccurrenceStanding, register: Register, as_of: date
) -> AgendaEntry:
    due = standing.current_due or as_of
    outstanding = dict.fromkeys(
        member.answering for member in standing.members if member.days_left is not None
    )
    return AgendaEntry(
        due=due,
        at=_time_of_day(task, standing, register, as_of),
        task=task,
        standing=standing,
        units=tuple(outstanding) or answering_units(task, register, as_of),
        days_left=(due - as_of).days,
        working_days_left=register.working_calendar.working_days_left(as_of, due),
    )


def _time_of_day(
    task: Task, standing: TaskStanding | OccurrenceStanding, register: Register, as_of: date
) -> time | None:
    """Return the time of day of a deadline; an extension sets a day and no time."""
    if isinstance(standing, OccurrenceStanding):
        moved = standing.current_due != standing.baseline_due
        return None if moved else standing.occurrence.at
    in_force = deadline_in_force(task, as_of)
    if in_force is None or in_force.at is None:
        return None
    changes = due_changes(task, register, as_of)
    return None if changes and isinstance(changes[-1].fact, Extension) else in_force.at
