"""Every table of columns there is."""

from types import MappingProxyType

from tracker.assess.columns.document_columns import DOCUMENT_TABLE
from tracker.assess.columns.indicator_columns import INDICATOR_TABLE
from tracker.assess.columns.mandate_columns import MANDATE_TABLE
from tracker.assess.columns.table import ColumnTable
from tracker.assess.columns.task_columns import TASK_TABLE

TABLES = (TASK_TABLE, DOCUMENT_TABLE, INDICATOR_TABLE, MANDATE_TABLE)
"""The tables of columns, in the order of the reference."""

_BY_NAME = MappingProxyType({table.name: table for table in TABLES})


def table_named(name: str) -> ColumnTable:
    """Return the table of a name: ``task``, ``document``, ``indicator`` or ``mandate``.

    Raises:
        KeyError: there is no such table.

    >>> table_named("task").by_name["current_due"].kind.value
    'day'
    """
    return _BY_NAME[name]
