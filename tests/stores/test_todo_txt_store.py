"""The store of todo.txt."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_deadline
from tracker.domain import Event, ProgressReport, Register, Task
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.stores.todo_txt_store import TODO_TXT, TodoTxtStore
from tracker.testing import registers

ReadBack = Callable[..., tuple[Register | None, list[str]]]


@given(register=registers())
def test_what_was_written_is_read_but_for_what_was_announced(
    register: Register, carried: Callable[..., Register], read_back: ReadBack
) -> None:
    """What is read is what such a list carries; a loss is announced exactly where they differ."""
    kept = carried(register, rich=False)
    losses = TODO_TXT.losses(register)
    lost = {loss.section for loss in losses}
    tasks = {one for loss in losses if loss.section == "tasks" for one in loss.entries}

    assert read_back(TODO_TXT, TODO_TXT.write(register)) == (kept, [])
    assert "register" in lost
    for task, left in zip(register.tasks, kept.tasks, strict=True):
        assert (task.id in tasks) == (task != left)
    for name in ("documents", "plans", "mandates"):
        assert (name in lost) == bool(getattr(register, name))


words = st.sampled_from(
    [
        "x",
        "(A)",
        "2023-01-01",
        "+a",
        "@b",
        "due:2023-06-30",
        "id:c",
        "id:",
        "rec:1w",
        "chữ",
        "pri:A",
    ]
)


@given(title=st.lists(words, min_size=1).map(" ".join), done=st.booleans())
def test_a_title_may_hold_what_the_form_has_a_meaning_for(
    title: str, done: bool, read_back: ReadBack
) -> None:
    """No word of a title is taken for a mark."""
    reports = [ProgressReport(on=date(2023, 4, 1), event=Event.COMPLETED)] if done else []
    task = Task(id="T-1", title=title, reports=reports)
    register, _ = read_back(TODO_TXT, TODO_TXT.write(Register(title="A", tasks=[task])))

    assert register is not None
    assert register.tasks == (task,)


@given(st.binary() | st.lists(words | st.text()).map(" ".join).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever a file holds, it is a list of tasks or there is a problem."""
    problems = Problems()
    files = TODO_TXT.read(SourceFile(name="a.todo.txt", content=content), problems)
    assert bool(files) == (not len(problems))


def test_a_line_reads_as_people_write_it() -> None:
    """The priority says what is overdue or due soon on the day asked about."""
    task = Task(
        id="T-1",
        title="Kiểm tra 10 đơn vị",
        section="I. Xây dựng Đảng",
        assigned_on=date(2023, 3, 1),
        deadline=read_deadline("quý II/2023"),
    )
    register = Register(title="A", tasks=[task])
    words = "2023-03-01 Kiểm tra 10 đơn vị id:T-1 +I._Xây_dựng_Đảng due:2023-06-30\n"

    for day, priority in ((date(2023, 7, 1), "(A)"), (date(2023, 6, 30), "(B)")):
        assert TodoTxtStore(as_of=day).write(register).decode() == f"{priority} {words}"
    assert TODO_TXT.write(register).decode() == f"(C) {words}"


def test_lines_of_other_programs_are_read(read_back: ReadBack) -> None:
    """Marks may stand anywhere; a task without an id is called by its line."""
    lines = [
        "(A) 2023-03-01 Gọi @bhxh về +Số_hóa due:2023-06-30",
        "",
        "x 2023-04-05 2023-03-02 Xong",
        "x 2023-04-05 Xong nữa status:cancelled",
        "Họp rec:2w due:2023-04-07",
        "x Ghi due:2023-04-01",
    ]
    register, told = read_back(TODO_TXT, "\n".join(lines).encode())

    assert told == []
    assert register is not None
    first, done, cancelled, again, late = register.tasks
    assert (first.id, first.title, first.section) == ("line-1", "Gọi về", "Số hóa")
    assert (first.lead_units, first.assigned_on) == (("bhxh",), date(2023, 3, 1))
    assert done.reports == (ProgressReport(on=date(2023, 4, 5), event=Event.COMPLETED),)
    assert (done.assigned_on, cancelled.assigned_on) == (date(2023, 3, 2), None)
    assert cancelled.reports == (ProgressReport(on=date(2023, 4, 5), event=Event.CANCELLED),)
    assert again.deadline == read_deadline("DTSTART:20230407 RRULE:FREQ=WEEKLY;INTERVAL=2")
    assert late.reports[0].on == date(2023, 4, 1)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("a due:2023-02-30", "2: “due:2023-02-30” is no day, like 2023-06-30"),
        ("a due:mai", "2: “due:mai” is no day, like 2023-06-30"),
        ("a rec:1b", "2: “rec:1b” is not understood"),
        ("x a", "2: “x” says no day on which it was done"),
        ("a" * 200_000, "2: the line is longer than 100000 characters"),
        ("a parent:b", "2: Task line-2: parent: no task has the id “b”"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(line: str, told: str, read_back: ReadBack) -> None:
    """What is wrong is named where it stands."""
    assert read_back(TODO_TXT, f"a\n{line}\n".encode())[1] == [f"a.todo.txt:{told}"]
