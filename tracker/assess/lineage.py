"""What follows from what: documents, their provisions, briefings, tasks and plans, as one graph."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from tracker.assess.force import is_issued
from tracker.assess.task_standing import is_assigned
from tracker.domain import (
    Briefing,
    Document,
    Indicator,
    Provision,
    Register,
    RelationKind,
    Task,
    WorkPlan,
    kind_of,
)
from tracker.language import natural_order

Traced = Document | Provision | Briefing | WorkPlan | Indicator | Task
"""What can be traced."""


class LinkKind(StrEnum):
    """How what lies below follows from what lies above."""

    CONTAINS = "contains"
    """A provision of the document, or an indicator of the plan."""
    IMPLEMENTS = "implements"
    CONTINUES = "continues"
    BASED_ON = "based_on"
    SETS = "sets"
    """A plan that the document sets."""
    BASIS = "basis"
    """A task that carries the document or the provision out."""
    ASSIGNS = "assigns"
    """A task that the briefing assigned."""
    PART = "part"
    """A part of the task."""


CARRIES_OUT = MappingProxyType(
    {
        RelationKind.IMPLEMENTS: LinkKind.IMPLEMENTS,
        RelationKind.CONTINUES: LinkKind.CONTINUES,
        RelationKind.BASED_ON: LinkKind.BASED_ON,
    }
)
"""The relations by which a document carries another out; the others change or cite it."""

_RANK = {
    kind: rank
    for rank, kind in enumerate(("provision", "document", "briefing", "plan", "indicator", "task"))
}


@frozen(kw_only=True)
class Link:
    """One way from a node to another.

    Attributes:
        to: id of the other.
        how: how the lower of the two follows from the upper; it may in several ways.
    """

    to: str
    how: tuple[LinkKind, ...]


@frozen(kw_only=True)
class Lineage:
    """What follows from what on a day, from facts dated no later.

    Attributes:
        entries: every document, provision, briefing, task, plan and indicator known by then.
        below: what follows from each: provisions first, then documents, plans, tasks; by id.
        above: what each follows from, likewise.
    """

    entries: Mapping[str, Traced] = field(repr=False)
    below: Mapping[str, tuple[Link, ...]] = field(repr=False)
    above: Mapping[str, tuple[Link, ...]] = field(repr=False)


def lineage_of(register: Register, as_of: date) -> Lineage:
    """Return what follows from what in *register* on the day *as_of*.

    Documents issued, briefings held and tasks assigned later are left out; a day nobody recorded
    counts as before. A task that names a provision does not hang on its document as well.

    >>> from tracker.domain import Directive, Relation, Resolution
    >>> relation = Relation(kind=RelationKind.IMPLEMENTS, target="NQ")
    >>> upper = Resolution(id="NQ", title="A")
    >>> lower = Directive(id="CT", title="B", relations=[relation])
    >>> tasks = [Task(id="T-1", title="C", basis=["CT"])]
    >>> register = Register(title="Two documents", documents=[upper, lower], tasks=tasks)
    >>> lineage = lineage_of(register, date(2023, 6, 30))
    >>> [link.to for link in lineage.below["NQ"]], lineage.above["T-1"][0].how[0].value
    (['CT'], 'basis')
    """
    entries = {entry.id: entry for entry in _known(register, as_of)}
    ways: defaultdict[tuple[str, str], set[LinkKind]] = defaultdict(set)
    for upper, lower, how in _ways(register):
        if upper in entries and lower in entries:
            ways[upper, lower].add(how)
    below: defaultdict[str, list[Link]] = defaultdict(list)
    above: defaultdict[str, list[Link]] = defaultdict(list)
    for (upper, lower), kinds in ways.items():
        in_order = tuple(kind for kind in LinkKind if kind in kinds)
        below[upper].append(Link(to=lower, how=in_order))
        above[lower].append(Link(to=upper, how=in_order))
    places = _places(entries)
    return Lineage(
        entries=MappingProxyType(entries),
        below=_ordered(below, places),
        above=_ordered(above, places),
    )


def _places(entries: Mapping[str, Traced]) -> Mapping[str, int]:
    """Return the place of each entry in the order they are read: by kind, then by id."""

    def order(named: str) -> Any:
        return (_RANK[kind_of(entries[named])], natural_order(named))

    return {named: place for place, named in enumerate(sorted(entries, key=order))}


def _ordered(
    links: Mapping[str, list[Link]], places: Mapping[str, int]
) -> Mapping[str, tuple[Link, ...]]:
    """Return the links of each node in the order they are read."""
    return MappingProxyType(
        {
            named: tuple(sorted(found, key=lambda link: places[link.to]))
            for named, found in links.items()
        }
    )


def _known(register: Register, as_of: date) -> Iterator[Traced]:
    """Yield everything that can be traced and was known by *as_of*."""
    for document in register.documents:
        if is_issued(document, as_of):
            yield document
            yield from document.provisions
    for briefing in register.briefings:
        if briefing.held_on is None or briefing.held_on <= as_of:
            yield briefing
    for plan in register.plans:
        yield plan
        yield from plan.indicators
    for task in register.tasks:
        if is_assigned(task, as_of):
            yield task


def _ways(register: Register) -> Iterator[tuple[str, str, LinkKind]]:
    """Yield every way there is: the upper id, the lower, and how it follows."""
    for document in register.documents:
        for provision in document.provisions:
            yield document.id, provision.id, LinkKind.CONTAINS
        for relation in document.relations:
            if relation.kind in CARRIES_OUT:
                yield relation.target, document.id, CARRIES_OUT[relation.kind]
    for plan in register.plans:
        if plan.document is not None:
            yield plan.document, plan.id, LinkKind.SETS
        for indicator in plan.indicators:
            yield plan.id, indicator.id, LinkKind.CONTAINS
    for task in register.tasks:
        yield from _ways_to(task, register)


def _ways_to(task: Task, register: Register) -> Iterator[tuple[str, str, LinkKind]]:
    """Yield every way to *task*: from its sources, and from the task it is a part of."""
    provisions = register.provision_by_id
    held = {register.document_of(named).id for named in task.basis if named in provisions}
    for named in task.basis:
        if named not in held:
            yield named, task.id, LinkKind.BASIS
    if task.briefing is not None:
        yield task.briefing, task.id, LinkKind.ASSIGNS
    if task.parent is not None:
        yield task.parent, task.id, LinkKind.PART
