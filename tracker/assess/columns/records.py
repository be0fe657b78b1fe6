"""The rows of an assessment as plain values: what a data frame or a database is filled with."""

from enum import StrEnum
from typing import Any

from tracker.assess.assessment import Assessment
from tracker.assess.columns.table import ColumnTable


def records(table: ColumnTable, assessment: Assessment) -> list[dict[str, Any]]:
    """Return every row of a table as a mapping of column names to plain values.

    A choice is given as its word; days are days, counts are whole numbers, and what there is none
    of is ``None``.

    Args:
        table: which rows.
        assessment: how everything stands.

    >>> from datetime import date
    >>> from tracker.assess import assess
    >>> from tracker.assess.columns import table_named
    >>> from tracker.domain import Register, Task
    >>> register = Register(title="One task", tasks=[Task(id="T-1", title="Inspect")])
    >>> [record] = records(table_named("task"), assess(register, date(2023, 6, 30)))
    >>> record["id"], record["lifecycle"], record["current_due"], record["is_open"]
    ('T-1', 'not_started', None, True)
    """
    return [
        {column.name: _plain(column.value(row, assessment)) for column in table.columns}
        for row in table.rows(assessment)
    ]


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, StrEnum) else value
