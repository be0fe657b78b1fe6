"""A spreadsheet taken into a register: nothing twice, nothing lost, nothing taken away."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stores.spreadsheets.annexes import HEADER, annex, csv_bytes
from tracker.domain import Register
from tracker.errors import RegisterError, UsageError
from tracker.stores import load, read_register, write_register
from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.importing import Import, import_spreadsheet
from tracker.stores.spreadsheets.options import SheetOptions

ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "2.10", "I", ""]),
        st.sampled_from(["Rà soát", "Kiểm tra", "Tập huấn cán bộ"]),
        st.sampled_from(["Sở A", "Sở B, Sở A", "SỞ A; Sở C", ""]),
        st.sampled_from(["31/12/2024", "Quý II/2024", "thường xuyên", ""]),
        st.sampled_from(["15-NQ/TU ngày 6/12/2022", "15-NQ/TU", "giao ban", ""]),
        st.sampled_from(["50%", "Đang thực hiện", ""]),
    ),
    min_size=1,
    max_size=8,
)
WIDE = (*HEADER, "Văn bản giao", "Tiến độ")
DAY = date(2024, 3, 31)


def taken(content: bytes, name: str = "so.csv", **options: Any) -> Import:
    """Return a file taken into a register."""
    return import_spreadsheet(SourceFile(name=name, content=content), SheetOptions(**options))


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_importing_twice_changes_nothing(rows: list[tuple[str, ...]]) -> None:
    """The same file taken into the register it made gives that register again."""
    content = csv_bytes(WIDE, *rows)
    first = taken(content, as_of=DAY).register
    second = taken(content, as_of=DAY, register=first)

    assert second.register == first
    assert not second.difference
    assert second.absent == ()


@settings(max_examples=15, deadline=None)
@given(ROWS)
def test_importing_again_after_saving_changes_nothing(rows: list[tuple[str, ...]]) -> None:
    """A register that was written and loaded in between is no other."""
    content = csv_bytes(WIDE, *rows)
    saved = read_register(write_register(taken(content, as_of=DAY).register))

    assert not taken(content, as_of=DAY, register=saved).difference


def test_an_annex_makes_a_register_that_can_be_saved() -> None:
    """Units, documents and tasks of an annex are one register without a problem."""
    register = taken(annex(), "annex.xlsx").register

    assert read_register(write_register(register)) == register
    assert [one.id for one in register.organizations] == [
        *("so-noi-vu", "so-tai-chinh", "so-xd", "so-xay-dung")
    ]


def test_a_newer_file_updates_what_it_says_and_nothing_else() -> None:
    """Fields the file fills are changed and shown; what it leaves empty or lacks stays."""
    old = taken(
        csv_bytes(HEADER, ["1", "Rà soát", "Sở A", "Quý I/2024"], ["2", "Kiểm tra", "", ""])
    )
    newer = csv_bytes(HEADER, ["1", "Rà soát lại", "", "Quý II/2024"], ["3", "Tập huấn", "", ""])
    result = taken(newer, register=old.register)
    (change,) = result.difference.changed

    assert result.difference.added == (("tasks", "NV-3"),)
    assert (change.id, [one.field for one in change.fields]) == ("NV-1", ["title", "deadline"])
    assert result.absent == ("NV-2",)
    assert [task.id for task in result.register.tasks] == ["NV-1", "NV-2", "NV-3"]
    assert result.register.tasks[0].lead_units == ("so-a",)


def test_a_deadline_that_means_the_same_keeps_its_words() -> None:
    """Another wording of one day is no change."""
    old = taken(csv_bytes(HEADER, ["1", "Rà soát", "", "30/6/2024"])).register
    newer = csv_bytes(HEADER, ["1", "Rà soát", "", "ngày 30 tháng 6 năm 2024"])

    assert not taken(newer, register=old).difference


def test_tasks_can_be_known_by_other_fields_than_their_ids() -> None:
    """With a key, a task keeps its id whatever number its row has now."""
    old = taken(csv_bytes(HEADER, ["1", "Rà soát", "", ""], ["2", "Kiểm tra", "", ""])).register
    newer = csv_bytes(HEADER, ["1", "Tập huấn", "", ""], ["2", "RÀ SOÁT", "", "Quý I/2024"])
    result = taken(newer, register=old, key=["title"])

    assert result.difference.added == (("tasks", "NV-1-2"),)
    assert [change.id for change in result.difference.changed] == ["NV-1"]
    assert result.absent == ("NV-2",)


def test_two_rows_of_one_key_are_refused() -> None:
    """Were both taken for one task, a row would be lost."""
    old = taken(csv_bytes(HEADER, ["1", "Rà soát", "", ""])).register
    newer = csv_bytes(HEADER, ["1", "Rà soát", "", ""], ["2", "Rà soát", "", ""])

    with pytest.raises(
        RegisterError, match=r"so\.csv:3: this row and one above are both task NV-1"
    ):
        taken(newer, register=old, key=["title"])


def test_a_key_is_made_of_what_a_register_keeps() -> None:
    """The number of a row is kept in no task, and is no key."""
    with pytest.raises(UsageError, match="cannot be a key"):
        SheetOptions(key=["number"])


def test_units_and_documents_of_the_register_are_met_again() -> None:
    """They are known by any name they have there, and are not recorded twice."""
    register = read_register(
        """
[register]
title = "Sổ"
[[organizations]]
id = "sxd"
name = "Sở Xây dựng"
aliases = ["SXD"]
[[documents]]
id = "nq15"
kind = "resolution"
number = "15-NQ/TU"
"""
    )
    content = csv_bytes(WIDE, ["1", "Rà soát", "SXD, SỞ XÂY DỰNG", "", "15-NQ/TU", ""])
    result = taken(content, register=register)

    assert result.difference.added == (("sources", "so"), ("tasks", "NV-1"))
    assert result.register.tasks[0].lead_units == ("sxd",)
    assert result.register.tasks[0].basis == ("nq15",)


def test_rows_that_cannot_be_used_refuse_the_whole_file() -> None:
    """Each is told with its place; with leave to go on, the others are imported."""
    header = ("STT", "Nội dung", "Tiến độ")
    content = csv_bytes(header, ["1", "Rà soát", "120%"], ["2", "Kiểm tra", ""])
    with pytest.raises(RegisterError, match=r"so\.csv:2: column C “Tiến độ”: “120%”"):
        taken(content)
    result = taken(content, keep_going=True)

    assert [task.id for task in result.register.tasks] == ["NV-2"]
    assert [one.row for one in result.reading.rejections] == [2]


def test_what_is_said_of_the_register_stays() -> None:
    """Its title, its policy and its other entries are as they were."""
    register = evolve(Register(title="Sổ của Văn phòng"), title_en="Register")

    result = taken(csv_bytes(HEADER, ["1", "Rà soát", "", ""]), register=register)
    assert (result.register.title, result.register.title_en) == ("Sổ của Văn phòng", "Register")


def test_a_file_is_the_source_of_what_came_from_it() -> None:
    """It is recorded once, and each fact names it with its sheet and the number of its row."""
    content = csv_bytes(WIDE, ["2.10", "Rà soát", "Sở A", "", "15-NQ/TU", "50%"])
    first = taken(content, name="thu-muc/So theo doi.csv", as_of=DAY).register
    again = taken(content, name="khac/So theo doi.csv", as_of=DAY, register=first)
    (task,) = first.tasks

    assert [(one.id, one.title, one.file) for one in first.sources] == [
        ("so-theo-doi", "So theo doi.csv (31/3/2024)", "So theo doi.csv")
    ]
    assert task.source == "so-theo-doi, 2.10"
    assert task.reports[0].source == first.organizations[0].source == "so-theo-doi"
    assert not again.difference


def test_a_file_that_is_only_loaded_is_no_source(tmp_path: Path) -> None:
    """What is loaded is what the file holds: nothing of it is cited, and no source is added."""
    file = tmp_path / "so.csv"
    file.write_bytes(csv_bytes(WIDE, ["2.10", "Rà soát", "Sở A", "", "15-NQ/TU", "50%"]))
    register = load(file)
    (task,) = register.tasks

    assert register.sources == ()
    assert task.source is None
    assert [one.source for one in register.documents] == [None]


def test_a_report_read_from_another_file_is_added_once() -> None:
    """The same report in a newer file is no second one, and the task keeps its first source."""
    content = csv_bytes(WIDE, ["1", "Rà soát", "Sở A", "", "", "50%"])
    first = taken(content, as_of=DAY).register
    second = taken(content, name="moi.csv", as_of=DAY, register=first).register

    assert second.tasks == first.tasks
    assert [one.id for one in second.sources] == ["so", "moi"]


def test_a_deadline_set_anew_is_an_amendment() -> None:
    """The first deadline stays the baseline; the new one holds from the day it was set."""
    header = ("STT", "Nội dung", "Thời hạn", "Gia hạn đến", "Ngày gia hạn")
    row = ["1", "Rà soát", "30/6/2024", "30/9/2024", "20/6/2024"]
    first = taken(csv_bytes(header, row)).register
    later = taken(csv_bytes(header, [*row[:4], "25/6/2024"]), register=first)
    (amendment,) = first.tasks[0].amendments

    assert (amendment.made_on, amendment.deadline.text) == (date(2024, 6, 20), "30/9/2024")
    assert not later.difference


def test_a_new_deadline_of_no_known_day_is_kept_and_told() -> None:
    """With the day of the file it holds from that day; without any, its words stay in the note."""
    header = ("STT", "Nội dung", "Thời hạn", "Thời hạn mới")
    content = csv_bytes(
        header, ["1", "Rà soát", "30/6/2024", "30/9/2024"], ["2", "Kiểm tra", "2024", "2024"]
    )
    undated, dated = taken(content), taken(content, as_of=DAY)

    assert undated.register.tasks[0].note == "Thời hạn mới: 30/9/2024"
    assert "the day the deadline was moved is not known" in undated.reading.notices[0].text.en
    assert dated.register.tasks[0].amendments[0].made_on == DAY
    assert "new deadlines of 1 tasks are recorded" in dated.reading.notices[0].text.en
    assert [task.amendments for task in dated.register.tasks][1] == ()
