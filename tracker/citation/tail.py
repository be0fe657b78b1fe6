"""What follows a number in a citation: its date, who issued it, the term, and its title."""

import re
from datetime import date
from functools import cache

from attrs import evolve, frozen

from tracker.citation.bodies import begins_clause, read_body_at
from tracker.citation.dates import read_day_at
from tracker.citation.heads import names_pattern
from tracker.citation.spelling import PlainText
from tracker.citation.terms import read_terms_at

_DAY_LEAD = re.compile(
    r"(?:\s(?:tinh|huyen|quan|xa|phuong))?\s{0,2}[,(]?\s{0,2}\(?"
    r"(?:(?:duoc\s)?(?:ban hanh|ky|ra)\s)?(?:vao\s)?"
    r"(?:(?:ngay|dated|of)(?:\sky)?\s{0,2}:?\s{0,2})"
)
_BARE_DAY_LEAD = re.compile(r"\s?[,(]\s{0,2}(?=\d{1,2}\s?[/.-])")
_BODY_LEAD = re.compile(r"\s{0,2},?\s{0,2}(?:cua(?:\scac)?|do|by|of(?:\sthe)?)\s{1,2}")
_MEETING = re.compile(r"\s{0,2}[,-]?\s{0,2}(?:tai\s)?hoi nghi\s[a-z0-9 ]{2,50}?(?=\s\(?khoa\s)")
_ISSUED = re.compile(r"\s(?:ban hanh|ky)(?![a-z])")
_TITLE_LEAD = re.compile(r"\s{0,2}[,:-]?\s{0,2}(?=(?:ve|v/v)\s)")
_QUOTE_LEAD = re.compile(r"\s{0,2}[,:]?\s?(?:ve\s(?:viec\s)?)?[“\"«]")
_SUBJECT_LEAD = re.compile(r"\s{1,2}(?=(?:quy dinh|huong dan|sua doi|ban hanh|phe duyet)\s)")
_CLOSING = re.compile('["”»]')
_NEXT_ITEM = re.compile(r"\n\s{0,8}(?:\n|[-+*•]|\d{1,2}[.)]\s|[a-zđ]\)\s)")
_LONGEST_TITLE = 400
_MOST_PARTS = 5


@frozen(kw_only=True)
class Tail:
    """What follows a number.

    Attributes:
        end: where the citation ends, its title apart.
        day: the date it bears.
        impossible: whether a date is written that there is not.
        body: where the name of the issuing body stands.
        terms: the terms named, with where each begins and ends.
        title: where the title stands.
    """

    end: int
    day: date | None = None
    impossible: bool = False
    body: tuple[int, int] | None = None
    terms: tuple[tuple[str, int, int], ...] = ()
    title: tuple[int, int] | None = None


def read_tail(text: PlainText, at: int) -> Tail:
    """Read what follows the number that ends at a place; each part at most once, in any order."""
    tail = Tail(end=at)
    for _ in range(_MOST_PARTS):
        longer = (
            _with_day(text, tail)
            or _with_body(text, tail)
            or _with_meeting(text, tail)
            or _with_terms(text, tail)
        )
        if longer is None:
            break
        tail = longer
    return evolve(tail, title=_title(text, tail))


def _with_day(text: PlainText, tail: Tail) -> Tail | None:
    if tail.day is not None or tail.impossible:
        return None
    for pattern in (_DAY_LEAD, _BARE_DAY_LEAD):
        lead = pattern.match(text.folded, tail.end)
        found = read_day_at(text.folded, lead.end()) if lead else None
        if lead is not None and found is not None:
            opened = "(" in lead[0] and text.plain[found.end : found.end + 1] == ")"
            end = found.end + opened
            return evolve(tail, end=end, day=found.day, impossible=found.day is None)
    return None


def _with_body(text: PlainText, tail: Tail) -> Tail | None:
    if tail.body is not None:
        return None
    lead = _BODY_LEAD.match(text.folded, tail.end)
    end = read_body_at(text.plain, text.folded, lead.end()) if lead else None
    if lead is None or end is None:
        return None
    issued = _ISSUED.match(text.folded, end) if lead[0].strip(" ,\n") == "do" else None
    return evolve(tail, end=issued.end() if issued else end, body=(lead.end(), end))


def _with_meeting(text: PlainText, tail: Tail) -> Tail | None:
    if tail.terms:
        return None
    meeting = _MEETING.match(text.folded, tail.end)
    return _with_terms(text, evolve(tail, end=meeting.end())) if meeting else None


def _with_terms(text: PlainText, tail: Tail) -> Tail | None:
    if tail.terms:
        return None
    found = read_terms_at(text, tail.end)
    return evolve(tail, end=found.end, terms=found.terms) if found else None


def _title(text: PlainText, tail: Tail) -> tuple[int, int] | None:
    """Return where the title stands: from "về" to the end of the clause, or within quotes."""
    if quoted := _QUOTE_LEAD.match(text.folded, tail.end):
        closing = _CLOSING.search(text.plain, quoted.end(), quoted.end() + _LONGEST_TITLE)
        return None if closing is None else (quoted.end(), closing.start())
    lead = _TITLE_LEAD.match(text.folded, tail.end)
    if lead is None and (tail.day or tail.body):
        lead = _SUBJECT_LEAD.match(text.folded, tail.end)
    if lead is None:
        return None
    start = lead.end()
    stop = _title_end().search(text.folded, start, start + _LONGEST_TITLE)
    clause = begins_clause().search(text.folded, start, start + _LONGEST_TITLE)
    item = _NEXT_ITEM.search(text.plain, start, start + _LONGEST_TITLE)
    ends = [match.start() for match in (stop, item, clause) if match]
    if not ends and len(text.plain) > start + _LONGEST_TITLE:
        return None
    end = min(ends, default=len(text.plain))
    while end > start and text.folded[end - 1] in " ,-":
        end -= 1
    return (start, end) if end > start else None


@cache
def _title_end() -> re.Pattern[str]:
    """Return the pattern of what ends a title: punctuation, or the next document of a list."""
    return re.compile(
        r"[;:)…]|\sneu(?:\sro)?\s?[:,]|\.(?=\s|$|/)|\s\((?:sau day|goi tat|goi la|viet tat)"
        rf"|,\s{{1,2}}(?:va\s)?(?:cac\s)?(?:{names_pattern()})\s{{1,2}}(?:so|\d)"
        rf"|\sva\s(?:cac\s)?(?:{names_pattern()})\s{{1,2}}(?:so\s)?\s?\d"
    )
