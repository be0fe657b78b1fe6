"""Where things stand in a TOML text: which line has which key.

The standard library reads TOML but does not say where it found what, so this scanner goes over the
same text and notes positions. It never fails: up to the first error in a text it sees what the
standard library sees, and past it the standard library does not read either. Its time is linear in
the text, which is not true of the standard library (a key of many dotted parts takes the square of
their number), so what would take too long is found here, before.
"""

import re
import tomllib
from typing import NamedTuple

from tracker.stores.toml_places import Path, Repetition, Shape, Span, Statement

MOST_LEVELS = 16
"""A register needs four levels; the standard library takes the square of their number."""
MOST_VALUES = 1_000_000
"""As many as 32 MiB of ordinary lines have; each takes some hundred bytes of memory."""
_MOST_GARBAGE = 1000
"""A text with one line that is no TOML is refused; this many are enough to stop looking."""
LONGEST_BARE_VALUE = 80
"""No number or day is longer; a text stands in quotes."""

_BLANK = re.compile(r"(?:[ \t\n]++|#[^\n]*+)*+")
_PART = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]++|\\[^\n])*+"|'[^'\n]*+')"""
_PARTS = re.compile(_PART)
_KEY = rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+"
_HEADER = re.compile(rf"\[(\[?+)[ \t]*+({_KEY})[ \t]*+\]{{1,2}}+")
_ASSIGNMENT = re.compile(rf"({_KEY})[ \t]*+=[ \t]*+")
STRING = (  # one text in quotes of any kind; one that is not closed goes on to its end
    r'"""(?:[^"\\]++|\\[\s\S]|""?(?!"))*+(?P<basic>"{3,5})?+'
    r"|'''(?:[^']++|''?(?!'))*+(?P<literal>'{3,5})?+"
    r'|"(?:[^"\\\n]++|\\[^\n])*+(?P<short_basic>")?+'
    r"|'[^'\n]*+(?P<short_literal>')?+"
)
_BARE = re.compile(r"""[^\s,\[\]{}#"'=]++(?: [0-9]{2}:[^\s,\[\]{}#"'=]++)?+""")
_STRING = re.compile(STRING)
_REST = re.compile(r"[^\n]*+\n?+")
_LOOKS_LIKE_A_DAY = re.compile(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}(?:[T ].*)?")


class Scan:
    r"""What stands where in one text.

    Attributes:
        statements: every header and every key with its value, in order.
        lines: the line of each key, header and entry, and of items on lines of their own.
        days: bare values that look like days.
        repetitions: keys and tables given twice.
        too_long: the first bare value too long to be one, if any.
        too_deep: the line where tables, arrays or dotted keys pass ``MOST_LEVELS``, if any.
        too_many: the line where the values pass ``MOST_VALUES``, if any.
        unclosed: the line where a value begins that is never closed, if any.

    >>> Scan('[[tasks]]\nid = "a"\n').lines["tasks", 0, "id"]
    2
    """

    def __init__(self, text: str) -> None:
        self.statements: list[Statement] = []
        self.lines: dict[Path, int] = {}
        self.days: list[Span] = []
        self.repetitions: list[Repetition] = []
        self.too_long: Span | None = None
        self.too_deep: int | None = None
        self.too_many: int | None = None
        self.unclosed: int | None = None
        self._text = text
        self._table: Path = ()
        self._entries: dict[Path, int] = {}
        self._implied: dict[Path, int] = {}
        self._counted_to = 0
        self._line = 1
        self._values = 0
        self._garbage = 0
        self._run()

    def line_of(self, path: Path) -> int | None:
        """Return the line of *path*, or of the nearest thing around it that has one."""
        while path:
            line = self.lines.get(path) or self._implied.get(path)
            if line is not None:
                return line
            path = path[:-1]
        return None

    def _run(self) -> None:
        text, position = self._text, 0
        while position < len(text) and self.too_many is None and self._garbage < _MOST_GARBAGE:
            position = _end(_BLANK, text, position)
            if header := _HEADER.match(text, position):
                position = self._header(header)
            elif assignment := _ASSIGNMENT.match(text, position):
                position = self._assignment(assignment)
            else:
                self._garbage += 1
            position = _end(_REST, text, position)

    def _line_at(self, position: int) -> int:
        """Return the line of an offset; offsets are asked for in rising order."""
        self._line += self._text.count("\n", self._counted_to, position)
        self._counted_to = position
        return self._line

    def _header(self, header: re.Match[str]) -> int:
        line = self._line_at(header.start())
        names = self._names(header[2], line)
        if not names:
            self._table = ("",)
            return header.end()
        base: Path = ()
        for name in names[:-1]:
            base = self._last_entry((*base, name))
            self._implied.setdefault(base, line)
        path = (*base, names[-1])
        shape = Shape.ENTRY if header[1] else Shape.TABLE
        if path in self.lines:
            self.repetitions.append(Repetition(line, self.lines[path], shape, path))
        if shape is Shape.ENTRY:
            self._implied.setdefault(path, line)
            self._entries[path] = self._entries.get(path, -1) + 1
            path = (*path, self._entries[path])
        self._table = path
        self.lines.setdefault(path, line)
        self.statements.append(
            Statement(shape, path, line, len(names), header.start(), header.end(), header.end())
        )
        return header.end()

    def _last_entry(self, path: Path) -> Path:
        return (*path, self._entries[path]) if path in self._entries else path

    def _names(self, key: str, line: int) -> list[str]:
        """Return the parts of a dotted key; nothing where there are too many."""
        self._count(line)
        parts = _PARTS.findall(key)
        if len(parts) > MOST_LEVELS:
            self.too_deep = self.too_deep or line
            return []
        return [_unquoted(part) for part in parts]

    def _key(self, assignment: re.Match[str], table: Path) -> Path | None:
        """Note where a key stands and return its path; none where it is too deep."""
        line = self._line_at(assignment.start())
        names = self._names(assignment[1], line)
        if not names:
            return None
        path = table
        for name in names[:-1]:
            path = (*path, name)
            self._implied.setdefault(path, line)
        path = (*path, names[-1])
        if path in self.lines:
            self.repetitions.append(Repetition(line, self.lines[path], Shape.VALUE, path))
        else:
            self.lines[path] = line
        return path

    def _assignment(self, assignment: re.Match[str]) -> int:
        path = self._key(assignment, self._table)
        if path is None:
            return assignment.end()
        line = self._line
        end = self._value(path, assignment.end())
        parts = len(path) - len(self._table)
        self.statements.append(
            Statement(Shape.VALUE, path, line, parts, assignment.start(), assignment.end(), end)
        )
        return end

    def _value(self, path: Path, position: int) -> int:
        """Go over one value, which may hold others, and return the offset after it."""
        text = self._text
        began = self._line
        opened: list[_Opened] = []
        while True:
            if text.startswith(("[", "{"), position):
                opened.append(_Opened(path, is_array=text[position] == "["))
                position += 1
                if len(opened) > MOST_LEVELS:
                    self.too_deep = self.too_deep or self._line_at(position)
                    return position
            else:
                position = self._simple(position)
            following = self._next(opened, position)
            if following.path is None:
                if opened and following.position >= len(text):
                    self.unclosed = self.unclosed or began
                return following.position
            path, position = following.path, following.position

    def _next(self, opened: list["_Opened"], position: int) -> "_Following":
        """Close what ends here, and return the path and offset of the next value inside."""
        text = self._text
        while opened and self.too_many is None:
            inner = opened[-1]
            position = _end(_BLANK, text, position)
            parted = text.startswith(",", position)
            if parted:
                position = _end(_BLANK, text, position + 1)
            if text.startswith("]" if inner.is_array else "}", position):
                opened.pop()
                position += 1
                continue
            if position >= len(text) or (inner.items and not parted):
                break
            inner.items += 1
            if inner.is_array:
                return _Following(self._item(inner, position), position)
            assignment = _ASSIGNMENT.match(text, position)
            if assignment is None:
                break
            return _Following(self._key(assignment, inner.path), assignment.end())
        return _Following(None, position)

    def _item(self, array: "_Opened", position: int) -> Path:
        """Return the path of an item; its line is noted where it is not that of the array."""
        path = (*array.path, array.items - 1)
        line = self._line_at(position)
        self._count(line)
        if line != self.line_of(array.path):
            self.lines[path] = line
        return path

    def _count(self, line: int) -> None:
        """Count one header, key or item."""
        self._values += 1
        if self._values > MOST_VALUES:
            self.too_many = self.too_many or line

    def _simple(self, position: int) -> int:
        """Go over a text or a bare value and return the offset after it."""
        if string := _STRING.match(self._text, position):
            if string.lastgroup is None:
                self.unclosed = self.unclosed or self._line_at(position)
            return string.end()
        bare = _BARE.match(self._text, position)
        if bare is None:
            return position
        span = Span(self._line_at(position), position, bare.end())
        if len(bare[0]) > LONGEST_BARE_VALUE:
            self.too_long = self.too_long or span
        elif _LOOKS_LIKE_A_DAY.fullmatch(bare[0]):
            self.days.append(span)
        return bare.end()


class _Opened:
    """An array or inline table that is not closed yet, and how many values it has so far."""

    __slots__ = ("is_array", "items", "path")

    def __init__(self, path: Path, *, is_array: bool) -> None:
        self.path = path
        self.is_array = is_array
        self.items = 0


class _Following(NamedTuple):
    """The value that comes next inside what is open; no path where there is none."""

    path: Path | None
    position: int


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Return the offset after a pattern that may match nothing."""
    match = pattern.match(text, position)
    return match.end() if match else position


def _unquoted(part: str) -> str:
    """Return the name that one part of a key writes."""
    if part.startswith("'"):
        return part[1:-1]
    if not part.startswith('"'):
        return part
    if "\\" not in part:
        return part[1:-1]
    try:
        return str(tomllib.loads(f"name = {part}")["name"])
    except tomllib.TOMLDecodeError:
        return part
