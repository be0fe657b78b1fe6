"""Document numbers, their types, citations in running text, and the documents known by number.

Text only, no register. What checking a register does not need is imported when first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from tracker.citation.authority import May, authority_of, may_issue
    from tracker.citation.citation import Citation
    from tracker.citation.finding import find_citations
    from tracker.citation.identity import (
        Sureness,
        document_identity,
        match_candidates,
        merge_documents,
        same_document,
    )
    from tracker.citation.issuers import Issuer
    from tracker.citation.number_reading import parse_number
    from tracker.citation.parsed_number import Misprint, ParsedNumber

_MODULES = {
    "Citation": "citation",
    "Issuer": "issuers",
    "May": "authority",
    "Misprint": "parsed_number",
    "ParsedNumber": "parsed_number",
    "Sureness": "identity",
    "authority_of": "authority",
    "document_identity": "identity",
    "find_citations": "finding",
    "match_candidates": "identity",
    "may_issue": "authority",
    "merge_documents": "identity",
    "parse_number": "number_reading",
    "same_document": "identity",
}

__all__ = [
    "DOCUMENT_TYPES",
    "KNOWN_DOCUMENTS",
    "Citation",
    "DocumentNumber",
    "DocumentType",
    "Family",
    "Issuer",
    "KnownDocument",
    "May",
    "Misprint",
    "ParsedNumber",
    "Sureness",
    "UnreadableDocumentNumberError",
    "authority_of",
    "document_identity",
    "find_citations",
    "identity",
    "is_same_title",
    "issuers",
    "known_by_number",
    "known_by_plenum",
    "match_candidates",
    "may_issue",
    "merge_documents",
    "parse_number",
    "read_document_number",
    "read_plenum",
    "same_document",
    "titles_resemble",
    "types_with_symbol",
]


def __getattr__(name: str) -> Any:
    """Import what is asked for by name, as PEP 562 lets a module do."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"tracker.citation.{_MODULES[name]}"), name)
