"""A file of Taskwarrior as tables, and where they stand in it."""

import json
import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from tracker.stores.json_places import places
from tracker.stores.table_file import TableFile
from tracker.stores.taskwarrior_writing import ASSIGNED, DEADLINE, ID, PARENT, UNITS
from tracker.stores.toml_places import Path

TASKS = "tasks"
_LINES = re.compile(r"\s*\{")
_KEYS: Mapping[str | int, tuple[str, ...]] = MappingProxyType(
    {
        "id": (ID, "uuid"),
        "title": ("description",),
        "section": ("project",),
        "assigned_on": (ASSIGNED, "entry"),
        "deadline": (DEADLINE, "recur", "due"),
        "parent": (PARENT,),
        "lead_units": (UNITS,),
        "reports": ("annotations", "end", "status"),
    }
)
"""The attributes that the keys of a task come from."""


def as_list(text: str) -> str:
    r"""Return a list of what older versions wrote, an object a line, each on its line.

    >>> as_list('{"uuid": "a"},\n{"uuid": "b"}')
    '[{"uuid": "a"},\n{"uuid": "b"}]'
    """
    if not _LINES.match(text):
        return text
    lines = text.split("\n")
    held = [number for number, line in enumerate(lines) if line.strip()]
    try:
        for number in held:
            json.loads(lines[number].rstrip().removesuffix(","))
    except (ValueError, RecursionError):
        return f"[{text}]"  # one object, over several lines
    for number in held:
        lines[number] = lines[number].rstrip().removesuffix(",") + ","
    lines[held[-1]] = lines[held[-1]].removesuffix(",")
    return f"[{chr(10).join(lines)}]"


class TaskwarriorFile(TableFile):
    """One file of Taskwarrior, its lines looked for only where one is asked for.

    Args:
        name: the file as it was named.
        text: what stands in it.
    """

    def __init__(self, name: str, text: str) -> None:
        super().__init__(name)
        self._text = text
        self.sources: list[int] = []
        """The place in the list of each task that was taken."""

    @cached_property
    def _places(self) -> dict[Path, int]:
        return places(self._text)

    @cached_property
    def _ends(self) -> list[int]:
        """The offsets at which lines end: every task asks for its line."""
        return [found.start() for found in re.finditer("\n", self._text)]

    def _line_at(self, offset: int) -> int:
        return bisect_left(self._ends, offset) + 1

    def line_of(self, path: Path) -> int | None:
        """Return the line of what a key of a task comes from, or of the task."""
        if path[:1] != (TASKS,) or len(path) == 1 or not isinstance(path[1], int):
            return 1
        return self.line_in_list(self.sources[path[1]], *_KEYS.get(path[-1], ()), *_key(path))

    def line_in_list(self, number: int, *names: str) -> int:
        """Return the line of an attribute of a task, the first that it has, or of the task."""
        for name in names:
            if (number, name) in self._places:
                return self._line_at(self._places[number, name])
        return self._line_at(self._places.get((number,), 0))


def _key(path: Path) -> tuple[str, ...]:
    """Return the attributes that the key of a task in *path* comes from."""
    return _KEYS.get(path[2], ()) if len(path) > 2 else ()  # noqa: PLR2004 -- tasks, place, key
