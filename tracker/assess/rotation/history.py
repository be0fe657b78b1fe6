"""A recorded history of a role, and the rotations that may explain it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve

from tracker.assess.rotation.membership import Members
from tracker.assess.rotation.planning import plan_rotation
from tracker.assess.rotation.slots import Slot, slots_of, turn_lengths, without_gaps
from tracker.assess.rotation.turn import RotationMember, Tenure, Turn
from tracker.domain import (
    LEADER,
    Deviation,
    DeviationKind,
    Newcomers,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.errors import UsageError
from tracker.language import Text

Candidate = tuple[Rotation, int]
"""A rotation that may explain a history, and how many places of its order are learned from it."""


class History:
    """The times in which a role was held, with what else is known of them."""

    def __init__(
        self,
        held: Iterable[Tenure],
        members: Iterable[RotationMember | str],
        *,
        briefings: Iterable[date],
        deputies: Iterable[Tenure],
        known: Iterable[Deviation],
    ) -> None:
        self.tenures = without_gaps(one for one in held if not one.is_acting)
        self.deputies = tuple(deputies)
        self._briefings = tuple(sorted(briefings))
        self._known = tuple(known)
        self._holders = [*dict.fromkeys(one.holder for one in self.tenures if one.holder)]
        if not self._holders:
            raise UsageError(
                Text(
                    vi="explain_rotation: không có đơn vị nào từng giữ vai",
                    en="explain_rotation: nobody ever held the role",
                )
            )
        self._members = tuple(members)
        self._turn = min(
            turn_lengths(self.tenures, self._briefings),
            key=lambda turn: self.odd_lengths(self.slots(self._rotation(*turn))[1]),
        )

    def members_of(self, rotation: Rotation) -> Members:
        """Return the members in the order of *rotation*."""
        return Members(rotation, self._people(rotation))

    def _people(self, rotation: Rotation) -> tuple[RotationMember | str, ...]:
        """Return those who take turns: without any given, those of the order, else all holders."""
        return self._members or tuple(dict.fromkeys(rotation.order)) or tuple(self._holders)

    def slots(self, rotation: Rotation) -> tuple[tuple[Slot, ...], Rotation]:
        """Return the turns held, and *rotation* with those that are of another length."""
        members = self.members_of(rotation)
        found, lengths = slots_of(self.tenures, rotation, members, self._briefings)
        return found, evolve(rotation, deviations=(*rotation.deviations, *lengths))

    def odd_lengths(self, rotation: Rotation) -> int:
        """Return how many turns of *rotation* are of another length, by what is not recorded."""
        return sum(
            one.kind is DeviationKind.LENGTH and one not in self._known
            for one in rotation.deviations
        )

    def planned(self, rotation: Rotation, held: Iterable[Tenure] = ()) -> tuple[Turn, ...]:
        """Return what *rotation* gives for the days of the history."""
        return plan_rotation(
            rotation,
            self._people(rotation),
            until=self.tenures[-1].begins_on,
            held=held,
            briefings=self._briefings,
            deputies=self.deputies,
        )

    def is_given_by(self, turns: Iterable[Turn]) -> bool:
        """Whether *turns* are those of the history: the same holders from the same days."""
        return [(turn.holder, turn.begins_on) for turn in turns] == [
            (tenure.holder, tenure.begins_on) for tenure in self.tenures
        ]

    def entered(self, policy: RotationPolicy) -> Rotation:
        """Return the history as a rotation whose turns are entered one by one."""
        if policy is not RotationPolicy.ENTERED:
            return self._rotation(*self._turn, policy=policy)
        rotation = self._rotation(*self._turn)
        slots, rotation = self.slots(rotation)
        vacancies = [
            Deviation(kind=DeviationKind.VACANCY, on=slot.begins_on)
            for slot in slots
            if slot.holder is None
        ]
        return evolve(
            rotation,
            order=[slot.holder for slot in slots if slot.holder is not None],
            deviations=sorted((*rotation.deviations, *vacancies), key=lambda one: one.on),
        )

    def candidates(self, order: tuple[str, ...], languages: tuple[str, ...]) -> Iterator[Candidate]:
        """Yield the rotations that may explain the history, those that need least said first."""
        for language in languages:
            yield from self._ordered(RotationPolicy.ALPHABETICAL, language=language)
        if order:
            once = tuple(dict.fromkeys(order))
            yield from self._ordered(RotationPolicy.FIXED_ORDER, order=once)
        if self.deputies:
            policy, first = RotationPolicy.DEPUTY_SUCCEEDS, self._holders[0]
            yield self._rotation(*self._turn, policy=policy, first=first), 1
        for policy in (RotationPolicy.FIXED_ORDER, RotationPolicy.LEAST_RECENT):
            for came in self._orders():
                yield from self._ordered(policy, learned=len(came), order=came)

    def _orders(self) -> Iterator[tuple[str, ...]]:
        """Yield the orders that the history may be learned by.

        Where nobody said who the members are, one that held the role only once may be none.
        """
        came = self._as_they_came()
        yield tuple(came)
        turns = Counter(tenure.holder for tenure in self.tenures)
        again = tuple(one for one in came if turns[one] > 1)
        if not self._members and 1 < len(again) < len(came):
            yield again

    def _ordered(
        self, policy: RotationPolicy, learned: int = 0, **values: Any
    ) -> Iterator[Candidate]:
        """Yield rotations of a policy: for each way to begin, and each way with newcomers."""
        begins_on = self.tenures[0].begins_on
        first = next(iter(self._holders))
        has_newcomers = any(
            isinstance(one, RotationMember) and (one.begins_on or begins_on) > begins_on
            for one in self._members
        )
        for newcomers in Newcomers if has_newcomers else (Newcomers.IN_PLACE,):
            made = self._rotation(*self._turn, policy=policy, newcomers=newcomers, **values)
            yield made, learned
            if policy is not RotationPolicy.LEAST_RECENT:
                yield evolve(made, first=first), max(learned, 1)

    def _rotation(
        self,
        turn: TurnUnit,
        length: int,
        policy: RotationPolicy = RotationPolicy.ENTERED,
        **values: Any,
    ) -> Rotation:
        """Return a rotation that begins with the history; without an order, that of its holders."""
        if policy is RotationPolicy.ENTERED:
            values["order"] = self._holders
        return Rotation(
            id="explained",
            cluster="cluster",
            role=LEADER,
            policy=policy,
            begins_on=self.tenures[0].begins_on,
            turn=turn,
            turn_length=length,
            deviations=self._known,
            **values,
        )

    def _as_they_came(self) -> list[str]:
        """Return the holders in the order in which each first had a turn.

        One that comes when others have had a second turn stands after the one it came after.
        """
        order: list[str] = []
        before: str | None = None
        for holder in (tenure.holder for tenure in self.tenures):
            if holder is None:
                continue
            if holder not in order:
                place = len(order) if before is None else order.index(before) + 1
                order.insert(place, holder)
            before = holder
        return order
