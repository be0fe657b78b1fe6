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


@given(
    register=registers(),
    width=st.integers(1, 200),
    fold=st.sampled_from([b" ", b"\t"]),
    end=st.sampled_from([b"\r\n", b"\n", b"\r"]),
    begin=st.sampled_from([b"", b"\xef\xbb\xbf", b"\n\n"]),
)
def test_however_lines_are_folded_and_ended_the_register_is_the_same(
    register: Register, width: int, fold: bytes, end: bytes, begin: bytes
) -> None:
    """Line ends, folds, a byte order mark and empty lines say nothing."""
    lines = unfolded(ICALENDAR.write(register))
    folded = [
        (end + fold).join(line[at : at + width] for at in range(0, len(line), width))
        for line in lines
    ]

    assert read_back(begin + end.join(folded)) == (register, [])


@given(registers(most=1), st.lists(st.tuples(st.integers(0, 10**6), st.text("AB-", max_size=3))))
def test_lines_that_nobody_knows_change_nothing_but_are_told(
    register: Register, unknown: list[tuple[int, str]]
) -> None:
    """Properties of other programs may stand anywhere in a calendar; each kind is told of."""
    lines = unfolded(ICALENDAR.write(register))
    for place, name in unknown:
        lines.insert(place % (len(lines) - 1) + 1, f"X-{name}Z:1".encode())
    problems = Problems()
    file = SourceFile(name="a.ics", content=b"\n".join(lines))
    files = ICALENDAR.read(file, problems)

    assert register_of(files, problems, "a.ics") == register
    assert bool(problems.notices()) == bool(unknown)


def unfolded(content: bytes) -> list[bytes]:
    """Return the lines of a file, each whole."""
    return content.replace(b"\r\n ", b"").removesuffix(b"\r\n").split(b"\r\n")


names = st.sampled_from(
    (
        *("UID", "SUMMARY", "DTSTART", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", "STATUS"),
        *("RECURRENCE-ID", "RELATED-TO", "COMPLETED", "PERCENT-COMPLETE", "DTSTAMP", "SEQUENCE"),
        *("DUE;TZID=Mars", "DTSTART;TZID=Europe/Paris", "DESCRIPTION", "CATEGORIES", "DTEND"),
    )
)
words = st.sampled_from(
    (
        *("a", "b", "20230630", "20230707T010000", "20230630T235959Z", "99991231", "00010101", ""),
        *("FREQ=WEEKLY", "FREQ=DAILY;COUNT=3", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=HOURLY"),
        *("P1D", "-PT5H", "P999999D", "COMPLETED", "CANCELLED", "50", "100", "20230630,20230707"),
    )
)
properties = st.tuples(names, words).map(":".join)
components = st.sampled_from(("VTODO", "VTODO", "VTODO", "VEVENT", "VJOURNAL"))
entries = st.tuples(components, st.lists(properties, max_size=7))


@given(st.lists(entries, max_size=4))
def test_any_entries_are_a_register_or_a_problem(
    listed: list[tuple[str, list[str]]],
) -> None:
    """Whatever other programs say in whatever order, it is kept, told or refused."""
    lines = [line for name, said in listed for line in (f"BEGIN:{name}", *said, f"END:{name}")]
    content = "\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR"]).encode()
    problems = Problems()
    files = ICALENDAR.read(SourceFile(name="a.ics", content=content), problems)
    register = register_of(files, problems, "a.ics") if files else None

    assert (register is None) == bool(problems.told())


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever a file holds, it is a register or there is a problem with a line."""
    for raw in (content, b"BEGIN:VCALENDAR\nBEGIN:VTODO\n" + content):
        problems = Problems()
        files = ICALENDAR.read(SourceFile(name="a.ics", content=raw), problems)
        assert bool(files) == (not len(problems))
