"""Terms of committees, in Roman or Arabic figures, and the central terms by day."""

import re
from datetime import date

from attrs import frozen

from tracker.citation.spelling import PlainText

_ROMAN = r"(?:[ivxl]{1,6}|\d{1,2})"
_ONE = rf"({_ROMAN})(?![a-z0-9/]|[-.]\d)"
_FIRST = re.compile(rf"\s{{0,2}},?\s{{0,2}}\(?\s?(?:khoa|term)\s{{0,2}}(?:thu\s)?{_ONE}")
_NEXT = re.compile(rf"\s?(?:,|;|va(?=\s)|&|,\s?va(?=\s))\s{{0,2}}(?:khoa\s{{1,2}})?{_ONE}")
_PERIOD = re.compile(r"\s{0,2},?\s{0,2}\(?\s?nhiem ky\s{1,2}(\d{4})\s?-\s?(\d{4})(?!\d)")
_MOST = 12
_CENTRAL_TERMS = (
    # Each term ends on the closing day of the next congress; the fourteenth closed on 2026-01-23
    # (communiqué of its closing session, vneconomy.vn).
    ("VIII", date(1996, 7, 1), date(2001, 4, 22)),
    ("IX", date(2001, 4, 22), date(2006, 4, 25)),
    ("X", date(2006, 4, 25), date(2011, 1, 19)),
    ("XI", date(2011, 1, 19), date(2016, 1, 28)),
    ("XII", date(2016, 1, 28), date(2021, 2, 1)),
    ("XIII", date(2021, 2, 1), date(2026, 1, 23)),
)
"""Terms of the Central Committee by the closing days of the congresses, as published."""
_NUMERALS = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


@frozen
class FoundTerms:
    """Terms as they stand in a text.

    Attributes:
        end: where the last ends, with the bracket that closes it.
        terms: each in Roman figures, or as years; with where it begins and ends.
    """

    end: int
    terms: tuple[tuple[str, int, int], ...]


def read_terms_at(text: PlainText, at: int) -> FoundTerms | None:
    """Return the terms named at a place, as in ``(khóa XII, XIII)``; ``None`` where none is.

    >>> from tracker.citation.spelling import plain_text
    >>> [term for term, _, _ in read_terms_at(plain_text(" (khóa XII, XIII)"), 0).terms]
    ['XII', 'XIII']
    """
    if period := _PERIOD.match(text.folded, at):
        years = f"{period[1]}-{period[2]}"
        return FoundTerms(_closed(text, period), ((years, period.start(1), period.end(2)),))
    match = _FIRST.match(text.folded, at)
    if match is None or (first := read_term(match[1])) is None:
        return None
    written = text.plain[match.start(1) : match.end(1)]
    glued = not text.plain[match.start(1) - 1].isspace()
    if glued and not (written.isupper() or written.isdigit()):
        return None
    terms, last = [(first, match.start(1), match.end(1))], match
    while len(terms) < _MOST and (following := _NEXT.match(text.folded, last.end())):
        written = text.plain[following.start(1) : following.end(1)]
        term = read_term(following[1])
        if term is None or not (written.isupper() or following[0].find("khoa") >= 0):
            break
        terms.append((term, following.start(1), following.end(1)))
        last = following
    return FoundTerms(_closed(text, last, match), tuple(terms))


def _closed(text: PlainText, last: re.Match[str], first: re.Match[str] | None = None) -> int:
    """Return where the terms end, the bracket included that was opened before them."""
    opened = "(" in (first or last)[0]
    return last.end() + (opened and text.plain[last.end() : last.end() + 1] == ")")


def read_term(written: str) -> str | None:
    """Return a term in Roman figures; ``None`` if it is no number a term has.

    >>> read_term("xii"), read_term("13"), read_term("iiii"), read_term("0")
    ('XII', 'XIII', None, None)
    """
    if written.isdigit():
        return _roman(int(written)) or None
    roman = written.upper()
    return next((roman for count in range(1, 40) if _roman(count) == roman), None)


def _roman(count: int) -> str:
    parts = []
    for numeral, worth in _NUMERALS:
        times, count = divmod(count, worth)
        parts.append(numeral * times)
    return "".join(parts)


def central_term_on(day: date) -> str | None:
    """Return the term of the Central Committee on a day; ``None`` where the table has none.

    A term runs from the day after its congress closes to the closing day of the next (guideline
    36-HD/VPTW of 2018).

    >>> central_term_on(date(2016, 5, 15)), central_term_on(date(1950, 1, 1))
    ('XII', None)
    """
    for term, after, last in _CENTRAL_TERMS:
        if after < day <= last:
            return term
    return "XIV" if _CENTRAL_TERMS[-1][2] < day <= date(2030, 12, 31) else None
