"""A citation while it is being read: places within one block, nothing linked yet."""

import datetime as dt

from attrs import field, frozen

from tracker.citation.citation import CandidateDocument
from tracker.citation.parsed_number import Misprint
from tracker.citation.types import Family


@frozen(kw_only=True)
class Draft:
    """What is read of one citation; the fields are those of a citation.

    Attributes:
        start: where it begins in the plain text of its block.
        end: where it ends there.
        next: where the reading goes on; later than *end* where more of one list follows.
        name: the folded name of the type, if the text gives it.
        headed: whether the name stands before the number itself, not before a list it ends.
        full: whether it bears a whole number, so that short mentions may mean it.
    """

    start: int
    end: int
    next: int
    name: str | None = None
    headed: bool = False
    full: bool = False
    family: Family | None = None
    type: str | None = None
    type_code: str | None = None
    number: int | None = None
    suffix: str = ""
    year: int | None = None
    issuer_code: str | None = None
    issuer: str | None = None
    day: dt.date | None = None
    term: str | None = None
    title: str | None = None
    canonical: str
    problems: frozenset[Misprint] = frozenset()
    candidates: tuple[CandidateDocument, ...] = field(default=())
    plenum: int | None = None
