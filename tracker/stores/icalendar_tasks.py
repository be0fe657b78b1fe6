"""A task as a to-do of iCalendar: what it shows to other programs, and the facts it keeps."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, tzinfo
from types import MappingProxyType
from typing import Any

from attrs import frozen

from tracker.assess.life import Lifecycle
from tracker.assess.task_standing import TaskStanding, deadline_in_force
from tracker.calendar import Deadline
from tracker.domain import Register, Task
from tracker.language import Language
from tracker.stores.icalendar_content import content_line
from tracker.stores.icalendar_days import write_day, write_noon
from tracker.stores.icalendar_facts import WRITTEN, fact_lines
from tracker.stores.json_writing import compact

STATUSES: Mapping[Lifecycle, str] = MappingProxyType(
    {
        Lifecycle.NOT_STARTED: "NEEDS-ACTION",
        Lifecycle.IN_PROGRESS: "IN-PROCESS",
        Lifecycle.SUBMITTED: "IN-PROCESS",
        Lifecycle.COMPLETED: "COMPLETED",
        Lifecycle.SUSPENDED: "NEEDS-ACTION",
        Lifecycle.CANCELLED: "CANCELLED",
    }
)
"""Where a task is in its life, in the four words that iCalendar has for it."""

STANDARD_KEYS = frozenset({"title", "section", "parent"})
"""Keys of a task that standard properties carry exactly."""

_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "deadline": ("Thời hạn", "Deadline"),
        "lead_units": ("Chủ trì", "Lead units"),
        "collaborating_units": ("Phối hợp", "Collaborating units"),
        "product": ("Sản phẩm", "Product"),
        "basis": ("Căn cứ", "Basis"),
    }
)


@frozen(kw_only=True)
class Writing:
    """What the components of one register are written with.

    Attributes:
        register: the register.
        as_of: the day asked about.
        zone: where its days begin and end.
        uid: makes the UID of an entry of its id.
    """

    register: Register
    as_of: date
    zone: tzinfo
    uid: Callable[[str], str]


def todo_lines(standing: TaskStanding, table: Mapping[str, Any], writing: Writing) -> Iterator[str]:
    """Yield the lines of a to-do, after its UID and before its end.

    Args:
        standing: how the task stands.
        table: the task as every store writes it.
        writing: the register it is of.
    """
    task = standing.task
    yield content_line("SUMMARY", task.title)
    if task.section:
        yield content_line("CATEGORIES", task.section)
    if task.parent:
        yield content_line("RELATED-TO;RELTYPE=PARENT", writing.uid(task.parent))
    yield from _contact_lines(task, writing)
    description = _description(task, writing.register)
    if description:
        yield content_line("DESCRIPTION", description)
    if task.assigned_on:
        yield content_line("CREATED", write_noon(task.assigned_on, writing.zone), escape=False)
    due = standing.current_due
    rule = _rule(deadline_in_force(task, writing.as_of), due) if due else None
    shown = _shown_values(standing, rule, writing.zone)
    yield from _due_lines(standing, rule)
    for name in ("STATUS", "COMPLETED", "PERCENT-COMPLETE"):
        if name in shown:
            yield content_line(name, shown[name], escape=False)
    yield content_line(WRITTEN, compact(shown))
    yield from fact_lines(table, STANDARD_KEYS)


def _shown_values(standing: TaskStanding, rule: str | None, zone: tzinfo) -> dict[str, str]:
    """Return what is worked out for the properties that other programs change, by their names."""
    shown = {"STATUS": STATUSES[standing.lifecycle]}
    if standing.current_due:
        shown["DUE"] = write_day(standing.current_due)
    if rule:
        shown["RRULE"] = rule
    if standing.completed_on and standing.lifecycle is Lifecycle.COMPLETED:
        shown["COMPLETED"] = write_noon(standing.completed_on, zone)
    if standing.progress is not None:
        shown["PERCENT-COMPLETE"] = str(standing.progress)
    return shown


def _due_lines(standing: TaskStanding, rule: str | None) -> Iterator[str]:
    """Yield when a task begins and is due, and how that recurs.

    A recurring to-do must begin on a day of its rule and be due later than it begins, so both are
    times, by the clocks of whoever reads them: the first and the last minute of the day.
    """
    task, due = standing.task, standing.current_due
    if due is None:
        return
    day = write_day(due)
    if rule:
        yield content_line("DTSTART", f"{day}T000000", escape=False)
        yield content_line("DUE", f"{day}T235900", escape=False)
        yield content_line("RRULE", rule, escape=False)
        return
    if task.assigned_on and task.assigned_on < due:
        yield content_line("DTSTART;VALUE=DATE", write_day(task.assigned_on), escape=False)
    yield content_line("DUE;VALUE=DATE", day, escape=False)


def _rule(deadline: Deadline | None, due: date) -> str | None:
    """Return the one rule that gives *due* and all days after it; ``None`` where there is none."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 -- only recurring deadlines need it

    meaning = deadline.meaning if deadline else None
    if not isinstance(meaning, tuple) or len(meaning) > 1:
        return None
    (recurrence,) = meaning
    lines = recurrence.lines()[-1].splitlines()
    if len(recurrence.lines()) > 1 or "COUNT=" in lines[-1]:
        return None
    bare, _, ends = lines[-1].partition(";UNTIL=")
    ends, _, more = ends.partition(";")
    begun: Any = rrulestr(bare, dtstart=datetime.combine(due, time.min))
    if next(iter(begun), None) != datetime.combine(due, time.min):
        return None
    last = write_day(recurrence.until) if recurrence.until else ends
    until = f"UNTIL={last}T235959" if last else ""
    return ";".join(part for part in (bare, until, more) if part)


def _contact_lines(task: Task, writing: Writing) -> Iterator[str]:
    """Yield who leads a task as whom to ask: an organizer needs an address, and is invited."""
    for unit in task.lead_units:
        yield content_line("CONTACT", _name(unit, writing.register))


def _name(unit: str, register: Register) -> str:
    return register.organization_by_id[unit].name


def _description(task: Task, register: Register) -> str:
    """Return what a person wants to know of a task, a line each, in the register's language."""
    values = {
        "deadline": task.deadline.text if task.deadline else None,
        "lead_units": "; ".join(_name(unit, register) for unit in task.lead_units),
        "collaborating_units": "; ".join(
            _name(unit, register) for unit in task.collaborating_units
        ),
        "product": task.product,
        "basis": "; ".join(task.basis),
    }
    place = 0 if register.language is Language.VI else 1
    return "\n".join(f"{_WORDS[key][place]}: {value}" for key, value in values.items() if value)
