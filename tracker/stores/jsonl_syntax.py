"""From a text of JSON lines to the tables it holds: one entry a line.

Each line is an object with one key, the name of a section, and one entry of it: ``{"register":
{…}}`` for the register itself, ``{"tasks": {…}}`` for a task. So a register of any size is read
and compared line by line.
"""

from typing import Any

from tracker.language import Text
from tracker.stores.json_places import excess
from tracker.stores.json_syntax import TOO_DEEP, read_json
from tracker.stores.problems import Problems
from tracker.stores.reading import REGISTER
from tracker.stores.toml_places import Path

_NO_ENTRY = Text(
    vi='mỗi dòng là một mục, như {"tasks": {"id": "T-1", …}}',
    en='each line is one entry, like {"tasks": {"id": "T-1", …}}',
)
_TWICE = Text(
    vi="“register” đã có ở dòng trên; một sổ chỉ có một",
    en="“register” is already on a line above; a register has only one",
)


class JsonLinesFile:
    """One file of JSON lines of a register.

    Attributes:
        name: the file as it was named.
        tables: what it holds.
        has_days: never: its days are texts.

    Args:
        name: the file as it was named.
    """

    has_days = False

    def __init__(self, name: str) -> None:
        self.name = name
        self.tables: dict[str, Any] = {}
        self._lines: dict[Path, int] = {}

    def add(self, section: str, entry: Any, line: int) -> bool:
        """Add what stands on a line; whether it could be added."""
        if section == REGISTER:
            if section in self.tables:
                return False
            self.tables[section] = entry
            self._lines[(section,)] = line
            return True
        listed = self.tables.setdefault(section, [])
        self._lines.setdefault((section,), line)
        self._lines[section, len(listed)] = line
        listed.append(entry)
        return True

    def line_of(self, path: Path) -> int | None:
        """Return the line that a value stands on."""
        return self._lines.get(path[:2]) or self._lines.get(path[:1])


def parse_json_lines(name: str, text: str, problems: Problems) -> JsonLinesFile | None:
    """Read a text of JSON lines; lines of nothing are passed over.

    Args:
        name: the file as it was named.
        text: clean text.
        problems: where what is wrong is noted.

    Returns:
        What it holds; ``None`` where a line is no entry.
    """
    file = JsonLinesFile(name)
    before = len(problems)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            _read_line(file, line, number, problems)
    return file if len(problems) == before else None


def _read_line(file: JsonLinesFile, line: str, number: int, problems: Problems) -> None:
    if excess(line):
        problems.add(file.name, number, vi=TOO_DEEP.vi, en=TOO_DEEP.en)
        return
    before = len(problems)
    value = read_json(file.name, line, problems, number)
    if len(problems) > before:
        return
    if not isinstance(value, dict) or len(value) != 1:
        problems.add(file.name, number, vi=_NO_ENTRY.vi, en=_NO_ENTRY.en)
        return
    ((section, entry),) = value.items()
    if not file.add(section, entry, number):
        problems.add(file.name, number, vi=_TWICE.vi, en=_TWICE.en)
