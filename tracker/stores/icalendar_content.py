"""The content lines and components of an iCalendar file (RFC 5545), each with its line.

They are read and written here, and not by a library, because a problem in a file is told with its
line, and because what a person wrote must come back unchanged, a backslash before an N included.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import Factory, define, frozen

from tracker.language import Text
from tracker.stores.problems import MOST_TOLD, Problems, shown

MOST_LEVELS = 8
"""A calendar needs three: itself, a to-do, its alarm."""
LONGEST_LINE = 2**20
"""Octets of one unfolded line; an entry of a register needs a few thousand."""
_WIDTH = 75
"""Octets of a line before it is folded."""
_CONTINUATION, _CONTINUATION_BITS = 0b1000_0000, 0b1100_0000
"""What tells the octets within a character of UTF-8 from the one that begins it."""

_LINE = re.compile(
    r'(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):(?P<value>.*)',
    re.DOTALL,
)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^;]*)')
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


def read_calendars(name: str, content: bytes, problems: Problems) -> list[Component]:
    """Return the calendars of a file, as far as it can be read; what is wrong is noted.

    Lines may end in CRLF, as the standard has it, or in LF, and may be folded within a character.

    Args:
        name: the file as it was named.
        content: its bytes.
        problems: where what is wrong is noted.
    """
    reading = _Reading(name, problems)
    before = len(problems)
    for line, raw in _unfolded(content.removeprefix(b"\xef\xbb\xbf")):
        reading.take(line, raw)
        if reading.is_too_deep or len(problems) - before >= MOST_TOLD:
            break
    return reading.calendars()


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not empty, unfolded, with its number."""
    begun, pieces = 0, list[bytes]()
    for number, raw in enumerate(content.replace(b"\r\n", b"\n").split(b"\n"), 1):
        if raw[:1] in {b" ", b"\t"} and pieces:
            pieces.append(raw[1:])
            continue
        if pieces:
            yield begun, b"".join(pieces)
        begun, pieces = number, [raw] if raw.strip() else []
    if pieces:
        yield begun, b"".join(pieces)


class _Reading:
    """The components of one file, put together line by line.

    Attributes:
        is_too_deep: whether so many are within each other that no calendar can be meant.
    """

    def __init__(self, name: str, problems: Problems) -> None:
        self._name = name
        self._problems = problems
        self._calendars: list[Component] = []
        self._open: list[Component] = []
        self._line = 0
        self.is_too_deep = False

    def calendars(self) -> list[Component]:
        """Return what was read, once nothing is left open."""
        if self._open and not self.is_too_deep:
            opened = self._open[-1]
            self._note(
                opened.line,
                vi=f"BEGIN:{opened.name} không có END",
                en=f"BEGIN:{opened.name} has no END",
            )
        elif not self._open and not self._calendars:
            self._note(1, vi="không có BEGIN:VCALENDAR nào", en="there is no BEGIN:VCALENDAR")
        return self._calendars

    def take(self, line: int, raw: bytes) -> None:
        """Take one unfolded line."""
        self._line = line
        found = self._property(raw)
        if found is None:
            return
        if found.name == "BEGIN":
            self._begin(found.value.strip().upper())
        elif found.name == "END":
            self._end(found.value.strip().upper())
        elif self._open:
            self._open[-1].properties.append(found)
        else:
            self._note(line, vi="nằm ngoài mọi VCALENDAR", en="it is outside every VCALENDAR")

    def _note(self, line: int, *, vi: str, en: str) -> None:
        self._problems.add(self._name, line, vi=vi, en=en)

    def _property(self, raw: bytes) -> Property | None:
        """Return the property on a line; ``None`` where there is none, which is noted."""
        if len(raw) > LONGEST_LINE:
            self._note(
                self._line,
                vi=f"dòng dài {len(raw)} byte, quá {LONGEST_LINE}",
                en=f"the line is {len(raw)} bytes long, more than {LONGEST_LINE}",
            )
            return None
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            self._note(self._line, vi="không phải UTF-8", en="this is not UTF-8")
            return None
        found = _LINE.fullmatch(text)
        if found is None:
            self._note(
                self._line,
                vi=f"không phải dòng iCalendar: {shown(text)}",
                en=f"this is no line of iCalendar: {shown(text)}",
            )
            return None
        parameters = {key.upper(): value for key, value in _parameters(found["parameters"])}
        return Property(
            name=found["name"].upper(),
            parameters=parameters,
            value=found["value"],
            line=self._line,
        )

    def _begin(self, name: str) -> None:
        if len(self._open) == MOST_LEVELS:
            self.is_too_deep = True
            self._note(
                self._line,
                vi=f"lồng quá {MOST_LEVELS} tầng",
                en=f"it is nested more than {MOST_LEVELS} deep",
            )
        component = Component(name=name, line=self._line)
        if self._open:
            self._open[-1].parts.append(component)
        elif name == "VCALENDAR":
            self._calendars.append(component)
        else:
            self._note(
                self._line,
                vi=f"BEGIN:{shown(name)} nằm ngoài mọi VCALENDAR",
                en=f"BEGIN:{shown(name)} is outside every VCALENDAR",
            )
        self._open.append(component)

    def _end(self, name: str) -> None:
        if self._open and self._open[-1].name == name:
            self._open.pop()
            return
        expected = f"END:{self._open[-1].name}" if self._open else "BEGIN:VCALENDAR"
        self._note(
            self._line,
            vi=f"END:{shown(name)} không đúng chỗ; ở đây phải là {shown(expected)}",
            en=f"END:{shown(name)} is out of place; here {shown(expected)} is wanted",
        )


def _parameters(written: str) -> Iterable[tuple[str, str]]:
    return ((name, value.strip('"')) for name, value in _PARAMETER.findall(written))
