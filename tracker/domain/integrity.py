"""What makes the entries of a register one consistent whole."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

from attrs import fields

from tracker.domain.briefing import Briefing
from tracker.domain.day_counting import CountingConvention
from tracker.domain.document import Document
from tracker.domain.fact import REFERS_TO, Fact, Location, name_of
from tracker.domain.group import Cluster, Group
from tracker.domain.mandate import Mandate
from tracker.domain.naming import SOURCE, Mention, Name, naming_flaws
from tracker.domain.organization import Organization
from tracker.domain.plan import Indicator, WorkPlan
from tracker.domain.policy import Policy
from tracker.domain.provision import Provision
from tracker.domain.structure import structure_flaws
from tracker.domain.task import Task
from tracker.domain.term import Term
from tracker.errors import Problem

_KINDS: tuple[tuple[type[Fact], str], ...] = (
    (Cluster, "cluster"),
    (Group, "group"),
    (Organization, "organization"),
    (Term, "term"),
    (Document, "document"),
    (Provision, "provision"),
    (Briefing, "briefing"),
    (Task, "task"),
    (WorkPlan, "plan"),
    (Indicator, "indicator"),
    (Mandate, "mandate"),
    (CountingConvention, "convention"),
)


def kind_of(entry: Fact) -> str:
    """Return the kind of an entry, as references and findings name it.

    >>> kind_of(Organization(id="a", name="A"))
    'organization'
    """
    entry_class: Any = type(entry)
    return kind_of_class(entry_class)


@cache
def kind_of_class(fact_class: Any) -> str:
    """Return the kind of the entries of a class."""
    for entry_class, kind in _KINDS:
        if issubclass(fact_class, entry_class):
            return kind
    return str(fact_class.__name__).lower()


def integrity_problems(entries: Iterable[Fact], policy: Policy) -> list[Problem]:
    """Return what keeps *entries* from being one register.

    Args:
        entries: everything the register holds, entry by entry.
        policy: what the register has settled for itself.

    Returns:
        A problem for each id used twice, each reference to nothing, each source that is not among
        those recorded, each chain of parents that closes on itself, each decision that makes one
        organization both leader and deputy, and each succession of one that had ended.
    """
    recorded = [*entries]
    names = [_name_of(entry) for entry in recorded]
    mentions = [mention for entry in recorded for mention in _mentions(entry)]
    mentions.extend(policy_mentions(policy.convention))
    flaws = [*naming_flaws(names, mentions), *structure_flaws(recorded)]
    return [flaw.problem() for flaw in flaws]


def _name_of(entry: Fact) -> Name:
    """Return the id of *entry*, and how to learn what an organization is called beside it."""
    called = partial(getattr, entry, "names") if isinstance(entry, Organization) else None
    return Name(id=_id_of(entry), kind=kind_of(entry), place=entry.location, called=called)


def _id_of(entry: Any) -> str:
    return str(entry.id)


def _mentions(entry: Fact) -> Iterator[Mention]:
    """Yield every id that *entry* or a part of it names."""
    for fact in with_parts(entry):
        fact_class: Any = type(fact)
        for name, kinds in naming_fields(fact_class):
            for target in ids_in(name, getattr(fact, name)):
                yield Mention(
                    owner=name_of(fact),
                    owner_id=_id_of(entry) if fact is entry else None,
                    field=name,
                    target=target,
                    kinds=kinds,
                    place=fact.location or entry.location,
                )


def policy_mentions(convention: str | None, place: Location | None = None) -> Iterator[Mention]:
    """Yield the id of the convention that a policy names, if it names one."""
    if convention is not None:
        yield Mention(
            owner=Policy.__name__,
            field="convention",
            target=convention,
            kinds=("convention",),
            place=place,
        )


def ids_in(field_name: str, value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the ids that the value of a field names.

    A ``source`` names the id it begins with, up to the first comma or space; what follows is the
    place in that source.

    >>> ids_in("source", "bai-bao, đoạn 3"), ids_in("basis", ("a", "b"))
    (('bai-bao',), ('a', 'b'))
    """
    if value is None:
        return ()
    if isinstance(value, tuple):
        return value
    if field_name == SOURCE:
        return (*value.replace(",", " ").split(maxsplit=1)[:1],)
    return (value,)


@cache
def reference_fields(fact_class: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the fields of *fact_class* that hold ids, each with the kinds it may name."""
    return tuple(
        (attribute.name, attribute.metadata[REFERS_TO])
        for attribute in fields(fact_class)
        if REFERS_TO in attribute.metadata
    )


@cache
def naming_fields(fact_class: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the fields of *fact_class* that hold or begin with ids, each with the kinds."""
    return (*reference_fields(fact_class), (SOURCE, (SOURCE,)))


@cache
def _part_fields(fact_class: Any) -> tuple[str, ...]:
    """Return the fields of *fact_class* that hold other facts, entries of their own apart."""
    return tuple(attribute.name for attribute in fields(fact_class) if attribute.name in _PARTS)


_PARTS = frozenset(
    {
        "figures",
        "renamings",
        "moves",
        "division",
        "deviations",
        "handover",
        "members",
        "relations",
        "results",
        "extensions",
        "amendments",
        "reports",
        "measurements",
        "targets",
        "pace_points",
        "suppressions",
    }
)


def with_parts(entry: Fact) -> Iterator[Fact]:
    """Yield *entry*, then the facts within it that are no entries: its reports, its relations."""
    yield entry
    entry_class: Any = type(entry)
    for name in _part_fields(entry_class):
        parts = getattr(entry, name)
        if isinstance(parts, tuple):
            yield from parts
        elif parts is not None:
            yield parts
