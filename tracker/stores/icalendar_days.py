"""Days in an iCalendar file: dates, and moments whose day is that of the register's zone."""

import re
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from tracker.language import Text
from tracker.stores.icalendar_content import Property, WrongContentError
from tracker.stores.problems import shown

_DATE = re.compile(r"\d{8}", re.ASCII)
_CLOCK = re.compile(r"\d{6}Z?", re.ASCII)
_LEAP_SECOND = re.compile("60$")
_NOON = time(12)


def day_of(found: Property, zone: tzinfo) -> date:
    """Return the day that a property names, a moment by the clocks of the zone given.

    A time without a zone is one by the clocks of whoever reads it, so its day is the one written.

    Raises:
        WrongContentError: it names none, or a zone that nobody knows.

    >>> due = Property(name="DUE", parameters={}, value="20230630T180000Z", line=1)
    >>> day_of(due, ZoneInfo("Asia/Ho_Chi_Minh"))
    datetime.date(2023, 7, 1)
    """
    try:
        return _day(found, zone)
    except (ValueError, OverflowError) as wrong:
        raise WrongContentError(
            found.line,
            Text(
                vi=f"{found.name}: {shown(found.value)} không phải là ngày",
                en=f"{found.name}: {shown(found.value)} is no day",
            ),
        ) from wrong


def _day(found: Property, zone: tzinfo) -> date:
    written, _, clock = found.value.strip().partition("T")
    if not _DATE.fullmatch(written) or (clock and not _CLOCK.fullmatch(clock)):
        raise ValueError(written)
    day = date.fromisoformat(written)
    if not clock:
        return day
    # A leap second is the last one of its minute to a clock that has none.
    at = time.fromisoformat(_LEAP_SECOND.sub("59", clock.removesuffix("Z")))
    named = found.parameters.get("TZID")
    if not clock.endswith("Z") and named is None:
        return day
    own = UTC if clock.endswith("Z") else _zone(named or "", found.line)
    return datetime.combine(day, at, own).astimezone(zone).date()


def _zone(named: str, line: int) -> tzinfo:
    """Return the zone of a ``TZID``, whose name some programs put a path before."""
    parts = named.split("/")
    for length in (2, 3, 1):
        try:
            return ZoneInfo("/".join(parts[-length:]))
        except (OSError, ValueError, KeyError):
            continue
    raise WrongContentError(
        line,
        Text(vi=f"không biết múi giờ {shown(named)}", en=f"no time zone is called {shown(named)}"),
    )


def write_day(day: date) -> str:
    """Return a day as a date.

    >>> write_day(date(2023, 6, 30))
    '20230630'
    """
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def write_noon(day: date, zone: tzinfo) -> str:
    """Return noon of a day, where only a moment may stand: it is the same day in most zones.

    >>> write_noon(date(2023, 6, 30), ZoneInfo("Asia/Ho_Chi_Minh"))
    '20230630T050000Z'
    """
    try:
        moment = datetime.combine(day, _NOON, zone).astimezone(UTC)
    except OverflowError:
        moment = datetime.combine(day, _NOON, UTC)
    return f"{write_day(moment.date())}T{moment:%H%M%S}Z"
