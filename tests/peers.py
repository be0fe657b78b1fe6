"""Check with real clients that what is exported is what they show, and what they change comes back.

    python tests/peers.py

Installs todoman in a temporary folder, and Taskwarrior by apt-get where it is not there. Both read
the tasks of a register as of a fixed day, and must agree with the tracker on what is overdue; a
task marked done in each is read back as completed. Exits 1 and says where they differ.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tracker import Register, Task, assess, load
from tracker.assess.timeliness import Timeliness
from tracker.calendar import read_deadline
from tracker.domain import Event, ProgressReport
from tracker.stores.icalendar_store import IcalendarStore
from tracker.stores.taskwarrior_store import TaskwarriorStore

ROOT = Path(__file__).parents[1]
AS_OF = date(2024, 12, 1)
DAYS = ("2024-11-30", "2024-12-01", "2024-12-02")
"""The day before, that day, the day after: only what was due before it is overdue on it."""
REGISTERS = (
    load(ROOT / "seeds" / "office-2024.toml"),
    Register(
        title="Around the day",
        tasks=[Task(id=day, title=f"Due {day}", deadline=read_deadline(day)) for day in DAYS],
    ),
    Register(
        title="Before the first day of Taskwarrior",
        tasks=[
            Task(id="now", title="Now", deadline=read_deadline("2024-11-30")),
            Task(
                id="then",
                title="Then",
                assigned_on=date(1979, 4, 1),
                deadline=read_deadline("1979-06-30"),
                reports=[ProgressReport(on=date(1979, 6, 1), event=Event.COMPLETED)],
            ),
        ],
    ),
)
ADDED = (
    ("Plain", "project:Home", "+next", "priority:H"),
    ("Late in the month", "due:2030-01-31", "recur:monthly", "until:2031-01-01"),
    ("Hidden", "due:2030-02-01", "wait:2030-01-01"),
    ("Hourly", "due:2030-03-01", "recur:12hours"),
)
"""Tasks as people add them to Taskwarrior."""
READ = [
    ("Hidden", "2030-02-01"),
    ("Hourly", "2030-03-01"),
    (
        "Late in the month",
        "DTSTART:20300131 RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20310101",
    ),
    ("Plain", None),
]
"""What is read of them."""
_SECONDS = 80
_DONE = Event.COMPLETED
_TODOMAN_CONFIGURATION = """\
path = "{folder}/*"
cache_path = "{folder}/cache.sqlite3"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
default_list = "tracker"
"""
_TASKWARRIOR_CONFIGURATION = """\
data.location={folder}
confirmation=off
hooks=off
recurrence=off
verbose=nothing
json.array=on
"""


def run(*arguments: str, **environment: str) -> str:
    """Run a program that must succeed, and return what it printed."""
    return subprocess.run(
        arguments,
        env={**os.environ, "TZ": "UTC", **environment},
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_SECONDS,
    ).stdout


def overdue(register: Register) -> list[str]:
    """Return the titles of the tasks that the tracker says are overdue."""
    standings = assess(register, as_of=AS_OF).tasks
    return sorted(one.task.title for one in standings if one.timeliness is Timeliness.OVERDUE)


def only_task(task: Task) -> Register:
    """Return a register of one task that needs no other entry."""
    alone = Task(id=task.id, title=task.title, deadline=task.deadline)
    return Register(title="One task", tasks=[alone])


def todoman(folder: Path) -> tuple[str, ...]:
    """Install todoman, and return its command."""
    pip = (sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check")
    run(*pip, "--target", str(folder), "todoman==4.7.0")
    start = f"import sys; sys.path.insert(0, {str(folder)!r}); from todoman.cli import cli; cli()"
    return (sys.executable, "-c", start)


def taskwarrior() -> tuple[str, ...]:
    """Install Taskwarrior where it is not there, and return its command."""
    if shutil.which("task") is None:
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-y", "-qq", "taskwarrior", DEBIAN_FRONTEND="noninteractive")
    return ("task",)


def differences(what: str, found: Iterable[Any], expected: Iterable[Any]) -> list[str]:
    """Return what to say where two lists differ."""
    listed, wanted = [*found], [*expected]
    agree = f"{what}: {len(wanted)} the same"
    print(agree if listed == wanted else f"{what}: they differ")
    return [] if listed == wanted else [f"{what}: {listed} instead of {wanted}"]


def in_todoman(command: tuple[str, ...], register: Register, folder: Path) -> list[str]:
    """Return where todoman disagrees: on tasks, on what is overdue, on what it marks done."""
    calendar, configuration = folder / "tracker" / "register.ics", folder / "config.py"
    calendar.parent.mkdir(parents=True)
    configuration.write_text(_TODOMAN_CONFIGURATION.format(folder=folder), encoding="utf-8")
    todo = (*command, "--config", str(configuration), "--porcelain")
    calendar.write_bytes(IcalendarStore(as_of=AS_OF).write(register))
    listed = json.loads(run(*todo, "list", "--status", "ANY"))
    late = [
        one["summary"]
        for one in listed
        if not one["completed"]
        and one["due"] is not None
        and datetime.fromtimestamp(one["due"], UTC).date() < AS_OF
    ]
    titles = sorted(one["summary"] for one in listed)
    found = differences("todoman, tasks", titles, sorted(one.title for one in register.tasks))
    found += differences("todoman, overdue", sorted(late), overdue(register))
    # It changes only files of one task, as it keeps them itself.
    alone = only_task(register.tasks[0])
    calendar.write_bytes(IcalendarStore(as_of=AS_OF).write(alone))
    (shown,) = json.loads(run(*todo, "list"))
    run(*todo, "done", str(shown["id"]))
    (task,) = load(calendar).tasks
    events = [report.event for report in task.reports]
    return found + differences(
        "todoman, done", (task.title, *events), (alone.tasks[0].title, _DONE)
    )


def in_taskwarrior(command: tuple[str, ...], register: Register, folder: Path) -> list[str]:
    """Return where Taskwarrior disagrees: on tasks, on what is overdue, on what it marks done."""
    folder.mkdir()
    given, taken = folder / "in.taskwarrior.json", folder / "out.taskwarrior.json"
    configuration = folder / "rc"
    configuration.write_text(_TASKWARRIOR_CONFIGURATION.format(folder=folder), encoding="utf-8")

    def task(*arguments: str) -> str:
        # Its days are those of the zone it runs in.
        return run(*command, *arguments, TASKRC=str(configuration), TZ=register.time_zone)

    given.write_bytes(TaskwarriorStore(as_of=AS_OF).write(register))
    task("import", str(given))
    exported = task("export")
    wanted = json.loads(given.read_text(encoding="utf-8"))
    found = differences("Taskwarrior, attributes", same_keys(exported, wanted), in_order(wanted))
    taken.write_text(exported, encoding="utf-8")
    found += differences("Taskwarrior, register", by_id(load(taken)), by_id(load(given)))
    late = json.loads(task("status:pending", f"due.before:{AS_OF}", "export"))
    titles = sorted(one["description"] for one in late)
    found += differences("Taskwarrior, overdue", titles, overdue(register))
    uuid = next(one["uuid"] for one in wanted if one["status"] == "pending" and "due" in one)
    task(uuid, "done")
    taken.write_text(task(uuid, "export"), encoding="utf-8")
    (done,) = json.loads(taken.read_text(encoding="utf-8"))
    events = [one.reports[-1].event for one in load(taken).tasks if one.id == done["trackerid"]]
    return found + differences("Taskwarrior, done", events, [_DONE])


def of_taskwarrior(command: tuple[str, ...], folder: Path) -> list[str]:
    """Return where what is added in Taskwarrior is read otherwise than it was meant."""
    folder.mkdir()
    configuration, exported = folder / "rc", folder / "out.taskwarrior.json"
    configuration.write_text(_TASKWARRIOR_CONFIGURATION.format(folder=folder), encoding="utf-8")
    environment = {"TASKRC": str(configuration), "TZ": "Asia/Ho_Chi_Minh"}
    for words in ADDED:
        run(*command, "add", *words, **environment)
    for setting in ("on", "off"):
        written = run(*command, f"rc.json.array={setting}", "export", **environment)
        exported.write_text(written, encoding="utf-8")
        tasks = load(exported).tasks
        found = [(one.title, one.deadline.text if one.deadline else None) for one in tasks]
        told = differences(f"Taskwarrior, added, array {setting}", sorted(found), READ)
        if told:
            return told
    return []


def same_keys(exported: str, wanted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return exported tasks with those attributes only that they were imported with."""
    keys = {one["uuid"]: one.keys() for one in wanted}
    listed = json.loads(exported)
    return in_order([{key: one.get(key) for key in keys[one["uuid"]]} for one in listed])


def in_order(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return tasks by their UUIDs; Taskwarrior keeps no order of tags and of what they wait for."""
    ordered = [
        {key: sorted(value) if key in {"tags", "depends"} else value for key, value in one.items()}
        for one in listed
    ]
    return sorted(ordered, key=lambda one: str(one["uuid"]))


def by_id(register: Register) -> list[Task]:
    """Return the tasks of a register, by their ids."""
    return sorted(register.tasks, key=lambda one: one.id)


def main() -> int:
    """Ask both clients about every register."""
    found: list[str] = []
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        clients = (in_todoman, todoman(folder / "todoman")), (in_taskwarrior, taskwarrior())
        for number, register in enumerate(REGISTERS):
            print(f"{register.title}, on {AS_OF}")
            for client, command in clients:
                found += client(command, register, folder / f"{client.__name__}-{number}")
        found += of_taskwarrior(clients[1][1], folder / "added")
    for difference in found:
        print(difference, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
