"""What the rules about documents read of them: numbers, terms, what is known, what is in force."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.assess.document_reading import (
    is_kind_of,
    known_as,
    number_of,
    parsed_number,
    term_of,
    words_of,
)
from tracker.domain import Document, Register

__all__ = [
    "any_relation",
    "is_kind_of",
    "issued_documents",
    "known_as",
    "name_of_source",
    "number_of",
    "out_of_force",
    "parsed_number",
    "term_of",
    "words_of",
]


def issued_documents(assessment: Assessment) -> Iterator[Document]:
    """Yield every document issued by the day asked about, or on a day unknown."""
    for document in assessment.register.documents:
        if document.issued_on is None or document.issued_on <= assessment.as_of:
            yield document


def any_relation(assessment: Assessment) -> bool:
    """Whether any document is recorded as related to another."""
    return any(document.relations for document in assessment.register.documents)


def out_of_force(assessment: Assessment) -> set[str]:
    """Return the ids of the documents and provisions no longer in force on the day asked about."""
    return {named for named, force in assessment.forces.items() if force.has_ended}


def name_of_source(register: Register, named: str) -> str:
    """Return what to call the document that bears an id, or the provision, within its document."""
    document = register.document_of(named)
    provision = register.provision_by_id.get(named)
    return f"{document.name}, {provision.number}" if provision else document.name
