"""What the trace of a register leaves open: what has no task, no source, or no ground any more."""

from collections.abc import Collection

from attrs import frozen

from tracker.assess.assessment import Assessment
from tracker.assess.force import is_issued
from tracker.assess.task_standing import TaskStanding
from tracker.domain import Directive, Document, Provision, Resolution, Task
from tracker.language import natural_order


@frozen(kw_only=True)
class Gaps:
    """What a trace leaves open, each list in order of id.

    Attributes:
        decisions_without_task: resolutions and directives that nobody was set to carry out.
        provisions_without_task: provisions that nobody was set to carry out.
        tasks_without_source: tasks of which nobody recorded where they come from.
        open_under_ended: open tasks all of whose documents no longer hold.
    """

    decisions_without_task: tuple[Document, ...]
    provisions_without_task: tuple[Provision, ...]
    tasks_without_source: tuple[TaskStanding, ...]
    open_under_ended: tuple[TaskStanding, ...]


def gaps_of(assessment: Assessment, within: Collection[str] | None = None) -> Gaps:
    """Return what the register leaves open, or what does so among the ids *within*.

    Tasks without a source are always those of the whole register: they lie under nothing.

    >>> from datetime import date
    >>> from tracker.assess import assess
    >>> from tracker.domain import Register
    >>> register = Register(title="A", documents=[Resolution(id="NQ", title="B")])
    >>> [document.id for document in gaps_of(assess(register, date.max)).decisions_without_task]
    ['NQ']
    """

    def is_meant(named: str) -> bool:
        return within is None or named in within

    return Gaps(
        decisions_without_task=tuple(
            one for one in decisions_without_task(assessment) if is_meant(one.id)
        ),
        provisions_without_task=tuple(
            one for one in provisions_without_task(assessment) if is_meant(one.id)
        ),
        tasks_without_source=tasks_without_source(assessment),
        open_under_ended=tuple(
            one for one in open_under_ended(assessment) if is_meant(one.task.id)
        ),
    )


def decisions_without_task(assessment: Assessment) -> tuple[Document, ...]:
    """Return the resolutions and directives, issued and not ended, that no task carries out.

    A task of a document that implements, continues or is based on one carries it out too, and so
    does one that names a provision of it.
    """
    found = (
        document
        for document in assessment.register.documents
        if isinstance(document, Resolution | Directive)
        and is_issued(document, assessment.as_of)
        and _nobody_carries_out(document.id, assessment)
    )
    return tuple(sorted(found, key=lambda document: natural_order(document.id)))


def provisions_without_task(assessment: Assessment) -> tuple[Provision, ...]:
    """Return the provisions, issued and not ended, that no task carries out.

    A task that names the whole document carries out none of its provisions in particular.
    """
    found = (
        provision
        for document in assessment.register.documents
        if is_issued(document, assessment.as_of)
        for provision in document.provisions
        if _nobody_carries_out(provision.id, assessment)
    )
    return tuple(sorted(found, key=lambda provision: natural_order(provision.id)))


def _nobody_carries_out(named: str, assessment: Assessment) -> bool:
    """Whether a document or provision holds and has no task, not even a cancelled one."""
    roll_up = assessment.roll_ups[named]
    return not (roll_up.all or roll_up.cancelled or assessment.forces[named].has_ended)


def tasks_without_source(assessment: Assessment) -> tuple[TaskStanding, ...]:
    """Return the tasks assigned that name no document, no briefing and no task they are part of."""
    found = (standing for standing in assessment.assigned if not has_source(standing.task))
    return tuple(sorted(found, key=lambda standing: natural_order(standing.task.id)))


def has_source(task: Task) -> bool:
    """Whether it is recorded where *task* comes from."""
    return bool(task.basis or task.briefing or task.parent)


def open_under_ended(assessment: Assessment) -> tuple[TaskStanding, ...]:
    """Return the open tasks that rest on documents or provisions, none of which holds any more."""
    forces = assessment.forces
    found = (
        standing
        for standing in assessment.open_tasks()
        if standing.task.basis and all(forces[named].has_ended for named in standing.task.basis)
    )
    return tuple(sorted(found, key=lambda standing: natural_order(standing.task.id)))
