"""From a register to what ``task import`` reads: a list of tasks as JSON, one a line."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from tracker.domain import Event, ProgressReport, Register
from tracker.language import Text
from tracker.stores.json_writing import compact
from tracker.stores.loss import Loss
from tracker.stores.plain_lists import PlainTask
from tracker.stores.stable_names import stable_uuid

ID, ASSIGNED, DEADLINE, DUE, PARENT, UNITS = (
    *("trackerid", "trackerassigned", "trackerdeadline", "trackerdue", "trackerparent"),
    "trackerunits",
)
"""Attributes that Taskwarrior keeps without knowing what they mean."""
END = "trackerend"
"""The day on which a task was closed, where that is before Taskwarrior's first."""
TITLE, ZONE = "trackerregister", "trackerzone"
"""Those that say of which register a task is."""
KEPT = (ID, ASSIGNED, DEADLINE, DUE, PARENT, UNITS, END, TITLE, ZONE)

_STATUSES = {None: "pending", Event.COMPLETED: "completed", Event.CANCELLED: "deleted"}
_NOON, _LAST_SECOND = time(12), time(23, 59, 59)
_SECONDS = 60
FIRST_DAY = date(1980, 1, 2)
"""Taskwarrior refuses a whole file for one moment before 1980."""


def write_taskwarrior(register: Register, tasks: tuple[PlainTask, ...], as_of: date) -> str:
    """Return a list of tasks for Taskwarrior.

    Args:
        register: the register.
        tasks: what the list carries of its tasks.
        as_of: the day they are as of, which stands for the day of a task that was given on no
            known one.
    """
    lines = ",\n".join(compact(dict(_attributes(one, register, as_of))) for one in tasks)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _attributes(one: PlainTask, register: Register, as_of: date) -> Iterator[tuple[str, Any]]:
    """Yield the attributes of a task; what is not recorded is not written."""
    task, zone = one.task, ZoneInfo(register.time_zone)
    yield "uuid", _uuid(register, task.id)
    yield "description", task.title
    yield "status", _STATUSES[one.closed.event if one.closed else None]
    # Without an entry Taskwarrior takes the moment of the import.
    yield "entry", stamp(max(task.assigned_on or as_of, FIRST_DAY), _NOON, zone)
    if one.due and one.due >= FIRST_DAY:
        # A task is due until its day is over, and overdue only then.
        yield "due", stamp(one.due, _LAST_SECOND, zone)
    if one.closed:
        yield "end", stamp(max(one.closed.on, FIRST_DAY), _NOON, zone)
    if task.section:
        yield "project", task.section
    if task.lead_units:
        yield "tags", [*task.lead_units]
    parts = register.tasks_by_parent.get(task.id, ())
    if parts:
        yield "depends", [_uuid(register, part.id) for part in parts]
    notes = [report for report in task.reports if report.note is not None]
    if notes:
        yield "annotations", [*_annotations([_noted(one) for one in notes], zone)]
    yield from _kept(one, register)


def _kept(one: PlainTask, register: Register) -> Iterator[tuple[str, str]]:
    """Yield what Taskwarrior keeps without knowing what it means."""
    task = one.task
    yield ID, task.id
    yield TITLE, register.title
    yield ZONE, register.time_zone
    for name, value in (
        (ASSIGNED, task.assigned_on and task.assigned_on.isoformat()),
        (DEADLINE, task.deadline and task.deadline.text),
        (DUE, one.due and one.due.isoformat()),
        (PARENT, task.parent),
        (UNITS, " ".join(task.lead_units)),
        (END, one.closed and one.closed.on < FIRST_DAY and one.closed.on.isoformat()),
    ):
        if value:
            yield name, value


def _noted(report: ProgressReport) -> tuple[date, str]:
    return max(report.on, FIRST_DAY), report.note or ""


def early_losses(tasks: tuple[PlainTask, ...]) -> Iterator[Loss]:
    """Yield what Taskwarrior is not shown, or not as it was, since it was before its first day.

    Args:
        tasks: what the list carries of the tasks of a register.
    """
    for one in tasks:
        notes = [report for report in one.task.reports if report.note is not None]
        for text, is_early in (
            (_EARLY_DUE, one.due is not None and one.due < FIRST_DAY),
            (_EARLY_END, one.closed is not None and one.closed.on < FIRST_DAY),
            (_EARLY_NOTES, any(report.on < FIRST_DAY for report in notes)),
        ):
            if is_early:
                yield Loss(subject=one.task.id, text=text)


_EARLY_DUE = Text(
    vi="due: trước 1980, Taskwarrior không nhận; chỉ còn trong trackerdue",
    en="due: before 1980, which Taskwarrior refuses; kept in trackerdue only",
)
_EARLY_END = Text(
    vi="end: trước 1980, Taskwarrior không nhận; ghi 1980-01-02, ngày đúng ở trackerend",
    en="end: before 1980, which Taskwarrior refuses; it is 1980-01-02, the day is in trackerend",
)
_EARLY_NOTES = Text(
    vi="reports: ghi chú trước 1980, Taskwarrior không nhận; ghi vào 1980-01-02",
    en="reports: notes before 1980, which Taskwarrior refuses, are of 1980-01-02",
)


def _annotations(notes: list[tuple[date, str]], zone: tzinfo) -> Iterator[dict[str, str]]:
    """Yield notes, each of a second of its own: Taskwarrior keeps only one of a second."""
    taken: dict[date, int] = {}
    for day, text in notes:
        number = taken[day] = taken.get(day, -1) + 1
        minute, second = divmod(number, _SECONDS)
        hour, minute = divmod(minute, _SECONDS)
        yield {
            "entry": stamp(day, time((12 + hour) % 24, minute, second), zone),
            "description": text,
        }


def _uuid(register: Register, identifier: str) -> str:
    return str(stable_uuid(register.title, identifier))


def stamp(day: date, at: time, zone: tzinfo) -> str:
    """Return a moment as Taskwarrior writes it.

    >>> stamp(date(2023, 6, 30), time(23, 59, 59), ZoneInfo("Asia/Ho_Chi_Minh"))
    '20230630T165959Z'
    """
    try:
        moment = datetime.combine(day, at, zone).astimezone(UTC)
    except OverflowError:
        moment = datetime.combine(day, at, UTC)
    return f"{moment.date().isoformat().replace('-', '')}T{moment:%H%M%S}Z"
