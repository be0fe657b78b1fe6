"""Names of document types in running text: before a number, or at a place."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tracker.citation.spelling import fold_same_length
from tracker.citation.types import DOCUMENT_TYPES, DocumentType

_BEFORE = 110
_ANNOUNCED = re.compile(r"(?<![a-z])so\s?:?\s{0,2}$")
_OTHER_NAMES = MappingProxyType({"bo luat": "luat"})
_NO_ENGLISH = frozenset({"law", "order", "option", "report", "notice", "contract"})
"""English names too common before a figure to announce a number."""


@cache
def types_by_name() -> Mapping[str, tuple[DocumentType, ...]]:
    """Return the types by what they are called, in small letters without accents.

    >>> [known.symbol for known in types_by_name()["quy dinh"]]
    ['QĐ', 'QĐi', 'QyĐ']
    """
    found: dict[str, list[DocumentType]] = {}
    for known in DOCUMENT_TYPES:
        names = {fold_same_length(known.name.vi), known.name.en.lower()} - _NO_ENGLISH
        for name in names:
            found.setdefault(name, []).append(known)
    for other, name in _OTHER_NAMES.items():
        found[other] = found[name]
    return MappingProxyType({name: tuple(known) for name, known in found.items()})


@cache
def names_pattern() -> str:
    """Return the alternatives of every name, longest first, words one or two spaces apart."""
    names = sorted(types_by_name(), key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s{1,2}") for name in names)


@cache
def _before_number() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z0-9])(?<!phap\s)({names_pattern()})"
        r"\s{0,2}\(?\s?(?:(?:mang\s|co\s)?so(?:\s(?:va\s)?ky\shieu|\shieu)?|no\.?|number)?"
        r"\s?:?\s{0,2}$"
    )


@cache
def _law_before_number() -> re.Pattern[str]:
    return re.compile(
        r"(?<![a-z0-9])(?<!phap\s)(bo luat|luat|phap lenh)"
        r"(\s[a-z0-9 ,\-]{2,100}?)\s\(?so\s?:?\s{0,2}$"
    )


@cache
def name_at() -> re.Pattern[str]:
    """Return the pattern of a name that begins a citation."""
    return re.compile(
        rf"(?:cac\s)?({names_pattern()})(?:\s{{1,2}}(?:so|no\.?))?\s{{0,2}}:?\s{{0,2}}\d"
    )


def head_before(folded: str, start: int) -> tuple[int, str] | None:
    """Return where the name before a number begins, and the name; ``None`` without one.

    Args:
        folded: the text in small letters without accents.
        start: where the number begins.

    >>> head_before("theo nghi quyet so 15-nq/tu", 19)
    (5, 'nghi quyet')
    """
    at = max(0, start - _BEFORE)
    window = folded[at:start]
    match = _before_number().search(window, max(0, len(window) - 60))
    return None if match is None else (at + match.start(), " ".join(match[1].split()))


@cache
def _title_before_number() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![a-z0-9])(?<!phap\s)({names_pattern()})"
        r"(\s[a-z0-9 ,\-]{2,80}?)\s\(?so\s?:?\s{0,2}$"
    )


def titled_before(folded: str, start: int) -> tuple[int, str, int, int] | None:
    """Return where a name with a title between it and its number begins, as for a law.

    >>> titled_before("quy dinh thi hanh dieu le dang so 23-qd/tw", 34)
    (0, 'quy dinh', 9, 30)
    """
    return _last(_title_before_number(), folded, start)


def law_before(folded: str, start: int) -> tuple[int, str, int, int] | None:
    """Return where the name of a law before its number begins, the name, and where its title is.

    >>> law_before("luat dat dai so 31/2024/qh15", 16)
    (0, 'luat', 5, 12)
    """
    return _last(_law_before_number(), folded, start)


def _last(pattern: re.Pattern[str], folded: str, start: int) -> tuple[int, str, int, int] | None:
    """Return the last match that reaches a place, with the name and the title in it."""
    at = max(0, start - _BEFORE)
    match = following = pattern.search(folded, at, start)
    while following is not None:
        match, following = following, pattern.search(folded, following.start() + 1, start)
    if match is None:
        return None
    name = " ".join(match[1].split())
    return match.start(), name, match.start(2) + 1, match.end(2)


def announced(folded: str, start: int) -> bool:
    """Whether "số" stands right before a number.

    >>> announced("tai van ban so: 15-nq/tu", 16), announced("15-nq/tu", 0)
    (True, False)
    """
    return _ANNOUNCED.search(folded, max(0, start - 12), start) is not None
