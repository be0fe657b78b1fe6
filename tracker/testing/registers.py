"""Strategy for whole registers, drawn kind by kind so that every reference looks back."""

from collections.abc import Iterable
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.domain import (
    DEPUTY,
    LEADER,
    Document,
    Mandate,
    Organization,
    Register,
    Statement,
    Succession,
    WorkPlan,
)
from tracker.domain.structure import structure_flaws
from tracker.language import Language
from tracker.testing.changes import successions
from tracker.testing.day_counting import closures, conventions, policies
from tracker.testing.documents import briefings, documents, relations, sources, terms
from tracker.testing.organizations import clusters, groups, mandates, organizations
from tracker.testing.plans import work_plans
from tracker.testing.references import References, few, one_or_none
from tracker.testing.remembering import one_of_these, optional
from tracker.testing.rotations import roles, rotations
from tracker.testing.statements import statements
from tracker.testing.suppressions import suppressing
from tracker.testing.tasks import tasks
from tracker.testing.texts import texts

Entry = TypeVar("Entry")


@st.composite
def registers(
    draw: DrawFn, *, most: int = 2, most_tasks: int = 3, with_suppressions: bool = False
) -> Register:
    """Whole registers: every id is unique, every reference resolves, no parents form a circle.

    Some declare sources, and then every fact that says where it comes from names one of them.
    Entries may stand before those they refer to.

    Args:
        draw: given by Hypothesis.
        most: how many entries of each kind there are at most, tasks apart.
        most_tasks: how many tasks there are at most.
        with_suppressions: whether entries may have suppressions, which silence what rules find.

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
    listed |= _groups(draw, known, most)
    named = {kind: _ids(listed[kind]) for kind in ("clusters", "groups", "roles")}
    known = evolve(known, **named)
    listed["terms"] = draw(_lists(terms(known=known), most)) if known.organizations else ()
    listed["documents"] = draw(_related_documents(known, most))
    held = tuple(made.id for document in listed["documents"] for made in document.provisions)
    known = evolve(known, documents=_ids(listed["documents"]), provisions=held)
    listed["briefings"] = draw(_lists(briefings(known=known), most))
    known = evolve(known, briefings=_ids(listed["briefings"]))
    listed["tasks"] = draw(_nested(tasks(known=known), most_tasks))
    known = evolve(known, tasks=_ids(listed["tasks"]))
    listed["plans"] = draw(_lists(work_plans(known=known), most))
    listed["statements"] = _statement_sets(draw, known, listed["plans"], most)
    listed |= _changes(draw, known, listed["organizations"], most)
    listed = suppressing(draw, listed, known) if with_suppressions else listed
    return Register(
        title=draw(texts()),
        title_en=draw(optional(texts())),
        language=draw(one_of_these(*Language)),
        time_zone=draw(one_of_these("Asia/Ho_Chi_Minh", "UTC")),
        policy=draw(policies(known=known)),
        **listed,
    )


def _groups(draw: DrawFn, known: References, most: int) -> dict[str, tuple[Any, ...]]:
    """Draw the groups there are, and what their members can be."""
    return {
        "clusters": draw(_lists(clusters(known=known), most)),
        "groups": _once(few(draw, groups(known=known), most)),
        "roles": _once(few(draw, roles(known=known), most)),
    }


def _id_of(entry: Any) -> str:
    return str(entry.id)


def _ids(entries: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(map(_id_of, entries))


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return *entries*, of those with one id only the last."""
    return tuple({_id_of(entry): entry for entry in entries}.values())


def _lists(entries: SearchStrategy[Entry], most: int) -> SearchStrategy[tuple[Entry, ...]]:
    """Up to *most* entries with different ids."""
    return st.lists(entries, unique_by=_id_of, max_size=most).map(tuple)


@st.composite
def _nested(draw: DrawFn, entries: SearchStrategy[Any], most: int) -> tuple[Any, ...]:
    """Entries whose parents are among those drawn before them, listed in either direction."""
    drawn = draw(_lists(entries, most))
    ids = _ids(drawn)
    made = tuple(
        _placed(draw, entry, ids[:place]) if place else entry for place, entry in enumerate(drawn)
    )
    return made[::-1] if draw(st.booleans()) else made


def _placed(draw: DrawFn, entry: Any, above: tuple[str, ...]) -> Any:
    """Return *entry* under one of those *above*, now and wherever it moves."""
    placed = evolve(entry, parent=one_or_none(draw, above))
    if not getattr(entry, "moves", ()):
        return placed
    return evolve(
        placed, moves=[evolve(move, parent=one_or_none(draw, above)) for move in entry.moves]
    )


def _changes(
    draw: DrawFn, known: References, bodies: tuple[Organization, ...], most: int
) -> dict[str, tuple[Any, ...]]:
    """Draw how organizations ended, and who held which role, where there are any."""
    made: dict[str, tuple[Any, ...]] = {}
    if known.organizations:
        made["successions"] = draw(_succession_sets(known, bodies, most))
    if known.organizations and known.clusters:
        made["mandates"] = draw(_mandate_sets(known, 2 * most))
        made["rotations"] = _once(few(draw, rotations(known=known), most))
    return made


@st.composite
def _succession_sets(
    draw: DrawFn, known: References, bodies: tuple[Organization, ...], most: int
) -> tuple[Succession, ...]:
    """Successions of which no organization ends twice."""
    made: tuple[Succession, ...] = ()
    for one in _once(few(draw, successions(known=known), most)):
        if not any(structure_flaws((*bodies, *made, one))):
            made = (*made, one)
    return made


def _statement_sets(
    draw: DrawFn, known: References, plans: tuple[WorkPlan, ...], most: int
) -> tuple[Statement, ...]:
    """Statements, none most of the time, that may name those drawn before them."""
    measured = tuple(made.id for plan in plans for made in plan.indicators)
    known = evolve(known, plans=_ids(plans), indicators=measured)
    made: tuple[Statement, ...] = ()
    for place in range(len(few(draw, st.none(), most))):
        before = evolve(known, statements=_ids(made))
        made = (*made, draw(statements(identifier=f"PB-{place}", known=before)))
    return made


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
    decided: dict[tuple[Any, ...], str] = {}
    made: list[Mandate] = []
    for mandate in draw(_lists(mandates(known=known), most)):
        decision = (mandate.cluster, mandate.holder, mandate.begins_on, mandate.decided_at)
        is_ranked = mandate.role in {LEADER, DEPUTY}
        role = decided.setdefault(decision, mandate.role) if is_ranked else mandate.role
        made.append(evolve(mandate, role=role))
    return tuple(made)
