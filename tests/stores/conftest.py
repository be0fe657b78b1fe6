"""What the tests of stores share: what is told of a bad register, and what lists carry of one."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from attrs import evolve

from tracker.assess import TaskStanding, assess
from tracker.calendar import Deadline, read_deadline
from tracker.domain import Event, Organization, ProgressReport, Register, Task
from tracker.errors import RegisterError
from tracker.language import Language
from tracker.stores import load
from tracker.stores.loading import register_of
from tracker.stores.problems import Problems
from tracker.stores.recorded_day import latest_day
from tracker.stores.source_file import SourceFile
from tracker.stores.store import Store

Told = Callable[..., list[str]]
ReadBack = Callable[[Store, bytes], tuple[Register | None, list[str]]]
Noticed = Callable[[Store, bytes], list[str]]
Carried = Callable[..., Register]


@pytest.fixture
def told() -> Told:
    """Give what is told of a register that cannot be loaded, a line each, without its path."""

    def tell(content: str | bytes, language: Language = Language.EN) -> list[str]:
        raw = content.encode() if isinstance(content, str) else content
        with pytest.raises(RegisterError) as refused:
            load("-", stdin=BytesIO(raw))
        return [line.removeprefix("-:") for line in refused.value.lines(language)]

    return tell


@pytest.fixture(scope="session")
def read_back() -> ReadBack:
    """Give what a store finds in a file called ``a``: its register, and what is told of it."""
    return _read_back


@pytest.fixture(scope="session")
def carried() -> Carried:
    """Give what is left of a register in a plain list, said once more to compare the two."""
    return _as_carried


@pytest.fixture(scope="session")
def noticed() -> Noticed:
    """Give what is told of a file called ``a`` that a store can read, a line each."""
    return _noticed


def _noticed(store: Store, content: bytes) -> list[str]:
    """Return what is told of a file called ``a``, without its name."""
    problems, name = Problems(), f"a{store.suffixes[0]}"
    assert store.read(SourceFile(name=name, content=content), problems)
    notices = (notice.in_language(Language.EN) for notice in problems.notices())
    return [notice.removeprefix(f"{name}:") for notice in notices]


def _read_back(store: Store, content: bytes) -> tuple[Register | None, list[str]]:
    """Return the register that a file called ``a`` holds, and what is told of it."""
    problems = Problems()
    files = store.read(SourceFile(name=f"a{store.suffixes[0]}", content=content), problems)
    register = register_of(files, problems, "a") if files else None
    return register, [problem.in_language(Language.EN) for problem in problems.told()]


def _as_carried(register: Register, *, rich: bool) -> Register:
    """Return what is left of a register in a plain list.

    Titles, headings, days of assignment, lead units by their ids, parents, the day it is due, and
    that it is completed or cancelled; in a rich one also the name and the zone of the register,
    notes, blanks as they were, and the words of a deadline that alone give its day.
    """
    standings = assess(register, as_of=latest_day(register)).tasks
    tasks = [_carried(standing, rich=rich) for standing in standings]
    units = list(dict.fromkeys(unit for task in tasks for unit in task.lead_units))
    named = rich and tasks
    return Register(
        title=register.title if named else "a",
        time_zone=register.time_zone if named else "Asia/Ho_Chi_Minh",
        organizations=[Organization(id=unit, name=unit) for unit in units],
        tasks=tasks,
    )


def _carried(standing: TaskStanding, *, rich: bool) -> Task:
    task = standing.task
    blank = evolve(
        Task(id=task.id, title=task.title if rich else " ".join(task.title.split())),
        assigned_on=task.assigned_on,
        lead_units=task.lead_units,
        parent=task.parent,
        deadline=_words(standing) if rich else _day(standing.current_due),
    )
    section = task.section
    if not rich and section is not None:
        section = " ".join(section.replace("_", " ").split()) or None
    notes = [ProgressReport(on=one.on, note=one.note) for one in task.reports if rich and one.note]
    return evolve(blank, section=section, reports=[*notes, *_closed(standing)])


def _closed(standing: TaskStanding) -> list[ProgressReport]:
    if standing.lifecycle.value == "completed" and standing.completed_on:
        return [ProgressReport(on=standing.completed_on, event=Event.COMPLETED)]
    if standing.lifecycle.value == "cancelled" and standing.last_report_on:
        return [ProgressReport(on=standing.last_report_on, event=Event.CANCELLED)]
    return []


def _day(due: date | None) -> Deadline | None:
    return read_deadline(due.isoformat()) if due else None


def _words(standing: TaskStanding) -> Deadline | None:
    """Return the deadline that was set last, where its words come to the day it is due."""
    task = standing.task
    made = sorted(task.amendments, key=lambda one: (one.made_on, one.deadline.text))
    last = made[-1].deadline if made else task.deadline
    if last is not None and (last.recurrence is not None or last.due == standing.current_due):
        return last
    return _day(standing.current_due)
