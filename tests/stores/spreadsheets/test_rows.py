"""What each row under a header is taken for."""

from typing import Any

import pytest
from openpyxl import Workbook

from tests.stores.spreadsheets.annexes import (
    HEADER,
    csv_bytes,
    first_sheet,
    read,
    saved,
    tasks_of,
    workbook,
)


def kinds(*rows: list[Any]) -> list[str]:
    """Return what each row under the header of a CSV file became."""
    (sheet,) = read(csv_bytes(HEADER, *rows), "a.csv").sheets
    return [row.kind.value for row in sheet.rows]


TASK = ["1", "Rà soát", "Sở A", "31/12/2024"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["I", "Công tác Đảng", "", ""], "section"),
        (["A.", "Công tác Đảng", "", ""], "section"),
        (["Công tác Đảng", "", "", ""], "section"),
        (["II. Công tác Đảng", "", "", ""], "section"),
        (["I", "Công tác Đảng", "Sở A", ""], "task"),
        (["2", "Công tác Đảng", "", ""], "task"),
        (["", "Công tác Đảng", "", ""], "task"),
        (["3", "", "", ""], "number_only"),
        (["", "Tổng cộng", "", "12"], "total"),
        (["Cộng", "", "", ""], "total"),
        (["", "Cộng nhóm I", "", "12"], "total"),
        (["", "Cộng tác viên tham gia", "Sở A", ""], "task"),
        (["-", "Công tác khác", "Sở A", ""], "task"),
        (list(HEADER), "header_again"),
        (["stt", "NỘI DUNG NHIỆM VỤ", "", ""], "header_again"),
        (["", "", "Sở B", ""], "continued"),
        (["", "", "Sở B", "Quý II/2025"], "rejected"),
        (["4", "", "Sở B", ""], "rejected"),
        (["I", "Công tác Đảng", "Công tác Đảng", "Công tác Đảng"], "section"),
        (["PHỤ LỤC (tiếp theo)", "", "", ""], "section"),
        (["(1)", "(2)", "(3)", "(4)"], "column_numbers"),
    ],
)
def test_a_row_is_what_offices_mean_by_it(row: list[str], kind: str) -> None:
    """Each kind of row is known between two tasks."""
    assert kinds(TASK, row, TASK)[1] == kind


def test_the_numbers_of_columns_stand_right_under_the_header() -> None:
    """They are passed over there; without brackets they are a task anywhere else."""
    numbers = ["1", "2", "3", "4"]

    assert kinds(numbers, TASK) == ["column_numbers", "task"]
    assert kinds(TASK, numbers)[1] == "task"


def test_text_below_the_table_is_told_and_not_taken() -> None:
    """Notes and signatures after the last number are no tasks."""
    assert kinds(
        TASK, ["", "Ghi chú: số liệu tạm tính", "", ""], ["", "", "", "KT. TRƯỞNG BAN"]
    ) == [*("task", "below", "below")]


def test_headings_stand_within_each_other() -> None:
    """The section of a task names every heading above it, and its id their numbers."""
    rows = (["A", "Đảng", "", ""], ["I", "Tư tưởng", "", ""], TASK, ["II", "Tổ chức", "", ""], TASK)
    tasks = tasks_of(read(csv_bytes(HEADER, *rows), "a.csv"))

    assert [(task["section"], task["id"]) for task in tasks] == [
        ("A. Đảng / I. Tư tưởng", "NV-A.I.1"),
        ("A. Đảng / II. Tổ chức", "NV-A.II.1"),
    ]


def test_a_merged_row_is_a_heading_and_a_merged_column_fills_its_rows() -> None:
    """What is merged across is a section; what is merged downwards holds of every row."""
    book = Workbook()
    sheet = first_sheet(book)
    for row in (HEADER, ["", "Nhóm việc chung"], [1, "Rà soát", "Sở A"], [2, "Kiểm tra"]):
        sheet.append(list(row))
    sheet.merge_cells("B2:D2")
    sheet.merge_cells("C3:C4")
    tasks = tasks_of(read(saved(book)))

    assert [(task["section"], task["lead_units"]) for task in tasks] == [
        ("Nhóm việc chung", ["so-a"])
    ] * 2


def test_a_number_shown_with_a_zero_keeps_it() -> None:
    """4.10 shown by its format is not 4.1, as a number or as text."""
    book = Workbook()
    sheet = first_sheet(book)
    for row in (HEADER, [4.1, "Rà soát"], ["4.10", "Kiểm tra"], [4.1, "Tập huấn"]):
        sheet.append(list(row))
    sheet["A2"].number_format = "0.00"

    assert [task["id"] for task in tasks_of(read(saved(book)))] == [
        *("NV-4.10", "NV-4.10-2", "NV-4.1")
    ]


def test_rows_of_a_workbook_have_their_own_numbers() -> None:
    """Empty rows are passed over, and the rows after them keep their numbers."""
    (sheet,) = read(workbook([], [], HEADER, [], [1, "Rà soát"])).sheets

    assert (sheet.header.first_row, [row.row for row in sheet.rows]) == (3, [5])
