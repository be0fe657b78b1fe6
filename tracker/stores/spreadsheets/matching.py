"""From the heading of a column to the field it means: exactly, then more and more loosely."""

import re
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache
from unicodedata import normalize

from attrs import frozen

from tracker.domain.spelling import fold_name
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.headings import SYNONYMS

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_WORDS_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_LONGEST = 200
"""A longer heading is no heading."""


class MatchKind(IntEnum):
    """How a heading was matched, the surest first."""

    MAPPED = 0
    """The person who imports said so."""
    EXACT = 1
    """Letter for letter, but for case and spaces."""
    BARE = 2
    """But for punctuation and what stands in brackets."""
    FOLDED = 3
    """But for accents too."""
    HOLDING = 4
    """It holds a name of several words among others."""


@frozen(kw_only=True)
class Match:
    """What a heading means.

    Attributes:
        field: the field.
        kind: how sure that is.
    """

    field: Field
    kind: MatchKind


def plain_label(label: str) -> str:
    """Return a heading with composed letters, in small letters, with single spaces.

    >>> plain_label("NỘI  DUNG")
    'nội dung'
    """
    return " ".join(normalize("NFC", label).casefold().split())


@lru_cache(maxsize=4096)
def match_label(label: str) -> Match | None:
    """Return the field that a heading means; ``None`` where it is none that is known.

    A short name such as TT is matched only as a whole, so that no word that holds its letters is
    taken for it. Accents are folded last.

    >>> match_label("STT"), match_label("Viettel")
    (Match(field=<Field.NUMBER: 'number'>, kind=<MatchKind.EXACT: 1>), None)
    >>> match_label("lastUpdated").field, match_label("promise_text").field
    (<Field.REPORTED_ON: 'reported_on'>, <Field.TITLE: 'title'>)
    >>> match_label("Phòng, đơn vị chủ trì").kind > match_label("Đơn vị chủ trì").kind
    True
    """
    if len(label) > _LONGEST:
        return None
    exact = plain_label(label)
    bare = _bare(plain_label(_WORDS_RUN_TOGETHER.sub(" ", label)))
    folded = fold_name(bare)
    for kind, key in (
        (MatchKind.EXACT, exact),
        (MatchKind.BARE, bare),
        (MatchKind.FOLDED, folded),
    ):
        field = _names(kind).get(key)
        if field is not None:
            return Match(field=field, kind=kind)
    held = _held(folded)
    return None if held is None else Match(field=held, kind=MatchKind.HOLDING)


def _bare(label: str) -> str:
    """Return a heading without punctuation and without what stands in brackets."""
    return _BETWEEN_WORDS.sub(" ", _BRACKETS.sub(" ", label)).strip()


@lru_cache(maxsize=8)
def _names(kind: MatchKind) -> Mapping[str, Field]:
    """Return the fields by their names, spelled as one kind of match compares them."""
    found: dict[str, Field] = {}
    for field, names in SYNONYMS.items():
        for name in names:
            key = plain_label(name)
            if kind > MatchKind.EXACT:
                key = _bare(key)
            if kind > MatchKind.BARE:
                key = fold_name(key)
            if key:
                found.setdefault(key, field)
    return found


def rank_of(label: str, field: Field) -> int:
    """Return how usual a heading is for a field: the smaller, the more usual.

    >>> rank_of("Nhiệm vụ", Field.TITLE) < rank_of("Hạng mục", Field.TITLE)
    True
    """
    folded = fold_name(_bare(plain_label(_WORDS_RUN_TOGETHER.sub(" ", label))))
    return _ranks(field).get(folded, len(SYNONYMS[field]))


@lru_cache(maxsize=len(Field))
def _ranks(field: Field) -> Mapping[str, int]:
    names = SYNONYMS[field]
    return {fold_name(_bare(plain_label(name))): place for place, name in enumerate(names)}


def _held(folded: str) -> Field | None:
    """Return the field whose name of several words is held; of several, the longest name."""
    holding = [
        (len(name), field)
        for name, field in _names(MatchKind.FOLDED).items()
        if " " in name and f" {name} " in f" {folded} "
    ]
    longest = max(holding, default=None, key=lambda one: one[0])
    if longest is None:
        return None
    fields = {field for length, field in holding if length == longest[0]}
    return longest[1] if len(fields) == 1 else None
