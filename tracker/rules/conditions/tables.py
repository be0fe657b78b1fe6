"""The tables that conditions speak of: their columns, by name."""

from tracker.assess.columns import ColumnTable, table_named
from tracker.domain.spelling import Spellings
from tracker.language import Text, filled
from tracker.rules.conditions.error import UnknownColumnError
from tracker.rules.conditions.expression import Expression
from tracker.rules.conditions.nodes import ColumnValue

_UNKNOWN = Text(
    vi="bảng “{table}” không có cột “{name}”; gần nhất là “{nearest}”",
    en="the table “{table}” has no column “{name}”; the nearest is “{nearest}”",
)
_UNKNOWN_WHOLLY = Text(
    vi="bảng “{table}” không có cột “{name}”; có: {names}",
    en="the table “{table}” has no column “{name}”; there are: {names}",
)


class Columns:
    """The columns of one table, as attributes.

    >>> task.current_duee
    Traceback (most recent call last):
    tracker.rules.conditions.error.UnknownColumnError: the table “task” has no column \
“current_duee”; the nearest is “current_due”
    """

    __slots__ = ("_table",)

    def __init__(self, table: ColumnTable) -> None:
        self._table = table

    def __getattr__(self, name: str) -> Expression:
        if name.startswith("__"):
            raise AttributeError(name)
        column = self._table.by_name.get(name)
        if column is not None:
            return Expression(ColumnValue(self._table, column))
        table, names = self._table.name, [*self._table.by_name]
        nearest = Spellings(names).nearest(name)
        if nearest is not None:
            text = filled(_UNKNOWN, table=table, name=name, nearest=nearest)
        else:
            text = filled(_UNKNOWN_WHOLLY, table=table, name=name, names=", ".join(names))
        raise UnknownColumnError(text)

    def __dir__(self) -> list[str]:
        return [*self._table.by_name]


task = Columns(table_named("task"))
"""Tasks, each as it stands on the day asked."""

document = Columns(table_named("document"))
"""Documents, each as recorded."""

indicator = Columns(table_named("indicator"))
"""Indicators, each as it stands on the day asked."""

mandate = Columns(table_named("mandate"))
"""Mandates, each as it stands on the day asked."""
