"""DL: rules about deadlines."""

from tracker.rules.deadlines.deadline_anchor_unknown import DEADLINE_ANCHOR_UNKNOWN
from tracker.rules.deadlines.deadline_year_assumed import DEADLINE_YEAR_ASSUMED
from tracker.rules.deadlines.due_dates_pile_up import DUE_DATES_PILE_UP
from tracker.rules.deadlines.extension_after_due import EXTENSION_AFTER_DUE
from tracker.rules.deadlines.occurrence_missed import OCCURRENCE_MISSED
from tracker.rules.deadlines.published_day_differs import PUBLISHED_DAY_DIFFERS
from tracker.rules.deadlines.report_of_no_occurrence import REPORT_OF_NO_OCCURRENCE
from tracker.rules.deadlines.status_claim_not_understood import STATUS_CLAIM_NOT_UNDERSTOOD
from tracker.rules.deadlines.status_claimed_against_dates import STATUS_CLAIMED_AGAINST_DATES
from tracker.rules.deadlines.task_closed_with_open_parts import TASK_CLOSED_WITH_OPEN_PARTS
from tracker.rules.deadlines.task_completed_after_baseline import TASK_COMPLETED_AFTER_BASELINE
from tracker.rules.deadlines.task_completed_late import TASK_COMPLETED_LATE
from tracker.rules.deadlines.task_deadline_vague import TASK_DEADLINE_VAGUE
from tracker.rules.deadlines.task_due_after_parent import TASK_DUE_AFTER_PARENT
from tracker.rules.deadlines.task_due_after_source_term import TASK_DUE_AFTER_SOURCE_TERM
from tracker.rules.deadlines.task_due_before_assigned import TASK_DUE_BEFORE_ASSIGNED
from tracker.rules.deadlines.task_due_on_day_off import TASK_DUE_ON_DAY_OFF
from tracker.rules.deadlines.task_due_soon import TASK_DUE_SOON
from tracker.rules.deadlines.task_due_today import TASK_DUE_TODAY
from tracker.rules.deadlines.task_extended_often import TASK_EXTENDED_OFTEN
from tracker.rules.deadlines.task_long_overdue import TASK_LONG_OVERDUE
from tracker.rules.deadlines.task_overdue import TASK_OVERDUE
from tracker.rules.deadlines.task_silent_too_long import TASK_SILENT_TOO_LONG
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
    TASK_COMPLETED_AFTER_BASELINE,
    TASK_DUE_ON_DAY_OFF,
    TASK_DUE_AFTER_PARENT,
    TASK_DUE_AFTER_SOURCE_TERM,
    TASK_LONG_OVERDUE,
    TASK_SILENT_TOO_LONG,
    OCCURRENCE_MISSED,
    DUE_DATES_PILE_UP,
    STATUS_CLAIMED_AGAINST_DATES,
    STATUS_CLAIM_NOT_UNDERSTOOD,
    DEADLINE_ANCHOR_UNKNOWN,
    DEADLINE_YEAR_ASSUMED,
    PUBLISHED_DAY_DIFFERS,
    REPORT_OF_NO_OCCURRENCE,
    TASK_CLOSED_WITH_OPEN_PARTS,
)

__all__ = ["DEADLINE_RULES"]
