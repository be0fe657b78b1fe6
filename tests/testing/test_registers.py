"""The strategy for whole registers."""

from collections.abc import Callable
from typing import Any

from hypothesis import given

import tracker.testing
from tracker.domain import Register
from tracker.testing import registers

Found = Callable[[Any, Callable[[Any], object]], Any]


@given(registers(most=1, tasks=(0, 2)))
def test_a_register_is_no_larger_than_asked(register: Register) -> None:
    """No kind has more entries than asked for, mandates twice as many."""
    kinds = (register.organizations, register.clusters, register.documents, register.briefings)
    assert max(map(len, (*kinds, register.sources, register.plans))) <= 1
    assert (len(register.tasks) <= 2, len(register.mandates) <= 2) == (True, True)


WANTED: tuple[Callable[[Register], object], ...] = (
    lambda register: register.sources and any(fact.source for fact in register.facts()),
    lambda register: not register.sources and any(fact.source for fact in register.facts()),
    lambda register: any(task.parent for task in register.tasks),
    lambda register: any(task.basis and task.lead_units for task in register.tasks),
    lambda register: any(body.parent for body in register.organizations),
    lambda register: any(document.relations for document in register.documents),
    lambda register: any(cluster.members for cluster in register.clusters),
    lambda register: len({held.role for held in register.mandates}) == 2,
    lambda register: any(held.decided_at for held in register.mandates),
    lambda register: any(plan.indicators for plan in register.plans),
    lambda register: register.tasks and register.tasks[0].parent,
    lambda register: any(move.parent for body in register.organizations for move in body.moves),
    lambda register: any(body.renamings for body in register.organizations),
    lambda register: any(group.members or group.of_kinds for group in register.groups),
    lambda register: any(change.successors for change in register.successions),
    lambda register: any(said.report or said.indicator for said in register.statements),
    lambda register: any(said.against or said.rows for said in register.statements),
)


def test_registers_reach_every_way_to_refer(found: Found) -> None:
    """Entries refer to each other in every way there is, and may stand before what they name."""
    missing = set(range(len(WANTED)))

    def all_seen(register: Register) -> bool:
        missing.difference_update([place for place in missing if WANTED[place](register)])
        return not missing

    found(registers(), all_seen)
    assert not missing


def test_every_public_name_is_there_and_listed_in_order() -> None:
    """What the package offers exists, and is listed as people look for it."""
    names = tracker.testing.__all__
    assert [name for name in names if not hasattr(tracker.testing, name)] == []
    assert sorted(names) == [*names]
    assert len(names) > 20
