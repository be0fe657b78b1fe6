"""Rows of totals: of the whole table, or of one group of its rows."""

import re

from tracker.calendar.phrase import fold
from tracker.domain.spelling import fold_name
from tracker.stores.spreadsheets.grid import GridRow, shown_line

_TOTALS = frozenset({"tong cong", "cong", "tong", "tong so", "total", "sum", "grand total"})
_LONGEST_TOTAL = max(map(len, _TOTALS)) + 2
_OF_GROUPS = re.compile(r"(?:cong|tong cong|tong so|sub-?total|total)\b")
"""How a total of a group begins; figures, and nothing else, stand beside it."""
_FIGURE = re.compile(r"[\d.,]+ ?%?")
_LOOKED_AT = 200


def is_total(row: GridRow, number: str, title: str) -> bool:
    """Whether a row, with these words for its number and its title, is a total."""
    first = shown_line(row.cell(row.filled[0]))
    told = next(filter(None, (number, title)), first)
    if len(told) <= _LONGEST_TOTAL and fold_name(told) in _TOTALS:
        return True
    others = [text for text in map(shown_line, map(row.cell, row.filled)) if text != told]
    return (
        not number
        and bool(others)
        and bool(_OF_GROUPS.match(fold(told[:_LOOKED_AT])))
        and all(map(_FIGURE.fullmatch, others))
    )
