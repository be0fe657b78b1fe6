"""The departures from an order that have not come about yet."""

from bisect import insort
from collections.abc import Iterable
from copy import copy
from datetime import date

from tracker.domain import Deviation, DeviationKind

_BESIDE_THE_ORDER = frozenset({DeviationKind.INSERTION, DeviationKind.VACANCY})


class Pending:
    """Deviations that wait until the member they are about is next, the earliest first."""

    def __init__(self, deviations: Iterable[Deviation]) -> None:
        self._about: dict[str, tuple[Deviation, ...]] = {}
        self._insertions: list[Deviation] = []
        for deviation in sorted(deviations, key=_day):
            self.add(deviation)

    def copy(self) -> "Pending":
        """Return one that goes on apart from this one."""
        made = copy(self)
        vars(made).update(_about={**self._about}, _insertions=[*self._insertions])
        return made

    def add(self, deviation: Deviation) -> None:
        """Let one more deviation wait."""
        if deviation.kind in _BESIDE_THE_ORDER:
            insort(self._insertions, deviation, key=_day)
        elif deviation.kind is not DeviationKind.LENGTH:
            for member in _members(deviation):
                waiting = (*self._about.get(member, ()), deviation)
                self._about[member] = tuple(sorted(waiting, key=_day))

    def pass_on(self, gone: str, heir: str) -> None:
        """Let what is about a member that is no more be about the one that followed it."""
        passed = self._about.pop(gone, ())
        if passed:
            self._about[heir] = tuple(sorted((*self._about.get(heir, ()), *passed), key=_day))

    def forget(self, deviation: Deviation) -> None:
        """Let *deviation* wait no longer; it may be known no more already."""
        self._insertions = [one for one in self._insertions if one is not deviation]
        for member, waiting in self._about.items():
            if any(one is deviation for one in waiting):
                self._about[member] = tuple(one for one in waiting if one is not deviation)

    def insertion(self, day: date) -> Deviation | None:
        """Return the deviation that puts a turn beside the order on *day*."""
        first = self._insertions[:1]
        return first[0] if first and first[0].on <= day else None

    def about(self, member: str, day: date) -> Deviation | None:
        """Return the deviation that counts where *member* is next on *day*."""
        return next((one for one in self._about.get(member, ()) if one.on <= day), None)


def _day(deviation: Deviation) -> date:
    return deviation.on


def _members(deviation: Deviation) -> list[str]:
    """Return the ids of the members whose turns it changes."""
    swapped = deviation.other if deviation.kind is DeviationKind.SWAP else None
    return [one for one in (deviation.organization, swapped) if one is not None]
