"""Strategy for whole registers, drawn kind by kind so that every reference looks back."""

from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.domain import Document, Mandate, Register
from tracker.language import Language
from tracker.testing.day_counting import closures, conventions, policies
from tracker.testing.documents import briefings, documents, relations, sources, terms
from tracker.testing.organizations import clusters, mandates, organizations
from tracker.testing.plans import work_plans
from tracker.testing.references import References, one_or_none
from tracker.testing.remembering import one_of_these, optional
from tracker.testing.tasks import tasks
from tracker.testing.texts import texts

Entry = TypeVar("Entry")


@st.composite
def registers(draw: DrawFn, *, most: int = 2, most_tasks: int = 3) -> Register:
    """Whole registers: every id is unique, every reference resolves, no parents form a circle.

    Some declare sources, and then every fact that says where it comes from names one of them.
    Entries may stand before those they refer to.

    Args:
        draw: given by Hypothesis.
        most: how many entries of each kind there are at most, tasks apart.
        most_tasks: how many tasks there are at most.

    >>> from tracker.testing import simplest
    >>> register = simplest(registers())
    >>> register.title, [task.id for task in register.tasks], register.documents
    ('kế hoạch', [], ())
    """
    listed: dict[str, tuple[Any, ...]] = {"sources": draw(_lists(sources(), most))}
    known = References(sources=_ids(listed["sources"]))
    listed["conventions"] = draw(_lists(conventions(known=known), min(most, 1)))
    known = evolve(known, conventions=_ids(listed["conventions"]))
    listed["closures"] = draw(_lists(closures(known=known), min(most, 1)))
    listed["organizations"] = draw(_nested(organizations(known=known), most))
    known = evolve(known, organizations=_ids(listed["organizations"]))
    listed["clusters"] = draw(_lists(clusters(known=known), most))
    known = evolve(known, clusters=_ids(listed["clusters"]))
    listed["terms"] = draw(_lists(terms(known=known), most)) if known.organizations else ()
    listed["documents"] = draw(_related_documents(known, most))
    held = tuple(made.id for document in listed["documents"] for made in document.provisions)
    known = evolve(known, documents=_ids(listed["documents"]), provisions=held)
    listed["briefings"] = draw(_lists(briefings(known=known), most))
    known = evolve(known, briefings=_ids(listed["briefings"]))
    listed["tasks"] = draw(_nested(tasks(known=known), most_tasks))
    listed["plans"] = draw(_lists(work_plans(known=known), most))
    listed["mandates"] = draw(_mandate_sets(known, 2 * most))
    return Register(
        title=draw(texts()),
        title_en=draw(optional(texts())),
        language=draw(one_of_these(*Language)),
        time_zone=draw(one_of_these("Asia/Ho_Chi_Minh", "UTC")),
        policy=draw(policies(known=known)),
        **listed,
    )


def _id_of(entry: Any) -> str:
    return str(entry.id)


def _ids(entries: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(map(_id_of, entries))


def _lists(entries: SearchStrategy[Entry], most: int) -> SearchStrategy[tuple[Entry, ...]]:
    """Up to *most* entries with different ids."""
    return st.lists(entries, unique_by=_id_of, max_size=most).map(tuple)


@st.composite
def _nested(draw: DrawFn, entries: SearchStrategy[Any], most: int) -> tuple[Any, ...]:
    """Entries whose parents are among those drawn before them, listed in either direction."""
    drawn = draw(_lists(entries, most))
    ids = _ids(drawn)
    made = tuple(
        evolve(entry, parent=one_or_none(draw, ids[:place])) if place else entry
        for place, entry in enumerate(drawn)
    )
    return made[::-1] if draw(st.booleans()) else made


@st.composite
def _related_documents(draw: DrawFn, known: References, most: int) -> tuple[Document, ...]:
    """Documents related to any of the others."""
    drawn = draw(_lists(documents(known=known), most))
    made: list[Document] = []
    for document in drawn:
        others = tuple(other for other in drawn if other.id != document.id)
        held = tuple(made.id for other in others for made in other.provisions)
        related = relations(known=evolve(known, documents=_ids(others), provisions=held))
        found = draw(st.lists(related, max_size=2)) if others else ()
        made.append(evolve(document, relations=found))
    return tuple(made)


@st.composite
def _mandate_sets(draw: DrawFn, known: References, most: int) -> tuple[Mandate, ...]:
    """Mandates of which no decision makes one organization both leader and deputy."""
    if not (known.clusters and known.organizations):
        return ()
    decided: dict[tuple[Any, ...], str] = {}
    made: list[Mandate] = []
    for mandate in draw(_lists(mandates(known=known), most)):
        decision = (mandate.cluster, mandate.holder, mandate.begins_on, mandate.decided_at)
        made.append(evolve(mandate, role=decided.setdefault(decision, mandate.role)))
    return tuple(made)
