"""The parts of a recurrence rule (RFC 5545, 7529), each with what it may be.

A rule that the standard allows and no deadline says is passed over, which is told; one that the
standard forbids, or that never gives a day, refuses the file.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from tracker.language import Text
from tracker.stores.icalendar_content import Property, WrongContentError
from tracker.stores.problems import shown

_FREQUENCIES = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"


def _listed(one: str) -> "re.Pattern[str]":
    return re.compile(f"{one}(?:,{one})*", re.ASCII)


_TO_53 = "0*(?:[1-9]|[1-4][0-9]|5[0-3])"
_TO_366 = "0*(?:[1-9]|[1-9][0-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-6])"
_PARTS: Mapping[str, "re.Pattern[str]"] = MappingProxyType(
    {
        "FREQ": re.compile("|".join(_FREQUENCIES)),
        "INTERVAL": re.compile("0*[1-9][0-9]*"),
        "COUNT": re.compile("0*[1-9][0-9]*"),
        "UNTIL": re.compile(r"\d{8}(?:T\d{6}Z?)?", re.ASCII),
        "BYSECOND": _listed("(?:[0-5]?[0-9]|60)"),
        "BYMINUTE": _listed("[0-5]?[0-9]"),
        "BYHOUR": _listed("(?:[01]?[0-9]|2[0-3])"),
        "BYDAY": _listed(f"(?:[+-]?{_TO_53})?{_WEEKDAY}"),
        "BYMONTHDAY": _listed("[+-]?0*(?:[1-9]|[12][0-9]|3[01])"),
        "BYYEARDAY": _listed(f"[+-]?{_TO_366}"),
        "BYWEEKNO": _listed(f"[+-]?{_TO_53}"),
        "BYMONTH": _listed("0*(?:[1-9]|1[0-2])"),
        "BYSETPOS": _listed(f"[+-]?{_TO_366}"),
        "WKST": re.compile(_WEEKDAY),
        "RSCALE": re.compile("[A-Z0-9-]+"),
        "SKIP": re.compile("OMIT|BACKWARD|FORWARD"),
    }
)
_MONTHS_OF_OTHERS = _listed("0*(?:[1-9]|1[0-3])L?")
"""Months of calendars other than ours, some of which have thirteen, or one twice."""
_NO_COUNT = ("COUNT", "-1")
"""How some programs say that a rule has no count."""


def parts_of(rule: Property) -> dict[str, str]:
    """Return the parts of a rule, by their names.

    Raises:
        WrongContentError: the standard has no such rule.

    >>> parts_of(Property(name="RRULE", parameters={}, value="FREQ=weekly;COUNT=2", line=1))
    {'FREQ': 'WEEKLY', 'COUNT': '2'}
    """
    parts: dict[str, str] = {}
    for name, value in _split(rule):
        if (name, value) == _NO_COUNT:
            continue
        known = _PARTS.get(name)
        if name in parts:
            raise _wrong(rule, vi=f"{name} ghi hai lần", en=f"it says {name} twice")
        if name == "BYMONTH" and "RSCALE=" in rule.value.upper():
            known = _MONTHS_OF_OTHERS
        if known is None or not known.fullmatch(value):
            part = shown(f"{name}={value}")
            raise _wrong(rule, vi=f"không thể có {part}", en=f"there can be no {part}")
        parts[name] = value
    if "FREQ" not in parts:
        raise _wrong(rule, vi="thiếu FREQ", en="it has no FREQ")
    if {"COUNT", "UNTIL"} <= set(parts):
        raise _wrong(
            rule,
            vi="chỉ được có một trong COUNT và UNTIL; hãy bỏ một",
            en="it may say COUNT or UNTIL, not both; take one away",
        )
    return parts


def _split(rule: Property) -> Iterator[tuple[str, str]]:
    for part in rule.value.strip().upper().split(";"):
        if part.strip():
            name, _, value = part.partition("=")
            yield name.strip(), "".join(value.split())


def _wrong(rule: Property, *, vi: str, en: str) -> WrongContentError:
    named = f"{rule.name}: {shown(rule.value)}"
    return WrongContentError(rule.line, Text(vi=f"{named}: {vi}", en=f"{named}: {en}"))
