"""From an iCalendar file to the tables of a register: the tracker's own, or another program's."""

from collections.abc import Callable
from functools import partial

from attrs import evolve

from tracker.domain.time_zone import DEFAULT_TIME_ZONE
from tracker.language import Text
from tracker.stores.icalendar_content import Component, WrongContentError
from tracker.stores.icalendar_events import Events
from tracker.stores.icalendar_facts import ID, KIND, PREFIX, Facts
from tracker.stores.icalendar_names import Names, latest_versions
from tracker.stores.icalendar_parsing import read_calendars
from tracker.stores.icalendar_passed import CALENDAR_KEYS, OWN_KEYS, Passed
from tracker.stores.icalendar_todos import Reading, Todos
from tracker.stores.icalendar_writing import COMPONENTS
from tracker.stores.icalendar_zones import main_zone, zone_called, zones_of
from tracker.stores.problems import Problems, shown
from tracker.stores.reading import REGISTER
from tracker.stores.shapes import header, sections
from tracker.stores.source_file import SourceFile
from tracker.stores.stable_names import title_of_file
from tracker.stores.table_file import TableFile


def read_icalendar(file: SourceFile, problems: Problems) -> TableFile | None:
    """Return the tables that an iCalendar file holds; ``None`` where it is none, which is noted.

    Args:
        file: the file, as the tracker or another program wrote it.
        problems: where what is wrong is noted, and what is passed over.
    """
    before = len(problems)
    calendars = read_calendars(file.name, file.content, problems)
    if len(problems) > before:
        return None
    for calendar in calendars:
        _cancel(calendar)
    reading = _FileReading(file.name, problems, calendars)
    reading.take([part for calendar in calendars for part in calendar.parts])
    return reading.file if len(problems) == before else None


class _FileReading:
    """The tables of one file, made of its calendars.

    Args:
        name: the file as it was named.
        problems: where what is wrong is noted, and what is passed over.
        calendars: the calendars, of which the first that says so gives the name and the zone.
    """

    def __init__(self, name: str, problems: Problems, calendars: list[Component]) -> None:
        self.file = TableFile(name)
        self._problems = problems
        self._passed = Passed(name, problems)
        facts = Facts(name, problems, self._passed)
        zone = self._take_header(calendars, facts)
        for calendar in calendars:
            self._passed.rest(calendar, CALENDAR_KEYS)
        self._with = Reading(
            file=self.file,
            facts=facts,
            zones=zones_of(calendars, zone),
            names=Names(self._tell),
            passed=self._passed,
            tell=self._tell,
        )

    def _tell(self, line: int, text: Text) -> None:
        self._problems.notice(self.file.name, line, vi=text.vi, en=text.en)

    def _take_header(self, calendars: list[Component], facts: Facts) -> str | None:
        """Take what the register is called and how it is kept; return its zone if the file has it.

        The component that the tracker writes for it comes first: servers give a calendar a name
        of their own.
        """
        parts = [part for calendar in calendars for part in calendar.parts]
        own = next((part for part in parts if _is_register(part)), None)
        if own is not None:
            table, lines = facts.table(own, header(), sections())
            table.setdefault("title", title_of_file(self.file.name))
            self.file.set_register(table, own.line, lines)
            # That there is no such zone is told later.
            return zone_called(str(table.get("time_zone", DEFAULT_TIME_ZONE)))
        named = (
            calendar.first(name) for name in ("X-WR-CALNAME", "NAME") for calendar in calendars
        )
        found = next((one for one in named if one is not None and one.text.strip()), None)
        title = title_of_file(self.file.name) if found is None else found.text
        zone = self._zone_of(calendars)
        table = {"title": title, **({"time_zone": zone} if zone is not None else {})}
        lines = {} if found is None else {"title": found.line}
        self.file.set_register(table, calendars[0].line, lines)
        return zone

    def _zone_of(self, calendars: list[Component]) -> str | None:
        """Return the zone that calendars of another program say they are of, or most times are."""
        for calendar in calendars:
            said = calendar.first("X-WR-TIMEZONE")
            if said is not None and said.text.strip():
                zone = zone_called(said.text)
                if zone is not None:
                    return zone
                self._tell_zone(said.line, said.text)
        return main_zone(calendars)

    def _tell_zone(self, line: int, name: str) -> None:
        named = shown(name)
        self._tell(
            line,
            Text(
                vi=f"không biết múi giờ {named}; lấy ngày như đã ghi",
                en=f"no time zone is called {named}; days are taken as they are written",
            ),
        )

    def take(self, parts: list[Component]) -> None:
        """Take the components of all calendars, which may name each other."""
        todos, events = Todos(self._with), Events(self._with)
        for part in self._kept(parts):
            if _is_register(part):
                self._take_sections(part)
                self._passed.rest(part, OWN_KEYS)
                self._passed.parts(part)
            elif part.name == "VTODO":
                self._try(partial(todos.take, part))
            elif part.name == "VEVENT" or part.first(KIND) is not None:
                self._try(partial(events.take, part))
            elif part.name != "VTIMEZONE":
                self._passed.component(part)
        for late in todos.late():
            self._try(late)
        for name, line in self._with.zones.unknown.items():
            self._tell_zone(line, name)
        self._passed.tell()

    def _kept(self, parts: list[Component]) -> list[Component]:
        """Return the components but for older versions of what another program wrote."""
        own, others = list[Component](), list[Component]()
        for part in parts:
            identifier = part.first(ID)
            is_other = identifier is None and part.name in {"VTODO", "VEVENT"}
            (others if is_other else own).append(part)
            if identifier is not None:
                self._with.names.reserve(identifier.text, part.line)
        return sorted([*own, *latest_versions(others, self._tell)], key=lambda part: part.line)

    def _take_sections(self, component: Component) -> None:
        """Take the entries that are neither to-dos nor events."""
        names = {PREFIX + name.upper(): name for name in sections() if name not in COMPONENTS}
        for found in component.properties:
            if found.name in names:
                entry = self._with.facts.value(found, is_text=False)
                self.file.add(names[found.name], entry, found.line)

    def _try(self, take: Callable[[], None]) -> None:
        try:
            take()
        except WrongContentError as wrong:
            self._problems.add(self.file.name, wrong.line, vi=wrong.text.vi, en=wrong.text.en)


def _cancel(calendar: Component) -> None:
    """Say of each entry of a message that cancels entries that it is cancelled."""
    method = calendar.first("METHOD")
    if method is not None and method.value.strip().upper() == "CANCEL":
        for part in calendar.parts:
            if part.first("STATUS") is None and part.name in {"VTODO", "VEVENT"}:
                part.properties.append(evolve(method, name="STATUS", value="CANCELLED"))


def _is_register(component: Component) -> bool:
    """Whether the tracker wrote a component for what is no to-do and no event."""
    kind = component.first(KIND)
    return kind is not None and kind.text == REGISTER
