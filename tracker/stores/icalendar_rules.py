"""Recurrence rules of other programs as deadlines that recur."""

from datetime import date, tzinfo

from attrs import evolve

from tracker.calendar import read_deadline
from tracker.calendar.deadline import UnreadableDeadlineError
from tracker.language import Text
from tracker.stores.icalendar_content import Component, Property, WrongContentError
from tracker.stores.icalendar_days import day_of, write_day
from tracker.stores.problems import shown

_UNTIL = "UNTIL"
_MORE = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE"})
"""What adds days to a rule, or takes some away."""


def rule_of(todo: Component, start: date | None, due: date | None, zone: tzinfo) -> str | None:
    """Return the deadline that a to-do falls due by again and again; ``None`` where it does not.

    Args:
        todo: the to-do.
        start: the day it begins.
        due: the day it is due; the day it begins where it says none.
        zone: where the days of the register begin and end.

    Raises:
        WrongContentError: no deadline says the same.
    """
    rule = todo.first("RRULE")
    if rule is None:
        return None
    first = due or start
    _check_alone(todo, rule)
    _check_days(todo, rule, start, due)
    written = f"RRULE:{_until_day(rule, zone)}"
    text = f"DTSTART:{write_day(first)} {written}" if first else written
    try:
        return read_deadline(text).text
    except UnreadableDeadlineError as error:
        why = error.reason or error.text
        raise WrongContentError(
            rule.line,
            Text(
                vi=f"RRULE: {shown(rule.value)}: {why.vi}",
                en=f"RRULE: {shown(rule.value)}: {why.en}",
            ),
        ) from error


def _check_alone(todo: Component, rule: Property) -> None:
    """Refuse what adds days to a rule or takes some away."""
    for one in todo.properties:
        if one.name in _MORE and one is not rule:
            raise WrongContentError(
                one.line,
                Text(
                    vi=f"{one.name}: thời hạn lặp lại chỉ theo một RRULE",
                    en=f"{one.name}: a deadline recurs by one RRULE only",
                ),
            )


def _check_days(todo: Component, rule: Property, start: date | None, due: date | None) -> None:
    """Refuse a rule that names days which are others than those something is due on."""
    if "BY" not in rule.value.upper():
        return
    if start and due and start != due:
        raise WrongContentError(
            rule.line,
            Text(
                vi="RRULE nói ngày bắt đầu, mà DUE là ngày khác; hãy đặt DTSTART cùng ngày với DUE",
                en="RRULE is of the days it begins, and DUE is another; set DTSTART to that of DUE",
            ),
        )
    moment, first = todo.first("DUE") or todo.first("DTSTART"), due or start
    if moment is not None and first is not None and moment.value.strip()[:8] != write_day(first):
        raise WrongContentError(
            rule.line,
            Text(
                vi="RRULE nói ngày theo múi giờ khác, mà theo múi giờ của sổ là ngày khác",
                en="RRULE names days of another zone, which are other days in that of the register",
            ),
        )


def _until_day(rule: Property, zone: tzinfo) -> str:
    """Return a rule whose end is a day, and not a moment."""
    parts = []
    for part in rule.value.strip().upper().split(";"):
        name, _, value = part.partition("=")
        if name == _UNTIL:
            end = day_of(evolve(rule, name=_UNTIL, value=value), zone)
            parts.append(f"{_UNTIL}={write_day(end)}")
        else:
            parts.append(part)
    return ";".join(parts)
