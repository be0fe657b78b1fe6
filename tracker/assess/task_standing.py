"""How a task stands on a day: where it is in its life, and whether it is in time."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import field, frozen

from tracker.assess.answering import answering_units
from tracker.assess.due import approved_extensions, baseline_due, due_changes, known_amendments
from tracker.assess.life import (
    Life,
    Lifecycle,
    known_reports,
    life_of_whole,
)
from tracker.assess.member_standing import (
    MemberStanding,
    answers_of,
    member_standings,
    members_of,
    shared_life,
)
from tracker.assess.occurrence_standing import (
    OccurrenceStanding,
    assess_occurrences,
    reports_of_the_whole,
)
from tracker.assess.standing import Standing, standing_values
from tracker.calendar import Deadline, DeadlineKind
from tracker.domain import Register, Task


@frozen(kw_only=True)
class TaskStanding(Standing):
    """How one task stands on one day; derived, never stored.

    A recurring task is due when the most urgent of its open occurrences is: the one longest
    overdue, else the next to be handed in.

    Attributes:
        task: the task.
        approved_extensions: how many extensions had been approved by then.
        amendments: how many amendments had set its deadline anew by then.
        occurrences: how each occurrence stands, where it recurs.
        members: how each lead unit stands with its share, where there are several and the task
            does not recur.
        parts: how each task stands that is a part of it.
        answering: ids of the units that answer for it on the day: its lead units, or who followed
            them.
    """

    task: Task
    approved_extensions: int = 0
    amendments: int = 0
    occurrences: tuple[OccurrenceStanding, ...] = ()
    members: tuple[MemberStanding, ...] = ()
    parts: tuple["TaskStanding", ...] = field(default=(), repr=False)
    answering: tuple[str, ...] = ()

    @property
    def counted(self) -> tuple[Standing, ...]:
        """What it counts as: itself, or each of its occurrences where it recurs."""
        return self.occurrences if self.recurs else (self,)

    @property
    def recurs(self) -> bool:
        """Whether it fell due again and again on the day asked."""
        return bool(self.occurrences)


def assess_task(
    task: Task, register: Register, as_of: date, parts: Sequence[TaskStanding] = ()
) -> TaskStanding:
    """Return how *task* stands on the day *as_of*, from the facts dated no later.

    Args:
        task: the task.
        register: what else is recorded, and how it counts.
        as_of: the day asked about.
        parts: how the tasks stand that are parts of it.
    """
    in_force = deadline_in_force(task, as_of)
    if in_force is not None and in_force.kind is DeadlineKind.RECURRING:
        return _recurring(task, register, as_of, parts)
    reports = known_reports(task, as_of)
    if reports and task.recurs:
        reports = reports_of_the_whole(task, reports, as_of)
    members = members_of(task, register, as_of)
    answers = answers_of(members, task, register, as_of)
    whole, lives = shared_life(reports, answers)
    if parts:
        whole = life_of_whole([_life_of(part) for part in parts], whole)
    moves = due_changes(task, register, as_of) if task.extensions or task.amendments else ()
    baseline = baseline_due(task, register, as_of)
    current = moves[-1].new_due if moves else baseline
    return TaskStanding(
        task=task,
        approved_extensions=len(approved_extensions(task, as_of)),
        amendments=len(known_amendments(task, as_of)),
        members=member_standings(answers, lives, baseline, current, as_of, register),
        parts=tuple(parts),
        answering=answering_units(task, register, as_of),
        **standing_values(whole, baseline, current, as_of, register),
    )


def deadline_in_force(task: Task, as_of: date) -> Deadline | None:
    """Return the deadline of *task* on *as_of*: as first set, or as last set anew by then."""
    amendments = known_amendments(task, as_of)
    return amendments[-1].deadline if amendments else task.deadline


def is_assigned(task: Task, as_of: date) -> bool:
    """Whether *task* had been assigned by *as_of*; a day nobody recorded counts as before."""
    return task.assigned_on is None or task.assigned_on <= as_of


def _recurring(
    task: Task, register: Register, as_of: date, parts: Sequence[TaskStanding]
) -> TaskStanding:
    """Return how a recurring task stands: as the most urgent of its occurrences."""
    found = assess_occurrences(task, register, as_of)
    urgent = _most_urgent(found.occurrences)
    lives = [_life_of(one) for one in (*found.occurrences, *parts)]
    whole = life_of_whole(lives, found.own) if lives else found.own
    done = found.own.lifecycle is Lifecycle.COMPLETED
    if done:
        whole = found.own
    due: dict[str, Any] = standing_values(whole, None, None, as_of, register)
    if urgent is not None:
        due |= _due_values(urgent)
    elif not done and whole.lifecycle is Lifecycle.COMPLETED:
        due |= _due_values(max(found.occurrences, key=lambda one: one.days_late))
    return TaskStanding(
        task=task,
        approved_extensions=len(approved_extensions(task, as_of)),
        amendments=len(known_amendments(task, as_of)),
        occurrences=found.occurrences,
        parts=tuple(parts),
        answering=answering_units(task, register, as_of),
        **due,
    )


def _most_urgent(occurrences: Sequence[OccurrenceStanding]) -> OccurrenceStanding | None:
    """Return the open occurrence that is the longest overdue, else the next to be handed in."""
    found = [one for one in occurrences if one.is_open]
    return min(
        found,
        key=lambda one: (-one.days_late, one.closed_on is not None, one.occurrence.due),
        default=None,
    )


_DUE_VALUES = (
    *("timeliness", "baseline_timeliness", "baseline_due", "current_due", "closed_on"),
    *("days_left", "days_late"),
)


def _due_values(standing: Standing) -> dict[str, Any]:
    return {name: getattr(standing, name) for name in _DUE_VALUES}


def _life_of(standing: Standing) -> Life:
    """Return the life of what stands so, as a whole sees it; each of its steps closes it."""
    return Life(
        lifecycle=standing.lifecycle,
        done_on=standing.closed_on,
        submitted_on=standing.closed_on,
        completed_on=standing.completed_on,
        progress=standing.progress,
        last_report_on=standing.last_report_on,
    )
