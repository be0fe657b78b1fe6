"""How much is done under each node of a graph: tasks counted once, however many ways lead there."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import reduce
from operator import or_

from attrs import frozen

from tracker.assess.graph import components
from tracker.assess.life import Lifecycle
from tracker.assess.lineage import Lineage
from tracker.assess.standing import Standing
from tracker.assess.timeliness import Timeliness


class Condition(StrEnum):
    """How bad it stands with a task, worst first."""

    OVERDUE = "overdue"
    """Open, past its due day."""
    DUE_SOON = "due_soon"
    """Open, its due day near."""
    SUSPENDED = "suspended"
    """Open, and nobody works on it; its due day is not near."""
    NO_DEADLINE = "no_deadline"
    """Open, with no day that anyone could be held to."""
    IN_TIME = "in_time"
    """Open, its due day not near."""
    LATE = "late"
    """Completed after its due day."""
    COMPLETED = "completed"
    """Completed in time, or with no due day."""


_OPEN = {
    Timeliness.OVERDUE: Condition.OVERDUE,
    Timeliness.DUE_SOON: Condition.DUE_SOON,
    Timeliness.NO_DEADLINE: Condition.NO_DEADLINE,
    Timeliness.IN_TIME: Condition.IN_TIME,
}
_SEVERITY = {condition: rank for rank, condition in enumerate(Condition)}


def condition_of(standing: Standing) -> Condition | None:
    """Return how bad it stands with a task; ``None`` where it is cancelled and counts no more."""
    if standing.lifecycle is Lifecycle.CANCELLED:
        return None
    if standing.lifecycle is Lifecycle.COMPLETED:
        return Condition.LATE if standing.timeliness is Timeliness.LATE else Condition.COMPLETED
    found = _OPEN[standing.timeliness]
    stands_still = standing.lifecycle is Lifecycle.SUSPENDED
    if stands_still and _SEVERITY[found] > _SEVERITY[Condition.SUSPENDED]:
        return Condition.SUSPENDED
    return found


def worst_of(conditions: Iterable[Condition | None]) -> Condition | None:
    """Return the worst of *conditions*; ``None`` where there is none.

    >>> worst_of([Condition.LATE, None, Condition.DUE_SOON]).value
    'due_soon'
    """
    known = (condition for condition in conditions if condition is not None)
    return min(known, key=_SEVERITY.__getitem__, default=None)


@frozen(kw_only=True)
class RollUp:
    """How the tasks at and below a node stand, each counted once.

    Attributes:
        done: how many are completed.
        all: how many there are, without those cancelled.
        cancelled: how many were cancelled or withdrawn.
        worst: how it stands with the worst of them; ``None`` where there is none.
    """

    done: int = 0
    all: int = 0
    cancelled: int = 0
    worst: Condition | None = None


def roll_ups(lineage: Lineage, tasks: Mapping[str, Standing]) -> Mapping[str, RollUp]:
    """Return how the tasks at and below each node of *lineage* stand.

    What only one way leads to is summed on that way. Each node that several ways lead to has a
    place in a number, as a bit; the nodes reached from another are then one such number, and
    joining two never counts a node twice. Where every node has one source the cost grows with
    nodes and links alone.

    Args:
        lineage: what follows from what.
        tasks: how each task stands, by id.
    """
    below = {named: [link.to for link in links] for named, links in lineage.below.items()}
    groups = [*components(below, lineage.entries)]
    group_of = {named: place for place, group in enumerate(groups) for named in group}
    under = [
        {group_of[child] for named in group for child in below.get(named, ())} - {place}
        for place, group in enumerate(groups)
    ]
    own = [[condition_of(tasks[named]) for named in group if named in tasks] for group in groups]
    worst: list[Condition | None] = []
    for place, conditions in enumerate(own):
        worst.append(worst_of([*conditions, *(worst[child] for child in under[place])]))
    counts = _counted(under, [_count(conditions) for conditions in own])
    made = [
        RollUp(done=done, all=every, cancelled=cancelled, worst=condition)
        for (done, every, cancelled), condition in zip(counts, worst, strict=True)
    ]
    return {named: made[place] for named, place in group_of.items()}


Counts = tuple[int, int, int]
"""How many tasks are completed, how many there are without those cancelled, and how many were."""

_DONE = frozenset({Condition.LATE, Condition.COMPLETED})


def _count(conditions: Sequence[Condition | None]) -> Counts:
    """Count tasks by their conditions."""
    cancelled = conditions.count(None)
    done = sum(condition in _DONE for condition in conditions)
    return (done, len(conditions) - cancelled, cancelled)


def _counted(under: Sequence[Collection[int]], own: Sequence[Counts]) -> list[Counts]:
    """Return for each node of an acyclic graph the sum over it and all that lies below, once each.

    Args:
        under: the places right below each place, all of them smaller than its own.
        own: what each place counts for by itself.
    """
    ways = Counter(child for children in under for child in children)
    left = Counter(ways)
    weights = _Weights(place for place in range(len(under)) if ways[place] > 1)
    alone: list[Counts] = []
    reached: list[int] = []
    totals: list[Counts] = []
    for place, children in enumerate(under):
        alone.append(_sum([own[place], *(alone[one] for one in children if ways[one] == 1)]))
        shared = [child for child in children if ways[child] > 1]
        bits = reduce(or_, (reached[child] for child in children), weights.bits_of(shared))
        reached.append(bits)
        totals.append(_sum([alone[place], weights.sum_of(bits)]) if bits else alone[place])
        if ways[place] > 1:
            weights.put(place, alone[place])
        for child in children:
            left[child] -= 1
            if not left[child]:
                reached[child] = 0  # nobody asks again, and it may be a very long number
    return totals


def _sum(counts: Iterable[Counts]) -> Counts:
    first, second, third = zip(*counts, strict=True)
    return (sum(first), sum(second), sum(third))


class _Weights:
    """What each of the places counts for that several ways lead to, each at a bit of its own.

    The weights are kept by binary digit: of each digit one number has the bits of the places
    whose weight has it, so that the weights of many places are summed by counting bits.

    Args:
        places: the places that several ways lead to.
    """

    def __init__(self, places: Iterable[int]) -> None:
        self._bits = {place: number for number, place in enumerate(places)}
        self._size = len(self._bits) // 8 + 1
        self._digits: tuple[list[bytearray], ...] = ([], [], [])
        self._ready: list[list[int]] | None = None

    def bits_of(self, places: Iterable[int]) -> int:
        """Return the number with the bits of *places*."""
        numbers = [self._bits[place] for place in places]
        if not numbers:
            return 0
        held = bytearray(max(numbers) // 8 + 1)
        for number in numbers:
            held[number // 8] |= 1 << number % 8
        return int.from_bytes(held, "little")

    def put(self, place: int, counts: Counts) -> None:
        """Note what *place* counts for."""
        number = self._bits[place]
        self._ready = None
        for digits, weight in zip(self._digits, counts, strict=True):
            for power in range(weight.bit_length()):
                if power == len(digits):
                    digits.append(bytearray(self._size))
                if weight >> power & 1:
                    digits[power][number // 8] |= 1 << number % 8

    def sum_of(self, bits: int) -> Counts:
        """Return what the places at *bits* count for together."""
        if self._ready is None:
            self._ready = [
                [int.from_bytes(digit, "little") for digit in digits] for digits in self._digits
            ]
        done, every, cancelled = (
            sum((bits & digit).bit_count() << power for power, digit in enumerate(digits))
            for digits in self._ready
        )
        return (done, every, cancelled)
