"""The store of iCalendar files."""

import re
from datetime import date

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register
from tracker.language import Language
from tracker.stores.icalendar_store import ICALENDAR, IcalendarStore
from tracker.stores.loading import register_of
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.testing import registers


def read_back(content: bytes) -> tuple[Register | None, list[str]]:
    """Return the register that a file holds, and what is told of it."""
    problems = Problems()
    files = ICALENDAR.read(SourceFile(name="a.ics", content=content), problems)
    register = register_of(files, problems, "a.ics")
    return register, [problem.in_language(Language.EN) for problem in problems.told()]


@given(registers(), st.dates(date(1990, 1, 1), date(2090, 1, 1)) | st.none())
def test_what_was_written_is_read_as_the_same_register(
    register: Register, as_of: date | None
) -> None:
    """Nothing is lost or changed, whatever day the statuses are of, and no loss is announced."""
    assert ICALENDAR.losses(register) == ()
    assert read_back(IcalendarStore(as_of=as_of).write(register)) == (register, [])


@given(registers())
def test_an_independent_reader_finds_what_was_written(register: Register) -> None:
    """The icalendar library reads each component with its title, and complains of nothing."""
    content = ICALENDAR.write(register)
    calendar = icalendar.Calendar.from_ical(content)

    assert [str(todo["SUMMARY"]) for todo in calendar.walk("VTODO")] == [
        task.title for task in register.tasks
    ]
    for component in calendar.walk():
        assert component.errors == []
        assert set(component.required) <= set(component)
    events = len(calendar.walk("VEVENT")) + len(calendar.walk("VJOURNAL"))
    assert events == len(register.briefings) + len(register.mandates) + 1
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


@given(registers())
def test_a_server_that_keeps_components_one_by_one_loses_nothing(register: Register) -> None:
    """The calendar may lose its name and be divided into one for each component."""
    content = ICALENDAR.write(register)
    parts = [
        found[0] for found in re.finditer(rb"BEGIN:(V[^C]\w+)\r\n.*?END:\1\r\n", content, re.DOTALL)
    ]
    apart = [b"BEGIN:VCALENDAR\r\n" + part + b"END:VCALENDAR\r\n" for part in parts]

    assert read_back(b"".join(apart)) == (register, [])


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever a file holds, it is a register or there is a problem with a line."""
    for raw in (content, b"BEGIN:VCALENDAR\nBEGIN:VTODO\n" + content):
        problems = Problems()
        files = ICALENDAR.read(SourceFile(name="a.ics", content=raw), problems)
        assert bool(files) == (not len(problems))
