"""The tables of tasks in a file: which sheets have one, its header, and the day it speaks of."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve, frozen

from tracker.calendar.phrase import fold
from tracker.errors import TrackerError
from tracker.language import Text
from tracker.stores.spreadsheets.days import day_in
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.grid import Grid, shown
from tracker.stores.spreadsheets.header import begins_table, find_header
from tracker.stores.spreadsheets.header_columns import Header
from tracker.stores.spreadsheets.legacy_fonts import find_legacy_text
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.rejection import Notice
from tracker.stores.spreadsheets.timeline import with_timeline

_AS_OF = re.compile(
    r"\b(?:tinh den|so lieu den|cap nhat den|cap nhat ngay|as of|as at|status at|updated(?: on)?)\b"
    r":? (?:het )?(?:ngay )?"
)
_MOST_WORDS = 6
"""A day is written in so many words at most."""

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
            found = _tables(grid, options)
        except SheetError as error:
            error.sheet = error.sheet or grid.sheet or None
            raise
        tables += found
        if grid.rows and not found:
            notices.append(Notice(sheet=grid.sheet, text=_PASSED_OVER))
    if not tables:
        raise SheetError(vi=NO_HEADER.vi, en=NO_HEADER.en)
    return tables, notices


def _tables(grid: Grid, options: SheetOptions) -> list[SheetTable]:
    """Return the tables of a sheet, one below the other."""
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
        return []
    as_of = options.as_of or day_told(grid, header.first_row)
    pieces = [*_pieces(grid, header)] if options.header_row is None else [(grid, header)]
    return [
        SheetTable(grid=piece.spread(head.last_row), header=with_timeline(head, piece), as_of=as_of)
        for piece, head in pieces
    ]


def _pieces(grid: Grid, header: Header) -> Iterator[tuple[Grid, Header]]:
    """Yield each table of a sheet with its header: a header of its own begins another table."""
    rows = grid.rows
    while True:
        start = next(
            (
                place
                for place, row in enumerate(rows)
                if row.number > header.last_row and begins_table(row, header)
            ),
            None,
        )
        below = None if start is None else evolve(grid, rows=rows[start:])
        found = None if below is None else _another(below)
        if start is None or below is None or found is None or found.first_row != rows[start].number:
            yield evolve(grid, rows=rows), header
            return
        yield evolve(grid, rows=rows[:start]), header
        rows, header = below.rows, found


def _another(grid: Grid) -> Header | None:
    """Return the header of another table; one that cannot be settled begins none."""
    try:
        return find_header(grid, {})
    except SheetError:
        return None


def day_told(grid: Grid, before: int) -> date | None:
    """Return the day that the lines above a table say it is of: “tính đến ngày 31/3/2024”."""
    for row in grid.rows:
        if row.number >= before:
            break
        for column in row.filled:
            text = fold(shown(row.cell(column))[:500])
            for found in _AS_OF.finditer(text):
                day = _day_at(text[found.end() :])
                if day is not None:
                    return day
    return None


def _day_at(text: str) -> date | None:
    """Return the day that a text begins with."""
    words = re.split(r"[\s;)\]]+", text)[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        try:
            day = day_in(" ".join(words[:count]).rstrip(".,:"), since_1904=False)
        except TrackerError:
            continue
        if day is not None:
            return day
    return None
