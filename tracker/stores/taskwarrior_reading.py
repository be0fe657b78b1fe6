"""From what ``task export`` writes to the tables of a register."""

import re
from datetime import UTC, date, datetime, tzinfo
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from tracker.domain.time_zone import DEFAULT_TIME_ZONE
from tracker.language import Text
from tracker.stores.json_places import excess
from tracker.stores.json_syntax import read_json
from tracker.stores.problems import Problems, shown
from tracker.stores.stable_names import as_identifier, title_of_file
from tracker.stores.taskwarrior_file import TASKS, TaskwarriorFile
from tracker.stores.taskwarrior_rules import rule_of
from tracker.stores.taskwarrior_writing import (
    ASSIGNED,
    DEADLINE,
    DUE,
    ID,
    PARENT,
    TITLE,
    UNITS,
    ZONE,
)

_STAMP = re.compile(r"(\d{8})T(\d{6})Z", re.ASCII)
_CLOSED = MappingProxyType({"completed": "completed", "deleted": "cancelled"})
_OPEN = frozenset({"pending", "waiting", "recurring"})
_NO_LIST = Text(
    vi="cần một danh sách công việc, như “task export” ghi ra",
    en="it must be a list of tasks, as “task export” writes it",
)


def read_taskwarrior(name: str, text: str, problems: Problems) -> TaskwarriorFile | None:
    """Read what ``task export`` writes.

    Args:
        name: the file as it was named.
        text: clean text.
        problems: where what is wrong is noted.

    Returns:
        What it holds; ``None`` where it is no such list, or a task in it cannot be read.
    """
    before = len(problems)
    if found := excess(text):
        problems.add(
            name,
            found.line,
            vi="lồng quá sâu hoặc quá nhiều giá trị",
            en="it is nested too deep, or too much",
        )
        return None
    listed = read_json(name, text, problems)
    if len(problems) == before and not (
        isinstance(listed, list) and all(isinstance(one, dict) for one in listed)
    ):
        problems.add(name, 1, vi=_NO_LIST.vi, en=_NO_LIST.en)
    if len(problems) > before:
        return None
    reading = _Reading(name, text, listed, problems)
    reading.take_all()
    return reading.file if len(problems) == before else None


class _Reading:
    """The tables of one file.

    Args:
        name: the file as it was named.
        text: what stands in it.
        listed: the tasks in it.
        problems: where what is wrong is noted.
    """

    def __init__(
        self, name: str, text: str, listed: list[dict[str, Any]], problems: Problems
    ) -> None:
        self.file = TaskwarriorFile(name, text)
        self._listed = listed
        self._problems = problems
        header = {"title": self._first(TITLE) or title_of_file(name)}
        named = self._first(ZONE)
        if named:
            header["time_zone"] = named
        self.file.set_register(header, 1, {})
        try:
            self._zone: tzinfo = ZoneInfo(named or DEFAULT_TIME_ZONE)
        except (OSError, ValueError, KeyError):
            self._zone = ZoneInfo(DEFAULT_TIME_ZONE)  # that there is no such zone is told later
        self._by_uuid: dict[str, dict[str, Any]] = {}

    def _first(self, name: str) -> str | None:
        """Return what the first task that has an attribute says."""
        found = (one[name] for one in self._listed if isinstance(one.get(name), str))
        return next((text for text in found if text.strip()), None)

    def take_all(self) -> None:
        """Take every task, then the times that those come again, and the units that lead."""
        again = {str(one.get("uuid")) for one in self._listed if one.get("status") == "recurring"}
        later = []
        for number, one in enumerate(self._listed):
            if isinstance(one.get("parent"), str) and one["parent"] in again:
                later.append(number)
            else:
                self._take(number, one)
        for number in later:
            self._take_occurrence(number, self._listed[number])
        units = (unit for table in self.file.tables.get(TASKS, ()) for unit in table["lead_units"])
        for unit in dict.fromkeys(units):
            self.file.add("organizations", {"id": unit, "name": unit}, 1)

    def _take(self, number: int, one: dict[str, Any]) -> None:
        uuid = one.get("uuid")
        identifier = one.get(ID) or (as_identifier(uuid) if isinstance(uuid, str) else None)
        if identifier is None:
            self._note(number, ("uuid",), vi="công việc thiếu uuid", en="the task has no uuid")
            return
        units = one.get(UNITS)
        table = {
            "id": identifier,
            "title": one.get("description"),
            "section": one.get("project"),
            "assigned_on": one.get(ASSIGNED) if ID in one else self._day(number, one, "entry"),
            "deadline": self._deadline(number, one),
            "parent": one.get(PARENT),
            "reports": self._reports(number, one),
        }
        kept = {key: value for key, value in table.items() if value is not None}
        kept["lead_units"] = units.split() if isinstance(units, str) else []
        if isinstance(uuid, str):
            self._by_uuid[uuid] = kept
        self.file.sources.append(number)
        self.file.add(TASKS, kept, 1)

    def _take_occurrence(self, number: int, one: dict[str, Any]) -> None:
        """Take what was reported of one time of a task that comes again."""
        due = self._day(number, one, "due")
        whole = self._by_uuid.get(one["parent"])
        if whole is not None:
            named = {"occurrence": due} if due else {}
            whole["reports"] += [{**report, **named} for report in self._reports(number, one)]

    def _deadline(self, number: int, one: dict[str, Any]) -> str | None:
        """Return the deadline of a task: the words that are kept, unless its day was changed."""
        due = self._day(number, one, "due")
        if one.get("recur") is not None and one.get("status") == "recurring":
            return self._rule(number, one["recur"], due)
        words = one.get(DEADLINE)
        return words if ID in one and words is not None and due == one.get(DUE) else due

    def _rule(self, number: int, recur: Any, due: str | None) -> str | None:
        """Return the deadline of a task that comes again."""
        rule = rule_of(recur) if isinstance(recur, str) else None
        if rule is None:
            self._note(
                number,
                ("recur",),
                vi=f"recur: không hiểu {shown(str(recur))}",
                en=f"recur: {shown(str(recur))} is not understood",
            )
            return None
        start = f"DTSTART:{due.replace('-', '')} " if due else ""
        return f"{start}RRULE:{rule}"

    def _reports(self, number: int, one: dict[str, Any]) -> list[dict[str, Any]]:
        """Return what was reported of a task: its notes, that it was begun, and how it ended."""
        notes = one.get("annotations")
        reports = [
            {
                "on": self._day(number, note, "entry", "annotations"),
                "note": note.get("description"),
            }
            for note in (notes if isinstance(notes, list) else ())
            if isinstance(note, dict)
        ]
        if "start" in one:
            reports.append({"on": self._day(number, one, "start"), "event": "started"})
        status = str(one.get("status", "pending"))
        if status in _CLOSED:
            day = self._day(number, one, "end") or self._day(number, one, "modified")
            reports.append({"on": day, "event": _CLOSED[status]})
        elif status not in _OPEN:
            self._note(
                number,
                ("status",),
                vi=f"status: không hiểu {shown(status)}",
                en=f"status: {shown(status)} is not understood",
            )
        return [{key: value for key, value in one.items() if value} for one in reports]

    def _day(
        self, number: int, one: dict[str, Any], name: str, named: str | None = None
    ) -> str | None:
        """Return the day of a moment, by the clocks of the register; none where there is none."""
        value = one.get(name)
        if value is None:
            return None
        try:
            return _day_of(value, self._zone).isoformat()
        except (ValueError, OverflowError):
            self._note(
                number,
                (named or name,),
                vi=f"{name}: {shown(str(value))} không phải là thời điểm như 20230630T165959Z",
                en=f"{name}: {shown(str(value))} is no moment, like 20230630T165959Z",
            )
            return None

    def _note(self, number: int, names: tuple[str, ...], *, vi: str, en: str) -> None:
        line = self.file.line_in_list(number, *names)
        self._problems.add(self.file.name, line, vi=vi, en=en)


def _day_of(value: Any, zone: tzinfo) -> date:
    found = (
        _STAMP.fullmatch(value.replace("-", "").replace(":", ""))
        if isinstance(value, str)
        else None
    )
    if found is None:
        raise ValueError(value)
    moment = datetime.fromisoformat(f"{found[1]}T{found[2]}").replace(tzinfo=UTC)
    return moment.astimezone(zone).date()
