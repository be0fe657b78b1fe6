"""Load what the programs that share our forms keep as examples, and say where that fails.

    python tests/peer_fixtures.py

Downloads the sources of icalendar, recurring-ical-events, todoman, pytodotxt and topydo by pip, in
a temporary folder, and loads every calendar among their files, and every calendar and line of
todo.txt that stands as a text in their tests. Exits 1 and says where one of them ends in a
traceback, takes longer than five seconds, or is refused without standing in the table of refusals;
or where a name stands there of which nothing is refused.
"""

import ast
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import NamedTuple

from tracker import load
from tracker.errors import Problem, RegisterError
from tracker.language import Language

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
    "invalid_duration.ics": "no one can wait so many weeks",
    "issue_104_broken_calendar.ics": "the calendar itself has a line that is none",
    "issue_1081_invalid_rrule_freq.ics": "a rule of a frequency that there is not",
    "bad_rrule_missing_until_event.ics": "a rule with a part that there is not, UNTL",
    "test_duration_overflow.py": "no one can wait so many weeks",
    "test_filter.py": "due on 32 October",
    "test_json_printer.py": "due on 32 May",
    "test_postpone_command.py": "due on 31 June",
    "test_todo.py": "due on 31 April",
    "test_todo_base.py": "done on 31 June",
    "fuzz_testcase_0_char_in_component_name.ics": "made to be broken",
    "fuzz_testcase_invalid_month.ics": "made to be broken",
    "fuzz_testcase_vtimezone_lone_cr.ics": "made to be broken",
}
"""The files of which something is refused, and why that is right."""
OUTSIDE = "is outside every VCALENDAR"
"""What is told of a component alone, of which the tests of icalendar have many."""


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


def failure(example: Example, folder: Path, counted: Counter[str], refused: set[str]) -> str | None:
    """Load an example; return what is wrong with that, and note how it went."""
    file, notices = folder / f"example{example.suffix}", list[Problem]()
    file.write_bytes(example.content)
    begun = monotonic()
    try:
        load(file, notices=notices)
    except RegisterError as refusal:
        counted["refused"] += 1
        refused.add(example.name)
        told = refusal.lines(Language.EN)
        outside = any(OUTSIDE in line for line in told) and b"BEGIN:VCAL" not in example.content
        if example.name not in REFUSED and not outside:
            return f"refused: {told[0]}: {example.content[:200]!r}"
    except Exception as error:  # noqa: BLE001 -- any error at all is what is looked for
        return f"{type(error).__name__}: {error}"
    else:
        counted["loaded with notices" if notices else "loaded"] += 1
    return f"it took {monotonic() - begun:.1f} s" if monotonic() - begun > _LONGEST else None


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
