"""The tables of tasks in a file: which sheets have one, its header, and the day it speaks of."""

import re
from collections.abc import Sequence
from datetime import date

from attrs import frozen

from tracker.calendar.phrase import fold, read_day
from tracker.language import Text
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.grid import Grid, shown
from tracker.stores.spreadsheets.header import Header, find_header
from tracker.stores.spreadsheets.legacy_fonts import find_legacy_text
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.rejection import Notice

_DAY = (
    r"((?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:ngay )?\d{1,2} thang \d{1,2} nam \d{4}"
    r"|\d{4}-\d{2}-\d{2})"
)
_AS_OF = re.compile(rf"\b(?:tinh den|so lieu den|cap nhat den|as of):? (?:het )?{_DAY}\b")

NO_HEADER = Text(
    vi="không tìm thấy hàng tiêu đề: cần cột nội dung nhiệm vụ và một cột nữa; hãy cho "
    "--header-row và --map title=…",
    en="no header row is found: it wants a column of tasks and one column more; give --header-row "
    "and --map title=…",
)
_PASSED_OVER = Text(
    vi="trang tính không có bảng nhiệm vụ, nên không đọc",
    en="the sheet has no table of tasks and is not read",
)


@frozen(kw_only=True)
class SheetTable:
    """A sheet that has a table of tasks.

    Attributes:
        grid: its cells, what is merged over rows standing in each.
        header: the header of the table.
        as_of: the day that the file says its progress is of, where it or the options say so.
    """

    grid: Grid
    header: Header
    as_of: date | None


def tables_in(
    grids: Sequence[Grid], options: SheetOptions
) -> tuple[list[SheetTable], list[Notice]]:
    """Return the tables of the sheets that have one, and which sheets have none.

    Raises:
        SheetError: none has one, a sheet is in a font from before Unicode, or a column that was
            named is not there.
    """
    tables: list[SheetTable] = []
    notices: list[Notice] = []
    for grid in grids:
        try:
            found = _table(grid, options)
        except SheetError as error:
            error.sheet = error.sheet or grid.sheet or None
            raise
        if found is not None:
            tables.append(found)
        elif grid.rows:
            notices.append(Notice(sheet=grid.sheet, text=_PASSED_OVER))
    if not tables:
        raise SheetError(vi=NO_HEADER.vi, en=NO_HEADER.en)
    return tables, notices


def _table(grid: Grid, options: SheetOptions) -> SheetTable | None:
    legacy = find_legacy_text(grid)
    if legacy is not None:
        raise SheetError(
            vi=f"cột {legacy.column}: “{legacy.text[:60]}” gõ bằng phông {legacy.font}, không phải "
            "Unicode; hãy chuyển mã sang Unicode (chẳng hạn bằng UniKey) rồi nhập lại",
            en=f"column {legacy.column}: “{legacy.text[:60]}” is typed for {legacy.font} fonts, "
            "not in Unicode; convert it to Unicode (with UniKey, for example), then import it",
            row=legacy.row,
        )
    header = find_header(grid, options.mapping, options.header_row)
    if header is None:
        return None
    return SheetTable(
        grid=grid.spread(header.last_row),
        header=header,
        as_of=options.as_of or day_told(grid, header.first_row),
    )


def day_told(grid: Grid, before: int) -> date | None:
    """Return the day that the lines above a table say it is of: “tính đến ngày 31/3/2024”."""
    for row in grid.rows:
        if row.number >= before:
            break
        for column in row.filled:
            found = _AS_OF.search(fold(shown(row.cell(column))[:500]))
            if found:
                try:
                    return read_day(found[1])
                except ValueError:
                    return None
    return None
