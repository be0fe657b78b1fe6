"""Columns whose days have the month first: found by the days that no other order can mean."""

from collections.abc import Sequence

from tracker.language import Text
from tracker.stores.spreadsheets.days import writes_month_first
from tracker.stores.spreadsheets.fields import DAYS
from tracker.stores.spreadsheets.header_columns import Header
from tracker.stores.spreadsheets.rows import ReadRow, RowKind

AMERICAN = Text(
    vi="cột này có ngày viết tháng trước (như 10/31/2024), nên không rõ đâu là ngày; nếu cả tệp "
    "viết vậy, hãy cho --month-first",
    en="this column has days written month first, like 10/31/2024, so which is the day is not "
    "certain; give --month-first if the whole file is written so",
)


def columns_month_first(rows: Sequence[ReadRow], header: Header) -> frozenset[int]:
    """Return the columns of days that have days written month first and none day first."""
    found = set()
    for column in header.columns:
        if column.field in DAYS:
            cells = (row.row.cell(column.index) for row in rows if row.kind is RowKind.TASK)
            if writes_month_first([cell for cell in cells if isinstance(cell, str)]):
                found.add(column.index)
    return frozenset(found)
