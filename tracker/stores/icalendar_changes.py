"""What a to-do says that no fact of it does: all of one of another program, else what was changed.

The tracker writes what it worked out both as properties and, once more, in ``X-TRACKER-WRITTEN``.
Where the two differ, another program changed the property, and the change is a fact: a report, or
a deadline set anew, of the day the to-do was last changed.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from tracker.language import Text
from tracker.stores.icalendar_content import Component, Property, WrongContentError
from tracker.stores.icalendar_days import day_of, end_of
from tracker.stores.icalendar_rules import Tell
from tracker.stores.icalendar_zones import Zones
from tracker.stores.problems import shown
from tracker.stores.recorded_day import NO_DAY

_OPEN, _STARTED, _DONE, _CANCELLED = "NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"
_STATUSES = (_OPEN, _STARTED, _DONE, _CANCELLED)
_EVENTS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        **{(was, _DONE): "completed" for was in _STATUSES},
        **{(was, _CANCELLED): "cancelled" for was in _STATUSES},
        (_OPEN, _STARTED): "started",
        (_DONE, _STARTED): "returned",
        (_DONE, _OPEN): "returned",
        (_CANCELLED, _STARTED): "resumed",
        (_CANCELLED, _OPEN): "resumed",
        (_STARTED, _OPEN): "suspended",
    }
)
"""What happened to a task whose status was the first, and is the second."""
_WHOLE = 100


class Change:
    """What one to-do says beyond its facts.

    Attributes:
        was: what was worked out for its properties, by their names; empty where it is of another
            program.

    Args:
        todo: the to-do.
        was: the same.
        zones: where days begin and end.
        tell: told where no day is recorded of what it says.

    Raises:
        WrongContentError: by any of its methods, where what it says cannot be read.
    """

    def __init__(self, todo: Component, was: Mapping[str, str], zones: Zones, tell: Tell) -> None:
        self.was = was
        self._todo = todo
        self._zones = zones
        self._tell = tell
        self._made_on: date | None = None

    def day(self, *names: str) -> date | None:
        """Return the day of the first property that is there of those named."""
        for name in names:
            found = self._todo.first(name)
            if found is not None:
                return day_of(found, self._zones)
        return None

    def due(self) -> date | None:
        """Return the day it is due: the one it says, or that on which its time is over."""
        start, length = self._todo.first("DTSTART"), self._todo.first("DURATION")
        if self._todo.first("DUE") is None and start is not None and length is not None:
            return end_of(start, length, self._zones)
        return self.day("DUE")

    def made_on(self) -> date:
        """Return the day it was last changed; where it does not say, another that it names."""
        if self._made_on is None:
            self._made_on = self._day_of_change()
        return self._made_on

    def _day_of_change(self) -> date:
        day = self.day("LAST-MODIFIED", "DTSTAMP", "CREATED")
        if day is not None:
            return day
        if self.was:
            raise WrongContentError(
                self._todo.line,
                Text(
                    vi="không có LAST-MODIFIED hay DTSTAMP thì không biết ngày thay đổi",
                    en="without LAST-MODIFIED or DTSTAMP nobody knows the day of a change",
                ),
            )
        day = self.day("COMPLETED", "DUE", "DTSTART") or NO_DAY
        self._tell(
            self._todo.line,
            Text(
                vi=f"không có LAST-MODIFIED hay DTSTAMP; điều đã báo cáo lấy ngày {day}",
                en=f"without LAST-MODIFIED or DTSTAMP {day} is the day of what is reported",
            ),
        )
        return day

    @property
    def recurs(self) -> bool:
        """Whether it comes again; some programs take the rule from what was done once."""
        return "RRULE" in self.was or self._todo.first("RRULE") is not None

    def new_due(self) -> date | None:
        """Return the day it is due, where that is not the one worked out."""
        due = self.due()
        if due is None and "DUE" in self.was:
            raise WrongContentError(
                self._todo.line,
                Text(
                    vi="DUE đã bị xóa; việc thôi có thời hạn phải do một văn bản định",
                    en="DUE was removed; that a task has no deadline any more is for a document",
                ),
            )
        return None if due == self._day_before("DUE") else due

    def _day_before(self, name: str) -> date | None:
        written = self.was.get(name)
        if written is None:
            return None
        return day_of(Property(name=name, parameters={}, value=written, line=0), self._zones)

    def reports(self) -> Iterator[dict[str, Any]]:
        """Yield what it reports: what happened, and the share of the work done."""
        now, was = self._status(), self.was.get("STATUS", _OPEN)
        event = _EVENTS.get((was, now)) if self._has_moved(was, now) else None
        progress = self._progress()
        due = self._occurrence() if self.recurs else None
        if event is None and due and self.was and self.new_due() is not None:
            # Programs that repeat a to-do move it to its next day once it is done for this one.
            event = "completed"
        if event is None and progress is None:
            return
        done_on = self.day("COMPLETED") if event == "completed" else None
        report: dict[str, Any] = {"on": (done_on or self.made_on()).isoformat()}
        if event is not None:
            report["event"] = event
        if progress is not None and (event != "completed" or progress == _WHOLE):
            report["progress"] = progress
        if due is not None:
            report["occurrence"] = due.isoformat()
        yield report

    def _occurrence(self) -> date | None:
        """Return the day that the occurrence it shows falls due."""
        return self._day_before("DUE") or self.due() or self.day("DTSTART")

    def _has_moved(self, was: str, now: str) -> bool:
        """Whether its status is another, or it was done on another day."""
        if now != was:
            return True
        return now == _DONE and self.day("COMPLETED") != self._day_before("COMPLETED")

    def _status(self) -> str:
        """Return its status: where it says none, done if it says when, else open."""
        found = self._todo.first("STATUS")
        if found is None:
            return _DONE if self._todo.first("COMPLETED") else _OPEN
        status = found.value.strip().upper()
        if status not in _STATUSES:
            listed = ", ".join(_STATUSES)
            raise WrongContentError(
                found.line,
                Text(
                    vi=f"STATUS: {shown(found.value)} không có trong: {listed}",
                    en=f"STATUS: {shown(found.value)} is not one of: {listed}",
                ),
            )
        return status

    def _progress(self) -> int | None:
        """Return the share of the work done, where it is not the one worked out."""
        found = self._todo.first("PERCENT-COMPLETE")
        if found is None or found.value.strip() == self.was.get("PERCENT-COMPLETE", "0"):
            return None
        value = found.value.strip()
        if not (value.isascii() and value.isdigit() and len(value) <= 3 and int(value) <= _WHOLE):  # noqa: PLR2004 -- digits of 100
            raise WrongContentError(
                found.line,
                Text(
                    vi=f"PERCENT-COMPLETE: {shown(value)} không phải là số từ 0 đến 100",
                    en=f"PERCENT-COMPLETE: {shown(value)} is no number from 0 to 100",
                ),
            )
        return int(value)
