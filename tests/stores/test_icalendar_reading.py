"""iCalendar files of other programs."""

from datetime import date
from pathlib import Path

import pytest

from tracker.calendar import read_deadline
from tracker.calendar.occurrence import occurrences
from tracker.domain import Event, ProgressReport, Register
from tracker.errors import RegisterError
from tracker.language import Language
from tracker.stores import load


def load_text(path: Path, *lines: str) -> Register:
    """Return the register of a calendar with these lines."""
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])
    file = path / "office.ics"
    file.write_bytes(text.encode())
    return load(file)


def todo(*lines: str) -> tuple[str, ...]:
    """Return the lines of a to-do."""
    return ("BEGIN:VTODO", "UID:a@x", "DTSTAMP:20230401T010000Z", "SUMMARY:A", *lines, "END:VTODO")


def refused(path: Path, *lines: str) -> list[str]:
    """Return what is told of a calendar that cannot be loaded, without its path."""
    with pytest.raises(RegisterError) as refusal:
        load_text(path, *lines)
    told = refusal.value.lines(Language.EN)
    return [line.removeprefix(f"{path}/office.ics:") for line in told]


def test_a_calendar_without_a_name_is_called_as_its_file_is(tmp_path: Path) -> None:
    """The title is the name of the calendar, else that of the file."""
    assert load_text(tmp_path).title == "office"
    assert load_text(tmp_path, "X-WR-CALNAME:Văn phòng\\, tổ 1").title == "Văn phòng, tổ 1"


def test_a_to_do_becomes_a_task(tmp_path: Path) -> None:
    """Its summary, categories, days, status and description are facts of the task."""
    register = load_text(
        tmp_path,
        *todo(
            *("CATEGORIES:I. Số hóa", "CATEGORIES:Gấp", "CREATED:20230301T020000Z"),
            *("DUE;VALUE=DATE:20230630", "STATUS:IN-PROCESS", "PERCENT-COMPLETE:40"),
            *("DESCRIPTION:Hai dòng\\nở đây", "LAST-MODIFIED:20230402T200000Z"),
        ),
    )
    (task,) = register.tasks

    assert (task.id, task.title, task.section) == ("a@x", "A", "I. Số hóa, Gấp")
    assert (task.assigned_on, task.deadline) == (date(2023, 3, 1), read_deadline("2023-06-30"))
    assert task.reports == (
        ProgressReport(on=date(2023, 4, 3), note="Hai dòng\nở đây"),
        ProgressReport(on=date(2023, 4, 3), event=Event.STARTED, progress=40),
    )


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("DUE;VALUE=DATE:20230630", date(2023, 6, 30)),
        ("DUE:20230630T170000Z", date(2023, 7, 1)),
        ("DUE:20230630T235959", date(2023, 6, 30)),
        ("DUE;TZID=Europe/Berlin:20230630T190000", date(2023, 7, 1)),
        ("DUE;TZID=/mozilla.org/20050126_1/Europe/Berlin:20230630T185900", date(2023, 6, 30)),
        ("DUE;TZID=UTC:20230630T165960", date(2023, 6, 30)),
    ],
)
def test_a_moment_is_due_on_its_day_in_the_zone_of_the_register(
    due: str, day: date, tmp_path: Path
) -> None:
    """Midnight in Hà Nội is 17:00 in UTC; a time without a zone is the day it says."""
    (task,) = load_text(tmp_path, *todo(due)).tasks

    assert task.deadline is not None
    assert task.deadline.due == day


def test_the_zone_of_the_calendar_is_that_of_the_register(tmp_path: Path) -> None:
    """Where the calendar names a zone, days are those of its clocks."""
    register = load_text(tmp_path, "X-WR-TIMEZONE:UTC", *todo("DUE:20230630T170000Z"))

    assert register.time_zone == "UTC"
    assert register.tasks[0].deadline == read_deadline("2023-06-30")


def test_a_recurring_to_do_is_due_on_the_days_of_its_rule(tmp_path: Path) -> None:
    """They are counted from its due day, up to the day its rule ends."""
    days = ("DTSTART;VALUE=DATE:20230401", "DUE;VALUE=DATE:20230403")
    rule = "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20230430T170000Z"
    (task,) = load_text(tmp_path, *todo(*days, rule)).tasks

    assert task.deadline is not None
    found = occurrences(task.deadline, date(2023, 1, 1), date(2023, 12, 31))
    assert [one.due for one in found] == [date(2023, 4, 3), date(2023, 4, 17), date(2023, 5, 1)]


def test_one_occurrence_that_was_done_is_a_report(tmp_path: Path) -> None:
    """A to-do with the day of one occurrence speaks of that occurrence of the whole."""
    register = load_text(
        tmp_path,
        *todo("RECURRENCE-ID;VALUE=DATE:20230408", "COMPLETED:20230407T020000Z"),
        *todo("DUE;VALUE=DATE:20230401", "RRULE:FREQ=WEEKLY"),
    )
    done = ProgressReport(on=date(2023, 4, 7), event=Event.COMPLETED, occurrence=date(2023, 4, 8))

    assert [task.reports for task in register.tasks] == [(done,)]


def test_parts_are_of_the_to_do_that_they_name(tmp_path: Path) -> None:
    """A relation without a type is to the parent; others are none of a register."""
    part = [line.replace("UID:a@x", "UID:b") for line in todo("RELATED-TO:a@x")]
    sibling = "RELATED-TO;RELTYPE=SIBLING:nobody"
    other = [line.replace("UID:a@x", "UID:c") for line in todo(sibling)]
    register = load_text(tmp_path, *part, *other, *todo())

    assert [task.parent for task in register.tasks] == ["a@x", None, None]


def test_an_event_becomes_a_briefing(tmp_path: Path) -> None:
    """Its day and place are those of the briefing; what was cancelled was never held."""
    event = ("BEGIN:VEVENT", "UID:e 1", "SUMMARY:Giao ban", "DTSTART:20230404T010000Z")
    register = load_text(
        tmp_path,
        *(*event, "LOCATION:Phòng 2", "END:VEVENT"),
        *("BEGIN:VEVENT", "UID:f", "STATUS:CANCELLED", "END:VEVENT"),
        *("BEGIN:VJOURNAL", "UID:g", "END:VJOURNAL"),
    )
    (briefing,) = register.briefings

    assert (briefing.id, briefing.held_on, briefing.place) == ("e-1", date(2023, 4, 4), "Phòng 2")


BOTH = ("DTSTART;VALUE=DATE:20230401", "DUE;VALUE=DATE:20230403")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("DUE:20230230",), "7: DUE: “20230230” is no day"),
        (("DUE:99991231T235959Z",), "7: DUE: “99991231T235959Z” is no day"),
        (("DUE;TZID=No/Where:20230201T000000",), "7: no time zone is called “No/Where”"),
        (
            ("RRULE:FREQ=SECONDLY",),
            (
                "7: RRULE: “FREQ=SECONDLY”: a rule may repeat by day, week, month or year only "
                "(FREQ=DAILY, WEEKLY, MONTHLY, YEARLY)"
            ),
        ),
        (
            ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",),
            "7: RRULE: “FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30”: the rule never gives a day",
        ),
        (
            ("RRULE:FREQ=DAILY", "EXDATE:20230401"),
            "8: EXDATE: a deadline recurs by one RRULE only",
        ),
        (
            (*BOTH, "RRULE:FREQ=WEEKLY;BYDAY=SA"),
            "9: RRULE is of the days it begins, and DUE is another; set DTSTART to that of DUE",
        ),
        (
            ("DUE:20230403T180000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO"),
            "8: RRULE names days of another zone, which are other days in that of the register",
        ),
        (("RRULE:FREQ=DAILY;UNTIL=x",), "7: UNTIL: “X” is no day"),
        (("RELATED-TO:b",), "7: RELATED-TO: no VTODO of the file has the UID “b”"),
        (("RELATED-TO:a@x",), "7: Task a@x: parent: it is a part of itself"),
        (
            ("STATUS:CONFIRMED",),
            "7: STATUS: “CONFIRMED” is not one of: NEEDS-ACTION, IN-PROCESS, COMPLETED, CANCELLED",
        ),
        (("PERCENT-COMPLETE:900",), "7: PERCENT-COMPLETE: “900” is no number from 0 to 100"),
        (
            ("RECURRENCE-ID:20230401",),
            "7: RECURRENCE-ID: no recurring VTODO of the file has this UID",
        ),
        (("X-TRACKER-REPORTS:{",), "7: this is not JSON"),
        (("X-TRACKER-REPORTS:" + "[" * 99,), "7: X-TRACKER-REPORTS: it is nested too deep"),
    ],
)
def test_what_no_register_can_say_is_refused_with_its_line(
    lines: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    """Each is named on the line where it stands."""
    assert refused(tmp_path, *todo(*lines))[0].startswith(told)


def test_an_event_that_is_no_briefing_is_refused(tmp_path: Path) -> None:
    """One that recurs has no one day; one without a UID has no id."""
    event = ("BEGIN:VEVENT", "SUMMARY:A")

    assert refused(tmp_path, *event, "END:VEVENT") == ["3: VEVENT: it has no UID"]
    assert refused(tmp_path, *event, "RRULE:FREQ=DAILY", "END:VEVENT") == [
        "5: RRULE: a briefing has one day; export each time it was held"
    ]
    assert refused(tmp_path, *event, "X-TRACKER-KIND:tasks", "END:VEVENT") == [
        "5: X-TRACKER-KIND: there is no section “tasks”"
    ]


def test_an_occurrence_that_was_moved_is_refused(tmp_path: Path) -> None:
    """Who moved it, and by which document, no calendar says."""
    moved = todo("RECURRENCE-ID;VALUE=DATE:20230408", "DUE;VALUE=DATE:20230409")
    whole = todo("DUE;VALUE=DATE:20230401", "RRULE:FREQ=WEEKLY")

    assert refused(tmp_path, *whole, *moved) == [
        (
            "15: DUE: the occurrence of 2023-04-08 was moved to 2023-04-09; a register wants an "
            "extension that says by whom"
        )
    ]
