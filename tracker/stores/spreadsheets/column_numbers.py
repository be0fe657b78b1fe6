"""Rows that number the columns, as offices print them under a header."""

import re

from tracker.stores.spreadsheets.grid import GridRow, shown_line

_PLACE = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_LEAST_NUMBERED = 3
"""A row of column numbers numbers at least so many."""


def numbers_columns(row: GridRow, *, first: bool) -> bool:
    """Whether a row numbers its columns: 1, 2, 3 or (1), (2), (3), letters perhaps before them.

    Columns that are passed over may be left out, but none is numbered twice or out of turn.

    Args:
        row: the row.
        first: whether it stands right under a header; elsewhere the figures must be in brackets.

    >>> numbers_columns(GridRow(number=2, cells=("(1)", "(2)", None, "(4)")), first=False)
    True
    >>> numbers_columns(GridRow(number=2, cells=("1", "2", "2")), first=True)
    False
    """
    shown = [shown_line(row.cell(column)) for column in row.filled]
    if not first and not all(text.startswith(("(", "[")) for text in shown):
        return False
    texts = [text.strip("()[] ") for text in shown]
    while texts and len(texts[0]) == 1 and texts[0].isalpha():
        texts.pop(0)
    figures = [text.partition("=")[0].strip() for text in texts]
    if len(shown) < _LEAST_NUMBERED or not figures or not all(map(_PLACE.fullmatch, figures)):
        return False
    places = [int(figure) for figure in figures]
    return places[0] == 1 and places[-1] <= len(row.cells) and places == sorted({*places})
