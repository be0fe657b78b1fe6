"""Strategies for words: texts that look Vietnamese, ids that look chosen by people."""

from unicodedata import normalize

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

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
_SUFFIXES = ("", ".1", ".10", "đ", "/ĐU", "_a", "#")


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
    return st.lists(_words(), min_size=1, max_size=most_words).map(_sentence)


def _words() -> SearchStrategy[str]:
    """Single words, plain ones first so that texts shrink to them."""
    plain = st.sampled_from(_PLAIN)
    letters = st.characters(exclude_categories=("C", "Z", "M"))
    return st.one_of(
        plain, plain, plain, st.sampled_from(_AWKWARD), st.text(letters, min_size=1, max_size=5)
    )


def _sentence(words: list[str]) -> str:
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
    return st.builds(f"{prefix}-{{}}{{}}".format, st.integers(1, 200), st.sampled_from(_SUFFIXES))
