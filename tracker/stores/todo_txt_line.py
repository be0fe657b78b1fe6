"""One line of todo.txt: what the tracker or another program says in it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import define

from tracker.language import Text
from tracker.stores.problems import shown
from tracker.stores.recorded_day import NO_DAY
from tracker.stores.stable_names import as_identifier
from tracker.stores.taskwarrior_rules import every
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

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PRIORITY = re.compile(r"\([A-Z]\)", re.ASCII)
_RULE = re.compile(r"rec:(\+?)(\d{1,3})([dwmy])", re.ASCII)
_CYCLES = {"d": "DAILY", "w": "WEEKLY", "m": "MONTHLY", "y": "YEARLY"}
_AGAIN, _WAS = "rec:", "pri:"
_OWN_MARKS = (ASSIGNED, PROJECT, CONTEXT, DUE, PARENT, STATUS)
_MARKS = (PROJECT, CONTEXT, DUE, PARENT, STATUS, ASSIGNED, _AGAIN, _WAS, ID)


@define(kw_only=True)
class Said:
    """What is told of one line.

    Attributes:
        wrong: what is wrong with it.
        notices: what is kept otherwise than it stands.
        passed: what is passed over, a word for each kind.
    """

    wrong: list[Text]
    notices: list[Text]
    passed: list[str]


class Line:
    """One line that is not empty.

    Attributes:
        said: what is told of it.

    Args:
        line: what stands on it.
        number: its number, by which a task without an id is called.

    >>> Line("x 2023-04-05 2023-03-02 Call @office due:2023-04-01", 1).table()["lead_units"]
    ['office']
    """

    def __init__(self, line: str, number: int) -> None:
        self.said = Said(wrong=[], notices=[], passed=[])
        self._number = number
        words = self._all = line.split()
        self._is_done = line.startswith(f"{DONE} ") and len(words) > 1
        words = words[1:] if self._is_done else words
        self._priority = bool(_PRIORITY.fullmatch(words[0]))
        words = words[1:] if self._priority else words
        days = 0
        while days < 1 + self._is_done and days < len(words) and _DAY.fullmatch(words[days]):
            days += 1
        self._days = words[:days]
        self._words = words[days:]
        places = [place for place, word in enumerate(words[days:]) if _says(ID, word)]
        self._own = places[-1] if places and self._is_own(places[-1]) else None

    def _is_own(self, place: int) -> bool:
        """Whether the tracker may have written the line.

        It always writes a priority or the day something was done, then the day it was assigned,
        and nothing but its marks after the id.
        """
        begins = len(self._days) == 1 + self._is_done and (self._is_done or self._priority)
        marks = self._words[place + 1 :]
        return begins and all(word.startswith(_OWN_MARKS) and not _is_vague(word) for word in marks)

    @property
    def is_own(self) -> bool:
        """Whether it is taken for one that the tracker wrote."""
        return self._own is not None

    @property
    def identifier(self) -> str:
        """The id that it says, or else its number."""
        if self._own is not None:
            return self._words[self._own].removeprefix(ID)
        named = _last(ID, self._words)
        return f"line-{self._number}" if named is None else as_identifier(named)

    def table(self) -> dict[str, Any]:
        """Return the task."""
        marks = self._words if self._own is None else self._words[self._own :]
        title = self._foreign_title() if self._own is None else self._words[: self._own]
        if self._own is None:
            self._pass_over()
        assigned_on = self._days[-1] if self._days and not self._only_done() else None
        table = {
            "id": self.identifier,
            "title": " ".join(title),
            "section": self._section(marks),
            "assigned_on": None if _last(ASSIGNED, marks) else assigned_on,
            "deadline": self._deadline(marks),
            "parent": _last(PARENT, marks),
        }
        kept: dict[str, Any] = {key: value for key, value in table.items() if value is not None}
        kept["lead_units"] = list(dict.fromkeys(self._units(marks)))
        kept["reports"] = [*self._closing(marks)]
        return kept

    def _section(self, marks: list[str]) -> str | None:
        """Return the heading: its projects, in which low lines are blanks."""
        projects = (project.replace("_", " ").strip() for project in _after(PROJECT, marks))
        return ", ".join(project for project in projects if project) or None

    def _units(self, marks: list[str]) -> Iterator[str]:
        """Yield its contexts, which are the units that lead it."""
        for context in _after(CONTEXT, marks):
            if self._own is not None:
                yield context
            elif context.startswith("-") or not context.isprintable():
                self.said.passed.append(CONTEXT + context)
            else:
                yield context

    def _pass_over(self) -> None:
        """Tell what another program wrote that no register keeps."""
        if self._priority or any(_says(_WAS, word) for word in self._words):
            self.said.passed.append("(A)")
        self.said.passed += [
            mark
            for mark in (DUE, PARENT, _AGAIN, ID)
            for _ in [word for word in self._words if _says(mark, word) and not _is_vague(word)][
                :-1
            ]
        ]

    def _only_done(self) -> bool:
        """Whether the one day it has is that it was done on."""
        return self._is_done and len(self._days) == 1

    def _foreign_title(self) -> list[str]:
        """Return the words of another program's line that are no marks, or all if none are left."""
        words = [
            word
            for word in self._words
            if _is_vague(word) or not any(_says(mark, word) for mark in _MARKS)
        ]
        return words or self._words or self._days or self._all

    def _deadline(self, marks: list[str]) -> str | None:
        """Return the deadline: its day, or the rule by which it comes again."""
        for word in marks:
            if _is_vague(word):
                self._notice(
                    word,
                    vi="không phải là ngày như 2023-06-30; để lại trong tên",
                    en="is no day, like 2023-06-30; it stays in the title",
                )
        due = self._due(marks)
        if due is not None and not _is_day(due):
            self._wrong(
                DUE + due, vi="không phải là ngày như 2023-06-30", en="is no day, like 2023-06-30"
            )
            return None
        again = _last(_AGAIN, marks)
        if again is None or self._own is not None:
            return due
        found = _RULE.fullmatch(_AGAIN + again)
        if found is None or not int(found[2]) or (found[1] and due is None):
            self._notice(
                _AGAIN + again,
                vi="không hiểu; chỉ nhận ngày đến hạn",
                en="is not understood; only the due day is kept",
            )
            return due
        first = date.fromisoformat(due) if due else None
        start = f"DTSTART:{due.replace('-', '')} " if due else ""
        return f"{start}RRULE:{every(_CYCLES[found[3]], int(found[2]), first)}"

    def _due(self, marks: list[str]) -> str | None:
        return _last(DUE, [word for word in marks if not _is_vague(word)])

    def _closing(self, marks: list[str]) -> Iterable[dict[str, Any]]:
        """Yield the report that it was done or cancelled, where it was."""
        if not self._is_done:
            return
        due = self._due(marks)
        day = self._days[0] if self._days else due or NO_DAY.isoformat()
        if not self._days:
            self._notice(
                DONE,
                vi=f"không có ngày hoàn thành; lấy ngày {day}",
                en=f"says no day on which it was done; {day} is taken for it",
            )
        cancelled = _last(STATUS, marks) == CANCELLED
        yield {"on": day, "event": "cancelled" if cancelled else "completed"}

    def _wrong(self, word: str, *, vi: str, en: str) -> None:
        self.said.wrong.append(Text(vi=f"{shown(word)} {vi}", en=f"{shown(word)} {en}"))

    def _notice(self, word: str, *, vi: str, en: str) -> None:
        self.said.notices.append(Text(vi=f"{shown(word)} {vi}", en=f"{shown(word)} {en}"))


def _is_vague(word: str) -> bool:
    """Whether a word says when something is due, and not by a day: “due:tomorrow”."""
    return _says(DUE, word) and not _DAY.fullmatch(word.removeprefix(DUE))


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and date.fromisoformat(text) is not None
    except ValueError:
        return False


def _says(mark: str, word: str) -> bool:
    """Whether a word is a mark and what follows it; a mark alone is a word like any."""
    return word.startswith(mark) and word != mark


def _after(mark: str, words: Iterable[str]) -> list[str]:
    """Return what follows a mark in each word that begins with it."""
    return [word.removeprefix(mark) for word in words if _says(mark, word)]


def _last(mark: str, words: Iterable[str]) -> str | None:
    """Return what follows a mark in the last word that begins with it."""
    return next(reversed(_after(mark, words)), None)
