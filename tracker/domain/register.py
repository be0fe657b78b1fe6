"""The register: everything recorded, indexed so that no rule scans for a reference."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import field, frozen

from tracker.domain.briefing import Briefing
from tracker.domain.day_counting import Closure, CountingConvention, working_calendar_of
from tracker.domain.document import Document
from tracker.domain.entries import (
    as_briefings,
    as_closures,
    as_clusters,
    as_conventions,
    as_documents,
    as_groups,
    as_mandates,
    as_organizations,
    as_plans,
    as_roles,
    as_rotations,
    as_sources,
    as_statements,
    as_successions,
    as_tasks,
    as_terms,
    by_cluster,
    holds,
)
from tracker.domain.fact import Fact, as_text, as_words, is_text
from tracker.domain.group import Cluster, Group
from tracker.domain.integrity import integrity_problems
from tracker.domain.mandate import Mandate
from tracker.domain.organization import Organization
from tracker.domain.plan import WorkPlan
from tracker.domain.policy import Policy
from tracker.domain.provision import Provision
from tracker.domain.role import BUILT_IN_ROLES, Role
from tracker.domain.rotation import Rotation
from tracker.domain.source import Source
from tracker.domain.statement import Statement
from tracker.domain.succession import Succession, in_order_of_effect, placed_by
from tracker.domain.task import Task
from tracker.domain.term import Term
from tracker.domain.time_zone import DEFAULT_TIME_ZONE, is_time_zone
from tracker.errors import RegisterError
from tracker.language import Language, Text

if TYPE_CHECKING:
    from tracker.calendar.working_calendar import WorkingCalendar


@frozen(kw_only=True)
class Register:
    """Everything an office records, complete and consistent.

    Attributes:
        title: what it is called.
        title_en: the same in English.
        language: the language it is kept in, and that findings are told in unless asked otherwise.
        time_zone: where its days begin and end.
        policy: what it has settled for itself.
        sources: the texts its facts come from.
        conventions: how deadlines are counted, where not as the Civil Code of Viet Nam has it.
        closures: days of its own on which nobody works.
        organizations: bodies.
        clusters: groups of bodies under a rotating leader.
        groups: other bodies named together.
        successions: how bodies ended, and which ones followed.
        roles: what members of a cluster can be, beside leader and deputy.
        terms: the periods in which committees number their documents.
        documents: what was decided.
        briefings: meetings.
        tasks: what is to be done.
        plans: what is measured.
        statements: what reports say in figures.
        mandates: who holds which role, and when.
        rotations: how roles pass from member to member.

    Raises:
        RegisterError: an id is used twice, a reference leads nowhere, or entries contradict each
            other; every such problem is listed.
    """

    title: str = field(converter=as_words, validator=is_text)
    title_en: str | None = field(default=None, converter=as_text, validator=is_text)
    language: Language = Language.VI
    time_zone: str = field(default=DEFAULT_TIME_ZONE, validator=is_time_zone)
    policy: Policy = field(factory=Policy)
    sources: tuple[Source, ...] = field(default=(), converter=as_sources, metadata=holds(Source))
    conventions: tuple[CountingConvention, ...] = field(
        default=(), converter=as_conventions, metadata=holds(CountingConvention)
    )
    closures: tuple[Closure, ...] = field(
        default=(), converter=as_closures, metadata=holds(Closure)
    )
    organizations: tuple[Organization, ...] = field(
        default=(), converter=as_organizations, metadata=holds(Organization)
    )
    clusters: tuple[Cluster, ...] = field(
        default=(), converter=as_clusters, metadata=holds(Cluster)
    )
    groups: tuple[Group, ...] = field(default=(), converter=as_groups, metadata=holds(Group))
    successions: tuple[Succession, ...] = field(
        default=(), converter=as_successions, metadata=holds(Succession)
    )
    roles: tuple[Role, ...] = field(default=(), converter=as_roles, metadata=holds(Role))
    terms: tuple[Term, ...] = field(default=(), converter=as_terms, metadata=holds(Term))
    documents: tuple[Document, ...] = field(
        default=(), converter=as_documents, metadata=holds(Document)
    )
    briefings: tuple[Briefing, ...] = field(
        default=(), converter=as_briefings, metadata=holds(Briefing)
    )
    tasks: tuple[Task, ...] = field(default=(), converter=as_tasks, metadata=holds(Task))
    plans: tuple[WorkPlan, ...] = field(default=(), converter=as_plans, metadata=holds(WorkPlan))
    statements: tuple[Statement, ...] = field(
        default=(), converter=as_statements, metadata=holds(Statement)
    )
    mandates: tuple[Mandate, ...] = field(
        default=(), converter=as_mandates, metadata=holds(Mandate)
    )
    rotations: tuple[Rotation, ...] = field(
        default=(), converter=as_rotations, metadata=holds(Rotation)
    )

    def __attrs_post_init__(self) -> None:
        problems = integrity_problems(self.facts(), self.policy)
        if problems:
            raise RegisterError(problems)

    def facts(self) -> Iterator[Fact]:
        """Yield every entry, kind by kind, in the order recorded."""
        yield from self.sources
        yield from self.conventions
        yield from self.closures
        yield from self.organizations
        yield from self.clusters
        yield from self.groups
        yield from self.successions
        yield from self.roles
        yield from self.terms
        for document in self.documents:
            yield document
            yield from document.provisions
        yield from self.briefings
        yield from self.tasks
        for plan in self.plans:
            yield plan
            yield from plan.indicators
        yield from self.statements
        yield from self.mandates
        yield from self.rotations

    @cached_property
    def organization_by_id(self) -> Mapping[str, Organization]:
        """Organizations, clusters and other groups by id."""
        return MappingProxyType(
            {entry.id: entry for entry in (*self.organizations, *self.clusters, *self.groups)}
        )

    @cached_property
    def cluster_by_id(self) -> Mapping[str, Cluster]:
        """Clusters by id."""
        return MappingProxyType({cluster.id: cluster for cluster in self.clusters})

    @cached_property
    def group_by_id(self) -> Mapping[str, Group]:
        """Clusters and other groups by id."""
        return MappingProxyType({group.id: group for group in (*self.clusters, *self.groups)})

    @cached_property
    def role_by_id(self) -> Mapping[str, Role]:
        """Roles by id, in order of rank: leader, deputy, then others as recorded."""
        roles = {role.id: role for role in BUILT_IN_ROLES}
        return MappingProxyType(roles | {role.id: role for role in self.roles})

    @cached_property
    def successions_in_order(self) -> tuple[Succession, ...]:
        """Successions by the day they take effect; on one day, each after those it follows."""
        return in_order_of_effect(self.successions)

    @cached_property
    def successions_by_predecessor(self) -> Mapping[str, tuple[tuple[int, Succession], ...]]:
        """Successions, each with its place in their order, by the ids of their predecessors."""
        return placed_by(self.successions_in_order, "predecessors")

    @cached_property
    def successions_by_successor(self) -> Mapping[str, tuple[tuple[int, Succession], ...]]:
        """Successions, each with its place in their order, by the ids of their successors."""
        return placed_by(self.successions_in_order, "successors")

    @cached_property
    def document_by_id(self) -> Mapping[str, Document]:
        """Documents by id."""
        return MappingProxyType({document.id: document for document in self.documents})

    @cached_property
    def provision_by_id(self) -> Mapping[str, Provision]:
        """Provisions of all documents by id."""
        return MappingProxyType(
            {made.id: made for document in self.documents for made in document.provisions}
        )

    @cached_property
    def _document_by_provision(self) -> Mapping[str, Document]:
        return {made.id: document for document in self.documents for made in document.provisions}

    def document_of(self, named: str) -> Document:
        """Return the document that bears an id, or that holds the provision that bears it.

        Raises:
            KeyError: the id is that of neither.
        """
        return self.document_by_id.get(named) or self._document_by_provision[named]

    def documents_of(self, named: Iterable[str]) -> tuple[Document, ...]:
        """Return the documents that ids mean, as wholes or by a provision, each once."""
        found = (self.document_of(one) for one in named)
        return tuple({document.id: document for document in found}.values())

    def term_of(self, document: Document) -> Term | None:
        """Return the term *document* was numbered in, where the register records it.

        That is the term of its issuer that its ``term`` names; where it names none, the one of
        its issuer that holds the day it was issued. Of several, none is taken.
        """
        issuer = document.issuer
        found = [
            term for term in self.terms if issuer in term.organizations and _may_be(term, document)
        ]
        return found[0] if len(found) == 1 else None

    @cached_property
    def briefing_by_id(self) -> Mapping[str, Briefing]:
        """Briefings by id."""
        return MappingProxyType({briefing.id: briefing for briefing in self.briefings})

    @cached_property
    def task_by_id(self) -> Mapping[str, Task]:
        """Tasks by id."""
        return MappingProxyType({task.id: task for task in self.tasks})

    @cached_property
    def tasks_by_parent(self) -> Mapping[str, tuple[Task, ...]]:
        """The tasks that are parts of another, by the id of that one."""
        found: dict[str, list[Task]] = {}
        for task in self.tasks:
            if task.parent is not None:
                found.setdefault(task.parent, []).append(task)
        return MappingProxyType({parent: tuple(tasks) for parent, tasks in found.items()})

    @cached_property
    def convention_by_id(self) -> Mapping[str, CountingConvention]:
        """Conventions of counting by id."""
        return MappingProxyType({convention.id: convention for convention in self.conventions})

    @cached_property
    def working_calendar(self) -> "WorkingCalendar":
        """The working days: those of the country of its policy, less its own closures."""
        return working_calendar_of(self.policy, self.closures)

    @cached_property
    def tasks_by_document(self) -> Mapping[str, tuple[Task, ...]]:
        """Tasks by the id of each document they carry out, as a whole or by a provision."""
        found: dict[str, list[Task]] = {}
        for task in self.tasks:
            for document in self.documents_of(task.basis):
                found.setdefault(document.id, []).append(task)
        return MappingProxyType({document: tuple(tasks) for document, tasks in found.items()})

    @cached_property
    def mandates_by_cluster(self) -> Mapping[str, tuple[Mandate, ...]]:
        """Mandates by the id of their cluster."""
        return by_cluster(self.mandates)

    @cached_property
    def rotations_by_cluster(self) -> Mapping[str, tuple[Rotation, ...]]:
        """Rotations by the id of their cluster."""
        return by_cluster(self.rotations)

    def name_on(self, organization: str, day: date) -> Text:
        """Return the full name that an organization or a group had on *day*, by its id."""
        return self.organization_by_id[organization].name_on(day)


def _may_be(term: Term, document: Document) -> bool:
    """Whether *document*, whose issuer has this term, was numbered in it."""
    if document.term is not None:
        return term.is_called(document.term)
    return document.issued_on is not None and term.holds_on(document.issued_on)
