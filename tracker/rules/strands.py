"""Reports in strands: those that follow one upon another, as they speak of one thing."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from tracker.assess import MemberStanding, OccurrenceStanding, TaskStanding, known_reports
from tracker.domain import ProgressReport


def strands(standing: TaskStanding, as_of: date) -> Iterable[list[ProgressReport]]:
    """Return the reports known by *as_of*, strand by strand, each in the order things happened.

    A task has one strand; where several units answer for it, each of them has its own, and so
    has each occurrence of a recurring task: that one unit is done says nothing of another.
    """
    reports = known_reports(standing.task, as_of)
    units = _speakers(_members(standing))
    if not units and not standing.recurs:
        return (reports,)
    found: dict[tuple[str | None, date | None], list[ProgressReport]] = {}
    for report in reports:
        unit = units.get(report.by or "")
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


def _speakers(members: Sequence[MemberStanding]) -> dict[str, str]:
    """Return the share that each unit speaks of: its own, else that of the one unit it followed."""
    found = {member.unit: member.unit for member in members}
    followed = Counter(member.answering for member in members)
    for member in members:
        alone = followed[member.answering] == 1
        found.setdefault(member.answering, member.unit if alone else member.answering)
    return found


def _members(standing: TaskStanding) -> Sequence[MemberStanding]:
    if standing.occurrences:
        return standing.occurrences[0].members
    return standing.members


def _occurrence(standing: TaskStanding, report: ProgressReport) -> date | None:
    """Return the due day of the occurrence a report speaks of; ``None`` where it is of none."""
    one = occurrence_meant(standing, report.occurrence, report.on)
    return one.occurrence.due if one is not None else report.occurrence
