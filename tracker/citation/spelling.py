"""Spelling made plain without losing the place of a character in the text it came from."""

import re
from array import array
from collections.abc import Sequence
from functools import cache
from unicodedata import decomposition, normalize

from attrs import frozen

_HIGHEST = 0x2100
"""Characters from here on are never letters of a number or of Vietnamese words."""
_DASHES = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"
_SPACES = "\t\x0b\x0c\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
# At most three marks at once: more never stand on a Vietnamese letter, and sorting an endless run
# of them would take quadratic time.
_COMPOSED = re.compile("[\u200b\u200c\u200d\u2060\ufeff]|[^\\W\\d_][\u0300-\u036f]{1,3}")
_COMBINING = re.compile("[\u0300-\u036f\u200b\u200c\u200d\u2060\ufeff]")


@cache
def _plain_table() -> dict[int, str]:
    """Return what look-alikes of letters, hyphens and spaces become."""
    table = {ord("\u00d0"): "Đ", ord("\u00f0"): "đ", ord("\r"): " "}
    table |= {ord(dash): "-" for dash in _DASHES} | {ord(space): " " for space in _SPACES}
    return table


@cache
def _plain_search() -> re.Pattern[str]:
    """Return a search for anything that :func:`_plain_table` changes."""
    return re.compile("[" + re.escape("".join(map(chr, _plain_table()))) + "]")


@cache
def _fold_table() -> Sequence[int]:
    """Return the small letter without accents of every character, by its number."""
    return tuple(_folded(number) for number in range(_HIGHEST))


def _folded(number: int) -> int:
    char = chr(number)
    if char in "đĐðÐ":
        return ord("d")
    if char.isspace():
        return ord(" ")
    while parts := decomposition(chr(number)):
        first = parts.split()[0]
        if first.startswith("<"):
            break
        number = int(first, 16)
    lowered = chr(number).lower()
    return ord(lowered) if len(lowered) == 1 else number


def fold_same_length(text: str) -> str:
    r"""Return *text* in small letters without accents, every space a blank, of the same length.

    >>> fold_same_length("Quyết\nĐỊNH số")
    'quyet dinh so'
    """
    return text.translate(_fold_table())


@frozen
class PlainText:
    """A piece of text in one spelling, which knows where each character came from.

    Attributes:
        plain: composed letters, one kind of hyphen and space, the letter Đ for its look-alike.
        folded: the same in small letters without accents, character for character.
        places: where in the piece each character of *plain* began, and its length at the end;
            ``None`` where nothing moved.
    """

    plain: str
    folded: str
    places: Sequence[int] | None

    def place(self, index: int) -> int:
        """Return where in the piece the character at *index* began."""
        return index if self.places is None else self.places[index]

    def end_place(self, index: int) -> int:
        """Return where in the piece the character before *index* ended, marks included."""
        return self.place(index)


def plain_text(piece: str) -> PlainText:
    r"""Return *piece* in one spelling.

    Decomposed letters are composed and invisible characters left out. Time is linear.

    >>> text = plain_text("Nghi\u0323 quye\u0302\u0301t 15\u2013NQ/TU")
    >>> text.plain, text.folded, text.place(10)
    ('Nghị quyết 15-NQ/TU', 'nghi quyet 15-nq/tu', 13)
    """
    places: Sequence[int] | None = None
    if _COMBINING.search(piece):
        piece, places = _composed(piece)
    if _plain_search().search(piece):
        piece = piece.translate(_plain_table())
    return PlainText(piece, fold_same_length(piece), places)


def _composed(piece: str) -> tuple[str, Sequence[int]]:
    """Return *piece* composed, and where each character began."""
    parts: list[str] = []
    places = array("L")
    done = 0
    for match in _COMPOSED.finditer(piece):
        start, end = match.span()
        parts.append(piece[done:start])
        places.extend(range(done, start))
        cluster = "" if end - start == 1 else normalize("NFC", match[0])
        parts.append(cluster)
        places.extend([start] * len(cluster))
        done = end
    parts.append(piece[done:])
    places.extend(range(done, len(piece) + 1))
    return "".join(parts), places
