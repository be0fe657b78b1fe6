"""From todo.txt to the tables of a register."""

from typing import Any

from tracker.language import Text
from tracker.stores.passed_over import PassedOver
from tracker.stores.problems import Problems, shown
from tracker.stores.stable_names import title_of_file
from tracker.stores.table_file import TableFile
from tracker.stores.todo_txt_line import Line

LONGEST_LINE = 100_000
"""Characters of a line: nobody writes a task of more."""
_TOO_LONG = Text(
    vi=f"dòng dài quá {LONGEST_LINE} ký tự",
    en=f"the line is longer than {LONGEST_LINE} characters",
)


def read_todo_txt(name: str, text: str, problems: Problems) -> TableFile:
    """Read a list of tasks, one a line; lines of nothing are passed over.

    Args:
        name: the file as it was named.
        text: clean text.
        problems: where what is wrong is noted, and what is passed over.
    """
    reading = _Reading(name, problems)
    lines: dict[int, Line] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            problems.add(name, number, vi=_TOO_LONG.vi, en=_TOO_LONG.en)
        elif line.strip():
            lines[number] = Line(line, number)
    reading.take_all(lines)
    return reading.file


class _Reading:
    """The tables of one list.

    Args:
        name: the file as it was named.
        problems: where what is wrong is noted, and what is passed over.
    """

    def __init__(self, name: str, problems: Problems) -> None:
        self.file = TableFile(name)
        self.file.set_register({"title": title_of_file(name)}, 1, {})
        self._name = name
        self._problems = problems
        self._passed = PassedOver(name, problems)

    def take_all(self, lines: dict[int, Line]) -> None:
        """Take every line, then the units that lead."""
        names: dict[str, int] = {}
        for number, line in lines.items():
            names.setdefault(line.identifier, number)
        units: dict[str, int] = {}
        for number, line in lines.items():
            table = line.table()
            if names[line.identifier] != number and not line.is_own:
                self._rename(number, table, names)
            if "parent" in table and table["parent"] not in names and not line.is_own:
                self._passed.one("", f"parent:{table.pop('parent')}", number)
            self._say(number, line)
            self.file.add("tasks", table, number)
            for unit in table["lead_units"]:
                units.setdefault(unit, number)
        self._passed.tell()
        for unit, number in units.items():
            self.file.add("organizations", {"id": unit, "name": unit}, number)

    def _rename(self, number: int, table: dict[str, Any], names: dict[str, int]) -> None:
        """Call a line of another program by its number where another has its id."""
        named = table["id"]
        table["id"] = f"line-{number}" if f"line-{number}" not in names else f"line-{number}-2"
        self._problems.notice(
            self._name,
            number,
            vi=f"mã {shown(named)} đã là của dòng {names[named]}; gọi là {table['id']}",
            en=f"the id {shown(named)} is that of line {names[named]}; it is called {table['id']}",
        )

    def _say(self, number: int, line: Line) -> None:
        """Tell what is wrong with a line, and what of it is not kept as it stands."""
        for wrong in line.said.wrong:
            self._problems.add(self._name, number, vi=wrong.vi, en=wrong.en)
        for notice in line.said.notices:
            self._problems.notice(self._name, number, vi=notice.vi, en=notice.en)
        for word in line.said.passed:
            self._passed.one("", word, number)
