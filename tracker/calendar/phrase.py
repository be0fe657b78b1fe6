"""Phrases about time as a row of plain words, whatever their accents, case, dashes and spaces."""

import re
import unicodedata
from datetime import date

from attrs import frozen

MAXIMUM_LENGTH = 500
"""How many characters of a phrase are read; nobody writes a longer deadline."""

_PLAIN = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        **dict.fromkeys("‐‑‒–—―−﹣", "-"),
        **dict.fromkeys("∕⁄", "/"),
        **dict.fromkeys("‘’ʼ′", "'"),
        **dict.fromkeys("“”„", '"'),
    }
)
_SPELLINGS = {"qui": "quy", "ki": "ky"}
"""Words that are spelled with i by some houses and with y by others."""
_IGNORED_CATEGORIES = frozenset({"Cf", "Mn"})


def fold(text: str) -> str:
    """Return *text* without accents, case or needless spaces, for comparing spellings.

    ``đ`` has no Unicode decomposition and is folded by hand, as is ``ð``, its look-alike. Raised
    figures, which mark a footnote, are kept apart from the figures of a date.

    >>> fold("  QUÝ  II năm 2023 "), fold("thường xuyên"), fold("Đến ngày")
    ('quy ii nam 2023', 'thuong xuyen', 'den ngay')
    """
    return " ".join("".join(_fold_character(char) for char in text).split())


def _fold_character(char: str) -> str:
    """Return the plain letters of one character; nothing for an accent or an invisible sign."""
    if char.isascii():
        return char.lower()
    if unicodedata.category(char) == "No":
        return char
    return "".join(
        part
        for part in unicodedata.normalize("NFKD", char.casefold()).translate(_PLAIN)
        if unicodedata.category(part) not in _IGNORED_CATEGORIES
    )


@frozen
class Phrase:
    """A phrase and the plain words in it: runs of letters, runs of figures, and single signs.

    Attributes:
        text: the phrase, accents composed.
        words: its plain words, in order.
        places: where each begins and ends in *text*.
    """

    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def between(self, first: int, end: int) -> str:
        """Return the phrase from word *first* up to word *end*, spelled as it was written."""
        return " ".join(self.text[self.places[first][0] : self.places[end - 1][1]].split())

    @property
    def folded(self) -> str:
        """The plain words with a space between each."""
        return " ".join(self.words)


_DAY_FIGURES = re.compile(r"(?:ngay )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_DAY_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam |, | )(\d{4})", re.ASCII)
_DAY_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def read_day(folded: str) -> date | None:
    """Read a day written out in full, day before month, or in ISO 8601, and nothing else.

    >>> read_day("6/12/2022"), read_day("ngay 31 thang 12 nam 2025"), read_day("2023-06-30")
    (datetime.date(2022, 12, 6), datetime.date(2025, 12, 31), datetime.date(2023, 6, 30))

    Returns:
        The day, or ``None`` where *folded* has another shape.

    Raises:
        ValueError: it has the shape, but there is no such day.
    """
    if iso := _DAY_ISO.fullmatch(folded):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _DAY_FIGURES.fullmatch(folded):
        return date(int(figures[4]), int(figures[3]), int(figures[1]))
    if words := _DAY_WORDS.fullmatch(folded):
        return date(int(words[3]), int(words[2]), int(words[1]))
    return None


def read_phrase(text: str) -> Phrase:
    """Cut *text* into plain words.

    >>> read_phrase("Quý II–III/2025").words
    ('quy', 'ii', '-', 'iii', '/', '2025')
    """
    composed = unicodedata.normalize("NFC", text)
    words: list[str] = []
    places: list[tuple[int, int]] = []
    kind_before = ""
    for position, char in enumerate(composed):
        for plain in _fold_character(char):
            kind = _kind(plain)
            if kind and kind == kind_before:
                words[-1] += plain
                places[-1] = (places[-1][0], position + 1)
            elif not plain.isspace():
                words.append(plain)
                places.append((position, position + 1))
            kind_before = kind
    spelled = tuple(_SPELLINGS.get(word, word) for word in words)
    return Phrase(composed, spelled, tuple(places))


def word_set(words: str) -> frozenset[str]:
    """Return the words in a line."""
    return frozenset(words.split())


def is_number(word: str) -> bool:
    """Whether a plain word is a run of figures; a raised figure is not one."""
    return word.isascii() and word.isdecimal()


def _kind(plain: str) -> str:
    """Return what sort of run a character belongs to; nothing where it stands alone."""
    if "0" <= plain <= "9":
        return "figure"
    if "a" <= plain <= "z":
        return "letter"
    return ""
