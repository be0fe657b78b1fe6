"""Conditions run on data frames: as expressions of Polars. It needs the extra ``polars``."""

from collections.abc import Callable, Mapping
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from tracker.assess.assessment import Assessment
from tracker.assess.columns import ColumnTable, Kind, records
from tracker.rules.conditions.circumstances import Circumstances
from tracker.rules.conditions.error import MissingExtraError
from tracker.rules.conditions.nodes import (
    Absent,
    ColumnValue,
    Compared,
    Denied,
    Given,
    Joined,
    Literal,
    Node,
    OneOf,
    Sum,
    Times,
)

try:
    import polars as pl
except ModuleNotFoundError as missing:
    raise MissingExtraError("polars") from missing

_TYPES: Mapping[Kind, type[pl.DataType]] = {
    Kind.TEXT: pl.String,
    Kind.DAY: pl.Date,
    Kind.COUNT: pl.Int64,
    Kind.TRUTH: pl.Boolean,
    Kind.CHOICE: pl.String,
}
_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "==": eq,
    "!=": ne,
}
_EPOCH = 719_163
"""The number in the calendar of 1970-01-01, which Polars counts days from."""


def frame(table: ColumnTable, assessment: Assessment) -> pl.DataFrame:
    """Return the rows of a table as a data frame, a column for each column.

    Args:
        table: which rows.
        assessment: how everything stands.
    """
    schema = {column.name: _TYPES[column.kind] for column in table.columns}
    return pl.DataFrame(records(table, assessment), schema=schema)


def in_polars(condition: Node, circumstances: Circumstances) -> pl.Expr:
    """Return a condition as an expression of Polars, for filtering a data frame of its table.

    Args:
        condition: what is true of a row.
        circumstances: the day asked, the policy and the options.

    >>> from datetime import date
    >>> from tracker.domain import Policy
    >>> from tracker.rules.conditions import task
    >>> late = in_polars((task.days_late > 3).node, Circumstances(date(2023, 6, 30), Policy()))
    >>> pl.DataFrame({"days_late": [3, 4, None]}).filter(late)["days_late"].to_list()
    [4]
    """
    return _Translation(circumstances).truth(condition)


class _Translation:
    """Says each node in the words of Polars, whose logic is that of SQL already."""

    def __init__(self, circumstances: Circumstances) -> None:
        self._circumstances = circumstances

    def truth(self, node: Node) -> pl.Expr:
        match node:
            case Denied():
                return ~self.truth(node.inner)
            case Joined():
                parts = [self.truth(part) for part in node.parts]
                return pl.all_horizontal(parts) if node.every else pl.any_horizontal(parts)
            case Absent():
                return self._value(node.inner).is_null()
            case Compared():
                make = self._number if node.by_number else self._value
                found: pl.Expr = _OPERATORS[node.operator](make(node.left), make(node.right))
                return found
            case OneOf():
                kind = _TYPES[node.inner.kind]
                listed = pl.Series([_plain(option.value) for option in node.options], dtype=kind)
                return self._value(node.inner).is_in(listed.implode())
            case _:
                return self._value(node)

    def _value(self, node: Node) -> pl.Expr:
        match node:
            case ColumnValue():
                return pl.col(node.column.name)
            case Given():
                return _literal(node, self._circumstances.value_of(node))
            case Literal():
                return _literal(node, node.value)
            case _:
                return self._number(node)

    def _number(self, node: Node) -> pl.Expr:
        """Return a value as a whole number: of a day, its number in the calendar."""
        match node:
            case Sum():
                left, right = (self._number(part) for part in node.parts)
                return left + right if node.sign > 0 else left - right
            case Times():
                return self._number(node.inner) * pl.lit(node.factor, dtype=pl.Int64)
            case _ if node.kind is Kind.DAY:
                return self._value(node).cast(pl.Int32).cast(pl.Int64) + _EPOCH
            case _:
                return self._value(node)


def _literal(node: Node, value: Any) -> pl.Expr:
    return pl.lit(_plain(value), dtype=_TYPES[node.kind])


def _plain(value: Any) -> Any:
    """Return the word of a choice as plain text."""
    return str(value) if isinstance(value, str) else value
