"""The strategy of each class."""

from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import tracker.domain
from tracker.calendar import Deadline, Period
from tracker.domain import Fact, Register
from tracker.testing import STRATEGIES, facts

CLASSES = [
    kind
    for name in tracker.domain.__all__
    if isinstance(kind := getattr(tracker.domain, name), type) and attrs.has(kind)
]


def test_every_class_has_a_strategy() -> None:
    """Whatever the domain has a class for, there is a strategy of, and of periods and deadlines."""
    assert len(CLASSES) > 40
    assert {*CLASSES, Deadline, Period} == {*STRATEGIES}


@settings(max_examples=100)
@given(st.data(), st.sampled_from(CLASSES))
def test_a_strategy_makes_values_of_its_class(data: st.DataObject, kind: type[Any]) -> None:
    """What is drawn for a class is of that class."""
    assert isinstance(data.draw(STRATEGIES[kind]()), kind)


@given(facts())
def test_facts_are_facts_and_no_registers(fact: Fact) -> None:
    """What a register holds is a fact; the register itself is none."""
    assert isinstance(fact, Fact)
    assert not isinstance(fact, Register)
