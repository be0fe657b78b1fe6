"""A target cell in one spelling that remembers what was printed."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import category, normalize

from attrs import frozen

from tracker.calendar.phrase import MAXIMUM_LENGTH
from tracker.domain.target_error import TargetTextError
from tracker.language import Text

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_FULL_WIDTH_SHIFT = 0xFEE0
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("⩾≧", "≥"),
        **dict.fromkeys("⩽≦", "≤"),
        **dict.fromkeys("∕⁄", "/"),
        "−": "-",
        "﹪": "%",
        "﹤": "<",
        "﹥": ">",
        "﹦": "=",
        "ð": "đ",
    }
)
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HARD = re.compile(r"[;\n]")
_BULLET = re.compile(r"(?:[•·⁃*] ?|[-+] (?![0-9]))")
_AROUND = " \n"
_AFTER = " \n.,:"

TOO_LONG = Text(
    vi=f"dài hơn {MAXIMUM_LENGTH} ký tự", en=f"it is longer than {MAXIMUM_LENGTH} characters"
)
EMPTY = Text(vi="không có gì để đọc", en="there is nothing to read")
CONTROLS = Text(vi="có ký tự điều khiển", en="it has control characters")

Span = tuple[int, int]
"""Where a piece begins and ends in the plain spelling of its cell."""


@frozen
class Cell:
    """A target cell.

    Attributes:
        text: what is printed, with its accents composed.
        plain: the same in small letters, one kind of dash and space, no invisible characters.
        places: where in *text* each character of *plain* stands.
    """

    text: str
    plain: str
    places: Sequence[int]

    def printed(self, span: Span) -> str:
        """Return what is printed between the two ends of *span*."""
        first, end = span
        return self.text[self.places[first] : self.places[end - 1] + 1] if first < end else ""

    def place(self, span: Span) -> int:
        """Return where *span* begins in the text, counted from 1."""
        return self.places[span[0]] + 1 if span[0] < len(self.places) else 1

    def trimmed(self, span: Span) -> Span:
        """Return *span* without spaces and a bullet before it, or full stops after it."""
        first, end = span
        while first < end and self.plain[first] in _AROUND:
            first += 1
        if bullet := _BULLET.match(self.plain, first, end):
            first = bullet.end()
        while end > first and self.plain[end - 1] in _AFTER:
            end -= 1
        return first, end

    def pieces(self) -> Iterator[Span]:
        """Yield the pieces between semicolons and ends of lines, empty ones left out."""
        first = 0
        for end in (*(mark.start() for mark in _HARD.finditer(self.plain)), len(self.plain)):
            piece = self.trimmed((first, end))
            if piece[0] < piece[1]:
                yield piece
            first = end + 1

    def on_one_line(self) -> "Cell":
        """Return the cell with its lines joined by spaces."""
        return Cell(self.text, self.plain.replace("\n", " "), self.places)


def read_cell(text: str) -> Cell:
    r"""Return a target cell in one spelling.

    >>> read_cell("≧\u00a050\uff05").plain
    '≥ 50%'

    Raises:
        TargetTextError: it is too long, empty, or has characters that would disturb a terminal.
    """
    if len(text) > MAXIMUM_LENGTH:
        raise TargetTextError(text, 1, TOO_LONG)
    composed = _LINE_ENDS.sub("\n", normalize("NFC", text))
    for place, char in enumerate(composed, 1):
        if char in _REORDERING or (category(char) in {"Cc", "Cs"} and char not in "\n\t"):
            raise TargetTextError(repr(char), place, CONTROLS)
    plain: list[str] = []
    places: list[int] = []
    for place, char in enumerate(composed):
        spelled = _plain(char)
        before = plain[-1] if plain else "\n"
        if spelled == "\n" and before == " ":
            plain[-1] = spelled
        elif spelled and not (spelled.isspace() and before.isspace()):
            plain.append(spelled)
            places.append(place)
    if not "".join(plain).strip():
        raise TargetTextError(text, 1, EMPTY)
    return Cell(composed, "".join(plain), places)


def _plain(char: str) -> str:
    """Return one character in its plain spelling, nothing for an invisible one."""
    if char == "\n":
        return char
    kind = category(char)
    if kind == "Cf":
        return ""
    if char.isspace():
        return " "
    if kind == "Pd":
        return "-"
    if ord(char) in _FULL_WIDTH:
        char = chr(ord(char) - _FULL_WIDTH_SHIFT)
    lowered = char.lower().translate(_SIGNS)
    return lowered if len(lowered) == 1 else char
