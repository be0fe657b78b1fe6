"""The rows under a header: what each is, and in which section of the list it stands."""

import re
from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from tracker.domain.spelling import fold_name
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Grid, GridRow, Value, shown
from tracker.stores.spreadsheets.header import Column, Header
from tracker.stores.spreadsheets.matching import plain_label
from tracker.stores.spreadsheets.numbering import bare_number, group_number, is_arabic
from tracker.stores.spreadsheets.sections import Sections

_TOTALS = frozenset({"tong cong", "cong", "tong", "tong so", "total", "sum", "grand total"})
_LONGEST_TOTAL = max(map(len, _TOTALS)) + 2
_PLACE = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_LEAST_NUMBERED = 3
"""A row of column numbers numbers at least so many."""


class RowKind(StrEnum):
    """What a row became."""

    TASK = "task"
    SECTION = "section"
    """The heading of a group of tasks."""
    HEADER_AGAIN = "header_again"
    """The header, repeated where a page begins."""
    COLUMN_NUMBERS = "column_numbers"
    """The numbers of the columns, under the header."""
    TOTAL = "total"
    NUMBER_ONLY = "number_only"
    """A row of a form that nobody filled in: it has only its number."""
    BELOW = "below"
    """Text below the table: notes, signatures."""
    REJECTED = "rejected"
    """A row that cannot be used; the reason is told."""


@frozen(kw_only=True)
class ReadRow:
    """One row under the header.

    Attributes:
        row: the row.
        kind: what it is.
        section: the heading it stands under, with those above it.
        path: the numbers of those headings.
    """

    row: GridRow
    kind: RowKind
    section: str | None = None
    path: tuple[str, ...] = ()


class RowReader:
    """Says what each row under a header is.

    Args:
        grid: the cells, what is merged over rows standing in each.
        header: the header.
    """

    def __init__(self, grid: Grid, header: Header) -> None:
        self._rows = [row for row in grid.rows if row.number > header.last_row]
        self._header = header
        self._wide = grid.wide_rows()
        self._numbers = header.of(Field.NUMBER)
        self._titles = header.of(Field.TITLE)
        self._ids = header.of(Field.ID)
        self._labels = {column.index: plain_label(column.label) for column in header.columns}
        self._last_labels = {
            column.index: plain_label(column.label.rpartition(" – ")[2])
            for column in header.columns
        }
        self._sections = Sections()

    def rows(self) -> Iterator[ReadRow]:
        """Yield every row, in order."""
        last = max((row.number for row in self._rows if self._is_numbered(row)), default=None)
        first = True
        for row in self._rows:
            kind = self._kind(row, first=first, below=last is not None and row.number > last)
            first = first and kind is RowKind.HEADER_AGAIN
            yield ReadRow(
                row=row, kind=kind, section=self._sections.heading, path=self._sections.path
            )

    def _kind(self, row: GridRow, *, first: bool, below: bool) -> RowKind:  # noqa: PLR0911 -- one for each kind
        if self._is_header(row):
            return RowKind.HEADER_AGAIN
        if first and _numbers_columns(row):
            return RowKind.COLUMN_NUMBERS
        number, title = self._text(row, self._numbers), self._text(row, self._titles)
        if title and self._text(row, self._ids):
            return RowKind.TASK  # whatever it is called: people gave it an id
        if self._is_total(row, number, title):
            return RowKind.TOTAL
        if row.filled == tuple(column.index for column in self._numbers) and is_arabic(number):
            return RowKind.NUMBER_ONLY
        if self._opens_section(row, number, title):
            return RowKind.SECTION
        if below and not number and self._has_only(row, self._titles):
            return RowKind.BELOW
        if below and not number and not title:
            return RowKind.BELOW
        return RowKind.TASK

    def _opens_section(self, row: GridRow, number: str, title: str) -> bool:
        """Whether a row is the heading of a group, which is then the one rows stand under."""
        if row.filled and self._has_only(row, (*self._numbers, *self._titles)):
            group = group_number(number, self._sections.letter) if number else None
            if group is not None and title:
                self._sections.open(group.style, group.text, title)
                return True
        if len(row.filled) != 1:
            return False
        (column,) = row.filled
        text = _line(row.cell(column))
        in_numbers = any(column == one.index for one in self._numbers)
        if (row.number, column) in self._wide or (in_numbers and not is_arabic(text)):
            self._sections.open_headed(text)
            return True
        return False

    def _is_header(self, row: GridRow) -> bool:
        """Whether a row says again what the columns are called."""
        labels = [self._labels, self._last_labels]
        texts = {column: plain_label(_line(row.cell(column))) for column in row.filled}
        return len(texts) > 1 and any(
            all(names.get(column) == text for column, text in texts.items()) for names in labels
        )

    def _is_total(self, row: GridRow, number: str, title: str) -> bool:
        first = _line(row.cell(row.filled[0]))
        told = next(filter(None, (number, title)), first)
        return len(told) <= _LONGEST_TOTAL and fold_name(told) in _TOTALS

    def _is_numbered(self, row: GridRow) -> bool:
        number = bare_number(self._text(row, self._numbers))
        return bool(number) and (is_arabic(number) or len(number) <= 3)  # noqa: PLR2004 -- iii, a, 1b

    def _has_only(self, row: GridRow, columns: tuple[Column, ...]) -> bool:
        places = {column.index for column in columns}
        return places.issuperset(row.filled)

    def _text(self, row: GridRow, columns: tuple[Column, ...]) -> str:
        return " ".join(filter(None, (_line(row.cell(column.index)) for column in columns)))


def _line(value: Value) -> str:
    return " ".join(shown(value).split())


def _numbers_columns(row: GridRow) -> bool:
    """Whether a row numbers its columns: 1, 2, 3 or (1), (2), (3), letters perhaps before them.

    Columns that are passed over may be left out, but none is numbered twice or out of turn.
    """
    texts = [_line(row.cell(column)).strip("()[] ") for column in row.filled]
    while texts and len(texts[0]) == 1 and texts[0].isalpha():
        texts.pop(0)
    figures = [text.partition("=")[0].strip() for text in texts]
    if len(row.filled) < _LEAST_NUMBERED or not all(map(_PLACE.fullmatch, figures)):
        return False
    places = [int(figure) for figure in figures]
    return places[0] == 1 and places[-1] <= len(row.cells) and places == sorted({*places})
