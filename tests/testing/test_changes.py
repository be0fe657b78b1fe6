"""The strategies for changes and rotations, and how far they reach."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from tracker.domain import (
    Deviation,
    DeviationKind,
    Rotation,
    RotationPolicy,
    Succession,
    SuccessionKind,
)
from tracker.testing import References, deviations, rotations, successions

Found = Callable[[Any, Callable[[Any], object]], Any]
Unreached = Callable[[Any, Callable[[Any], object], Any], set[Any]]
KNOWN = References(organizations=("a", "b", "c"), tasks=("T-1", "T-2"))


def test_every_kind_of_succession_is_reached(unreached: Unreached) -> None:
    """A register may have every kind of change drawn."""
    drawn = successions(known=KNOWN)
    assert unreached(drawn, lambda change: change.kind, SuccessionKind) == set()


@pytest.mark.parametrize(
    "wanted",
    [
        lambda change: len(change.predecessors) > 1 and change.ended != change.predecessors,
        lambda change: len(change.ended) > 1,
        lambda change: len(change.successors) > 1 and not change.ended,
        lambda change: len(change.division) > 1,
        lambda change: change.rest_to,
        lambda change: change.kind is SuccessionKind.DISSOLVED and change.successors,
        lambda change: change.kind is SuccessionKind.DISSOLVED and not change.successors,
    ],
)
def test_every_shape_of_a_succession_is_reached(
    found: Found, wanted: Callable[[Succession], object]
) -> None:
    """Some go on and some end; what is divided, goes to one that takes the rest, or to nobody."""
    assert wanted(found(successions(known=KNOWN), wanted))


def test_one_organization_alone_can_only_be_dissolved(found: Found) -> None:
    """There is nobody else who could follow it."""
    alone = successions(known=References(organizations=("a",)))
    assert found(alone, lambda change: change).kind is SuccessionKind.DISSOLVED


def test_every_kind_of_deviation_is_reached(unreached: Unreached) -> None:
    """A rotation may depart from its order in every way."""
    drawn = deviations(known=KNOWN)
    assert unreached(drawn, lambda deviation: deviation.kind, DeviationKind) == set()


@given(deviations(known=KNOWN))
def test_a_deviation_is_of_a_member_known_or_of_nobody(made: Deviation) -> None:
    """Whatever departs from the order, only ids handed over are named."""
    assert made.organization is None or made.organization in KNOWN.organizations


def test_one_member_alone_swaps_with_nobody(found: Found) -> None:
    """A stand-in for the only member there is, is nobody."""
    alone = deviations(known=References(organizations=("a",)))
    made = found(alone, lambda deviation: deviation.kind is DeviationKind.STAND_IN)
    assert made.other is None


def test_every_policy_of_a_rotation_is_reached(unreached: Unreached) -> None:
    """A role may pass on in every way."""
    drawn = rotations(known=KNOWN)
    assert unreached(drawn, lambda rotation: rotation.policy, RotationPolicy) == set()


@given(rotations(known=KNOWN))
def test_an_order_is_of_members_known(made: Rotation) -> None:
    """Those that need an order have one, of members known."""
    assert {*made.order} <= {*KNOWN.organizations}


def test_an_entered_order_may_name_a_member_twice(found: Found) -> None:
    """Only what is entered turn by turn does."""
    made = found(rotations(known=KNOWN), lambda one: len({*one.order}) < len(one.order))
    assert made.policy is RotationPolicy.ENTERED
