"""The documents that cells cite, gathered: each once, in the words it was first cited by."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType

from attrs import define

from tracker.citation.citation import Citation
from tracker.citation.finding import find_citations
from tracker.citation.types import DOCUMENT_TYPES
from tracker.domain import Document, Register
from tracker.domain.spelling import fold_name
from tracker.stores.spreadsheets.identifiers import Identifiers, slug

_OTHER_KIND = "document"
_BETWEEN = " ;,.\n"


@define
class CitedDocument:
    """One document as the file cites it."""

    key: str
    table: dict[str, object]
    sheet: int
    row: int
    day: date | None
    known_as: str | None = None


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

    def cited_in(self, cell: str, day: date | None, sheet: int, row: int) -> list["CitedDocument"]:
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
            found = [self._take(text, {"kind": _OTHER_KIND, "citation": text}, day, sheet, row)]
        else:
            alone = day if len(citations) == 1 else None
            found = [
                self._take(
                    one.canonical,
                    _table(one, _segment(cell, citations, place)),
                    one.date or alone,
                    sheet,
                    row,
                )
                for place, one in enumerate(citations)
            ]
        return list({id(one): one for one in found}.values())

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
        cited.known_as = fitting[0].id if len(fitting) == 1 else None
        listed.append(cited)
        return cited

    def settle(self, identifiers: Identifiers) -> None:
        """Give an id to each document that was not known before."""
        for key in sorted(self._cited):
            for one in sorted(self._cited[key], key=lambda cited: cited.day or date.min):
                wanted = one.key if one.key.isascii() or "/" in one.key else slug(one.key)
                wanted = slug(wanted) if " " in wanted else wanted
                one.table["id"] = one.known_as or identifiers.free(wanted)

    def tables(self, sheet: int) -> list[tuple[dict[str, object], int]]:
        """Return the documents first cited in a sheet as a register has them, with the row."""
        found = [one for listed in self._cited.values() for one in listed if one.sheet == sheet]
        return [
            ({**one.table, **({"issued_on": one.day} if one.day else {})}, one.row)
            for one in sorted(found, key=lambda cited: (cited.row, cited.key))
            if one.known_as is None
        ]


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


def _segment(cell: str, citations: tuple[Citation, ...], place: int) -> str:
    """Return the words of a cell that belong to one of its citations; all together are the cell."""
    first = citations[place - 1].end if place else 0
    last = citations[place].end if place + 1 < len(citations) else len(cell)
    return " ".join(cell[first:last].strip(_BETWEEN).split())


@lru_cache(maxsize=4096)
def _citations(cell: str) -> tuple[Citation, ...]:
    """Return what a cell cites; many rows of a list cite the same document."""
    return find_citations(cell)


def _key(name: str) -> str:
    return fold_name(name)
