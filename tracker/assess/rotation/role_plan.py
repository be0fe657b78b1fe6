"""How the turns of a role stand on a day: those held, the one in course, those to come."""

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

from tracker.assess.roster import Roster
from tracker.assess.rotation.recorded import plan_role, rotations_of
from tracker.assess.rotation.turn import Turn
from tracker.domain import Register, Rotation

_A_YEAR = timedelta(days=366)


@frozen(kw_only=True)
class RolePlan:
    """The turns of a role for which a rotation is recorded; derived, never stored.

    Attributes:
        roster: who held the role, as mandates record it.
        rotation: the rotation in force on the day asked; ``None`` before the first and after the
            last.
        turns: every turn until a year after that day.
        as_of: the day asked.
    """

    roster: Roster
    rotation: Rotation | None
    turns: tuple[Turn, ...]
    as_of: date

    @property
    def begun(self) -> tuple[Turn, ...]:
        """The turns that were really held and have begun."""
        return tuple(turn for turn in self.turns if turn.is_recorded and self._has_begun(turn))

    @property
    def present(self) -> Turn | None:
        """The turn of the day, whether it is held so or only foreseen."""
        return next((turn for turn in self.turns if turn.holds_on(self.as_of)), None)

    @property
    def coming(self) -> tuple[Turn, ...]:
        """The turns that begin after the day."""
        return tuple(turn for turn in self.turns if not self._has_begun(turn))

    def _has_begun(self, turn: Turn) -> bool:
        return turn.begins_on is not None and turn.begins_on <= self.as_of


def assess_roles(
    register: Register, rosters: Sequence[Roster], as_of: date
) -> tuple[RolePlan, ...]:
    """Return the plan of each role for which a rotation is recorded, in the order of *rosters*."""
    until = as_of + _A_YEAR if as_of < date.max - _A_YEAR else date.max
    found: list[RolePlan] = []
    for roster in rosters:
        rotations = rotations_of(register, roster.cluster.id, roster.role.id)
        if rotations:
            in_force = [one for one in rotations if _is_in_force(one, as_of)]
            found.append(
                RolePlan(
                    roster=roster,
                    rotation=in_force[0] if in_force else None,
                    turns=plan_role(register, rosters, roster, as_of, until),
                    as_of=as_of,
                )
            )
    return tuple(found)


def _is_in_force(rotation: Rotation, day: date) -> bool:
    return rotation.begins_on <= day and (rotation.ends_on is None or day <= rotation.ends_on)
