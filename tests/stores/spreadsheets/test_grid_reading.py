"""From cells to what becomes of a file: the law that no row is ever lost, and what follows."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.stores.spreadsheets.annexes import (
    HEADER,
    annex,
    csv_bytes,
    read,
    saved,
    tables_of,
    tasks_of,
    workbook,
)
from tracker.language import Text
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Faulty, Grid, GridRow, Merge, shown
from tracker.stores.spreadsheets.grid_reading import read_grids
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.rows import RowKind

CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            *("I", "II", "A", "1", "2", "4.10", "4.1", "Tổng cộng", "(1)", "Sở A", "Sở A, Sở B"),
            *("STT", "Thời hạn", "31/12/2024", "Quý II/2024", "không rõ", "45291", "#REF!"),
        ]
    ),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=8),
    st.integers(-5, 60_000),
)
ROWS = st.lists(st.lists(CELLS, min_size=4, max_size=6), max_size=12)
NAMES = st.sampled_from(["Sở Nội vụ", "Sở Tài chính", "UBND tỉnh", "Ban Tổ chức"])
TASK_ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2.10", "2.1", "3", "a)"]),
        st.sampled_from(["Rà soát", "Kiểm tra", "Tập huấn", "Báo cáo"]),
        st.lists(NAMES, min_size=1, max_size=2).map(", ".join),
        st.sampled_from(["31/12/2024", "Quý II/2024", "thường xuyên", ""]),
    ),
    min_size=1,
    max_size=6,
)


def test_an_annex_is_read_as_the_office_meant_it() -> None:
    """Header, groups, units, documents, deadlines and progress of a real-looking annex."""
    reading = read(annex())

    assert reading.rejections == ()
    assert tasks_of(reading)[0] == {
        "id": "NV-I.1",
        "title": "Rà soát",
        "section": "I. Công tác xây dựng Đảng",
        "basis": ["15-NQ/TU"],
        "lead_units": ["so-noi-vu"],
        "collaborating_units": ["so-tai-chinh"],
        "product": "Báo cáo",
        "deadline": "31/12/2024",
        "reports": [{"on": date(2024, 3, 31), "progress": 50}],
    }
    assert [task["id"] for task in tasks_of(reading)] == [
        *("NV-I.1", "NV-I.2", "NV-II.4.10", "NV-II.5")
    ]
    assert tasks_of(reading)[1]["deadline"] == date(2024, 12, 31)
    assert tasks_of(reading)[1]["lead_units"] == ["so-noi-vu", "so-tai-chinh"]
    assert tasks_of(reading)[2]["reports"] == [
        {"on": date(2024, 3, 31), "progress": 100, "note": "đã gửi"}
    ]
    kinds = [row.kind.value for row in reading.sheets[0].rows]
    group = ["section", "task", "task"]
    assert kinds == ["column_numbers", *group, *group, "total", "below"]


def test_what_is_hidden_is_read_and_said() -> None:
    """A hidden row becomes a task like any other, and both it and a hidden column are told."""
    reading = read(annex())
    told = [(notice.row, notice.text.en) for notice in reading.notices]

    assert [row.id for row in reading.sheets[0].rows if row.hidden] == ["NV-I.2"]
    assert (9, "hidden rows are read like the others: 9") in told
    assert (None, "the hidden column I “Ghi chú” is read like the others") in told


def test_a_hidden_sheet_is_read_and_said() -> None:
    """A sheet that is hidden is read like the others, and it is told."""
    book = load_workbook(BytesIO(workbook(HEADER, ["1", "Rà soát", "Sở A", ""])))
    other = book.create_sheet("Cũ")
    other.sheet_state = "hidden"
    other.append(list(HEADER))
    other.append(["1", "Kiểm tra", "", ""])
    reading = read(saved(book))

    assert [task["id"] for task in tasks_of(reading)] == ["NV-1", "NV-cu.1"]
    assert [(one.sheet, one.text.en) for one in reading.notices] == [
        ("Cũ", "the hidden sheet is read like the others")
    ]


@settings(max_examples=60)
@given(ROWS)
def test_no_row_is_ever_lost(rows: list[list[Any]]) -> None:
    """Every row with anything in it, under the header, became something that is named."""
    content = csv_bytes(HEADER, *rows)
    expected = {
        number
        for number, row in enumerate(rows, 2)
        if any(cell is not None and str(cell).strip() for cell in row)
    }
    try:
        reading = read(content, "a.csv")
    except SheetError:
        return
    named = {row.row for sheet in reading.sheets for row in sheet.rows}
    tasks = [row for sheet in reading.sheets for row in sheet.rows if row.kind is RowKind.TASK]
    rejected = {one.row for one in reading.rejections}
    assert named >= {row for row in expected if _visible(rows[row - 2])}
    assert len(tasks) == len(tasks_of(reading))
    assert rejected == {
        row.row for sheet in reading.sheets for row in sheet.rows if row.kind is RowKind.REJECTED
    }


def _visible(row: list[Any]) -> bool:
    """Whether any cell of a row has a character that shows."""
    return any(cell is not None and any(c.isalnum() for c in str(cell)) for cell in row)


@settings(max_examples=40)
@given(TASK_ROWS, st.permutations(range(4)))
def test_the_order_of_columns_changes_nothing(
    rows: list[tuple[str, ...]], order: list[int]
) -> None:
    """A file whose columns stand in another order gives the same tables."""
    plain = read(csv_bytes(HEADER, *rows), "a.csv")
    moved = [[row[place] for place in order] for row in (HEADER, *rows)]

    assert read(csv_bytes(*moved), "a.csv").sheets[0].file.tables == plain.sheets[0].file.tables


@settings(max_examples=40)
@given(TASK_ROWS)
def test_numbers_of_rows_are_kept_as_printed(rows: list[tuple[str, ...]]) -> None:
    """The id of each task holds its number, letter for letter."""
    tasks = tasks_of(read(csv_bytes(HEADER, *rows), "a.csv"))

    assert len(tasks) == len(rows)
    for task, row in zip(tasks, rows, strict=True):
        number, name = row[0].rstrip(")"), str(task["id"]).removeprefix("NV-")
        assert name.startswith(number) or f".{number}" in name


@settings(max_examples=40)
@given(TASK_ROWS)
def test_a_workbook_and_a_csv_file_say_the_same(rows: list[tuple[str, ...]]) -> None:
    """The same cells give the same tables, whatever form they are in."""
    from_csv = tables_of(read(csv_bytes(HEADER, *rows), "a.csv"))

    assert tables_of(read(workbook(HEADER, *rows), "a.xlsx")) == from_csv


def test_sheets_after_the_first_have_ids_of_their_own() -> None:
    """Their ids begin with the name of the sheet, and a unit of both is recorded once."""
    book = load_workbook(BytesIO(workbook(HEADER, ["1", "Rà soát", "Sở A", ""])))
    other = book.create_sheet("Phụ lục 2")
    other.append(list(HEADER))
    other.append(["1", "Kiểm tra", "Sở A", ""])
    book.create_sheet("Bìa").append(["Trang bìa"])
    reading = read(saved(book))

    assert [task["id"] for task in tasks_of(reading)] == ["NV-1", "NV-phu-luc-2.1"]
    assert [sheet.name for sheet in reading.sheets] == [
        *("annex.xlsx[Phụ lục 1]", "annex.xlsx[Phụ lục 2]")
    ]
    assert "organizations" not in reading.sheets[1].file.tables
    assert [notice.sheet for notice in reading.notices] == ["Bìa"]


def test_a_row_that_cannot_be_used_is_told_with_its_column_and_text() -> None:
    """Each reason names the sheet, the row, the column and what stands there."""
    header = (*HEADER, "Tiến độ")
    rows = (["1", "Rà soát", "Sở A", "", "120%"], ["2", "", "Sở B", "", "-1"])
    reading = read(workbook(header, *rows))
    told = [(one.sheet, one.row, one.column, one.text) for one in reading.rejections]

    assert told == [
        ("Phụ lục 1", 2, "E “Tiến độ”", "120%"),
        ("Phụ lục 1", 3, "", ""),
        ("Phụ lục 1", 3, "E “Tiến độ”", "-1"),
    ]
    assert tasks_of(reading) == []


def test_an_id_borne_twice_rejects_the_second_row() -> None:
    """The first row keeps the id, and the other is told."""
    header = ("Mã nhiệm vụ", "Nội dung")
    reading = read(workbook(header, ["NV 01", "Rà soát"], ["NV 01", "Kiểm tra"]))

    assert [task["id"] for task in tasks_of(reading)] == ["NV-01"]
    assert [(one.row, one.text) for one in reading.rejections] == [(3, "NV-01")]


def test_the_same_number_twice_gives_two_ids() -> None:
    """Numbers that begin again without a group are told apart by their order."""
    reading = read(workbook(HEADER, *[["1", title, "", ""] for title in ("A b", "C d")]))

    assert [task["id"] for task in tasks_of(reading)] == ["NV-1", "NV-1-2"]


@pytest.mark.parametrize("rows", [[], [["Họ tên", "Tuổi"], ["An", 30]]])
def test_a_file_without_a_table_of_tasks_is_refused(rows: list[list[Any]]) -> None:
    """Where no header is found, it is said what a header wants."""
    with pytest.raises(SheetError, match="no header row is found"):
        read(workbook(*rows))


VALUES = st.one_of(
    CELLS,
    st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    st.datetimes(datetime(1990, 1, 1), datetime(2050, 1, 1)),  # noqa: DTZ001 -- as cells have them
    st.decimals(-5, 60_000, places=2),
    st.booleans(),
    st.just(Faulty(shown="#REF!", reason=Text(vi="lỗi", en="error"))),
)
MERGES = st.builds(
    lambda first, height, column, width: Merge(
        first_row=first,
        last_row=first + height,
        first_column=column,
        last_column=column + width,
    ),
    *(st.integers(3, 14), st.integers(0, 4), st.integers(0, 4), st.integers(0, 3)),
)


def grid_of(rows: list[list[Any]], merges: list[Merge]) -> Grid:
    """Return a grid of rows under a header, two rows apart, as a workbook would give it."""
    given = [GridRow(number=2, cells=HEADER)]
    for number, row in enumerate(rows):
        cells = tuple(clean_text(cell) if isinstance(cell, str) else cell for cell in row)
        given.append(GridRow(number=3 + number, cells=cells, hidden=number % 3 == 0))
    return Grid(sheet="S", rows=tuple(row for row in given if row.filled), merges=tuple(merges))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(VALUES, min_size=1, max_size=6), max_size=12), st.lists(MERGES, max_size=3)
)
def test_every_row_is_named_once_and_every_task_holds_its_title(
    rows: list[list[Any]], merges: list[Merge]
) -> None:
    """Of any cells, each row under the header is named once, and tasks say what their rows say."""
    grid = grid_of(rows, merges)
    try:
        (sheet,) = read_grids("a.xlsx", [grid], SheetOptions()).sheets
    except SheetError:
        return
    tasks = {
        sheet.file.rows["tasks", place]: task
        for place, task in enumerate(sheet.file.tables.get("tasks", []))
    }
    filled = {row.number: row for row in grid.spread(sheet.header.last_row).rows}

    assert [row.row for row in sheet.rows] == [
        row.number for row in grid.rows if row.number > sheet.header.last_row
    ]
    assert {row.row: row.id for row in sheet.rows if row.kind is RowKind.TASK} == {
        number: task["id"] for number, task in tasks.items()
    }
    for column in sheet.header.of(Field.TITLE):
        for number, task in tasks.items():
            assert task["title"] == " ".join(shown(filled[number].cell(column.index)).split())
