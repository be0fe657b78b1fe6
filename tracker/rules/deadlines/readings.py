"""Deadlines of open tasks that rest on something else: an event, a year, a day published beside."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from tracker.assess import (
    Assessment,
    TaskStanding,
    context_of,
    deadline_in_force,
    setting_documents,
)
from tracker.calendar import Anchor, Choice, Count, Deadline, Window

if TYPE_CHECKING:
    from tracker.calendar.due import Context


@frozen(kw_only=True)
class Reading:
    """How the deadline in force of an open task is read.

    Attributes:
        standing: how the task stands.
        text: its deadline in force, as written.
        deadline: what that says; of a choice of two, one of them.
        context: what it is read against.
    """

    standing: TaskStanding
    text: str
    deadline: Deadline
    context: "Context"


def dependent_readings(assessment: Assessment) -> Iterator[Reading]:
    """Yield how each open task's deadline is read that does not name its day by itself.

    Tasks whose due day an approved extension has settled are left out.
    """
    register, as_of = assessment.register, assessment.as_of
    for standing in assessment.open_tasks():
        task = standing.task
        deadline = deadline_in_force(task, as_of)
        if deadline is None or standing.approved_extensions or not _depends(deadline):
            continue
        context = context_of(task, setting_documents(task, as_of), register, as_of)
        for single in single_deadlines(deadline):
            yield Reading(standing=standing, text=deadline.text, deadline=single, context=context)


def single_deadlines(deadline: Deadline) -> Iterator[Deadline]:
    """Yield *deadline*, or each of those that it is a choice of."""
    if isinstance(deadline.meaning, Choice):
        for one in deadline.meaning.deadlines:
            yield from single_deadlines(one)
    else:
        yield deadline


def _depends(deadline: Deadline) -> bool:
    meaning = deadline.meaning
    if isinstance(meaning, Window):
        return meaning.years is None
    if isinstance(meaning, tuple):
        return any(rule.counted_from_anchor for rule in meaning)
    return isinstance(meaning, Anchor | Choice | Count)
