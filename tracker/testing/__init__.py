"""Strategies of Hypothesis for every noun of the tracker, for its own tests and for its users'.

Each makes valid values that shrink to something readable. To compose them, draw the ids first and
hand them over as :class:`References`; :func:`registers` does so for a whole register.
"""

from tracker.testing.changes import moves, renamings, successions
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
from tracker.testing.examples import simplest
from tracker.testing.linked import linked_registers
from tracker.testing.organizations import (
    clusters,
    figures,
    groups,
    handovers,
    mandates,
    memberships,
    organizations,
)
from tracker.testing.plans import indicators, measurements, targets, work_plans
from tracker.testing.references import References
from tracker.testing.registers import registers
from tracker.testing.rotations import deviations, roles, rotations
from tracker.testing.rule_testing import findings_of
from tracker.testing.statements import statements
from tracker.testing.suppressions import suppressions
from tracker.testing.tasks import amendments, extensions, progress_reports, tasks
from tracker.testing.texts import identifiers, texts
from tracker.testing.times import days, deadlines, periods, spans

__all__ = [
    "References",
    "amendments",
    "briefings",
    "closures",
    "clusters",
    "conventions",
    "days",
    "deadlines",
    "deviations",
    "documents",
    "extensions",
    "figures",
    "findings_of",
    "groups",
    "handovers",
    "identifiers",
    "indicators",
    "linked_registers",
    "mandates",
    "measurements",
    "memberships",
    "moves",
    "organizations",
    "periods",
    "policies",
    "progress_reports",
    "provisions",
    "registers",
    "relations",
    "renamings",
    "results",
    "roles",
    "rotations",
    "simplest",
    "sources",
    "spans",
    "statements",
    "successions",
    "suppressions",
    "targets",
    "tasks",
    "terms",
    "texts",
    "work_plans",
]
