"""What the rows of a status table are, and what tasks count under."""

from collections.abc import Iterator
from enum import StrEnum

from tracker.assess import Assessment, Standing, TaskStanding, shares_by_unit
from tracker.language import Text
from tracker.tables.labels import in_both


class Grouping(StrEnum):
    """What the rows of a status table are."""

    TASK = "task"
    UNIT = "unit"
    DOCUMENT = "document"
    CLUSTER = "cluster"
    SECTION = "section"
    AGE = "age"
    """For how long what is overdue has been so."""
    MEMBER = "member"
    """One unit of a task that several units answer for."""


def shares_by_group(
    assessment: Assessment, standing: TaskStanding, grouping: Grouping
) -> Iterator[tuple[str | None, Standing]]:
    """Yield each group that a task counts under, by id, with what counts there.

    A unit is counted its own share of a task; any other group the whole.
    """
    if grouping is Grouping.UNIT:
        yield from shares_by_unit(standing)
        return
    for group in _groups(assessment, standing, grouping) or (None,):
        yield group, standing


def _groups(assessment: Assessment, standing: TaskStanding, grouping: Grouping) -> tuple[str, ...]:
    task = standing.task
    match grouping:
        case Grouping.DOCUMENT:
            documents = assessment.register.documents_of(task.basis)
            return tuple(document.id for document in documents)
        case Grouping.CLUSTER:
            return (task.cluster,) if task.cluster else ()
        case _:
            return (task.section,) if task.section else ()


def name_of_group(assessment: Assessment, grouping: Grouping, group: str | None) -> Text | None:
    """Return what a group is called; ``None`` for what is in no group."""
    if group is None:
        return None
    if grouping is Grouping.SECTION:
        return in_both(group, None)
    if grouping is Grouping.DOCUMENT:
        return in_both(assessment.register.document_by_id[group].name, None)
    return assessment.register.name_on(group, assessment.as_of)
