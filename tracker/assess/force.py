"""Whether documents hold on a day, and what replaced or amended them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from attrs import frozen

from tracker.domain import Document, Register, Relation, RelationKind


class ForceState(StrEnum):
    """Whether a document, or a provision of it, holds."""

    PENDING = "pending"
    """Issued, and not yet in force; or not yet issued."""
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    """Past its last day in force."""
    REPLACED = "replaced"
    """A later document, or the later version of a provision, took its place."""
    UNKNOWN = "unknown"
    """Nothing says when it began to hold, nor that it ended: it is only cited."""


ENDED = frozenset({ForceState.EXPIRED, ForceState.REPLACED})


@frozen(kw_only=True)
class Force:
    """Whether something holds on a day; derived, never stored.

    Attributes:
        state: whether it holds.
        begins_on: its first day in force: the day recorded, else the day it was issued.
        ends_on: its last day in force: the day recorded, or the day before what replaced it took
            effect, whichever is earlier; ``None`` where neither is known.
        replaced_by: ids of the documents that replace it, in the order they take effect.
        amended_by: ids of the documents that amend or supplement it, likewise.
    """

    state: ForceState
    begins_on: date | None = None
    ends_on: date | None = None
    replaced_by: tuple[str, ...] = ()
    amended_by: tuple[str, ...] = ()

    @property
    def has_ended(self) -> bool:
        """Whether it no longer holds: past its last day, or replaced."""
        return self.state in ENDED


_REPLACES = frozenset({RelationKind.REPLACES})
_AMENDS = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS})


def is_issued(document: Document, as_of: date) -> bool:
    """Whether *document* had been issued by *as_of*; a day nobody recorded counts as before."""
    return document.issued_on is None or document.issued_on <= as_of


def takes_effect_on(document: Document) -> date | None:
    """Return the first day *document* is in force: as recorded, else the day it was issued."""
    return document.effective_from or document.issued_on


def assess_force(register: Register, as_of: date) -> Mapping[str, Force]:
    """Return whether each document and each provision of *register* holds on the day *as_of*.

    Only documents issued by then count. A document ends with its last day in force, or when one
    that replaces it takes effect; its provisions end with it, or when replaced alone.

    Args:
        register: what is recorded.
        as_of: the day asked about.

    >>> from tracker.domain import Resolution
    >>> old = Resolution(id="old", title="A", issued_on=date(2020, 1, 1))
    >>> replaces = Relation(kind=RelationKind.REPLACES, target="old")
    >>> new = Resolution(id="new", title="B", issued_on=date(2023, 1, 1), relations=[replaces])
    >>> register = Register(title="Two resolutions", documents=[old, new])
    >>> force = assess_force(register, date(2023, 1, 1))["old"]
    >>> force.state.value, force.ends_on.isoformat(), force.replaced_by
    ('replaced', '2022-12-31', ('new',))
    """
    changes: defaultdict[str, list[tuple[Document, Relation]]] = defaultdict(list)
    for document in sorted(register.documents, key=_in_effect):
        if is_issued(document, as_of):
            for relation in document.relations:
                changes[relation.target].append((document, relation))
    found: dict[str, Force] = {}
    for document in register.documents:
        whole = _force(document, changes.get(document.id, ()), as_of)
        found[document.id] = whole
        for provision in document.provisions:
            own = changes.get(provision.id)
            found[provision.id] = _force(document, own, as_of, whole) if own else whole
    return MappingProxyType(found)


def _in_effect(document: Document) -> tuple[date, str]:
    return (takes_effect_on(document) or date.max, document.id)


Changes = Sequence[tuple[Document, Relation]]
"""Relations to one thing, each with the document that records it, in order of effect."""


def _force(document: Document, changes: Changes, as_of: date, whole: Force | None = None) -> Force:
    """Return whether *document* holds, or the provision of it that *changes* speak of.

    Args:
        document: the document.
        changes: the relations to it.
        as_of: the day asked about.
        whole: whether the document holds, where a provision of it is meant.
    """
    replaced = dict(_made(changes, _REPLACES))
    days = [day for day in replaced.values() if day is not None]
    ends = [day - day.resolution for day in days if day > date.min]
    inherited = whole.ends_on if whole else document.effective_to
    last = min([*ends, *([inherited] if inherited else [])], default=None)
    if whole is not None and whole.has_ended:
        state = whole.state
    elif any(day <= as_of for day in days):
        state = ForceState.REPLACED
    else:
        state = _state_of(document, as_of)
    return Force(
        state=state,
        begins_on=takes_effect_on(document),
        ends_on=last,
        replaced_by=tuple(dict.fromkeys((*replaced, *(whole.replaced_by if whole else ())))),
        amended_by=tuple(dict(_made(changes, _AMENDS))),
    )


def _made(changes: Changes, kinds: frozenset[RelationKind]) -> Iterator[tuple[str, date | None]]:
    """Yield the id of each document that changes something so, with the day it takes effect."""
    for document, relation in changes:
        if relation.kind in kinds:
            yield document.id, takes_effect_on(document)


def _state_of(document: Document, as_of: date) -> ForceState:
    """Return whether *document* holds, by its own days."""
    begins_on = takes_effect_on(document)
    if not is_issued(document, as_of) or (begins_on is not None and as_of < begins_on):
        return ForceState.PENDING
    if document.effective_to is not None and document.effective_to < as_of:
        return ForceState.EXPIRED
    return ForceState.UNKNOWN if begins_on is None else ForceState.IN_FORCE
