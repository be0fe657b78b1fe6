"""iCalendar files of other programs."""

from datetime import date
from pathlib import Path

import pytest

from tracker.calendar import read_deadline
from tracker.calendar.occurrence import occurrences
from tracker.domain import Event, Extension, ExtensionDecision, ProgressReport, Register
from tracker.errors import Problem, RegisterError
from tracker.language import Language
from tracker.stores import load


def load_text(path: Path, *lines: str, notices: list[Problem] | None = None) -> Register:
    """Return the register of a calendar with these lines."""
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])
    file = path / "office.ics"
    file.write_bytes(text.encode())
    return load(file, notices=notices)


def noticed(path: Path, *lines: str) -> list[str]:
    """Return what is told of a calendar that is loaded, without its path."""
    notices: list[Problem] = []
    load_text(path, *lines, notices=notices)
    told = [notice.in_language(Language.EN) for notice in notices]
    return [line.removeprefix(f"{path}/office.ics:") for line in told]


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
        ("DUE;TZID=W. Europe Standard Time:20230630T190000", date(2023, 7, 1)),
        ("DUE;TZID=No/Where:20230630T235959", date(2023, 6, 30)),
        ("DUE;TZID=UTC:20230630T165960", date(2023, 6, 30)),
    ],
)
def test_a_moment_is_due_on_its_day_in_the_zone_of_the_register(
    due: str, day: date, tmp_path: Path
) -> None:
    """Midnight in Hà Nội is 17:00 in UTC; a time without a zone is the day it says."""
    (task,) = load_text(tmp_path, "X-WR-TIMEZONE:SE Asia Standard Time", *todo(due)).tasks

    assert task.deadline is not None
    assert task.deadline.due == day


@pytest.mark.parametrize(
    ("lines", "zone", "day"),
    [
        (("DUE;TZID=Eastern Standard Time:20230630T230000",), "America/New_York", "2023-06-30"),
        (("DUE:20230630T170000Z",), "Asia/Ho_Chi_Minh", "2023-07-01"),
        (("DUE;TZID=No/Where:20230630T230000",), "Asia/Ho_Chi_Minh", "2023-06-30"),
    ],
)
def test_a_calendar_that_names_no_zone_is_of_that_of_its_times(
    lines: tuple[str, ...], zone: str, day: str, tmp_path: Path
) -> None:
    """A time by its clocks is of the day written; where none is known the zone is Viet Nam."""
    register = load_text(tmp_path, *todo(*lines))

    assert register.time_zone == zone
    assert register.tasks[0].deadline == read_deadline(day)


def test_a_zone_that_the_file_describes_is_followed(tmp_path: Path) -> None:
    """Its clocks are an hour ahead in summer; nothing is told of what it says."""
    zone = (
        *("BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:16010101T030000"),
        *("TZOFFSETFROM:+0900", "TZOFFSETTO:+0800", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
        *("END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0800"),
        *("TZOFFSETTO:+0900", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT"),
        "END:VTIMEZONE",
    )
    times = ("20230630T010000", "20230630T020000", "20231230T003000", "20231230T010000")
    days = []
    for at in times:
        due = (*zone, *todo(f"DUE;TZID=Ours:{at}"))
        (task,) = load_text(tmp_path, "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", *due).tasks
        assert task.deadline is not None
        days.append(str(task.deadline.due))
        assert noticed(tmp_path, "X-WR-TIMEZONE:UTC", *due) == []

    assert days == ["2023-06-29", "2023-06-30", "2023-12-29", "2023-12-30"]


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
        (("DUE:20230230",), "7: DUE: “20230230” is no day, like 20230630"),
        (("DUE:00000101",), "7: DUE: “00000101” is no day, like 20230630"),
        (("DTSTART:202306",), "7: DTSTART: “202306” is no day, like 20230630"),
        (("DUE:99991231T235959Z",), "7: DUE: “99991231T235959Z” is no day, like 20230630"),
        (
            ("DTSTART:20230402", "DUE:20230401"),
            "8: DUE: 2023-04-01 is before it begins on 2023-04-02 (DTSTART); mend one of them",
        ),
        (("DTSTART:20230402", "DURATION:3 days"), "8: DURATION: “3 days” is no time, like P3D"),
        (
            ("DTSTART:20230402", "DURATION:P999999W"),
            "8: DURATION: “P999999W” is past the year 9999",
        ),
        (("RRULE:FREQ=NEVER",), "7: RRULE: “FREQ=NEVER”: there can be no “FREQ=NEVER”"),
        (("RRULE:COUNT=2",), "7: RRULE: “COUNT=2”: it has no FREQ"),
        (("RRULE:FREQ=DAILY;FREQ=DAILY",), "7: RRULE: “FREQ=DAILY;FREQ=DAILY”: it says FREQ twice"),
        (
            ("RRULE:FREQ=DAILY;COUNT=2;UNTIL=20230630",),
            (
                "7: RRULE: “FREQ=DAILY;COUNT=2;UNTIL=20230630”: it may say COUNT or UNTIL, not "
                "both; take one away"
            ),
        ),
        (
            ("RRULE:FREQ=MONTHLY;BYMONTHDAY=32",),
            "7: RRULE: “FREQ=MONTHLY;BYMONTHDAY=32”: there can be no “BYMONTHDAY=32”",
        ),
        (
            ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",),
            "7: RRULE: “FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31”: the rule never gives a day",
        ),
        (
            ("DUE:20230630", "RRULE:FREQ=DAILY;UNTIL=20230101"),
            "8: RRULE: “FREQ=DAILY;UNTIL=20230101”: the rule never gives a day",
        ),
        (
            ("RRULE:FREQ=DAILY;UNTIL=x",),
            "7: RRULE: “FREQ=DAILY;UNTIL=x”: there can be no “UNTIL=X”",
        ),
        (("RELATED-TO:a@x",), "7: Task a@x: parent: it is a part of itself"),
        (
            ("STATUS:CONFIRMED",),
            "7: STATUS: “CONFIRMED” is not one of: NEEDS-ACTION, IN-PROCESS, COMPLETED, CANCELLED",
        ),
        (("PERCENT-COMPLETE:900",), "7: PERCENT-COMPLETE: “900” is no number from 0 to 100"),
        (("X-TRACKER-REPORTS:{",), "7: this is not JSON"),
        (("X-TRACKER-REPORTS:" + "[" * 99,), "7: X-TRACKER-REPORTS: it is nested too deep"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(
    lines: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    """Each is named on the line where it stands."""
    assert refused(tmp_path, *todo(*lines))[0].startswith(told)


@pytest.mark.parametrize(
    ("lines", "deadline", "told"),
    [
        (
            ("DUE:20230401", "RRULE:FREQ=HOURLY"),
            "2023-04-01",
            [
                (
                    "8: RRULE: “FREQ=HOURLY”: a rule may repeat by day, week, month or year only "
                    "(FREQ=DAILY, WEEKLY, MONTHLY, YEARLY); only the first due day is kept"
                )
            ],
        ),
        (
            (*BOTH, "RRULE:FREQ=WEEKLY;BYDAY=SA"),
            "2023-04-03",
            [
                "7: VTODO: DTSTART: not kept",
                (
                    "9: RRULE is of the days it begins, and DUE is another; only the first due "
                    "day is kept"
                ),
            ],
        ),
        (
            ("DUE:20230403T180000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO"),
            "2023-04-04",
            [
                (
                    "8: RRULE names days of another zone, which are other days in that of the "
                    "register; only the first due day is kept"
                )
            ],
        ),
        (
            ("DUE:20230403", "RRULE:FREQ=WEEKLY", "RDATE:20230405", "RRULE:FREQ=DAILY"),
            "DTSTART:20230403 RRULE:FREQ=WEEKLY",
            [
                "9: RDATE: “20230405”: not kept; a deadline recurs by one RRULE only",
                "10: RRULE: “FREQ=DAILY”: not kept; a deadline recurs by one RRULE only",
            ],
        ),
        (
            ("DUE:20230403", "EXDATE:20230403"),
            "2023-04-03",
            ["8: EXDATE: “20230403”: not kept"],
        ),
        (
            ("DTSTART:20230403", "DURATION:P2D", "PRIORITY:1", "GEO:1;2", "PRIORITY:2"),
            "2023-04-05",
            ["7: VTODO: DTSTART, PRIORITY (×2), GEO: not kept"],
        ),
        (
            ("DUE;TZID=Mars:20230403T000000", "RELATED-TO:b", "RELATED-TO;RELTYPE=CHILD:c"),
            "2023-04-03",
            [
                "7: no time zone is called “Mars”; days are taken as they are written",
                "8: RELATED-TO: no VTODO of the file has the UID “b”; not kept",
                "9: VTODO: RELATED-TO;RELTYPE=CHILD: not kept",
            ],
        ),
        (
            ("DUE:20230403", "X-TRACKER-MOOD:good"),
            "2023-04-03",
            ["8: VTODO: X-TRACKER-MOOD: not kept"],
        ),
        (("DUE:20230403", "DUE:20230404"), "2023-04-03", ["8: VTODO: DUE: not kept"]),
        (("DUE:20230403", "BEGIN:VALARM", "END:VALARM"), "2023-04-03", ["8: VALARM: not kept"]),
    ],
)
def test_what_no_register_can_say_is_told_with_its_line(
    lines: tuple[str, ...], deadline: str, told: list[str], tmp_path: Path
) -> None:
    """The rest of the to-do is kept."""
    (task,) = load_text(tmp_path, *todo(*lines)).tasks

    assert task.deadline == read_deadline(deadline)
    assert noticed(tmp_path, *todo(*lines)) == told


def test_what_has_no_name_is_given_one(tmp_path: Path) -> None:
    """An entry without a UID is called by its place, one without a summary by what it says."""
    lines = (
        *("BEGIN:VTODO", "DESCRIPTION:Gọi\\nngay", "DTSTAMP:20230401", "END:VTODO"),
        *("BEGIN:VEVENT", "UID:e", "END:VEVENT", "BEGIN:VTODO", "UID:e", "SUMMARY:A", "END:VTODO"),
    )
    register = load_text(tmp_path, *lines)

    assert [(task.id, task.title) for task in register.tasks] == [("vtodo-1", "Gọi"), ("e-2", "A")]
    assert [(one.id, one.title) for one in register.briefings] == [("e", "e")]
    assert noticed(tmp_path, *lines) == [
        "3: VTODO: it has no UID; it is called vtodo-1",
        "3: VTODO: it has no SUMMARY; “Gọi” is its title",
        "7: VEVENT: it has no SUMMARY; “e” is its title",
        "11: the UID “e” is that of the entry on line 7; it is called e-2",
    ]


def test_of_the_versions_of_an_entry_the_last_is_taken(tmp_path: Path) -> None:
    """That is the one of the highest sequence; copies of one are one."""
    old, new = todo("SEQUENCE:1", "DUE:20230401"), todo("SEQUENCE:2", "DUE:20230402")
    older = "an older version or a copy of another entry of the same UID; not kept"

    for lines, at in (((*new, *old), 10), ((*old, *new), 3), ((*new, *new), 10)):
        (task,) = load_text(tmp_path, *lines).tasks
        assert task.deadline == read_deadline("2023-04-02")
        assert noticed(tmp_path, *lines) == [f"{at}: {older}"]


def test_what_was_done_on_no_known_day_is_of_another_that_it_names(tmp_path: Path) -> None:
    """Without any stamp a report is of the due day, without one of the first day there is."""
    undated = ("BEGIN:VTODO", "UID:a", "SUMMARY:A", "STATUS:COMPLETED")

    for lines, day in ((("DUE:20230401",), date(2023, 4, 1)), ((), date(1970, 1, 1))):
        (task,) = load_text(tmp_path, *undated, *lines, "END:VTODO").tasks
        assert [report.on for report in task.reports] == [day]
        assert noticed(tmp_path, *undated, *lines, "END:VTODO") == [
            f"3: without LAST-MODIFIED or DTSTAMP {day} is the day of what is reported"
        ]


def test_an_event_that_recurs_is_a_briefing_of_its_first_day(tmp_path: Path) -> None:
    """Each occurrence that was changed is a briefing of its own; what is not kept is told."""
    event = ("BEGIN:VEVENT", "UID:e", "SUMMARY:Giao ban", "DTSTART:20230404")
    again = ("RECURRENCE-ID:20230411", "DTEND:20230413", "END:VEVENT")
    lines = (*event, "RRULE:FREQ=WEEKLY", "END:VEVENT", *event, *again, "BEGIN:VJOURNAL")
    register = load_text(tmp_path, *lines, "END:VJOURNAL")

    assert [one.id for one in register.briefings] == ["e", "e@2023-04-11"]
    assert noticed(tmp_path, *lines, "END:VJOURNAL") == [
        "7: VEVENT: RRULE, DTEND: not kept",
        "16: VJOURNAL: not kept",
    ]


def test_an_event_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """There is no such rule, or no such section."""
    event = ("BEGIN:VEVENT", "SUMMARY:A", "UID:e")

    assert refused(tmp_path, *event, "RRULE:FREQ=NEVER", "END:VEVENT") == [
        "6: RRULE: “FREQ=NEVER”: there can be no “FREQ=NEVER”"
    ]
    assert refused(tmp_path, *event, "X-TRACKER-KIND:tasks", "END:VEVENT") == [
        "6: X-TRACKER-KIND: there is no section “tasks”"
    ]


def test_an_occurrence_that_was_moved_is_given_that_day(tmp_path: Path) -> None:
    """Calendars name it by the day it begins, registers by the day it is due."""
    moved = todo("RECURRENCE-ID;VALUE=DATE:20230408", "DTSTART:20230410", "DUE:20230412")
    whole = todo("DTSTART:20230401", "DUE;VALUE=DATE:20230402", "RRULE:FREQ=WEEKLY")
    (task,) = load_text(tmp_path, *whole, *moved).tasks

    assert task.extensions == (
        Extension(
            new_due=date(2023, 4, 12),
            occurrence=date(2023, 4, 9),
            decision=ExtensionDecision.APPROVED,
            decided_on=date(2023, 4, 1),
        ),
    )


def test_an_occurrence_that_was_left_out_is_cancelled(tmp_path: Path) -> None:
    """It is reported so on the day the to-do was last changed."""
    days = ("DTSTART:20230401", "DUE:20230402", "RRULE:FREQ=WEEKLY", "EXDATE:20230408,20230415")
    (task,) = load_text(tmp_path, *todo(*days)).tasks

    assert task.reports == tuple(
        ProgressReport(on=date(2023, 4, 1), event=Event.CANCELLED, occurrence=date(2023, 4, day))
        for day in (9, 16)
    )


def test_an_occurrence_without_its_whole_is_a_task(tmp_path: Path) -> None:
    """It is called by the day that it stands for."""
    (task,) = load_text(tmp_path, *todo("RECURRENCE-ID:20230408", "DUE:20230409")).tasks

    assert (task.id, task.deadline) == ("a@x@2023-04-08", read_deadline("2023-04-09"))


def test_a_message_that_cancels_says_so_of_each_entry(tmp_path: Path) -> None:
    """Its entries need not; an event that was cancelled was never held."""
    event = ("BEGIN:VEVENT", "UID:e", "SUMMARY:A", "DTSTART:20230404", "END:VEVENT")
    register = load_text(tmp_path, "METHOD:CANCEL", *todo(), *event)

    assert register.briefings == ()
    assert [report.event for report in register.tasks[0].reports] == [Event.CANCELLED]


def test_an_end_that_is_no_day_is_told(tmp_path: Path) -> None:
    """What no register keeps refuses nothing, however broken it is."""
    event = ("BEGIN:VEVENT", "UID:e", "SUMMARY:A\\n\\n", "DTSTART;TZID=:20230404T000000")
    told = noticed(tmp_path, *event, "DTEND:19970701T2000000Z", "END:VEVENT")

    assert told == [
        "6: no time zone is called “”; days are taken as they are written",
        "7: VEVENT: DTEND: not kept",
    ]


@pytest.mark.parametrize(
    ("moved", "new_due", "told"),
    [
        (
            ("RECURRENCE-ID:20230408", "DTSTART:20230410"),
            date(2023, 4, 11),
            ["7: VTODO: DTSTART: not kept"],
        ),
        (("RECURRENCE-ID:20230408", "DUE:20230409"), None, ["7: VTODO: DTSTART: not kept"]),
        (
            ("RECURRENCE-ID;RANGE=THISANDFUTURE:20230408", "DUE:20230401", "GEO:1;2"),
            date(2023, 4, 1),
            [
                "7: VTODO: DTSTART, GEO: not kept",
                "15: RANGE=THISANDFUTURE: it is kept for this occurrence only",
            ],
        ),
    ],
)
def test_an_occurrence_may_say_little(
    moved: tuple[str, ...], new_due: date | None, told: list[str], tmp_path: Path
) -> None:
    """Where it only says when it begins it takes as long; later ones stay as they are."""
    whole = ("DTSTART:20230401", "DUE:20230402", "RRULE:FREQ=WEEKLY")
    lines = (*todo(*whole), *todo(*moved))
    found = load_text(tmp_path, *lines).tasks[0]

    assert [one.new_due for one in found.extensions] == ([] if new_due is None else [new_due])
    assert noticed(tmp_path, *lines) == told


def test_an_occurrence_beyond_all_days_is_refused(tmp_path: Path) -> None:
    """What is due after the last day there is cannot be."""
    days = ("DTSTART:20230401", "DUE:20230402", "RRULE:FREQ=WEEKLY", "EXDATE:99991231")

    assert refused(tmp_path, *todo(*days)) == [
        "10: EXDATE: “99991231”: it is due past the year 9999"
    ]


def test_a_zone_of_the_calendar_that_nobody_knows_is_told(tmp_path: Path) -> None:
    """Its times say which zone it is of instead."""
    lines = ("X-WR-TIMEZONE:Local", *todo("DUE;TZID=Europe/Paris:20230630T230000"))

    assert load_text(tmp_path, *lines).time_zone == "Europe/Paris"
    assert noticed(tmp_path, *lines) == [
        "3: no time zone is called “Local”; days are taken as they are written"
    ]
