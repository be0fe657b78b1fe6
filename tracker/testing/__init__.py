"""Strategies of Hypothesis for every noun of the tracker, for its own tests and for its users'.

Each makes valid values that shrink to something readable. To compose them, draw the ids first and
hand them over as :class:`References`; :func:`registers` does so for a whole register. Where the
tracker is installed, ``st.from_type`` of Hypothesis knows every class of :mod:`tracker.domain`.

>>> from hypothesis import given
>>> from tracker.domain import Register
>>> from tracker.testing import registers
>>> @given(registers(tasks=(1, 3), kinds=["tasks"]))
... def there_are_tasks(register: Register) -> None:
...     assert register.tasks
>>> there_are_tasks()
"""

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
from tracker.testing.examples import simplest
from tracker.testing.faults import FAULTS, Fault
from tracker.testing.linked import linked_registers
from tracker.testing.nouns import STRATEGIES, facts
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
from tracker.testing.references import References
from tracker.testing.registers import KINDS, registers
from tracker.testing.rotations import deviations, roles, rotations
from tracker.testing.rule_testing import findings_of
from tracker.testing.statements import statements
from tracker.testing.suppressions import suppressions
from tracker.testing.tasks import amendments, extensions, progress_reports, tasks
from tracker.testing.texts import identifiers, optional_texts, texts
from tracker.testing.times import days, deadlines, periods, spans
from tracker.testing.written import register_texts

__all__ = [
    "FAULTS",
    "KINDS",
    "STRATEGIES",
    "Fault",
    "References",
    "amendments",
    "briefings",
    "closures",
    "clusters",
    "conventions",
    "days",
    "deadlines",
    "deviations",
    "divisions",
    "documents",
    "extensions",
    "facts",
    "figures",
    "findings_of",
    "groups",
    "handovers",
    "identifiers",
    "indicators",
    "linked_registers",
    "locations",
    "mandates",
    "measurements",
    "memberships",
    "moves",
    "optional_texts",
    "organizations",
    "pace_points",
    "periods",
    "policies",
    "progress_reports",
    "provisions",
    "register_texts",
    "registers",
    "relations",
    "renamings",
    "requirements",
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
