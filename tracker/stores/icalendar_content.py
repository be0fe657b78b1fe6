"""The content lines and components of an iCalendar file (RFC 5545), each with its line.

They are read and written here, and not by a library, because a problem in a file is told with its
line, and because what a person wrote must come back unchanged, a backslash before an N included.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import Factory, define, frozen

from tracker.language import Text

_WIDTH = 75
"""Octets of a line before it is folded."""
_CONTINUATION, _CONTINUATION_BITS = 0b1000_0000, 0b1100_0000
"""What tells the octets within a character of UTF-8 from the one that begins it."""

OWN_PREFIX = "X-TRACKER-"
"""How the properties begin that only the tracker writes."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MEANT: Mapping[str, str] = MappingProxyType({"n": "\n", "N": "\n"})
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@frozen(kw_only=True)
class Property:
    """One property of a component.

    Attributes:
        name: its name, in capitals.
        parameters: its parameters by name, in capitals; quotes removed.
        value: its value as written.
        line: where it begins.
    """

    name: str
    parameters: Mapping[str, str]
    value: str
    line: int

    @property
    def text(self) -> str:
        """Its value as a text, nothing escaped."""
        return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), self.value)


class WrongContentError(Exception):
    """What a property says cannot be; it is caught where a file is read, and noted.

    Attributes:
        line: where it stands.
        text: what is wrong.
    """

    def __init__(self, line: int, text: Text) -> None:
        super().__init__(text.en)
        self.line = line
        self.text = text


@define(kw_only=True)
class Component:
    """A calendar, or a to-do, an event, an alarm within it.

    Attributes:
        name: what it is, in capitals.
        line: where it begins.
        properties: its properties, in order.
        parts: the components within it, in order.
    """

    name: str
    line: int
    properties: list[Property] = Factory(list)
    parts: list["Component"] = Factory(list)

    def first(self, name: str) -> Property | None:
        """Return its first property of a name."""
        return next(self.all(name), None)

    def all(self, name: str) -> Iterator[Property]:
        """Yield its properties of a name, in order."""
        return (one for one in self.properties if one.name == name)


def content_line(name: str, value: str, *, escape: bool = True) -> str:
    r"""Return a property as it stands in a file, folded.

    Args:
        name: its name, and its parameters where it has any.
        value: its value.
        escape: whether the value is a text, in which some characters are escaped.

    >>> content_line("SUMMARY", "Inspect; report")
    'SUMMARY:Inspect\\; report\r\n'
    """
    written = value.translate(_ESCAPES) if escape else value
    return _folded(f"{name}:{written}")


def _folded(line: str) -> str:
    """Return the lines that a long one is folded into, no character torn."""
    octets = line.encode()
    if len(octets) <= _WIDTH:
        return f"{line}\r\n"
    pieces, start, width = list[bytes](), 0, _WIDTH
    while len(octets) - start > width:
        end = start + width
        while octets[end] & _CONTINUATION_BITS == _CONTINUATION:
            end -= 1
        pieces.append(octets[start:end])
        start, width = end, _WIDTH - 1
    pieces.append(octets[start:])
    return b"\r\n ".join(pieces).decode() + "\r\n"
