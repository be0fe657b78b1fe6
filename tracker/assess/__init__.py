"""How things stand on a day, derived from facts: tasks, indicators, rosters. No rules, no clock."""

from tracker.assess.assessment import Assessment, assess
from tracker.assess.indicator_standing import IndicatorStanding, Pace, assess_indicator
from tracker.assess.percentage import (
    PercentageAudit,
    PrintedVerdict,
    audit_percentage,
    round_half_up,
)
from tracker.assess.roster import MandateStanding, Roster, Tense, assess_rosters
from tracker.assess.task_standing import (
    Lifecycle,
    TaskStanding,
    Timeliness,
    approved_extensions,
    assess_task,
    is_assigned,
    known_reports,
)

__all__ = [
    "Assessment",
    "IndicatorStanding",
    "Lifecycle",
    "MandateStanding",
    "Pace",
    "PercentageAudit",
    "PrintedVerdict",
    "Roster",
    "TaskStanding",
    "Tense",
    "Timeliness",
    "approved_extensions",
    "assess",
    "assess_indicator",
    "assess_rosters",
    "assess_task",
    "audit_percentage",
    "is_assigned",
    "known_reports",
    "round_half_up",
]
