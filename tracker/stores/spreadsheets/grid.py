"""One grid of cells for every form of spreadsheet: what stands in each row, and what is merged."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property

from attrs import evolve, frozen

from tracker.language import Text
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.limits import MOST_CELLS


@frozen(kw_only=True)
class Faulty:
    """A cell that has no value to read: an error, or a formula nobody has worked out.

    Attributes:
        shown: what stands in it.
        reason: why it cannot be used.
    """

    shown: str
    reason: Text


Value = str | int | Decimal | bool | date | datetime | time | Faulty | None
"""What a cell holds. A day with a time is a ``datetime``; a number has the decimals shown."""


@frozen(kw_only=True)
class GridRow:
    """One row.

    Attributes:
        number: its number in the sheet, from 1; of a CSV file, the line where it begins.
        cells: what its cells hold, from the first column on; empty ones at the end are left out.
        hidden: whether it is hidden.
    """

    number: int
    cells: tuple[Value, ...]
    hidden: bool = False

    def cell(self, column: int) -> Value:
        """Return what stands in a column, from 0.

        >>> GridRow(number=1, cells=("a",)).cell(5) is None
        True
        """
        return self.cells[column] if column < len(self.cells) else None

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The columns that have anything in them."""
        return tuple(place for place, value in enumerate(self.cells) if value is not None)


@frozen(kw_only=True)
class Merge:
    """Cells merged into one; columns from 0, rows from 1, the last ones included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int

    @property
    def is_wide(self) -> bool:
        """Whether it spans several columns."""
        return self.last_column > self.first_column

    @property
    def is_high(self) -> bool:
        """Whether it spans several rows."""
        return self.last_row > self.first_row


@frozen(kw_only=True)
class Grid:
    """The cells of one sheet; rows with nothing in them are left out.

    Attributes:
        sheet: the name of the sheet; empty for a CSV file, which has only one.
        rows: its rows, in order.
        merges: its merged cells.
        hidden_columns: columns that are hidden, from 0.
        counts_from_1904: whether its serial days are counted from 1904 and not from 1900.
    """

    sheet: str
    rows: tuple[GridRow, ...]
    merges: tuple[Merge, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    counts_from_1904: bool = False

    @cached_property
    def _by_first_row(self) -> Mapping[int, tuple[Merge, ...]]:
        found: dict[int, list[Merge]] = {}
        for merge in self.merges:
            found.setdefault(merge.first_row, []).append(merge)
        return {row: tuple(merges) for row, merges in found.items()}

    def merges_from(self, first: int, last: int) -> tuple[Merge, ...]:
        """Return the merged cells that begin in some rows, the last one included."""
        rows = range(first, last + 1)
        return tuple(merge for row in rows for merge in self._by_first_row.get(row, ()))

    def wide_at(self, row: int) -> tuple[Merge, ...]:
        """Return the merged cells of several columns that begin in a row."""
        return tuple(one for one in self._by_first_row.get(row, ()) if one.is_wide)

    def wide_rows(self) -> frozenset[tuple[int, int]]:
        """Return the row and the column where each merged cell of several columns begins."""
        return frozenset((one.first_row, one.first_column) for one in self.merges if one.is_wide)

    def spread(self, after: int) -> "Grid":
        """Return the grid where what is merged over rows stands in each of them.

        Only rows that have something of their own are filled, and only the first column of what is
        merged, so that a cell of a whole sheet fills nothing else.

        Args:
            after: the last row of the header, which stays as it is.
        """
        numbers = [row.number for row in self.rows]
        added: dict[int, dict[int, Value]] = {}
        work = 0
        for merge in self.merges:
            if not merge.is_high or merge.first_row <= after:
                continue
            start = bisect_left(numbers, merge.first_row)
            end = bisect_right(numbers, merge.last_row)
            work += end - start
            if work > MOST_CELLS:
                raise SheetError(
                    vi="các ô gộp chồng lên nhau", en="its merged cells lie over each other"
                )
            if start == end or numbers[start] != merge.first_row:
                continue
            value = self.rows[start].cell(merge.first_column)
            for place in range(start + 1, end):
                added.setdefault(place, {})[merge.first_column] = value
        if not added:
            return self
        rows = (
            _with(row, added[place]) if place in added else row
            for place, row in enumerate(self.rows)
        )
        return evolve(self, rows=tuple(rows))


def _with(row: GridRow, values: Mapping[int, Value]) -> GridRow:
    """Return a row with values put in where it has none."""
    cells = [*row.cells]
    cells += [None] * (max(values) + 1 - len(cells))
    for column, value in values.items():
        if cells[column] is None:
            cells[column] = value
    return evolve(row, cells=tuple(cells))


def shown(value: Value) -> str:  # noqa: PLR0911 -- one for each type
    """Return what a cell holds as a text, as a person would read it there.

    >>> shown(date(2023, 6, 30)), shown(Decimal("4.10")), shown(None)
    ('30/6/2023', '4.10', '')
    """
    match value:
        case None:
            return ""
        case Faulty():
            return value.shown
        case bool():
            return str(value).upper()
        case datetime():
            return f"{value.hour}:{value.minute:02} {_day(value)}"
        case date():
            return _day(value)
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def shown_line(value: Value) -> str:
    r"""Return what a cell holds as one line.

    >>> shown_line("Rà soát\n  quy định"), shown_line(None)
    ('Rà soát quy định', '')
    """
    return "" if value is None else " ".join(shown(value).split())


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def column_name(column: int) -> str:
    """Return the letters of a column, counted from 0.

    >>> column_name(0), column_name(25), column_name(26), column_name(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int | None:
    """Return the column, from 0, that letters name; ``None`` where they name none.

    >>> column_number("A"), column_number("aa"), column_number("Hạn")
    (0, 26, None)
    """
    number = 0
    if not 1 <= len(letters) <= 3 or not (letters.isascii() and letters.isalpha()):  # noqa: PLR2004 -- XFD is the last
        return None
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
