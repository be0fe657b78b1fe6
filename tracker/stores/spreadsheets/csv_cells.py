"""Texts as cells of a CSV file that a spreadsheet program may open: it runs none and changes none.

A program takes a cell for a formula by its first sign, and for a number or a day by its looks:
``=1+1`` is worked out, ``007`` becomes 7, ``4.10`` becomes 4.1 and ``1-2`` the second of January.
Such a text is written with an apostrophe before it. Reading takes away the apostrophe before just
such a text, so that every text is read as it was written.
"""

import re

_STARTS = frozenset("=+-@\t\r\n＝＋－＠\u2212'")
"""Signs that begin a formula, and the apostrophe, lest one that people wrote be taken away."""
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_WORDS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_LONGEST_VALUE = 60
"""A longer text is taken for no number and no day."""
_MONTHS = frozenset(
    {
        *("jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun"),
        *("june", "jul", "july", "aug", "august", "sep", "sept", "september", "oct", "october"),
        *("nov", "november", "dec", "december", "thg", "vnd", "usd"),
    }
)
"""Words, in small letters, that may stand in a day or an amount."""
_AFTER_DIGITS = frozenset({"a", "p", "am", "pm", "e", "đ"})
"""Words that may end or cut a number or a time, and begin none."""
_TRUTHS = frozenset({"true", "false"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MARK = "'"


def written_cell(text: str) -> str:
    """Return a text as it stands in a CSV file.

    >>> [written_cell(text) for text in ("Rà soát", "=1+1", "007", "4.10", "1-2", "'a")]
    ['Rà soát', "'=1+1", "'007", "'4.10", "'1-2", "''a"]
    """
    return f"{MARK}{text}" if _needs_mark(text) else text


def written_deadline(words: str) -> str:
    """Return the words of a deadline as they stand in a CSV file.

    A day with the year first is the same to every program and may become a day; 3/6/2024 is the
    third of June here and the sixth of March elsewhere, and stays a text.

    >>> written_deadline("2024-06-03"), written_deadline("3/6/2024")
    ('2024-06-03', "'3/6/2024")
    """
    return words if _DAY.fullmatch(words) else written_cell(words)


def workbook_cell(text: str) -> str:
    """Return a text as it stands in a workbook, whose cells say themselves that they are texts.

    Only an apostrophe that people wrote is doubled, since reading takes one away: a CSV file may
    have been saved as a workbook, apostrophes and all.

    >>> workbook_cell("007"), workbook_cell("'007")
    ('007', "''007")
    """
    return f"{MARK}{text}" if text.startswith(MARK) else text


def read_cell(cell: str) -> str:
    """Return the text that a cell of a CSV file or a workbook stands for.

    >>> [read_cell(cell) for cell in ("'007", "007", "''a", "'a")]
    ['007', '007', "'a", "'a"]
    """
    return cell[1:] if cell.startswith(MARK) and _needs_mark(cell[1:]) else cell


def _needs_mark(text: str) -> bool:
    """Whether a spreadsheet program may take a text for a formula, a number, a day or a truth."""
    shown = _UNSEEN.sub("", text[:_LONGEST_VALUE])
    if text[:1] in _STARTS or shown[:1] in _STARTS:
        return True
    if len(text) > _LONGEST_VALUE:
        return False
    words = [word.casefold() for word in _WORDS.findall(text)]
    if not _DIGIT.search(text):
        return len(words) == 1 and words[0] in _TRUTHS
    begins = bool(words) and _WORDS.match(shown) is not None
    return _MONTHS.union(_AFTER_DIGITS).issuperset(words) and not (
        begins and words[0] in _AFTER_DIGITS
    )
