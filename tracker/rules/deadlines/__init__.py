"""DL: rules about deadlines."""

from tracker.rules.deadlines.extension_after_due import EXTENSION_AFTER_DUE
from tracker.rules.deadlines.task_completed_late import TASK_COMPLETED_LATE
from tracker.rules.deadlines.task_deadline_vague import TASK_DEADLINE_VAGUE
from tracker.rules.deadlines.task_due_before_assigned import TASK_DUE_BEFORE_ASSIGNED
from tracker.rules.deadlines.task_due_soon import TASK_DUE_SOON
from tracker.rules.deadlines.task_due_today import TASK_DUE_TODAY
from tracker.rules.deadlines.task_extended_often import TASK_EXTENDED_OFTEN
from tracker.rules.deadlines.task_overdue import TASK_OVERDUE
from tracker.rules.deadlines.task_without_deadline import TASK_WITHOUT_DEADLINE

DEADLINE_RULES = (
    TASK_OVERDUE,
    TASK_DUE_SOON,
    TASK_DUE_TODAY,
    TASK_COMPLETED_LATE,
    TASK_WITHOUT_DEADLINE,
    TASK_DEADLINE_VAGUE,
    TASK_DUE_BEFORE_ASSIGNED,
    EXTENSION_AFTER_DUE,
    TASK_EXTENDED_OFTEN,
)

__all__ = ["DEADLINE_RULES"]
