"""From which day to which each turn lasts."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from tracker.calendar.due import add_months
from tracker.domain import DeviationKind, Rotation, TurnUnit

_DAYS = {TurnUnit.DAY: 1, TurnUnit.WEEK: 7}
_MONTHS = {
    TurnUnit.MONTH: 1,
    TurnUnit.QUARTER: 3,
    TurnUnit.HALF_YEAR: 6,
    TurnUnit.YEAR: 12,
}


class TurnSpans:
    """The days on which the turns of a rotation begin and end.

    Turns are counted from the first day of the rotation, so a year may begin on 1 December; after
    a turn whose length was set otherwise they are counted from the day after it. A turn that begins
    on no such day, because the one before was held longer or shorter, lasts until the day that
    makes it nearest to its proper length.
    """

    def __init__(self, rotation: Rotation, briefings: Iterable[date] = ()) -> None:
        self._rotation = rotation
        self._anchor = rotation.begins_on
        self._briefings = sorted({day for day in briefings if day > rotation.begins_on})
        self._lengths: dict[date, date | None] = {
            one.on: one.ends_on
            for one in sorted(rotation.deviations, key=lambda one: one.on)
            if one.kind is DeviationKind.LENGTH
        }

    def end(self, begins_on: date) -> date | None:
        """Return the last day of the turn that begins on *begins_on*; ``None`` if not known."""
        last = self._regular_end(begins_on)
        for on in self._lengths:
            if begins_on <= on and (last is None or on <= last):
                return self._lengths[on]
        return last

    def set_end(self, begins_on: date, ends_on: date) -> None:
        """Let the turn that begins on *begins_on* have a length of its own."""
        self._lengths[begins_on] = ends_on

    def close(self, begins_on: date, ends_on: date) -> None:
        """Take note of a turn that is over: one of a length of its own shifts those after it."""
        used = [on for on in self._lengths if begins_on <= on <= ends_on]
        if used and ends_on < date.max:
            self._anchor = ends_on + timedelta(days=1)
        for on in used:
            del self._lengths[on]

    def _regular_end(self, begins_on: date) -> date | None:
        rotation = self._rotation
        if rotation.turn is TurnUnit.BRIEFING:
            place = bisect_right(self._briefings, begins_on) + rotation.turn_length - 1
            if place >= len(self._briefings):
                return None
            return self._briefings[place] - timedelta(days=1)
        count = self._count(begins_on)
        first, last, next_last = (self._boundary(count + more) for more in range(3))
        # In the first half of a turn the rest of it is taken, in the second also the next one.
        is_late = (begins_on - first).days * 2 > (last - first).days
        end = next_last if is_late else last
        return end - timedelta(days=1) if end < date.max else end

    def _count(self, day: date) -> int:
        """Return how many whole turns lie between the anchor and *day*."""
        length = self._rotation.turn_length
        if (days := _DAYS.get(self._rotation.turn)) is not None:
            return (day - self._anchor).days // (days * length)
        months = (day.year - self._anchor.year) * 12 + day.month - self._anchor.month
        count = months // (_MONTHS[self._rotation.turn] * length)
        return count if self._boundary(count) <= day else count - 1

    def _boundary(self, count: int) -> date:
        """Return the day that *count* turns after the anchor begin on; the last day there is."""
        rotation = self._rotation
        try:
            if (days := _DAYS.get(rotation.turn)) is not None:
                return self._anchor + timedelta(days=count * days * rotation.turn_length)
            months = count * _MONTHS[rotation.turn] * rotation.turn_length
            return add_months(self._anchor, months)
        except (OverflowError, ValueError):
            return date.max
