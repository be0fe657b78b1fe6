"""iCalendar recurrence rules (RFC 5545), given as they are."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import takewhile
from typing import Any

from tracker.calendar.deadline import Deadline, DeadlineKind, UnreadableDeadlineError
from tracker.calendar.recurrence import Frequency, Recurrence
from tracker.language import Text

_START = re.compile(
    r"(?:DTSTART(?:;VALUE=DATE)?:(?P<start>\d{8})\s+)?(?:RRULE:)?(?P<rule>[A-Z0-9=;,+-]+)"
)
_PART = re.compile(r"(?P<name>[A-Z]+)=(?P<value>[A-Z0-9,+-]+)")
_KNOWN = frozenset(
    ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"]
)
_ZONE = re.compile(r"(UNTIL=\d{8})T\d{6}Z?")
_MOST_INTERVALS = 1000
_MOST_COUNT = 10_000
_LATE_YEAR = 9960
_DATES_ONLY = Text(
    vi="quy tắc chỉ được lặp theo ngày, tuần, tháng hoặc năm (FREQ=DAILY, WEEKLY, MONTHLY, YEARLY)",
    en="a rule may repeat by day, week, month or year only (FREQ=DAILY, WEEKLY, MONTHLY, YEARLY)",
)
_NO_RULE = Text(
    vi="không phải là quy tắc lặp iCalendar (RRULE)", en="it is not an iCalendar rule (RRULE)"
)
NO_DAY = Text(vi="quy tắc không cho ngày nào", en="the rule never gives a day")
"""Why a rule is refused that nothing can be due by."""


def read_rule(text: str) -> Deadline:
    """Read an ``RRULE``, with or without that name, and the ``DTSTART`` it may begin with.

    >>> read_rule("RRULE:FREQ=MONTHLY;BYMONTHDAY=25").recurrence
    'FREQ=MONTHLY;BYMONTHDAY=25'

    Raises:
        UnreadableDeadlineError: it is no rule that python-dateutil accepts, repeats more often
            than daily, or never gives a day.
    """
    found = _START.fullmatch(" ".join(text.upper().split()))
    if not found:
        raise UnreadableDeadlineError(text, _NO_RULE)
    parts = _parts(found["rule"])
    _check(parts, found["rule"], text)
    start = found["start"]
    try:
        first = date.fromisoformat(start) if start else None
        ends = _until(parts)
        bare = {name: parts[name] for name in parts if name not in {"COUNT", "UNTIL", "INTERVAL"}}
        # python-dateutil looks for a day up to the last year there is, so it is given few of them.
        some_day = next(iter(_days(bare, date(_LATE_YEAR, 1, 1), date.max)), None)
    except (ValueError, TypeError, OverflowError) as wrong:
        raise UnreadableDeadlineError(text, _NO_RULE) from wrong
    if some_day is None or (first and ends and ends < first):
        raise UnreadableDeadlineError(text, NO_DAY)
    rule = _join(parts)
    meaning = Recurrence(
        frequency=Frequency(parts["FREQ"]), rule=f"DTSTART:{start}\n{rule}" if start else rule
    )
    return Deadline(text=text, kind=DeadlineKind.RECURRING, meaning=(meaning,))


def _check(parts: dict[str, str], rule: str, text: str) -> None:
    """Refuse a rule with parts that are unknown, repeated, finer than days or too large."""
    if _join(parts) != _ZONE.sub(r"\1", rule.removesuffix(";")) or not set(parts) <= _KNOWN:
        raise UnreadableDeadlineError(text, _NO_RULE)
    if parts.get("FREQ") not in set(Frequency):
        raise UnreadableDeadlineError(text, _DATES_ONLY)
    for name, most in (("INTERVAL", _MOST_INTERVALS), ("COUNT", _MOST_COUNT)):
        value = parts.get(name, "1")
        if not value.isdigit() or not 0 < int(value) <= most:
            raise UnreadableDeadlineError(text, _NO_RULE)
    daily_by = parts["FREQ"] == Frequency.DAILY and any(name.startswith("BY") for name in parts)
    if {"COUNT", "UNTIL"} <= set(parts) or (daily_by and "INTERVAL" in parts):
        raise UnreadableDeadlineError(text, _NO_RULE)


def _parts(rule: str) -> dict[str, str]:
    """Return the parts of a rule by name, the time of day of its end left out."""
    return dict(_PART.findall(_ZONE.sub(r"\1", rule)))


def _join(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _until(parts: dict[str, str]) -> date | None:
    return date.fromisoformat(parts["UNTIL"]) if "UNTIL" in parts else None


def _days(parts: dict[str, str], start: date, last: date) -> Iterator[date]:
    """Return the days of a rule from its start up to *last*, by python-dateutil."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 -- only recurring deadlines need it

    end = min(last, _until(parts) or last)
    rule: Any = rrulestr(
        _join({name: value for name, value in parts.items() if name != "UNTIL"}),
        dtstart=datetime.combine(start, time.min),
    )
    if "COUNT" not in parts:
        rule = rule.replace(until=datetime.combine(end, time.min))
    days = (moment.date() for moment in rule)
    return takewhile(lambda day: day <= end, days)


def needs_start(parts: dict[str, str]) -> bool:
    """Whether the days of a rule depend on the day it starts."""
    if parts.get("INTERVAL", "1") != "1" or "COUNT" in parts:
        return True
    days_named = {"BYMONTHDAY", "BYDAY"} & set(parts)
    if parts["FREQ"] == Frequency.DAILY:
        return False
    if parts["FREQ"] == Frequency.YEARLY and days_named == {"BYMONTHDAY"}:
        return False
    return not days_named


def days_of_rule(written: str, first: date, last: date, anchor: date | None) -> list[date]:
    """Return the days of a rule in a stretch; none where it needs a start that is not given."""
    head, _, rule = written.rpartition("\n")
    parts = _parts(rule)
    start = date.fromisoformat(head.removeprefix("DTSTART:")) if head else anchor
    if start is None:
        if needs_start(parts):
            return []
        start = first
    return [day for day in _days(parts, start, last) if day >= first]
