"""How things stand on a day, derived from facts: tasks, indicators, rosters. No rules, no clock.

What only some commands need, counts and agendas, the audit of published counts and the names of
organizations, is imported when it is first asked for. Traces, which few need, are in
:mod:`tracker.assess.trace`; what a register leaves open or says against itself is in
:mod:`tracker.assess.gaps` and :mod:`tracker.assess.contradictions`.
"""

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from tracker.assess.answering import (
    Answer,
    AnswerState,
    Heir,
    answering_for,
    answering_units,
    answers_for_task,
    exists_on,
    members_on,
)
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
from tracker.assess.earned_value import EarnedValue
from tracker.assess.force import Force, ForceState, assess_force
from tracker.assess.indicator_standing import IndicatorStanding, assess_indicator
from tracker.assess.life import Life, Lifecycle, known_reports
from tracker.assess.member_standing import MemberStanding, members_of
from tracker.assess.occurrence_standing import OccurrenceStanding, Recurring, assess_occurrences
from tracker.assess.pace_judgement import Pace
from tracker.assess.percentage import (
    PercentageAudit,
    PrintedVerdict,
    audit_percentage,
    round_half_up,
)
from tracker.assess.requirement_in_force import Asked, asked_of, unreadable_targets
from tracker.assess.roster import MandateStanding, Roster, Tense, assess_rosters
from tracker.assess.standing import Standing
from tracker.assess.task_standing import (
    TaskStanding,
    assess_task,
    deadline_in_force,
    is_assigned,
)
from tracker.assess.timeliness import Ageing, Timeliness, ageing, is_soon

if TYPE_CHECKING:
    from tracker.assess.agenda import Agenda, AgendaEntry, agenda_until
    from tracker.assess.organization_names import (
        MatchKind,
        OrganizationMatch,
        OrganizationNames,
        find_organization,
    )
    from tracker.assess.published_counts import (
        CountsAudit,
        PublishedCounts,
        PublishedRate,
        PublishedSum,
        RateAudit,
        SumAudit,
        audit_counts,
    )
    from tracker.assess.rates import TaskCounts, count_standings, counted, shares_by_unit
    from tracker.assess.rotation import (
        Explanation,
        RolePlan,
        RotationMember,
        Tenure,
        Troika,
        Turn,
        explain_history,
        explain_role,
        explain_rotation,
        members_in_turn,
        plan_rotation,
        rotations_of,
        tenures_of,
        troika_on,
    )

__all__ = [
    "Ageing",
    "Agenda",
    "AgendaEntry",
    "Answer",
    "AnswerState",
    "Asked",
    "Assessment",
    "Claim",
    "CountsAudit",
    "DueChange",
    "EarnedValue",
    "Explanation",
    "Force",
    "ForceState",
    "Heir",
    "IndicatorStanding",
    "Life",
    "Lifecycle",
    "MandateStanding",
    "MatchKind",
    "MemberStanding",
    "OccurrenceStanding",
    "OrganizationMatch",
    "OrganizationNames",
    "Pace",
    "PercentageAudit",
    "PrintedVerdict",
    "PublishedCounts",
    "PublishedRate",
    "PublishedSum",
    "RateAudit",
    "Recurring",
    "RolePlan",
    "Roster",
    "RotationMember",
    "Standing",
    "SumAudit",
    "TaskCounts",
    "TaskStanding",
    "Tense",
    "Tenure",
    "Timeliness",
    "Troika",
    "Turn",
    "ageing",
    "agenda_until",
    "answering_for",
    "answering_units",
    "answers_for_task",
    "approved_extensions",
    "asked_of",
    "assess",
    "assess_force",
    "assess_indicator",
    "assess_occurrences",
    "assess_rosters",
    "assess_task",
    "audit_counts",
    "audit_percentage",
    "baseline_due",
    "context_of",
    "convention_of",
    "count_standings",
    "counted",
    "counting_begins",
    "deadline_in_force",
    "due_changes",
    "exists_on",
    "explain_history",
    "explain_role",
    "explain_rotation",
    "find_organization",
    "is_assigned",
    "is_soon",
    "known_amendments",
    "known_reports",
    "members_in_turn",
    "members_of",
    "members_on",
    "plan_rotation",
    "read_claim",
    "rotations_of",
    "round_half_up",
    "setting_documents",
    "shares_by_unit",
    "standing_on",
    "tenures_of",
    "troika_on",
    "unreadable_targets",
]

_WHEN_ASKED = MappingProxyType(
    {
        **dict.fromkeys(("Agenda", "AgendaEntry", "agenda_until"), "agenda"),
        **dict.fromkeys(
            ("MatchKind", "OrganizationMatch", "OrganizationNames", "find_organization"),
            "organization_names",
        ),
        **dict.fromkeys(
            (
                "CountsAudit",
                "PublishedCounts",
                "PublishedRate",
                "PublishedSum",
                "RateAudit",
                "SumAudit",
                "audit_counts",
            ),
            "published_counts",
        ),
        **dict.fromkeys(
            (
                "Explanation",
                "RolePlan",
                "RotationMember",
                "Tenure",
                "Troika",
                "Turn",
                "explain_history",
                "explain_role",
                "explain_rotation",
                "members_in_turn",
                "plan_rotation",
                "rotations_of",
                "tenures_of",
                "troika_on",
            ),
            "rotation",
        ),
        **dict.fromkeys(("TaskCounts", "count_standings", "counted", "shares_by_unit"), "rates"),
    }
)
"""The modules of the names that are imported when they are first asked for."""


def __getattr__(name: str) -> Any:
    if name not in _WHEN_ASKED:
        raise AttributeError(name)
    return getattr(import_module(f"tracker.assess.{_WHEN_ASKED[name]}"), name)
