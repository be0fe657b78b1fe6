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
from tracker.testing.changes import divisions, moves, renamings, successions
from tracker.testing.day_counting import closures, conventions, policies
from tracker.testing.documents import (
    briefings,
    documents,
    provisions,
    relations,
    results,
    sources,
    terms,
)
from tracker.testing.organizations import (
    clusters,
    figures,
    groups,
    handovers,
    mandates,
    memberships,
    organizations,
)
from tracker.testing.parts import locations, pace_points, requirements
from tracker.testing.plans import indicators, measurements, targets, work_plans
from tracker.testing.registers import registers
from tracker.testing.rotations import deviations, roles, rotations
from tracker.testing.statements import statements
from tracker.testing.suppressions import suppressions
from tracker.testing.tasks import amendments, extensions, progress_reports, tasks
from tracker.testing.times import deadlines, periods

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
        domain.Source: sources,
        domain.Amendment: amendments,
        domain.Briefing: briefings,
        domain.Closure: closures,
        domain.Cluster: clusters,
        domain.CountingConvention: conventions,
        domain.Deviation: deviations,
        domain.Division: divisions,
        Document: documents,
        domain.Extension: extensions,
        domain.Figure: figures,
        domain.Group: groups,
        domain.Handover: handovers,
        domain.Indicator: indicators,
        domain.Mandate: mandates,
        domain.Measurement: measurements,
        domain.Membership: memberships,
        domain.Move: moves,
        domain.Organization: organizations,
        domain.PacePoint: pace_points,
        domain.ProgressReport: progress_reports,
        domain.Provision: provisions,
        domain.Relation: relations,
        domain.Renaming: renamings,
        domain.Result: results,
        domain.Role: roles,
        domain.Rotation: rotations,
        domain.Statement: statements,
        domain.Succession: successions,
        domain.Target: targets,
        domain.Suppression: suppressions,
        domain.Task: tasks,
        domain.Term: terms,
        domain.WorkPlan: work_plans,
        **{kind: partial(documents, kinds=(kind,)) for kind in domain.DOCUMENT_CLASSES.values()},
    }
)


def _entries() -> SearchStrategy[domain.Entry]:
    made = [make() for kind, make in _OF_FACTS.items() if issubclass(kind, domain.Entry)]
    return st.one_of(*made)


STRATEGIES: Mapping[type, Make] = MappingProxyType(
    {
        **_OF_FACTS,
        Fact: facts,
        domain.Entry: _entries,
        Deadline: deadlines,
        Period: periods,
        domain.Location: locations,
        domain.Policy: policies,
        domain.Register: registers,
        domain.Requirement: requirements,
    }
)
"""What makes the strategy of each class."""
