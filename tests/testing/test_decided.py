"""The strategies for what was decided, and how far they reach."""

from collections.abc import Callable
from typing import Any

import pytest

from tracker.domain import DOCUMENT_CLASSES, Document
from tracker.testing import References, briefings, documents, relations, sources

Found = Callable[[Any, Callable[[Any], object]], Any]
Unreached = Callable[[Any, Callable[[Any], object], Any], set[Any]]


def test_every_kind_of_document_is_reached(unreached: Unreached) -> None:
    """Documents of each kind come."""
    assert unreached(documents(), type, DOCUMENT_CLASSES.values()) == set()


@pytest.mark.parametrize(
    "wanted",
    [
        lambda document: document.citation and not (document.title or document.number),
        lambda document: document.number and not document.title,
        lambda document: document.title and document.number and document.issued_on,
        lambda document: document.effective_to and not document.effective_from,
    ],
)
def test_partial_and_full_documents_are_reached(
    found: Found, wanted: Callable[[Document], object]
) -> None:
    """Some documents are only cited, some only numbered, some known in full."""
    assert wanted(found(documents(), wanted))


def test_a_document_refers_only_to_what_is_known(found: Found) -> None:
    """References are among the ids handed over, and never to the document itself."""
    known = References(documents=("VB-1", "VB-2"), organizations=("TU",), sources=("N-1",))
    strategy = documents(identifier="VB-1", known=known)
    made = found(strategy, lambda document: document.relations and document.issuer)
    assert {relation.target for relation in made.relations} == {"VB-2"}
    assert made.issuer == "TU"
    assert found(strategy, lambda document: document.source).source.startswith("N-1")


@pytest.mark.parametrize("strategy", [relations(), sources(identifier="N-9"), briefings()])
def test_each_noun_stands_alone(found: Found, strategy: Any) -> None:
    """Where nothing is known, each strategy still makes something valid."""
    assert found(strategy, lambda made: made)
