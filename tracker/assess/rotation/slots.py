"""A recorded history cut into turns: how long they last, and who held each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from attrs import frozen

from tracker.assess.rotation.membership import Members
from tracker.assess.rotation.spans import TurnSpans
from tracker.assess.rotation.turn import Tenure
from tracker.domain import Deviation, DeviationKind, Rotation, TurnUnit
from tracker.domain.rotation import LONGEST_TURN

_ONE_DAY = timedelta(days=1)
_MONTHS_A_YEAR = 12
_DAYS_A_WEEK = 7


@frozen(kw_only=True)
class Slot:
    """A turn as it was held.

    Attributes:
        begins_on: its first day.
        holder: id of who held it when it began; ``None`` where nobody did.
    """

    begins_on: date
    holder: str | None


def without_gaps(held: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """Return tenures in order, none of which overlaps the next, with what is vacant between."""
    ordered = sorted(held, key=lambda one: (one.begins_on, one.ends_on or date.max))
    found: list[Tenure] = []
    for tenure, following in pairwise([*ordered, None]):
        assert tenure is not None  # noqa: S101 -- only the last is None, and it is never the first
        next_day = following.begins_on if following is not None else None
        last = tenure.ends_on
        if next_day is not None and (last is None or last >= next_day):
            last = next_day - _ONE_DAY
        if last is None or last >= tenure.begins_on:
            found.append(Tenure(holder=tenure.holder, begins_on=tenure.begins_on, ends_on=last))
        if last is not None and next_day is not None and last + _ONE_DAY < next_day:
            gap = Tenure(holder=None, begins_on=last + _ONE_DAY, ends_on=next_day - _ONE_DAY)
            found.append(gap)
    return tuple(found)


def turn_lengths(
    tenures: Sequence[Tenure], briefings: Sequence[date]
) -> Iterator[tuple[TurnUnit, int]]:
    """Yield what the turns of a history may be counted in, each once.

    What would be longer than any turn may be is left out: the one that lasted so long is of
    another length.
    """
    # Where nobody held the role, a holder left in the middle of a turn.
    days = [tenure.begins_on for tenure in tenures if tenure.holder is not None]
    found: dict[tuple[TurnUnit, int], None] = {}
    if days and all(day in briefings for day in days[1:]):
        counts = [sum(one <= day for one in briefings) for day in days]
        for count, later in pairwise(counts):
            found[TurnUnit.BRIEFING, max(later - count, 1)] = None
    for before, after in pairwise(days):
        months = (after.year - before.year) * _MONTHS_A_YEAR + after.month - before.month
        if after.day == before.day and months:
            found[_in_months(months)] = None
        elif (after - before).days % _DAYS_A_WEEK == 0:
            found[TurnUnit.WEEK, (after - before).days // _DAYS_A_WEEK] = None
        else:
            found[TurnUnit.DAY, (after - before).days] = None
    likely = [turn for turn in found if turn[1] <= LONGEST_TURN]
    yield from likely or [(TurnUnit.YEAR, 1)]


def _in_months(months: int) -> tuple[TurnUnit, int]:
    """Return a number of months in the greatest unit that it is a multiple of."""
    for unit, length in ((TurnUnit.YEAR, _MONTHS_A_YEAR), (TurnUnit.HALF_YEAR, 6)):
        if months % length == 0:
            return unit, months // length
    return (TurnUnit.QUARTER, months // 3) if months % 3 == 0 else (TurnUnit.MONTH, months)


def slots_of(
    tenures: Sequence[Tenure],
    rotation: Rotation,
    members: Members,
    briefings: Iterable[date],
) -> tuple[tuple[Slot, ...], tuple[Deviation, ...]]:
    """Return the turns of a history, and those of another length than *rotation* gives them.

    A tenure that goes on under the organization that followed its holder is one turn; one that
    ends because its holder left is of no other length.
    """
    spans = TurnSpans(rotation, briefings)
    slots: list[Slot] = []
    lengths: list[Deviation] = []
    begun, end = rotation.begins_on, None
    before: Tenure | None = None
    for tenure in tenures:
        day, last = tenure.begins_on, tenure.ends_on
        if before is None or not _carries_on(tenure, before, members, end):
            if before is not None and before.ends_on is not None:
                spans.close(begun, before.ends_on)
            slots.append(Slot(begins_on=day, holder=tenure.holder))
            begun, end = day, spans.end(day)
        before = tenure
        if last is None or last in {end, _left(tenure, members)}:
            continue
        spans.set_end(day, last)
        end = last
        lengths.append(Deviation(kind=DeviationKind.LENGTH, on=day, ends_on=last))
    return tuple(slots), tuple(lengths)


def _carries_on(tenure: Tenure, before: Tenure, members: Members, end: date | None) -> bool:
    """Whether a tenure is the rest of the turn before, under who followed its holder."""
    if before.holder is None or tenure.holder is None or end is None or end < tenure.begins_on:
        return False
    return members.heir(before.holder, tenure.begins_on) == tenure.holder


def _left(tenure: Tenure, members: Members) -> date | None:
    """Return the day on which the holder of a tenure ceased to be a member."""
    return members.last_day(tenure.holder, tenure.begins_on) if tenure.holder is not None else None
