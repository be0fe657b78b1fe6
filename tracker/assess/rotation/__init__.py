"""Rotation: whose turn it is to hold a role, as planned, as it was, and why."""

from tracker.assess.rotation.explanation import Explanation, explain_rotation
from tracker.assess.rotation.planning import plan_rotation
from tracker.assess.rotation.recorded import (
    briefing_days,
    explain_role,
    plan_role,
    rotations_of,
    tenures_of,
)
from tracker.assess.rotation.recorded_members import members_in_turn
from tracker.assess.rotation.role_plan import RolePlan, assess_roles
from tracker.assess.rotation.stretches import explain_history
from tracker.assess.rotation.turn import RotationMember, Tenure, Troika, Turn, troika_on

__all__ = [
    "Explanation",
    "RolePlan",
    "RotationMember",
    "Tenure",
    "Troika",
    "Turn",
    "assess_roles",
    "briefing_days",
    "explain_history",
    "explain_role",
    "explain_rotation",
    "members_in_turn",
    "plan_role",
    "plan_rotation",
    "rotations_of",
    "tenures_of",
    "troika_on",
]
