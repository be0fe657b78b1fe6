"""What real exports of Taskwarrior say."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tracker.calendar import read_deadline
from tracker.domain import Event, ProgressReport, Register
from tracker.stores.taskwarrior_store import TASKWARRIOR

ReadBack = Callable[..., tuple[Register | None, list[str]]]
Noticed = Callable[..., list[str]]


def task(**more: Any) -> dict[str, Any]:
    """Return a task as it is exported."""
    return {
        "id": 1,
        "uuid": "u-1",
        "description": "A",
        "status": "pending",
        "entry": "20230301T010000Z",
        "modified": "20230402T010000Z",
        "urgency": 2,
        **more,
    }


def test_a_task_of_taskwarrior_becomes_a_task(read_back: ReadBack) -> None:
    """Moments are days in the zone of the register; notes and the end are reports."""
    note = {"entry": "20230310T180000Z", "description": "Đã họp"}
    listed = [
        task(due="20230629T170000Z", project="Số hóa.Hồ sơ", annotations=[note], tags=["next"]),
        task(uuid="u-2", status="completed", end="20230405T100000Z", start="20230404T100000Z"),
        task(uuid="u-3", status="deleted", end="20230405T100000Z"),
        task(uuid="u-4", status="waiting", wait="20380118T000000Z"),
    ]
    register, told = read_back(TASKWARRIOR, json.dumps(listed).encode())

    assert register is not None
    first, done, deleted, waiting = register.tasks
    assert (register.title, told) == ("a", [])
    assert (first.id, first.title, first.section) == ("u-1", "A", "Số hóa.Hồ sơ")
    assert (first.assigned_on, first.deadline) == (date(2023, 3, 1), read_deadline("2023-06-30"))
    assert first.reports == (ProgressReport(on=date(2023, 3, 11), note="Đã họp"),)
    assert [report.event for report in done.reports] == [Event.STARTED, Event.COMPLETED]
    assert [report.event for report in deleted.reports] == [Event.CANCELLED]
    assert waiting.reports == ()


def test_what_comes_again_is_one_recurring_task(read_back: ReadBack) -> None:
    """Its times are no tasks of their own; what was done of them is reported of it."""
    listed = [
        task(uuid="t", status="recurring", recur="2weeks", due="20230331T170000Z", mask="+-"),
        task(uuid="i-0", parent="t", imask=0, due="20230331T170000Z", status="pending"),
        task(
            uuid="i-1",
            parent="t",
            imask=1,
            due="20230414T170000Z",
            status="completed",
            end="20230415T010000Z",
        ),
    ]
    register, told = read_back(TASKWARRIOR, json.dumps(listed).encode())
    done = ProgressReport(on=date(2023, 4, 15), event=Event.COMPLETED, occurrence=date(2023, 4, 15))

    assert register is not None
    (again,) = register.tasks
    assert told == []
    assert again.deadline == read_deadline("DTSTART:20230401 RRULE:FREQ=WEEKLY;INTERVAL=2")
    assert again.reports == (done,)


def test_what_was_changed_in_taskwarrior_is_taken(read_back: ReadBack) -> None:
    """A due day that was moved takes the place of the words that were kept."""
    kept = {"trackerid": "T-1", "trackerdeadline": "quý II/2023", "trackerdue": "2023-06-30"}
    for due, deadline in (("20230630T165959Z", "quý II/2023"), ("20230707T165959Z", "2023-07-07")):
        register, _ = read_back(TASKWARRIOR, json.dumps([task(**kept, due=due)]).encode())
        assert register is not None
        assert register.tasks[0].deadline == read_deadline(deadline)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "1: this is not JSON: Expecting value"),
        ("1", "1: it must be a list of tasks, as “task export” writes it"),
        ('{"uuid": "a"}', "1: Task a: the key “title” is missing"),
        ("[\n1]", "1: it must be a list of tasks, as “task export” writes it"),
        ("[" * 100, "1: it is nested too deep, or too much"),
        (
            '[{"uuid": "a",\n"description": "A",\n"due": "20230230T000000Z"}]',
            "3: due: “20230230T000000Z” is no moment, like 20230630T165959Z",
        ),
        (
            '[{"uuid": "a", "description": "A", "status": "recurring",\n"recur": "1x"}]',
            "2: recur: “1x” is not understood",
        ),
        ('[{"uuid": "a", "description": "A",\n"status": "x"}]', "2: status: “x” is not understood"),
        (
            '[{"uuid": "a",\n"description": 1}]',
            "2: Task a: title: wants a text in quotes, not the number 1",
        ),
        ('[{"uuid": "a"},\n{"uuid": "b"}]', "1: Task a: the key “title” is missing"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(content: str, told: str, read_back: ReadBack) -> None:
    """What is wrong is named where it stands."""
    assert read_back(TASKWARRIOR, content.encode())[1][0].partition(":")[2].startswith(told)


def test_what_taskwarrior_has_and_no_register_is_told(
    read_back: ReadBack, noticed: Noticed
) -> None:
    """Attributes that are not kept are told once, by the line of the first."""
    listed = [
        task(tags=["a"], priority="H", size=3, wait="20240101T000000Z", until="20250101T000000Z"),
        task(uuid="u-2", tags=["b"], depends="u-1", scheduled="20240101T000000Z"),
        task(uuid="u-3", trackerid="T-1", tags=["c"], depends=["u-1"]),
    ]
    content = f"[\n{json.dumps(listed[0])},\n{json.dumps(listed[1])},{json.dumps(listed[2])}]"
    register, told = read_back(TASKWARRIOR, content.encode())

    assert register is not None
    assert told == []
    assert noticed(TASKWARRIOR, content.encode()) == [
        "2: tags (×2), priority, size, wait, until, depends, scheduled: not kept"
    ]


def test_a_task_may_have_no_uuid_and_no_end(read_back: ReadBack, noticed: Noticed) -> None:
    """Taskwarrior imports both; what is missing is told."""
    listed = [
        {"description": "A"},
        {"description": "B", "uuid": "b", "status": "completed", "due": "20230629T170000Z"},
        {"description": "C", "uuid": "b", "status": "deleted"},
    ]
    content = "\n".join(["[", ",\n".join(json.dumps(one) for one in listed), "]"]).encode()
    register, _ = read_back(TASKWARRIOR, content)

    assert register is not None
    assert [task.id for task in register.tasks] == ["task-1", "b", "b-2"]
    reports = [[str(report.on) for report in task.reports] for task in register.tasks]
    assert reports == [[], ["2023-06-30"], ["1970-01-01"]]
    assert noticed(TASKWARRIOR, content) == [
        "2: it has no uuid of its own; it is called task-1",
        "3: it has no end; 2023-06-30 is taken for it",
        "4: it has no uuid of its own; it is called b-2",
        "4: it has no end; 1970-01-01 is taken for it",
    ]


@pytest.mark.parametrize(
    ("recur", "due", "until", "deadline"),
    [
        (
            "P1Y2M",
            "20230629T170000Z",
            None,
            "DTSTART:20230630 RRULE:FREQ=MONTHLY;INTERVAL=14;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        ),
        (
            "P2W",
            "20230629T170000Z",
            "20230731T170000Z",
            "DTSTART:20230630 RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20230801",
        ),
        ("P1Y", "20230629T170000Z", None, "DTSTART:20230630 RRULE:FREQ=YEARLY"),
        ("P2weeks", "20230629T170000Z", None, "DTSTART:20230630 RRULE:FREQ=WEEKLY;INTERVAL=2"),
        ("PT12H", "20230629T170000Z", None, "2023-06-30"),
        ("12hours", "20230629T170000Z", None, "2023-06-30"),
        ("P1M1D", "20230629T170000Z", None, "2023-06-30"),
    ],
)
def test_every_way_of_coming_again_is_a_rule_or_told(
    recur: str, due: str, until: str | None, deadline: str, read_back: ReadBack, noticed: Noticed
) -> None:
    """Of what no rule of days says only the first due day is kept, and its times are tasks."""
    more = {"until": until} if until else {}
    listed = [
        task(uuid="t", status="recurring", recur=recur, due=due, **more),
        task(uuid="i", parent="t", imask=0, due=due, status="completed", end=due),
    ]
    register, told = read_back(TASKWARRIOR, json.dumps(listed).encode())
    is_rule = "RRULE" in deadline

    assert register is not None
    assert (register.tasks[0].deadline, told) == (read_deadline(deadline), [])
    assert len(register.tasks) == (1 if is_rule else 2)
    assert (noticed(TASKWARRIOR, json.dumps(listed).encode()) == []) == is_rule


@pytest.mark.parametrize(
    "due",
    [
        "20230629T170000Z",
        "2023-06-29T17:00:00Z",
        "20230630T235959",
        "2023-06-30",
        "1688058000",
        1688058000,
    ],
)
def test_a_moment_is_read_in_every_way_that_taskwarrior_reads_it(
    due: str | int, read_back: ReadBack
) -> None:
    """In UTC, by the clocks of whoever reads it, as a day, and in seconds since 1970."""
    register, told = read_back(TASKWARRIOR, json.dumps([task(due=due)]).encode())

    assert register is not None
    assert (register.tasks[0].deadline, told) == (read_deadline("2023-06-30"), [])


def test_one_task_over_several_lines_is_read(read_back: ReadBack) -> None:
    """A list of one may be without brackets, however it is set out."""
    register, told = read_back(TASKWARRIOR, json.dumps(task(), indent=1).encode())

    assert register is not None
    assert ([one.id for one in register.tasks], told) == (["u-1"], [])


@pytest.mark.parametrize("end", [",\n", "\n", ",\r\n"])
def test_a_list_without_brackets_is_read(end: str, read_back: ReadBack) -> None:
    """Older versions wrote an object a line."""
    content = "\ufeff" + end.join(json.dumps(task(uuid=name)) for name in "ab") + "\n"
    register, told = read_back(TASKWARRIOR, content.encode())

    assert register is not None
    assert ([one.id for one in register.tasks], told) == (["a", "b"], [])
