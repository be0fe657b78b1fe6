"""The plan of a rotation: whose turns come when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from attrs import evolve

from tracker.assess.rotation.choice import Choice
from tracker.assess.rotation.held import Held
from tracker.assess.rotation.lines import line_of
from tracker.assess.rotation.membership import Members
from tracker.assess.rotation.spans import TurnSpans
from tracker.assess.rotation.turn import RotationMember, Tenure, Turn
from tracker.domain import Rotation, RotationPolicy
from tracker.errors import UsageError
from tracker.language import Text, filled

_ONE_DAY = timedelta(days=1)


_MOST_TURNS = 100_000
"""As many days are nearly three centuries; more turns are a slip of the finger."""

_TOO_MANY = Text(
    vi="luân phiên “{id}”: có hơn {most} lượt; hãy ghi begins_on gần hơn, hoặc lượt dài hơn",
    en="rotation “{id}”: there are more than {most} turns; let it begin later, or turns be longer",
)


def plan_rotation(
    rotation: Rotation,
    members: Iterable[RotationMember | str] = (),
    *,
    since: date | None = None,
    until: date | None = None,
    turns: int | None = None,
    held: Iterable[Tenure] = (),
    briefings: Iterable[date] = (),
    deputies: Iterable[Turn | Tenure] = (),
) -> tuple[Turn, ...]:
    """Return the turns of a rotation, as its policy and its recorded deviations give them.

    Turns follow each other without a gap and without an overlap, from the first day of the
    rotation. What was really held is taken as it was: a member that held a turn out of order has
    had its turn of that round, and the one expected is next. A member that leaves in the middle of
    its turn is followed the day after: by the organization that follows it, where one does, for
    the rest of that turn; else by the next in the order, whose turn begins so much earlier.

    Args:
        rotation: the policy, its unit, its order and its deviations.
        members: those who take turns, with the days they belong and their names; an id alone is
            one that always belonged. Without any, those of the order recorded.
        since: leave out turns that end before this day; from the first if not given.
        until: leave out turns that begin after this day.
        turns: how many turns to return at the most, counted from *since*.
        held: times in which the role was really held, in any order; where one only acted, nobody
            has a turn.
        briefings: days of the briefings, for turns that last from one to another. The turn after
            the last of them is open, and turns after that bear no days.
        deputies: turns or times of the deputies, for a deputy that succeeds the leader.

    Returns:
        The turns in order; none after the last day of the rotation, nor after an order entered as
        it is has come to its end.

    Raises:
        UsageError: neither *until* nor *turns* is given, or there are more than 100,000 turns.

    >>> from tracker.domain import Rotation, RotationPolicy, TurnUnit
    >>> rotation = Rotation(
    ...     id="R", cluster="c", role="leader", policy=RotationPolicy.FIXED_ORDER,
    ...     begins_on=date(2024, 1, 1), turn=TurnUnit.QUARTER, order=["a", "b", "c"],
    ... )
    >>> [(turn.holder, turn.begins_on.isoformat()) for turn in plan_rotation(rotation, turns=4)]
    [('a', '2024-01-01'), ('b', '2024-04-01'), ('c', '2024-07-01'), ('a', '2024-10-01')]
    """
    if until is None and turns is None:
        raise UsageError(
            Text(
                vi="plan_rotation: phải cho biết until (đến ngày nào) hoặc turns (bao nhiêu lượt)",
                en="plan_rotation: give until (a day) or turns (a number), for a plan has no end",
            )
        )
    planner = _Planner(rotation, members, tuple(held), briefings, deputies)
    found: list[Turn] = []
    planned = planner.turns(until or date.max, undated=turns is not None)
    for count, turn in enumerate(planned):
        if turns is not None and len(found) >= turns:
            break
        if count >= _MOST_TURNS:
            raise UsageError(filled(_TOO_MANY, id=rotation.id, most=_MOST_TURNS))
        if since is None or turn.ends_on is None or turn.ends_on >= since:
            found.append(turn)
    return tuple(found)


class _Planner:
    """Goes from turn to turn, taking what was really held before what can be foreseen."""

    def __init__(
        self,
        rotation: Rotation,
        members: Iterable[RotationMember | str],
        held: Sequence[Tenure],
        briefings: Iterable[date],
        deputies: Iterable[Turn | Tenure],
    ) -> None:
        self._rotation = rotation
        self._members = Members(rotation, members)
        self._line = line_of(rotation, self._members, deputies)
        self._spans = TurnSpans(rotation, briefings)
        self._held = Held(one for one in held if not one.is_acting)
        self._acting = Held(one for one in held if one.is_acting)
        self._turn: Turn | None = None
        self._slot: tuple[date, date | None] = (rotation.begins_on, None)

    def turns(self, until: date, *, undated: bool) -> Iterator[Turn]:
        """Yield the turns that begin by *until*; then, if wanted, those that bear no days yet."""
        last_day = min(until, self._rotation.ends_on or until)
        day: date | None = self._rotation.begins_on
        while day is not None and day <= last_day:
            turn = self._turn = self._turn_from(day)
            if turn is None:
                return
            yield turn
            if turn.ends_on is None:
                yield from self._undated(day) if undated else ()
                return
            day = turn.ends_on + _ONE_DAY if turn.ends_on < date.max else None

    def _turn_from(self, day: date) -> Turn | None:
        """Return the turn that begins on *day*, or the part of one that another carries on."""
        held = self._held.on(day)
        if held is None and (vacant := self._vacancy(day)) is not None:
            return vacant
        turn = self._carried_on(day, held) or self._new_turn(day, held)
        if turn is None:
            return None
        last = self._rotation.ends_on
        if last is not None and (turn.ends_on is None or turn.ends_on > last):
            turn = evolve(turn, ends_on=last)
        return turn

    def _vacancy(self, day: date) -> Turn | None:
        """Return the time from *day* in which nobody has a turn, if there is such a time."""
        ends = [*self._end_of_gap(day), *self._end_of_acting(day)]
        if not ends:
            return None
        number = self._number() + 1
        return Turn(
            number=number,
            round=self._turn.round if self._turn is not None else 1,
            group=self._group(number),
            holder=None,
            begins_on=day,
            ends_on=min(ends),
            is_recorded=True,
        )

    def _end_of_gap(self, day: date) -> Iterator[date]:
        """Yield the day before the role is held again, if that is within the turn of *day*."""
        held, end = self._held.after(day), self._spans.end(day)
        if held is not None:
            last = held.begins_on - _ONE_DAY
            if end is None or last < end or last == self._end_of_rest(day):
                yield last

    def _end_of_acting(self, day: date) -> Iterator[date]:
        """Yield the last day of who acts on *day*: that of the turn where none was set."""
        acting, following = self._acting.on(day), self._held.after(day)
        if acting is None:
            return
        end = self._acting.end(acting) or self._end_of_rest(day) or self._spans.end(day)
        if end is not None:
            yield end
        if following is not None:
            yield following.begins_on - _ONE_DAY

    def _end_of_rest(self, day: date) -> date | None:
        """Return the last day of the turn that was left before *day*, if that is still to come."""
        end = self._slot[1]
        return end if end is not None and day <= end else None

    def _carried_on(self, day: date, held: Tenure | None) -> Turn | None:
        """Return the rest of the turn before, if its holder is followed by another from *day*."""
        before, end = self._turn, self._slot[1]
        if before is None or before.holder is None or end is None or end < day:
            return None
        heir = self._members.heir(before.holder, day)
        if heir is None or (held is not None and held.holder != heir):
            return None
        if held is not None:
            end = self._held.end(held) or end
        return evolve(
            before,
            holder=heir,
            expected=heir if before.expected == before.holder else before.expected,
            begins_on=day,
            ends_on=self._cut(heir, day, end, held),
            is_recorded=held is not None,
        )

    def _new_turn(self, day: date, held: Tenure | None) -> Turn | None:
        if self._turn is not None and self._turn.ends_on is not None:
            self._spans.close(self._slot[0], self._turn.ends_on)
        choice = self._line.next(day)
        if choice is None and held is None:
            return None
        end = regular_end = self._spans.end(day)
        if held is not None:
            end = self._held.end(held) or end
        self._slot = (day, regular_end)
        holder = held.holder if held is not None else choice.holder if choice is not None else None
        number = self._number() + 1
        found = self._took(choice, held)
        return Turn(
            number=number,
            round=found.round if found is not None else 1,
            group=self._group(number),
            holder=holder,
            expected=choice.expected if choice is not None else None,
            begins_on=day,
            ends_on=self._cut(holder, day, end, held),
            regular_end=regular_end,
            deviation=found.deviation if found is not None else None,
            is_recorded=held is not None,
        )

    def _took(self, choice: Choice | None, held: Tenure | None) -> Choice | None:
        """Tell the line who had the turn; return the choice, without its reason if it was not."""
        if choice is not None and (held is None or held.holder == choice.holder):
            self._line.take(choice)
            return choice
        self._line.take_out_of_turn(held.holder if held is not None else None)
        return evolve(choice, deviation=None) if choice is not None else None

    def _cut(
        self, holder: str | None, day: date, end: date | None, held: Tenure | None
    ) -> date | None:
        """Return the last day of a turn: a member that leaves holds it no longer."""
        is_entered = self._rotation.policy is RotationPolicy.ENTERED
        if holder is None or held is not None or is_entered:
            return end
        last = self._members.last_day(holder, day)
        return last if last is not None and (end is None or last < end) else end

    def _undated(self, day: date) -> Iterator[Turn]:
        """Yield the turns after the last briefing known, as the members of *day* take them."""
        while (choice := self._line.next(day)) is not None:
            self._line.take(choice)
            number = self._number() + 1
            self._turn = Turn(
                number=number,
                round=choice.round,
                group=self._group(number),
                holder=choice.holder,
                expected=choice.expected,
                begins_on=None,
                deviation=choice.deviation,
            )
            yield self._turn

    def _number(self) -> int:
        """Return how many turns there have been; a vacancy is a part of the one that ends it."""
        if self._turn is None:
            return 0
        is_vacancy = self._turn.holder is None and self._turn.is_recorded
        return (
            self._turn.number - 1
            if is_vacancy and self._turn.expected is None
            else self._turn.number
        )

    def _group(self, number: int) -> int:
        return (number - 1) // self._rotation.group_size + 1
