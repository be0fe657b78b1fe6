"""Where the header stands, and what each of its columns is taken for."""

import pytest

from tests.stores.spreadsheets.annexes import csv_bytes, read, tasks_of, workbook
from tracker.errors import UsageError
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.header_columns import Header
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.sheet_reading import FileReading


def header_of(reading: FileReading) -> Header:
    """Return the header of the only sheet."""
    (sheet,) = reading.sheets
    return sheet.header


def fields(reading: FileReading) -> list[str | None]:
    """Return what each column was taken for."""
    return [column.field and column.field.value for column in header_of(reading).columns]


def test_a_header_of_two_rows_is_found_without_merged_cells() -> None:
    """A CSV file made of a workbook with merged cells has the same header."""
    content = csv_bytes(
        ["DANH MỤC NHIỆM VỤ", "", "", "", ""],
        ["STT", "Nội dung", "Đơn vị thực hiện", "", "Thời hạn"],
        ["", "", "Chủ trì", "Phối hợp", ""],
        ["1", "Rà soát", "Sở A", "Sở B", "31/12/2024"],
    )
    reading = read(content, "a.csv")

    assert fields(reading) == [
        *("number", "title", "lead_units", "collaborating_units", "deadline")
    ]
    assert [task["collaborating_units"] for task in tasks_of(reading)] == [["so-b"]]


@pytest.mark.parametrize("lines", [0, 1, 7, 40])
def test_the_header_is_found_wherever_it_stands(lines: int) -> None:
    """Lines above the table are passed over."""
    above = [["Trang", str(number)] for number in range(lines)]
    reading = read(workbook(*above, ["TT", "Công việc"], [1, "Rà soát"]))

    assert header_of(reading).first_row == lines + 1
    assert [task["title"] for task in tasks_of(reading)] == ["Rà soát"]


def test_a_heading_that_only_holds_a_name_gives_way_to_the_name() -> None:
    """“Phòng, đơn vị chủ trì” is not taken beside “Đơn vị chủ trì”, and is told as not taken."""
    row = ("Rà soát", "Phòng 1", "Sở A")
    reading = read(workbook(("Nội dung", "Phòng, đơn vị chủ trì", "Đơn vị chủ trì"), row))

    assert fields(reading) == ["title", None, "lead_units"]
    assert "B “Phòng, đơn vị chủ trì” is not taken" in reading.notices[0].text.en


def test_short_names_are_matched_only_as_wholes() -> None:
    """No heading is taken for a number because it holds the letters of one."""
    assert fields(read(workbook(("Viettel", "Nội dung", "Hạn"), ("a", "b", "")))) == [
        *(None, "title", "deadline")
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("THỜI HẠN\nHOÀN THÀNH", "deadline"),
        ("Thoi han hoan thanh", "deadline"),
        ("Tiến độ (%/trạng thái)", "progress"),
        ("Sản phẩm/kết quả", "product"),
        ("Đơn vị chủ trì (đầu mối)", "lead_units"),
        ("Cơ quan, đơn vị phối hợp thực hiện nhiệm vụ", "collaborating_units"),
        ("Due date", "deadline"),
        ("Lead unit", "lead_units"),
        ("Remarks", "note"),
        ("Person Responsible", "detail"),
        ("Department of Person Responsible", "lead_units"),
    ],
)
def test_headings_are_known_in_both_languages(heading: str, field: str) -> None:
    """A heading is known however it is spelled, broken or explained."""
    assert fields(read(workbook(("Nội dung", heading), ("Rà soát", "")))) == ["title", field]


@pytest.mark.parametrize("column", ["Hạn chót", "C", "3", "hạn CHÓT"])
def test_a_mapped_column_is_taken_by_heading_letters_or_place(column: str) -> None:
    """What a person says of a column goes before what its heading says."""
    rows = (("Nội dung", "Thời hạn", "Hạn chót"), ("Rà soát", "Quý I/2024", "Quý II/2024"))
    (task,) = tasks_of(read(workbook(*rows), mapping={"deadline": column}))

    assert task["deadline"] == "Quý II/2024"


def test_a_header_can_be_named_by_its_row() -> None:
    """A table whose headings nobody knows is read by its row and its columns."""
    rows = (["Cái gì", "Lúc nào"], ["Rà soát", "Quý I/2024"])
    mapping = {"title": "A", "deadline": "Lúc nào"}
    (task,) = tasks_of(read(workbook(*rows), header_row=1, mapping=mapping))

    assert (task["title"], task["deadline"]) == ("Rà soát", "Quý I/2024")


def test_two_columns_of_one_field_are_refused_with_the_remedy() -> None:
    """Where two columns could both be the deadline, it is asked which."""
    with pytest.raises(SheetError, match="could both be “deadline”; say which"):
        read(workbook(("Nội dung", "Thời hạn", "Deadline"), ("Rà soát", "", "")))


def test_a_column_that_is_not_there_is_refused_with_those_that_are() -> None:
    """A mapped heading that no column has is told beside the columns."""
    with pytest.raises(SheetError, match="no column “Hạn X” for “deadline”; the columns are A"):
        read(workbook(("Nội dung", "Đơn vị"), ("a", "b")), mapping={"deadline": "Hạn X"})


def test_a_field_that_is_none_is_refused_with_those_that_are() -> None:
    """A mapping names fields."""
    with pytest.raises(UsageError, match="there is no field “due”"):
        SheetOptions(mapping={"due": "A"})


def test_several_columns_of_units_are_taken_together() -> None:
    """Two columns that both name units that help name all of them."""
    rows = (("Nội dung", "Phối hợp", "Đơn vị tham gia"), ("Rà soát", "Sở A", "Sở B"))
    (task,) = tasks_of(read(workbook(*rows)))

    assert task["collaborating_units"] == ["so-a", "so-b"]
