"""From a register to an iCalendar file: tasks as to-dos, briefings and mandates as events."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tracker.assess import assess
from tracker.domain import Briefing, Mandate, Register
from tracker.stores.icalendar_content import content_line
from tracker.stores.icalendar_days import write_day, write_noon
from tracker.stores.icalendar_facts import KIND, PREFIX, fact_lines
from tracker.stores.icalendar_tasks import Writing, todo_lines
from tracker.stores.json_writing import compact, tables_of
from tracker.stores.reading import REGISTER
from tracker.stores.recorded_day import days_of_task, last_of, latest_day
from tracker.stores.stable_names import stable_uuid

PRODUCT = "-//resolution-tracker//tracker//EN"
BRIEFINGS, TASKS, MANDATES = "briefings", "tasks", "mandates"
COMPONENTS = frozenset({BRIEFINGS, TASKS, MANDATES})
"""Sections whose entries are components; those of others are properties of one for them all."""

BRIEFING_KEYS = frozenset({"title", "held_on", "place"})
"""Keys of a briefing that standard properties carry exactly."""
MANDATE_KEYS = frozenset({"begins_on"})
"""Keys of a mandate that standard properties carry exactly."""
_ONE_DAY = timedelta(days=1)


def write_icalendar(register: Register, as_of: date) -> str:
    """Return a register as an iCalendar file.

    Args:
        register: what to write.
        as_of: the day asked about: facts of later days are kept, but do not show in the status
            and the due day of a to-do.
    """
    tables = tables_of(register)
    writing = Writing(
        register=register,
        as_of=as_of,
        zone=ZoneInfo(register.time_zone),
        uid=lambda identifier: str(stable_uuid(register.title, identifier)),
    )
    return "".join(_lines(tables, writing))


def _lines(tables: Mapping[str, Any], writing: Writing) -> Iterator[str]:
    register = writing.register
    yield content_line("BEGIN", "VCALENDAR")
    yield content_line("VERSION", "2.0")
    yield content_line("PRODID", PRODUCT)
    yield content_line("X-WR-CALNAME", register.title)
    yield content_line("X-WR-TIMEZONE", register.time_zone)
    changed = last_of([latest_day(register)], writing.as_of)
    yield from _component("VJOURNAL", REGISTER, changed, _register_lines(tables, register), writing)
    for briefing, table in zip(register.briefings, tables.get(BRIEFINGS, ()), strict=True):
        yield from _briefing(briefing, table, writing)
    standings = assess(register, as_of=writing.as_of).tasks
    for standing, table in zip(standings, tables.get(TASKS, ()), strict=True):
        changed = last_of(days_of_task(standing.task), writing.as_of)
        lines = todo_lines(standing, table, writing)
        yield from _component("VTODO", standing.task.id, changed, lines, writing)
    for mandate, table in zip(register.mandates, tables.get(MANDATES, ()), strict=True):
        yield from _mandate(mandate, table, writing)
    yield content_line("END", "VCALENDAR")


def _register_lines(tables: Mapping[str, Any], register: Register) -> Iterator[str]:
    """Yield what is no to-do and no event: how the register is kept, and its other sections.

    It is a journal entry and not properties of the calendar, since servers keep the components of
    a calendar one by one and nothing else of it.
    """
    yield content_line("SUMMARY", register.title)
    yield content_line(KIND, REGISTER)
    yield from fact_lines(tables[REGISTER])
    for section, entries in tables.items():
        if section != REGISTER and section not in COMPONENTS:
            name = PREFIX + section.upper()
            yield from (content_line(name, compact(entry)) for entry in entries)


def _component(
    name: str, identifier: str, changed: date, lines: Iterator[str], writing: Writing
) -> Iterator[str]:
    """Yield a component; its stamps are noon of the day of the last fact that it shows."""
    stamp = write_noon(changed, writing.zone)
    yield content_line("BEGIN", name)
    yield content_line("UID", writing.uid(identifier))
    yield content_line("DTSTAMP", stamp, escape=False)
    yield content_line("LAST-MODIFIED", stamp, escape=False)
    yield from lines
    yield content_line("END", name)


def _event(
    identifier: str, day: date | None, lines: Iterator[str], writing: Writing
) -> Iterator[str]:
    """Yield an event; where its day is not known a journal entry, which needs none."""
    name = "VEVENT" if day else "VJOURNAL"
    changed = last_of([day], writing.as_of)
    yield from _component(name, identifier, changed, lines, writing)


def _briefing(briefing: Briefing, table: Mapping[str, Any], writing: Writing) -> Iterator[str]:
    def lines() -> Iterator[str]:
        yield content_line("SUMMARY", briefing.title)
        if briefing.held_on:
            yield content_line("DTSTART;VALUE=DATE", write_day(briefing.held_on), escape=False)
        if briefing.place and briefing.held_on:
            yield content_line("LOCATION", briefing.place)
        # A journal entry has no place, so there it is kept as any other fact.
        carried = BRIEFING_KEYS if briefing.held_on else BRIEFING_KEYS - {"place"}
        yield content_line(KIND, BRIEFINGS)
        yield from fact_lines(table, carried)

    return _event(briefing.id, briefing.held_on, lines(), writing)


def _mandate(mandate: Mandate, table: Mapping[str, Any], writing: Writing) -> Iterator[str]:
    register = writing.register

    def lines() -> Iterator[str]:
        role, holder = register.role_by_id[mandate.role], register.organization_by_id
        yield content_line("SUMMARY", f"{role.name}: {holder[mandate.holder].name}")
        yield content_line("CATEGORIES", holder[mandate.cluster].name)
        if mandate.begins_on:
            yield content_line("DTSTART;VALUE=DATE", write_day(mandate.begins_on), escape=False)
            if mandate.ends_on and mandate.ends_on < date.max:
                ends = write_day(mandate.ends_on + _ONE_DAY)
                yield content_line("DTEND;VALUE=DATE", ends, escape=False)
            yield content_line("TRANSP", "TRANSPARENT")
        yield content_line(KIND, MANDATES)
        yield from fact_lines(table, MANDATE_KEYS)

    return _event(mandate.id, mandate.begins_on, lines(), writing)
