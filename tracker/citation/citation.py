"""A citation as a value: where it stands in a text and what it says of a document."""

import datetime as dt
from typing import Any

from attrs import frozen

from tracker.citation.parsed_number import Misprint
from tracker.citation.types import Family

CITATION_KEYS = (
    *("text", "start", "end", "line", "column", "family", "type", "type_code", "number", "suffix"),
    *("year", "issuer_code", "issuer", "date", "term", "title", "canonical", "problems"),
    "candidates",
)
"""The keys of the record of a citation, in order: stable names for programs."""


@frozen(kw_only=True)
class CandidateDocument:
    """One document that an ambiguous citation may mean.

    Attributes:
        type: the Vietnamese name of its type; ``None`` if unknown.
        type_code: the symbol of its type; ``None`` if unknown.
        canonical: its number, or how it is cited without one.
    """

    type: str | None
    type_code: str | None
    canonical: str


@frozen(kw_only=True)
class Citation:
    """One citation of a document in a text.

    What the text does not say, and no earlier citation of the text tells, is ``None``.

    Attributes:
        text: the words of the citation exactly as they stand.
        start: where it begins, in characters from 0; ``text == whole[start:end]``.
        end: where it ends.
        line: its line, from 1.
        column: its place in the line, in characters from 1.
        family: whose document it is.
        type: the Vietnamese name of the type.
        type_code: the symbol of the type.
        number: the count.
        suffix: a small letter after the count.
        year: the year within the number.
        issuer_code: the code of the body.
        issuer: the body, in the words of the text, else by its code.
        date: the day it bears.
        term: the term of the committee, in Roman figures or years.
        title: its title as it stands after the citation.
        canonical: its number in its own style, else how it is cited.
        problems: what was misprinted and tolerated.
        candidates: every document it may mean, where there are several.
        plenum: the number of the plenum it is cited by.
        refers_to: where the first full citation of the same document begins, for a short mention.
    """

    text: str
    start: int
    end: int
    line: int
    column: int
    family: Family | None = None
    type: str | None = None
    type_code: str | None = None
    number: int | None = None
    suffix: str = ""
    year: int | None = None
    issuer_code: str | None = None
    issuer: str | None = None
    date: dt.date | None = None
    term: str | None = None
    title: str | None = None
    canonical: str
    problems: tuple[Misprint, ...] = ()
    candidates: tuple[CandidateDocument, ...] = ()
    plenum: int | None = None
    refers_to: int | None = None

    @property
    def record(self) -> dict[str, Any]:
        """The citation as an object of plain keys, those of ``CITATION_KEYS`` in order.

        >>> from tracker.citation.finding import find_citations
        >>> (found,) = find_citations("Chỉ thị 05-CT/TW, ngày 15/5/2016")
        >>> found.record["type"], found.record["canonical"], found.record["problems"]
        ('Chỉ thị', '05-CT/TW', [])
        """
        values: dict[str, Any] = {key: getattr(self, key) for key in CITATION_KEYS}
        values["problems"] = list(self.problems)
        values["candidates"] = [
            {"type": one.type, "type_code": one.type_code, "canonical": one.canonical}
            for one in self.candidates
        ]
        return values
