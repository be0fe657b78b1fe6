"""Titles of documents: when two spellings are one title, and when one is the other altered."""

import re
from unicodedata import combining, normalize

_WORDS = re.compile(r"[a-z0-9]+")
_DAY = re.compile(r"\bngay \d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{4}\b")
_OPENING = re.compile(r"^ve (?:viec )?")
_NEEDLESS = frozenset({"so"})


def fold(text: str) -> str:
    """Return *text* in small letters without accents, words and figures only.

    >>> fold("Về đẩy mạnh “tự diễn biến”, ỦY/UỶ")
    've day manh tu dien bien uy uy'
    """
    lowered = normalize("NFKD", text.casefold()).replace("đ", "d").replace("ð", "d")
    return " ".join(_WORDS.findall("".join(char for char in lowered if not combining(char))))


def _title_words(title: str) -> tuple[str, ...]:
    """Return the words that tell a title: not how it opens, nor the day and "số" of a citation."""
    folded = _DAY.sub(" ", _OPENING.sub("", fold(title)))
    return tuple(word for word in folded.split() if word not in _NEEDLESS)


def is_same_title(printed: str, official: str) -> bool:
    """Whether *printed* is *official*, whole or cut short, in any spelling.

    Case, accents, punctuation, an opening "Về", "số" and the days of documents within the title
    make no difference.

    >>> is_same_title("ĐẨY MẠNH học tập", "Về đẩy mạnh học tập và làm theo")
    True
    >>> is_same_title("về tiếp tục đẩy mạnh học tập", "Về đẩy mạnh học tập")
    False
    """
    shorter, whole = _title_words(printed), _title_words(official)
    return shorter == whole[: len(shorter)]


def titles_resemble(one: str, other: str) -> bool:
    """Whether the shorter title shares three quarters of its words or more with the longer.

    >>> titles_resemble("về tiếp tục đẩy mạnh học tập", "Về đẩy mạnh học tập và làm theo")
    False
    >>> titles_resemble("tăng cường đẩy mạnh học tập làm theo", "Về đẩy mạnh học tập và làm theo")
    True
    """
    few, many = sorted((frozenset(_title_words(one)), frozenset(_title_words(other))), key=len)
    return 4 * len(few & many) >= 3 * len(few)
