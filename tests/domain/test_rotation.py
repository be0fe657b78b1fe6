"""Rotations: what each policy needs."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tracker.domain import LEADER, Rotation, RotationPolicy, TurnUnit
from tracker.testing import rotations

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]
NEED_AN_ORDER = {RotationPolicy.FIXED_ORDER, RotationPolicy.ENTERED}


def rotation(policy: RotationPolicy = RotationPolicy.ELECTED, **more: Any) -> Rotation:
    """Return a rotation of leaders by quarters."""
    known: dict[str, Any] = {"begins_on": date(2024, 1, 1), "turn": TurnUnit.QUARTER} | more
    return Rotation(id="R", cluster="c", role=LEADER, policy=policy, **known)


@pytest.mark.parametrize(
    "policy", [one for one in RotationPolicy if one is not RotationPolicy.LEAST_RECENT]
)
def test_only_a_policy_that_follows_an_order_has_one(
    refusal_of: RefusalOf, policy: RotationPolicy
) -> None:
    """An order that nothing follows would be lost in silence, one that is missing is needed."""
    needs = policy in NEED_AN_ORDER
    order = () if needs else ("a", "b")
    told = refusal_of(lambda: rotation(policy, order=order))
    assert told == (
        "order",
        f"Rotation R: order: chính sách “{policy}” {'phải có' if needs else 'không dùng'} thứ tự",
        f"Rotation R: order: the policy “{policy}” {'needs' if needs else 'has no use for'} one",
    )
    assert rotation(policy, order=("a", "b") if needs else ()).policy is policy


def test_those_without_a_turn_may_be_put_in_order() -> None:
    """The least recent holder may have an order for those that held nothing yet, or none."""
    for order in ((), ("a", "b")):
        assert rotation(RotationPolicy.LEAST_RECENT, order=order).order == order


def test_only_an_entered_order_names_a_member_twice(refusal_of: RefusalOf) -> None:
    """The refusal says which policy may do so."""
    twice = ("a", "b", "a")
    assert refusal_of(lambda: rotation(RotationPolicy.FIXED_ORDER, order=twice)) == (
        "order",
        ("Rotation R: order: ghi một đơn vị hai lần; muốn vậy hãy dùng chính sách “entered”"),
        "Rotation R: order: it names a member twice; the policy “entered” may do so",
    )
    assert rotation(RotationPolicy.ENTERED, order=twice).order == twice


@pytest.mark.parametrize("name", ["turn_length", "group_size"])
@pytest.mark.parametrize("count", [-1, 0, 1, 1000, 1001])
def test_a_turn_and_a_group_are_of_one_to_a_thousand(
    refusal_of: RefusalOf, name: str, count: int
) -> None:
    """No turn is of nothing, and none outlasts every register."""
    known: dict[str, Any] = {name: count}
    if 1 <= count <= 1000:
        assert getattr(rotation(**known), name) == count
        return
    told = refusal_of(lambda: rotation(**known))
    assert (told[0], told[2]) == (name, f"Rotation R: {name}: it must be from 1 to 1000")


def test_a_rotation_ends_no_earlier_than_it_begins(refusal_of: RefusalOf) -> None:
    """It may last one day."""
    told = refusal_of(lambda: rotation(ends_on=date(2023, 12, 31)))
    assert told[2] == "Rotation R: ends_on: 2023-12-31 is before begins_on (2024-01-01)"
    assert rotation(ends_on=date(2024, 1, 1)).ends_on == date(2024, 1, 1)


@given(rotations())
def test_every_rotation_drawn_keeps_to_its_policy(made: Rotation) -> None:
    """It has an order exactly where it follows one, and its first turn is of somebody in it."""
    assert bool(made.order) == (made.policy in NEED_AN_ORDER)
    assert made.first is None or not made.order or made.first in made.order
