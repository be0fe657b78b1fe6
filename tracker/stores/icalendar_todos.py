"""From the to-dos of an iCalendar file to tasks."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

from attrs import define

from tracker.domain import Task
from tracker.language import Text
from tracker.stores.icalendar_changes import Change
from tracker.stores.icalendar_content import Component, Property, WrongContentError
from tracker.stores.icalendar_days import day_of
from tracker.stores.icalendar_facts import ID, WRITTEN, Facts
from tracker.stores.icalendar_names import Names, title_of
from tracker.stores.icalendar_occurrences import Series
from tracker.stores.icalendar_passed import OWN_KEYS, TODO_KEYS, Passed
from tracker.stores.icalendar_rules import Tell, rule_of
from tracker.stores.icalendar_zones import Zones
from tracker.stores.problems import shown
from tracker.stores.shapes import shape_of
from tracker.stores.table_file import TableFile

_TASKS = "tasks"


@define(kw_only=True)
class Reading:
    """What the entries of one file are read with.

    Attributes:
        file: where they go.
        facts: reads the facts that they keep.
        zones: where days begin and end.
        names: gives entries of other programs their ids.
        passed: what is passed over.
        tell: told what is kept otherwise than it stands.
    """

    file: TableFile
    facts: Facts
    zones: Zones
    names: Names
    passed: Passed
    tell: Tell


class Todos:
    """Makes tasks of the to-dos of one file.

    Args:
        reading: what they are read with.
    """

    def __init__(self, reading: Reading) -> None:
        self._with = reading
        self._by_uid: dict[str, Series] = {}
        self._parents: list[tuple[dict[str, Any], Property]] = []
        self._again: list[tuple[Component, Property]] = []

    def take(self, todo: Component) -> None:
        """Take a to-do.

        Raises:
            WrongContentError: it says what cannot be.
        """
        again = todo.first("RECURRENCE-ID")
        if again is not None:
            self._again.append((todo, again))
            return
        self._take(todo)

    def _take(self, todo: Component, ending: str = "") -> None:
        """Take a to-do that is a task of its own."""
        table, lines = self._with.facts.table(todo, shape_of(Task))
        is_own = todo.first(ID) is not None
        change = self._change(todo, self._written(todo))
        if is_own:
            self._take_own_names(todo, table, lines)
        else:
            table["id"], lines["id"] = self._with.names.of(todo, ending)
            table["title"], lines["title"] = title_of(todo, table["id"], self._with.tell)
        self._take_place(todo, table, lines)
        shift, recurs = 0, change.recurs
        if is_own:
            self._take_new_due(todo, change, table, lines)
        else:
            shift, recurs = self._take_foreign(todo, change, table, lines)
        for report in change.reports():
            table.setdefault("reports", []).append(report)
        series = self._series(table, recurs=recurs, shift=shift)
        series.take_excluded(todo, change)
        uid = todo.first("UID")
        if uid is not None and not ending:
            self._by_uid.setdefault(uid.text, series)
        self._with.passed.rest(todo, OWN_KEYS if is_own else TODO_KEYS)
        self._with.passed.parts(todo)
        self._with.file.add(_TASKS, table, todo.line, lines)

    def late(self) -> Iterator[Callable[[], None]]:
        """Yield what is to be done once every to-do is taken: single occurrences and parents."""
        for todo, again in self._again:
            yield partial(self._take_occurrence, todo, again)
        for table, parent in self._parents:
            self._take_parent(table, parent)

    def _series(self, table: dict[str, Any], *, recurs: bool, shift: int) -> Series:
        zones, tell = self._with.zones, self._with.tell
        return Series(table=table, recurs=recurs, shift=shift, zones=zones, tell=tell)

    def _change(self, todo: Component, was: dict[str, str]) -> Change:
        return Change(todo, was, self._with.zones, self._with.tell)

    def _written(self, todo: Component) -> dict[str, str]:
        """Return what was worked out for the properties of a to-do when it was written."""
        found = todo.first(WRITTEN)
        value = None if found is None else self._with.facts.value(found, is_text=False)
        values = value.items() if isinstance(value, dict) else ()
        return {name: text for name, text in values if isinstance(text, str)}

    def _take_own_names(
        self, todo: Component, table: dict[str, Any], lines: dict[str, int]
    ) -> None:
        title = todo.first("SUMMARY")
        if title is not None:
            table["title"], lines["title"] = title.text, title.line

    def _take_place(self, todo: Component, table: dict[str, Any], lines: dict[str, int]) -> None:
        """Take which list a to-do stands in and what it is a part of."""
        headings = [one for one in todo.all("CATEGORIES") if one.text.strip()]
        if headings:
            table["section"] = ", ".join(one.text for one in headings)
            lines["section"] = headings[0].line
        has_parent = False
        for related in todo.all("RELATED-TO"):
            kind = related.parameters.get("RELTYPE", "PARENT").upper()
            if kind == "PARENT" and not has_parent:
                has_parent = True
                lines["parent"] = related.line
                self._parents.append((table, related))
            else:
                self._with.passed.one(todo.name, f"RELATED-TO;RELTYPE={kind}", related.line)

    def _take_foreign(
        self, todo: Component, change: Change, table: dict[str, Any], lines: dict[str, int]
    ) -> tuple[int, bool]:
        """Take what a to-do of another program says of its days, and its description.

        Returns:
            How many days after it begins it is due, and whether it comes again.
        """
        start, due, created = change.day("DTSTART"), change.due(), change.day("CREATED")
        _check_order(todo, start, due)
        rule = rule_of(todo, start, due, self._with.zones, self._with.tell)
        deadline = rule or (due and due.isoformat())
        for key, value, names in (
            ("deadline", deadline, ("RRULE", "DUE", "DURATION")),
            ("assigned_on", created and created.isoformat(), ("CREATED",)),
        ):
            if value:
                table[key] = value
                lines[key] = _line_of(todo, names)
        if start is not None and start != due and not (rule and due is None):
            self._with.passed.one(todo.name, "DTSTART", _line_of(todo, ("DTSTART",)))
        described = todo.first("DESCRIPTION")
        if described is not None and described.text.strip():
            note = {"on": change.made_on().isoformat(), "note": described.text}
            table.setdefault("reports", []).append(note)
            lines["reports"] = described.line
        return (due - start).days if start and due else 0, rule is not None

    def _take_new_due(
        self, todo: Component, change: Change, table: dict[str, Any], lines: dict[str, int]
    ) -> None:
        """Take a due day that another program set; a recurring to-do only moved on."""
        due = change.new_due()
        if due is None or (change.recurs and change.was):
            return
        if "deadline" in table:
            made = {"made_on": change.made_on().isoformat(), "deadline": due.isoformat()}
            table.setdefault("amendments", []).append(made)
        else:
            table["deadline"], lines["deadline"] = due.isoformat(), _line_of(todo, ("DUE",))

    def _take_parent(self, table: dict[str, Any], related: Property) -> None:
        parent = self._by_uid.get(related.text)
        if parent is None:
            uid = shown(related.text)
            self._with.tell(
                related.line,
                Text(
                    vi=f"RELATED-TO: tệp không có VTODO nào có UID {uid}; sổ không nhận",
                    en=f"RELATED-TO: no VTODO of the file has the UID {uid}; not kept",
                ),
            )
            return
        table["parent"] = parent.table.get("id")

    def _take_occurrence(self, todo: Component, again: Property) -> None:
        """Take what was reported of one occurrence of a recurring to-do."""
        uid = todo.first("UID")
        whole = self._by_uid.get(uid.text) if uid is not None else None
        if whole is None or not whole.recurs:
            self._take(todo, f"@{day_of(again, self._with.zones)}")
            return
        whole.take(todo, again, self._change(todo, {}))
        self._with.passed.rest(todo, TODO_KEYS - {"DESCRIPTION"})
        self._with.passed.parts(todo)


def _check_order(todo: Component, start: date | None, due: date | None) -> None:
    if start and due and due < start:
        raise WrongContentError(
            _line_of(todo, ("DUE", "DURATION")),
            Text(
                vi=f"DUE: hạn {due} trước ngày bắt đầu {start} (DTSTART); hãy sửa một trong hai",
                en=f"DUE: {due} is before it begins on {start} (DTSTART); mend one of them",
            ),
        )


def _line_of(todo: Component, names: tuple[str, ...]) -> int:
    found = (todo.first(name) for name in names)
    return next((one.line for one in found if one is not None), todo.line)
