"""Strategies for words: texts that look Vietnamese, ids that look chosen by people."""

from collections.abc import Iterable
from typing import Any
from unicodedata import normalize

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.testing.drawing import numbers
from tracker.testing.remembering import remembered

_PLAIN = (
    "kế hoạch",
    "kiểm tra",
    "rà soát",
    "báo cáo",
    "đảng viên",
    "chi bộ",
    "tổ chức",
    "học tập",
    "ủy ban",
    "giám sát",
    "nghị quyết",
    "quý",
    "Đảng ủy",
    "năm",
    "2023",
    "4.10",
)
_AWKWARD = (
    '"trích dẫn"',
    "“trích”",
    "it's",
    r"C:\tập",
    "{mã}",
    "75,5%",
    "#1",
    "a|b",
    "<b>&amp;",
    "=1+1",
    "'''",
    '"""',
    "một,hai;ba",
    "hai\ndòng",
    "hai\tcột",
    "日本語",
    "🙂",
)
_SENTENCES_OF_A_LENGTH = 60
_SUFFIXES = ("", ".1", ".10", "đ", "/ĐU", "_a", "#")
_NUMBERS = 200


def texts(*, most_words: int = 4) -> SearchStrategy[str]:
    """Texts as a register holds them: Unicode NFC, never blank, no control characters.

    Most are Vietnamese words; some hold what disturbs files and tables: quotation marks,
    separators, line ends, wide characters.

    Args:
        most_words: how many words a text has at most.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: " " in text)
    'kế hoạch'
    """
    return _texts(most_words)


@remembered
def _texts(most_words: int) -> SearchStrategy[str]:
    return _drawn_texts(most_words, 0)


def optional_texts(*, most_words: int = 4) -> SearchStrategy[str | None]:
    """None or a text, at the cost of one draw.

    Args:
        most_words: how many words a text has at most.

    >>> from tracker.testing import simplest
    >>> simplest(optional_texts())
    """
    return _optional_texts(most_words)


@remembered
def _optional_texts(most_words: int) -> SearchStrategy[str | None]:
    return _drawn_texts(most_words, 1)


@st.composite
def _drawn_texts(draw: DrawFn, most_words: int, nothing: int) -> Any:
    """Texts prepared, every fourth time any others; *nothing* is 1 where None is as likely."""
    prepared = _prepared(most_words)
    texts_there_are = len(prepared) * 4 // 3
    place = draw(numbers((1 + nothing) * texts_there_are - 1)) - nothing * texts_there_are
    if place < 0:
        return None
    return prepared[place] if place < len(prepared) else draw(_any_texts(most_words))


@remembered
def _any_texts(most_words: int) -> SearchStrategy[str]:
    return st.lists(_words(), min_size=1, max_size=most_words).map(_sentence)


@remembered
def _prepared(most_words: int) -> tuple[str, ...]:
    """Single words, then sentences of every length."""
    words = _PLAIN + _AWKWARD
    sentences = (
        _sentence(
            [words[(place * (2 * number + 3) + number) % len(words)] for place in range(size)]
        )
        for size in range(2, most_words + 1)
        for number in range(_SENTENCES_OF_A_LENGTH)
    )
    return (*map(_sentence, zip(words, strict=True)), *sentences)


def _words() -> SearchStrategy[str]:
    """Single words, plain ones first so that texts shrink to them."""
    plain = st.sampled_from(_PLAIN)
    letters = st.characters(exclude_categories=("C", "Z", "M"))
    return st.one_of(
        plain, plain, plain, st.sampled_from(_AWKWARD), st.text(letters, min_size=1, max_size=5)
    )


def _sentence(words: Iterable[str]) -> str:
    return normalize("NFC", " ".join(words))


def identifiers(*, prefix: str = "T") -> SearchStrategy[str]:
    """Ids as people choose them: one word, safe to type on a command line.

    Args:
        prefix: what each begins with; two prefixes never give the same id.

    >>> from hypothesis import find
    >>> find(identifiers(prefix="NQ"), lambda identifier: True)
    'NQ-1'
    """
    return _identifiers(prefix)


@remembered
def _identifiers(prefix: str) -> SearchStrategy[str]:
    def written(place: int) -> str:
        suffix, number = divmod(place, _NUMBERS)
        return f"{prefix}-{1 + number}{_SUFFIXES[suffix]}"

    return numbers(_NUMBERS * len(_SUFFIXES) - 1).map(written)
