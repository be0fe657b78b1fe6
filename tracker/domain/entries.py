"""The lists that a register is made of, one converter a kind.

mypy reads what a converter takes only from a plain function.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from tracker.domain.briefing import Briefing
from tracker.domain.day_counting import Closure, CountingConvention
from tracker.domain.document import Document
from tracker.domain.group import Cluster, Group
from tracker.domain.mandate import Mandate
from tracker.domain.organization import Organization
from tracker.domain.plan import WorkPlan
from tracker.domain.role import Role
from tracker.domain.rotation import Rotation
from tracker.domain.source import Source
from tracker.domain.statement import Statement
from tracker.domain.succession import Succession
from tracker.domain.task import Task
from tracker.domain.term import Term

Turned = TypeVar("Turned", Mandate, Rotation)


def holds(kind: type[Any]) -> dict[str, Any]:
    """Return the metadata of the field that holds all entries of one kind."""
    return {"holds": kind}


def as_sources(values: Iterable[Source]) -> tuple[Source, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_conventions(values: Iterable[CountingConvention]) -> tuple[CountingConvention, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_closures(values: Iterable[Closure]) -> tuple[Closure, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_organizations(values: Iterable[Organization]) -> tuple[Organization, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_clusters(values: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_groups(values: Iterable[Group]) -> tuple[Group, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_successions(values: Iterable[Succession]) -> tuple[Succession, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_roles(values: Iterable[Role]) -> tuple[Role, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_rotations(values: Iterable[Rotation]) -> tuple[Rotation, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_terms(values: Iterable[Term]) -> tuple[Term, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_documents(values: Iterable[Document]) -> tuple[Document, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_briefings(values: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_tasks(values: Iterable[Task]) -> tuple[Task, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_plans(values: Iterable[WorkPlan]) -> tuple[WorkPlan, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_statements(values: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def as_mandates(values: Iterable[Mandate]) -> tuple[Mandate, ...]:
    """Return *values* as a register keeps them."""
    return tuple(values)


def by_cluster(entries: Iterable[Turned]) -> Mapping[str, tuple[Turned, ...]]:
    """Return *entries* by the id of their cluster, those of each in the order recorded."""
    found: dict[str, list[Turned]] = {}
    for entry in entries:
        found.setdefault(entry.cluster, []).append(entry)
    return MappingProxyType({cluster: tuple(ones) for cluster, ones in found.items()})
