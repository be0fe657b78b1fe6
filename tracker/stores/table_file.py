"""A file whose tables are gathered one by one, each with the line it came from."""

from typing import Any

from tracker.stores.reading import REGISTER
from tracker.stores.toml_places import Path


class TableFile:
    """One file of a register, in a form that has no tables of its own.

    Attributes:
        name: the file as it was named.
        tables: what it holds.
        has_days: never: its days are texts.

    Args:
        name: the file as it was named.

    >>> file = TableFile("a.ics")
    >>> file.add("tasks", {"id": "T-1"}, 7, {"id": 9})
    >>> file.line_of(("tasks", 0, "id")), file.line_of(("tasks", 0, "title"))
    (9, 7)
    """

    has_days = False

    def __init__(self, name: str) -> None:
        self.name = name
        self.tables: dict[str, Any] = {}
        self._lines: dict[Path, int] = {}

    def set_register(self, table: dict[str, Any], line: int, lines: dict[str, int]) -> None:
        """Say what the register is called and how it is kept; the first to say so is followed."""
        if REGISTER not in self.tables:
            self.tables[REGISTER] = table
            self._note((REGISTER,), line, lines)

    def add(self, section: str, table: Any, line: int, lines: dict[str, int] | None = None) -> None:
        """Add an entry of a section.

        Args:
            section: its name.
            table: the entry.
            line: where it begins.
            lines: where its keys stand, those that have a line of their own.
        """
        listed = self.tables.setdefault(section, [])
        self._lines.setdefault((section,), line)
        self._note((section, len(listed)), line, lines or {})
        listed.append(table)

    def _note(self, path: Path, line: int, lines: dict[str, int]) -> None:
        self._lines[path] = line
        for key, place in lines.items():
            self._lines[*path, key] = place

    def line_of(self, path: Path) -> int | None:
        """Return the line of a key, or of what is around it."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path)
