"""Strategy for registers whose documents and tasks follow from each other in every way."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.calendar import read_deadline
from tracker.domain import (
    DOCUMENT_CLASSES,
    Briefing,
    Directive,
    Document,
    Event,
    ProgressReport,
    Provision,
    Register,
    Relation,
    RelationKind,
    Resolution,
    Task,
)
from tracker.testing.references import one_or_none, several
from tracker.testing.remembering import one_of_these, optional, remembered

_KINDS: tuple[type[Document], ...] = (Resolution, Directive, *DOCUMENT_CLASSES.values())
_FIRST = date(2023, 1, 1)


@st.composite
def linked_registers(draw: DrawFn, *, most: int = 5, most_tasks: int = 8) -> Register:
    """Registers of documents, provisions, briefings and tasks, full of links.

    Documents may relate to any other, so there are circles, nodes that several ways lead to, and
    days in the wrong order. All days lie in 2023, or are not recorded.

    Args:
        draw: given by Hypothesis.
        most: how many documents there are at most.
        most_tasks: how many tasks there are at most.

    >>> from tracker.testing import simplest
    >>> simplest(linked_registers()).documents
    ()
    """
    ids = tuple(f"VB-{number}" for number in range(1, 1 + draw(_counts(most))))
    held = {named: draw(_counts(2)) for named in ids}
    provisions = {
        named: tuple(f"{named}:{place}" for place in range(1, 1 + count))
        for named, count in held.items()
    }
    documents = [_document(draw, named, provisions) for named in ids]
    bases = (*ids, *(one for found in provisions.values() for one in found))
    briefings = [Briefing(id="HN-1", title="Giao ban", held_on=draw(optional(_days())))]
    tasks = [_task(draw, number, bases) for number in range(1, 1 + draw(_counts(most_tasks)))]
    return Register(title="Sổ", documents=documents, briefings=briefings, tasks=tasks)


def _document(draw: DrawFn, named: str, provisions: dict[str, tuple[str, ...]]) -> Document:
    """Draw a document related to some of the others, or to provisions of them."""
    others = tuple(
        target for other, held in provisions.items() if other != named for target in (other, *held)
    )
    issued_on = draw(optional(_days()))
    lasts = draw(optional(_counts(200))) if issued_on else None
    document_class = draw(one_of_these(*_KINDS))
    return document_class(
        id=named,
        title=f"Về việc {named}",
        issued_on=issued_on,
        effective_to=issued_on + timedelta(days=lasts) if issued_on and lasts else None,
        relations=[
            Relation(kind=draw(one_of_these(*RelationKind)), target=target)
            for target in several(draw, others)
        ],
        provisions=[Provision(id=one, number=one.partition(":")[2]) for one in provisions[named]],
    )


def _task(draw: DrawFn, number: int, bases: tuple[str, ...]) -> Task:
    """Draw a task that may be a part of one before it."""
    before = tuple(f"NV-{earlier}" for earlier in range(1, number))
    due = draw(optional(_days()))
    return Task(
        id=f"NV-{number}",
        title=f"Nhiệm vụ {number}",
        basis=several(draw, bases),
        briefing=one_or_none(draw, ("HN-1",)),
        assigned_on=draw(optional(_days())),
        parent=one_or_none(draw, before),
        deadline=read_deadline(due.isoformat()) if due else None,
        reports=[
            ProgressReport(on=draw(_days()), event=event, evidence="Biên bản")
            for event in draw(st.lists(one_of_these(*Event), max_size=2))
        ],
    )


@remembered
def _counts(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


@remembered
def _days() -> st.SearchStrategy[date]:
    return st.integers(0, 364).map(lambda number: _FIRST + timedelta(days=number))
