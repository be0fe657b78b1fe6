"""The extensions of a recurring task, each with the occurrence it is for."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import OccurrenceStanding, TaskStanding, approved_extensions
from tracker.domain import Extension
from tracker.rules.strands import occurrence_meant


def extensions_by_occurrence(
    standing: TaskStanding, as_of: date
) -> Iterator[tuple[OccurrenceStanding, list[tuple[date, Extension]]]]:
    """Yield each occurrence that was extended by *as_of*, with its extensions as they were decided.

    An extension that names no occurrence is for the first that falls due on or after the day it
    was asked for; one that names an occurrence there never was is for none.
    """
    found: dict[date, list[tuple[date, Extension]]] = {}
    for decided_on, extension in approved_extensions(standing.task, as_of):
        one = occurrence_meant(standing, extension.occurrence, extension.requested_on or decided_on)
        if one is not None:
            found.setdefault(one.occurrence.due, []).append((decided_on, extension))
    for one in standing.occurrences:
        if one.occurrence.due in found:
            yield one, found[one.occurrence.due]
