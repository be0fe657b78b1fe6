"""Columns whose heading says progress and whose cells say when: “Tiến độ: Quý IV/2026”."""

from collections.abc import Iterator

from attrs import evolve

from tracker.calendar import DeadlineKind, read_deadline
from tracker.errors import TrackerError
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Grid, Value, shown
from tracker.stores.spreadsheets.header_columns import Column, Header
from tracker.stores.spreadsheets.matching import Match, MatchKind

_LOOKED_AT = 200
_OF_TIME = frozenset({Field.DEADLINE, Field.DUE_IN})
_SAYS_NOTHING = frozenset({DeadlineKind.NONE, DeadlineKind.PENDING, DeadlineKind.VAGUE})
_LEAST_YEAR = 1900
_MOST_WORDS = 100


def with_timeline(header: Header, grid: Grid) -> Header:
    """Return a header whose column of progress is its column of deadlines, where it is.

    Offices call both “tiến độ”. It is the deadline where no other column is and most of its cells
    name a time, none of them a percentage.

    Args:
        header: the header as its headings read.
        grid: the cells.
    """
    columns = header.of(Field.PROGRESS)
    if len(columns) != 1 or not _OF_TIME.isdisjoint(header.fields) or _is_told(columns[0]):
        return header
    cells = [*_cells(grid, header, columns[0])][:_LOOKED_AT]
    named = sum(map(_names_a_time, cells))
    if not cells or named * 2 <= len(cells) or any(map(_is_percentage, cells)):
        return header
    match = Match(field=Field.DEADLINE, kind=MatchKind.HOLDING)
    return evolve(
        header,
        columns=tuple(
            evolve(column, match=match) if column is columns[0] else column
            for column in header.columns
        ),
    )


def _is_told(column: Column) -> bool:
    return column.match is not None and column.match.kind is MatchKind.MAPPED


def _cells(grid: Grid, header: Header, column: Column) -> Iterator[Value]:
    for row in grid.rows:
        if row.number > header.last_row:
            value = row.cell(column.index)
            if value is not None:
                yield value


def _names_a_time(value: Value) -> bool:
    text = " ".join(shown(value).split())
    if len(text) > _MOST_WORDS:
        return False
    try:
        return read_deadline(text).kind not in _SAYS_NOTHING
    except TrackerError:
        return False


def _is_percentage(value: Value) -> bool:
    text = shown(value)
    if text.endswith("%"):
        return True
    try:
        return float(text.replace(",", ".")) < _LEAST_YEAR
    except ValueError:
        return False
