"""Conditions: what is true of one row, written once and run on objects, data frames and databases.

A condition is an expression over the documented columns of an assessment
(:mod:`tracker.assess.columns`): ``task.current_due < as_of``, joined by ``&``, ``|`` and ``~``. It
follows the logic of SQL: what compares with something unknown is neither true nor false. A
mistake in one is refused where it is written. How it runs elsewhere is in
:mod:`tracker.rules.conditions.in_polars` and :mod:`tracker.rules.conditions.in_sql`, which need
the extras ``polars`` and ``sql`` and are imported only when asked for.
"""

from tracker.rules.conditions.circumstances import Circumstances
from tracker.rules.conditions.condition import Condition
from tracker.rules.conditions.error import ConditionError, UnknownColumnError
from tracker.rules.conditions.expression import Expression
from tracker.rules.conditions.given import as_of, option, policy
from tracker.rules.conditions.tables import document, indicator, mandate, task

__all__ = [
    "Circumstances",
    "Condition",
    "ConditionError",
    "Expression",
    "UnknownColumnError",
    "as_of",
    "document",
    "indicator",
    "mandate",
    "option",
    "policy",
    "task",
]
