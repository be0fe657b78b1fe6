"""RG: rules about the register's own integrity."""

from tracker.rules.integrity.event_after_closing import EVENT_AFTER_CLOSING
from tracker.rules.integrity.fact_without_source import FACT_WITHOUT_SOURCE
from tracker.rules.integrity.organization_name_shared import ORGANIZATION_NAME_SHARED
from tracker.rules.integrity.organization_unused import ORGANIZATION_UNUSED
from tracker.rules.integrity.report_before_assignment import REPORT_BEFORE_ASSIGNMENT
from tracker.rules.integrity.suppression_expired import SUPPRESSION_EXPIRED
from tracker.rules.integrity.suppression_of_unknown_rule import SUPPRESSION_OF_UNKNOWN_RULE
from tracker.rules.integrity.suppression_unused import SUPPRESSION_UNUSED
from tracker.rules.integrity.task_recorded_twice import TASK_RECORDED_TWICE

INTEGRITY_RULES = (
    FACT_WITHOUT_SOURCE,
    REPORT_BEFORE_ASSIGNMENT,
    EVENT_AFTER_CLOSING,
    ORGANIZATION_UNUSED,
    TASK_RECORDED_TWICE,
    ORGANIZATION_NAME_SHARED,
    SUPPRESSION_UNUSED,
    SUPPRESSION_EXPIRED,
    SUPPRESSION_OF_UNKNOWN_RULE,
)

__all__ = ["INTEGRITY_RULES"]
