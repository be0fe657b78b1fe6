"""The header of a table: where it stands, and what each of its columns was taken for."""

from collections.abc import Iterator, Mapping

from attrs import evolve

from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.fields import JOINED, RANKED, Field
from tracker.stores.spreadsheets.grid import Grid, GridRow, column_name, column_number
from tracker.stores.spreadsheets.header_columns import BETWEEN, Column, Header
from tracker.stores.spreadsheets.header_labels import Labels, goes_on, with_row
from tracker.stores.spreadsheets.matching import (
    Match,
    MatchKind,
    match_label,
    plain_label,
    rank_of,
)
from tracker.stores.spreadsheets.periods import period_of

_LOOKED_AT = 100
"""The header is looked for in so many of the first rows that have anything in them."""
_DEEPEST = 3
_LEAST_FIELDS = 2


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


def begins_table(row: GridRow, header: Header) -> bool:
    """Whether a row below a header is the header of another table.

    Args:
        row: the row.
        header: the header above it; where it stands again, no other table begins.
    """
    if not _LEAST_OF_ANOTHER <= len(row.filled) <= _MOST_OF_ANOTHER:
        return False
    texts = [value for value in row.cells if value is not None]
    if not all(isinstance(text, str) and len(text) <= _LONGEST_OF_ANOTHER for text in texts):
        return False
    matches = [match_label(str(text)) for text in texts]
    sure = {match.field for match in matches if match and match.kind <= MatchKind.FOLDED}
    names = {plain_label(name) for column in header.columns for name in column.parts}
    is_again = all(plain_label(str(text)) in names for text in texts)
    return Field.TITLE in sure and len(sure) >= _LEAST_OF_ANOTHER and not is_again


_LEAST_OF_ANOTHER = 3
_MOST_OF_ANOTHER = 60
_LONGEST_OF_ANOTHER = 80


def _worth(header: Header) -> tuple[int, int, bool, int]:
    """Return how much a header explains: more fields, then more surely, then with fewer rows.

    Periods below a heading of time say more than the heading alone.
    """
    alone = (field for field in header.fields if field not in JOINED and field not in RANKED)
    doubted = sum(len(header.of(field)) > 1 for field in alone)
    height = header.last_row - header.first_row
    return len(header.fields), -doubted, Field.DUE_IN in header.fields, -height


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
        _column(column, labels.get(column, ()), mapped.get(column), grid)
        for column in sorted({*labels, *mapped})
    ]
    return Header(first_row=first, last_row=last, columns=_surest(columns))


def _column(index: int, parts: tuple[str, ...], mapped: Match | None, grid: Grid) -> Column:
    """Return one column by its heading, or by what a person said that it is."""
    period = None if mapped or not parts else period_of(parts)
    match = Match(field=Field.DUE_IN, kind=MatchKind.BARE) if period else _match(parts)
    return Column(
        index=index,
        label=BETWEEN.join(dict.fromkeys(parts)),
        match=mapped or match,
        hidden=index in grid.hidden_columns,
        period=period,
    )


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
        for name in (parts[-1], " ".join(parts), BETWEEN.join(dict.fromkeys(parts))):
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

    Of several that could be the title, that with the more usual name is it; likewise the number,
    the id and the section. What stands in the others is a detail.

    Raises:
        SheetError: two could be one field that has only one column.
    """
    columns = _ranked(columns)
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


def _ranked(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns with one for each field where the more usual name decides."""
    best: dict[Field, Column] = {}
    for column in columns:
        field = column.field
        if field in RANKED and (field not in best or _rank(column) < _rank(best[field])):
            best[field] = column
    return tuple(
        evolve(column, match=Match(field=Field.DETAIL, kind=MatchKind.HOLDING))
        if column.field in best and best[column.field] is not column
        else column
        for column in columns
    )


def _rank(column: Column) -> int:
    return rank_of(column.parts[-1], column.field) if column.field else 0


def _last_row(grid: Grid, header: Header) -> int:
    """Return the last row of a header whose cells are merged downwards beyond its last row."""
    last = header.last_row
    for merge in grid.merges_from(header.first_row, header.last_row):
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
