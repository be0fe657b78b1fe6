"""What a sheet says beside the values of its cells, and whether it is safe to read them."""

import re
import zipfile
from xml.parsers import expat

from tracker.stores.spreadsheets.archive import broken, parse_part
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.grid import Merge, column_number
from tracker.stores.spreadsheets.limits import (
    LAST_COLUMN,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ELEMENTS,
    MOST_LETTERS,
    MOST_MERGES,
    MOST_ROWS,
)
from tracker.stores.spreadsheets.shared_strings import too_many_letters

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})", re.ASCII)
_RANGE = re.compile(rf"{_REFERENCE.pattern}(?::{_REFERENCE.pattern})?", re.ASCII)
_YES = frozenset({"1", "true"})
_WANTED = frozenset({"row", "c", "f", "v", "col", "mergeCell", "is"})
_MOST_NAMES = 200


class SheetScan:
    """What one sheet says beside the values of its cells.

    It is read before the values are, so that a sheet too large, out of order or full of tricks is
    refused before it takes memory.

    Attributes:
        merges: its merged cells.
        hidden_rows: numbers of rows that are hidden.
        hidden_columns: columns that are hidden, from 0.
        uncomputed: row and column of each formula without a stored value.
        cells: how many cells it has.

    Args:
        part: the name of its part.
        room: how many cells it may have.
    """

    def __init__(self, part: str, room: int = MOST_CELLS) -> None:
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.uncomputed: set[tuple[int, int]] = set()
        self.cells = 0
        self._part = part
        self._room = room
        self._row = 0
        self._column = -1
        self._has_formula = False
        self._has_value = False
        self._in_value = False
        self._names: dict[str, str] = {}
        self._others = 0
        self._letters = 0

    def read(self, archive: zipfile.ZipFile) -> None:
        """Read the part.

        Raises:
            SheetError: it is no sheet that can be read.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parse_part(archive, self._part, parser)

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
        elif local in {"v", "is"}:
            self._in_value = True
        elif local == "row":
            self._start_row(attributes)
        elif local == "f":
            self._has_formula = True
        elif local == "col":
            self._hide_columns(attributes)
        elif local == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            self._count_other()

    def _count_other(self) -> None:
        """Count an element of another kind: what reads the values keeps it until it is through."""
        self._others += 1
        if self._others > MOST_ELEMENTS + self.cells:
            raise SheetError(
                vi="có quá nhiều phần tử XML không phải ô; hãy lưu lại bằng chương trình bảng tính",
                en="it has too many XML elements that are no cells; save it again in a spreadsheet "
                "program",
            )

    def _end(self, name: str) -> None:
        local = self._names.get(name, "")
        if local in {"v", "is"}:
            self._in_value = False
        elif local == "c":
            if self._has_formula and not self._has_value:
                self.uncomputed.add((self._row, self._column))
            if self._has_value and self._column >= MOST_COLUMNS:
                raise self._too_wide()

    def _characters(self, text: str) -> None:
        if self._in_value:
            self._has_value = True
            self._letters += len(text)
            if self._letters > MOST_LETTERS:
                raise too_many_letters()

    def _start_row(self, attributes: dict[str, str]) -> None:
        """Begin a row; one out of order would be passed over by what reads the values."""
        number = self._whole(attributes["r"]) if "r" in attributes else self._row + 1
        if not self._row < number <= MOST_ROWS:
            raise broken(self._part)
        self._row, self._column = number, -1
        if attributes.get("hidden") in _YES:
            self.hidden_rows.add(number)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.cells += 1
        if self.cells > self._room:
            raise SheetError(
                vi=f"có hơn {MOST_CELLS} ô; hãy tách tệp hoặc xóa các ô trống có định dạng",
                en=f"it has more than {MOST_CELLS} cells; split the file, or clear empty cells "
                "that only have a format",
            )
        self._has_formula = self._has_value = False
        column = self._column + 1
        if "r" in attributes:
            found = _REFERENCE.fullmatch(attributes["r"])
            if not found or int(found[2]) != self._row:
                raise broken(self._part)
            column = column_number(found[1]) or 0
        if not self._column < column < LAST_COLUMN:
            raise broken(self._part)
        self._column = column

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
