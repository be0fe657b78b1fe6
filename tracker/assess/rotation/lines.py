"""Who is next where no order says it: by the deputy before, by an election, by an appointment."""

from collections.abc import Hashable, Iterable
from copy import copy
from datetime import date, timedelta
from typing import Protocol

from tracker.assess.rotation.choice import Choice
from tracker.assess.rotation.line import Line
from tracker.assess.rotation.membership import Members
from tracker.assess.rotation.pending import Pending
from tracker.assess.rotation.turn import Tenure, Turn
from tracker.domain import Deviation, DeviationKind, Rotation, RotationPolicy


class Waiting(Protocol):
    """What says whose turn is next."""

    def next(self, day: date) -> Choice | None:
        """Return whose turn begins on *day*; ``None`` if no more turns can be foreseen."""

    def take(self, choice: Choice) -> None:
        """Let *choice* have its turn."""

    def take_out_of_turn(self, holder: str | None) -> None:
        """Let *holder* have a turn that was not foreseen so."""

    def add(self, deviation: Deviation) -> None:
        """Let one more departure count from here on."""

    def ahead_of(self, member: str, day: date) -> list[str]:
        """Return the members of *day* that wait before *member*; none if it does not wait."""

    def copy(self) -> "Waiting":
        """Return one that stands as this one does, and goes on apart from it."""

    def signature(self) -> Hashable:
        """Return what tells apart those that will go on differently."""


class DeputyLine:
    """Each turn goes to the deputy of the day before it begins."""

    def __init__(self, rotation: Rotation, deputies: Iterable[Turn | Tenure]) -> None:
        self._first = rotation.first
        self._pending = Pending(rotation.deviations)
        self._deputies = sorted(
            ((one.begins_on, one) for one in deputies if one.begins_on is not None),
            key=lambda entry: entry[0],
        )
        self._round = 0

    def next(self, day: date) -> Choice | None:
        """Return the deputy of the day before *day*; the first turn may be given to another."""
        head = self._deputy(day)
        if head is None and not self._round:
            head = self._first
        deviation = self._pending.about(head, day) if head is not None else None
        holder = head
        if deviation is not None:
            holder = deviation.other if deviation.kind is DeviationKind.STAND_IN else None
        return Choice(holder=holder, expected=head, round=self._round + 1, deviation=deviation)

    def take(self, choice: Choice) -> None:
        """Let *choice* have its turn."""
        if choice.deviation is not None:
            self._pending.forget(choice.deviation)
        self._round += 1

    def take_out_of_turn(self, holder: str | None) -> None:  # noqa: ARG002 -- as any line has it
        """Let another have the turn, which changes nothing for the next."""
        self._round += 1

    def add(self, deviation: Deviation) -> None:
        """Let one more departure count from here on."""
        self._pending.add(deviation)

    def ahead_of(self, member: str, day: date) -> list[str]:  # noqa: ARG002 -- as any line has it
        """Return nobody: there is no order in which to wait."""
        return []

    def copy(self) -> "DeputyLine":
        """Return one that stands as this one does, and goes on apart from it."""
        made = copy(self)
        vars(made).update(_pending=self._pending.copy())
        return made

    def signature(self) -> Hashable:
        """Return nothing that differs: whoever had a turn changes nothing for the next."""
        return None

    def _deputy(self, day: date) -> str | None:
        """Return the last to become deputy of those that are deputies on the day before *day*."""
        if day == date.min:
            return None
        before, found = day - timedelta(days=1), None
        for begins_on, one in self._deputies:
            if begins_on > before:
                break
            if one.ends_on is None or before <= one.ends_on:
                found = one.holder
        return found


class UnforeseenLine:
    """Each turn goes to whom a briefing elects or a higher body names."""

    def next(self, day: date) -> Choice:  # noqa: ARG002 -- as any line has it
        """Return a turn whose holder is not known yet."""
        return Choice(holder=None, round=1)

    def take(self, choice: Choice) -> None:
        """Let *choice* have its turn, which changes nothing for the next."""

    def take_out_of_turn(self, holder: str | None) -> None:
        """Let *holder* have its turn, which changes nothing for the next."""

    def add(self, deviation: Deviation) -> None:
        """Let *deviation* count, which changes nothing where there is no order."""

    def ahead_of(self, member: str, day: date) -> list[str]:  # noqa: ARG002 -- as any line has it
        """Return nobody: there is no order in which to wait."""
        return []

    def copy(self) -> "UnforeseenLine":
        """Return another, which is as this one."""
        return UnforeseenLine()

    def signature(self) -> Hashable:
        """Return nothing that differs."""
        return None


def line_of(
    rotation: Rotation, members: Members, deputies: Iterable[Turn | Tenure] = ()
) -> Waiting:
    """Return what says who is next by the policy of *rotation*."""
    if rotation.policy is RotationPolicy.DEPUTY_SUCCEEDS:
        return DeputyLine(rotation, deputies)
    if rotation.policy in {RotationPolicy.ELECTED, RotationPolicy.APPOINTED}:
        return UnforeseenLine()
    return Line(rotation, members)
