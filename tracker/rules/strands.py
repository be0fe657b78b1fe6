"""Reports in strands: those that follow one upon another, as they speak of one thing."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from tracker.assess import MemberStanding, OccurrenceStanding, TaskStanding, known_reports
from tracker.domain import ProgressReport


def strands(standing: TaskStanding, as_of: date) -> Iterable[list[ProgressReport]]:
    """Return the reports known by *as_of*, strand by strand, each in the order things happened.

    A task has one strand; where several units answer for it, each of them has its own, and so
    has each occurrence of a recurring task: that one unit is done says nothing of another.
    """
    reports = known_reports(standing.task, as_of)
    units = frozenset(member.unit for member in _members(standing))
    if not units and not standing.recurs:
        return (reports,)
    found: dict[tuple[str | None, date | None], list[ProgressReport]] = {}
    for report in reports:
        unit = report.by if report.by in units else None
        found.setdefault((unit, _occurrence(standing, report)), []).append(report)
    return found.values()


def occurrence_meant(
    standing: TaskStanding, named: date | None, day: date
) -> OccurrenceStanding | None:
    """Return the occurrence *named* by its day, else the first that falls due on or after *day*."""
    listed = standing.occurrences
    place = bisect_left(listed, named or day, key=lambda one: one.occurrence.due)
    one = listed[place] if place < len(listed) else None
    if named is None or (one is not None and one.occurrence.due == named):
        return one
    place = bisect_left(listed, named, key=lambda one: one.occurrence.named)
    one = listed[place] if place < len(listed) else None
    return one if one is not None and one.occurrence.named == named else None


def _members(standing: TaskStanding) -> Iterable[MemberStanding]:
    if standing.occurrences:
        return standing.occurrences[0].members
    return standing.members


def _occurrence(standing: TaskStanding, report: ProgressReport) -> date | None:
    """Return the due day of the occurrence a report speaks of; ``None`` where it is of none."""
    one = occurrence_meant(standing, report.occurrence, report.on)
    return one.occurrence.due if one is not None else report.occurrence
