"""One sheet of a workbook, row by row: what stands above the table, the table, and below it."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from openpyxl.cell import WriteOnlyCell

from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.csv_cells import workbook_cell
from tracker.stores.spreadsheets.grid import column_name
from tracker.stores.spreadsheets.limits import LONGEST_CELL
from tracker.stores.spreadsheets.printing.page_setup import set_up_page
from tracker.stores.spreadsheets.printing.sheet import (
    FIRST_SERIAL,
    CellContent,
    CellKind,
    PrintedRow,
    PrintedSheet,
    RowRole,
)
from tracker.stores.spreadsheets.printing.styles import (
    ASIDE,
    BELOW,
    CAPTION,
    HEADING,
    PLACE,
    SIGNATURE,
    TITLE,
    UNIT_NOTE,
    size_of,
    style_name,
)
from tracker.stores.spreadsheets.printing.words import PrintedWords
from tracker.stores.spreadsheets.printing.wrapping import lines_needed

_LEADING = 1.22
"""Height of a line, in sizes of its letters."""
_AIR = 5
_HIGHEST = 409
"""Points of the highest row that spreadsheet programs have."""
_SIGNATURE_ROOM = 50
_FIGURES = frozenset({CellKind.NUMBER, CellKind.PERCENT})
_ROWS_OF_TITLE = 3

_Cells = list[Any]


class SheetWriter:
    """Writes one sheet, row by row.

    Args:
        target: the sheet of the workbook, still empty; openpyxl tells no type checker what it has.
        sheet: what it is to say.
        words: what stands around it.
    """

    def __init__(self, target: Any, sheet: PrintedSheet, words: PrintedWords) -> None:
        self._target = target
        self._sheet = sheet
        self._words = words
        self._columns = sheet.columns
        self._printed = sum(column.is_printed for column in sheet.columns)
        self._is_high = any(column.above for column in sheet.columns)
        self._row = 0

    def write(self) -> None:
        """Write the sheet."""
        above = _ROWS_OF_TITLE + (self._sheet.unit is not None)
        last_of_header = above + 1 + self._is_high
        set_up_page(self._target, self._columns, last_of_header + 1, self._words.footer)
        self._write_above()
        self._write_header()
        for row in self._sheet.rows:
            if row.role is RowRole.GROUP:
                self._write_group(row)
            else:
                self._write_row(row)
        self._write_below()
        self._target.print_title_rows = f"{above + 1}:{last_of_header}"
        self._target.print_area = f"A1:{column_name(self._printed - 1)}{self._row}"

    def _write_above(self) -> None:
        words = self._words
        caption = self._sheet.caption.in_language(words.language).upper()
        for text, style in ((words.title, TITLE), (caption, CAPTION), (words.aside, ASIDE)):
            self._write_across(text, style)
        if self._sheet.unit is not None:
            self._write_across(words.unit(self._sheet.unit), UNIT_NOTE)

    def _write_across(self, text: str, style: str, first: int = 0) -> None:
        """Write a row of one text over all columns that are printed, from one on."""
        self._merge(first, self._printed - 1)
        height = _height(text, self._width(first, self._printed), style)
        self._append([None] * first + [self._cell(text, style)], height)

    def _write_header(self) -> None:
        """Write the headings, one above the other where some share one, then their numbers."""
        columns, language = self._columns, self._words.language
        headings = [column.heading.in_language(language) for column in columns]
        if self._is_high:
            above = [one.above.in_language(language) if one.above else "" for one in columns]
            self._merge_headings(above)
            whole = [over or heading for over, heading in zip(above, headings, strict=True)]
            self._append([self._cell(one, HEADING) for one in whole], _height("", 1, HEADING))
            headings = [
                heading if over else "" for over, heading in zip(above, headings, strict=True)
            ]
        heights = [
            _height(column.heading.in_language(language), column.width, HEADING)
            for column in columns
        ]
        self._append([self._cell(heading, HEADING) for heading in headings], max(heights))
        self._append([self._cell(f"({place + 1})", PLACE) for place in range(self._printed)])

    def _merge_headings(self, above: Sequence[str]) -> None:
        """Merge what is above several columns, and headings that have nothing above them."""
        for text, run in groupby(range(len(above)), key=lambda place: above[place]):
            places = [*run]
            if text:
                self._merge(places[0], places[-1])
            for place in places if not text else ():
                self._merge(place, place, rows=2)

    def _write_row(self, row: PrintedRow) -> None:
        cells, heights = [], [_height("", 1, style_name(CellKind.TEXT, row.role))]
        for place, value in enumerate(row.cells):
            column = self._columns[place]
            kind = column.kind
            if isinstance(value, str) and kind in _FIGURES:
                kind = CellKind.TEXT
            if type(value) is date and value < FIRST_SERIAL:
                value = self._words.written(value)  # noqa: PLW2901 -- a day no program counts alike
            style = style_name(kind, row.role, row.tones.get(place))
            cells.append(self._cell(value, style))
            if isinstance(value, str) and column.is_printed:
                heights.append(_height(value, column.width, style))
        self._append(cells, max(heights))

    def _write_group(self, row: PrintedRow) -> None:
        """Write the heading of a group over all columns that are printed."""
        style = style_name(CellKind.TEXT, RowRole.GROUP)
        cells = [self._cell(None, style) for _ in range(self._printed)]
        cells[0] = self._cell(row.cells[0], style)
        self._merge(0, self._printed - 1)
        self._append(cells, _height(str(row.cells[0]), self._width(0, self._printed), style))

    def _write_below(self) -> None:
        """Write the note, then where those sign who answer for the table.

        The first column stays empty, so that nothing there is taken for the number of a row.
        """
        note = self._sheet.note
        self._append([])
        for line in note.in_language(self._words.language).splitlines() if note else ():
            self._write_across(line, BELOW, first=1)
        self._append([])
        middle = max(self._printed // 2, 2)
        for pair, style, height in (
            (self._words.signatures, SIGNATURE, None),
            (self._words.signed_how, ASIDE, _SIGNATURE_ROOM),
        ):
            cells: _Cells = [None] * self._printed
            cells[1], cells[middle] = (self._cell(one, style) for one in pair)
            self._merge(1, middle - 1)
            self._merge(middle, self._printed - 1)
            self._append(cells, height)

    def _cell(self, value: CellContent, style: str) -> Any:
        cell: Any = WriteOnlyCell(self._target)
        if isinstance(value, str):
            cell.value = workbook_cell(clean_text(value) or "")[:LONGEST_CELL]
            cell.data_type = "s"  # whatever it begins with, it is a text and no formula
        else:
            cell.value = value
        cell.style = style
        return cell

    def _append(self, cells: _Cells, height: float | None = None) -> None:
        self._row += 1
        if height is not None:
            self._target.row_dimensions[self._row].height = height
        self._target.append(cells)

    def _merge(self, first: int, last: int, rows: int = 1) -> None:
        """Merge cells of the row about to be written, and of those below it."""
        if last > first or rows > 1:
            top = self._row + 1
            corners = f"{column_name(first)}{top}", f"{column_name(last)}{top + rows - 1}"
            self._target.merged_cells.add(":".join(corners))

    def _width(self, first: int, end: int) -> float:
        return sum(column.width for column in self._columns[first:end])


def _height(text: str, width: float, style: str) -> float:
    """Return how high a row has to be for a text in a cell of it, in points."""
    size, bold = size_of(style)
    lines = lines_needed(text, width, size, bold=bold)
    return min(round(lines * size * _LEADING + _AIR, 1), _HIGHEST)
