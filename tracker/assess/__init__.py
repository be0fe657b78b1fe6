"""How things stand on a day, derived from facts: tasks, indicators, rosters. No rules, no clock."""

from tracker.assess.assessment import Assessment, assess
from tracker.assess.indicator_standing import IndicatorStanding, Pace, assess_indicator
from tracker.assess.percentage import PrintedVerdict, audit_percentage
from tracker.assess.roster import MandateStanding, Roster, Tense, assess_rosters
from tracker.assess.task_standing import (
    Lifecycle,
    TaskStanding,
    Timeliness,
    assess_task,
    known_reports,
)

__all__ = [
    "Assessment",
    "IndicatorStanding",
    "Lifecycle",
    "MandateStanding",
    "Pace",
    "PrintedVerdict",
    "Roster",
    "TaskStanding",
    "Tense",
    "Timeliness",
    "assess",
    "assess_indicator",
    "assess_rosters",
    "assess_task",
    "audit_percentage",
    "known_reports",
]
