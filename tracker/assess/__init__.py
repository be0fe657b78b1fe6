"""How things stand on a day, derived from facts: tasks, indicators, rosters. No rules, no clock.

Traces, which few need, are in :mod:`tracker.assess.trace`; what a register leaves open or says
against itself is in :mod:`tracker.assess.gaps` and :mod:`tracker.assess.contradictions`.
"""

from tracker.assess.assessment import Assessment, assess
from tracker.assess.due import (
    DueChange,
    approved_extensions,
    baseline_due,
    convention_of,
    counting_begins,
    due_changes,
    known_amendments,
)
from tracker.assess.force import Force, ForceState, assess_force
from tracker.assess.indicator_standing import IndicatorStanding, Pace, assess_indicator
from tracker.assess.life import Life, Lifecycle, known_reports
from tracker.assess.member_standing import MemberStanding, members_of
from tracker.assess.occurrence_standing import OccurrenceStanding, Recurring, assess_occurrences
from tracker.assess.percentage import (
    PercentageAudit,
    PrintedVerdict,
    audit_percentage,
    round_half_up,
)
from tracker.assess.roster import MandateStanding, Roster, Tense, assess_rosters
from tracker.assess.standing import Standing
from tracker.assess.task_standing import (
    TaskStanding,
    assess_task,
    deadline_in_force,
    is_assigned,
)
from tracker.assess.timeliness import Ageing, Timeliness, ageing

__all__ = [
    "Ageing",
    "Assessment",
    "DueChange",
    "Force",
    "ForceState",
    "IndicatorStanding",
    "Life",
    "Lifecycle",
    "MandateStanding",
    "MemberStanding",
    "OccurrenceStanding",
    "Pace",
    "PercentageAudit",
    "PrintedVerdict",
    "Recurring",
    "Roster",
    "Standing",
    "TaskStanding",
    "Tense",
    "Timeliness",
    "ageing",
    "approved_extensions",
    "assess",
    "assess_force",
    "assess_indicator",
    "assess_occurrences",
    "assess_rosters",
    "assess_task",
    "audit_percentage",
    "baseline_due",
    "convention_of",
    "counting_begins",
    "deadline_in_force",
    "due_changes",
    "is_assigned",
    "known_amendments",
    "known_reports",
    "members_of",
    "round_half_up",
]
