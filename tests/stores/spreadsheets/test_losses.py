"""What of a register a list of tasks does not carry."""

from datetime import date
from typing import Any

import pytest

from tracker.calendar import read_deadline
from tracker.domain import (
    Cluster,
    Document,
    Extension,
    Organization,
    ProgressReport,
    Register,
    Task,
)
from tracker.language import Language
from tracker.stores.spreadsheets.losses import headings_of, losses_of, rows_of

DAY = date(2024, 3, 1)


def told(*tasks: Task, **others: Any) -> list[str]:
    """Return what is lost of some tasks beside the title of their register."""
    register = Register(title="R", tasks=tasks, **others)
    first, *lost = losses_of(register)
    assert first.text.en == "title: left out; what is read again is called as its file is"
    return [f"{loss.subject}: {loss.text.en}" for loss in lost]


def test_a_task_of_which_every_field_has_a_column_loses_nothing() -> None:
    """What stands in its row is all there is."""
    task = Task(
        id="4.10",
        title="Rà soát",
        title_en="Review",
        section="I. Xây dựng Đảng",
        assigned_on=DAY,
        product="Báo cáo",
        deadline=read_deadline("quý II/2024"),
        reports=[ProgressReport(on=DAY, progress=50, claimed="Đang làm", note="Chờ ý kiến")],
    )

    assert told(task) == []


def test_each_field_without_a_column_is_told() -> None:
    """Losses name sections, fields and tasks."""
    extension = Extension(requested_on=DAY, new_due=date(2024, 7, 1))
    first = Task(id="T-1", title="A", deadline=read_deadline("30/6/2024"), extensions=[extension])
    second = Task(id="T-2", title="B", parent="T-1", cluster="c")

    assert told(first, second, clusters=[Cluster(id="c", name="Cụm")]) == [
        "clusters: left out (1 entry)",
        "T-1: extensions: left out",
        "T-2: cluster, parent: left out",
    ]


def test_names_become_ids() -> None:
    """Units and documents stand in a sheet by name; their own ids and facts are told as lost."""
    unit = Organization(id="SXD", name="Sở Xây dựng", name_en="Construction")
    document = Document(id="D-1", number="15-NQ/TU", title="Nghị quyết")
    task = Task(id="T-1", title="A", lead_units=["SXD"], basis=["D-1"])

    assert told(task, organizations=[unit], documents=[document]) == [
        "organizations: left out: SXD",
        "organizations: there are more when it is read again: so-xay-dung",
        "documents: left out: D-1",
        "documents: there are more when it is read again: 15-NQ/TU",
        "T-1: basis: they bear ids made of their names when read again",
        "T-1: lead_units: they bear ids made of their names when read again",
    ]


def test_only_the_last_report_is_kept() -> None:
    """That the others are not is told of the tasks that have several."""
    reports = [ProgressReport(on=DAY, note="a"), ProgressReport(on=date(2024, 3, 2), note="b")]
    task = Task(id="T-1", title="A", reports=reports)

    assert told(task) == [
        (
            "T-1: reports: only the last report is kept: its day, progress, status, evidence and "
            "note, and completion"
        )
    ]


@pytest.mark.parametrize("title", ["Tổng cộng", "II", "STT", "1", "Cộng"])
def test_a_task_with_an_id_is_one_whatever_it_is_called(title: str) -> None:
    """No title makes a row a total or a heading where the row has an id."""
    assert told(Task(id="T-1", title=title), Task(id="I", title="A")) == []


def test_a_row_that_could_not_be_read_again_is_left_out_and_told() -> None:
    """One task never makes the file unreadable: one called as in an old font, or two ids alike."""
    legacy = Task(id="T-1", title="Rµ so¸t quy ho¹ch")
    tasks = [legacy, Task(id="ab", title="A"), Task(id="a\u200bb", title="B")]
    register = Register(title="R", tasks=tasks)

    assert told(*tasks) == ["tasks: left out: T-1, a\u200bb"]
    assert [row[1] for row in rows_of(register)] == ["A"]


@pytest.mark.parametrize("language", [*Language])
def test_headings_are_in_the_language_of_the_register(language: Language) -> None:
    """Whoever keeps it reads its columns."""
    first = {Language.VI: "Mã nhiệm vụ", Language.EN: "Task ID"}[language]

    assert headings_of(Register(title="R", language=language))[0] == first
