"""Days in an iCalendar file: dates, and moments whose day is that of the register's zone."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from attrs import evolve

from tracker.language import Text
from tracker.stores.icalendar_content import Property, WrongContentError
from tracker.stores.icalendar_zones import Zones
from tracker.stores.problems import shown

_DATE = re.compile(r"\d{8}", re.ASCII)
_CLOCK = re.compile(r"\d{6}Z?", re.ASCII)
_LEAP_SECOND = re.compile("60$")
_NOON = time(12)
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?",
    re.ASCII,
)


def day_of(found: Property, zones: Zones) -> date:
    """Return the day that a property names, a moment by the clocks of the register.

    A time without a zone is one by the clocks of whoever reads it, so its day is the one written;
    so is that of a time by the clocks of a zone that nobody knows.

    Raises:
        WrongContentError: it names none.

    >>> from zoneinfo import ZoneInfo
    >>> due = Property(name="DUE", parameters={}, value="20230630T180000Z", line=1)
    >>> day_of(due, Zones(register=ZoneInfo("Asia/Ho_Chi_Minh")))
    datetime.date(2023, 7, 1)
    """
    moment = _moment_of(found, zones)
    return moment.date() if isinstance(moment, datetime) else moment


def days_of(found: Property, zones: Zones) -> Iterator[date]:
    """Yield the days of a list; of a stretch of time that on which it begins.

    >>> from zoneinfo import ZoneInfo
    >>> left = Property(name="EXDATE", parameters={}, value="20230630,20230707", line=1)
    >>> [str(day) for day in days_of(left, Zones(register=ZoneInfo("UTC")))]
    ['2023-06-30', '2023-07-07']
    """
    for value in found.value.split(","):
        if value.strip():
            yield day_of(evolve(found, value=value.partition("/")[0]), zones)


def end_of(start: Property, length: Property, zones: Zones) -> date:
    """Return the day on which something ends that takes so long.

    >>> from zoneinfo import ZoneInfo
    >>> start = Property(name="DTSTART", parameters={}, value="20230630T230000", line=1)
    >>> length = Property(name="DURATION", parameters={}, value="PT2H", line=2)
    >>> end_of(start, length, Zones(register=ZoneInfo("UTC")))
    datetime.date(2023, 7, 1)

    Raises:
        WrongContentError: nobody can say how long it takes.
    """
    found = _LENGTH.fullmatch(length.value.strip().upper())
    if found is None or not any(found.groups()[1:]):
        raise _wrong(
            length, vi="không phải là khoảng thời gian, như P3D", en="is no time, like P3D"
        )
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    taken = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    begins = _moment_of(start, zones)
    if not isinstance(begins, datetime):
        begins = datetime.combine(begins, time.min)
    try:
        return (begins - taken if found[1] == "-" else begins + taken).date()
    except OverflowError as wrong:
        raise _wrong(length, vi="vượt quá năm 9999", en="is past the year 9999") from wrong


def _moment_of(found: Property, zones: Zones) -> date | datetime:
    try:
        return _moment(found, zones)
    except (ValueError, OverflowError) as wrong:
        raise _wrong(
            found, vi="không phải là ngày, như 20230630", en="is no day, like 20230630"
        ) from wrong


def _wrong(found: Property, *, vi: str, en: str) -> WrongContentError:
    value = shown(found.value)
    return WrongContentError(
        found.line, Text(vi=f"{found.name}: {value} {vi}", en=f"{found.name}: {value} {en}")
    )


def _moment(found: Property, zones: Zones) -> date | datetime:
    written, _, clock = found.value.strip().partition("T")
    if not _DATE.fullmatch(written) or (clock and not _CLOCK.fullmatch(clock)):
        raise ValueError(written)
    day = date.fromisoformat(written)
    if not clock:
        return day
    # A leap second is the last one of its minute to a clock that has none.
    at = time.fromisoformat(_LEAP_SECOND.sub("59", clock.removesuffix("Z")))
    named = found.parameters.get("TZID")
    own: tzinfo | None = UTC if clock.endswith("Z") else None
    if own is None and named is not None:
        own = zones.of(named, found.line)
    moment = datetime.combine(day, at)
    return moment if own is None else moment.replace(tzinfo=own).astimezone(zones.register)


def write_day(day: date) -> str:
    """Return a day as a date.

    >>> write_day(date(2023, 6, 30))
    '20230630'
    """
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def write_noon(day: date, zone: tzinfo) -> str:
    """Return noon of a day, where only a moment may stand: it is the same day in most zones.

    >>> from zoneinfo import ZoneInfo
    >>> write_noon(date(2023, 6, 30), ZoneInfo("Asia/Ho_Chi_Minh"))
    '20230630T050000Z'
    """
    try:
        moment = datetime.combine(day, _NOON, zone).astimezone(UTC)
    except OverflowError:
        moment = datetime.combine(day, _NOON, UTC)
    return f"{write_day(moment.date())}T{moment:%H%M%S}Z"
