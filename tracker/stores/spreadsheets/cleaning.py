"""Texts of cells without what only a program put there."""

import re
from unicodedata import is_normalized, normalize

_SPACES = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]|_x000[dD]_\n?")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Characters that have no shape and would disturb a terminal or the comparison of names."""


def clean_text(text: str) -> str | None:
    r"""Return a text with plain spaces and composed letters; ``None`` where nothing is left.

    >>> clean_text("  Sở\u00a0 Xây dựng_x000D_\n")
    'Sở Xây dựng'
    """
    if text.isprintable() and is_normalized("NFC", text):
        return " ".join(text.split()) or None
    text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    lines = (_SPACES.sub(" ", line).strip() for line in normalize("NFC", text).split("\n"))
    return "\n".join(line for line in lines if line) or None


def one_line_of(text: str) -> str:
    r"""Return a text of several lines as one.

    >>> one_line_of("Rà soát\ncác quy hoạch")
    'Rà soát các quy hoạch'
    """
    return " ".join(text.split())
