"""What is read of a document: its number, its term, and which known documents it may be."""

from typing import TYPE_CHECKING

from tracker.citation import (
    DocumentNumber,
    DocumentType,
    Family,
    KnownDocument,
    UnreadableDocumentNumberError,
    known_by_number,
    read_document_number,
)
from tracker.citation.number import PARTY_ISSUERS
from tracker.citation.title import fold
from tracker.domain import Document

if TYPE_CHECKING:
    from tracker.citation import ParsedNumber


def words_of(document: Document) -> str:
    """Return the words *document* is cited by, else its title or number."""
    return document.citation or document.title or document.name


def number_of(document: Document) -> DocumentNumber | None:
    """Read the number of *document*; ``None`` if it has none, or none that can be read."""
    if document.number is None:
        return None
    try:
        return read_document_number(document.number)
    except UnreadableDocumentNumberError:
        return None


def parsed_number(document: Document) -> "ParsedNumber | None":
    """Read the number of *document* with its misprints; ``None`` if it has none to be read.

    The common numbers that are in form are not read again, which takes time: they are ``None`` too.
    """
    strict = number_of(document)
    if document.number is None or (strict and _is_in_form(strict, document.number)):
        return None
    from tracker.citation.number_reading import parse_number  # noqa: PLC0415 -- slow, seldom needed

    try:
        return parse_number(document.number)
    except UnreadableDocumentNumberError:
        return None


def _is_in_form(number: DocumentNumber, printed: str) -> bool:
    """Whether a number of a Party body was printed in full, as prescribed."""
    return number.family is Family.PARTY and (
        number.issuer in PARTY_ISSUERS and printed == str(number)
    )


def term_of(document: Document) -> str | None:
    """Return the term of *document* as known documents spell it: ``khóa xiii`` is ``XIII``."""
    if document.term is None:
        return None
    return fold(document.term).removeprefix("khoa ").upper()


def is_kind_of(document: Document, known: DocumentType) -> bool:
    """Whether *document* is recorded as this type, or as of no type in particular."""
    return document.kind in {"document", known.kind}


def known_as(document: Document) -> tuple[KnownDocument, ...]:
    """Return the known documents that *document* may be: same number, kind, and date or term.

    What *document* does not say is not compared.
    """
    number, term = number_of(document), term_of(document)
    return tuple(
        known
        for known in (known_by_number(number) if number else ())
        if is_kind_of(document, known.type)
        and document.issued_on in {None, known.issued_on}
        and (document.issued_on is not None or term in {None, known.term})
    )
