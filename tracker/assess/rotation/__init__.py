"""Rotation: whose turn it is to hold a role, as planned, as it was, and why."""

from tracker.assess.rotation.explanation import Explanation, explain_rotation
from tracker.assess.rotation.planning import plan_rotation
from tracker.assess.rotation.turn import RotationMember, Tenure, Turn

__all__ = [
    "Explanation",
    "RotationMember",
    "Tenure",
    "Turn",
    "explain_rotation",
    "plan_rotation",
]
