"""What became of units that are no more, and of the work and the roles they had."""

from collections.abc import Iterator
from datetime import date, timedelta

from tracker.assess import Answer, Assessment, TaskStanding, answering_for
from tracker.domain import Register, Task


def answers_for_open_work(assessment: Assessment) -> Iterator[tuple[Task, Answer]]:
    """Yield who answers for each open task, unit by unit, where that unit was changed or ended.

    Of a task that several units or a group answer for, a unit that is done with its share is left
    out.
    """
    register, as_of = assessment.register, assessment.as_of
    changed = _changed(register, as_of)
    if not changed:
        return
    for standing in assessment.open_tasks():
        task = standing.task
        for unit in _units_at_work(standing):
            if unit in changed:
                answer = answering_for(register, unit, as_of, task=task.id, since=task.assigned_on)
                yield task, answer


def gone_on(register: Register, answer: Answer) -> date | None:
    """Return the first day on which the last unit that answered is no more, where it is so."""
    if answer.unsettled is not None:
        return answer.unsettled.effective_on
    ends_on = register.organization_by_id[answer.unit].ends_on
    return None if ends_on is None else ends_on + timedelta(days=1)


def _changed(register: Register, as_of: date) -> frozenset[str]:
    """Return the ids of what by *as_of* ended, gave up a part or took another in."""
    replaced = {
        unit
        for succession in register.successions
        if succession.effective_on <= as_of
        for unit in succession.predecessors
    }
    ended = {
        entry.id
        for entry in register.organization_by_id.values()
        if entry.ends_on is not None and entry.ends_on < as_of
    }
    return frozenset(replaced | ended)


def _units_at_work(standing: TaskStanding) -> tuple[str, ...]:
    """Return the ids of the units that were given a task and are not done with it."""
    if standing.members:
        return tuple(member.unit for member in standing.members if member.is_open)
    return standing.task.lead_units
