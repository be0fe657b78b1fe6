"""What a recorded history tells of its rotation: the policy it follows, and each departure."""

from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from tracker.assess.rotation.departures import find_departures
from tracker.assess.rotation.history import Candidate, History
from tracker.assess.rotation.lines import line_of
from tracker.assess.rotation.turn import RotationMember, Tenure, Turn
from tracker.domain import Deviation, DeviationKind, Rotation, RotationPolicy

_COST_OF_PLACE = 0.30
_COST_OF_ENTRY = 0.34
"""What a place in an order counts for that only the history tells, and a turn that nothing does:
an order is believed where it tells three turns for every departure from it."""


@frozen(kw_only=True)
class Explanation:
    """What explains a recorded history.

    Attributes:
        rotation: the policy with its unit and order, and each departure from it; planned from its
            first day it gives the history turn by turn.
        turns: the history, as that plan gives it.
        learned: how many of them had to be seen to know the order.
    """

    rotation: Rotation
    turns: tuple[Turn, ...]
    learned: int

    @property
    def deviations(self) -> tuple[Deviation, ...]:
        """Each departure from the order, the earliest first."""
        return self.rotation.deviations

    @property
    def foreseen(self) -> int:
        """How many turns the policy gives that were not needed to learn it, none departing."""
        departing = {one.on for one in self.deviations if one.kind is not DeviationKind.LENGTH}
        return max(len(self.turns) - self.learned - len(departing), 0)


def explain_rotation(
    held: Iterable[Tenure],
    members: Iterable[RotationMember | str] = (),
    *,
    order: Iterable[str] = (),
    languages: Iterable[str] = ("vi", "en"),
    briefings: Iterable[date] = (),
    deputies: Iterable[Tenure] = (),
    known: Iterable[Deviation] = (),
    otherwise: RotationPolicy = RotationPolicy.ENTERED,
) -> Explanation:
    """Return which policy a recorded history follows, and each departure from it.

    Policies are tried one by one: the alphabetical orders, the order given, the order in which
    members first come, the least recent holder, the deputy before. The one that needs the fewest
    departures is taken, an order that had to be learned from the history counting for some. Where
    each would need more than one for three turns, or gives fewer than three turns beyond those it
    was learned from, no order is said to explain the history.

    Args:
        held: the times in which the role was held, in any order.
        members: those who take turns, with their days and names; without any, the holders, of
            which one that held the role only once may be no member.
        order: an order that may be the one followed.
        languages: codes of the languages in whose alphabetical order they may take turns.
        briefings: days of the briefings.
        deputies: the times of the deputies, where there are any.
        known: departures that are recorded, with their reasons.
        otherwise: the policy to name where no order explains the history: entered, elected or
            appointed.

    Raises:
        UsageError: nobody ever held the role.

    >>> held = [
    ...     Tenure(holder=holder, begins_on=date(2024, month, 1))
    ...     for month, holder in enumerate("abcdabdc", 1)
    ... ]
    >>> found = explain_rotation(held, languages=["en"])
    >>> found.rotation.policy.value, found.rotation.turn.value
    ('alphabetical', 'month')
    >>> [(one.kind.value, one.organization, one.other) for one in found.deviations]
    [('swap', 'c', 'd')]
    """
    history = History(held, members, briefings=briefings, deputies=deputies, known=known)
    unexplained, most = _unexplained(history, otherwise)
    candidates = [*history.candidates(tuple(order), tuple(languages))]
    limit = _FIRST_LIMIT
    while True:
        found = _cheapest(history, candidates, min(limit, most))
        if found is not None or limit >= most:
            return found or unexplained
        limit *= 2


def _cheapest(history: History, candidates: Iterable[Candidate], most: float) -> Explanation | None:
    """Return the history as the candidate explains it that counts for least, if below *most*."""
    best, cost = None, most
    for candidate, learned in candidates:
        explained = _explained(history, candidate, learned, cost - _CLEARLY)
        if explained is not None:
            best, cost = explained
    return best


def _unexplained(history: History, policy: RotationPolicy) -> tuple[Explanation, float]:
    """Return the history as one that no order explains, and what that counts for."""
    rotation = history.entered(policy)
    is_entered = policy is RotationPolicy.ENTERED
    turns = history.planned(rotation, () if is_entered else history.tenures)
    if is_entered and not history.is_given_by(turns):
        # What was held is what was entered: a departure recorded from some order has no part in it.
        kept = [one for one in rotation.deviations if one.kind in _OF_ENTRIES]
        rotation = evolve(rotation, deviations=kept)
        turns = history.planned(rotation)
    cost = _COST_OF_ENTRY * len(turns) + history.odd_lengths(rotation)
    return Explanation(rotation=rotation, turns=turns, learned=len(turns)), cost


def _explained(
    history: History, candidate: Rotation, learned: int, most: float
) -> tuple[Explanation, float] | None:
    """Return the history as *candidate* explains it, and what that counts for, if below *most*."""
    slots, rotation = history.slots(candidate)
    cost = _COST_OF_PLACE * learned + history.odd_lengths(rotation)
    line = line_of(rotation, history.members_of(rotation), history.deputies)
    way = find_departures(line, slots, most - cost) if cost < most else None
    if way is None or cost + way.cost >= most:
        return None
    departures = sorted((*rotation.deviations, *way.deviations), key=lambda one: one.on)
    rotation = evolve(rotation, deviations=departures)
    turns = history.planned(rotation)
    # The plan is the proof: what does not give the history back explains nothing.
    found = Explanation(rotation=rotation, turns=turns, learned=learned)
    if not history.is_given_by(turns) or found.foreseen < _FEWEST_FORESEEN:
        return None
    return found, cost + way.cost


_OF_ENTRIES = frozenset({DeviationKind.LENGTH, DeviationKind.VACANCY})
"""What may be said of turns that are entered one by one."""

_FEWEST_FORESEEN = 3
"""Two turns that are as an order gives them may be chance."""

_FIRST_LIMIT = 2.0
"""Few departures are looked for first, which is quick; then twice as many, and so on."""

_CLEARLY = 1e-9
"""Of two explanations that count for the same, the one tried first stands."""
