"""Facts that iCalendar has no property for, kept in properties named ``X-TRACKER-…``.

A key of an entry is one such property, a list one for each of its items. Texts stand as they are;
numbers, truths and tables as JSON.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tracker.stores.icalendar_content import OWN_PREFIX, Component, Property, content_line
from tracker.stores.json_places import excess
from tracker.stores.json_syntax import read_json
from tracker.stores.json_writing import compact
from tracker.stores.passed_over import PassedOver
from tracker.stores.problems import Problems
from tracker.stores.shapes import FieldShape

PREFIX = OWN_PREFIX

ID = f"{PREFIX}ID"
"""The property that only the tracker writes: what has none is of another program."""
KIND = f"{PREFIX}KIND"
"""Says of which section an entry is, where that is not the one its component is for."""
WRITTEN = f"{PREFIX}WRITTEN"
"""Says what was worked out for the properties that other programs change; see `changes`."""


def fact_lines(table: Mapping[str, Any], standard: Iterable[str] = ()) -> Iterator[str]:
    r"""Yield the lines that keep a table, but for the keys that standard properties carry.

    >>> [*fact_lines({"id": "T-1", "title": "A", "basis": ["12-NQ"]}, ["title"])]
    ['X-TRACKER-ID:T-1\r\n', 'X-TRACKER-BASIS:12-NQ\r\n']
    """
    carried = {*standard}
    for key, value in table.items():
        if key not in carried:
            for item in value if isinstance(value, list) else (value,):
                text = item if isinstance(item, str) else compact(item)
                yield content_line(_name_of(key), text)


def _name_of(key: str) -> str:
    return PREFIX + key.upper().replace("_", "-")


class Facts:
    """Reads what ``X-TRACKER-…`` properties keep.

    Args:
        file: the file as it was named.
        problems: where what is wrong is noted.
        passed: told of keys that no register has, as a later version may write them.
    """

    def __init__(self, file: str, problems: Problems, passed: PassedOver) -> None:
        self._file = file
        self._problems = problems
        self._passed = passed

    def table(
        self, component: Component, shapes: Mapping[str, FieldShape], others: Iterable[str] = ()
    ) -> tuple[dict[str, Any], dict[str, int]]:
        """Return the table that the properties of a component keep, and the line of each key.

        Args:
            component: what holds them.
            shapes: the keys that the table may have.
            others: keys that the component may have beside those of the table.
        """
        known = {"id", "kind", "written", *others}
        table: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for found in component.properties:
            key = found.name.removeprefix(PREFIX).replace("-", "_").lower()
            if not found.name.startswith(PREFIX):
                continue
            if key not in shapes:
                if key not in known:
                    self._passed.one(component.name, found.name, found.line)
                continue
            lines.setdefault(key, found.line)
            value = self.value(found, is_text=_is_text(shapes[key]))
            if shapes[key].many:
                table.setdefault(key, []).append(value)
            else:
                table[key] = value
        return table, lines

    def value(self, found: Property, *, is_text: bool) -> Any:
        """Return what one property keeps; ``None`` where it is no JSON, which is noted."""
        if is_text:
            return found.text
        if excess(found.text):
            self._problems.add(
                self._file,
                found.line,
                vi=f"{found.name}: lồng quá sâu hoặc quá nhiều giá trị",
                en=f"{found.name}: it is nested too deep, or too much",
            )
            return None
        return read_json(self._file, found.text, self._problems, found.line)


def _is_text(shape: FieldShape) -> bool:
    """Whether values of a key are texts in a table without days: neither tables nor figures."""
    return not shape.is_table and shape.kind not in {bool, int} and shape.kind.__name__ != "Decimal"
