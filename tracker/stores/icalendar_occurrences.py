"""What a calendar says of single occurrences of a recurring to-do: done, moved, or left out."""

from datetime import date, timedelta
from typing import Any

from attrs import frozen

from tracker.language import Text
from tracker.stores.icalendar_changes import Change
from tracker.stores.icalendar_content import Component, Property, WrongContentError
from tracker.stores.icalendar_days import day_of, days_of
from tracker.stores.icalendar_rules import Tell
from tracker.stores.icalendar_zones import Zones
from tracker.stores.problems import shown

_THIS_ONLY = Text(
    vi="RANGE=THISANDFUTURE: chỉ nhận cho một lần này",
    en="RANGE=THISANDFUTURE: it is kept for this occurrence only",
)


@frozen(kw_only=True)
class Series:
    """A to-do, as a task, that may come again.

    Attributes:
        table: the task.
        recurs: whether it comes again.
        shift: how many days after it begins it is due: calendars name an occurrence by the day it
            begins, registers by the day it is due.
        zones: where days begin and end.
        tell: told what is kept otherwise than it stands.
    """

    table: dict[str, Any]
    recurs: bool
    shift: int = 0
    zones: Zones
    tell: Tell

    def take(self, todo: Component, again: Property, change: Change) -> None:
        """Take what a to-do says of one occurrence: that it was done, or moved."""
        if "RANGE" in again.parameters:
            self.tell(again.line, _THIS_ONLY)
        day = self._due(again, day_of(again, self.zones))
        moved, start = change.due(), todo.first("DTSTART")
        if moved is None and start is not None:
            moved = self._due(start, day_of(start, self.zones))
        if moved is not None and moved != day:
            # What another program changes is a fact, of the day it was changed.
            more_time = {"new_due": moved.isoformat(), "occurrence": day.isoformat()}
            decided = {"decision": "approved", "decided_on": change.made_on().isoformat()}
            self.table.setdefault("extensions", []).append({**more_time, **decided})
        for report in change.reports():
            self._report({**report, "occurrence": day.isoformat()})

    def take_excluded(self, todo: Component, change: Change) -> None:
        """Take the days that its rule leaves out: they were cancelled."""
        for found in todo.all("EXDATE"):
            if not self.recurs:
                named = f"EXDATE: {shown(found.value)}"
                self.tell(found.line, Text(vi=f"{named}: sổ không nhận", en=f"{named}: not kept"))
                continue
            for begins in days_of(found, self.zones):
                day = self._due(found, begins).isoformat()
                made_on = change.made_on().isoformat()
                self._report({"on": made_on, "event": "cancelled", "occurrence": day})

    def _report(self, report: dict[str, Any]) -> None:
        self.table.setdefault("reports", []).append(report)

    def _due(self, named: Property, begins: date) -> date:
        try:
            return begins + timedelta(days=self.shift)
        except OverflowError as wrong:
            value = shown(named.value)
            raise WrongContentError(
                named.line,
                Text(
                    vi=f"{named.name}: {value}: hạn vượt quá năm 9999",
                    en=f"{named.name}: {value}: it is due past the year 9999",
                ),
            ) from wrong
