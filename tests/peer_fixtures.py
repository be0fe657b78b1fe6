"""Load what the programs that share our forms keep as examples, and say where that fails.

    python tests/peer_fixtures.py

Downloads the sources of icalendar, recurring-ical-events, todoman, pytodotxt and topydo by pip, in
a temporary folder, and loads every calendar among their files, and every calendar and line of
todo.txt that stands as a text in their tests. Exits 1 and says where one of them ends in a
traceback, takes longer than five seconds, or is refused without standing in the table of refusals;
or where a name stands there of which nothing is refused; or where a to-do or an event is of another
day than the library icalendar finds.
"""

import ast
import subprocess
import sys
import tarfile
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar

from tracker import Register, load
from tracker.errors import Problem, RegisterError
from tracker.language import Language
from tracker.stores.stable_names import as_identifier

CALENDARS = ("icalendar==7.3.2", "recurring-ical-events==3.8.2", "todoman==4.7.0")
LISTS = ("pytodotxt==3.1.0", "topydo==0.16")
_LONGEST = 5.0
REFUSED = {
    "big_bad_calendar.ics": "it ends before the calendar does",
    "small_bad_calendar.ics": "it ends before the calendar does",
    "pr_480_summary_with_colon.ics": "it ends before the calendar does",
    "timezone_same_start_and_offset.ics": "END:VCALENDARD ends no calendar",
    "issue_201_test_matrix.ics": "END:VTOOD ends no to-do",
    "broken_dtstart.ics": "its day is no day",
    "issue_1081_invalid_start_and_end.ics": "its day is no day",
    "issue_1081_invalid_start_valid_end.ics": "its day is no day",
    "issue_104_broken_calendar.ics": "the calendar itself has a line that is none",
    "issue_1081_invalid_rrule_freq.ics": "a rule of a frequency that there is not",
    "bad_rrule_missing_until_event.ics": "a rule with a part that there is not, UNTL",
    "test_filter.py": "due on 32 October",
    "test_json_printer.py": "due on 32 May",
    "test_postpone_command.py": "due on 31 June",
    "test_todo.py": "due on 31 April",
    "test_todo_base.py": "done on 31 June",
    "fuzz_testcase_0_char_in_component_name.ics": "made to be broken",
    "fuzz_testcase_invalid_month.ics": "made to be broken",
    "issue_178_component_with_invalid_name_represented.ics": "no component of the standard",
    "issue_178_custom_component_contains_other.ics": "no component of the standard",
}
"""The files of which something is refused, and why that is right."""


class Example(NamedTuple):
    """Something that a program has as an example.

    Attributes:
        name: what it is called here.
        suffix: the suffix of its form.
        content: its bytes.
    """

    name: str
    suffix: str
    content: bytes


def sources(packages: tuple[str, ...], folder: Path) -> Path:
    """Download and unpack the sources of packages; return where they are."""
    pip = (sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check")
    only = ("--no-binary", ",".join(package.partition("==")[0] for package in packages))
    command = (*pip, *only, "--no-deps", "-d", str(folder), *packages)
    subprocess.run(command, check=True, timeout=600)
    for archive in sorted(folder.glob("*.tar.gz")):
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data")
    return folder


def texts(file: Path) -> Iterator[str]:
    """Yield the texts that stand in a file of Python."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def created(file: Path) -> Iterator[str]:
    """Yield the to-dos that the tests of todoman create, which are without their beginning."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "create":
            last = node.args[-1] if node.args else None
            if isinstance(last, ast.Constant) and isinstance(last.value, str):
                yield last.value


def calendars(folder: Path) -> Iterator[Example]:
    """Yield the calendars among files and in tests."""
    for file in sorted(folder.rglob("*.ics")):
        yield Example(file.name, ".ics", file.read_bytes())
    for file in sorted(folder.rglob("test*/**/*.py")):
        for text in dict.fromkeys(texts(file)):
            if text.lstrip().startswith("BEGIN:VCALENDAR") and "END:VCALENDAR" in text:
                yield Example(file.name, ".ics", text.lstrip().encode())
        for text in dict.fromkeys(created(file)):
            whole = f"BEGIN:VCALENDAR\nBEGIN:VTODO\n{text}END:VTODO\nEND:VCALENDAR"
            yield Example(file.name, ".ics", whole.encode())


def lists(folder: Path) -> Iterator[Example]:
    """Yield the lines of todo.txt in tests: every text of one line may be one."""
    for file in sorted(folder.rglob("test*/**/*.py")):
        for text in dict.fromkeys(texts(file)):
            if text.strip() and text.isprintable():
                yield Example(file.name, ".todo.txt", text.encode())


def days_of(register: Register) -> dict[str, set[str]]:
    """Return the days of a register's briefings and tasks, by what their ids begin with."""
    found: dict[str, set[str]] = {}
    for briefing in register.briefings:
        found.setdefault(briefing.id.partition("@20")[0], set()).add(str(briefing.held_on))
    for task in register.tasks:
        text = task.deadline.text if task.deadline else ""
        day = text.removeprefix("DTSTART:")[:10].rstrip(" R").replace("-", "")
        found.setdefault(task.id.partition("@20")[0], set()).add(f"{day[:4]}-{day[4:6]}-{day[6:]}")
    return found


def day_found(moment: Any, zone: ZoneInfo) -> str | None:
    """Return the day of a moment in a zone; as written, where that of the moment has no name."""
    if not isinstance(moment, datetime):
        return str(moment) if isinstance(moment, date) else None
    named = isinstance(moment.tzinfo, ZoneInfo) or moment.tzinfo is UTC
    return str((moment.astimezone(zone) if named else moment).date())


def other_days(example: Example, register: Register) -> str | None:
    """Return where the library icalendar finds another day in a calendar."""
    with warnings.catch_warnings(action="ignore"):
        try:
            calendars = icalendar.Calendar.from_ical(example.content, multiple=True)
        except ValueError:
            return None
    found, zone = days_of(register), ZoneInfo(register.time_zone)
    for entry in (entry for calendar in calendars for entry in calendar.walk()):
        if entry.name == "VEVENT" and entry.get("STATUS") == "CANCELLED":
            continue  # it was never held
        name = {"VEVENT": "DTSTART", "VTODO": "DUE"}.get(entry.name or "")
        stated = getattr(entry.get(name), "dt", None) if name else None
        day, uid = day_found(stated, zone), as_identifier(str(entry.get("UID", "")))
        if day and uid in found and day not in found[uid] and f"{uid}-2" not in found:
            return f"{uid}: {sorted(found[uid])} instead of {day}"
    return None


def failure(example: Example, folder: Path, counted: Counter[str], refused: set[str]) -> str | None:
    """Load an example; return what is wrong with that, and note how it went.

    An error that is no refusal ends the run, after what it was about.
    """
    file, notices = folder / f"example{example.suffix}", list[Problem]()
    file.write_bytes(example.content)
    begun, outcome, register = monotonic(), "a traceback", None
    try:
        register = load(file, notices=notices)
        outcome = "loaded with notices" if notices else "loaded"
    except RegisterError as refusal:
        outcome = "refused"
        refused.add(example.name)
        if example.name not in REFUSED:
            return f"refused: {refusal.lines(Language.EN)[0]}: {example.content[:200]!r}"
    finally:
        counted[outcome] += 1
        if outcome == "a traceback":
            print(f"{example.name}: {example.content[:1000]!r}", file=sys.stderr)
    taken = monotonic() - begun
    if taken > _LONGEST:
        return f"it took {taken:.1f} s"
    if register is None or example.suffix != ".ics":
        return None
    return other_days(example, register)


def main() -> int:
    """Load all examples of all programs; return the exit status."""
    wrong: list[str] = []
    refused: set[str] = set()
    for packages, found in ((CALENDARS, calendars), (LISTS, lists)):
        for package in packages:
            with TemporaryDirectory() as folder, TemporaryDirectory() as tried:
                counted: Counter[str] = Counter()
                for example in found(sources((package,), Path(folder))):
                    told = failure(example, Path(tried), counted, refused)
                    if told is not None:
                        wrong.append(f"{package}: {example.name}: {told}")
                counts = ", ".join(f"{count} {how}" for how, count in sorted(counted.items()))
                print(f"{package}: {counts}")
    wrong += [f"{name}: nothing of it is refused" for name in REFUSED if name not in refused]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
