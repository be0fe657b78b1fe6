"""Relations between documents that cannot all be so: circles, and days in the wrong order."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from tracker.assess.assessment import Assessment
from tracker.assess.force import is_issued
from tracker.assess.graph import components, shortest_cycle
from tracker.domain import Document, Relation, RelationKind
from tracker.language import natural_order


class ContradictionKind(StrEnum):
    """Why relations cannot be so."""

    CYCLE = "cycle"
    """Documents that follow from each other, such as two that replace each other."""
    LATER_TARGET = "later_target"
    """A document that relates to one issued after it."""
    ENDED_TARGET = "ended_target"
    """A document that implements, continues, amends or supplements one that no longer held."""


@frozen(kw_only=True)
class Contradiction:
    """Relations that cannot be so.

    Attributes:
        kind: why.
        documents: ids of the documents: of a circle all, in order, each related to the next and
            the last to the first; else the one that records the relation, and the other.
        relation: the relation recorded; ``None`` of a circle.
        issued_on: the day the document that records it was issued.
        other_on: the day the other was issued, or the last day it held.
    """

    kind: ContradictionKind
    documents: tuple[str, ...]
    relation: Relation | None = None
    issued_on: date | None = None
    other_on: date | None = None


_NEEDS_FORCE = frozenset(
    {
        RelationKind.IMPLEMENTS,
        RelationKind.CONTINUES,
        RelationKind.AMENDS,
        RelationKind.SUPPLEMENTS,
    }
)


def contradictions(assessment: Assessment) -> tuple[Contradiction, ...]:
    """Return what the relations between documents issued by the day asked say against themselves.

    >>> from tracker.assess import assess
    >>> from tracker.domain import Register
    >>> relation = Relation(kind=RelationKind.AMENDS, target="new")
    >>> old = Document(id="old", title="A", issued_on=date(2020, 1, 1), relations=[relation])
    >>> new = Document(id="new", title="B", issued_on=date(2023, 1, 1))
    >>> register = Register(title="Two documents", documents=[old, new])
    >>> [found.kind.value for found in contradictions(assess(register, date(2023, 1, 1)))]
    ['later_target']
    """
    circles = (
        Contradiction(kind=ContradictionKind.CYCLE, documents=documents)
        for documents in relation_cycles(assessment)
    )
    documents = sorted(_issued(assessment), key=lambda document: natural_order(document.id))
    found = {one: None for document in documents for one in _of_days(document, assessment)}
    return (*circles, *sorted(found, key=_in_order))


def _in_order(found: Contradiction) -> tuple[object, ...]:
    kind = found.relation.kind if found.relation else ""
    return (tuple(map(natural_order, found.documents)), found.kind, kind)


def relation_cycles(assessment: Assessment) -> tuple[tuple[str, ...], ...]:
    """Return the circles of documents that each relate to the next, and the last to the first.

    Whatever a document does to another but cite it, it does to one that was there before. Of all
    the circles that documents are on together, a shortest through the first of them is given.
    """
    graph: dict[str, list[str]] = {}
    for document in _issued(assessment):
        targets = {
            other.id
            for other, relation in _related(document, assessment)
            if relation.kind is not RelationKind.CITES
        }
        graph[document.id] = sorted(targets, key=natural_order)
    found = [
        shortest_cycle(graph, min(together, key=natural_order))
        for together in components(graph, graph)
        if len(together) > 1
    ]
    return tuple(sorted(found, key=lambda circle: natural_order(circle[0])))


def _issued(assessment: Assessment) -> Iterator[Document]:
    """Yield every document issued by the day asked."""
    for document in assessment.register.documents:
        if is_issued(document, assessment.as_of):
            yield document


def _related(document: Document, assessment: Assessment) -> Iterator[tuple[Document, Relation]]:
    """Yield each document issued by the day asked that *document* relates to, and how."""
    for relation in document.relations:
        other = assessment.register.document_of(relation.target)
        if is_issued(other, assessment.as_of):
            yield other, relation


def _of_days(document: Document, assessment: Assessment) -> Iterator[Contradiction]:
    """Yield what the days of *document* and of those it relates to say against themselves."""
    issued_on = document.issued_on
    if issued_on is None:
        return
    for other, relation in _related(document, assessment):
        wrong: dict[ContradictionKind, date] = {}
        if other.issued_on is not None and issued_on < other.issued_on:
            wrong[ContradictionKind.LATER_TARGET] = other.issued_on
        ended_on = _ended_on(document, relation, assessment)
        if ended_on is not None and ended_on < issued_on:
            wrong[ContradictionKind.ENDED_TARGET] = ended_on
        for kind, other_on in wrong.items():
            yield Contradiction(
                kind=kind,
                documents=(document.id, other.id),
                relation=relation,
                issued_on=issued_on,
                other_on=other_on,
            )


def _ended_on(document: Document, relation: Relation, assessment: Assessment) -> date | None:
    """Return the last day on which the target of *relation* held, where that matters.

    It does not where *document* replaces the target itself.
    """
    force = assessment.forces[relation.target]
    matters = relation.kind in _NEEDS_FORCE and document.id not in force.replaced_by
    return force.ends_on if matters else None
