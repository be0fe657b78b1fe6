"""Rows as they are meant: what a page broke put together, what stands above written out."""

from collections.abc import Sequence

from attrs import evolve

from tracker.stores.spreadsheets.dittos import is_ditto
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import GridRow, Value, shown
from tracker.stores.spreadsheets.header_columns import Header
from tracker.stores.spreadsheets.rows import ReadRow, RowKind

_OWN = frozenset({Field.NUMBER, Field.ID})
"""What each row has of its own."""


def written_out(rows: Sequence[ReadRow], header: Header) -> tuple[list[ReadRow], list[int]]:
    """Return rows as they are meant, and those where a cell said that it is as above.

    What goes on in the rows below a task is written in the row of the task, and what stands above
    a cell that says so is written in it; a cell that has nothing above it stays as it is.
    """
    columns = [one.index for one in header.columns if one.field and one.field not in _OWN]
    above: dict[int, Value] = {}
    found: list[ReadRow] = []
    changed: list[int] = []
    task = -1
    for row in rows:
        if row.kind is RowKind.TASK:
            task = len(found)
            meant = _meant(row.row, columns, above)
            if meant is not row.row:
                changed.append(row.row.number)
                row = evolve(row, row=meant)  # noqa: PLW2901 -- the same row, as it is meant
        elif row.kind is RowKind.CONTINUED:
            found[task] = evolve(found[task], row=_joined(found[task].row, row.row, above))
        found.append(row)
    return found, changed


def _meant(row: GridRow, columns: Sequence[int], above: dict[int, Value]) -> GridRow:
    """Return a row with what stands above written out, and take note of what it holds."""
    cells: list[Value] | None = None
    for column in columns:
        value = row.cell(column)
        if value is None:
            continue
        if is_ditto(value) and column in above:
            value = above[column]
            cells = [*row.cells] if cells is None else cells
            cells[column] = value
        above[column] = value
    return row if cells is None else evolve(row, cells=tuple(cells))


def _joined(task: GridRow, below: GridRow, above: dict[int, Value]) -> GridRow:
    """Return the row of a task with what goes on below it."""
    cells = [*task.cells]
    for column in below.filled:
        cells[column] = f"{shown(cells[column])}\n{shown(below.cell(column))}"
        above[column] = cells[column]
    return evolve(task, cells=tuple(cells))
