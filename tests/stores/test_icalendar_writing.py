"""What a calendar shows of a register."""

from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tracker.calendar import read_deadline
from tracker.calendar.occurrence import occurrences
from tracker.domain import (
    Briefing,
    Cluster,
    Event,
    Mandate,
    Organization,
    ProgressReport,
    Register,
    Task,
)
from tracker.language import Language
from tracker.stores import load, save
from tracker.stores.icalendar_writing import write_icalendar

DAY = date(2023, 4, 20)


def components(register: Register, name: str, as_of: date = DAY) -> list[Any]:
    """Return the components of a register that an independent reader finds."""
    return icalendar.Calendar.from_ical(write_icalendar(register, as_of)).walk(name)


def test_a_task_is_written_so() -> None:
    """Standard properties are for other programs, the others for the tracker."""
    unit = Organization(id="vp", name="Văn phòng, Đảng ủy")
    task = Task(
        id="T-1",
        title="Số hóa hồ sơ; lưu trữ",
        section="I",
        assigned_on=date(2023, 3, 1),
        lead_units=["vp"],
        deadline=read_deadline("quý II/2023"),
        reports=[ProgressReport(on=DAY, event=Event.STARTED, progress=40)],
    )
    register = Register(title="Sổ", language=Language.EN, organizations=[unit], tasks=[task])
    assert write_icalendar(register, DAY).split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//resolution-tracker//tracker//EN",
        "X-WR-CALNAME:Sổ",
        "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
        "BEGIN:VJOURNAL",
        "UID:73b046b6-cc96-560d-864e-cedbafd97f41",
        "DTSTAMP:20230420T050000Z",
        "LAST-MODIFIED:20230420T050000Z",
        "SUMMARY:Sổ",
        "X-TRACKER-KIND:register",
        "X-TRACKER-TITLE:Sổ",
        "X-TRACKER-LANGUAGE:en",
        'X-TRACKER-ORGANIZATIONS:{"id": "vp"\\, "name": "Văn phòng\\, Đảng ủy"}',
        "END:VJOURNAL",
        "BEGIN:VTODO",
        "UID:2e9d439c-413d-5bc9-935e-9d4251d85a74",
        "DTSTAMP:20230420T050000Z",
        "LAST-MODIFIED:20230420T050000Z",
        "SUMMARY:Số hóa hồ sơ\\; lưu trữ",
        "CATEGORIES:I",
        "CONTACT:Văn phòng\\, Đảng ủy",
        "DESCRIPTION:Deadline: quý II/2023\\nLead units: Văn phòng\\, Đảng ủy",
        "CREATED:20230301T050000Z",
        "DTSTART;VALUE=DATE:20230301",
        "DUE;VALUE=DATE:20230630",
        "STATUS:IN-PROCESS",
        "PERCENT-COMPLETE:40",
        'X-TRACKER-WRITTEN:{"STATUS": "IN-PROCESS"\\, "DUE": "20230630"\\, "PERCENT-CO',
        ' MPLETE": "40"}',
        "X-TRACKER-ID:T-1",
        "X-TRACKER-ASSIGNED-ON:2023-03-01",
        "X-TRACKER-LEAD-UNITS:vp",
        "X-TRACKER-DEADLINE:quý II/2023",
        'X-TRACKER-REPORTS:{"on": "2023-04-20"\\, "event": "started"\\, "progress": 40',
        " }",
        "END:VTODO",
        "END:VCALENDAR",
        "",
    ]


def test_the_status_is_that_of_the_day_asked_about() -> None:
    """Facts of later days are kept, and do not show."""
    done = ProgressReport(on=DAY, event=Event.COMPLETED)
    register = Register(title="A", tasks=[Task(id="a", title="A", reports=[done])])

    (before,) = components(register, "VTODO", date(2023, 4, 19))
    (after,) = components(register, "VTODO")
    assert (before["STATUS"], "COMPLETED" in before) == ("NEEDS-ACTION", False)
    assert (after["STATUS"], after["COMPLETED"].dt.date()) == ("COMPLETED", DAY)


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("cứ cách 30 ngày một lần", "FREQ=DAILY;INTERVAL=30"),
        ("ngày 31 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("RRULE:FREQ=DAILY;COUNT=3", None),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20230630", "FREQ=WEEKLY;UNTIL=20230630T235959;BYDAY=MO"),
    ],
)
def test_a_rule_is_shown_where_it_gives_the_days_from_the_due_day_on(
    phrase: str, shown: str | None
) -> None:
    """The days that another program makes of it are those that the tracker does."""
    task = Task(id="a", title="A", assigned_on=date(2023, 4, 3), deadline=read_deadline(phrase))
    (todo,) = components(Register(title="A", tasks=[task]), "VTODO")
    rule = todo.get("RRULE")

    if shown is None:
        assert rule is None
        return
    assert rule == icalendar.vRecur.from_ical(shown)
    assert todo["DTSTART"].dt.date() == todo["DUE"].dt.date()
    assert todo["DTSTART"].dt < todo["DUE"].dt
    days = occurrences(
        read_deadline(phrase), date(2023, 1, 1), date(2023, 12, 31), anchor=task.assigned_on
    )
    assert todo["DUE"].dt.date() in {one.due for one in days}


def test_briefings_and_mandates_are_events_of_whole_days() -> None:
    """A mandate lasts to its last day, and takes nobody's time; a day nobody knows is no event."""
    register = Register(
        title="A",
        organizations=[Organization(id="a", name="Đảng ủy A"), Organization(id="b", name="B")],
        clusters=[Cluster(id="c", name="Cụm II")],
        briefings=[
            Briefing(id="q1", title="Giao ban", held_on=DAY, place="Phòng 2"),
            Briefing(id="q2", title="Chưa rõ ngày"),
        ],
        mandates=[
            Mandate(
                id="m",
                cluster="c",
                role="leader",
                holder="a",
                begins_on=DAY,
                ends_on=date(2023, 7, 31),
            )
        ],
    )
    briefing, mandate = components(register, "VEVENT")
    _, unknown = components(register, "VJOURNAL")

    assert (briefing["SUMMARY"], briefing["LOCATION"]) == ("Giao ban", "Phòng 2")
    assert briefing["DTSTART"].dt == DAY
    assert (mandate["SUMMARY"], mandate["TRANSP"]) == ("cụm trưởng: Đảng ủy A", "TRANSPARENT")
    assert (mandate["DTSTART"].dt, mandate["DTEND"].dt) == (DAY, date(2023, 8, 1))
    assert unknown["SUMMARY"] == "Chưa rõ ngày"


def test_uids_stay_the_same_on_every_run() -> None:
    """They depend on the title of the register and the id of the entry, and differ between both."""
    tasks = [Task(id="a", title="A"), Task(id="b", title="A", parent="a")]
    first, part = components(Register(title="A", tasks=tasks), "VTODO")
    again, _ = components(Register(title="A", language=Language.EN, tasks=tasks), "VTODO")
    other, _ = components(Register(title="B", tasks=tasks), "VTODO")

    assert first["UID"] == again["UID"]
    assert len({first["UID"], part["UID"], other["UID"]}) == 3
    assert part["RELATED-TO"] == first["UID"]


@pytest.mark.parametrize("name", ["office-2024", "cluster-2022-2024", "year-ahead-2026"])
def test_whole_registers_are_saved_and_loaded(name: str, tmp_path: Path) -> None:
    """What is recorded in a seed is the same after it went through a calendar."""
    seed = load(Path(__file__).parents[2] / "seeds" / f"{name}.toml")
    save(seed, tmp_path / "a.ics")

    assert load(tmp_path / "a.ics") == seed
