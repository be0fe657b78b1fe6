"""The day up to which a register records what happened."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.domain import Register, Task

NO_DAY = date(1970, 1, 1)
"""What stands for the day of a fact where none is recorded at all."""


def latest_day(register: Register) -> date:
    """Return the day of the latest fact, so that as of that day everything recorded counts.

    Days that only lie ahead, such as a deadline or the end of a mandate, are no facts yet.

    >>> from tracker.domain import ProgressReport
    >>> done = ProgressReport(on=date(2023, 4, 15), progress=40)
    >>> latest_day(Register(title="Office", tasks=[Task(id="T-1", title="A", reports=[done])]))
    datetime.date(2023, 4, 15)
    """
    days: list[date | None] = [NO_DAY]
    for task in register.tasks:
        days += days_of_task(task)
    for document in register.documents:
        days += [document.issued_on, document.effective_from]
    days += [briefing.held_on for briefing in register.briefings]
    days += [mandate.begins_on for mandate in register.mandates]
    return max(day for day in days if day is not None)


def days_of_task(task: Task) -> Iterator[date | None]:
    """Yield the days on which something happened to a task; ``None`` where one is not recorded."""
    yield from (task.assigned_on, task.anchored_on, task.anchor_known_on)
    for extension in task.extensions:
        yield from (extension.requested_on, extension.decided_on)
    for amendment in task.amendments:
        yield amendment.made_on
    for report in task.reports:
        yield from (report.on, report.reported_on)


def last_of(days: Iterable[date | None], no_later_than: date) -> date:
    """Return the last day that is no later than another; the first of 1970 where there is none."""
    return max((day for day in days if day and day <= no_later_than), default=NO_DAY)
