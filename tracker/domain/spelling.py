"""Which of the words there are is nearest to one that is not, and when two names are one."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from tracker.calendar.phrase import fold

_LONGEST = 80
"""Longer words are compared with none: comparing takes the square of their length."""
_NEIGHBOURS = 100
"""How many words before and after its place in the order are compared with a word."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def fold_name(name: str) -> str:
    """Return the words of *name* without accents, case or punctuation, for comparing names.

    >>> fold_name("TP.Hồ Chí Minh") == fold_name("  tp ho chi  minh")
    True
    """
    return _BETWEEN_WORDS.sub(" ", fold(name)).strip()


class Spellings:
    """Words that are right, ready to say which of them is nearest to a wrong one.

    A word is compared with those that begin or end as it does, not with all of them, so that a
    hundred thousand words cost hardly more than a hundred. Case and hyphens do not count.

    Args:
        words: the words there are.

    >>> Spellings(["deadline", "title"]).nearest("deadlin")
    'deadline'
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {_folded(word): word for word in sorted(words) if len(word) <= _LONGEST}
        self._forward = sorted(self._words)
        self._backward = sorted(word[::-1] for word in self._words)

    def nearest(self, word: str) -> str | None:
        """Return the word nearest to *word*, or ``None`` where none is near."""
        return next(iter(self.near(word, 1)), None)

    def near(self, word: str, most: int) -> list[str]:
        """Return at most so many words that are near to *word*, the nearest first."""
        if len(word) > _LONGEST:
            return []
        from difflib import get_close_matches  # noqa: PLC0415 -- needed only for a wrong word

        folded = _folded(word)
        neighbours = {
            *_around(self._forward, folded),
            *(found[::-1] for found in _around(self._backward, folded[::-1])),
        }
        near = get_close_matches(folded, sorted(neighbours), n=most)
        return [self._words[found] for found in near]


def _folded(word: str) -> str:
    return word.casefold().replace("-", "_")


def _around(words: list[str], word: str) -> list[str]:
    """Return the words that stand about where *word* would stand in sorted *words*."""
    place = bisect_left(words, word)
    return words[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]
