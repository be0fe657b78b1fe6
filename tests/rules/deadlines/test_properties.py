"""Laws of all the rules about deadlines together."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import TypeVar

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, Task
from tracker.rules import Finding, check
from tracker.testing import days, registers

Fact = TypeVar("Fact")


def without_later_facts(register: Register, as_of: date) -> Register:
    """Return *register* as it could have been written on *as_of*: what is later is not in it."""

    def known(task: Task) -> Task:
        return evolve(
            task,
            reports=[report for report in task.reports if report.on <= as_of],
            extensions=[
                extension
                for extension in task.extensions
                if extension.decided_on is None or extension.decided_on <= as_of
            ],
        )

    return evolve(register, tasks=[known(task) for task in register.tasks])


def found_in(register: Register, as_of: date) -> list[Finding]:
    """Return what the rules about deadlines find."""
    return [*check(register, as_of=as_of, select=["DL"])]


@given(registers(), days())
def test_nothing_dated_later_is_spoken_of(register: Register, as_of: date) -> None:
    """Reports and extensions dated after the day asked change no finding."""
    earlier = without_later_facts(register, as_of)

    assert found_in(register, as_of) == found_in(earlier, as_of)


@given(registers(), days(), st.randoms(use_true_random=False))
def test_the_order_of_facts_changes_no_finding(
    register: Register, as_of: date, order: Random
) -> None:
    """Tasks, and the facts within one, may be listed in any order."""

    def shuffled(values: Sequence[Fact]) -> list[Fact]:
        return sorted(values, key=lambda _: order.random())

    moved = evolve(
        register,
        tasks=shuffled(
            [
                evolve(
                    task,
                    reports=shuffled(task.reports),
                    extensions=shuffled(task.extensions),
                    amendments=shuffled(task.amendments),
                )
                for task in register.tasks
            ]
        ),
    )

    assert found_in(register, as_of) == found_in(moved, as_of)
