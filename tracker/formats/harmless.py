"""Text that disturbs nothing: what would move a cursor or reorder a line is written as escapes."""

from unicodedata import category

_DISTURBING = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of characters that move a cursor, end a line or cannot be written."""
_REORDERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(text: str) -> str:
    r"""Return *text* on one line, what would disturb a terminal written as escapes.

    >>> harmless("a\tb")
    'a\\tb'
    """
    return "".join(map(_harmless, text)) if not text.isprintable() else text


def one_line(said: str) -> str:
    r"""Return what is said on one harmless line: it may quote a title of several.

    >>> one_line("“a\n  b\x1b[2J”")
    '“a b\\x1b[2J”'
    """
    return harmless(" ".join(said.split()))


def _harmless(char: str) -> str:
    """Return *char*, or its escape if it would move the cursor or reorder what is shown."""
    disturbs = category(char) in _DISTURBING or char in _REORDERING
    return char.encode("unicode_escape").decode("ascii") if disturbs else char
