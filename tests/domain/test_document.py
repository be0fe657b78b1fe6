"""Documents, their kinds and their relations."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from tracker.domain import (
    DOCUMENT_CLASSES,
    Document,
    Provision,
    Relation,
    RelationKind,
    Resolution,
    kind_of,
)
from tracker.testing import documents

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


def test_every_kind_has_its_class() -> None:
    """The kinds are exactly those of the field, each with a class that says what it is."""
    assert sorted(DOCUMENT_CLASSES) == [
        "conclusion",
        "decision",
        "directive",
        "document",
        "guideline",
        "law",
        "notice",
        "official_letter",
        "plan",
        "program",
        "regulation",
        "report",
        "resolution",
        "scheme",
        "statute",
    ]
    assert {kind: made.kind for kind, made in DOCUMENT_CLASSES.items()} == {
        kind: kind for kind in DOCUMENT_CLASSES
    }


@pytest.mark.parametrize("document_class", DOCUMENT_CLASSES.values())
def test_a_document_changed_is_of_the_same_kind(document_class: type[Document]) -> None:
    """Evolving a document keeps its class, and for integrity each is a document."""
    changed = evolve(document_class(id="a", title="Một"), title="Hai")
    assert (type(changed), changed.kind) == (document_class, document_class.kind)
    assert (changed.title, kind_of(changed)) == ("Hai", "document")


@given(documents())
def test_documents_of_two_kinds_are_never_equal(document: Document) -> None:
    """A decision and a regulation share a symbol, and still are two things."""
    alike = [made for made in DOCUMENT_CLASSES.values() if _as(document, made) == document]
    assert alike == [type(document)]


def _as(document: Document, document_class: type[Document]) -> Document:
    """Return *document* as one of another kind."""
    return document_class(
        id=document.id,
        title=document.title,
        title_en=document.title_en,
        number=document.number,
        issuer=document.issuer,
        issued_on=document.issued_on,
        published_on=document.published_on,
        term=document.term,
        citation=document.citation,
        effective_from=document.effective_from,
        effective_to=document.effective_to,
        convention=document.convention,
        relations=document.relations,
        provisions=document.provisions,
        source=document.source,
    )


@pytest.mark.parametrize(
    ("title", "number", "citation", "name"),
    [
        ("Về công tác", "15-NQ/TU", "Nghị quyết 15", "15-NQ/TU"),
        ("Về công tác", None, "Nghị quyết 15", "Về công tác"),
        (None, None, "Nghị quyết 15", "Nghị quyết 15"),
    ],
)
def test_a_document_is_called_by_the_surest_name(
    title: str | None, number: str | None, citation: str, name: str
) -> None:
    """The number comes first, then the title, then the words that cite it."""
    assert Document(id="a", title=title, number=number, citation=citation).name == name


def test_a_document_by_no_name_is_refused(refusal_of: RefusalOf) -> None:
    """A document is at least cited by some words."""
    assert refusal_of(lambda: Resolution(id="a", term="XIII")) == (
        "title",
        "Resolution a: title: không có tên, số hay lời trích dẫn nào",
        "Resolution a: title: it has no title, no number and no citation",
    )


def test_a_document_is_not_in_force_backwards(refusal_of: RefusalOf) -> None:
    """The last day in force is never before the first."""
    first, last = date(2023, 2, 1), date(2023, 1, 31)
    assert refusal_of(
        lambda: Document(id="a", title="a", effective_from=first, effective_to=last)
    ) == (
        "effective_to",
        "Document a: effective_to: 2023-01-31 trước effective_from (2023-02-01)",
        "Document a: effective_to: 2023-01-31 is before effective_from (2023-02-01)",
    )


def test_a_document_is_not_related_to_itself(refusal_of: RefusalOf) -> None:
    """Of several relations, one to the document itself is enough to refuse it."""
    related = [Relation(kind=RelationKind.CITES, target=target) for target in ("b", "a")]
    assert refusal_of(lambda: Document(id="a", title="a", relations=related)) == (
        "relations",
        "Document a: relations: liên quan đến chính nó",
        "Document a: relations: it is related to itself",
    )


def test_a_document_is_not_related_to_its_own_provision(refusal_of: RefusalOf) -> None:
    """A clause of a document is no other document."""
    amends = Relation(kind=RelationKind.AMENDS, target="a:1")
    held = Provision(id="a:1", number="1")
    field, _, english = refusal_of(
        lambda: Document(id="a", title="a", relations=[amends], provisions=[held])
    )
    assert (field, english) == ("relations", "Document a: relations: it is related to itself")
