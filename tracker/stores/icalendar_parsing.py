"""From the bytes of an iCalendar file to its components, each property with its line.

What is broken refuses the file, unless it is a line within a to-do, an event or an alarm that no
register wants: such a line is passed over, which is told.
"""

import re
from collections.abc import Iterable, Iterator

from tracker.language import Text
from tracker.stores.icalendar_content import OWN_PREFIX, Component, Property
from tracker.stores.problems import MOST_TOLD, Problems, shown

MOST_LEVELS = 8
"""A calendar needs three: itself, a to-do, its alarm."""
LONGEST_LINE = 2**20
"""Octets of one unfolded line; an entry of a register needs a few thousand."""
_LONGEST_NAME = 100
_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]+(?: - [A-Za-z0-9-]+)*)"
    r'(?P<parameters>(?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):(?P<value>.*)',
    re.DOTALL,
)
"""A line of content; some programs set blanks around the dashes of a name."""
_PARAMETER = re.compile(r'; ?([A-Za-z0-9-]+) ?= ?("[^"]*"|[^;]*)')
_LINE_END = re.compile(rb"\r\n|\n|\r")
_FIRST_WORD = re.compile(r"[A-Za-z0-9-]*", re.ASCII)
_WEIGHTY = frozenset(
    (
        *("BEGIN", "END", "UID", "DTSTART", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE"),
        *("EXRULE", "RECURRENCE-ID", "STATUS", "COMPLETED", "PERCENT-COMPLETE", "RELATED-TO"),
    )
)
"""Properties that say how a to-do stands: a line of one that is broken cannot be passed over."""
_MEND = Text(
    vi="sửa thành TÊN:giá trị, hoặc xuất lại lịch", en="make it NAME:value, or export it again"
)
_COMPONENTS = frozenset(
    ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VALARM", "VTIMEZONE", "VAVAILABILITY")
)
"""Components of the standard that some programs keep without the calendar around them."""


def read_calendars(name: str, content: bytes, problems: Problems) -> list[Component]:
    """Return the calendars of a file, as far as it can be read; what is wrong is noted.

    Lines may end in CRLF, as the standard has it, or in LF or CR, and may be folded within a
    character.

    Args:
        name: the file as it was named.
        content: its bytes.
        problems: where what is wrong is noted.
    """
    reading = _Reading(name, problems)
    before = len(problems)
    for line, raw in _unfolded(content.removeprefix(b"\xef\xbb\xbf")):
        reading.take(line, raw)
        if reading.is_over or len(problems) - before >= MOST_TOLD:
            break
    return reading.calendars()


def _unfolded(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not empty, unfolded, with its number."""
    begun, pieces = 0, list[bytes]()
    for number, raw in enumerate(_LINE_END.split(content), 1):
        if raw[:1] in {b" ", b"\t"} and pieces:
            pieces.append(raw[1:])
        elif raw.strip():
            if pieces:
                yield begun, b"".join(pieces)
            begun, pieces = number, [raw]
    if pieces:
        yield begun, b"".join(pieces)


class _Reading:
    """The components of one file, put together line by line.

    Attributes:
        is_over: whether nothing more can be read of it.
    """

    def __init__(self, name: str, problems: Problems) -> None:
        self._name = name
        self._problems = problems
        self._calendars: list[Component] = []
        self._open: list[Component] = []
        self._implied: Component | None = None
        self._line = 0
        self.is_over = False

    def calendars(self) -> list[Component]:
        """Return what was read, once nothing is left open."""
        if self._open and not self.is_over:
            opened = self._open[-1]
            self._note(
                opened.line,
                vi=f"BEGIN:{shown(opened.name)} không có END; tệp có thể bị cắt cụt",
                en=f"BEGIN:{shown(opened.name)} has no END; the file may be cut off",
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
            if len(self._open) == 1 and found.name == "VERSION":
                self._check_version(found.value.strip())
        elif self._calendars and found.name.startswith("X-"):
            self._tell(
                vi=f"{found.name}, sau END:VCALENDAR: sổ không nhận",
                en=f"{found.name}, after END:VCALENDAR: not kept",
            )
        else:
            self._note(line, vi="nằm ngoài mọi VCALENDAR", en="it is outside every VCALENDAR")

    def _note(self, line: int, *, vi: str, en: str) -> None:
        self._problems.add(self._name, line, vi=vi, en=en)

    def _property(self, raw: bytes) -> Property | None:
        """Return the property on a line; ``None`` where there is none, which is noted."""
        if len(raw) > LONGEST_LINE:
            self._take_long(raw)
            return None
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            self._note(
                self._line,
                vi="không phải UTF-8; hãy lưu lại tệp với mã UTF-8",
                en="this is not UTF-8; save the file as UTF-8",
            )
            return None
        found = _LINE.fullmatch(text)
        if found is None:
            self._take_broken(text)
            return None
        parameters = {key.upper(): value for key, value in _parameters(found["parameters"])}
        return Property(
            name=found["name"].upper().replace(" ", ""),
            parameters=parameters,
            value=found["value"],
            line=self._line,
        )

    def _take_long(self, raw: bytes) -> None:
        """Pass over a line that is too long, such as a picture within an event."""
        text = raw[:_LONGEST_NAME].decode("ascii", "replace")
        self._pass_over(
            text,
            vi=f"dòng dài {len(raw)} byte, quá {LONGEST_LINE}",
            en=f"the line is {len(raw)} bytes long, more than {LONGEST_LINE}",
        )

    def _take_broken(self, text: str) -> None:
        self._pass_over(
            text,
            vi=f"không phải dòng iCalendar: {shown(text)}",
            en=f"this is no line of iCalendar: {shown(text)}",
        )

    def _pass_over(self, text: str, *, vi: str, en: str) -> None:
        """Pass over a line within a to-do or an event, unless a register may want it."""
        word = _FIRST_WORD.match(text)
        name = "" if word is None else word[0].upper()
        if len(self._open) > 1 and name not in _WEIGHTY and not name.startswith(OWN_PREFIX):
            self._tell(vi=f"{vi}; sổ không nhận", en=f"{en}; not kept")
        else:
            self._note(self._line, vi=f"{vi}; {_MEND.vi}", en=f"{en}; {_MEND.en}")

    def _check_version(self, version: str) -> None:
        if version == "1.0":
            self.is_over = True
            self._note(
                self._line,
                vi="đây là vCalendar 1.0; hãy xuất lại theo iCalendar (VERSION:2.0)",
                en="this is vCalendar 1.0; export it as iCalendar (VERSION:2.0)",
            )

    def _tell(self, *, vi: str, en: str) -> None:
        self._problems.notice(self._name, self._line, vi=vi, en=en)

    def _begin(self, name: str) -> None:
        if len(self._open) == MOST_LEVELS:
            self.is_over = True
            self._note(
                self._line,
                vi=f"lồng quá {MOST_LEVELS} tầng",
                en=f"it is nested more than {MOST_LEVELS} deep",
            )
        component = Component(name=name, line=self._line)
        if not self._open and name in _COMPONENTS:
            self._imply_calendar(name)
        if self._open:
            self._open[-1].parts.append(component)
        elif name == "VCALENDAR":
            self._calendars.append(component)
        else:
            self._note(
                self._line,
                vi=f"BEGIN:{shown(name)} nằm ngoài mọi VCALENDAR; đặt trong BEGIN:VCALENDAR … "
                "END:VCALENDAR",
                en=f"BEGIN:{shown(name)} is outside every VCALENDAR; put it between "
                "BEGIN:VCALENDAR and END:VCALENDAR",
            )
        self._open.append(component)

    def _imply_calendar(self, name: str) -> None:
        """Begin a calendar around a component that stands alone, as programs keep one by one."""
        self._implied = Component(name="VCALENDAR", line=self._line)
        self._calendars.append(self._implied)
        self._open.append(self._implied)
        self._tell(
            vi=f"BEGIN:{name} nằm ngoài mọi VCALENDAR; đọc như nằm trong một VCALENDAR",
            en=f"BEGIN:{name} is outside every VCALENDAR; it is read as though within one",
        )

    def _end(self, name: str) -> None:
        if self._open and self._open[-1].name == name and self._open[-1] is not self._implied:
            self._open.pop()
            if self._open and self._open[-1] is self._implied:
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
