"""Which members there are on a day, and what became of those that left."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tracker.assess.rotation.turn import RotationMember
from tracker.domain import Rotation, RotationPolicy
from tracker.language import alphabetical


class Members:
    """The members of a cluster over time, each with its place in the order of a rotation."""

    def __init__(self, rotation: Rotation, members: Iterable[RotationMember | str]) -> None:
        found = [
            RotationMember(organization=one) if isinstance(one, str) else one for one in members
        ]
        if not found:
            ids = dict.fromkeys(rotation.order)
            found = [RotationMember(organization=one) for one in ids]
        self._times: dict[str, list[RotationMember]] = {}
        for member in sorted(found, key=_first_day):
            self._times.setdefault(member.organization, []).append(member)
        self.place = _places(rotation, self._times)
        self._joins = sorted(
            (member for member in found if member.begins_on is not None),
            key=lambda one: (_first_day(one), self.place[one.organization]),
        )
        self._joined = 0

    def on(self, day: date) -> list[str]:
        """Return the ids of the members of *day*, in their order."""
        return sorted(
            (one for one in self._times if self.has(one, day)), key=self.place.__getitem__
        )

    def has(self, organization: str, day: date) -> bool:
        """Whether an organization is a member on *day*."""
        return any(time.holds_on(day) for time in self._times.get(organization, ()))

    def last_day(self, organization: str, day: date) -> date | None:
        """Return the last day of the membership that holds on *day*; ``None`` if it goes on."""
        times = [time for time in self._times.get(organization, ()) if time.holds_on(day)]
        if not times or any(time.ends_on is None for time in times):
            return None
        return max(time.ends_on for time in times if time.ends_on is not None)

    def heir(self, organization: str, day: date) -> str | None:
        """Return the id of the member that follows *organization* from *day*, if there is one."""
        for member in self._joins:
            if organization in member.follows and member.begins_on == day:
                return member.organization
        return None

    def joining(self, day: date) -> list[RotationMember]:
        """Return the members that joined by *day* since this was last asked, in order."""
        first = self._joined
        while self._joined < len(self._joins) and _first_day(self._joins[self._joined]) <= day:
            self._joined += 1
        return self._joins[first : self._joined]


def _first_day(member: RotationMember) -> date:
    return member.begins_on or date.min


def _places(
    rotation: Rotation, times: Mapping[str, list[RotationMember]]
) -> dict[str, tuple[Any, ...]]:
    """Return the place of each member in the order, as something to sort by.

    Members that a fixed order does not name stand after it, in the order they joined; one that
    follows a member that it names stands in its place.
    """
    spelt = alphabetical(rotation.language)
    named = {one: place for place, one in reversed([*enumerate(rotation.order)])}

    def place(organization: str) -> tuple[Any, ...]:
        first = times[organization][0]
        name = spelt(first.name or organization)
        if rotation.policy is RotationPolicy.ALPHABETICAL:
            return (0, name, organization)
        within = [named[one] for one in (organization, *first.follows) if one in named]
        if within:
            return (0, min(within), name, organization)
        return (1, _first_day(first), name, organization)

    found: dict[str, tuple[Any, ...]] = {one: place(one) for one in times}
    return _from_first(rotation.first, found)


def _from_first(
    first: str | None, places: dict[str, tuple[Any, ...]]
) -> dict[str, tuple[Any, ...]]:
    """Return places counted from the member whose turn is first, and on from the beginning."""
    if first is None or first not in places:
        return places
    start = places[first]
    return {one: (place < start, *place) for one, place in places.items()}
