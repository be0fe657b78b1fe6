"""Where each value stands in a JSON text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.stores.toml_places import Path

MOST_LEVELS = 32
"""A register needs six levels; what is nested deeper costs a reader its stack."""
MOST_VALUES = 2_000_000
"""Beyond so many values a register is no text file that people keep."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


class Excess(NamedTuple):
    """What would take a reader too long, and the line where it begins to."""

    line: int
    is_depth: bool


def excess(text: str) -> Excess | None:
    """Return what in *text* is nested too deep or is too much; ``None`` where nothing is.

    It only counts, so that it costs little whatever the text holds.

    >>> excess("[" * 100)
    Excess(line=1, is_depth=True)
    """
    depth = values = 0
    for token in _TOKEN.finditer(text):
        first = text[token.start()]
        if first in "{[":
            depth += 1
        elif first in "}]":
            depth -= 1
        values += first not in "}],:"
        if depth > MOST_LEVELS or values > MOST_VALUES:
            return Excess(line_at(text, token.start()), depth > MOST_LEVELS)
    return None


def line_at(text: str, offset: int) -> int:
    """Return the line of an offset, counted from 1."""
    return text.count("\n", 0, offset) + 1


def places(text: str) -> dict[Path, int]:
    """Return the offset of every value of a JSON text, by its path.

    A value in an object stands where its key does.

    Args:
        text: JSON, known to be well formed.

    >>> places('{"tasks": [{"id": "T-1"}]}')[("tasks", 0, "id")]
    12
    """
    found: dict[Path, int] = {(): 0}
    tokens = _Tokens(text)
    for path, offset in _walk(tokens, ()):
        found.setdefault(path, offset)
    return found


class _Tokens:
    """The tokens of a JSON text, taken one by one."""

    def __init__(self, text: str) -> None:
        self._found = _TOKEN.finditer(text)
        self.next = next(self._found, None)

    def take(self) -> re.Match[str]:
        """Return the next token and go on."""
        taken = self.next
        self.next = next(self._found, None)
        if taken is None:
            raise ValueError("the text ends within a value")
        return taken

    def begins(self, char: str) -> bool:
        """Whether the next token is, or begins with, *char*."""
        return self.next is not None and self.next[0].startswith(char)


def _walk(tokens: _Tokens, path: Path) -> Iterator[tuple[Path, int]]:
    """Yield the path and the offset of a value and of all within it."""
    opening = tokens.take()
    yield path, opening.start()
    if opening[0] == "{":
        yield from _members(tokens, path)
    elif opening[0] == "[":
        yield from _items(tokens, path)


def _members(tokens: _Tokens, path: Path) -> Iterator[tuple[Path, int]]:
    from json import loads  # noqa: PLC0415 -- only where a problem is told

    while not tokens.begins("}"):
        key = tokens.take()
        name: str = loads(key[0])
        tokens.take()  # the colon
        yield (*path, name), key.start()
        yield from _walk(tokens, (*path, name))
        if tokens.begins(","):
            tokens.take()
    tokens.take()


def _items(tokens: _Tokens, path: Path) -> Iterator[tuple[Path, int]]:
    number = 0
    while not tokens.begins("]"):
        yield from _walk(tokens, (*path, number))
        number += 1
        if tokens.begins(","):
            tokens.take()
    tokens.take()
