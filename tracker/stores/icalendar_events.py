"""From the events of an iCalendar file to briefings and mandates."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from tracker.domain import Briefing, Mandate
from tracker.language import Text
from tracker.stores.icalendar_content import Component, Property, WrongContentError
from tracker.stores.icalendar_days import day_of, end_of
from tracker.stores.icalendar_facts import ID, KIND
from tracker.stores.icalendar_names import title_of
from tracker.stores.icalendar_passed import EVENT_KEYS, OWN_KEYS
from tracker.stores.icalendar_rules import checked_parts
from tracker.stores.icalendar_todos import Reading
from tracker.stores.icalendar_writing import BRIEFINGS, MANDATES
from tracker.stores.problems import shown
from tracker.stores.shapes import shape_of

_SECTIONS: Mapping[str, Any] = MappingProxyType({BRIEFINGS: Briefing, MANDATES: Mandate})
_RULES = frozenset({"RRULE", "RDATE", "EXDATE", "EXRULE"})
_ONE_DAY = timedelta(days=1)


class Events:
    """Makes briefings and mandates of the events of one file.

    Args:
        reading: what they are read with.
    """

    def __init__(self, reading: Reading) -> None:
        self._with = reading

    def take(self, event: Component) -> None:
        """Take a briefing or a mandate; an event of another program is a briefing.

        Raises:
            WrongContentError: it says what cannot be.
        """
        kind, status = event.first(KIND), event.first("STATUS")
        said = "" if status is None else status.value.strip().upper()
        if kind is None and status is not None and said == "CANCELLED":
            # It was never held.
            self._with.passed.one(event.name, "STATUS:CANCELLED", status.line)
            return
        section = kind.text if kind is not None else BRIEFINGS
        if section not in _SECTIONS:
            raise WrongContentError(
                kind.line if kind is not None else event.line,
                Text(
                    vi=f"{KIND}: không có mục {shown(section)}",
                    en=f"{KIND}: there is no section {shown(section)}",
                ),
            )
        table, lines = self._with.facts.table(event, shape_of(_SECTIONS[section]))
        day = event.first("DTSTART")
        if day is not None:
            key = "held_on" if section == BRIEFINGS else "begins_on"
            table[key], lines[key] = day_of(day, self._with.zones).isoformat(), day.line
        if event.first(ID) is None:
            self._take_foreign(event, table, lines)
        elif section == BRIEFINGS:
            self._take_text(event, "SUMMARY", "title", table, lines)
        if section == BRIEFINGS:
            self._take_text(event, "LOCATION", "place", table, lines)
        self._with.passed.rest(event, EVENT_KEYS if kind is None else OWN_KEYS)
        self._with.passed.parts(event)
        self._with.file.add(section, table, event.line, lines)

    def _take_text(
        self,
        event: Component,
        name: str,
        key: str,
        table: dict[str, Any],
        lines: dict[str, int],
    ) -> None:
        found = event.first(name)
        if found is not None and (found.text.strip() or key == "title"):
            table[key], lines[key] = found.text, found.line

    def _take_foreign(self, event: Component, table: dict[str, Any], lines: dict[str, int]) -> None:
        """Take the id and the title of an event, and tell what a briefing does not keep of it."""
        again, status = event.first("RECURRENCE-ID"), event.first("STATUS")
        ending = f"@{day_of(again, self._with.zones)}" if again is not None else ""
        table["id"], lines["id"] = self._with.names.of(event, ending)
        table["title"], lines["title"] = title_of(event, table["id"], self._with.tell)
        for found in event.properties:
            if found.name in _RULES and found.value.strip():
                self._with.passed.one(event.name, found.name, found.line)
                if found.name == "RRULE":
                    checked_parts(found)
        if status is not None and status.value.strip().upper() != "CONFIRMED":
            self._with.passed.one(event.name, "STATUS", status.line)
        for name in ("DTEND", "DURATION"):
            end = event.first(name)
            if end is not None and self._ends_later(event, end):
                self._with.passed.one(event.name, name, end.line)

    def _ends_later(self, event: Component, end: Property) -> bool:
        """Whether an event ends on another day than that it begins on."""
        start, zones = event.first("DTSTART"), self._with.zones
        if start is None:
            return True
        begins = day_of(start, zones)
        try:
            ends = end_of(start, end, zones) if end.name == "DURATION" else day_of(end, zones)
        except WrongContentError:
            return True  # nobody keeps it, so nobody minds that it is no day
        # The end of a whole day is the day after it.
        is_whole = "T" not in start.value
        return ends != begins and not (is_whole and ends - begins == _ONE_DAY)
