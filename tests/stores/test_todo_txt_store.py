"""The store of todo.txt."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_deadline
from tracker.calendar.occurrence import occurrences
from tracker.domain import Event, ProgressReport, Register, Task
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.stores.todo_txt_store import TODO_TXT, TodoTxtStore
from tracker.testing import registers

ReadBack = Callable[..., tuple[Register | None, list[str]]]
Noticed = Callable[..., list[str]]


@given(register=registers())
def test_what_was_written_is_read_but_for_what_was_announced(
    register: Register, carried: Callable[..., Register], read_back: ReadBack, noticed: Noticed
) -> None:
    """What is read is what such a list carries; a loss is announced exactly where they differ."""
    kept = carried(register, rich=False)
    losses = TODO_TXT.losses(register)
    lost = {loss.section for loss in losses}
    tasks = {one for loss in losses if loss.section == "tasks" for one in loss.entries}

    assert read_back(TODO_TXT, TODO_TXT.write(register)) == (kept, [])
    assert noticed(TODO_TXT, TODO_TXT.write(register)) == []
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
        (
            "2023-02-30 a",
            (
                '2: Task line-2: assigned_on: wants a day, written like "2023-04-15", not the text '
                "“2023-02-30”"
            ),
        ),
        ("a" * 200_000, "2: the line is longer than 100000 characters"),
        ("x 2023-04-05 2023-03-01 a id:b parent:c", "2: Task b: parent: no task has the id “c”"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(line: str, told: str, read_back: ReadBack) -> None:
    """What is wrong is named where it stands."""
    assert read_back(TODO_TXT, f"a\n{line}\n".encode())[1] == [f"a.todo.txt:{told}"]


@pytest.mark.parametrize(
    ("line", "title", "told"),
    [
        ("(A) Thank Mum @phone", "Thank Mum", ["1: (A): not kept"]),
        (
            "x done pri:B",
            "done",
            [
                "1: “x” says no day on which it was done; 1970-01-01 is taken for it",
                "1: (A): not kept",
            ],
        ),
        ("(A) x find", "x find", ["1: (A): not kept"]),
        ("(b) call", "(b) call", []),
        ("(B)->call", "(B)->call", []),
        ("X 2023-01-01 call", "X 2023-01-01 call", []),
        ("xylophone 2+2 a@b.c", "xylophone 2+2 a@b.c", []),
        (" x call", "x call", []),
        ("x", "x", []),
        ("2023-01-01", "2023-01-01", []),
        ("(A)", "(A)", ["1: (A): not kept"]),
        (
            "pay + @ due: id: #tag key:value t:2023-01-01",
            "pay + @ due: id: #tag key:value t:2023-01-01",
            [],
        ),
        ("a due:2023-04-01 b due:2023-04-02", "a b", ["1: due:: not kept"]),
        (
            "a rec:1b due:2023-04-01",
            "a",
            ["1: “rec:1b” is not understood; only the due day is kept"],
        ),
        (
            "a due:mai due:2023-04-01",
            "a due:mai",
            ["1: “due:mai” is no day, like 2023-06-30; it stays in the title"],
        ),
        ("a parent:b", "a", ["1: parent:b: not kept"]),
        ("a @-b", "a", ["1: @-b: not kept"]),
    ],
)
def test_a_line_of_another_program_loses_nothing_unannounced(
    line: str, title: str, told: list[str], read_back: ReadBack, noticed: Noticed
) -> None:
    """Words that are no marks are the title; marks that no register keeps are told."""
    register, wrong = read_back(TODO_TXT, line.encode())

    assert (register.tasks[0].title if register else None, wrong) == (title, [])
    assert noticed(TODO_TXT, line.encode()) == told


def test_an_id_of_two_lines_is_that_of_the_first(read_back: ReadBack, noticed: Noticed) -> None:
    """The other is called by its number, and may be the parent of none."""
    content = b"a id:1\nb id:1\nc id:2 parent:1 d"
    register, _ = read_back(TODO_TXT, content)

    assert register is not None
    found = [(task.id, task.title, task.parent) for task in register.tasks]
    assert found == [("1", "a", None), ("line-2", "b", None), ("2", "c d", "1")]
    assert noticed(TODO_TXT, content) == ["2: the id “1” is that of line 1; it is called line-2"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_say_nothing(end: str, read_back: ReadBack) -> None:
    """Lists of every system are read the same."""
    register, told = read_back(TODO_TXT, f"\ufeffx 2023-04-05 a{end}{end}b{end}".encode())

    assert register is not None
    assert ([task.id for task in register.tasks], told) == (["line-1", "line-3"], [])


@given(listed=st.lists(words | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=4)))
def test_any_words_are_a_task_or_a_problem(listed: list[str], read_back: ReadBack) -> None:
    """Whatever a line says, it is a register or there is a problem."""
    register, told = read_back(TODO_TXT, " ".join(listed).encode())

    assert (register is None) == bool(told)


@pytest.mark.parametrize(
    ("due", "rule", "days"),
    [
        ("2023-01-31", "1m", ["2023-01-31", "2023-02-28", "2023-03-31"]),
        ("2023-01-31", "2w", ["2023-01-31", "2023-02-14", "2023-02-28"]),
        ("2024-02-29", "1y", ["2024-02-29", "2025-02-28", "2026-02-28"]),
    ],
)
def test_what_is_due_on_the_last_days_of_a_month_stays_so(
    due: str, rule: str, days: list[str], read_back: ReadBack
) -> None:
    """A month without that day has it on its last."""
    register, _ = read_back(TODO_TXT, f"a rec:{rule} due:{due}".encode())

    assert register is not None
    deadline = register.tasks[0].deadline
    assert deadline is not None
    found = occurrences(deadline, date(2023, 1, 1), date(2026, 12, 31))
    assert [str(one.due) for one in found][:3] == days
