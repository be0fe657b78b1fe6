"""The strategy of each class, for whoever has the class and not the name of its strategy."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tracker import domain
from tracker.calendar import Deadline, Period
from tracker.domain import Document, Fact
from tracker.testing import bodies, changes, day_counting, decided, parts, plans, rotating, work
from tracker.testing.stated import statements
from tracker.testing.times import deadlines, periods
from tracker.testing.whole import registers

Make = Callable[[], SearchStrategy[Any]]


def facts() -> SearchStrategy[Fact]:
    """Facts of every kind that a register may hold.

    >>> from tracker.testing import simplest
    >>> type(simplest(facts())).__name__
    'Source'
    """
    return st.one_of(*(make() for kind, make in _OF_FACTS.items() if kind is not Document))


_OF_FACTS: Mapping[type, Make] = MappingProxyType(
    {
        domain.Source: decided.sources,
        domain.Amendment: work.amendments,
        domain.Briefing: decided.briefings,
        domain.Closure: day_counting.closures,
        domain.Cluster: bodies.clusters,
        domain.CountingConvention: day_counting.conventions,
        domain.Deviation: rotating.deviations,
        domain.Division: changes.divisions,
        Document: decided.documents,
        domain.Extension: work.extensions,
        domain.Figure: bodies.figures,
        domain.Group: bodies.groups,
        domain.Handover: bodies.handovers,
        domain.Indicator: plans.indicators,
        domain.Mandate: bodies.mandates,
        domain.Measurement: plans.measurements,
        domain.Membership: bodies.memberships,
        domain.Move: changes.moves,
        domain.Organization: bodies.organizations,
        domain.PacePoint: parts.pace_points,
        domain.ProgressReport: work.progress_reports,
        domain.Provision: decided.provisions,
        domain.Relation: decided.relations,
        domain.Renaming: changes.renamings,
        domain.Result: decided.results,
        domain.Role: rotating.roles,
        domain.Rotation: rotating.rotations,
        domain.Statement: statements,
        domain.Succession: changes.successions,
        domain.Target: plans.targets,
        domain.Task: work.tasks,
        domain.Term: decided.terms,
        domain.WorkPlan: plans.work_plans,
        **{
            kind: partial(decided.documents, kinds=(kind,))
            for kind in domain.DOCUMENT_CLASSES.values()
        },
    }
)

STRATEGIES: Mapping[type, Make] = MappingProxyType(
    {
        **_OF_FACTS,
        Fact: facts,
        Deadline: deadlines,
        Period: periods,
        domain.Location: parts.locations,
        domain.Policy: day_counting.policies,
        domain.Register: registers,
        domain.Requirement: parts.requirements,
    }
)
"""What makes the strategy of each class."""
