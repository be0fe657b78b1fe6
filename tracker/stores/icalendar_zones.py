"""The time zones that an iCalendar file names: by the names of IANA, those of Windows, its own.

Only the day matters to a register, so a zone is asked for nothing but how far it is from UTC at a
moment. The zones that a file describes are worked out from the two years around that moment.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta, tzinfo
from itertools import islice, takewhile
from typing import Any
from zoneinfo import ZoneInfo

from attrs import Factory, define

from tracker.domain.time_zone import DEFAULT_TIME_ZONE
from tracker.stores.icalendar_content import Component

_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?", re.ASCII)
_LOCAL = re.compile(r"\d{8}T\d{6}", re.ASCII)
_YEARLY = re.compile(
    r"(?:(?:FREQ=YEARLY|INTERVAL=1|BY(?:MONTH|DAY|MONTHDAY)=[A-Z0-9,+-]{1,40}|WKST=[A-Z]{2});?)+"
)
_UNTIL = re.compile(r";?UNTIL=(\d{8})[^;]*", re.ASCII)
_LAST_DAY = "99991231"
_SAFE_DAY = 28
_LATE = datetime.fromisoformat("9990-01-01")
_MOST_CHANGES = 1000
"""Changes of its clock that one zone may list; the longest in use lists some two hundred."""
_MOST_RULES, _MOST_IN_YEAR, _MOST_YEARS = 12, 4, 500
"""Rules of one zone, changes of its clock by one in a year, and years that are asked about.

Programs write two rules that change it once a year, and a hostile zone is to cost little time.
"""


def zone_called(name: str) -> str | None:
    """Return the name that IANA has for a zone; ``None`` where nobody knows it.

    Some programs put a path before a name of IANA; others use the names of Windows.

    >>> zone_called("/example.org/20050126_1/Europe/Berlin"), zone_called("SE Asia Standard Time")
    ('Europe/Berlin', 'Asia/Bangkok')
    """
    parts = name.strip().strip('"').split("/")
    for length in (2, 3, 1):
        tail = "/".join(parts[-length:])
        if _is_zone(tail):
            return tail
    from tzlocal.windows_tz import win_tz  # noqa: PLC0415 -- few calendars have names of Windows

    found: str | None = win_tz.get(parts[-1])
    return found if found and _is_zone(found) else None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


@define(kw_only=True)
class Zones:
    """Where the days of one file begin and end.

    Attributes:
        register: the zone of the register, to whose days every moment is brought.
        is_named: whether the file names that zone. Where it does not, a time by the clocks of any
            zone is of the day written: nobody can say which other day was meant.
        described: the zones that the file describes, by name.
        unknown: the zones that nobody knows, each with the line that it was first met on; a time
            by their clocks is of the day written.
    """

    register: tzinfo
    is_named: bool = True
    described: Mapping[str, tzinfo] = Factory(dict)
    unknown: dict[str, int] = Factory(dict)
    _known: dict[str, tzinfo | None] = Factory(dict)

    def of(self, name: str, line: int) -> tzinfo | None:
        """Return the zone called so; ``None`` where a time by its clocks is of the day written."""
        if name not in self._known:
            called = zone_called(name)
            self._known[name] = ZoneInfo(called) if called else self.described.get(name)
        found = self._known[name]
        if found is None:
            self.unknown.setdefault(name, line)
        return found if self.is_named else None


def main_zone(calendars: Iterable[Component]) -> str | None:
    """Return the zone that most times of a file are of, of those whose names are known."""
    counted: Counter[str] = Counter()
    for calendar in calendars:
        for part in calendar.parts:
            for name in ("DUE", "DTSTART"):
                found = part.first(name)
                if found is not None and part.name != "VTIMEZONE" and "TZID" in found.parameters:
                    counted[found.parameters["TZID"]] += 1
    named = (zone_called(name) for name, _ in counted.most_common(_MOST_CHANGES))
    return next((name for name in named if name is not None), None)


def zones_of(calendars: Iterable[Component], named: str | None) -> Zones:
    """Return the zones of a file.

    Args:
        calendars: its calendars.
        named: the zone of the register, where the file says it.
    """
    described: dict[str, tzinfo] = {}
    for calendar in calendars:
        for part in calendar.parts:
            name = part.first("TZID") if part.name == "VTIMEZONE" else None
            zone = _described(part) if name is not None else None
            if name is not None and zone is not None:
                described.setdefault(name.text.strip(), zone)
    zone = ZoneInfo(named or DEFAULT_TIME_ZONE)
    return Zones(register=zone, is_named=named is not None, described=described)


@define(kw_only=True)
class _Observance:
    """A stretch of time in which the clocks of a zone differ from UTC by the same.

    Attributes:
        begins: when it was first so, by the clocks before.
        before: how far they were ahead of UTC before.
        after: how far they are since.
        dates: when it was so again.
        rule: the rule by which it is so again each year, without its end.
        until: the end of that rule.
    """

    begins: datetime
    before: timedelta
    after: timedelta
    dates: tuple[datetime, ...]
    rule: str
    until: datetime
    _by_year: dict[int, list[datetime]] = Factory(dict)

    def last(self, moment: datetime) -> datetime | None:
        """Return when it last began, by a moment of the clock."""
        days = [self.begins, *self.dates]
        if self.rule:
            year = min(moment, self.until).year
            days += [day for one in (year - 1, year) for day in self._in_year(one)]
        return max((day for day in days if day <= moment), default=None)

    def _in_year(self, year: int) -> list[datetime]:
        """Return when it begins in a year by its rule."""
        if year not in self._by_year and len(self._by_year) < _MOST_YEARS:
            day = min(self.begins.day, _SAFE_DAY)
            later = year > self.begins.year
            start = self.begins.replace(year=year, day=day) if later else self.begins
            found = takewhile(lambda day: day.year == year, self.days_from(start))
            listed = [day for day in found if day <= self.until]
            self._by_year[year] = listed if year >= self.begins.year else []
        return self._by_year.get(year, [])

    def days_from(self, start: datetime) -> Iterator[datetime]:
        """Return the days of its rule from one on."""
        from dateutil.rrule import rrulestr  # noqa: PLC0415 -- few files need what they describe

        rule: Any = rrulestr(self.rule, dtstart=start)
        return iter(rule)


class _DescribedZone(tzinfo):
    """A zone as a file describes it."""

    def __init__(self, observances: list[_Observance]) -> None:
        self._observances = observances

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """Return how far its clocks are ahead of UTC."""
        first = min(self._observances, key=lambda one: one.begins)
        if moment is None:
            return first.before
        local = moment.replace(tzinfo=None)
        found = [(day, one.after) for one in self._observances if (day := one.last(local))]
        return max(found)[1] if found else first.before

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Return nothing: which part of it is for the summer does not matter."""
        del moment
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """Return nothing: what it is called does not matter."""
        del moment
        return None


def _described(part: Component) -> tzinfo | None:
    """Return the zone that a component describes; ``None`` where that is not understood."""
    try:
        observances = [_observance(one) for one in part.parts]
    except (ValueError, OverflowError):
        return None
    ruled = sum(1 for one in observances if one.rule)
    is_usual = 0 < len(observances) <= _MOST_CHANGES and ruled <= _MOST_RULES
    return _DescribedZone(observances) if is_usual else None


def _observance(part: Component) -> _Observance:
    values = {one.name: one.value.strip() for one in part.properties}
    rule = values.get("RRULE", "").upper()
    ends = _UNTIL.search(rule)
    bare = _UNTIL.sub("", rule).strip(";")
    if bare and not _YEARLY.fullmatch(bare):
        raise ValueError(rule)
    listed = [day for one in part.all("RDATE") for day in one.value.split(",") if day.strip()]
    if len(listed) > _MOST_CHANGES:
        raise ValueError(len(listed))
    made = _Observance(
        begins=_local(values.get("DTSTART", "")),
        before=_offset(values.get("TZOFFSETFROM", "")),
        after=_offset(values.get("TZOFFSETTO", "")),
        dates=tuple(_local(day.strip()) for day in listed),
        rule=bare,
        until=_local(f"{ends[1] if ends else _LAST_DAY}T235959"),
    )
    # A rule that never gives a day would be followed to the last year there is.
    late = [day.year for day in islice(made.days_from(_LATE), _MOST_IN_YEAR + 1)] if bare else []
    if bare and (not late or late.count(late[0]) > _MOST_IN_YEAR):
        raise ValueError(rule)
    return made


def _local(text: str) -> datetime:
    if not _LOCAL.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def _offset(text: str) -> timedelta:
    found = _OFFSET.fullmatch(text)
    if found is None:
        raise ValueError(text)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if offset >= timedelta(days=1):
        raise ValueError(text)
    return -offset if found[1] == "-" else offset
