"""From todo.txt to the tables of a register."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from tracker.language import Text
from tracker.stores.problems import Problems, shown
from tracker.stores.stable_names import as_identifier, title_of_file
from tracker.stores.table_file import TableFile
from tracker.stores.todo_txt_writing import (
    ASSIGNED,
    CANCELLED,
    CONTEXT,
    DONE,
    DUE,
    ID,
    PARENT,
    PROJECT,
    STATUS,
)

LONGEST_LINE = 100_000
"""Characters of a line: nobody writes a task of more."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PRIORITY = re.compile(r"\([A-Z]\)", re.ASCII)
_RULE = re.compile(r"rec:(\+?)(\d{1,3})([dwmy])", re.ASCII)
_CYCLES = {"d": "DAILY", "w": "WEEKLY", "m": "MONTHLY", "y": "YEARLY"}
_TOO_LONG = Text(
    vi=f"dòng dài quá {LONGEST_LINE} ký tự",
    en=f"the line is longer than {LONGEST_LINE} characters",
)


def read_todo_txt(name: str, text: str, problems: Problems) -> TableFile:
    """Read a list of tasks, one a line; lines of nothing are passed over.

    Args:
        name: the file as it was named.
        text: clean text.
        problems: where what is wrong is noted.
    """
    file = TableFile(name)
    file.set_register({"title": title_of_file(name)}, 1, {})
    units: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            problems.add(name, number, vi=_TOO_LONG.vi, en=_TOO_LONG.en)
        elif line.strip():
            reading = _Line(line, number)
            table = reading.table()
            for wrong in reading.wrong:
                problems.add(name, number, vi=wrong.vi, en=wrong.en)
            file.add("tasks", table, number)
            for unit in table["lead_units"]:
                units.setdefault(unit, number)
    for unit, number in units.items():
        file.add("organizations", {"id": unit, "name": unit}, number)
    return file


class _Line:
    """One line.

    Attributes:
        wrong: what is wrong with it.

    Args:
        line: what stands on it.
        number: its number, by which a task without an id is called.
    """

    def __init__(self, line: str, number: int) -> None:
        self.wrong: list[Text] = []
        self._number = number
        words = line.split()
        self._is_done = words[0] == DONE and len(words) > 1
        words = words[1:] if self._is_done else words
        words = words[1:] if _PRIORITY.fullmatch(words[0]) else words
        days = 0
        while days < 1 + self._is_done and days < len(words) and _DAY.fullmatch(words[days]):
            days += 1
        self._days = words[:days]
        self._words = words[days:]

    def table(self) -> dict[str, Any]:
        """Return the task."""
        places = [place for place, word in enumerate(self._words) if word.startswith(ID)]
        own = bool(places) and self._words[places[-1]] != ID
        title = self._words[: places[-1]] if own else self._foreign_title()
        marks = self._words[places[-1] :] if own else self._words
        identifier = marks[0].removeprefix(ID) if own else f"line-{self._number}"
        section = _joined(_after(PROJECT, marks)).replace("_", " ")
        assigned_on = self._days[-1] if self._days and not self._only_done() else None
        table = {
            "id": identifier if own else as_identifier(identifier),
            "title": _joined(title),
            "section": section.strip() or None,
            "assigned_on": None if _last(ASSIGNED, marks) else assigned_on,
            "deadline": self._deadline(marks),
            "parent": _last(PARENT, marks),
        }
        kept: dict[str, Any] = {key: value for key, value in table.items() if value is not None}
        kept["lead_units"] = list(dict.fromkeys(_after(CONTEXT, marks)))
        kept["reports"] = [*self._closing(marks)]
        return kept

    def _only_done(self) -> bool:
        """Whether the one day it has is that it was done on."""
        return self._is_done and len(self._days) == 1

    def _foreign_title(self) -> list[str]:
        """Return the words of another program's line that are no marks, or all if none are left."""
        marks = (PROJECT, CONTEXT, DUE, PARENT, STATUS, ASSIGNED, "rec:", "pri:")
        return [word for word in self._words if not word.startswith(marks)] or self._words

    def _deadline(self, marks: list[str]) -> str | None:
        """Return the deadline: its day, or the rule by which it comes again."""
        due = _last(DUE, marks)
        if due is not None and not self._is_day(due):
            self._note(
                DUE + due, vi="không phải là ngày như 2023-06-30", en="is no day, like 2023-06-30"
            )
            return None
        again = [word for word in marks if word.startswith("rec:")]
        if not again:
            return due
        found = _RULE.fullmatch(again[-1])
        if found is None or (found[1] and due is None):
            self._note(again[-1], vi="không hiểu", en="is not understood")
            return None
        start = f"DTSTART:{due.replace('-', '')} " if due else ""
        return f"{start}RRULE:FREQ={_CYCLES[found[3]]};INTERVAL={int(found[2])}"

    def _closing(self, marks: list[str]) -> Iterable[dict[str, Any]]:
        """Yield the report that it was done or cancelled, where it was."""
        if not self._is_done:
            return
        day = self._days[0] if self._days else _last(DUE, marks)
        if day is None:
            self._note(DONE, vi="không có ngày hoàn thành", en="says no day on which it was done")
            return
        cancelled = _last(STATUS, marks) == CANCELLED
        yield {"on": day, "event": "cancelled" if cancelled else "completed"}

    def _is_day(self, text: str) -> bool:
        try:
            return bool(_DAY.fullmatch(text)) and date.fromisoformat(text) is not None
        except ValueError:
            return False

    def _note(self, word: str, *, vi: str, en: str) -> None:
        self.wrong.append(Text(vi=f"{shown(word)} {vi}", en=f"{shown(word)} {en}"))


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def _after(mark: str, words: Iterable[str]) -> list[str]:
    """Return what follows a mark in each word that begins with it."""
    return [word.removeprefix(mark) for word in words if word.startswith(mark) and word != mark]


def _last(mark: str, words: Iterable[str]) -> str | None:
    """Return what follows a mark in the last word that begins with it."""
    return next(reversed(_after(mark, words)), None)
