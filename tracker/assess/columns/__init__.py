"""The documented columns of an assessment: what may be asked of one row, by name.

A row is how one task, document, indicator or mandate stands on the day asked. Each column has a
kind, says in both languages what it means, and is read from the row. Conditions are made of
columns; :func:`records` gives them as plain values, to fill a data frame or a database with.
"""

from tracker.assess.columns.column import Column, Kind
from tracker.assess.columns.records import records
from tracker.assess.columns.table import ColumnTable
from tracker.assess.columns.tables import TABLES, table_named

__all__ = ["TABLES", "Column", "ColumnTable", "Kind", "records", "table_named"]
