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
        ("{}", "1: it must be a list of tasks, as “task export” writes it"),
        ("[\n1]", "1: it must be a list of tasks, as “task export” writes it"),
        ("[" * 100, "1: it is nested too deep, or too much"),
        ('[\n{"description": "A"}]', "2: the task has no uuid"),
        (
            '[{"uuid": "a",\n"description": "A",\n"due": "20230230T000000Z"}]',
            "3: due: “20230230T000000Z” is no moment, like 20230630T165959Z",
        ),
        (
            '[{"uuid": "a", "description": "A", "status": "recurring",\n"recur": "1h"}]',
            "2: recur: “1h” is not understood",
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
