"""Turns of a role, the members who take them, and the times it was really held."""

from collections.abc import Sequence
from datetime import date

from attrs import field, frozen

from tracker.domain import Deviation


@frozen(kw_only=True)
class RotationMember:
    """A member of a cluster, as an order of turns sees it.

    Attributes:
        organization: its id.
        name: the name by which an alphabetical order puts it; its id where none is given.
        begins_on: its first day as a member; ``None`` where it always was.
        ends_on: its last day; ``None`` where it stays.
        follows: ids of the members it came from by a merger or a split: it takes their place in
            the order, and the turns they had count as its own.
    """

    organization: str
    name: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    follows: tuple[str, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Whether it is a member on *day*."""
        return (self.begins_on is None or self.begins_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )


@frozen(kw_only=True)
class Tenure:
    """A time in which a role was really held, whatever the order said.

    Attributes:
        holder: id of the organization that held it; ``None`` where nobody did.
        begins_on: its first day.
        ends_on: its last day; ``None`` where it is open.
        is_acting: whether the holder only acted while the seat was vacant, so that it was no turn.
    """

    holder: str | None
    begins_on: date
    ends_on: date | None = None
    is_acting: bool = False


@frozen(kw_only=True)
class Turn:
    """One turn of a role.

    Attributes:
        number: its place among all turns of the rotation, from 1. Where the holder of a turn is
            followed by another organization in the middle of it, both parts bear one number.
        round: which pass through the members it belongs to, from 1; for a rotation by least recent
            holder, how many turns its holder has had with it.
        group: which group of turns it belongs to, from 1, such as a trio.
        holder: id of the organization whose turn it is; ``None`` where nobody can be foreseen, or
            nobody held it.
        expected: id of the one the order gave the turn, before any deviation.
        begins_on: its first day; ``None`` beyond the last briefing known.
        ends_on: its last day; ``None`` where it is not known yet.
        regular_end: the last day that the length of a turn gives it, however long it was held.
        deviation: the departure from the order that gave the turn to its holder.
        is_recorded: whether it was really held so, rather than foreseen.
    """

    number: int
    round: int
    group: int
    holder: str | None
    expected: str | None = None
    begins_on: date | None
    ends_on: date | None = None
    regular_end: date | None = field(default=None, eq=False)
    deviation: Deviation | None = field(default=None, eq=False)
    is_recorded: bool = field(default=False, eq=False)

    def holds_on(self, day: date) -> bool:
        """Whether *day* is in it; a turn whose end is not known goes on."""
        if self.begins_on is None:
            return False
        return self.begins_on <= day and (self.ends_on is None or day <= self.ends_on)


@frozen(kw_only=True)
class Troika:
    """The turn before, that of the day, and the next, who share a role as a troika does.

    Attributes:
        previous: the turn before; ``None`` at the beginning.
        current: the turn of the day; ``None`` where nobody holds the role.
        following: the turn after it; ``None`` where none can be foreseen.
    """

    previous: Turn | None
    current: Turn | None
    following: Turn | None


def troika_on(turns: Sequence[Turn], day: date) -> Troika:
    """Return the troika of a day, among turns that follow each other.

    Args:
        turns: the turns of one role, in order, as :func:`plan_rotation` gives them.
        day: the day asked about.

    >>> first, second = (
    ...     Turn(number=n, round=1, group=1, holder=one, begins_on=date(2024, n, 1),
    ...          ends_on=date(2024, n, 28))
    ...     for n, one in enumerate("ab", 1)
    ... )
    >>> found = troika_on([first, second], date(2024, 2, 3))
    >>> found.previous.holder, found.current.holder, found.following
    ('a', 'b', None)
    """
    begun = [turn for turn in turns if turn.begins_on is not None and turn.begins_on <= day]
    to_come = turns[len(begun) :]
    current = begun[-1] if begun and begun[-1].holds_on(day) else None
    before = begun[:-1] if current is not None else begun
    return Troika(
        previous=before[-1] if before else None,
        current=current,
        following=to_come[0] if to_come else None,
    )
