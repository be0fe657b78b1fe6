"""What is worth knowing of a sheet that was read: what is hidden, and what is kept otherwise."""

from collections.abc import Callable, Collection, Iterator, Sequence

from tracker.language import Text, filled
from tracker.stores.spreadsheets.header_columns import Column
from tracker.stores.spreadsheets.rejection import Notice
from tracker.stores.spreadsheets.rows import ReadRow, RowKind
from tracker.stores.spreadsheets.said import TaskCells
from tracker.stores.spreadsheets.sheet_table import SheetTable
from tracker.stores.spreadsheets.table_making import TableMaking

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
    vi="tiến độ, trạng thái và ghi chú của {count} nhiệm vụ được giữ nguyên văn trong ghi chú "
    "của nhiệm vụ, không thành báo cáo, vì không biết là của ngày nào; hãy cho --as-of; các hàng: "
    "{rows}",
    en="the progress, status and notes of {count} tasks are kept in the notes of the "
    "tasks as they stand and not as reports, since their day is not known; give --as-of; rows "
    "{rows}",
)
_KEPT = Text(
    vi="“{heading}: {cell}” được giữ nguyên văn trong ghi chú của nhiệm vụ: {reason}",
    en="“{heading}: {cell}” is kept in the note of the task as it stands: {reason}",
)
_MORE_KEPT = Text(
    vi="còn {count} ô khác cũng được giữ nguyên văn trong ghi chú; các hàng: {rows}",
    en="{count} more cells are kept in notes as they stand; rows {rows}",
)
_MOVED = Text(
    vi="thời hạn mới của {count} nhiệm vụ được ghi là áp dụng từ ngày của tệp, vì không có cột "
    "ngày đổi thời hạn; các hàng: {rows}",
    en="the new deadlines of {count} tasks are recorded from the day that the file speaks of, "
    "since no column says when they were moved; rows {rows}",
)
_DITTOS = Text(
    vi="“nt”, “như trên” hoặc dấu ngoặc kép được thay bằng ô ở trên; các hàng: {rows}",
    en="“nt”, ditto and quotation marks were read as the cell above; rows {rows}",
)
_CONTINUED = Text(
    vi="hàng không có số và nội dung được nối vào nhiệm vụ ở trên; các hàng: {rows}",
    en="rows without a number and a task go on with the task above; rows {rows}",
)
_BELOW = Text(
    vi="chữ dưới bảng không được nhập: “{words}”", en="text below the table is not taken: “{words}”"
)
_MOST_ROWS = 20
_LONGEST = 80


def _listed(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows[:_MOST_ROWS])) + (" …" if rows[_MOST_ROWS:] else "")


class SheetNotices:
    """What is worth knowing of one sheet.

    Args:
        table: its table.
        rows: the rows under its header.
        tasks: what the rows that became tasks say.
        making: what their tables are made with.
    """

    def __init__(
        self,
        table: SheetTable,
        rows: Sequence[ReadRow],
        tasks: Collection[TaskCells],
        making: TableMaking,
    ) -> None:
        self._table = table
        self._sheet = table.grid.sheet
        self._rows = rows
        self._tasks = tasks
        self._making = making

    def notices(self, dittos: Sequence[int]) -> Iterator[Notice]:
        """Yield them.

        Args:
            dittos: the rows where what stands above was written out.
        """
        hidden = [row.row.number for row in self._rows if row.row.hidden]
        yield from self._of_rows(_HIDDEN_ROWS, hidden)
        for column in self._table.header.columns:
            if column.hidden and column.match is not None:
                yield self._notice(filled(_HIDDEN_COLUMN, column=column.name))
        yield from self._not_taken()
        yield from self._below()
        yield from self._of_rows(_DITTOS, dittos)
        yield from self._of_rows(_CONTINUED, self._numbers(RowKind.CONTINUED))
        yield from self._kept()
        yield from self._of_rows(_NO_DAY, self._where(self._making.has_undated_report))
        yield from self._of_rows(_MOVED, self._where(self._making.is_moved_unsure))

    def _notice(self, text: Text, row: int | None = None) -> Notice:
        return Notice(sheet=self._sheet, row=row, text=text)

    def _of_rows(self, text: Text, rows: Sequence[int]) -> Iterator[Notice]:
        if rows:
            listed = filled(text, rows=_listed(rows), count=len(rows))
            yield self._notice(listed, rows[0])

    def _where(self, holds: Callable[[TaskCells], bool]) -> list[int]:
        return [one.row.row.number for one in self._tasks if holds(one)]

    def _numbers(self, kind: RowKind) -> list[int]:
        return [row.row.number for row in self._rows if row.kind is kind]

    def _below(self) -> Iterator[Notice]:
        below = next((row for row in self._rows if row.kind is RowKind.BELOW), None)
        if below is not None:
            text = str(below.row.cell(below.row.filled[0]))[:_LONGEST]
            yield self._notice(filled(_BELOW, words=" ".join(text.split())), below.row.number)

    def _kept(self) -> Iterator[Notice]:
        """Yield the cells that could not be read as what their column holds."""
        found = [
            (one.row.row.number, words, words.reason)
            for one in self._tasks
            for words in self._making.kept(one)
            if words.reason is not None
        ]
        for row, words, reason in found[:_MOST_ROWS]:
            shown = {"heading": words.heading, "cell": words.text[:_LONGEST]}
            told = Text(
                vi=filled(_KEPT, reason=reason.vi, **shown).vi,
                en=filled(_KEPT, reason=reason.en, **shown).en,
            )
            yield self._notice(told, row)
        more = [row for row, _, _ in found[_MOST_ROWS:]]
        yield from self._of_rows(_MORE_KEPT, more)

    def _not_taken(self) -> Iterator[Notice]:
        """Yield the columns that tasks have something in and that no field takes."""
        columns = self._table.header.columns
        taken = {column.index for column in columns if column.match is not None}
        labels = {column.index: column for column in columns}
        found: dict[int, list[int]] = {}
        for row in self._rows:
            if row.kind in {RowKind.TASK, RowKind.CONTINUED}:
                for place in row.row.filled:
                    if place not in taken:
                        found.setdefault(place, []).append(row.row.number)
        for index, numbers in sorted(found.items()):
            column = labels.get(index) or Column(index=index, label="", match=None)
            yield self._notice(
                filled(_NOT_TAKEN, column=column.name, count=len(numbers), row=numbers[0])
            )
