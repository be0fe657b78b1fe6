"""The strategy for whole registers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import find, given, settings

import tracker.testing
from tracker.assess import Timeliness, assess
from tracker.domain import Organization, Register, Task
from tracker.testing import registers, simplest

Found = Callable[[Any, Callable[[Any], object]], Any]


@given(registers(most=1, tasks=(0, 2)))
def test_a_register_is_no_larger_than_asked(register: Register) -> None:
    """No kind has more entries than asked for, mandates twice as many."""
    kinds = (register.organizations, register.clusters, register.documents, register.briefings)
    assert max(map(len, (*kinds, register.sources, register.plans))) <= 1
    assert (len(register.tasks) <= 2, len(register.mandates) <= 2) == (True, True)


WANTED: Mapping[tuple[str, ...], Sequence[Callable[[Register], object]]] = {
    ("sources", "tasks", "briefings"): (
        lambda register: register.sources and any(fact.source for fact in register.facts()),
        lambda register: not register.sources and any(fact.source for fact in register.facts()),
    ),
    ("tasks", "documents", "organizations", "clusters"): (
        lambda register: any(task.parent for task in register.tasks),
        lambda register: any(task.basis and task.lead_units for task in register.tasks),
        lambda register: any(body.parent for body in register.organizations),
        lambda register: any(document.relations for document in register.documents),
        lambda register: any(cluster.members for cluster in register.clusters),
        lambda register: register.tasks and register.tasks[0].parent,
        lambda register: any(move.parent for body in register.organizations for move in body.moves),
        lambda register: any(body.renamings for body in register.organizations),
    ),
    ("organizations", "clusters", "groups", "briefings", "mandates", "successions"): (
        lambda register: len({held.role for held in register.mandates}) == 2,
        lambda register: any(held.decided_at for held in register.mandates),
        lambda register: any(group.members or group.of_kinds for group in register.groups),
        lambda register: any(change.successors for change in register.successions),
    ),
    ("plans", "documents", "briefings", "statements"): (
        lambda register: any(plan.indicators for plan in register.plans),
        lambda register: any(said.report or said.indicator for said in register.statements),
        lambda register: any(said.against or said.rows for said in register.statements),
    ),
}
"""Ways to refer, by the kinds of entry that they are between."""


@pytest.mark.parametrize("kinds", WANTED)
def test_registers_reach_every_way_to_refer(found: Found, kinds: tuple[str, ...]) -> None:
    """Entries refer to each other in every way there is, and may stand before what they name."""
    wanted = WANTED[kinds]
    missing = {*range(len(wanted))}

    def all_seen(register: Register) -> bool:
        missing.difference_update([place for place in missing if wanted[place](register)])
        return not missing

    found(registers(kinds=kinds), all_seen)
    assert not missing


def test_every_public_name_is_there_and_listed_in_order() -> None:
    """What the package offers exists, and is listed as people look for it: constants come first."""
    names = tracker.testing.__all__
    assert [name for name in names if not hasattr(tracker.testing, name)] == []
    assert sorted(names, key=lambda name: (not name.isupper(), name.islower(), name)) == [*names]
    assert len(names) > 20


@settings(max_examples=10)
@given(registers(tasks=30, kinds=["tasks", "organizations"]))
def test_only_the_kinds_asked_for_come_in_the_number_asked_for(register: Register) -> None:
    """Every task has an id of its own, however many there are, and nothing else is drawn."""
    assert len(register.tasks) == 30
    assert {type(fact) for fact in register.facts()} <= {Task, Organization}
    assert len({(task.title, task.id) for task in register.tasks}) == 30


@settings(max_examples=5)
@given(registers(tasks=(900, 1000), kinds=["tasks"]))
def test_a_thousand_tasks_fit_into_one_example(register: Register) -> None:
    """Large registers are no harder to draw than small ones."""
    assert 900 <= len(register.tasks) <= 1000


@pytest.mark.parametrize("wrong", [{"tasks": (3, 2)}, {"tasks": -1}, {"kinds": ["task"]}])
def test_a_size_or_kind_that_there_is_not_is_refused(wrong: dict[str, Any]) -> None:
    """Wrong use is told when the first register is drawn."""
    with pytest.raises(ValueError, match=r"task|3|-1"):
        simplest(registers(**wrong))


def test_a_register_shrinks_to_what_a_person_can_read() -> None:
    """The smallest register with an overdue task is that task, with the simplest of words."""
    day = date(2023, 6, 30)

    def has_overdue_task(register: Register) -> bool:
        standings = assess(register, day).tasks
        return any(standing.timeliness is Timeliness.OVERDUE for standing in standings)

    tries = settings(max_examples=2000, database=None, derandomize=True, deadline=None)
    drawn = registers(kinds=["tasks", "organizations", "documents", "briefings"])
    found = find(drawn, has_overdue_task, settings=tries)
    [task] = found.tasks
    assert evolve(found, tasks=()) == Register(title="kế hoạch")
    assert (task.id, task.title) == ("NV-1", "kế hoạch")
    assert (task.extensions, task.reports, task.lead_units, task.basis) == ((), (), (), ())
    assert [deadline.text for deadline in task.deadlines()] == ["1/1/2015"]
