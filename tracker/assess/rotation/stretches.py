"""Long histories explained stretch by stretch, where the rules of a rotation changed over time."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise

from attrs import evolve, frozen

from tracker.assess.rotation.explanation import Explanation, explain_rotation
from tracker.assess.rotation.slots import without_gaps
from tracker.assess.rotation.turn import RotationMember, Tenure
from tracker.domain import Deviation, RotationPolicy

_FEWEST = 8
"""No stretch of fewer turns is looked for."""

_TURNS_A_DEPARTURE = 6
"""So many turns there are for each departure at the least."""


def explain_history(
    held: Iterable[Tenure],
    members: Iterable[RotationMember | str] = (),
    *,
    order: Iterable[str] = (),
    languages: Iterable[str] = ("vi", "en"),
    briefings: Iterable[date] = (),
    known: Iterable[Deviation] = (),
) -> tuple[Explanation, ...]:
    """Return what explains a long history, stretch by stretch.

    Each stretch is as long as one policy explains it with few departures, no more than one for six
    turns; what lies between two of them, which no order explains, is entered as it is. The
    rotations follow each other: each but the last ends on the day before the next begins.

    Args:
        held: the times in which the role was held, in any order.
        members: those who take turns, with their days and names; without any, the holders.
        order: an order that may be the one followed.
        languages: codes of the languages in whose alphabetical order they may take turns.
        briefings: days of the briefings.
        known: departures that are recorded, with their reasons.

    Raises:
        UsageError: nobody ever held the role.

    >>> yearly = [(2000 + year, 1, one) for year, one in enumerate("abcdabcdabcd")]
    >>> by_halves = [(2012 + n // 2, 1 + n % 2 * 6, one) for n, one in enumerate("dbacdbacdbac")]
    >>> held = [
    ...     Tenure(holder=holder, begins_on=date(year, month, 1))
    ...     for year, month, holder in (*yearly, *by_halves)
    ... ]
    >>> [one.rotation.turn.value for one in explain_history(held)]
    ['year', 'half_year']
    """
    history = _History(
        tenures=without_gaps(held),
        members=tuple(members),
        order=tuple(order),
        languages=tuple(languages),
        briefings=tuple(briefings),
        known=tuple(known),
    )
    ends = [0, *history.ends]
    found = [history.explained(begin, end) for begin, end in pairwise(ends)]
    return _one_after_another(found or [history.explained(0, len(history.tenures))])


@frozen(kw_only=True)
class _History:
    """A history, and what is known beside it."""

    tenures: tuple[Tenure, ...]
    members: tuple[RotationMember | str, ...]
    order: tuple[str, ...]
    languages: tuple[str, ...]
    briefings: tuple[date, ...]
    known: tuple[Deviation, ...]

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """The places at which the stretches end, explained ones and those between them."""
        found: list[int] = []
        place = begun = 0
        while place < len(self.tenures):
            length = self._longest(place)
            if length and begun < place:
                found.append(place)
            if length:
                begun = place + length
                found.append(begun)
            place += length or 1
        return (*found, len(self.tenures)) if begun < len(self.tenures) else tuple(found)

    def explained(self, begin: int, end: int) -> Explanation:
        """Return what explains the turns from one place to before another."""
        tenures = self.tenures[begin:end]
        return explain_rotation(
            tenures,
            self.members,
            order=self.order,
            languages=self.languages,
            briefings=self.briefings,
            known=[one for one in self.known if _is_within(one, tenures)],
        )

    def _longest(self, begin: int) -> int:
        """Return how many turns from a place one policy explains; 0 where it is too few.

        Lengths are doubled until one is not explained, and then halved back: a policy that holds
        for a stretch holds for its beginning.
        """
        rest = len(self.tenures) - begin
        good, bad = 0, _FEWEST
        while bad <= rest and self._is_explained(begin, begin + bad):
            good, bad = bad, bad * 2
        if not good:
            return 0
        bad = min(bad, rest + 1)
        while bad - good > 1:
            middle = (good + bad) // 2
            if self._is_explained(begin, begin + middle):
                good = middle
            else:
                bad = middle
        return good

    def _is_explained(self, begin: int, end: int) -> bool:
        """Whether an order explains a stretch with few departures."""
        tenures = self.tenures[begin:end]
        if not any(tenure.holder for tenure in tenures):
            return False
        found = self.explained(begin, end)
        few = len(found.deviations) * _TURNS_A_DEPARTURE <= len(tenures)
        return few and found.rotation.policy is not RotationPolicy.ENTERED


def _is_within(deviation: Deviation, tenures: Sequence[Tenure]) -> bool:
    """Whether a departure is of the days of a stretch."""
    last = tenures[-1].ends_on or tenures[-1].begins_on
    return tenures[0].begins_on <= deviation.on <= last


def _one_after_another(found: Sequence[Explanation]) -> tuple[Explanation, ...]:
    """Return explanations of which each but the last ends where the next begins."""
    made: list[Explanation] = []
    for one, following in pairwise([*found, None]):
        if one is None:
            continue
        last = following.rotation.begins_on - timedelta(days=1) if following is not None else None
        made.append(evolve(one, rotation=evolve(one.rotation, ends_on=last)))
    return tuple(made)
