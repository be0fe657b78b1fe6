"""A table as a value: columns, rows, and what it says before and after."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import field, frozen

from tracker.language import Language, Text

Row = Mapping[str, Any]
"""One row: raw values by column key; a title or a name is a Text, as recorded and in English."""

Cell = Callable[[Row, Language], Any]
"""What a column shows of a row."""


@frozen(kw_only=True)
class Column:
    """One column of a text table.

    Attributes:
        heading: what stands above it.
        cell: takes a row and a language to what is shown: a number, a day, a word or a Text.
        right: whether it is set to the right, as numbers are.
        width: where to wrap its words, in characters; ``None`` never wraps them.
    """

    heading: Text
    cell: Cell = field(repr=False)
    right: bool = False
    width: int | None = None


def _as_columns(columns: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(columns)


def _as_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(rows)


@frozen(kw_only=True)
class Table:
    """A status table: what programs read, and how people are shown it.

    Attributes:
        keys: the keys of every row, in order: stable names for programs.
        columns: the columns of the text table.
        rows: the rows, in order.
        caption: what stands above the text table.
        summary: what stands below it.
        total: a last row of totals, shown to people and not given to programs.
    """

    keys: tuple[str, ...]
    columns: tuple[Column, ...] = field(converter=_as_columns)
    rows: tuple[Row, ...] = field(converter=_as_rows)
    caption: Text
    summary: Text
    total: Row | None = None

    @property
    def records(self) -> list[dict[str, Any]]:
        """The rows for programs: titles and names as recorded, whatever language people read."""
        return [{name: _as_recorded(value) for name, value in row.items()} for row in self.rows]


def _as_recorded(value: Any) -> Any:
    """Return a title or name as it is recorded; :func:`tracker.tables.labels.in_both` keeps it."""
    if isinstance(value, list):
        return [_as_recorded(item) for item in value]
    return value.vi if isinstance(value, Text) else value


def key(name: str) -> Cell:
    """Return the cell that shows a row's value as it is.

    >>> key("due")({"due": 1}, Language.EN)
    1
    """
    return lambda row, _: row[name]


def label(labels: Mapping[Any, Text], name: str) -> Cell:
    """Return the cell that shows what a row's value is called.

    >>> label({"late": Text(vi="trễ", en="late")}, "state")({"state": "late"}, Language.EN)
    'late'
    """
    return lambda row, language: labels[row[name]].in_language(language)


def known(name: str, otherwise: Text) -> Cell:
    """Return the cell that shows a row's value, or *otherwise* where there is none.

    >>> known("end", Text(vi="chưa định", en="open"))({"end": None}, Language.VI)
    'chưa định'
    """
    return lambda row, language: otherwise.in_language(language) if row[name] is None else row[name]
