"""A register as the workbook that an office prints."""

from datetime import date, datetime
from io import BytesIO
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tracker import assess, load
from tracker.domain import Register, Task
from tracker.language import Language
from tracker.stores.spreadsheets.losses import printed_tasks
from tracker.stores.spreadsheets.printing.workbook import printed_sheets, printed_workbook
from tracker.tables import Grouping, progress_table, roster_table, status_table

SEEDS = Path(__file__).parents[4] / "seeds"
AS_OF = date(2024, 11, 20)


@pytest.fixture(scope="module")
def office() -> Register:
    """Return the register of an office."""
    return load(SEEDS / "office-2024.toml")


@pytest.fixture(scope="module")
def book(office: Register) -> Any:
    """Return its workbook, as a program reads it."""
    return load_workbook(BytesIO(printed_workbook(office, AS_OF, Language.VI)))


def test_sheets_are_those_of_an_office(book: Any) -> None:
    """The register comes first, then the tables by unit, of what is overdue, and of the rest."""
    assert book.sheetnames == ["Nhiệm vụ", "Theo đơn vị", "Quá hạn", "Chỉ tiêu", "Luân phiên"]


def test_a_register_has_only_the_sheets_that_say_something() -> None:
    """Without tasks, plans and clusters only the empty register is there."""
    empty = assess(Register(title="Sổ"), AS_OF)
    assert [one.name.vi for one in printed_sheets(empty, Language.VI)] == ["Nhiệm vụ"]


def test_pages_are_a4_across_with_the_header_on_each(book: Any) -> None:
    """Every sheet is A4 landscape, one page wide, and repeats its header."""
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert book["Nhiệm vụ"].print_title_rows == "$4:$4"
    assert book["Theo đơn vị"].print_title_rows == "$5:$6"
    assert book["Nhiệm vụ"].print_area.endswith("!$A$1:$L$84")


def test_what_stands_above_a_table(book: Any) -> None:
    """Above a table stand the register, what the table is, and its day; then its header."""
    sheet = book["Theo đơn vị"]
    assert [sheet.cell(row, 1).value for row in range(2, 6)] == [
        "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THEO ĐƠN VỊ",
        "(Tính đến ngày 20/11/2024)",
        "(ĐVT: nhiệm vụ)",
        "STT",
    ]
    headings = [cell.value for cell in sheet[5] if cell.value]
    assert headings[3:5] == ["Hoàn thành", "Chưa hoàn thành"]
    assert [cell.value for cell in sheet[6] if cell.value][:3] == [
        "Đúng hạn",
        "Quá hạn",
        "Không hạn",
    ]


def test_every_cell_is_in_the_font_of_offices(book: Any) -> None:
    """Every cell with anything in it is in Times New Roman."""
    fonts = {cell.font.name for sheet in book for row in sheet for cell in row if cell.value}
    assert fonts == {"Times New Roman"}


def test_days_are_days_and_figures_figures(book: Any) -> None:
    """Due days are cells with a day, shown as dd/mm/yyyy; counts are numbers."""
    tasks = book["Nhiệm vụ"]
    cells = [row[7] for row in tasks.iter_rows(min_row=7, max_row=75)]
    days = [cell for cell in cells if cell.value is not None]
    assert days
    assert {type(cell.value) for cell in days} == {datetime}
    assert {cell.number_format for cell in days} == {"dd/mm/yyyy"}


def test_counts_are_those_of_the_table_by_unit(office: Register, book: Any) -> None:
    """The figures of each unit are those that the status by unit gives."""
    table = status_table(assess(office, AS_OF), Grouping.UNIT)
    printed = [*book["Theo đơn vị"].iter_rows(min_row=8, values_only=True)]
    names = (
        *("total", "completed_on_time", "completed_late", "completed_no_deadline"),
        *("open_in_time", "open_due_soon", "open_overdue", "open_no_deadline"),
    )
    total = table.total or {}
    wanted = [tuple(row[name] for name in names) for row in (*table.rows, total)]
    assert [row[2:10] for row in printed[: len(wanted)]] == wanted


def test_what_is_overdue_is_longest_first(book: Any) -> None:
    """What is overdue is listed by the days that it is, with the unit that answers for it."""
    rows = [*book["Quá hạn"].iter_rows(min_row=6, max_row=9, values_only=True)]
    assert [(row[1], row[6]) for row in rows] == [
        ("VP-11", 143),
        ("VP-03", 62),
        ("C3-02", 51),
        ("TC-07", 20),
    ]


@pytest.mark.parametrize("language", Language)
def test_indicators_and_rosters_are_all_there(office: Register, language: Language) -> None:
    """Every indicator and every mandate of the tables has its row, in either language."""
    assessment = assess(office, AS_OF)
    sheets = {one.name.vi: [*one.rows] for one in printed_sheets(assessment, language)}
    indicators = [row.cells[1] for row in sheets["Chỉ tiêu"] if len(row.cells) > 2]
    assert indicators == [row["indicator"] for row in progress_table(assessment).rows]
    assert len(sheets["Luân phiên"]) == len(roster_table(assessment).rows)


TITLES = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=20)


@settings(max_examples=3)
@given(st.lists(TITLES, min_size=10, max_size=30))
def test_no_text_becomes_a_formula(texts: list[str]) -> None:
    """Whatever a title begins with, its cell holds it as a text."""
    titles = [f"{sign}{text}" for sign, text in zip(cycle("=+-@#"), texts, strict=False)]
    tasks = [Task(id=f"T-{place}", title=title) for place, title in enumerate(titles)]
    register = Register(title="Sổ", tasks=tasks)
    sheet = load_workbook(BytesIO(printed_workbook(register, AS_OF, Language.VI)))["Nhiệm vụ"]
    cells = {sheet.cell(row, 2).value: sheet.cell(row, 3) for row in range(6, 6 + len(tasks))}
    for task in printed_tasks(register):
        assert (cells[task.id].value, cells[task.id].data_type) == (task.title, "s")


def test_the_same_register_gives_the_same_bytes() -> None:
    """A workbook written again is the same, byte for byte."""
    register = load(SEEDS / "cum-ii-2023-q1.toml")
    first, again = (printed_workbook(register, AS_OF, Language.EN) for _ in range(2))
    assert first == again


def test_days_before_spreadsheets_are_texts() -> None:
    """A day that spreadsheet programs do not count alike is written as a text."""
    task = Task(id="T-1", title="Cũ", assigned_on=date(1899, 12, 31))
    content = printed_workbook(Register(title="Sổ", tasks=[task]), AS_OF, Language.VI)
    values = [cell.value for row in load_workbook(BytesIO(content))["Nhiệm vụ"] for cell in row]
    assert "31/12/1899" in values
