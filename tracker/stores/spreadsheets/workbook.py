"""From the bytes of a workbook to grids, one a sheet; values are read by openpyxl."""

import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any
from unicodedata import normalize
from zlib import error as zlib_error

from attrs import frozen

from tracker.language import Text
from tracker.stores.spreadsheets.archive import Parts, broken, inspect, open_archive
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.csv_cells import read_cell
from tracker.stores.spreadsheets.errors import MissingSpreadsheetExtraError, SheetError
from tracker.stores.spreadsheets.grid import Faulty, Grid, GridRow, Value
from tracker.stores.spreadsheets.limits import MOST_CELLS
from tracker.stores.spreadsheets.scanning import SheetScan
from tracker.stores.spreadsheets.shared_strings import check_strings

if TYPE_CHECKING:
    from openpyxl import Workbook

Progress = Callable[[int], None]
"""Told how many rows have been read since it was told before."""

_TORN = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError),
    *(RuntimeError, SyntaxError, TypeError, ValueError, zipfile.BadZipFile, zlib_error),
)
"""What openpyxl raises over a workbook that is none; lxml's errors of syntax are Python's."""
_STEP = 500
_LARGEST = 10**15
"""A cell keeps fifteen digits of a number; a larger one is no number that a register has."""
_DECIMALS = re.compile(r"[#0,]*0\.(0+)(?![0#?])")
_UNCOMPUTED = Text(
    vi="ô công thức chưa có giá trị; hãy mở bằng chương trình bảng tính rồi lưu lại",
    en="its formula has no stored value; open the file in a spreadsheet program and save it again",
)
_ERROR = Text(vi="ô bị lỗi", en="the cell holds an error")


@frozen(kw_only=True)
class ReadWorkbook:
    """The grids of a workbook, and what else it has."""

    grids: tuple[Grid, ...]
    hidden: tuple[str, ...]
    worked_out: Mapping[str, frozenset[int]]
    has_macros: bool
    has_links: bool


def read_workbook(
    content: bytes, *, sheet: str | None = None, progress: Progress | None = None
) -> ReadWorkbook:
    """Return the cells of a workbook. Formulas have their stored values; macros are never run.

    Args:
        content: the file.
        sheet: the only sheet to read, by its name, or by its place from 1.
        progress: told of rows as they are read.

    Raises:
        MissingSpreadsheetExtraError: openpyxl is not installed.
        SheetError: it is no usable workbook, is too large, or has no such sheet.
    """
    with open_archive(content) as archive:
        parts = inspect(archive)
        check_strings(archive, parts.strings)
        scans: dict[str, SheetScan] = {}
        room = MOST_CELLS
        for name in _asked(parts, sheet):
            scan = SheetScan(parts.sheets[name], room)
            try:
                scan.read(archive)
            except SheetError as error:
                error.sheet = error.sheet or name
                raise
            scans[name] = scan
            room -= scan.cells
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl would leave out on writing
        grids = tuple(_grids(content, scans, progress or _untold))
    return ReadWorkbook(
        grids=grids,
        hidden=tuple(grid.sheet for grid in grids if grid.sheet in parts.hidden and grid.rows),
        worked_out=parts.worked_out,
        has_macros=parts.has_macros,
        has_links=parts.has_links,
    )


def _untold(_: int) -> None:
    """Tell nobody."""


def _asked(parts: Parts, sheet: str | None) -> list[str]:
    """Return the names of the sheets to read."""
    names = [*parts.sheets]
    if sheet is None:
        return names
    wanted = normalize("NFC", sheet).strip()
    found = [name for name in names if normalize("NFC", name).strip() == wanted]
    if not found and wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        found = [names[int(wanted) - 1]]
    if not found:
        listed = ", ".join(f"“{name}”" for name in names)
        raise SheetError(
            vi=f"không có trang tính “{sheet}”; có: {listed}",
            en=f"there is no sheet “{sheet}”; there are {listed}",
        )
    return found


def _grids(content: bytes, scans: dict[str, SheetScan], progress: Progress) -> Iterator[Grid]:
    """Yield the grid of each sheet scanned."""
    workbook = _opened(content)
    try:
        since_1904 = workbook.epoch.year == 1904  # noqa: PLR2004 -- the other way days are counted
        for name, scan in scans.items():
            yield Grid(
                sheet=name,
                rows=tuple(_rows(workbook[name], scan, progress)),
                merges=tuple(scan.merges),
                hidden_columns=frozenset(scan.hidden_columns),
                counts_from_1904=since_1904,
            )
    except SheetError:
        raise
    except _TORN as error:
        raise broken() from error
    finally:
        workbook.close()


def _opened(content: bytes) -> "Workbook":
    """Return the workbook, opened for reading row by row."""
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 -- an extra, imported where it is used
    except ImportError as error:
        raise MissingSpreadsheetExtraError from error
    try:
        return load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except _TORN as error:
        raise broken() from error


def _rows(sheet: Any, scan: SheetScan, progress: Progress) -> Iterator[GridRow]:
    """Yield the rows of a sheet that have anything in them."""
    sheet.reset_dimensions()  # what a sheet says of its size may be wrong
    read = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [_value(cell) for cell in row]
        if scan.uncomputed:
            _mark(cells, number, scan)
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            yield GridRow(number=number, cells=tuple(cells), hidden=number in scan.hidden_rows)
        read += 1
        if read == _STEP:
            progress(read)
            read = 0
    progress(read)


def _mark(cells: list[Value], number: int, scan: SheetScan) -> None:
    """Mark the cells of a row whose formula has no stored value."""
    for column in range(len(cells)):
        if cells[column] is None and (number, column) in scan.uncomputed:
            cells[column] = Faulty(shown="=…", reason=_UNCOMPUTED)


def _value(cell: Any) -> Value:  # noqa: PLR0911 -- one for each type
    """Return what a cell holds, a number with the decimals it is shown with."""
    value = cell.value
    match value:
        case None:
            return None
        case str():
            if cell.data_type == "e":
                return Faulty(shown=value, reason=_ERROR)
            return clean_text(read_cell(value))
        case bool():
            return value
        case int() | float():
            return _number(value, str(cell.number_format))
        case datetime():
            return value if value.time() != time() else value.date()
        case date() | time():
            return value
        case timedelta():
            return str(value)
        case _:
            return clean_text(str(value))


def _number(value: float, shown_as: str) -> int | Decimal | str:
    """Return a number as it is shown: a percentage with its sign, trailing zeros kept."""
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return str(value)
    if "%" in shown_as:
        return f"{(exact * 100).normalize():f}%"
    decimals = _DECIMALS.search(shown_as)
    places = len(decimals[1]) if decimals else 0
    if abs(exact) >= _LARGEST:
        return str(value)
    as_shown = exact.quantize(Decimal(1).scaleb(-places))
    if places and as_shown == exact:
        return as_shown
    return int(exact) if exact == exact.to_integral_value() else exact
