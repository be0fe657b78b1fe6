"""Registers written as lists of tasks: the tables a spreadsheet has, and what it cannot carry.

``WRITERS`` is where a form that is written another way says so.
"""

import csv
from collections.abc import Callable
from importlib import import_module
from io import BytesIO, StringIO

from tracker.domain import Register
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.columns import COLUMNS, CellValue, SheetColumn
from tracker.stores.spreadsheets.csv_cells import workbook_cell, written_cell, written_deadline
from tracker.stores.spreadsheets.errors import MissingSpreadsheetExtraError
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.losses import Row, headings_of, rows_of

WRITERS: dict[str, str] = {}
"""The module and the function, as ``module:function``, that writes a register in the form of a
store, by the name of the store; a form that is not here is written as a plain table."""


def write_sheet(register: Register, form: str, delimiter: str = ",") -> bytes:
    """Return the file that holds the tasks of a register.

    Args:
        register: the register.
        form: the name of the store.
        delimiter: what stands between the values, where the form has them in lines.
    """
    if form in WRITERS:
        module, _, name = WRITERS[form].partition(":")
        writer: Callable[[Register], bytes] = getattr(import_module(module), name)
        return writer(register)
    rows = [headings_of(register), *rows_of(register)]
    return _workbook(rows) if form == "xlsx" else _lines(rows, delimiter)


def _lines(rows: list[Row], delimiter: str) -> bytes:
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([_cell(*one) for one in zip(COLUMNS, row, strict=True)] for row in rows)
    # With the mark, spreadsheet programs take the file for UTF-8.
    return text.getvalue().encode("utf-8-sig")


def _cell(column: SheetColumn, value: CellValue) -> CellValue:
    """Return what stands in a cell of a line: texts as nobody takes them for anything else."""
    if not isinstance(value, str):
        return value
    text = clean_text(value) or ""
    return written_deadline(text) if column.field is Field.DEADLINE else written_cell(text)


def _workbook(rows: list[Row]) -> bytes:
    try:
        from openpyxl import Workbook  # noqa: PLC0415 -- an extra, imported where it is used
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- likewise
    except ImportError as error:
        raise MissingSpreadsheetExtraError from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Nhiệm vụ")
    for row in rows:
        cells = [WriteOnlyCell(sheet) for _ in row]
        for cell, value in zip(cells, row, strict=True):
            cell.value = workbook_cell(clean_text(value) or "") if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"  # a text that begins with = or is called #N/A is a text
        sheet.append(cells)
    content = BytesIO()
    book.save(content)
    return content.getvalue()
