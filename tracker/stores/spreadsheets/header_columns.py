"""A column of a table, and the columns that a header names."""

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import column_name
from tracker.stores.spreadsheets.matching import Match, plain_label

BETWEEN = " – "
"""What stands between the rows of a heading."""


@frozen(kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        index: its place, from 0.
        label: its heading as written; what stands above a group of columns comes first.
        match: what it was taken for; ``None`` where it is not taken.
        hidden: whether it is hidden.
        period: the period that it is for, where each period has a column.
    """

    index: int
    label: str
    match: Match | None
    hidden: bool = False
    period: str | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """Its heading, row by row."""
        return tuple(self.label.split(BETWEEN))

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
        return self.by_field.get(field, ())

    @cached_property
    def by_field(self) -> Mapping[Field, tuple[Column, ...]]:
        """The columns of each field that has one."""
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
