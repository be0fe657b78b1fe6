"""What of a workbook the tracker works out, marked so that it is never read back as recorded.

The marks are names of the workbook, one a range. A spreadsheet program keeps them true when sheets
are renamed and columns are inserted, moved or removed.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from attrs import evolve

from tracker.language import Text, filled
from tracker.stores.spreadsheets.grid import Grid, GridRow, column_name, column_number
from tracker.stores.spreadsheets.limits import MOST_COLUMNS
from tracker.stores.spreadsheets.rejection import Notice

_PREFIX = "tracker_worked_out_"
_SHEET_PASSED = Text(
    vi="trang tính này do tracker tính ra từ sổ, nên không đọc lại",
    en="the tracker made this sheet from the register, so it is not read back",
)
_COLUMNS_PASSED = Text(
    vi="cột {columns} do tracker tính ra, nên không đọc lại",
    en="columns the tracker worked out are not read back: {columns}",
)
_MOST_MARKS = 1_000
_SHEET = r"(?:'((?:[^']|'')+)'|([^'!]+))"
_COLUMNS = re.compile(rf"{_SHEET}!\$([A-Z]{{1,3}})(?:\$1)?:\$([A-Z]{{1,3}})(?:\$1048576)?")


def mark_name(number: int) -> str:
    """Return the name of a mark."""
    return f"{_PREFIX}{number}"


def marked_range(sheet: str, first: int, last: int) -> str:
    """Return the range of columns of a sheet.

    Args:
        sheet: the name of the sheet.
        first: the first column, from 0.
        last: the last.

    >>> marked_range("Chị Năm's", 0, 27)
    "'Chị Năm''s'!$A:$AB"
    """
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!${column_name(first)}:${column_name(last)}"


def worked_out_columns(names: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[int]]:
    """Return the columns of each sheet that are marked; a mark whose columns are gone marks none.

    Args:
        names: the names of a workbook, and the range each stands for.

    >>> worked_out_columns([("tracker_worked_out_1", "'Nhiệm vụ'!$B:$C"), ("x", "A!$A:$A")])
    {'Nhiệm vụ': frozenset({1, 2})}
    """
    found: dict[str, frozenset[int]] = {}
    marks = (reference for name, reference in names if name.startswith(_PREFIX))
    for reference in islice(marks, _MOST_MARKS):
        columns = _COLUMNS.fullmatch(reference.strip())
        if columns is None:
            continue
        sheet = (columns[1] or "").replace("''", "'") or columns[2]
        first, last = column_number(columns[3]), column_number(columns[4])
        if first is not None and last is not None:
            marked = range(first, min(last, MOST_COLUMNS) + 1)
            found[sheet] = found.get(sheet, frozenset()).union(marked)
    return found


def as_recorded(
    grids: Sequence[Grid], marked: Mapping[str, frozenset[int]], *, asked: bool
) -> tuple[list[Grid], list[Notice]]:
    """Return the grids without what is marked, and what is worth knowing of that.

    Args:
        grids: the sheets of a workbook.
        marked: the columns of each sheet that are marked.
        asked: whether a person asked for this very sheet, which then is read even where all of it
            is marked.
    """
    kept: list[Grid] = []
    notices: list[Notice] = []
    for grid in grids:
        columns = marked.get(grid.sheet, frozenset())
        is_whole = all(columns.issuperset(row.filled) for row in grid.rows)
        if not columns or (asked and is_whole):
            kept.append(grid)
        elif is_whole:
            notices.append(Notice(sheet=grid.sheet, text=_SHEET_PASSED))
        else:
            kept.append(evolve(grid, rows=tuple(_without(row, columns) for row in grid.rows)))
            names = tuple(column_name(column) for column in sorted(columns))
            notices.append(Notice(sheet=grid.sheet, text=filled(_COLUMNS_PASSED, columns=names)))
    return kept, notices


def _without(row: GridRow, columns: frozenset[int]) -> GridRow:
    cells = tuple(None if place in columns else cell for place, cell in enumerate(row.cells))
    return evolve(row, cells=cells)
