"""The things that stand somewhere in a TOML text."""

from enum import StrEnum
from typing import NamedTuple

Path = tuple[str | int, ...]
"""Names of keys and indices of entries, from the top: ``("tasks", 3, "deadline")``."""


class Shape(StrEnum):
    """What kind of statement a line begins with."""

    TABLE = "table"
    """``[register]``"""
    ENTRY = "entry"
    """``[[tasks]]``"""
    VALUE = "value"
    """``title = "…"``"""


class Statement(NamedTuple):
    """One header or one key with its value.

    Attributes:
        shape: which of these it is.
        path: what it speaks of; of an entry, with its index.
        line: where it begins, from 1.
        parts: how many names it writes out, joined by dots.
        start: offset of its first character.
        value: offset of its value; of a header, of what follows it.
        end: offset just after its value or header.
    """

    shape: Shape
    path: Path
    line: int
    parts: int
    start: int
    value: int
    end: int


class Span(NamedTuple):
    """A bare value: no text in quotes, no array, no table."""

    line: int
    start: int
    end: int


class Repetition(NamedTuple):
    """A key or a table given a second time."""

    line: int
    first_line: int
    shape: Shape
    path: Path
