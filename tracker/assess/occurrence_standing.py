"""How each occurrence of a recurring task stands."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from tracker.assess.answering import Answer
from tracker.assess.due import approved_extensions, known_amendments
from tracker.assess.life import OPEN, Life, Lifecycle, known_reports, life_after
from tracker.assess.member_standing import (
    MemberStanding,
    answers_of,
    member_standings,
    members_of,
    shared_life,
)
from tracker.assess.occurrence_listing import (
    YEARS_LISTED,
    listed_occurrences,
    years_from,
)
from tracker.assess.standing import Standing, standing_values
from tracker.domain import Event, Extension, ProgressReport, Register, Task

if TYPE_CHECKING:
    from tracker.calendar.occurrence import Occurrence

_YEARS_AHEAD = (2, 30)
_OF_THE_WHOLE = frozenset({Event.SUSPENDED, Event.RESUMED, Event.CANCELLED, Event.WITHDRAWN})
"""Events that concern a recurring task as a whole, where they name no occurrence."""


@frozen(kw_only=True)
class OccurrenceStanding(Standing):
    """How one occurrence of a recurring task stands.

    Attributes:
        occurrence: the occurrence.
        members: how each lead unit stands with its share of it, where there are several.
    """

    occurrence: "Occurrence"
    members: tuple[MemberStanding, ...] = ()


@frozen(kw_only=True)
class Recurring:
    """A recurring task on one day.

    Attributes:
        occurrences: how each stands that fell due by then, in the ten years before, and the next
            ones, up to the first that is still open.
        own: where the task as a whole is, from the events that concern all of it.
        astray: reports and extensions that name an occurrence there never was.
    """

    occurrences: tuple[OccurrenceStanding, ...]
    own: Life
    astray: tuple[ProgressReport | Extension, ...] = ()


def assess_occurrences(
    task: Task, register: Register, as_of: date, until: date | None = None
) -> Recurring:
    """Return how each occurrence of *task* stands on the day *as_of*.

    An occurrence is worked out from the rule alone, so listing it again never makes another. A
    report or an extension that names none speaks of the first that falls due on or after it.

    Args:
        task: a task whose deadline recurs.
        register: what else is recorded.
        as_of: the day asked about.
        until: a day, at most ten years ahead, up to which all that fall due are listed.
    """
    reports = known_reports(task, as_of)
    of_the_whole: list[ProgressReport] = []
    of_one: list[ProgressReport] = []
    for report in reports:
        (of_the_whole if _is_of_the_whole(report, task) else of_one).append(report)
    own = life_after(of_the_whole)
    ends_on = of_the_whole[-1].on if own.lifecycle not in OPEN else None
    answers = answers_of(members_of(task, register, as_of), task, register, as_of)
    found = Recurring(occurrences=(), own=own)
    listed_until = as_of if until is None else _listed_until(task, as_of, until)
    for years in _YEARS_AHEAD:
        listed = listed_occurrences(
            task, register, as_of, ends_on or years_from(listed_until, years)
        )
        by_place, astray = _shares(listed, of_one)
        extended, lost = _extended(listed, task, as_of)
        standings: list[OccurrenceStanding] = []
        for place, occurrence in enumerate(listed):
            lives = shared_life(by_place.get(place, ()), answers)
            standing = _standing(
                occurrence, extended.get(place), (own, *lives), answers, as_of, register
            )
            standings.append(standing)
            if occurrence.due >= listed_until and standing.is_open:
                break
        found = Recurring(occurrences=tuple(standings), own=own, astray=(*astray, *lost))
        if ends_on or (standings and standings[-1].is_open):
            break
    return found


def _listed_until(task: Task, as_of: date, until: date) -> date:
    """Return the day after *until* and after every occurrence that more time was given for.

    An extension may bring an occurrence due long after *until* before it.
    """
    latest = years_from(as_of, YEARS_LISTED + 1)
    extended = (extension.occurrence for _, extension in approved_extensions(task, as_of))
    known = [named for named in extended if named is not None]
    return min(max([until, *known]), latest - timedelta(days=1)) + timedelta(days=1)


def _standing(
    occurrence: "Occurrence",
    extension: Extension | None,
    lives: tuple[Life, Life, tuple[Life, ...]],
    answers: Sequence[Answer],
    as_of: date,
    register: Register,
) -> OccurrenceStanding:
    """Return how one occurrence stands, given the life of the task, of it and of its shares."""
    own, whole, shares = lives
    due = extension.new_due if extension else occurrence.due
    held = [_held(life, own) for life in shares]
    return OccurrenceStanding(
        occurrence=occurrence,
        members=member_standings(answers, held, occurrence.due, due, as_of, register),
        **standing_values(_held(whole, own), occurrence.due, due, as_of, register),
    )


def _held(life: Life, own: Life) -> Life:
    """Return *life* of an occurrence, held up or ended where the whole task is."""
    if life.lifecycle not in OPEN or own.lifecycle in {
        Lifecycle.NOT_STARTED,
        Lifecycle.IN_PROGRESS,
    }:
        return life
    suspended = own.lifecycle is Lifecycle.SUSPENDED
    return evolve(life, lifecycle=Lifecycle.SUSPENDED if suspended else Lifecycle.CANCELLED)


def _is_of_the_whole(report: ProgressReport, task: Task) -> bool:
    """Whether a report concerns all of a recurring task."""
    if report.occurrence is not None:
        return False
    return report.event in _OF_THE_WHOLE or (
        report.event is Event.COMPLETED and _goes_on_until_done(task)
    )


def reports_of_the_whole(
    task: Task, reports: Iterable[ProgressReport], as_of: date
) -> list[ProgressReport]:
    """Return the reports that concern all of a task that has stopped recurring by *as_of*.

    Those made while it recurred, of one occurrence each, say nothing of what it is now.
    """
    amendments = known_amendments(task, as_of)
    stopped_on = amendments[-1].made_on if amendments else date.min
    return [
        report
        for report in reports
        if _is_of_the_whole(report, task) or (report.occurrence is None and report.on >= stopped_on)
    ]


def _goes_on_until_done(task: Task) -> bool:
    rules = task.deadline.meaning if task.deadline else None
    return isinstance(rules, tuple) and all(rule.until_done for rule in rules)


def _shares(
    listed: Sequence["Occurrence"], reports: Iterable[ProgressReport]
) -> tuple[Mapping[int, list[ProgressReport]], list[ProgressReport]]:
    """Return the reports of each occurrence, by its place, and those that name none there is."""
    by_place: dict[int, list[ProgressReport]] = {}
    astray: list[ProgressReport] = []
    places = _Places(listed)
    for report in reports:
        place = places.of(report.occurrence, report.on)
        if place is not None:
            by_place.setdefault(place, []).append(report)
        elif places.is_missing(report.occurrence):
            astray.append(report)
    return by_place, astray


def _extended(
    listed: Sequence["Occurrence"], task: Task, as_of: date
) -> tuple[Mapping[int, Extension], list[Extension]]:
    """Return the last approved extension of each occurrence, by place, and those of none."""
    found: dict[int, Extension] = {}
    astray: list[Extension] = []
    places = _Places(listed)
    for decided_on, extension in approved_extensions(task, as_of):
        place = places.of(extension.occurrence, extension.requested_on or decided_on)
        if place is not None:
            found[place] = extension
        elif places.is_missing(extension.occurrence):
            astray.append(extension)
    return found, astray


class _Places:
    """Finds occurrences by the day they fall due, in a list of them in order of that day."""

    def __init__(self, listed: Sequence["Occurrence"]) -> None:
        self._dues = [occurrence.due for occurrence in listed]
        self._by_day = {occurrence.named: place for place, occurrence in enumerate(listed)}
        self._by_day.update((due, place) for place, due in enumerate(self._dues))

    def of(self, named: date | None, day: date) -> int | None:
        """Return the place of the occurrence *named*, else of the first due on or after *day*."""
        if named is not None:
            return self._by_day.get(named)
        place = bisect_left(self._dues, day)
        return place if place < len(self._dues) else None

    def is_missing(self, named: date | None) -> bool:
        """Whether *named* lies among the occurrences listed, and yet is none of them."""
        if named is None or not self._dues or named in self._by_day:
            return False
        return self._dues[0] <= named <= self._dues[-1]
