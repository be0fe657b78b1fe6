"""The turns of a role that were not held by the member whose turn it was."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.assess import MandateStanding
from tracker.domain import Fact

if TYPE_CHECKING:
    from tracker.assess import RolePlan, Turn


def out_of_turn(plan: "RolePlan") -> "Iterator[Turn]":
    """Yield the turns begun that another than the one expected held, by no recorded deviation."""
    for turn in plan.begun:
        if turn.holder is None or turn.expected is None or turn.deviation is not None:
            continue
        if turn.holder != turn.expected:
            yield turn


def mandate_of(plan: "RolePlan", turn: "Turn") -> Fact:
    """Return the mandate by which a turn was held; the cluster where it was inherited."""
    begun = [held for held in plan.roster.mandates if held.begins_on == turn.begins_on]
    held_then = [held for held in plan.roster.mandates if _holds(held, turn)]
    return next((held.mandate for held in (*begun, *held_then)), plan.roster.cluster)


def _holds(held: MandateStanding, turn: "Turn") -> bool:
    """Whether a mandate of the holder of *turn* was in course when that began."""
    if held.mandate.holder != turn.holder or held.begins_on is None or turn.begins_on is None:
        return False
    ends_on = held.ends_on or date.max
    return held.begins_on <= turn.begins_on <= ends_on
