"""The documents that cells cite, gathered: each once, in the words it was first cited by."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType

from attrs import define, field, frozen

from tracker.citation.citation import Citation
from tracker.citation.finding import find_citations
from tracker.citation.types import DOCUMENT_TYPES
from tracker.domain import Document, Register
from tracker.domain.spelling import fold_name
from tracker.stores.spreadsheets.clauses import clauses_in, without_clauses
from tracker.stores.spreadsheets.identifiers import Identifiers, slug
from tracker.stores.spreadsheets.sources import named

_OTHER_KIND = "document"
_BETWEEN = " ;,.\n"
_FILLERS = frozenset(
    {
        *("nq", "ct", "kl", "qd", "tb", "kh", "ctr", "hd", "bc", "tt", "nd", "cv", "so", "ngay"),
        *("cua", "theo", "tai", "va", "can", "cu", "thuc", "hien", "vb", "van", "ban"),
    }
)
"""Words beside a citation that say nothing more of it."""


@define
class CitedDocument:
    """One document as the file cites it.

    Attributes:
        key: its number, or how it is cited without one.
        table: what is said of it, as a register has it.
        sheet: the place of the sheet where it is first cited.
        row: the row.
        day: the day it bears.
        known: the document of the register that it is.
        issuer: key of the organization that issued it.
        clauses: the clauses it is cited by, each with its id once ids are given.
    """

    key: str
    table: dict[str, object]
    sheet: int
    row: int
    day: date | None
    known: Document | None = None
    issuer: str | None = None
    clauses: dict[str, str] = field(factory=dict)

    @property
    def id(self) -> str:
        """Its id, once ids are given."""
        return str(self.table["id"])


@frozen(kw_only=True)
class Cited:
    """A document as one cell cites it.

    Attributes:
        document: the document.
        clauses: the clauses of it, as printed; none where all of it is meant.
        words: what the cell says of it.
        beyond: what of that is neither its citation nor a clause.
    """

    document: CitedDocument
    clauses: tuple[str, ...] = ()
    words: str = ""
    beyond: str = ""

    @property
    def basis(self) -> tuple[str, ...]:
        """Ids of what is meant, once ids are given."""
        known = self.document.clauses
        return tuple(dict.fromkeys(known[one] for one in self.clauses)) or (self.document.id,)

    @property
    def further_words(self) -> str | None:
        """What the cell says, where it says more than is recorded of the document."""
        recorded = str(self.document.table.get("citation") or "")
        beyond = fold_name(self.beyond)
        return self.words if beyond and beyond not in fold_name(recorded) else None


class CitedDocuments:
    """The documents that the cells of a file cite.

    A cell that cites no document that is recognized is a document of its own, cited by its words,
    so that nothing it says is lost. A number with two days is two documents.

    Args:
        register: the register that is updated, whose documents are known by their numbers.
    """

    def __init__(self, register: Register | None = None) -> None:
        self._cited: dict[str, list[CitedDocument]] = {}
        self._known: dict[str, list[Document]] = {}
        for document in register.documents if register else ():
            names = filter(None, (document.number, document.citation, document.id))
            for key in {_key(name) for name in names}:
                self._known.setdefault(key, []).append(document)

    def cited_in(self, cell: str, day: date | None, sheet: int, row: int) -> list[Cited]:
        """Return the documents that a cell cites, each once.

        Args:
            cell: what stands in it.
            day: the day of the document, where another column gives it.
            sheet: the place of the sheet.
            row: the row.
        """
        citations = _citations(cell)
        if not citations:
            text = " ".join(cell.split())
            table: dict[str, object] = {"kind": _OTHER_KIND, "citation": text}
            return [Cited(document=self._take(text, table, day, sheet, row), words=text)]
        alone = day if len(citations) == 1 else None
        found: dict[int, Cited] = {}
        for one, words, clauses, beyond in _segments(cell):
            table = _table(one, without_clauses(words) if clauses else words)
            document = self._take(one.canonical, table, one.date or alone, sheet, row)
            document.clauses |= {clause: "" for clause in clauses if clause not in document.clauses}
            before = found.get(id(document))
            found[id(document)] = Cited(
                document=document,
                clauses=(*(before.clauses if before else ()), *clauses),
                words=f"{before.words}; {words}" if before else words,
                beyond=f"{before.beyond if before else ''} {beyond}".strip(),
            )
        return list(found.values())

    def _take(
        self, name: str, table: dict[str, object], day: date | None, sheet: int, row: int
    ) -> CitedDocument:
        key = _key(name)
        listed = self._cited.setdefault(key, [])
        for one in listed:
            if None in {day, one.day} or day == one.day:
                one.day = one.day or day
                return one
        cited = CitedDocument(key=name, table=table, sheet=sheet, row=row, day=day)
        fitting = [
            known
            for known in self._known.get(key, ())
            if None in {day, known.issued_on} or known.issued_on == day
        ]
        cited.known = fitting[0] if len(fitting) == 1 else None
        listed.append(cited)
        return cited

    def settle(self, identifiers: Identifiers) -> None:
        """Give an id to each document and to each clause that was not known before."""
        for key in sorted(self._cited):
            for one in sorted(self._cited[key], key=lambda cited: cited.day or date.min):
                wanted = one.key if one.key.isascii() or "/" in one.key else slug(one.key)
                wanted = slug(wanted) if " " in wanted else wanted
                one.table["id"] = one.known.id if one.known else identifiers.free(wanted)
                _name_clauses(one, identifiers)

    def cited_by_name(self, sheet: int) -> list[CitedDocument]:
        """Return the documents first cited in a sheet that a register must be told something of."""
        found = [one for listed in self._cited.values() for one in listed if one.sheet == sheet]
        told = [one for one in found if one.known is None or _new_clauses(one)]
        return sorted(told, key=lambda cited: (cited.row, cited.key))


def document_table(cited: CitedDocument, issuer: str | None, source: str) -> dict[str, object]:
    """Return a document as a register has it; of one that is known only the clauses are new.

    Args:
        cited: the document.
        issuer: id of the organization that issued it.
        source: where it is cited, as facts name it.
    """
    clauses = [
        {"id": name, "number": clause, **named(source)}
        for clause, name in _new_clauses(cited).items()
    ]
    known = cited.known
    told: dict[str, object] = {"issued_on": cited.day, "issuer": issuer, "provisions": clauses}
    if known is not None:
        given = {"id": known.id, "kind": known.kind, "citation": known.citation or cited.key}
        return {**given, "provisions": clauses, **named(source)}
    return {**cited.table, **named(source), **{key: value for key, value in told.items() if value}}


def _name_clauses(cited: CitedDocument, identifiers: Identifiers) -> None:
    """Give an id to each clause: that of the register, else one made of its number."""
    known = {fold_name(one.number): one.id for one in cited.known.provisions} if cited.known else {}
    for clause in sorted(cited.clauses, key=lambda text: (fold_name(text), text)):
        folded = fold_name(clause)
        if folded not in known:
            known[folded] = identifiers.free(f"{cited.id}-{slug(clause)}")
        cited.clauses[clause] = known[folded]


def _new_clauses(cited: CitedDocument) -> Mapping[str, str]:
    """Return the clauses that the register does not have yet, with their ids, each once."""
    known = {one.id for one in cited.known.provisions} if cited.known else set()
    by_id = {name: clause for clause, name in reversed(cited.clauses.items()) if name not in known}
    return {clause: name for name, clause in reversed(by_id.items())}


def _table(citation: Citation, words: str) -> dict[str, object]:
    """Return what a citation tells of its document."""
    table: dict[str, object] = {"kind": _kind(citation), "citation": words}
    if citation.number is not None and citation.issuer_code:
        table["number"] = citation.canonical
    if citation.term:
        table["term"] = citation.term
    return table


def _kind(citation: Citation) -> str:
    """Return the kind a register files a document under; one that may be two is only a document."""
    if citation.candidates or citation.type is None:
        return _OTHER_KIND
    return _kinds().get(citation.type, _OTHER_KIND)


@cache
def _kinds() -> Mapping[str, str]:
    return MappingProxyType({known.name.vi: known.kind for known in DOCUMENT_TYPES})


@lru_cache(maxsize=4096)
def _segments(cell: str) -> tuple[tuple[Citation, str, tuple[str, ...], str], ...]:
    """Return each citation of a cell with its words, the clauses in them, and what is beyond."""
    citations = _citations(cell)
    found = []
    for place, one in enumerate(citations):
        words = _segment(cell, citations, place)
        found.append((one, words, clauses_in(words), _beyond(words, one)))
    return tuple(found)


def _segment(cell: str, citations: tuple[Citation, ...], place: int) -> str:
    """Return the words of a cell that belong to one of its citations; all together are the cell."""
    first = citations[place - 1].end if place else 0
    last = citations[place].end if place + 1 < len(citations) else len(cell)
    return " ".join(cell[first:last].strip(_BETWEEN).split())


def _beyond(words: str, citation: Citation) -> str:
    """Return what words say besides a citation and its clauses."""
    left = words.replace(" ".join(citation.text.split()), " ").replace(citation.canonical, " ")
    return "" if _FILLERS.issuperset(fold_name(left).split()) else _bare(without_clauses(left))


def _bare(text: str) -> str:
    """Return a text that says more than a clause or a sign of a type."""
    is_clause = bool(clauses_in(text)) and without_clauses(text) == text
    return "" if is_clause or _FILLERS.issuperset(fold_name(text).split()) else text


@lru_cache(maxsize=4096)
def _citations(cell: str) -> tuple[Citation, ...]:
    """Return what a cell cites; many rows of a list cite the same document."""
    return find_citations(cell)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return fold_name(name)
