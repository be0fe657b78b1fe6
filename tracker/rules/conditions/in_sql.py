"""Conditions run in databases: as clauses of SQLAlchemy. It needs the extra ``sql``.

They are made for SQLite and PostgreSQL, and give the same rows in both. Every value is a bound
parameter; nothing is ever pasted into SQL.
"""

from collections.abc import Callable, Mapping
from datetime import date
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from tracker.assess.columns import ColumnTable, Kind
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
    import sqlalchemy as sa
    from sqlalchemy.ext.compiler import compiles
    from sqlalchemy.sql.compiler import SQLCompiler
    from sqlalchemy.sql.functions import FunctionElement
    from sqlalchemy.types import TypeEngine
except ModuleNotFoundError as missing:
    raise MissingExtraError("sql") from missing

ROW = "row"
"""The column that numbers the rows of a table, from 0, in the order of the assessment."""

_TYPES: Mapping[Kind, type[TypeEngine[Any]]] = {
    Kind.TEXT: sa.Text,
    Kind.DAY: sa.Date,
    Kind.COUNT: sa.BigInteger,
    Kind.TRUTH: sa.Boolean,
    Kind.CHOICE: sa.Text,
}
_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "==": eq,
    "!=": ne,
}


class day_number(FunctionElement[int]):  # noqa: N801 -- named as functions of SQL are
    """The number of a day in the calendar, counted from 1 for 0001-01-01."""

    type = sa.BigInteger()
    inherit_cache = True


@compiles(day_number, "sqlite")
def _in_sqlite(element: Any, compiler: SQLCompiler, **options: Any) -> str:
    """Days are text there; the first of the calendar begins at 1721425.5 in Julian days."""
    return f"CAST(julianday({compiler.process(element.clauses, **options)}) - 1721424.5 AS INTEGER)"


@compiles(day_number, "postgresql")
def _in_postgresql(element: Any, compiler: SQLCompiler, **options: Any) -> str:
    """One day less another is a whole number there."""
    day = compiler.process(element.clauses, **options)
    return f"CAST({day} - DATE '0001-01-01' + 1 AS BIGINT)"


def sql_table(table: ColumnTable, metadata: sa.MetaData) -> sa.Table:
    """Return a database table for the rows of a table, a column for each column.

    Args:
        table: which rows.
        metadata: what it is made known to.

    >>> from tracker.assess.columns import table_named
    >>> made = sql_table(table_named("task"), sa.MetaData())
    >>> made.name, made.c.current_due.type
    ('task', Date())
    """
    columns = [
        sa.Column(column.name, _TYPES[column.kind](), nullable=column.nullable)
        for column in table.columns
    ]
    number = sa.Column(ROW, sa.BigInteger(), primary_key=True, autoincrement=False)
    return sa.Table(table.name, metadata, number, *columns)


def in_sql(
    condition: Node, table: sa.FromClause, circumstances: Circumstances
) -> sa.ColumnElement[bool]:
    """Return a condition as a clause, for the WHERE of a query on a table of its columns.

    Args:
        condition: what is true of a row.
        table: the database table, or a query of one, that has the columns.
        circumstances: the day asked, the policy and the options.

    >>> from tracker.assess.columns import table_named
    >>> from tracker.domain import Policy
    >>> from tracker.rules.conditions import task
    >>> tasks = sql_table(table_named("task"), sa.MetaData())
    >>> print(in_sql((task.days_late > 3).node, tasks, Circumstances(date.max, Policy())))
    task.days_late > :param_1
    """
    return _Translation(table, circumstances).truth(condition)


class _Translation:
    """Says each node in SQL, whose logic conditions follow."""

    def __init__(self, table: sa.FromClause, circumstances: Circumstances) -> None:
        self._table = table
        self._circumstances = circumstances

    def truth(self, node: Node) -> sa.ColumnElement[bool]:
        match node:
            case Denied():
                return sa.not_(self.truth(node.inner))
            case Joined():
                parts = [self.truth(part) for part in node.parts]
                return sa.and_(*parts) if node.every else sa.or_(*parts)
            case Absent():
                return self._value(node.inner).is_(None)
            case Compared():
                make = self._number if node.by_number else self._value
                found: sa.ColumnElement[bool] = _OPERATORS[node.operator](
                    make(node.left), make(node.right)
                )
                return found
            case OneOf():
                return self._value(node.inner).in_(
                    [_bound(option, option.value) for option in node.options]
                )
            case _:
                return self._value(node) == sa.true()

    def _value(self, node: Node) -> sa.ColumnElement[Any]:
        match node:
            case ColumnValue():
                return self._table.c[node.column.name]
            case Given():
                return _bound(node, self._circumstances.value_of(node))
            case Literal():
                return _bound(node, node.value)
            case _:
                return self._number(node)

    def _number(self, node: Node) -> sa.ColumnElement[Any]:
        """Return a value as a whole number: of a day, its number in the calendar."""
        match node:
            case Sum():
                left, right = (self._number(part) for part in node.parts)
                return left + right if node.sign > 0 else left - right
            case Times():
                return sa.literal(node.factor, sa.BigInteger()) * self._number(node.inner)
            case ColumnValue() if node.kind is Kind.DAY:
                return day_number(self._value(node))
            case Given() if node.kind is Kind.DAY:
                return _numbered(self._circumstances.value_of(node))
            case Literal() if node.kind is Kind.DAY:
                return _numbered(node.value)
            case _:
                return self._value(node)


def _numbered(day: date) -> sa.ColumnElement[Any]:
    return sa.literal(day.toordinal(), sa.BigInteger())


def _bound(node: Node, value: Any) -> sa.ColumnElement[Any]:
    """Return a value as a parameter of its type; the word of a choice as plain text."""
    return sa.literal(str(value) if isinstance(value, str) else value, _TYPES[node.kind]())
