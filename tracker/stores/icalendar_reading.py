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
    reading = _Reading(file.name, problems, calendars[0])
    for calendar in calendars:
        reading.take(calendar)
    return reading.file if len(problems) == before else None


class _Reading:
    """The tables of one file, made of its calendars.

    Args:
        name: the file as it was named.
        problems: where what is wrong is noted.
        calendar: the one that says what the register is called.
    """

    def __init__(self, name: str, problems: Problems, calendar: Component) -> None:
        self.file = TableFile(name)
        self._problems = problems
        self._facts = Facts(name, problems)
        self._zone = self._take_header(calendar)

    def _take_header(self, calendar: Component) -> tzinfo:
        """Take what the register is called and how it is kept, and return its zone."""
        table, lines = self._facts.table(calendar, header())
        for key, name in (("title", "X-WR-CALNAME"), ("time_zone", "X-WR-TIMEZONE")):
            found = calendar.first(name)
            if found is not None and found.text.strip():
                table[key], lines[key] = found.text, found.line
        table.setdefault("title", title_of_file(self.file.name))
        self.file.set_register(table, calendar.line, lines)
        try:
            return ZoneInfo(table.get("time_zone", DEFAULT_TIME_ZONE))
        except (OSError, ValueError, KeyError):
            return ZoneInfo(DEFAULT_TIME_ZONE)  # that there is no such zone is told later

    def take(self, calendar: Component) -> None:
        """Take the entries of a calendar."""
        names = {PREFIX + name.upper(): name for name in sections() if name not in COMPONENTS}
        for found in calendar.properties:
            if found.name in names:
                entry = self._facts.value(found, is_text=False)
                self.file.add(names[found.name], entry, found.line)
        todos = Todos(self.file, self._facts, self._zone)
        for part in calendar.parts:
            if part.name == "VTODO":
                self._try(partial(todos.take, part))
            elif part.name == "VEVENT" or part.first(KIND) is not None:
                self._try(partial(self._take_event, part))
        for late in todos.late():
            self._try(late)

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
