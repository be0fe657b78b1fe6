"""Content lines and components of iCalendar, hostile ones included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.stores.icalendar_content import Component, content_line
from tracker.stores.icalendar_parsing import LONGEST_LINE, MOST_LEVELS, read_calendars
from tracker.stores.problems import MOST_TOLD, Problems

MEND = "make it NAME:value, or export it again"
BEGIN, END = "BEGIN:VCALENDAR\n", "END:VCALENDAR\n"


def read(content: str | bytes) -> tuple[list[Component], list[str]]:
    """Return the calendars of a file, and what is told of it."""
    problems = Problems()
    raw = content.encode() if isinstance(content, str) else content
    found = read_calendars("a.ics", raw, problems)
    return found, [problem.in_language(Language.EN) for problem in problems.told()]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\\,;N")))
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    """Escaping and folding are undone, whatever the text, and no line is too long."""
    written = content_line("SUMMARY", text)
    ((calendar,), told) = read(BEGIN + written + END)

    assert told == []
    assert calendar.properties[0].text == text
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))


def test_a_character_folded_in_its_middle_is_put_together() -> None:
    """Lines are joined as bytes, since some programs fold without looking."""
    word = "ị".encode()
    folded = b"SUMMARY:ngh" + word[:1] + b"\r\n " + word[1:] + b"\n"
    ((calendar,), told) = read(BEGIN.encode() + folded + END.encode())

    assert (calendar.properties[0].text, calendar.properties[0].line, told) == ("nghị", 2, [])


def test_parameters_may_hold_what_ends_a_line_of_others() -> None:
    """A quoted parameter keeps its colons, semicolons and commas."""
    ((calendar,), _) = read(f'{BEGIN}contact;altrep="a:b;c,d";X-A=1:who\n{END}')
    (found,) = calendar.properties

    assert (found.name, found.value) == ("CONTACT", "who")
    assert found.parameters == {"ALTREP": "a:b;c,d", "X-A": "1"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "a.ics:1: there is no BEGIN:VCALENDAR"),
        ("VERSION:2.0\n" + BEGIN + END, "a.ics:1: it is outside every VCALENDAR"),
        (
            BEGIN + "no colon\n" + END,
            f"a.ics:2: this is no line of iCalendar: “no colon”; {MEND}",
        ),
        (
            BEGIN.encode() + b"A:\xff\n" + END.encode(),
            "a.ics:2: this is not UTF-8; save the file as UTF-8",
        ),
        (BEGIN + "BEGIN:VTODO\n", "a.ics:2: BEGIN:“VTODO” has no END; the file may be cut off"),
        (
            BEGIN + "BEGIN:VTODO\n" + END,
            "a.ics:3: END:“VCALENDAR” is out of place; here “END:VTODO” is wanted",
        ),
        (
            "BEGIN:VTODO\nEND:VTODO\n" + END,
            "a.ics:3: END:“VCALENDAR” is out of place; here “BEGIN:VCALENDAR” is wanted",
        ),
        ("BEGIN:VTODO\n", "a.ics:1: BEGIN:“VTODO” has no END; the file may be cut off"),
        (END, "a.ics:1: END:“VCALENDAR” is out of place; here “BEGIN:VCALENDAR” is wanted"),
        (
            "BEGIN:VCARD\nEND:VCARD\n",
            (
                "a.ics:1: BEGIN:“VCARD” is outside every VCALENDAR; put it between BEGIN:VCALENDAR "
                "and END:VCALENDAR"
            ),
        ),
        (
            BEGIN + "VERSION:1.0\nBEGIN:VTODO\nSUMMARY;ENCODING=QUOTED-PRINTABLE:=C3=\n=89\n",
            "a.ics:2: this is vCalendar 1.0; export it as iCalendar (VERSION:2.0)",
        ),
        (
            BEGIN + "BEGIN:VTODO\nDUE 20230630\nEND:VTODO\n" + END,
            f"a.ics:3: this is no line of iCalendar: “DUE 20230630”; {MEND}",
        ),
        (
            BEGIN + "BEGIN:VTODO\nX-TRACKER-ID\nEND:VTODO\n" + END,
            f"a.ics:3: this is no line of iCalendar: “X-TRACKER-ID”; {MEND}",
        ),
        (
            BEGIN + "BEGIN:X\n" * MOST_LEVELS + "END:X\n" * MOST_LEVELS + END,
            f"a.ics:{MOST_LEVELS + 1}: it is nested more than {MOST_LEVELS} deep",
        ),
        (
            BEGIN + "A:" + "\n x" * LONGEST_LINE + "\n" + END,
            f"a.ics:2: the line is {LONGEST_LINE + 2} bytes long, more than {LONGEST_LINE}; {MEND}",
        ),
    ],
)
def test_what_is_broken_is_told_with_its_line(content: str | bytes, told: str) -> None:
    """What is wrong is named where it begins."""
    assert told in read(content)[1]


def test_a_property_of_many_folded_lines_is_read() -> None:
    """A hundred thousand folded lines make one property in one go."""
    ((calendar,), told) = read(BEGIN + "A:" + "\n xy" * 100_000 + "\n" + END)

    assert (len(calendar.properties[0].value), told) == (200_000, [])


def test_reading_stops_where_nobody_would_read_on() -> None:
    """Of a file of nothing but broken lines, as many are told as are told of any file."""
    assert len(read(BEGIN + "broken\n" * 100_000)[1]) == MOST_TOLD + 1


def test_nesting_without_end_is_told_once() -> None:
    """Components within each other are refused at the first that is too deep."""
    told = read(BEGIN + "BEGIN:VTODO\n" * 100_000)[1]

    assert told == [f"a.ics:{MOST_LEVELS + 1}: it is nested more than {MOST_LEVELS} deep"]


def noticed(content: str) -> list[str]:
    """Return what is told of a file that can be read."""
    problems = Problems()
    read_calendars("a.ics", content.encode(), problems)
    assert not len(problems)
    return [notice.in_language(Language.EN) for notice in problems.notices()]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            BEGIN + "BEGIN:VTODO\nORGANIZER;CN=A\nEND:VTODO\n" + END,
            "a.ics:3: this is no line of iCalendar: “ORGANIZER;CN=A”; not kept",
        ),
        (
            BEGIN + "BEGIN:VTODO\nATTACH:" + "A" * LONGEST_LINE + "\nEND:VTODO\n" + END,
            (
                f"a.ics:3: the line is {LONGEST_LINE + 7} bytes long, more than {LONGEST_LINE}; "
                "not kept"
            ),
        ),
        (
            "BEGIN:VTODO\nEND:VTODO\n",
            ("a.ics:1: BEGIN:VTODO is outside every VCALENDAR; it is read as though within one"),
        ),
        (BEGIN + END + "X-COMMENT:a\n", "a.ics:3: X-COMMENT, after END:VCALENDAR: not kept"),
    ],
)
def test_a_broken_line_that_no_register_wants_is_passed_over(content: str, told: str) -> None:
    """What is passed over is told with its line."""
    assert noticed(content) == [told]


def test_blanks_around_the_dashes_of_a_name_say_nothing() -> None:
    """A name and its parameters are read without them."""
    ((calendar,), _) = read(f"{BEGIN}REFRESH - INTERVAL; VALUE = DURATION:PT48H\n{END}")
    (found,) = calendar.properties

    assert (found.name, found.parameters) == ("REFRESH-INTERVAL", {"VALUE": "DURATION"})


def test_empty_lines_do_not_end_a_folded_one() -> None:
    """A property goes on after them, as some programs write it."""
    ((calendar,), told) = read(f"{BEGIN}VERSION\n\n :2.0\n{END}")

    assert (calendar.properties[0].value, told) == ("2.0", [])
