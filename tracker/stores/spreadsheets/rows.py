"""The rows under a header: what each is, and in which section of the list it stands."""

import re
from collections.abc import Iterator
from enum import StrEnum

from attrs import evolve, frozen

from tracker.calendar.phrase import fold
from tracker.stores.spreadsheets.column_numbers import numbers_columns
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Grid, GridRow, shown_line
from tracker.stores.spreadsheets.header_columns import Column, Header
from tracker.stores.spreadsheets.matching import plain_label
from tracker.stores.spreadsheets.numbering import (
    bare_number,
    group_number,
    is_arabic,
    is_group_led,
    is_letter,
)
from tracker.stores.spreadsheets.sections import Sections
from tracker.stores.spreadsheets.totals import is_total

_LEAST_ALIKE = 3
"""A heading that was merged across stands in at least so many cells once it is taken apart."""
_OF_NOTES = re.compile(
    r"(?:ghi chu|chu thich|luu y|nguon|noi nhan|notes?|source|nb)\b ?[:(]"
    r"|\(?\*+\)?\s|\[\d+\]|\*\*\("
)
"""How text below a table begins."""
_OF_PAGES = re.compile(r"phu luc|annex|appendix|.*\b(?:tiep theo|tiep|continued|cont)\b[.)]*$")
"""What stands above a header that is repeated on another page."""
_CONTINUED = frozenset(
    {
        *(Field.LEAD_UNITS, Field.COLLABORATING_UNITS, Field.PRODUCT, Field.DOCUMENT),
        *(Field.EVIDENCE, Field.NOTE, Field.DETAIL, Field.TASK_NOTE),
    }
)
"""Fields whose text may go on in the row below, where a page broke it."""


class RowKind(StrEnum):
    """What a row became."""

    TASK = "task"
    CONTINUED = "continued"
    """What the task above goes on with, where a page or a cell broke its row."""
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
        self._above = {
            shown_line(row.cell(column))
            for row in grid.rows
            if row.number < header.first_row
            for column in row.filled
        }
        self._header = header
        self._wide = grid.wide_rows()
        self._numbers = header.of(Field.NUMBER)
        self._number_places = frozenset(column.index for column in self._numbers)
        self._titles = header.of(Field.TITLE)
        self._ids = header.of(Field.ID)
        self._known = {column.index: column for column in header.columns}
        self._first = min(self._known, default=0)
        self._labels = {
            column.index: {plain_label(one) for one in (column.label, *column.parts)}
            for column in header.columns
        }
        self._sections = Sections()
        self._task: GridRow | None = None
        self._counted = ""

    def rows(self) -> Iterator[ReadRow]:
        """Yield every row, in order."""
        numbered = (place for place, row in enumerate(self._rows) if self._is_numbered(row))
        last = max(numbered, default=None)
        first = True
        found: list[ReadRow] = []
        for place, row in enumerate(self._rows):
            kind = self._kind(row, place, first=first, below=last is not None and place > last)
            first = kind is RowKind.HEADER_AGAIN
            self._task = row if kind in _OF_TASKS else None if kind in _BREAKS else self._task
            path = self._path(row) if kind is RowKind.TASK else self._sections.path
            found.append(ReadRow(row=row, kind=kind, section=self._sections.heading, path=path))
        yield from _without_empty_headings(found)

    def _path(self, row: GridRow) -> tuple[str, ...]:
        """Return the numbers of what a task stands in; a, b, c stand in the task they part."""
        number = bare_number(self._text(row, self._numbers))
        if is_letter(number) and self._counted:
            return (*self._sections.path, self._counted)
        self._counted = number
        return self._sections.path

    def _kind(self, row: GridRow, place: int, *, first: bool, below: bool) -> RowKind:  # noqa: PLR0911 -- one for each kind
        if self._is_header(row) or self._is_page_title(row, place):
            return RowKind.HEADER_AGAIN
        if numbers_columns(row, first=first):
            return RowKind.COLUMN_NUMBERS
        number, title = self._text(row, self._numbers), self._text(row, self._titles)
        if title and self._text(row, self._ids):
            return RowKind.TASK  # whatever it is called: people gave it an id
        if is_total(row, number, title):
            return RowKind.TOTAL
        if row.filled == tuple(column.index for column in self._numbers) and is_arabic(number):
            return RowKind.NUMBER_ONLY
        if len(row.filled) == 1 and not is_arabic(number) and self._is_note(row, place):
            return RowKind.BELOW
        if self._opens_section(row, number, title):
            self._counted = ""
            return RowKind.SECTION
        if below and not number and (not title or self._has_only(row, self._titles)):
            return RowKind.BELOW
        if not number and not title and self._goes_on(row):
            return RowKind.CONTINUED
        return RowKind.TASK

    def _is_note(self, row: GridRow, place: int) -> bool:
        """Whether a row is a note below the table: nothing but other notes comes after it."""
        later = self._rows[place + 1 : place + 1 + _LOOKED_ON]
        text = shown_line(row.cell(row.filled[0]))
        return bool(_OF_NOTES.match(fold(text[:_LONGEST_START]))) and all(
            len(one.filled) == 1 for one in later
        )

    def _is_page_title(self, row: GridRow, place: int) -> bool:
        """Whether a row is the title of the table, repeated above its repeated header."""
        if len(row.filled) != 1 or place + 1 >= len(self._rows):
            return False
        text = shown_line(row.cell(row.filled[0]))
        return (text in self._above or bool(_OF_PAGES.match(fold(text[:_LONGEST_START])))) and any(
            map(self._is_header, self._rows[place + 1 : place + 4])
        )

    def _goes_on(self, row: GridRow) -> bool:
        """Whether a row goes on with the one above: texts only, where that has some too."""
        above = self._task
        if above is None or not self._numbers:
            return False
        columns = [self._known.get(column) for column in row.filled]
        return all(
            column is not None
            and column.field in _CONTINUED
            and isinstance(row.cell(column.index), str)
            and above.cell(column.index) is not None
            for column in columns
        )

    def _opens_section(self, row: GridRow, number: str, title: str) -> bool:
        """Whether a row is the heading of a group, which is then the one rows stand under."""
        if self._opens_alike(row, number):
            return True
        if row.filled and self._has_only(row, (*self._numbers, *self._titles)):
            group = group_number(number, self._sections.letter) if number else None
            if group is not None and title:
                self._sections.open(group.style, group.text, title)
                return True
        if len(row.filled) != 1:
            return False
        (column,) = row.filled
        text = shown_line(row.cell(column))
        in_numbers = any(column == one.index for one in self._numbers)
        in_titles = any(column == one.index for one in self._titles)
        is_first = column == self._first and not in_titles and len(text.split()) > 1
        led = in_titles and not self._numbers and is_group_led(text)
        if (row.number, column) in self._wide or (
            (in_numbers or is_first or led) and not is_arabic(text)
        ):
            self._sections.open_headed(text)
            return True
        return False

    def _opens_alike(self, row: GridRow, number: str) -> bool:
        """Whether a row is a heading whose text stands in each cell that it was merged across."""
        columns = [column for column in row.filled if column not in self._number_places]
        if len(columns) < _LEAST_ALIKE or row.cell(columns[0]) != row.cell(columns[1]):
            return False
        texts = [shown_line(row.cell(column)) for column in columns]
        if len({*texts}) > 1:
            return False
        group = group_number(number, self._sections.letter) if number else None
        if group is not None:
            self._sections.open(group.style, group.text, texts[0])
        else:
            self._sections.open_headed(f"{number}. {texts[0]}" if number else texts[0])
        return True

    def _is_header(self, row: GridRow) -> bool:
        """Whether a row says again what the columns are called."""
        if len(row.filled) < 2:  # noqa: PLR2004 -- a heading alone is no header
            return False
        return all(
            column in self._labels
            and plain_label(shown_line(row.cell(column))) in self._labels[column]
            for column in row.filled
        )

    def _is_numbered(self, row: GridRow) -> bool:
        number = bare_number(self._text(row, self._numbers))
        return bool(number) and (is_arabic(number) or len(number) <= 3)  # noqa: PLR2004 -- iii, a, 1b

    def _has_only(self, row: GridRow, columns: tuple[Column, ...]) -> bool:
        places = {column.index for column in columns}
        return places.issuperset(row.filled)

    def _text(self, row: GridRow, columns: tuple[Column, ...]) -> str:
        return " ".join(filter(None, (shown_line(row.cell(column.index)) for column in columns)))


_OF_TASKS = frozenset({RowKind.TASK})
_BREAKS = frozenset({RowKind.SECTION, RowKind.TOTAL, RowKind.BELOW})
"""After these no row goes on with the one above."""
_LOOKED_ON = 20
_LONGEST_START = 200


def _without_empty_headings(rows: list[ReadRow]) -> list[ReadRow]:
    """Return the rows with headings without a number that stand below the last task as text."""
    last = max((place for place, row in enumerate(rows) if row.kind in _OF_TASKS), default=None)
    if last is None:
        return rows
    return [
        evolve(row, kind=RowKind.BELOW)
        if place > last and row.kind is RowKind.SECTION and len(row.row.filled) == 1
        else row
        for place, row in enumerate(rows)
    ]
