"""The register: everything recorded, indexed so that no rule scans for a reference."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from tracker.domain.briefing import Briefing
from tracker.domain.day_counting import Closure, CountingConvention
from tracker.domain.document import Document
from tracker.domain.fact import Fact, as_text, as_words, is_text
from tracker.domain.group import Cluster, Group
from tracker.domain.integrity import integrity_problems
from tracker.domain.mandate import Mandate
from tracker.domain.organization import Organization
from tracker.domain.plan import Indicator, WorkPlan
from tracker.domain.policy import Policy
from tracker.domain.provision import Provision
from tracker.domain.role import BUILT_IN_ROLES, Role
from tracker.domain.rotation import Rotation
from tracker.domain.source import Source
from tracker.domain.succession import Succession, in_order_of_effect
from tracker.domain.task import Task
from tracker.domain.term import Term
from tracker.domain.time_zone import DEFAULT_TIME_ZONE, is_time_zone
from tracker.errors import RegisterError
from tracker.language import Language, Text

if TYPE_CHECKING:
    from tracker.calendar.working_calendar import WorkingCalendar

Entry = Organization | Document | Briefing | Task | WorkPlan | Indicator | Mandate | Rotation


def _holds(kind: type[Any]) -> dict[str, Any]:
    """Return the metadata of the field that holds all entries of one kind."""
    return {"holds": kind}


# One converter a kind: mypy reads what a converter takes only from a plain function.


def _as_sources(values: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(values)


def _as_conventions(values: Iterable[CountingConvention]) -> tuple[CountingConvention, ...]:
    return tuple(values)


def _as_closures(values: Iterable[Closure]) -> tuple[Closure, ...]:
    return tuple(values)


def _as_organizations(values: Iterable[Organization]) -> tuple[Organization, ...]:
    return tuple(values)


def _as_clusters(values: Iterable[Cluster]) -> tuple[Cluster, ...]:
    return tuple(values)


def _as_groups(values: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(values)


def _as_successions(values: Iterable[Succession]) -> tuple[Succession, ...]:
    return tuple(values)


def _as_roles(values: Iterable[Role]) -> tuple[Role, ...]:
    return tuple(values)


def _as_rotations(values: Iterable[Rotation]) -> tuple[Rotation, ...]:
    return tuple(values)


def _as_terms(values: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(values)


def _as_documents(values: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(values)


def _as_briefings(values: Iterable[Briefing]) -> tuple[Briefing, ...]:
    return tuple(values)


def _as_tasks(values: Iterable[Task]) -> tuple[Task, ...]:
    return tuple(values)


def _as_plans(values: Iterable[WorkPlan]) -> tuple[WorkPlan, ...]:
    return tuple(values)


def _as_mandates(values: Iterable[Mandate]) -> tuple[Mandate, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Register:
    """Everything an office records, complete and consistent.

    Attributes:
        title: what the register is called.
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
    sources: tuple[Source, ...] = field(default=(), converter=_as_sources, metadata=_holds(Source))
    conventions: tuple[CountingConvention, ...] = field(
        default=(), converter=_as_conventions, metadata=_holds(CountingConvention)
    )
    closures: tuple[Closure, ...] = field(
        default=(), converter=_as_closures, metadata=_holds(Closure)
    )
    organizations: tuple[Organization, ...] = field(
        default=(), converter=_as_organizations, metadata=_holds(Organization)
    )
    clusters: tuple[Cluster, ...] = field(
        default=(), converter=_as_clusters, metadata=_holds(Cluster)
    )
    groups: tuple[Group, ...] = field(default=(), converter=_as_groups, metadata=_holds(Group))
    successions: tuple[Succession, ...] = field(
        default=(), converter=_as_successions, metadata=_holds(Succession)
    )
    roles: tuple[Role, ...] = field(default=(), converter=_as_roles, metadata=_holds(Role))
    terms: tuple[Term, ...] = field(default=(), converter=_as_terms, metadata=_holds(Term))
    documents: tuple[Document, ...] = field(
        default=(), converter=_as_documents, metadata=_holds(Document)
    )
    briefings: tuple[Briefing, ...] = field(
        default=(), converter=_as_briefings, metadata=_holds(Briefing)
    )
    tasks: tuple[Task, ...] = field(default=(), converter=_as_tasks, metadata=_holds(Task))
    plans: tuple[WorkPlan, ...] = field(default=(), converter=_as_plans, metadata=_holds(WorkPlan))
    mandates: tuple[Mandate, ...] = field(
        default=(), converter=_as_mandates, metadata=_holds(Mandate)
    )
    rotations: tuple[Rotation, ...] = field(
        default=(), converter=_as_rotations, metadata=_holds(Rotation)
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
        return _placed(self.successions_in_order, "predecessors")

    @cached_property
    def successions_by_successor(self) -> Mapping[str, tuple[tuple[int, Succession], ...]]:
        """Successions, each with its place in their order, by the ids of their successors."""
        return _placed(self.successions_in_order, "successors")

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
        """The document of each provision, by the id of the provision."""
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
        found = [
            term
            for term in self.terms
            if document.issuer in term.organizations and _may_be(term, document)
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
        from tracker.calendar.working_calendar import WorkingCalendar, vietnam  # noqa: PLC0415 -- slow

        policy = self.policy
        if not self.closures and (policy.country, policy.subdivision) == ("VN", None):
            return vietnam()
        return WorkingCalendar(
            country=policy.country,
            subdivision=policy.subdivision,
            closures=[day for closure in self.closures for day in closure.days()],
        )

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
        found: dict[str, list[Mandate]] = {}
        for mandate in self.mandates:
            found.setdefault(mandate.cluster, []).append(mandate)
        return MappingProxyType({cluster: tuple(mandates) for cluster, mandates in found.items()})

    @cached_property
    def rotations_by_cluster(self) -> Mapping[str, tuple[Rotation, ...]]:
        """Rotations by the id of their cluster."""
        found: dict[str, list[Rotation]] = {}
        for rotation in self.rotations:
            found.setdefault(rotation.cluster, []).append(rotation)
        return MappingProxyType({cluster: tuple(ones) for cluster, ones in found.items()})

    def name_on(self, organization: str, day: date) -> Text:
        """Return the full name that an organization, cluster or group had on *day*, by its id."""
        return self.organization_by_id[organization].name_on(day)


def _placed(
    successions: Iterable[Succession], side: str
) -> Mapping[str, tuple[tuple[int, Succession], ...]]:
    """Return successions with their places, by the ids that one *side* of them names."""
    found: dict[str, list[tuple[int, Succession]]] = {}
    for place, succession in enumerate(successions):
        for organization in getattr(succession, side):
            found.setdefault(organization, []).append((place, succession))
    return MappingProxyType({organization: tuple(ones) for organization, ones in found.items()})


def _may_be(term: Term, document: Document) -> bool:
    """Whether *document*, whose issuer has this term, was numbered in it."""
    if document.term is not None:
        return term.is_called(document.term)
    return document.issued_on is not None and term.holds_on(document.issued_on)
