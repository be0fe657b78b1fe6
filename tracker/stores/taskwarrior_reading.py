"""From what ``task export`` writes to the tables of a register."""

from datetime import date, tzinfo
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from tracker.domain.time_zone import DEFAULT_TIME_ZONE
from tracker.language import Text
from tracker.stores.json_places import excess
from tracker.stores.json_syntax import read_json
from tracker.stores.passed_over import PassedOver
from tracker.stores.problems import Problems, shown
from tracker.stores.recorded_day import NO_DAY
from tracker.stores.stable_names import as_identifier, title_of_file
from tracker.stores.taskwarrior_days import day_of_moment
from tracker.stores.taskwarrior_file import TASKS, TaskwarriorFile, as_list
from tracker.stores.taskwarrior_rules import FINER, rule_of
from tracker.stores.taskwarrior_writing import (
    ASSIGNED,
    DEADLINE,
    DUE,
    END,
    FIRST_DAY,
    ID,
    KEPT,
    PARENT,
    TITLE,
    UNITS,
    ZONE,
)

_CLOSED = MappingProxyType({"completed": "completed", "deleted": "cancelled"})
_OPEN = frozenset({"pending", "waiting", "recurring"})
_READ = frozenset(
    (
        *("id", "uuid", "description", "project", "entry", "due", "recur", "annotations"),
        *("start", "end", "status", "parent", *KEPT),
    )
)
_INNER = frozenset({"modified", "urgency", "mask", "imask", "rtype", "rlast", "last", "template"})
"""Attributes by which Taskwarrior keeps its own books."""
_WRITTEN = frozenset({"tags", "depends"})
"""Attributes that the tracker writes of what it keeps otherwise."""
_UNTIL = "until"
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
    text = as_list(text)
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
        self._names: dict[str, int] = {}
        self._passed = PassedOver(name, problems)

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
        for number, one in enumerate(self._listed):
            self._pass_over(number, one)
        self._passed.tell()
        units = (unit for table in self.file.tables.get(TASKS, ()) for unit in table["lead_units"])
        for unit in dict.fromkeys(units):
            self.file.add("organizations", {"id": unit, "name": unit}, 1)

    def _pass_over(self, number: int, one: dict[str, Any]) -> None:
        """Pass over the attributes that no register keeps."""
        recurs = one.get("status") == "recurring" or "parent" in one
        kept = (_READ | _INNER) | (_WRITTEN if ID in one else set())
        for name in one:
            if name not in kept and not (name == _UNTIL and recurs):
                self._passed.one("", name, self.file.line_in_list(number, name))

    def _name(self, number: int, one: dict[str, Any]) -> str:
        """Return the id of a task: the one it keeps, its UUID, or its place."""
        if ID in one:
            return str(one[ID])
        uuid = one.get("uuid")
        wanted = as_identifier(uuid) if isinstance(uuid, str) else f"task-{number + 1}"
        count = self._names[wanted] = self._names.get(wanted, 0) + 1
        name = wanted if count == 1 else f"{wanted}-{count}"
        if name != uuid:
            self._tell(
                number,
                ("uuid",),
                vi=f"không có uuid riêng; gọi là {name}",
                en=f"it has no uuid of its own; it is called {name}",
            )
        return name

    def _take(self, number: int, one: dict[str, Any]) -> None:
        uuid, identifier = one.get("uuid"), self._name(number, one)
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
        whole = self._by_uuid.get(one["parent"])
        if whole is None or "RRULE:" not in str(whole.get("deadline")):
            self._take(number, one)
            return
        due = self._day(number, one, "due")
        named = {"occurrence": due} if due else {}
        whole["reports"] += [{**report, **named} for report in self._reports(number, one)]

    def _deadline(self, number: int, one: dict[str, Any]) -> str | None:
        """Return the deadline of a task: the words that are kept, unless its day was changed."""
        due = self._day(number, one, "due")
        if one.get("recur") is not None and one.get("status") == "recurring":
            return self._rule(number, one, due)
        words, was = one.get(DEADLINE), one.get(DUE)
        # What is due before the first day that Taskwarrior has is not shown to it.
        is_hidden = due is None and isinstance(was, str) and was < FIRST_DAY.isoformat()
        return words if ID in one and words is not None and (due == was or is_hidden) else due

    def _rule(self, number: int, one: dict[str, Any], due: str | None) -> str | None:
        """Return the deadline of a task that comes again."""
        recur, until = one["recur"], self._day(number, one, _UNTIL)
        first = None if due is None else date.fromisoformat(due)
        rule = rule_of(recur, first) if isinstance(recur, str) else None
        named = f"recur: {shown(str(recur))}"
        if rule is None:
            self._note(
                number, ("recur",), vi=f"{named} không hiểu", en=f"{named} is not understood"
            )
            return None
        if rule == FINER:
            self._tell(
                number,
                ("recur",),
                vi=f"{named} không lặp theo ngày, tuần, tháng hay năm; chỉ nhận ngày đến hạn đầu",
                en=f"{named} is not by day, week, month or year; only the first due day is kept",
            )
            return due
        start = f"DTSTART:{due.replace('-', '')} " if due else ""
        ends = f";UNTIL={until.replace('-', '')}" if until else ""
        return f"{start}RRULE:{rule}{ends}"

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
            if day == FIRST_DAY.isoformat() and ID in one:
                day = one.get(END, day)
            reports.append({"on": day or self._no_day(number), "event": _CLOSED[status]})
        elif status not in _OPEN:
            self._note(
                number,
                ("status",),
                vi=f"status: không hiểu {shown(status)}",
                en=f"status: {shown(status)} is not understood",
            )
        return [{key: value for key, value in one.items() if value} for one in reports]

    def _no_day(self, number: int) -> str:
        """Return what stands for the day on which a task was closed that says none."""
        day = self._day(number, self._listed[number], "due") or NO_DAY.isoformat()
        self._tell(
            number,
            ("status",),
            vi=f"không có end; lấy ngày {day}",
            en=f"it has no end; {day} is taken for it",
        )
        return day

    def _day(
        self, number: int, one: dict[str, Any], name: str, named: str | None = None
    ) -> str | None:
        """Return the day of a moment, by the clocks of the register; none where there is none."""
        value = one.get(name)
        if value is None:
            return None
        try:
            return day_of_moment(value, self._zone).isoformat()
        except (ValueError, OverflowError):
            self._note(
                number,
                (named or name,),
                vi=f"{name}: {shown(str(value))} không phải là thời điểm như 20230630T165959Z",
                en=f"{name}: {shown(str(value))} is no moment, like 20230630T165959Z",
            )
            return None

    def _tell(self, number: int, names: tuple[str, ...], *, vi: str, en: str) -> None:
        line = self.file.line_in_list(number, *names)
        self._problems.notice(self.file.name, line, vi=vi, en=en)

    def _note(self, number: int, names: tuple[str, ...], *, vi: str, en: str) -> None:
        line = self.file.line_in_list(number, *names)
        self._problems.add(self.file.name, line, vi=vi, en=en)
