"""What of a workbook the tracker works out, marked so that it is never read back as recorded.

The marks are names of the workbook, one a range. A spreadsheet program keeps them true when sheets
are renamed and columns are inserted, moved or removed.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from tracker.stores.spreadsheets.grid import column_name, column_number
from tracker.stores.spreadsheets.limits import MOST_COLUMNS

_PREFIX = "tracker_worked_out_"
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
