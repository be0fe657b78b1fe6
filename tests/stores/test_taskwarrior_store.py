"""The store of Taskwarrior."""

import json
import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_deadline
from tracker.domain import Event, ProgressReport, Register, Task
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.stores.taskwarrior_store import TASKWARRIOR
from tracker.testing import registers

ReadBack = Callable[..., tuple[Register | None, list[str]]]
Noticed = Callable[..., list[str]]


@given(register=registers())
def test_what_was_written_is_read_but_for_what_was_announced(
    register: Register, carried: Callable[..., Register], read_back: ReadBack, noticed: Noticed
) -> None:
    """What is read is what such a list carries; a loss is announced exactly where they differ."""
    kept = carried(register, rich=True)
    losses = TASKWARRIOR.losses(register)
    lost = {one for loss in losses if loss.section == "tasks" for one in loss.entries}

    assert read_back(TASKWARRIOR, TASKWARRIOR.write(register)) == (kept, [])
    assert noticed(TASKWARRIOR, TASKWARRIOR.write(register)) == []
    assert (not losses) == (kept == register)
    for task, left in zip(register.tasks, kept.tasks, strict=True):
        assert (task.id in lost) == (task != left)


@given(st.binary() | st.text().map(str.encode) | st.from_type(object).map(repr).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever a file holds, it is a list of tasks or there is a problem."""
    problems = Problems()
    files = TASKWARRIOR.read(SourceFile(name="a", content=content), problems)
    assert bool(files) == (not len(problems))


moments = st.sampled_from(("20230630T165959Z", "20230230T000000Z", "00010101T000000Z", "x"))
values = st.none() | st.integers() | moments | st.text(max_size=3) | st.just([{"entry": "x"}])
attributes = st.sampled_from(
    ("uuid", "description", "status", "due", "entry", "end", "parent", "recur", "annotations")
)
words = st.sampled_from(("recurring", "completed", "weekly", "trackerid"))


@given(listed=st.lists(st.dictionaries(attributes, values | words, max_size=5), max_size=3))
def test_any_list_is_read_or_refused(listed: list[object], read_back: ReadBack) -> None:
    """Whatever the values of attributes are, it is a register or there is a problem."""
    register, told = read_back(TASKWARRIOR, json.dumps(listed).encode())
    assert (register is None) == bool(told)


@pytest.mark.parametrize(
    ("zone", "due"), [("Asia/Ho_Chi_Minh", "20230630T165959Z"), ("UTC", "20230630T235959Z")]
)
def test_a_task_is_due_until_its_day_is_over(zone: str, due: str) -> None:
    """The moment written is the last second of the day in the zone of the register."""
    task = Task(id="a", title="A", deadline=read_deadline("30/6/2023"))
    (written,) = json.loads(TASKWARRIOR.write(Register(title="A", time_zone=zone, tasks=[task])))

    assert (written["due"], written["trackerdue"]) == (due, "2023-06-30")


def test_what_was_before_1980_is_not_shown_and_told(read_back: ReadBack) -> None:
    """Taskwarrior refuses a whole file for one such moment; the register is read as it was."""
    done = ProgressReport(on=date(1979, 6, 1), event=Event.COMPLETED)
    noted = ProgressReport(on=date(1979, 5, 1), note="N")
    due = read_deadline("1979-06-30")
    early = Task(id="a", title="A", assigned_on=date(1979, 1, 1), deadline=due, reports=[done])
    register = Register(title="A", tasks=[early, Task(id="b", title="B", reports=[noted])])
    written = TASKWARRIOR.write(register)
    moments = re.findall(r"\d{8}T\d{6}Z", written.decode())
    back, told = read_back(TASKWARRIOR, written)

    assert min(moments) > "1980"
    assert (back.tasks[0] if back else None, told) == (early, [])
    assert [
        (loss.subject, loss.text.en.partition(":")[0]) for loss in TASKWARRIOR.losses(register)
    ] == [
        ("a", "due"),
        ("a", "end"),
        ("b", "reports"),
    ]
