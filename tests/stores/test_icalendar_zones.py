"""The zones that a calendar names or describes."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tzlocal.windows_tz import win_tz

from tracker.stores.icalendar_parsing import read_calendars
from tracker.stores.icalendar_zones import Zones, main_zone, zone_called, zones_of
from tracker.stores.problems import Problems

NAMES = ("Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Sydney", "UTC")
_DAY = timedelta(days=1)


def zones(*lines: str, named: str | None = "UTC") -> Zones:
    """Return the zones of a calendar of these lines."""
    text = "\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR"])
    return zones_of(read_calendars("a.ics", text.encode(), Problems()), named)


@cache
def described(name: str) -> Zones:
    """Return the zones of a file in which an independent library describes one."""
    written = icalendar.Timezone.from_tzid(name).to_ical().decode().replace(name, "Ours")
    return zones(*written.splitlines())


@given(st.sampled_from(NAMES), st.datetimes(datetime(1975, 1, 1), datetime(2036, 1, 1)))  # noqa: DTZ001 -- by the clock
def test_a_zone_is_as_the_file_describes_it(name: str, moment: datetime) -> None:
    """Its clocks are those of the zone described, on days on which they are not changed."""
    known, found = ZoneInfo(name), described(name).of("Ours", 1)
    around = {known.utcoffset(day) for day in (moment - _DAY, moment, moment + _DAY)}

    assert found is not None
    if len(around) == 1:
        assert found.utcoffset(moment) in around


def test_a_name_of_windows_is_a_zone() -> None:
    """Each is known by the name that IANA has for it; UTC is called so by both."""
    assert {name: zone_called(name) for name in win_tz} == {**win_tz, "UTC": "UTC"}


@pytest.mark.parametrize("name", ["", "UTC+11", "No/Where", "../../etc/passwd", "a" * 10_000, "\0"])
def test_what_is_no_zone_is_known_by_no_name(name: str) -> None:
    """Whatever a file calls a zone, nothing else is opened."""
    assert zone_called(name) is None


STANDARD = ("BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200")
YEARLY = "RRULE:FREQ=YEARLY;"


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("BEGIN:STANDARD", "END:STANDARD"),
        (*STANDARD[:2], "TZOFFSETFROM:+0100", "TZOFFSETTO:+9900", "END:STANDARD"),
        (*STANDARD, "RRULE:FREQ=SECONDLY", "END:STANDARD"),
        (*STANDARD, f"{YEARLY}BYMONTH=2;BYMONTHDAY=30", "END:STANDARD"),
        (*STANDARD, f"{YEARLY}BYDAY=MO,TU,WE,TH,FR,SA,SU", "END:STANDARD"),
        (*STANDARD, f"{YEARLY}BYMONTH=99", "END:STANDARD"),
        (*STANDARD, "RDATE:" + ",".join(["19700101T000000"] * 1001), "END:STANDARD"),
        (*STANDARD, f"{YEARLY}BYMONTH=1;BYDAY=1SU", "END:STANDARD") * 13,
    ],
)
def test_a_zone_that_is_not_understood_is_unknown(lines: tuple[str, ...]) -> None:
    """So is one that would cost much time; a time by its clocks is of the day written."""
    found = zones("BEGIN:VTIMEZONE", "TZID:Ours", *lines, "END:VTIMEZONE")

    assert found.of("Ours", 7) is None
    assert found.unknown == {"Ours": 7}


def test_a_change_that_ended_is_not_followed() -> None:
    """A rule holds until its end, and the last change before it from then on."""
    rule = f"{YEARLY}BYMONTH=1;BYDAY=1SU;UNTIL=19800101T000000Z"
    later = ("BEGIN:DAYLIGHT", "DTSTART:19750601T000000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0300")
    parts = (*STANDARD, rule, "END:STANDARD", *later, "END:DAYLIGHT")
    found = zones("BEGIN:VTIMEZONE", "TZID:Ours", *parts, "END:VTIMEZONE").of("Ours", 1)

    assert found is not None
    hours = {year: found.utcoffset(datetime(year, 12, 1)) for year in (1969, 1975, 1976, 2020)}  # noqa: DTZ001 -- by the clock
    assert hours == {year: timedelta(hours=n) for year, n in zip(hours, (1, 3, 2, 2), strict=True)}


@given(st.lists(st.sampled_from(["Europe/Berlin", "SE Asia Standard Time", "Ours", "UTC"])))
def test_the_main_zone_is_that_of_most_times(names: list[str]) -> None:
    """Of those whose names are known, the first of those met as often."""
    todos = [f"BEGIN:VTODO\nDUE;TZID={name}:20230630T000000\nEND:VTODO" for name in names]
    text = "\n".join(["BEGIN:VCALENDAR", *todos, "END:VCALENDAR"])
    calendars = read_calendars("a.ics", text.encode(), Problems())
    known = [name for name in names if name != "Ours"]
    most = max(known, key=known.count, default=None)

    assert main_zone(calendars) == (None if most is None else zone_called(most))
