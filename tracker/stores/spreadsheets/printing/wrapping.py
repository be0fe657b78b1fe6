"""How many lines a text takes in a cell, so that a row is as high as what stands in it.

Not every program that opens a workbook works out the heights of its rows, least of all one that
only prints it. Widths of letters are those of Times New Roman, in thousandths of its size, rounded
up to a few classes: a line too many is white space, a line too few is a text cut off.
"""

from unicodedata import east_asian_width, normalize

_NARROW = frozenset("iljtfrI.,;:'!|()[]-/ịìỉĩí ")
_WIDE = frozenset("mwMWOQĐ%@—–&")
_OF_NARROW, _OF_WIDE, _OF_CAPITAL, _OF_OTHER, _OF_IDEOGRAM = 310, 890, 700, 485, 1000
_BOLD = 1.06
_POINT = 0.3528
"""Millimetres of a point."""
_PADDING = 2.2
"""Millimetres of a cell that its text does not reach, on both sides together."""


def lines_needed(text: str, width: float, size: float, *, bold: bool = False) -> int:
    r"""Return how many lines a text takes.

    Args:
        text: the text; it is broken at spaces, and where a word is wider than the cell.
        width: of the cell, in millimetres.
        size: of the letters, in points.
        bold: whether they are bold.

    >>> lines_needed("Đảng ủy Sở Tài chính", 60, 11), lines_needed("Đảng ủy Sở Tài chính", 20, 11)
    (1, 3)
    >>> lines_needed("a\nb", 60, 11)
    2
    """
    scale = size * _POINT / 1000 * (_BOLD if bold else 1)
    room = max(width - _PADDING, 1) / scale
    if len(text) * _OF_WIDE <= room and "\n" not in text:
        return 1
    return sum(_lines_of(line, room) for line in text.split("\n"))


def _lines_of(line: str, room: float) -> int:
    """Return how many lines one line takes, in the room of one."""
    lines, used = 1, 0.0
    for word in line.split(" "):
        wide = _width(word)
        if used and used + _OF_NARROW + wide > room:
            lines, used = lines + 1, 0.0
        used += wide + (_OF_NARROW if used else 0)
        if used > room:
            more = int(used // room)
            lines, used = lines + more, used - more * room
    return lines


def _width(word: str) -> int:
    return sum(map(_letter_width, normalize("NFC", word)))


def _letter_width(letter: str) -> int:
    if letter in _NARROW:
        return _OF_NARROW
    if letter in _WIDE:
        return _OF_WIDE
    if east_asian_width(letter) in "WF":
        return _OF_IDEOGRAM
    return _OF_CAPITAL if letter.isupper() else _OF_OTHER
