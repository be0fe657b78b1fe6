"""How things stand on a day, derived from facts: tasks, indicators, rosters. No rules, no clock."""

from tracker.assess.assessment import Assessment, assess, standing_on
from tracker.assess.claim import Claim, read_claim
from tracker.assess.due import (
    DueChange,
    approved_extensions,
    baseline_due,
    context_of,
    convention_of,
    counting_begins,
    due_changes,
    known_amendments,
    setting_documents,
)
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
    "Claim",
    "DueChange",
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
    "assess_indicator",
    "assess_occurrences",
    "assess_rosters",
    "assess_task",
    "audit_percentage",
    "baseline_due",
    "context_of",
    "convention_of",
    "counting_begins",
    "deadline_in_force",
    "due_changes",
    "is_assigned",
    "known_amendments",
    "known_reports",
    "members_of",
    "read_claim",
    "round_half_up",
    "setting_documents",
    "standing_on",
]
