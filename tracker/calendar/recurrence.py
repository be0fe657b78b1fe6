"""Deadlines that come again: monthly by the 25th, every Friday, every 30 days until done."""

from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum

from attrs import frozen

from tracker.calendar.count import Count
from tracker.calendar.window import DECEMBER, LONGEST_MONTH

LAST = -1
"""The last day of a month, as iCalendar counts days from the end."""
_SHORTEST_MONTH = 28
LENGTHS_OF_MONTHS = {
    **dict.fromkeys((1, 3, 5, 7, 8, 10, 12), LONGEST_MONTH),
    **dict.fromkeys((4, 6, 9, 11), LONGEST_MONTH - 1),
}
"""How many days a month has, February apart."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Frequency(StrEnum):
    """How often, by the names iCalendar (RFC 5545) uses."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@frozen(kw_only=True)
class Recurrence:
    """A rule that gives one day again and again.

    Attributes:
        frequency: the cycle it repeats in.
        interval: how many cycles from one to the next; above one it is counted from an anchor.
        starts: what counts to the first of them, where the others follow it by whole cycles.
        months: months of the year it falls in; empty for every month.
        days: days of the month it falls on, in order, ``-1`` for the last; a day past the end of
            a month is its last day, so that the end of a month stays the end.
        weekdays: days of the week it falls on, Monday 0.
        positions: which of those in each of its months, ``-1`` the last; empty for every week.
        working: whether *days* are counted among working days, as in "the last working day".
        before: whether the phrase says "before" that day.
        opens: the day of the month on which the window for it opens.
        at: the time of day, in the zone of the register.
        since: the first day of the stretch it holds in.
        until: the last day of that stretch.
        until_done: whether it goes on only until the thing is done.
        rule: the rule as it was given, where it was given as an iCalendar ``RRULE``.

    >>> rule = Recurrence(frequency=Frequency.MONTHLY, days=(20,), before=True)
    >>> rule.lines(), rule.lines(before_includes_day=True)
    (('FREQ=MONTHLY;BYMONTHDAY=19',), ('FREQ=MONTHLY;BYMONTHDAY=20',))
    """

    frequency: Frequency
    interval: int = 1
    starts: Count | None = None
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    working: bool = False
    before: bool = False
    opens: int | None = None
    at: time | None = None
    since: date | None = None
    until: date | None = None
    until_done: bool = False
    rule: str | None = None

    @property
    def counted_from_anchor(self) -> bool:
        """Whether its days are known only from the day it is counted from."""
        return self.rule is None and (self.interval > 1 or self.starts is not None)

    def lines(self, *, before_includes_day: bool = False) -> tuple[str, ...]:
        """Return it as iCalendar rules, one for each day that needs a rule of its own.

        A working day has no such rule, because holidays are not known to iCalendar: the rule
        leaves out Saturdays and Sundays only.

        Args:
            before_includes_day: whether "before D" allows D itself; strictly it does not.
        """
        if self.rule is not None:
            return (self.rule,)
        shift = 1 if self.before and not before_includes_day else 0
        if self.positions:
            named = [f"{n}{_WEEKDAYS[day]}" for n in self.positions for day in self.weekdays]
            return (self._line(BYMONTH=self.months, BYDAY=named),)
        if self.weekdays:
            days = sorted({(day - shift) % len(_WEEKDAYS) for day in self.weekdays})
            return (self._line(BYDAY=[_WEEKDAYS[day] for day in days]),)
        if not self.days:
            return (self._line(),)
        return tuple(self._day_line(months, days) for months, days in self._month_days(shift))

    def _month_days(self, shift: int) -> list[tuple[tuple[int, ...], list[int]]]:
        """Return the days of the month, *shift* earlier, with the months they then fall in."""
        by_months: dict[tuple[int, ...], list[int]] = {}
        for day in self.days:
            months, moved = self.months, self._number(day, shift) - shift
            if moved == 0:
                months, moved = tuple(sorted((month - 2) % DECEMBER + 1 for month in months)), LAST
            by_months.setdefault(months, []).append(LAST if moved == LONGEST_MONTH else moved)
        grouped = []
        for months, days in by_months.items():
            long = [day for day in days if self._may_be_missing(day, months)]
            short = sorted({day for day in days if day not in long} - {0}, key=lambda day: day % 99)
            grouped += [(months, [day]) for day in sorted(set(long))]
            grouped += [(months, short)] if short else []
        return grouped

    def _number(self, day: int, shift: int) -> int:
        """Return the number of the last day, where it is to be moved and its months agree on it."""
        lengths = {LENGTHS_OF_MONTHS.get(month) for month in self.months}
        length = next(iter(lengths)) if len(lengths) == 1 else None
        return length if shift and day == LAST and length else day

    def _may_be_missing(self, day: int, months: tuple[int, ...]) -> bool:
        """Whether some month of the rule has no such day, February being the only one short."""
        return not self.working and day > _SHORTEST_MONTH and (not months or 2 in months)  # noqa: PLR2004 -- February

    def _day_line(self, months: tuple[int, ...], days: list[int]) -> str:
        """Return the rule for days of the month."""
        if self.working:
            return self._line(BYMONTH=months, BYDAY=_WEEKDAYS[:5], BYSETPOS=days)
        if self._may_be_missing(days[0], months):
            fallback = range(_SHORTEST_MONTH, days[0] + 1)
            return self._line(BYMONTH=months, BYMONTHDAY=fallback, BYSETPOS=(LAST,))
        return self._line(BYMONTH=months, BYMONTHDAY=days)

    def _line(self, **parts: Iterable[int | str]) -> str:
        """Return an iCalendar rule with the parts that say anything."""
        written = [f"FREQ={self.frequency.value}"]
        if self.interval > 1:
            written.append(f"INTERVAL={self.interval}")
        for name, values in parts.items():
            if listed := ",".join(map(str, values)):
                written.append(f"{name}={listed}")
        return ";".join(written)
