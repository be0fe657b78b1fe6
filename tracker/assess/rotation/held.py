"""The times in which a role was really held."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from tracker.assess.rotation.turn import Tenure


class Held:
    """Tenures of one role; of two that hold on one day, the one that began later counts."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        self._tenures = sorted(
            tenures, key=lambda one: (one.begins_on, one.ends_on or date.max, one.holder or "")
        )
        self._begins = [one.begins_on for one in self._tenures]

    def on(self, day: date) -> Tenure | None:
        """Return the tenure that holds on *day*; an open one holds from its first day only.

        An open one is over with the turn it began, which is for whoever asks to say.
        """
        place = bisect_right(self._begins, day) - 1
        if place < 0:
            return None
        last = self._tenures[place]
        if last.ends_on is None:
            return last if last.begins_on == day else None
        return last if day <= last.ends_on else None

    def after(self, day: date) -> Tenure | None:
        """Return the first tenure that begins after *day*."""
        place = bisect_right(self._begins, day)
        return self._tenures[place] if place < len(self._tenures) else None

    def end(self, tenure: Tenure) -> date | None:
        """Return the last day of *tenure*: its own, or the one before the next; else ``None``."""
        following = self.after(tenure.begins_on)
        ends = [tenure.ends_on, following and following.begins_on - timedelta(days=1)]
        return min((one for one in ends if one), default=None)
