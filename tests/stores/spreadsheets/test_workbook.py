"""Workbooks become grids that hold what a spreadsheet program shows."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.stores.spreadsheets.annexes import first_sheet, saved
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.workbook import read_workbook

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.sampled_from(" \n"),
    max_size=8,
).filter(lambda text: not text.startswith("="))
MOMENTS = st.datetimes(datetime(1901, 1, 1), datetime(2199, 12, 31)).map(  # noqa: DTZ001 -- as cells have them
    lambda moment: moment.replace(microsecond=0)
)
CELLS = st.one_of(
    st.none(),
    TEXTS,
    st.booleans(),
    st.integers(-(10**14), 10**14),
    st.floats(-(10**6), 10**6, allow_nan=False).map(lambda number: round(number, 6)),
    MOMENTS,
    st.dates(date(1901, 1, 1), date(2199, 12, 31)),
    st.times().map(lambda one: one.replace(microsecond=0)),
)
ROWS = st.lists(st.lists(CELLS, max_size=5), max_size=6)


def as_openpyxl_reads(content: bytes) -> list[tuple[int, tuple[Any, ...]]]:
    """Return the rows that have anything in them as another reader has them."""
    sheet = load_workbook(BytesIO(content), data_only=True).worksheets[0]
    rows = []
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [as_held(value) for value in row]
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            rows.append((number, tuple(cells)))
    return rows


def as_held(value: Any) -> Any:
    """Return a value as grids hold it."""
    match value:
        case str():
            return clean_text(value)
        case float():
            exact = Decimal(repr(value))
            return int(exact) if exact == exact.to_integral_value() else exact
        case datetime() if value.time() == time():
            return value.date()
        case timedelta():
            return str(value)
        case _:
            return value


@given(ROWS)
def test_cells_hold_what_another_reader_reads(rows: list[list[Any]]) -> None:
    """Texts, numbers, days and times of any sheet are those that openpyxl reads."""
    book = Workbook()
    sheet = first_sheet(book)
    for row in rows:
        sheet.append(row)
    content = saved(book)
    (grid,) = read_workbook(content).grids

    assert [(row.number, row.cells) for row in grid.rows] == as_openpyxl_reads(content)


@given(st.lists(st.integers(0, 60_000), min_size=1, max_size=6), st.booleans())
def test_serial_days_are_those_that_another_reader_reads(
    numbers: list[int], since_1904: bool
) -> None:
    """A number shown as a day is that day, counted from 1900 or from 1904."""
    book = Workbook()
    if since_1904:
        book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 -- as openpyxl names it
    sheet = first_sheet(book)
    for number in numbers:
        sheet.append([number])
        sheet.cell(sheet.max_row, 1).number_format = "dd/mm/yyyy"
    content = saved(book)
    (grid,) = read_workbook(content).grids

    assert [(row.number, row.cells) for row in grid.rows] == as_openpyxl_reads(content)


@pytest.mark.parametrize(
    ("value", "shown_as", "held"),
    [
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (4.1, "0.00", Decimal("4.10")),
        (4.1, "General", Decimal("4.1")),
        (7, "#,##0.00", Decimal("7.00")),
        (1.25, "[h]:mm", "1 day, 6:00:00"),
        (45291, "d/m/yyyy", date(2023, 12, 31)),
        (45291.5, "d/m/yyyy h:mm", datetime(2023, 12, 31, 12)),  # noqa: DTZ001 -- as a cell has it
        (0.25, "h:mm", time(6)),
        (45291, '0 "ngày"', 45291),
        (10**12, "0.00", Decimal("1000000000000.00")),
        (10**15, "General", "1000000000000000"),
    ],
)
def test_a_number_is_held_as_it_is_shown(value: Any, shown_as: str, held: Any) -> None:
    """Percentages keep their sign, decimals their zeros, and days are days."""
    book = Workbook()
    sheet = first_sheet(book)
    sheet["A1"] = value
    sheet["A1"].number_format = shown_as
    ((row,),) = [grid.rows for grid in read_workbook(saved(book)).grids]

    assert row.cells == (held,)
    assert type(row.cells[0]) is type(held)
