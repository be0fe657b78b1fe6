"""One sheet as the tables of a register, each with the row that it was made of."""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from tracker.stores.toml_places import Path


@frozen(kw_only=True)
class SheetFile:
    """What one sheet holds, in the shape that a register has.

    Attributes:
        name: the file and, in brackets, the sheet.
        tables: what it holds.
        rows: the row of each table, by its path.
        has_days: always: days are values in a spreadsheet, and are read from texts here.
    """

    name: str
    tables: dict[str, Any]
    rows: Mapping[Path, int] = field(repr=False)
    has_days: bool = True

    def line_of(self, path: Path) -> int | None:
        """Return the row that a value stands in."""
        return self.rows.get(path[:2]) or self.rows.get(path[:1])


def sheet_name(file: str, sheet: str) -> str:
    """Return how a sheet is named where a place in it is told.

    >>> sheet_name("annex.xlsx", "Phụ lục 1"), sheet_name("tasks.csv", "")
    ('annex.xlsx[Phụ lục 1]', 'tasks.csv')
    """
    return f"{file}[{sheet}]" if sheet else file
