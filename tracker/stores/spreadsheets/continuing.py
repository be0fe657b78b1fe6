"""Rows that a page or a cell broke, put together again."""

from collections.abc import Sequence

from attrs import evolve

from tracker.stores.spreadsheets.grid import Value, shown
from tracker.stores.spreadsheets.rows import ReadRow, RowKind


def joined(rows: Sequence[ReadRow]) -> list[ReadRow]:
    """Return rows with what goes on in those below written in the row of the task."""
    found: list[ReadRow] = []
    place = -1
    for row in rows:
        if row.kind is RowKind.CONTINUED:
            task = found[place]
            cells = [*task.row.cells]
            for column in row.row.filled:
                cells[column] = _with(cells[column], row.row.cell(column))
            found[place] = evolve(task, row=evolve(task.row, cells=tuple(cells)))
        elif row.kind is RowKind.TASK:
            place = len(found)
        found.append(row)
    return found


def _with(above: Value, below: Value) -> Value:
    return f"{shown(above)}\n{shown(below)}"
