"""Recurrence rules of other programs as deadlines that recur."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import evolve

from tracker.calendar import read_deadline
from tracker.calendar.deadline import UnreadableDeadlineError
from tracker.calendar.icalendar import NO_DAY
from tracker.language import Text
from tracker.stores.icalendar_content import Component, Property, WrongContentError
from tracker.stores.icalendar_days import day_of, write_day
from tracker.stores.icalendar_rule_parts import parts_of
from tracker.stores.icalendar_zones import Zones
from tracker.stores.problems import shown

Tell = Callable[[int, Text], None]
"""Takes what is told of a line although it refuses nothing."""
_UNTIL = "UNTIL"
_MORE = Text(
    vi="sổ không nhận; thời hạn lặp lại chỉ theo một RRULE",
    en="not kept; a deadline recurs by one RRULE only",
)
_OTHER_DAYS = Text(
    vi="RRULE nói ngày bắt đầu, mà DUE là ngày khác; chỉ nhận ngày đến hạn đầu tiên",
    en="RRULE is of the days it begins, and DUE is another; only the first due day is kept",
)
_OTHER_ZONE = Text(
    vi="RRULE nói ngày theo múi giờ khác, mà theo múi giờ của sổ là ngày khác; chỉ nhận ngày đến "
    "hạn đầu tiên",
    en="RRULE names days of another zone, which are other days in that of the register; only the "
    "first due day is kept",
)


def rule_of(
    todo: Component, start: date | None, due: date | None, zones: Zones, tell: Tell
) -> str | None:
    """Return the deadline that a to-do falls due by again and again; ``None`` where it does not.

    Args:
        todo: the to-do.
        start: the day it begins.
        due: the day it is due; the day it begins where it says none.
        zones: where days begin and end.
        tell: told what no deadline says.

    Raises:
        WrongContentError: there can be no such rule.
    """
    rules = [rule for rule in todo.all("RRULE") if rule.value.strip()]
    for more in (*rules[1:], *todo.all("RDATE"), *todo.all("EXRULE")):
        if not rules or more.value != rules[0].value:
            named = f"{more.name}: {shown(more.value)}"
            tell(more.line, Text(vi=f"{named}: {_MORE.vi}", en=f"{named}: {_MORE.en}"))
    parts = [checked_parts(rule) for rule in rules]
    if not rules:
        return None
    first = due or start
    unkept = _unkept(todo, parts[0], start, due)
    if unkept is not None:
        tell(rules[0].line, unkept)
        return None
    written = f"RRULE:{_until_day(rules[0], parts[0], zones)}"
    text = f"DTSTART:{write_day(first)} {written}" if first else written
    try:
        return read_deadline(text).text
    except UnreadableDeadlineError as error:
        why = error.reason or error.text
        if why == NO_DAY:
            raise _wrong(rules[0], why) from error
        named = f"RRULE: {shown(rules[0].value)}"
        only = Text(vi="chỉ nhận ngày đến hạn đầu tiên", en="only the first due day is kept")
        tell(
            rules[0].line,
            Text(vi=f"{named}: {why.vi}; {only.vi}", en=f"{named}: {why.en}; {only.en}"),
        )
        return None


def checked_parts(rule: Property) -> dict[str, str]:
    """Return the parts of a rule that can be.

    Raises:
        WrongContentError: the standard has no such rule, or it never gives a day.
    """
    parts = parts_of(rule)
    bare = ";".join(f"{name}={value}" for name, value in parts.items() if name != _UNTIL)
    try:
        read_deadline(f"RRULE:{bare}")
    except UnreadableDeadlineError as error:
        # That no deadline says so is no reason to refuse it.
        if error.reason == NO_DAY:
            raise _wrong(rule, NO_DAY) from error
    return parts


def _wrong(rule: Property, why: Text) -> WrongContentError:
    named = f"{rule.name}: {shown(rule.value)}"
    return WrongContentError(rule.line, Text(vi=f"{named}: {why.vi}", en=f"{named}: {why.en}"))


def _unkept(
    todo: Component, parts: Mapping[str, str], start: date | None, due: date | None
) -> Text | None:
    """Return why a rule names days which are others than those something is due on, if it does."""
    if not any(name.startswith("BY") for name in parts):
        return None
    if start and due and start != due:
        return _OTHER_DAYS
    moment, first = todo.first("DUE") or todo.first("DTSTART"), due or start
    if moment is not None and first is not None and moment.value.strip()[:8] != write_day(first):
        return _OTHER_ZONE
    return None


def _until_day(rule: Property, parts: Mapping[str, str], zones: Zones) -> str:
    """Return a rule whose end is a day, and not a moment."""
    written = dict(parts)
    if _UNTIL in written:
        end = day_of(evolve(rule, name=_UNTIL, value=written[_UNTIL]), zones)
        written[_UNTIL] = write_day(end)
    return ";".join(f"{name}={value}" for name, value in written.items())
