"""Which occurrences of a recurring task there are, as far as a day asked needs them."""

from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

from tracker.assess.due import (
    convention_of,
    counting_begins,
    known_amendments,
    recurrence_anchor,
    set_by,
)
from tracker.assess.life import known_reports
from tracker.calendar import Deadline, DeadlineKind
from tracker.calendar.convention import Convention
from tracker.domain import Register, Task

if TYPE_CHECKING:
    from tracker.calendar.occurrence import Occurrence
    from tracker.calendar.working_calendar import WorkingCalendar

YEARS_LISTED = 10
"""Occurrences are listed for so many years back from the day asked, or from the last of them if
that is earlier, which bounds what a daily task can cost."""
_ONE_DAY = timedelta(days=1)
_DUE_THEN_NAMED = attrgetter("due", "named")


def listed_occurrences(
    task: Task, register: Register, as_of: date, ends_on: date
) -> tuple["Occurrence", ...]:
    """Return the occurrences of *task* due before *ends_on*, in the order they fall due.

    They begin with the day the task was given, else with the first report. Each is worked out
    from the rule alone, so listing them again never makes another.

    Args:
        task: a task whose deadline recurs.
        register: what else is recorded.
        as_of: the day asked about; nothing dated later has a part in it.
        ends_on: the day before which they fall due, which may lie after *as_of*.
    """
    given_on = counting_begins(task, register, as_of)
    reported = (report.occurrence or report.on for report in known_reports(task, as_of))
    begins = given_on or min(reported, default=as_of)
    ended_on = min(as_of, _last_day(task, as_of))
    begins = max(min(begins, as_of), years_from(ended_on, -YEARS_LISTED))
    found = [
        occurrence
        for segment in _segments(task, as_of, begins, ends_on)
        for occurrence in _occurrences_of(segment, task, register, as_of)
        if occurrence.due < ends_on
    ]
    return tuple(sorted(found, key=_DUE_THEN_NAMED))


def _last_day(task: Task, as_of: date) -> date:
    """Return the last day on which any deadline of *task* known by *as_of* can fall due."""
    rules = [
        rule
        for deadline in (task.deadline, *(one.deadline for one in known_amendments(task, as_of)))
        if deadline is not None and isinstance(deadline.meaning, tuple)
        for rule in deadline.meaning
    ]
    return max((rule.until or date.max for rule in rules), default=date.max)


@frozen(kw_only=True)
class _Segment:
    """A stretch of days in which one deadline held.

    Attributes:
        deadline: the deadline.
        basis: ids of the documents that set it.
        first: the first of the days.
        last: the last of the days.
    """

    deadline: Deadline
    basis: tuple[str, ...]
    first: date
    last: date


def _segments(task: Task, as_of: date, begins: date, ends_on: date) -> list[_Segment]:
    """Return the deadlines that held one after another before *ends_on*.

    The day an amendment was made already belongs to the deadline it set.
    """
    steps = [(begins, task.deadline, task.basis)] if task.deadline else []
    steps.extend(
        (max(begins, amendment.made_on), amendment.deadline, set_by(amendment))
        for amendment in known_amendments(task, as_of)
    )
    ends = [*(first for first, _, _ in steps[1:]), ends_on]
    return [
        _Segment(deadline=deadline, basis=basis, first=first, last=end - _ONE_DAY)
        for (first, deadline, basis), end in zip(steps, ends, strict=True)
        if end > first
    ]


def _occurrences_of(
    segment: _Segment, task: Task, register: Register, as_of: date
) -> tuple["Occurrence", ...]:
    """Return the occurrences named within a stretch of days."""
    if segment.deadline.kind is not DeadlineKind.RECURRING:
        return ()
    documents = register.documents_of(segment.basis)
    return _stretch(
        segment.deadline,
        segment.first,
        segment.last,
        recurrence_anchor(segment.deadline, task, segment.basis, register, as_of),
        register.working_calendar,
        convention_of(documents, register),
    )


@lru_cache(maxsize=1024)  # many tasks share one phrase and were given on one day
def _stretch(
    deadline: Deadline,
    first: date,
    last: date,
    anchor: date | None,
    calendar: "WorkingCalendar",
    convention: Convention,
) -> tuple["Occurrence", ...]:
    """Return the occurrences due from *first* to *last*."""
    from tracker.calendar.occurrence import occurrences  # noqa: PLC0415 -- few tasks recur

    return occurrences(
        deadline, first, last, anchor=anchor, calendar=calendar, convention=convention
    )


def years_from(day: date, years: int) -> date:
    """Return the first day of the year *years* from that of *day*, kept within what dates hold."""
    year = max(day.year + years, date.min.year)
    return date.max if year > date.max.year else date(year, 1, 1)
