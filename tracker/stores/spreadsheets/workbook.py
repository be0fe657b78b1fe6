"""From the bytes of a workbook to grids, one a sheet. Formulas have their stored values."""

from collections.abc import Callable
from unicodedata import normalize

from attrs import frozen

from tracker.stores.spreadsheets.archive import Parts, inspect, open_archive
from tracker.stores.spreadsheets.cell_styles import read_styles
from tracker.stores.spreadsheets.cell_values import CellValues
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.grid import Grid
from tracker.stores.spreadsheets.limits import MOST_CELLS
from tracker.stores.spreadsheets.scanning import SheetScan
from tracker.stores.spreadsheets.shared_strings import read_strings

Progress = Callable[[int], None]
"""Told how many rows have been read since it was told before."""


@frozen(kw_only=True)
class ReadWorkbook:
    """The grids of a workbook, and what else it has."""

    grids: tuple[Grid, ...]
    hidden: tuple[str, ...]
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
        SheetError: it is no usable workbook, is too large, or has no such sheet.
    """
    grids: list[Grid] = []
    with open_archive(content) as archive:
        parts = inspect(archive)
        asked = _asked(parts, sheet)
        since_1904 = parts.counts_from_1904
        strings, styles = read_strings(archive, parts.strings), read_styles(archive, parts.styles)
        values = CellValues(strings, styles, since_1904=since_1904)
        room = MOST_CELLS
        for name in asked:
            scan = SheetScan(parts.sheets[name], values, room, progress or _untold)
            try:
                scan.read(archive)
            except SheetError as error:
                error.sheet = error.sheet or name
                raise
            grids.append(_grid(name, scan, since_1904=since_1904))
            room -= scan.cells
    return ReadWorkbook(
        grids=tuple(grids),
        hidden=tuple(grid.sheet for grid in grids if grid.sheet in parts.hidden and grid.rows),
        has_macros=parts.has_macros,
        has_links=parts.has_links,
    )


def _grid(name: str, scan: SheetScan, *, since_1904: bool) -> Grid:
    return Grid(
        sheet=name,
        rows=tuple(scan.rows),
        merges=tuple(scan.merges),
        hidden_columns=frozenset(scan.hidden_columns),
        counts_from_1904=since_1904,
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
