"""Status tables: of tasks, of what is coming, of indicators, of leaders and deputies.

The explanation of a deadline, which only one command prints, is in
:mod:`tracker.tables.explanation`.
"""

from tracker.language import filled
from tracker.tables.agenda import agenda_table
from tracker.tables.grouping import Grouping
from tracker.tables.progress import progress_table
from tracker.tables.roster import roster_table
from tracker.tables.roster_calendar import roster_calendar_table
from tracker.tables.roster_history import roster_history_table
from tracker.tables.roster_members import roster_members_table
from tracker.tables.rule_page import rule_page
from tracker.tables.rules import rules_table
from tracker.tables.status import status_table
from tracker.tables.table import Column, Row, Table
from tracker.tables.text import PLAIN_TEXT, table_formats, table_text

__all__ = [
    "PLAIN_TEXT",
    "Column",
    "Grouping",
    "Row",
    "Table",
    "agenda_table",
    "filled",
    "progress_table",
    "roster_calendar_table",
    "roster_history_table",
    "roster_members_table",
    "roster_table",
    "rule_page",
    "rules_table",
    "status_table",
    "table_formats",
    "table_text",
]
