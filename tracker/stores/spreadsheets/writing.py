"""Registers written as lists of tasks, line by line: CSV, and values parted by tabs."""

import csv
from io import StringIO

from tracker.domain import Register
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.columns import COLUMNS, CellValue, SheetColumn
from tracker.stores.spreadsheets.csv_cells import written_cell, written_deadline
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.losses import headings_of, rows_of


def write_lines(register: Register, delimiter: str = ",") -> bytes:
    """Return the file that holds the tasks of a register, one a line, safe to open anywhere.

    Args:
        register: the register.
        delimiter: what stands between the values.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    for row in (headings_of(register), *rows_of(register)):
        writer.writerow([_cell(*one) for one in zip(COLUMNS, row, strict=True)])
    # With the mark, spreadsheet programs take the file for UTF-8.
    return text.getvalue().encode("utf-8-sig")


def _cell(column: SheetColumn, value: CellValue) -> CellValue:
    """Return what stands in a cell of a line: texts as nobody takes them for anything else."""
    if not isinstance(value, str):
        return value
    text = clean_text(value) or ""
    return written_deadline(text) if column.field is Field.DEADLINE else written_cell(text)
