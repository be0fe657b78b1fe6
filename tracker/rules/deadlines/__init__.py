"""DL: rules about deadlines."""

from tracker.rules.deadlines.task_overdue import TASK_OVERDUE

DEADLINE_RULES = (TASK_OVERDUE,)

__all__ = ["DEADLINE_RULES"]
