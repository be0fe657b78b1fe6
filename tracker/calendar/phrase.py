"""The parts of a phrase about time: folding of spelling, years, days, roman quarters."""

import re
import unicodedata
from datetime import date

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DAY_FIGURES = re.compile(r"(?:ngay )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_DAY_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam |, | )(\d{4})")
_DAY_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def fold(text: str) -> str:
    """Return *text* without accents, case or needless spaces, for comparing spellings.

    ``đ`` has no Unicode decomposition and is folded by hand, as is ``ð``, its look-alike.

    >>> fold("  QUÝ  II năm 2023 "), fold("thường xuyên"), fold("Đến ngày")
    ('quy ii nam 2023', 'thuong xuyen', 'den ngay')
    """
    lowered = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in lowered if not unicodedata.combining(char))
    return " ".join(plain.replace("đ", "d").replace("ð", "d").replace("–", "-").split())


def read_day(folded: str) -> date | None:
    """Read a day written out in full, day before month, or in ISO 8601.

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


def read_quarter(folded: str) -> int:
    """Read a quarter's number, roman or arabic.

    >>> read_quarter("ii"), read_quarter("4")
    (2, 4)
    """
    return _ROMAN[folded] if folded in _ROMAN else int(folded)
