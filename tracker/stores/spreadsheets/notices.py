"""What is worth knowing of a sheet that was read: what is hidden, and what is not kept."""

from collections.abc import Collection, Iterator, Sequence

from tracker.language import Text, filled
from tracker.stores.spreadsheets.header import Column
from tracker.stores.spreadsheets.rejection import Notice
from tracker.stores.spreadsheets.rows import ReadRow, RowKind
from tracker.stores.spreadsheets.sheet_table import SheetTable
from tracker.stores.spreadsheets.table_making import report_table, says_progress
from tracker.stores.spreadsheets.task_cells import TaskCells

MACROS = Text(
    vi="tệp có macro; không chạy macro nào", en="the workbook has macros; none of them is run"
)
LINKS = Text(
    vi="tệp có liên kết đến tệp khác; không mở liên kết, chỉ đọc giá trị đã lưu",
    en="the workbook has links to others; they are not followed, and stored values are read",
)
HIDDEN_SHEET = Text(vi="trang tính ẩn vẫn được đọc", en="the hidden sheet is read like the others")
_HIDDEN_ROWS = Text(
    vi="hàng ẩn vẫn được đọc: {rows}", en="hidden rows are read like the others: {rows}"
)
_HIDDEN_COLUMN = Text(
    vi="cột ẩn {column} vẫn được đọc", en="the hidden column {column} is read like the others"
)
_NOT_TAKEN = Text(
    vi="cột {column} không được nhập; có {count} ô có chữ, hàng đầu: {row}",
    en="column {column} is not taken; {count} of its cells have something, the first in row {row}",
)
_NO_DAY = Text(
    vi="tiến độ, trạng thái và ghi chú của {count} nhiệm vụ không được giữ, vì không biết là của "
    "ngày nào; hãy cho --as-of",
    en="the progress, status and notes of {count} tasks are not kept, since their day is not "
    "known; give --as-of",
)
_BELOW = Text(vi="chữ dưới bảng không được nhập", en="text below the table is not taken")
_MOST_ROWS = 20


def notices_of(
    table: SheetTable, rows: Sequence[ReadRow], tasks: Collection[TaskCells]
) -> Iterator[Notice]:
    """Yield what is worth knowing of a sheet.

    Args:
        table: its table.
        rows: the rows under its header.
        tasks: what the rows that became tasks say.
    """
    sheet = table.grid.sheet
    hidden = [row.row.number for row in rows if row.row.hidden]
    if hidden:
        listed = ", ".join(map(str, hidden[:_MOST_ROWS])) + (" …" if hidden[_MOST_ROWS:] else "")
        yield Notice(sheet=sheet, row=hidden[0], text=filled(_HIDDEN_ROWS, rows=listed))
    for column in table.header.columns:
        if column.hidden and column.match is not None:
            yield Notice(sheet=sheet, text=filled(_HIDDEN_COLUMN, column=column.name))
    yield from _not_taken(table, rows)
    below = next((row for row in rows if row.kind is RowKind.BELOW), None)
    if below is not None:
        yield Notice(sheet=sheet, row=below.row.number, text=_BELOW)
    unkept = sum(says_progress(one) and report_table(one, table.as_of) is None for one in tasks)
    if unkept:
        yield Notice(sheet=sheet, text=filled(_NO_DAY, count=unkept))


def _not_taken(table: SheetTable, rows: Sequence[ReadRow]) -> Iterator[Notice]:
    """Yield the columns that tasks have something in and that no field takes."""
    taken = {column.index for column in table.header.columns if column.match is not None}
    labels = {column.index: column for column in table.header.columns}
    found: dict[int, list[int]] = {}
    for row in rows:
        if row.kind is RowKind.TASK:
            for place in row.row.filled:
                if place not in taken:
                    found.setdefault(place, []).append(row.row.number)
    for index, numbers in sorted(found.items()):
        column = labels.get(index) or Column(index=index, label="", match=None)
        yield Notice(
            sheet=table.grid.sheet,
            text=filled(_NOT_TAKEN, column=column.name, count=len(numbers), row=numbers[0]),
        )
