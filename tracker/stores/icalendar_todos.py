"""From the to-dos of an iCalendar file to tasks."""

from collections.abc import Callable, Iterator
from datetime import date, tzinfo
from functools import partial
from typing import Any

from tracker.domain import Task
from tracker.language import Text
from tracker.stores.icalendar_changes import Change
from tracker.stores.icalendar_content import Component, Property, WrongContentError
from tracker.stores.icalendar_days import day_of
from tracker.stores.icalendar_facts import PREFIX, WRITTEN, Facts
from tracker.stores.icalendar_rules import rule_of
from tracker.stores.problems import shown
from tracker.stores.shapes import shape_of
from tracker.stores.stable_names import as_identifier
from tracker.stores.table_file import TableFile

ID = f"{PREFIX}ID"
"""The property that only the tracker writes: what has none is of another program."""
_TASKS = "tasks"


class Todos:
    """Makes tasks of the to-dos of one file.

    Args:
        file: where the tasks go.
        facts: reads the facts that to-dos keep.
        zone: where the days of the register begin and end.
    """

    def __init__(self, file: TableFile, facts: Facts, zone: tzinfo) -> None:
        self._file = file
        self._facts = facts
        self._zone = zone
        self._by_uid: dict[str, dict[str, Any]] = {}
        self._parents: list[tuple[dict[str, Any], Property]] = []
        self._again: list[tuple[Component, Property]] = []

    def take(self, todo: Component) -> None:
        """Take a to-do.

        Raises:
            WrongContentError: it says what no register can.
        """
        again = todo.first("RECURRENCE-ID")
        if again is not None:
            self._again.append((todo, again))
            return
        table, lines = self._facts.table(todo, shape_of(Task))
        self._take_names(todo, table, lines)
        change = Change(todo, self._written(todo), self._zone)
        if todo.first(ID) is None:
            self._take_foreign(todo, change, table, lines)
        else:
            self._take_new_due(todo, change, table, lines)
        for report in change.reports():
            table.setdefault("reports", []).append(report)
        self._file.add(_TASKS, table, todo.line, lines)

    def late(self) -> Iterator[Callable[[], None]]:
        """Yield what is to be done once every to-do is taken: parents and single occurrences."""
        for table, parent in self._parents:
            yield partial(self._take_parent, table, parent)
        for todo, again in self._again:
            yield partial(self._take_occurrence, todo, again)

    def _written(self, todo: Component) -> dict[str, str]:
        """Return what was worked out for the properties of a to-do when it was written."""
        found = todo.first(WRITTEN)
        value = None if found is None else self._facts.value(found, is_text=False)
        values = value.items() if isinstance(value, dict) else ()
        return {name: text for name, text in values if isinstance(text, str)}

    def _take_names(self, todo: Component, table: dict[str, Any], lines: dict[str, int]) -> None:
        """Take what a to-do is called, which list it stands in and what it is a part of."""
        title = todo.first("SUMMARY")
        if title is not None:
            table["title"], lines["title"] = title.text, title.line
        headings = [one for one in todo.all("CATEGORIES") if one.text.strip()]
        if headings:
            table["section"] = ", ".join(one.text for one in headings)
            lines["section"] = headings[0].line
        uid = todo.first("UID")
        if todo.first(ID) is None:
            if uid is None or not uid.text.strip():
                raise WrongContentError(
                    todo.line, Text(vi="VTODO: thiếu UID", en="VTODO: it has no UID")
                )
            table["id"], lines["id"] = as_identifier(uid.text), uid.line
        if uid is not None:
            self._by_uid.setdefault(uid.text, table)
        for related in todo.all("RELATED-TO"):
            if related.parameters.get("RELTYPE", "PARENT").upper() == "PARENT":
                lines["parent"] = related.line
                self._parents.append((table, related))

    def _take_foreign(
        self, todo: Component, change: Change, table: dict[str, Any], lines: dict[str, int]
    ) -> None:
        """Take what a to-do of another program says of its days, and its description."""
        start, due, created = change.day("DTSTART"), change.day("DUE"), change.day("CREATED")
        deadline = rule_of(todo, start, due, self._zone) or (due and due.isoformat())
        for key, value, names in (
            ("deadline", deadline, ("RRULE", "DUE")),
            ("assigned_on", created and created.isoformat(), ("CREATED",)),
        ):
            if value:
                table[key] = value
                lines[key] = _line_of(todo, names)
        described = todo.first("DESCRIPTION")
        if described is not None and described.text.strip():
            note = {"on": change.made_on().isoformat(), "note": described.text}
            table.setdefault("reports", []).append(note)
            lines["reports"] = described.line

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
            raise WrongContentError(
                related.line,
                Text(
                    vi=f"RELATED-TO: tệp không có VTODO nào có UID {shown(related.text)}",
                    en=f"RELATED-TO: no VTODO of the file has the UID {shown(related.text)}",
                ),
            )
        table["parent"] = parent.get("id")

    def _take_occurrence(self, todo: Component, again: Property) -> None:
        """Take what was reported of one occurrence of a recurring to-do."""
        uid = todo.first("UID")
        whole = self._by_uid.get(uid.text) if uid is not None else None
        if whole is None:
            raise WrongContentError(
                again.line,
                Text(
                    vi="RECURRENCE-ID: tệp không có VTODO lặp lại nào có UID này",
                    en="RECURRENCE-ID: no recurring VTODO of the file has this UID",
                ),
            )
        day = day_of(again, self._zone)
        change = Change(todo, {}, self._zone)
        self._check_due(change.day("DUE"), day, todo)
        for report in change.reports():
            whole.setdefault("reports", []).append({**report, "occurrence": day.isoformat()})

    def _check_due(self, due: date | None, day: date, todo: Component) -> None:
        """Refuse an occurrence that falls due on another day than its rule says."""
        if due is not None and due != day:
            raise WrongContentError(
                _line_of(todo, ("DUE",)),
                Text(
                    vi=f"DUE: lần {day} bị dời sang {due}; sổ cần một lần gia hạn có văn bản",
                    en=f"DUE: the occurrence of {day} was moved to {due}; a register wants an "
                    "extension that says by whom",
                ),
            )


def _line_of(todo: Component, names: tuple[str, ...]) -> int:
    found = (todo.first(name) for name in names)
    return next((one.line for one in found if one is not None), todo.line)
