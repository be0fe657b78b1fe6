"""The headings of columns, put together from the rows of a header and its merged cells."""

from collections.abc import Mapping, Sequence

from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Grid, GridRow, Merge, Value, shown
from tracker.stores.spreadsheets.matching import match_label

Labels = Mapping[int, tuple[str, ...]]
"""The heading of each column, from 0: what stands above it, the outermost first."""

_LONGEST_LABEL = 200
_WIDEST = 100
"""A heading stands above no more columns than these."""
_NEVER_PARTED = frozenset({Field.NUMBER, Field.TITLE})
"""Columns whose heading has none below it: what stands there is a row of the table."""


def goes_on(first: GridRow, row: GridRow, grid: Grid, labels: Labels) -> bool:
    """Whether a row may belong to the header above it.

    Each of its cells must stand below a merged heading or below none: in a CSV file, where what
    was merged has lost its width, below a heading with nothing on its right.
    """
    if not row.filled:
        return False
    wide = grid.merges_from(first.number, row.number - 1)
    for column in row.filled:
        value = row.cell(column)
        if not isinstance(value, str) or len(value) > _LONGEST_LABEL:
            return False
        above = labels.get(column)
        if above is None or _is_below(wide, column):
            continue
        if grid.merges or labels.get(column + 1) is not None:
            return False
    parts = [
        match_label(labels[column][-1])
        for column in row.filled
        if column in labels and not _is_below(wide, column)
    ]
    return not any(match is not None and match.field in _NEVER_PARTED for match in parts)


def _is_below(merges: Sequence[Merge], column: int) -> bool:
    return any(one.is_wide and one.first_column <= column <= one.last_column for one in merges)


def with_row(labels: Labels, row: GridRow, grid: Grid) -> dict[int, tuple[str, ...]]:
    """Return the headings of columns with one row more; a wide one stands above each column.

    Args:
        labels: the headings that the rows above make; empty for the first row.
        row: the row.
        grid: the cells it is of.
    """
    texts: dict[int, str] = {}
    for column in row.filled:
        text = _label(row.cell(column))
        texts[column] = text
    for merge in grid.wide_at(row.number):
        text = _label(row.cell(merge.first_column))
        if text:
            last = min(merge.last_column, merge.first_column + _WIDEST)
            texts |= dict.fromkeys(range(merge.first_column, last + 1), text)
    found = dict(labels)
    carried: tuple[str, ...] = ()
    for column in range(max([*texts, *found], default=-1) + 1):
        if column in found:
            carried = found[column]
        if column in texts:
            # Without merged cells a heading goes on over those on its right that have none.
            above = found.get(column) or (carried if labels and not grid.merges else ())
            found[column] = (*above, texts[column])
    return found


def _label(value: Value) -> str:
    return " ".join(shown(value).split())
