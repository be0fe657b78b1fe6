"""Ids made of what stands in a file: the same file always gives the same ones."""

import re

from tracker.domain.spelling import fold_name

_LONGEST = 60
_SPACES = re.compile(r"\s+")


def slug(text: str) -> str:
    """Return a text as one plain word, cut at a word where it is long.

    >>> slug("Sở Xây dựng"), slug("***")
    ('so-xay-dung', '')
    """
    words = fold_name(text).split()
    length = kept = 0
    for word in words:
        length += len(word) + 1
        if length > _LONGEST:
            break
        kept += 1
    return "-".join(words[: kept or 1])[:_LONGEST]


def one_word(text: str) -> str:
    """Return an id as people wrote it, as one word.

    >>> one_word("NV 01")
    'NV-01'
    """
    return _SPACES.sub("-", text.strip())


class Identifiers:
    """The ids that are taken.

    >>> ids = Identifiers()
    >>> ids.free("NV-1"), ids.free("NV-1"), ids.free("")
    ('NV-1', 'NV-1-2', 'x')
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, identifier: str) -> None:
        """Take an id that is what it is."""
        self._taken.add(identifier)

    def free(self, wanted: str) -> str:
        """Take and return an id: the one wanted, or that with the first number that is free."""
        wanted = wanted or "x"
        found = wanted
        number = self._next.get(wanted, 1)
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._next[wanted] = number
        self._taken.add(found)
        return found
