"""From the text of a CSV file to a grid, its delimiter given or found."""

import csv
import re
from collections.abc import Callable, Iterator
from io import StringIO
from itertools import islice

from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.csv_cells import read_cell
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.grid import Grid, GridRow
from tracker.stores.spreadsheets.limits import LONGEST_LINE, MOST_CELLS, MOST_COLUMNS
from tracker.stores.spreadsheets.workbook import Progress

DELIMITERS = (",", ";", "\t", "|")
_NAMES = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "bar": "|"}
_LINE_END = re.compile("\r\n|\r|\n")
_LOOKED_AT = 60
_LEAST_SPLIT = 2
_STEP = 500


def delimiter_named(text: str) -> str:
    r"""Return the character that a person means by a delimiter.

    Raises:
        SheetError: it is not one character, or one that a value is made of.

    >>> delimiter_named("tab") == "\t", delimiter_named(";")
    (True, ';')
    """
    found = _NAMES.get(text.strip().lower(), text)
    if len(found) != 1 or found.isalnum() or found in '" \r\n\ufeff\x00':
        raise SheetError(
            vi=f"“{text}” không làm dấu phân cách được; hãy cho một ký tự như , ; | hoặc tab",
            en=f"“{text}” cannot be a delimiter; give one character, like , ; | or tab",
        )
    return found


def csv_grid(
    text: str,
    *,
    delimiter: str | None,
    fitness: Callable[[Grid], int],
    progress: Progress,
) -> Grid:
    """Return the cells of a CSV text.

    Args:
        text: the text, decoded.
        delimiter: what stands between its values; ``None`` to find it: it is the one by which most
            of the columns in the first rows are known, then the one that cuts most of them alike.
        fitness: how many columns of a grid are known.
        progress: told of rows as they are read.

    Raises:
        SheetError: a row is torn, or is larger than any register has.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST_LINE:
            raise SheetError(
                vi=f"dòng dài quá {LONGEST_LINE} ký tự",
                en=f"the line has more than {LONGEST_LINE} characters",
                row=number,
            )
    if delimiter is None:
        delimiter = _found(text, fitness)
    return Grid(sheet="", rows=tuple(_rows(text, delimiter, progress)))


def _found(text: str, fitness: Callable[[Grid], int]) -> str:
    """Return the delimiter that fits best."""
    head = _beginning(text)

    def how_well(delimiter: str) -> tuple[int, int]:
        try:
            rows = tuple(_rows(head, delimiter, lambda _: None, torn_end=True))
        except SheetError:
            return (-1, 0)
        split = sum(len(row.filled) >= _LEAST_SPLIT for row in rows)
        return (fitness(Grid(sheet="", rows=rows)), split)

    return max(DELIMITERS, key=how_well)


def _beginning(text: str) -> str:
    """Return the first lines of a text."""
    ends = (end.end() for end in _LINE_END.finditer(text))
    return text[: next(islice(ends, _LOOKED_AT - 1, None), None)]


def _rows(
    text: str, delimiter: str, progress: Progress, *, torn_end: bool = False
) -> Iterator[GridRow]:
    """Yield the rows that have anything in them, each by the line where it begins."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before, read, cells = 0, 0, 0
    while True:
        try:
            values = next(reader, None)
        except csv.Error as error:
            if torn_end and "unexpected end" in str(error):
                return
            raise _torn(before + 1) from error
        if values is None:
            progress(read)
            return
        row = _row(values, before + 1)
        before = reader.line_num
        cells += len(values)
        if cells > MOST_CELLS:
            raise SheetError(
                vi=f"có hơn {MOST_CELLS} ô; hãy tách tệp",
                en=f"it has more than {MOST_CELLS} cells; split the file",
                row=before,
            )
        if row is not None:
            yield row
        read += 1
        if read == _STEP:
            progress(read)
            read = 0


def _row(values: list[str], number: int) -> GridRow | None:
    """Return a row, or ``None`` where nothing is in it."""
    while values and not values[-1].strip():
        values.pop()
    if len(values) > MOST_COLUMNS:
        raise SheetError(
            vi=f"có hơn {MOST_COLUMNS} cột; sổ nhiệm vụ không rộng như vậy",
            en=f"it has more than {MOST_COLUMNS} columns; no register of tasks is so wide",
            row=number,
        )
    cells = tuple(clean_text(read_cell(value)) for value in values)
    return GridRow(number=number, cells=cells) if any(cells) else None


def _torn(line: int) -> SheetError:
    return SheetError(
        vi="ngoặc kép không khép, hoặc có chữ ngay sau ngoặc kép đóng, hoặc một ô quá dài; một "
        'ngoặc kép trong ô viết là ""',
        en="a quote is not closed, or letters follow a closing quote, or a value is too long; a "
        'quote within a value is written ""',
        row=line,
    )
