"""How much is done under each node of a graph: tasks counted once, however many ways lead there."""

from collections import Counter
from collections.abc import Iterable, Mapping
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
    counts = [
        _counted(under, [sum(map(counts_as, conditions)) for conditions in own])
        for counts_as in (_is_done, _is_cancelled, _is_any)
    ]
    made = [
        RollUp(done=done, all=every - cancelled, cancelled=cancelled, worst=condition)
        for done, cancelled, every, condition in zip(*counts, worst, strict=True)
    ]
    return {named: made[place] for named, place in group_of.items()}


_DONE = frozenset({Condition.LATE, Condition.COMPLETED})


def _is_done(condition: Condition | None) -> bool:
    return condition in _DONE


def _is_cancelled(condition: Condition | None) -> bool:
    return condition is None


def _is_any(_: Condition | None) -> bool:
    return True


def _counted(under: list[set[int]], own: list[int]) -> list[int]:
    """Return for each node of an acyclic graph the sum over it and all that lies below, once each.

    Args:
        under: the places right below each place, all of them smaller than its own.
        own: what each place counts for by itself.
    """
    ways = Counter(child for children in under for child in children)
    several = [place for place in range(len(under)) if ways[place] > 1]
    bits = {place: 1 << number for number, place in enumerate(several)}
    left = Counter(ways)
    planes: list[int] = []
    alone: list[int] = []
    reached: list[int] = []
    totals: list[int] = []
    for place, children in enumerate(under):
        alone.append(own[place] + sum(alone[child] for child in children if ways[child] == 1))
        reached.append(reduce(or_, (reached[one] | bits.get(one, 0) for one in children), 0))
        totals.append(alone[place] + _weight(reached[place], planes))
        if place in bits:
            _put(planes, bits[place], alone[place])
        for child in children:
            left[child] -= 1
            if not left[child]:
                reached[child] = 0  # nobody asks again, and it may be a very long number
    return totals


def _put(planes: list[int], bit: int, weight: int) -> None:
    """Note the *weight* of the node at *bit*: its binary digits, one in each plane."""
    for power in range(weight.bit_length()):
        if power == len(planes):
            planes.append(0)
        if weight >> power & 1:
            planes[power] |= bit


def _weight(bits: int, planes: list[int]) -> int:
    """Return the sum of the weights of the nodes at *bits*."""
    return sum((bits & plane).bit_count() << power for power, plane in enumerate(planes))
