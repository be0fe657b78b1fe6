"""Who is next: the members waiting for their turn, and what departed from their order."""

from bisect import insort
from collections.abc import Hashable
from copy import copy
from datetime import date
from typing import Any

from attrs import evolve

from tracker.assess.rotation.choice import Choice, Delayed, Exchanged, Origin
from tracker.assess.rotation.membership import Members
from tracker.assess.rotation.pending import Pending
from tracker.assess.rotation.turn import RotationMember
from tracker.domain import Deviation, DeviationKind, Newcomers, Rotation, RotationPolicy


class Line:
    """The members waiting for a turn, in the order of a rotation, and the next of them.

    In a round every member has one turn. Each deviation counts when its member is next.
    """

    def __init__(self, rotation: Rotation, members: Members) -> None:
        self._newcomers = rotation.newcomers
        self._entered = rotation.order if rotation.policy is RotationPolicy.ENTERED else None
        self._is_recent = rotation.policy is RotationPolicy.LEAST_RECENT
        self._members = members
        self._pending = Pending(rotation.deviations)
        self._queue: list[tuple[tuple[Any, ...], str]] = []
        self._served: set[str] = set()
        self._last: tuple[Any, ...] | None = None
        self._turns: dict[str, tuple[int, int]] = {}
        self._count = 0
        self._round = 0
        self._delayed: list[Delayed] = []
        self._exchanged: list[Exchanged] = []
        self._again: Deviation | None = None
        self._taken: str | None = None
        self._heirs: dict[str, str] = {}

    def copy(self) -> "Line":
        """Return a line that stands as this one does, and goes on apart from it."""
        made = copy(self)
        vars(made).update(
            _members=copy(self._members),
            _pending=self._pending.copy(),
            _queue=[*self._queue],
            _served={*self._served},
            _turns={**self._turns},
            _heirs={**self._heirs},
            _delayed=[*self._delayed],
            _exchanged=[*self._exchanged],
        )
        return made

    def signature(self) -> Hashable:
        """Return what tells lines apart that will go on differently."""
        return (
            tuple(member for _, member in self._queue),
            frozenset(self._served),
            tuple((one.member, one.turns_left) for one in self._delayed),
            tuple((one.head, one.member) for one in self._exchanged),
            self._again and self._again.organization,
        )

    def ahead_of(self, member: str, day: date) -> list[str]:
        """Return the members of *day* that wait before *member*; none if it does not wait."""
        found: list[str] = []
        for _, one in self._queue:
            if one == member:
                return found
            if self._is_there(one, day):
                found.append(one)
        return []

    def add(self, deviation: Deviation) -> None:
        """Let one more departure from the order count from here on."""
        if deviation.kind is DeviationKind.DOUBLE and deviation.organization == self._taken:
            self._again = deviation
        else:
            self._pending.add(deviation)

    def next(self, day: date) -> Choice | None:
        """Return whose turn begins on *day*; ``None`` if no more turns can be foreseen."""
        self._admit(day)
        extra = self._again or self._pending.insertion(day)
        if extra is not None:
            holder, round_ = extra.organization, max(self._round, 1)
            return Choice(holder=holder, round=round_, deviation=extra, origin=Origin.EXTRA)
        while True:
            late = self._overdue(day)
            head = late.member if late else self._head(day)
            if head is None and self._entered is not None:
                return None
            if head is None:
                return Choice(holder=None, round=max(self._round, 1))
            deviation = self._pending.about(head, day)
            if deviation is None or not self._steps_aside(head, late, deviation):
                return self._choice(head, late, day, deviation)

    def take(self, choice: Choice) -> None:
        """Let *choice* have its turn."""
        deviation, head = choice.deviation, choice.expected
        if choice.origin is Origin.EXTRA:
            self._again = None
        else:
            self._exchange(choice)
            if deviation is not None and deviation.kind is DeviationKind.DOUBLE:
                self._again = deviation
            self._remove(head, is_late=choice.origin is Origin.DELAYED)
        if deviation is not None:
            self._pending.forget(deviation)
        self._turn_over(choice.holder, head)

    def take_out_of_turn(self, holder: str | None) -> None:
        """Let *holder* have a turn that the order did not give it; the one expected waits on."""
        is_late = any(one.member == holder for one in self._delayed)
        self._remove(holder, is_late=is_late, keep_place=True)
        self._turn_over(holder, holder)

    def _turn_over(self, holder: str | None, served: str | None) -> None:
        """Count one more turn: *holder* had it, and *served* is not owed one any more."""
        self._count += 1
        self._taken = holder
        self._delayed = [evolve(one, turns_left=one.turns_left - 1) for one in self._delayed]
        if served is None:
            return
        self._served.add(served)
        if self._is_recent:
            self._turns[served] = (self._turns.get(served, (0, 0))[0] + 1, self._count)
            if served in self._members.place:
                insort(self._queue, ((1, self._count, self._members.place[served]), served))

    def _choice(
        self, head: str, late: Delayed | None, day: date, deviation: Deviation | None
    ) -> Choice:
        """Return whose turn it is when *head* is next."""
        holder: str | None = head
        exchanged = next((one for one in self._exchanged if one.head == head), None)
        if exchanged is not None:
            deviation = exchanged.deviation
            holder = exchanged.member if self._is_there(exchanged.member, day) else head
        elif deviation is not None and deviation.kind is DeviationKind.SWAP:
            other = self._counterpart(head, deviation)
            holder = other if self._is_there(other, day) else head
        elif deviation is not None and deviation.kind is DeviationKind.STAND_IN:
            holder = deviation.other
        elif deviation is None and late is not None:
            deviation = late.deviation
        round_ = late.round if late is not None else self._round
        if self._is_recent:
            round_ = self._turns.get(head, (0, 0))[0] + 1
        origin = Origin.ORDER if late is None else Origin.DELAYED
        return Choice(
            holder=holder, expected=head, round=round_, deviation=deviation, origin=origin
        )

    def _steps_aside(self, head: str, late: Delayed | None, deviation: Deviation) -> bool:
        """Let *head* wait or be left out, where *deviation* says so."""
        if not (deviation.leaves_out or deviation.kind is DeviationKind.POSTPONEMENT):
            return False
        self._pending.forget(deviation)
        self._remove(head, is_late=late is not None)
        if deviation.kind is DeviationKind.POSTPONEMENT:
            self._delayed.append(
                Delayed(
                    member=head,
                    turns_left=deviation.turns,
                    round=late.round if late is not None else self._round,
                    deviation=deviation,
                )
            )
        elif self._is_recent and head in self._members.place:
            insort(self._queue, ((1, self._count, self._members.place[head]), head))
        else:
            self._served.add(head)
        return True

    def _exchange(self, choice: Choice) -> None:
        """Take note of half a swap: after the first half the second is due."""
        deviation, head = choice.deviation, choice.expected
        if deviation is None or deviation.kind is not DeviationKind.SWAP or head is None:
            return
        is_second = any(one.deviation is deviation for one in self._exchanged)
        self._exchanged = [one for one in self._exchanged if one.deviation is not deviation]
        if not is_second and choice.holder is not None and choice.holder != head:
            self._exchanged.append(Exchanged(head=choice.holder, member=head, deviation=deviation))

    def _counterpart(self, member: str, deviation: Deviation) -> str:
        """Return the id of the other member of a swap, or of who followed it."""
        two = [one for one in (deviation.organization, deviation.other) if one is not None]
        now = [self._heirs.get(one, one) for one in two]
        return next((one for one in now if one != member), member)

    def _is_there(self, organization: str, day: date) -> bool:
        return self._entered is not None or self._members.has(organization, day)

    def _overdue(self, day: date) -> Delayed | None:
        """Return the first postponed turn that has waited long enough, if its member is there."""
        waiting = [one for one in self._delayed if self._is_there(one.member, day)]
        return next((one for one in waiting if one.turns_left <= 0), None)

    def _head(self, day: date) -> str | None:
        """Return the member next in the order, beginning another round where one is over."""
        for _ in range(2):
            while self._queue:
                head = self._queue[0][1]
                if self._is_there(head, day):
                    return head
                del self._queue[0]
            if self._round and (self._is_recent or self._entered is not None):
                return None
            self._begin_round(day)
        return None

    def _begin_round(self, day: date) -> None:
        self._round += 1
        self._served.clear()
        self._last = None
        if self._entered is not None:
            self._queue = [((place,), one) for place, one in enumerate(self._entered)]
        else:
            place = self._members.place
            self._queue = [((0, place[one]), one) for one in self._members.on(day)]

    def _remove(self, member: str | None, *, is_late: bool, keep_place: bool = False) -> None:
        """Let *member* wait no longer."""
        if is_late:
            place = next(place for place, one in enumerate(self._delayed) if one.member == member)
            del self._delayed[place]
            return
        for place, (rank, one) in enumerate(self._queue):
            if one == member:
                if not keep_place:
                    self._last = rank
                del self._queue[place]
                return

    def _admit(self, day: date) -> None:
        """Let the members that joined by *day* wait too, where they have a turn in this round."""
        joining = self._members.joining(day)
        for member in joining:
            self._follow(member, day)
        if not joining or not self._round or self._entered is not None:
            return
        waiting = {one: rank for rank, one in self._queue}
        # Where a round is over, new members have their turns in the next one as all others do.
        is_over = not any(self._is_there(one, day) for one in waiting)
        for member in joining:
            if self._is_recent or not is_over or not waiting.keys().isdisjoint(member.follows):
                self._admit_one(member)

    def _follow(self, member: RotationMember, day: date) -> None:
        """Let what waits for those that a member followed, and are no more, wait for it."""
        for gone in member.follows:
            if not self._is_there(gone, day):
                heir = member.organization
                self._heirs[gone] = heir
                self._pending.pass_on(gone, heir)
                self._delayed = [
                    evolve(one, member=heir) if one.member == gone else one for one in self._delayed
                ]
                self._exchanged = [
                    evolve(
                        one,
                        head=heir if one.head == gone else one.head,
                        member=heir if one.member == gone else one.member,
                    )
                    for one in self._exchanged
                ]

    def _admit_one(self, member: RotationMember) -> None:
        organization = member.organization
        waiting = {one: rank for rank, one in self._queue}
        if organization in waiting or (organization in self._served and not self._is_recent):
            return
        if (rank := self._rank_of_newcomer(member, waiting)) is not None:
            insort(self._queue, (rank, organization))

    def _rank_of_newcomer(
        self, member: RotationMember, waiting: dict[str, tuple[Any, ...]]
    ) -> tuple[Any, ...] | None:
        """Return the place at which a new member waits; ``None`` if it has no turn this round."""
        place = self._members.place[member.organization]
        followed = [one for one in member.follows if one in self._served or one in waiting]
        if followed and not self._is_recent and not self._served.isdisjoint(followed):
            self._served.add(member.organization)
            return None
        if followed:
            places = [waiting[one] for one in followed if one in waiting]
            return max(places, default=None) if self._is_recent else min(places)
        if self._is_recent and member.organization in self._turns:
            return (1, self._turns[member.organization][1], place)
        if self._newcomers is Newcomers.IN_PLACE:
            rank = (0, place)
            is_passed = self._last is not None and rank < self._last
            return None if is_passed and not self._is_recent else rank
        is_last = self._is_recent or self._newcomers is Newcomers.END_OF_ROUND
        return (1, self._count, place) if is_last else None
