"""The header of a table: where it stands, and what each of its columns was taken for."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import evolve, frozen

from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.fields import JOINED, Field
from tracker.stores.spreadsheets.grid import (
    Grid,
    column_name,
    column_number,
)
from tracker.stores.spreadsheets.header_labels import Labels, goes_on, with_row
from tracker.stores.spreadsheets.matching import Match, MatchKind, match_label, plain_label

_LOOKED_AT = 100
"""The header is looked for in so many of the first rows that have anything in them."""
_DEEPEST = 3
_LEAST_FIELDS = 2


@frozen(kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        index: its place, from 0.
        label: its heading as written; what stands above a group of columns comes first.
        match: what it was taken for; ``None`` where it is not taken.
        hidden: whether it is hidden.
    """

    index: int
    label: str
    match: Match | None
    hidden: bool = False

    @property
    def field(self) -> Field | None:
        """The field it was taken for."""
        return None if self.match is None else self.match.field

    @property
    def name(self) -> str:
        """How to name it: its letters, and its heading."""
        letters = column_name(self.index)
        return f"{letters} “{self.label}”" if self.label else letters


@frozen(kw_only=True)
class Header:
    """The header of a table.

    Attributes:
        first_row: its first row.
        last_row: its last row.
        columns: the columns that have a heading or are mapped, from left to right.
    """

    first_row: int
    last_row: int
    columns: tuple[Column, ...]

    def of(self, field: Field) -> tuple[Column, ...]:
        """Return the columns taken for a field, the order of their headings deciding."""
        return self._by_field.get(field, ())

    @cached_property
    def _by_field(self) -> Mapping[Field, tuple[Column, ...]]:
        found: dict[Field, list[Column]] = {}
        for column in self.columns:
            if column.field is not None:
                found.setdefault(column.field, []).append(column)
        return {
            field: tuple(sorted(listed, key=lambda one: (plain_label(one.label), one.index)))
            for field, listed in found.items()
        }

    @property
    def fields(self) -> frozenset[Field]:
        """The fields that have a column."""
        return frozenset(column.field for column in self.columns if column.field is not None)


def find_header(
    grid: Grid, mapping: Mapping[Field, str], header_row: int | None = None
) -> Header | None:
    """Return the header of the table in a grid; ``None`` where none is found.

    It is the row, or the two or three rows, by which most columns are known, wherever they stand;
    the first of several that are equal. It must name the tasks and one thing more.

    Args:
        grid: the cells.
        mapping: columns of fields that a person has named.
        header_row: where it begins, where a person has said so.

    Raises:
        SheetError: a column that a person named is not there, or two could be the same field.
    """
    best: Header | None = None
    for header in _candidates(grid, mapping, header_row):
        least = 1 if header_row is not None or mapping else _LEAST_FIELDS
        if Field.TITLE not in header.fields or len(header.fields) < least:
            continue
        if best is None or _worth(header) > _worth(best):
            best = header
    if best is None:
        return None
    last = _last_row(grid, best)
    best = evolve(best, last_row=last, columns=_settled(best.columns))
    _refuse_missing(best, mapping)
    return best


def _worth(header: Header) -> tuple[int, int]:
    """Return how much a header explains: more fields first, then with fewer rows."""
    return len(header.fields), header.first_row - header.last_row


def fitness(grid: Grid) -> int:
    """Return how many fields the best header of a grid names; for finding a delimiter."""
    return max((len(header.fields) for header in _candidates(grid, {}, None)), default=0)


def _candidates(
    grid: Grid, mapping: Mapping[Field, str], header_row: int | None
) -> Iterator[Header]:
    """Yield every row, and rows together, that could be the header."""
    rows = grid.rows[:_LOOKED_AT]
    if header_row is not None:
        rows = tuple(row for row in grid.rows if row.number >= header_row)[:_DEEPEST]
        if not rows or rows[0].number != header_row:
            return
    for place in range(1 if header_row is not None else len(rows)):
        labels: Labels = {}
        for row in rows[place : place + _DEEPEST]:
            if labels and not goes_on(rows[place], row, grid, labels):
                break
            labels = with_row(labels, row, grid)
            yield _header(rows[place].number, row.number, labels, mapping, grid)


def _header(
    first: int,
    last: int,
    labels: Labels,
    mapping: Mapping[Field, str],
    grid: Grid,
) -> Header:
    mapped = _mapped(labels, mapping)
    columns = [
        Column(
            index=column,
            label=" – ".join(dict.fromkeys(labels.get(column, ()))),
            match=mapped.get(column) or _match(labels.get(column, ())),
            hidden=column in grid.hidden_columns,
        )
        for column in sorted({*labels, *mapped})
    ]
    return Header(first_row=first, last_row=last, columns=_surest(columns))


def _match(parts: tuple[str, ...]) -> Match | None:
    """Return what a heading of several rows means: all of it, else its last part.

    Its first part alone never decides where there is another, since it stands above several.
    """
    if not parts:
        return None
    whole = match_label(" ".join(parts))
    part = match_label(parts[-1])
    if whole is None or part is None or len(parts) == 1:
        return whole or part
    return part if part.kind < whole.kind else whole


def _mapped(labels: Labels, mapping: Mapping[Field, str]) -> dict[int, Match]:
    """Return what a person said that columns are: by heading first, then by letters or place."""
    by_label: dict[str, int] = {}
    for column, parts in sorted(labels.items(), reverse=True):
        for name in (parts[-1], " ".join(parts), " – ".join(dict.fromkeys(parts))):
            by_label[plain_label(name)] = column
    found: dict[int, Match] = {}
    for field, name in mapping.items():
        place = by_label.get(plain_label(name), _place(name.strip()))
        if place is not None and place >= 0:
            found[place] = Match(field=field, kind=MatchKind.MAPPED)
    return found


def _place(name: str) -> int | None:
    """Return the column, from 0, that letters or a place from 1 name."""
    if name.isascii() and name.isdecimal():
        return int(name[:6]) - 1
    return column_number(name)


def _surest(columns: list[Column]) -> tuple[Column, ...]:
    """Return the columns, of those taken for one field only the surest."""
    best: dict[Field, MatchKind] = {}
    for column in columns:
        if column.match is not None:
            kind = best.get(column.match.field, column.match.kind)
            best[column.match.field] = min(kind, column.match.kind)
    return tuple(
        column
        if column.match is None or column.match.kind == best[column.match.field]
        else evolve(column, match=None)
        for column in columns
    )


def _settled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns, none of which could be taken for what another is.

    Raises:
        SheetError: two could be one field that has only one column.
    """
    seen: dict[Field, Column] = {}
    for column in columns:
        if column.field is None or column.field in JOINED:
            continue
        if column.field in seen:
            first, field = seen[column.field], column.field
            raise SheetError(
                vi=f"cột {first.name} và cột {column.name} đều có thể là “{field}”; hãy nói rõ, "
                f"chẳng hạn --map {field}={column_name(column.index)}",
                en=f"columns {first.name} and {column.name} could both be “{field}”; say which, "
                f"for example --map {field}={column_name(column.index)}",
            )
        seen[column.field] = column
    return columns


def _last_row(grid: Grid, header: Header) -> int:
    """Return the last row of a header whose cells are merged downwards beyond its last row."""
    last = header.last_row
    for merge in grid.merges:
        if header.first_row <= merge.first_row <= header.last_row:
            last = max(last, min(merge.last_row, header.first_row + _DEEPEST))
    return last


def _refuse_missing(header: Header, mapping: Mapping[Field, str]) -> None:
    """Refuse a column that a person named and that is not there."""
    for field, name in mapping.items():
        if not any(one.kind is MatchKind.MAPPED for one in _matches(header, field)):
            listed = ", ".join(column.name for column in header.columns)
            raise SheetError(
                vi=f"không có cột “{name}” cho “{field}”; các cột: {listed}",
                en=f"there is no column “{name}” for “{field}”; the columns are {listed}",
                row=header.first_row,
            )


def _matches(header: Header, field: Field) -> Iterator[Match]:
    return (one.match for one in header.of(field) if one.match is not None)
