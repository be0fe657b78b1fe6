"""From an iCalendar file to the tables of a register: the tracker's own, or another program's."""

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from tracker.domain import Briefing, Mandate
from tracker.domain.time_zone import DEFAULT_TIME_ZONE
from tracker.language import Text
from tracker.stores.icalendar_content import (
    Component,
    Property,
    WrongContentError,
    read_calendars,
)
from tracker.stores.icalendar_days import day_of
from tracker.stores.icalendar_facts import KIND, PREFIX, Facts
from tracker.stores.icalendar_todos import ID, Todos
from tracker.stores.icalendar_writing import BRIEFINGS, COMPONENTS, MANDATES
from tracker.stores.problems import Problems, shown
from tracker.stores.reading import REGISTER
from tracker.stores.shapes import header, sections, shape_of
from tracker.stores.source_file import SourceFile
from tracker.stores.stable_names import as_identifier, title_of_file
from tracker.stores.table_file import TableFile

_SECTIONS: Mapping[str, Any] = {BRIEFINGS: Briefing, MANDATES: Mandate}


def read_icalendar(file: SourceFile, problems: Problems) -> TableFile | None:
    """Return the tables that an iCalendar file holds; ``None`` where it is none, which is noted.

    Args:
        file: the file, as the tracker or another program wrote it.
        problems: where what is wrong is noted.
    """
    before = len(problems)
    calendars = read_calendars(file.name, file.content, problems)
    if len(problems) > before:
        return None
    reading = _Reading(file.name, problems, calendars)
    reading.take([part for calendar in calendars for part in calendar.parts])
    return reading.file if len(problems) == before else None


class _Reading:
    """The tables of one file, made of its calendars.

    Args:
        name: the file as it was named.
        problems: where what is wrong is noted.
        calendars: the calendars, of which the first that says so gives the name and the zone.
    """

    def __init__(self, name: str, problems: Problems, calendars: list[Component]) -> None:
        self.file = TableFile(name)
        self._problems = problems
        self._facts = Facts(name, problems)
        self._zone = self._take_header(calendars)

    def _take_header(self, calendars: list[Component]) -> tzinfo:
        """Take what the register is called and how it is kept, and return its zone.

        The component that the tracker writes for it comes first: servers give a calendar a name
        of their own.
        """
        parts = [part for calendar in calendars for part in calendar.parts]
        own = next((part for part in parts if _is_register(part)), None)
        table, lines = ({}, {}) if own is None else self._facts.table(own, header())
        for key, name in (("title", "X-WR-CALNAME"), ("time_zone", "X-WR-TIMEZONE")):
            named = (calendar.first(name) for calendar in calendars)
            found = next((one for one in named if one is not None and one.text.strip()), None)
            if found is not None and own is None:
                table[key], lines[key] = found.text, found.line
        table.setdefault("title", title_of_file(self.file.name))
        self.file.set_register(table, (own or calendars[0]).line, lines)
        try:
            return ZoneInfo(table.get("time_zone", DEFAULT_TIME_ZONE))
        except (OSError, ValueError, KeyError):
            return ZoneInfo(DEFAULT_TIME_ZONE)  # that there is no such zone is told later

    def take(self, parts: Iterable[Component]) -> None:
        """Take the components of all calendars, which may name each other."""
        todos = Todos(self.file, self._facts, self._zone)
        for part in parts:
            if _is_register(part):
                self._take_sections(part)
            elif part.name == "VTODO":
                self._try(partial(todos.take, part))
            elif part.name == "VEVENT" or part.first(KIND) is not None:
                self._try(partial(self._take_event, part))
        for late in todos.late():
            self._try(late)

    def _take_sections(self, component: Component) -> None:
        """Take the entries that are neither to-dos nor events."""
        names = {PREFIX + name.upper(): name for name in sections() if name not in COMPONENTS}
        for found in component.properties:
            if found.name in names:
                entry = self._facts.value(found, is_text=False)
                self.file.add(names[found.name], entry, found.line)

    def _try(self, take: Any) -> None:
        try:
            take()
        except WrongContentError as wrong:
            self._problems.add(self.file.name, wrong.line, vi=wrong.text.vi, en=wrong.text.en)

    def _take_event(self, event: Component) -> None:
        """Take a briefing or a mandate; an event of another program is a briefing."""
        kind, status = event.first(KIND), event.first("STATUS")
        if kind is None and status is not None and status.value.strip().upper() == "CANCELLED":
            return  # it was never held
        section = kind.text if kind is not None else BRIEFINGS
        if section not in _SECTIONS:
            raise WrongContentError(
                kind.line if kind is not None else event.line,
                Text(
                    vi=f"{KIND}: không có mục {shown(section)}",
                    en=f"{KIND}: there is no section {shown(section)}",
                ),
            )
        table, lines = self._facts.table(event, shape_of(_SECTIONS[section]))
        self._check_single(event.all("RRULE"))
        day = event.first("DTSTART")
        if day is not None:
            key = "held_on" if section == BRIEFINGS else "begins_on"
            table[key], lines[key] = day_of(day, self._zone).isoformat(), day.line
        if section == BRIEFINGS:
            for key, name in (("title", "SUMMARY"), ("place", "LOCATION")):
                found = event.first(name)
                if found is not None and (found.text.strip() or key == "title"):
                    table[key], lines[key] = found.text, found.line
        if event.first(ID) is None:
            table["id"], lines["id"] = self._name(event)
        self.file.add(section, table, event.line, lines)

    def _check_single(self, rules: Iterable[Property]) -> None:
        for rule in rules:
            raise WrongContentError(
                rule.line,
                Text(
                    vi="RRULE: hội nghị chỉ có một ngày; hãy xuất từng lần họp",
                    en="RRULE: a briefing has one day; export each time it was held",
                ),
            )

    def _name(self, event: Component) -> tuple[str, int]:
        """Return the id of an event of another program: its UID, with its day where it recurred."""
        uid, again = event.first("UID"), event.first("RECURRENCE-ID")
        if uid is None or not uid.text.strip():
            raise WrongContentError(
                event.line, Text(vi=f"{event.name}: thiếu UID", en=f"{event.name}: it has no UID")
            )
        day = f"@{day_of(again, self._zone)}" if again is not None else ""
        return as_identifier(uid.text) + day, uid.line


def _is_register(component: Component) -> bool:
    """Whether the tracker wrote a component for what is no to-do and no event."""
    kind = component.first(KIND)
    return kind is not None and kind.text == REGISTER
