"""How many tasks of each unit stand how, in the columns that reports on assigned tasks have.

The columns are those in which the Government Office counts assigned tasks: done on time or late,
not done in time, overdue or without a deadline.
"""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Language, Text, write_value
from tracker.stores.spreadsheets.printing.sheet import (
    CellContent,
    CellKind,
    PrintedColumn,
    PrintedRow,
    PrintedSheet,
    RowRole,
    Tone,
)
from tracker.tables import Grouping, Row, status_table
from tracker.tables.labels import NONE_GIVEN

_NAME = Text(vi="Theo đơn vị", en="By unit")
_CAPTION = Text(
    vi="Tình hình thực hiện nhiệm vụ theo đơn vị", en="Status of assigned tasks by unit"
)
_TASKS = Text(vi="nhiệm vụ", en="tasks")
_DONE = Text(vi="Hoàn thành", en="Completed")
_OPEN = Text(vi="Chưa hoàn thành", en="Not completed")
_OF_ASSIGNED = Text(vi="Tỷ lệ hoàn thành / được giao (%)", en="Completed of assigned (%)")
_OF_DUE = Text(vi="Tỷ lệ hoàn thành / đến hạn (%)", en="Completed of due (%)")
_NOTE = Text(vi="Ghi chú", en="Note")
_COUNTS = (
    ("completed_on_time", _DONE, Text(vi="Đúng hạn", en="On time")),
    ("completed_late", _DONE, Text(vi="Quá hạn", en="Late")),
    ("completed_no_deadline", _DONE, Text(vi="Không hạn", en="No deadline")),
    ("open_in_time", _OPEN, Text(vi="Trong hạn", en="In time")),
    ("open_due_soon", _OPEN, Text(vi="Sắp đến hạn", en="Due soon")),
    ("open_overdue", _OPEN, Text(vi="Quá hạn", en="Overdue")),
    ("open_no_deadline", _OPEN, Text(vi="Không hạn", en="No deadline")),
)
_BEFORE = 3
_OVERDUE_PLACE = _BEFORE + [name for name, _, _ in _COUNTS].index("open_overdue")
_DUE_SOON_PLACE = _BEFORE + [name for name, _, _ in _COUNTS].index("open_due_soon")


def units_sheet(assessment: Assessment, language: Language) -> PrintedSheet:
    """Return how many tasks of each unit stand how, and of all.

    Args:
        assessment: how everything stands.
        language: the language it is printed in.
    """
    table = status_table(assessment, Grouping.UNIT)
    entries = [_row(place, row, language) for place, row in enumerate(table.rows, 1)]
    total = [_row(None, table.total, language)] if table.total else []
    return PrintedSheet(
        name=_NAME,
        caption=_CAPTION,
        columns=_columns(),
        rows=[*entries, *total],
        note=table.summary,
        unit=_TASKS,
    )


def _columns() -> Iterator[PrintedColumn]:
    yield PrintedColumn(heading=Text(vi="STT", en="No."), width=9, kind=CellKind.MARK)
    yield PrintedColumn(heading=Text(vi="Đơn vị", en="Unit"), width=62)
    yield PrintedColumn(heading=Text(vi="Tổng số", en="Total"), width=16, kind=CellKind.NUMBER)
    for _, above, heading in _COUNTS:
        yield PrintedColumn(heading=heading, above=above, width=16, kind=CellKind.NUMBER)
    yield PrintedColumn(heading=_OF_ASSIGNED, width=21, kind=CellKind.PERCENT)
    yield PrintedColumn(heading=_OF_DUE, width=21, kind=CellKind.PERCENT)
    yield PrintedColumn(heading=_NOTE, width=18)


def _row(place: int | None, row: Row, language: Language) -> PrintedRow:
    counts: list[CellContent] = [row[name] for name, _, _ in _COUNTS]
    name = write_value(row["name"] or NONE_GIVEN, language)
    cells = (place, name, row["total"], *counts, row["completed_of_assigned"])
    is_total = place is None
    return PrintedRow(
        cells=(*cells, row["completed_of_due"], None),
        role=RowRole.TOTAL if is_total else RowRole.ENTRY,
        tones={} if is_total else _tones(row),
    )


def _tones(row: Row) -> dict[int, Tone]:
    found = {}
    if row["open_overdue"]:
        found[_OVERDUE_PLACE] = Tone.BAD
    if row["open_due_soon"]:
        found[_DUE_SOON_PLACE] = Tone.WARNING
    return found
