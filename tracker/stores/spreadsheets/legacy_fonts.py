"""Texts typed for the fonts that Vietnam used before Unicode: named and refused, never guessed.

Such a text shows Vietnamese only in its own fonts; its characters are those of other letters and
signs. The tables hold the characters that stand within words in such texts and never do in
Vietnamese.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from tracker.stores.spreadsheets.grid import Grid, column_name


class LegacyFont(StrEnum):
    """An encoding that only certain fonts show as Vietnamese."""

    TCVN3 = "TCVN3 (ABC)"
    """Fonts whose names begin with ``.Vn``: “Uû ban nh©n d©n”."""
    VNI = "VNI"
    """Fonts whose names begin with ``VNI-``: “Uyû ban nhaân daân”."""


_TCVN3_SIGNS = "©®ª«¬µ¸¶·¹»¾¼½¨×÷"
"""Signs that are letters of TCVN3: © is â, ® is đ, ª is ê, « is ô, ¬ is ơ, ¨ is ă, the rest bear
tones."""
_TCVN3_WORD = re.compile(rf"(?=\w*[{_TCVN3_SIGNS}])[\w{_TCVN3_SIGNS}]+")
_TCVN3_LETTER = re.compile(rf"[a-zA-Z][{_TCVN3_SIGNS}]|[{_TCVN3_SIGNS}][a-z]")
_VNI_WORD = re.compile(
    r"\b\w*(?:[aeouyAEOUY][øùûõïâáàåãäéèúüëØÙÛÕÏÂÁÀÅÃÄÉÈÚÜË]|[öÖ][øùûõïØÙÛÕÏ]?|[ñÑ])\w*"
)
_VNI_SURE = frozenset("øûïäåüëöñØÛÏÄÅÜËÖÑ")
"""Letters of VNI that Vietnamese does not have; the others it has, in other places."""
_VIETNAMESE = re.compile("[ăơưđĂƠƯĐ\u1ea0-\u1ef9]")
_LEAST_WORDS = 2
"""One such word may be a foreign name; two in one cell are none."""


@frozen(kw_only=True)
class LegacyText:
    """Where a text for such fonts was found.

    Attributes:
        font: the encoding.
        row: its row.
        column: the letters of its column.
        text: the text.
    """

    font: LegacyFont
    row: int
    column: str
    text: str


def legacy_font_of(text: str) -> LegacyFont | None:
    """Return the encoding that a text only makes sense in; ``None`` where it is Unicode.

    >>> legacy_font_of("Uû ban nh©n d©n tØnh §¾k L¾k"), legacy_font_of("Uyû ban nhaân daân")
    (<LegacyFont.TCVN3: 'TCVN3 (ABC)'>, <LegacyFont.VNI: 'VNI'>)
    >>> legacy_font_of("Ủy ban nhân dân © 2023 5 m² Müller"), legacy_font_of("thuê quân, hoà")
    (None, None)
    """
    if text.isascii() or _VIETNAMESE.search(text):
        return None
    if _signed(_TCVN3_WORD.findall(text)) >= _LEAST_WORDS:
        return LegacyFont.TCVN3
    words = {word for word in _VNI_WORD.findall(text) if len(word) > 1}
    sure = sum(not _VNI_SURE.isdisjoint(word) for word in words)
    if len(words) >= _LEAST_WORDS and sure:
        return LegacyFont.VNI
    return None


def _signed(words: Iterable[str]) -> int:
    """Return how many different words have a sign beside a letter."""
    return len({word for word in words if _TCVN3_LETTER.search(word)})


def find_legacy_text(grid: Grid) -> LegacyText | None:
    """Return the first text of a grid that is not Unicode; ``None`` where there is none."""
    for row in grid.rows:
        for column, value in enumerate(row.cells):
            font = legacy_font_of(value) if isinstance(value, str) else None
            if font is not None:
                return LegacyText(
                    font=font, row=row.number, column=column_name(column), text=str(value)
                )
    return None
