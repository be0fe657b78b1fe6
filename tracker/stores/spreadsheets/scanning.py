"""The rows of a sheet, read piece by piece as they stand: values, merged cells, what is hidden.

A sheet too large, out of order or full of tricks is refused before it takes memory.
"""

import re
import zipfile
from collections.abc import Callable
from xml.parsers import expat

from tracker.stores.spreadsheets.archive import broken, parse_part
from tracker.stores.spreadsheets.cell_values import UNCOMPUTED, CellValues, UnreadableValueError
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.grid import GridRow, Merge, Value, column_number
from tracker.stores.spreadsheets.limits import (
    LAST_COLUMN,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_LETTERS,
    MOST_MERGES,
    MOST_ROWS,
)
from tracker.stores.spreadsheets.shared_strings import too_many_letters

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})", re.ASCII)
_RANGE = re.compile(rf"{_REFERENCE.pattern}(?::{_REFERENCE.pattern})?", re.ASCII)
_YES = frozenset({"1", "true"})
_WANTED = frozenset({"row", "c", "f", "v", "col", "mergeCell", "t", "rPh"})
_MOST_NAMES = 200
_STEP = 500


class SheetScan:
    """What one sheet holds.

    Attributes:
        rows: its rows that have anything in them.
        merges: its merged cells.
        hidden_columns: columns that are hidden, from 0.
        cells: how many cells it has.

    Args:
        part: the name of its part.
        values: turns what is stored into values.
        room: how many cells it may have.
        progress: told how many rows were read since it was told before.
    """

    def __init__(
        self, part: str, values: CellValues, room: int, progress: Callable[[int], None]
    ) -> None:
        self.rows: list[GridRow] = []
        self.merges: list[Merge] = []
        self.hidden_columns: set[int] = set()
        self.cells = 0
        self._part = part
        self._values = values
        self._room = room
        self._progress = progress
        self._names: dict[str, str] = {}
        self._columns: dict[str, int] = {}
        self._row = 0
        self._digits = ""
        self._hidden = False
        self._column = -1
        self._filled: list[Value] = []
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._letters = 0
        self._has_formula = self._in_value = False
        self._spoken = 0

    def read(self, archive: zipfile.ZipFile) -> None:
        """Read the part.

        Raises:
            SheetError: it is no sheet that can be read.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parse_part(archive, self._part, parser)
        self._progress(self._row % _STEP)

    def _local(self, name: str) -> str:
        """Return the name of an element without its namespace; empty where it is of no interest."""
        local = name.rpartition(" ")[2]
        known = local if local in _WANTED else ""
        if len(self._names) < _MOST_NAMES:
            self._names[name] = known
        return known

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = self._names.get(name)
        if local is None:
            local = self._local(name)
        if local == "c":
            self._start_cell(attributes)
        elif local == "v" or (local == "t" and not self._spoken):
            self._in_value = True
        elif local == "row":
            self._start_row(attributes)
        elif local == "f":
            self._has_formula = True
        elif local == "rPh":
            self._spoken += 1
        elif local == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif local == "col":
            self._hide_columns(attributes)

    def _end(self, name: str) -> None:
        local = self._names.get(name, "")
        if local in {"v", "t"}:
            self._in_value = False
        elif local == "c":
            self._end_cell()
        elif local == "row":
            self._end_row()
        elif local == "rPh":
            self._spoken -= 1

    def _characters(self, text: str) -> None:
        if self._in_value:
            self._letters += len(text)
            if self._letters > MOST_LETTERS:
                raise too_many_letters()
            self._pieces.append(text)

    def _start_row(self, attributes: dict[str, str]) -> None:
        """Begin a row; rows stand in order, or a program that reads them would pass some over."""
        number = self._whole(attributes["r"]) if "r" in attributes else self._row + 1
        if not self._row < number <= MOST_ROWS:
            raise broken(self._part)
        if number // _STEP > self._row // _STEP:
            self._progress(_STEP)
        self._row, self._column = number, -1
        self._digits = str(number)
        self._hidden = attributes.get("hidden") in _YES
        self._filled = []

    def _end_row(self) -> None:
        while self._filled and self._filled[-1] is None:
            self._filled.pop()
        if self._filled:
            cells = tuple(self._filled)
            self.rows.append(GridRow(number=self._row, cells=cells, hidden=self._hidden))
        self._filled = []

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.cells += 1
        if self.cells > self._room:
            raise SheetError(
                vi=f"có hơn {MOST_CELLS} ô; hãy tách tệp hoặc xóa các ô trống có định dạng",
                en=f"it has more than {MOST_CELLS} cells; split the file, or clear empty cells "
                "that only have a format",
            )
        column = self._column + 1
        if "r" in attributes:
            column = self._place(attributes["r"])
        if not self._column < column < LAST_COLUMN:
            raise broken(self._part)
        self._column = column
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._has_formula = self._in_value = False
        self._pieces.clear()

    def _place(self, reference: str) -> int:
        """Return the column of a cell, which must be of the row that it stands in."""
        letters = reference.removesuffix(self._digits)
        known = self._columns.get(letters)
        if known is not None and len(letters) < len(reference):
            return known
        found = _REFERENCE.fullmatch(reference)
        if not found or int(found[2]) != self._row:
            raise broken(self._part)
        column = self._columns[found[1]] = column_number(found[1]) or 0
        return column

    def _end_cell(self) -> None:
        value: Value = None
        if self._pieces:
            try:
                value = self._values.value(self._kind, "".join(self._pieces), self._style)
            except UnreadableValueError as error:
                raise broken(self._part) from error
        elif self._has_formula and self._kind != "str":
            value = UNCOMPUTED
        self._in_value = False
        if value is None:
            return
        if self._column >= MOST_COLUMNS:
            raise self._too_wide()
        self._filled += [None] * (self._column - len(self._filled))
        self._filled.append(value)

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") not in _YES:
            return
        first = self._whole(attributes.get("min", ""))
        last = self._whole(attributes.get("max", ""))
        # What is hidden beyond the columns that are read is hidden anyway.
        self.hidden_columns.update(range(max(first, 1) - 1, min(last, MOST_COLUMNS)))

    def _merge(self, reference: str) -> None:
        found = _RANGE.fullmatch(reference)
        if not found:
            raise broken(self._part)
        if len(self.merges) >= MOST_MERGES:
            raise SheetError(
                vi=f"có hơn {MOST_MERGES} ô gộp", en=f"it has more than {MOST_MERGES} merged cells"
            )
        first, last = column_number(found[1]) or 0, column_number(found[3] or found[1]) or 0
        self.merges.append(
            Merge(
                first_row=int(found[2]),
                last_row=int(found[4] or found[2]),
                first_column=first,
                last_column=last,
            )
        )

    def _whole(self, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= 9):  # noqa: PLR2004 -- far more than there are
            raise broken(self._part)
        return int(text)

    def _too_wide(self) -> SheetError:
        return SheetError(
            vi=f"có chữ ở quá cột thứ {MOST_COLUMNS}; sổ nhiệm vụ không rộng như vậy",
            en=f"it has values beyond column {MOST_COLUMNS}; no register of tasks is so wide",
            row=self._row,
        )
