"""The fewest departures from an order that give a recorded history."""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from attrs import frozen

from tracker.assess.rotation.choice import Choice
from tracker.assess.rotation.lines import Waiting
from tracker.assess.rotation.slots import Slot
from tracker.domain import Deviation, DeviationKind

_COSTS = {
    DeviationKind.SWAP: 1.0,
    DeviationKind.VACANCY: 1.0,
    DeviationKind.POSTPONEMENT: 1.01,
    DeviationKind.DOUBLE: 1.02,
    DeviationKind.SKIP: 1.03,
    DeviationKind.STAND_IN: 1.05,
    DeviationKind.INSERTION: 1.06,
}
"""What each counts for: of two explanations with as many departures the one that changes less."""

_KEPT = 16
"""How many ways to explain the turns so far are followed on."""

_MOST_SKIPPED = 12
"""So many members in a row are passed over at the most."""


@frozen(kw_only=True)
class Way:
    """One way to explain the turns so far.

    Attributes:
        line: who is next after them.
        deviations: the departures found, in the order they came about.
        cost: what they count for.
    """

    line: Waiting
    deviations: tuple[Deviation, ...] = ()
    cost: float = 0.0

    def departing(self, deviation: Deviation) -> "Way":
        """Return this way with one more departure."""
        line = self.line.copy()
        line.add(deviation)
        return Way(
            line=line,
            deviations=(*self.deviations, deviation),
            cost=self.cost + _COSTS[deviation.kind],
        )


def find_departures(line: Waiting, slots: Sequence[Slot], most: float) -> Way | None:
    """Return the cheapest way found in which *line* gives every one of *slots*.

    Many ways are followed side by side, and the cheapest of them are kept after each turn, so that
    time grows with the number of turns and not with what could have departed.

    Args:
        line: who is next; it is left as it is.
        slots: the turns as they were held.
        most: what the departures may count for together; ``None`` is returned beyond it.
    """
    ways = [Way(line=line.copy())]
    for place in range(len(slots)):
        found: dict[Hashable, Way] = {}
        for way in ways:
            for after in _through(way, slots, place):
                key = after.line.signature()
                if after.cost <= most and (key not in found or after.cost < found[key].cost):
                    found[key] = after
        ways = sorted(found.values(), key=lambda one: one.cost)[:_KEPT]
    return ways[0] if ways else None


def _through(way: Way, slots: Sequence[Slot], place: int) -> Iterator[Way]:
    """Yield the ways on through one turn."""
    slot = slots[place]
    choice = way.line.next(slot.begins_on)
    if choice is None:
        return
    if choice.holder == slot.holder:
        way.line.take(choice)
        yield way
        return
    ways = [way.departing(deviation) for deviation in _possible(choice, slots, place)]
    if slot.holder is not None:
        ways.append(_passing_over(way, slot.holder, slot.begins_on))
    for departing in ways:
        changed = departing.line.next(slot.begins_on)
        if changed is not None and changed.holder == slot.holder:
            departing.line.take(changed)
            yield departing


def _passing_over(way: Way, holder: str, day: date) -> Way:
    """Return *way* with those that wait before *holder* passed over, if they are not too many."""
    ahead = way.line.ahead_of(holder, day)
    for member in ahead if len(ahead) <= _MOST_SKIPPED else ():
        way = way.departing(Deviation(kind=DeviationKind.SKIP, on=day, organization=member))
    return way


def _possible(choice: Choice, slots: Sequence[Slot], place: int) -> Iterator[Deviation]:
    """Yield the departures that may have given the turn at *place* to another than *choice*."""
    day, actual, head = slots[place].begins_on, slots[place].holder, choice.expected
    if actual is None:
        yield Deviation(kind=DeviationKind.VACANCY, on=day)
    else:
        yield Deviation(kind=DeviationKind.INSERTION, on=day, organization=actual)
        if place and slots[place - 1].holder == actual:
            yield Deviation(
                kind=DeviationKind.DOUBLE, on=slots[place - 1].begins_on, organization=actual
            )
    if head is None or head == actual:
        return
    yield Deviation(kind=DeviationKind.STAND_IN, on=day, organization=head, other=actual)
    later = _next_of(head, slots, place)
    if later is None:
        return
    if actual is not None:
        yield Deviation(kind=DeviationKind.SWAP, on=day, organization=head, other=actual)
    yield Deviation(kind=DeviationKind.POSTPONEMENT, on=day, organization=head, turns=later - place)


def _next_of(member: str, slots: Sequence[Slot], place: int) -> int | None:
    """Return the place of the next turn that *member* held."""
    rest = range(place + 1, min(len(slots), place + 1 + _LOOKED_AHEAD))
    return next((later for later in rest if slots[later].holder == member), None)


_LOOKED_AHEAD = 400
"""How many turns later a turn put off is looked for."""
