"""Document numbers, their types, and the documents known by number. Text only, no register."""

from tracker.citation.known_documents import (
    KNOWN_DOCUMENTS,
    KnownDocument,
    known_by_number,
    known_by_plenum,
)
from tracker.citation.number import (
    DocumentNumber,
    UnreadableDocumentNumberError,
    read_document_number,
)
from tracker.citation.plenum import read_plenum
from tracker.citation.title import is_same_title, titles_resemble
from tracker.citation.types import DOCUMENT_TYPES, DocumentType, Family, types_with_symbol

__all__ = [
    "DOCUMENT_TYPES",
    "KNOWN_DOCUMENTS",
    "DocumentNumber",
    "DocumentType",
    "Family",
    "KnownDocument",
    "UnreadableDocumentNumberError",
    "is_same_title",
    "known_by_number",
    "known_by_plenum",
    "read_document_number",
    "read_plenum",
    "titles_resemble",
    "types_with_symbol",
]
