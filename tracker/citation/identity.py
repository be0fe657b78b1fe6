"""When two citations are of one document: by number, type, body, and term or date."""

from collections.abc import Hashable, Iterable
from datetime import date
from enum import IntEnum

from attrs import frozen

from tracker.citation.citation import Citation
from tracker.citation.spelling import fold_same_length
from tracker.citation.terms import central_term_on
from tracker.citation.types import Family


class Sureness(IntEnum):
    """How sure it is that two citations are of one document; greater is surer."""

    DIFFERENT = 0  # something they both say contradicts it
    POSSIBLE = 1  # nothing contradicts it, and too little is said to know
    LIKELY = 2  # the whole number agrees, and only term, year or date is not said by both
    SAME = 3  # the whole number agrees, and so does the term, year or date


@frozen
class Match:
    """A document that a citation may be of.

    Attributes:
        document: another citation of it.
        sureness: how sure that is.
    """

    document: Citation
    sureness: Sureness


def same_document(one: Citation, other: Citation) -> Sureness:
    """Return how sure it is that two citations are of one document.

    Numbers of the Party begin again each term of the committee, those of the State each calendar
    year (guideline 36-HD/VPTW of 2018; decree 30/2020/NĐ-CP), so a number alone never makes two
    citations surely one. A day tells the term of the Central Committee.

    >>> from tracker.citation.finding import find_citations
    >>> text = "01-KL/TW ngày 18/5/2021; 01-KL/TW khóa XIII; 01-KL/TW khóa XIV; 01-KL/TW"
    >>> first, *others = find_citations(text)
    >>> [same_document(first, other).name for other in others]
    ['SAME', 'DIFFERENT', 'LIKELY']
    """
    if _contradict(one, other):
        return Sureness.DIFFERENT
    if one.plenum or other.plenum or one.number is None or other.number is None:
        return _named_alike(one, other)
    if not (_is_whole(one) and _is_whole(other)):
        return Sureness.POSSIBLE
    if one.date is not None and one.date == other.date:
        return Sureness.SAME
    periods = {_period(one), _period(other)}
    return Sureness.SAME if None not in periods and len(periods) == 1 else Sureness.LIKELY


def document_identity(citation: Citation) -> Hashable | None:
    """Return what is equal for two citations of one document, or ``None`` if too little is said.

    Two citations with one identity are surely of one document; two with different ones may still
    be, where one says less than the other, which :func:`same_document` tells.

    >>> from tracker.citation.finding import find_citations
    >>> one, other = find_citations("05-CT/TW ngày 15/5/2016 và Chỉ thị số 5-CT/TW khóa XII")
    >>> document_identity(one) == document_identity(other)
    True
    """
    period = _period(citation)
    if citation.number is None:
        return (citation.canonical,) if citation.term else None
    if not _is_whole(citation) or period is None or citation.candidates:
        return None
    return (_type(citation), citation.canonical, period)


def match_candidates(citation: Citation, documents: Iterable[Citation]) -> tuple[Match, ...]:
    """Return every document that a citation may be of, the surest first.

    Args:
        citation: any citation, whole or partial.
        documents: a citation of each document known.

    >>> from tracker.citation.finding import find_citations
    >>> mention, *documents = find_citations("Nghị quyết 15. Theo 15-NQ/TU; 16-NQ/TU; 15-NQ/TW")
    >>> matches = match_candidates(mention, documents)
    >>> [(one.document.canonical, one.sureness.name) for one in matches]
    [('15-NQ/TU', 'POSSIBLE'), ('15-NQ/TW', 'POSSIBLE')]
    """
    matches = [Match(document, same_document(citation, document)) for document in documents]
    possible = [match for match in matches if match.sureness is not Sureness.DIFFERENT]
    return tuple(sorted(possible, key=lambda match: -match.sureness))


def merge_documents(citations: Iterable[Citation]) -> tuple[tuple[Citation, ...], ...]:
    """Return citations in groups, one for each document, in order of first citation.

    What is surely one document is put together, what says exactly the same, and a whole number
    without term, year or date where only one document bears it. A number of two terms stays
    two documents.

    >>> from tracker.citation.finding import find_citations
    >>> found = find_citations("01-KL/TW khóa XIII; 01-KL/TW ngày 18/5/2021; 01-KL/TW khóa XIV")
    >>> [[one.text for one in group] for group in merge_documents(found)]
    [['01-KL/TW khóa XIII', '01-KL/TW ngày 18/5/2021'], ['01-KL/TW khóa XIV']]
    """
    alike: dict[Hashable, list[Citation]] = {}
    for citation in citations:
        alike.setdefault(_facts(citation), []).append(citation)
    groups: dict[str, list[list[Citation]]] = {}
    firsts = [same[0] for same in alike.values()]
    for citation in sorted(firsts, key=lambda one: document_identity(one) is None):
        known = groups.setdefault(citation.canonical, [])
        sure = [group for group in known if _belongs(citation, group, Sureness.SAME)]
        likely = [group for group in known if _belongs(citation, group, Sureness.LIKELY)]
        if len(home := sure or likely) == 1:
            home[0].append(citation)
        else:
            known.append([citation])
    found = [
        sorted((one for first in group for one in alike[_facts(first)]), key=_start)
        for known in groups.values()
        for group in known
    ]
    return tuple(tuple(group) for group in sorted(found, key=lambda group: group[0].start))


def _start(citation: Citation) -> int:
    return citation.start


def _facts(citation: Citation) -> Hashable:
    """Return everything a citation says that tells documents apart."""
    return (
        *(citation.canonical, citation.family, citation.type, citation.candidates),
        *(citation.number, citation.suffix, citation.year, citation.issuer_code),
        *(citation.date, citation.term, citation.plenum),
    )


def _belongs(citation: Citation, group: list[Citation], least: Sureness) -> bool:
    """Whether a citation is of the document of a group: nothing in it contradicts that."""
    return all(same_document(citation, one) >= least for one in group[:1]) and not any(
        _contradict(citation, one) for one in group
    )


def _contradict(one: Citation, other: Citation) -> bool:
    """Whether something both say differs."""
    pairs = (
        (one.family, other.family),
        (one.number, other.number),
        (one.plenum, other.plenum),
        (one.issuer_code, other.issuer_code),
        (one.year, other.year),
        (one.date, other.date),
        (_period(one), _period(other)),
    )
    if any(mine is not None and its is not None and mine != its for mine, its in pairs):
        return True
    if (one.number is None) is not (other.number is None) and not (one.plenum or other.plenum):
        return True
    return one.suffix != other.suffix or not _types(one) & _types(other)


def _types(citation: Citation) -> set[str]:
    """Return the names of every type a citation may be of."""
    names = {citation.type, *(one.type for one in citation.candidates)}
    return {fold_same_length(name) for name in names if name}


def _type(citation: Citation) -> str | None:
    return fold_same_length(citation.type) if citation.type else None


def _is_whole(citation: Citation) -> bool:
    """Whether a citation bears its whole number, the body included."""
    return citation.number is not None and citation.canonical.count("/") > 0


def _period(citation: Citation) -> str | None:
    """Return in what a number is counted: the year for the State, the term for the Party."""
    if citation.family is Family.STATE:
        year = citation.year or (citation.date.year if citation.date else None)
        return None if year is None else str(year)
    if citation.term is not None or citation.family is None:
        return citation.term
    return _central_term(citation, citation.date)


def _central_term(citation: Citation, day: date | None) -> str | None:
    """Return the term of the Central Committee whose number this is, if its day tells."""
    central = citation.issuer_code is not None and citation.issuer_code.endswith("TW")
    return central_term_on(day) if central and day is not None else None


def _named_alike(one: Citation, other: Citation) -> Sureness:
    """Return how sure it is that two citations by a meeting name one document."""
    if one.canonical == other.canonical:
        return Sureness.SAME if one.term else Sureness.LIKELY
    if one.plenum and other.plenum:
        return Sureness.LIKELY
    return Sureness.POSSIBLE if one.plenum or other.plenum else Sureness.DIFFERENT
