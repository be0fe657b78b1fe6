"""Recorded histories cut into turns."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.assess.rotation.drawing import rotation
from tracker.assess import RotationMember, Tenure, explain_rotation
from tracker.assess.rotation.membership import Members
from tracker.assess.rotation.slots import slots_of, turn_lengths
from tracker.domain import TurnUnit
from tracker.domain.rotation import LONGEST_TURN

FIRST = date(2015, 1, 2)


@pytest.mark.parametrize(
    ("begins_on", "expected"),
    [
        (date(2015, 4, 2), (TurnUnit.QUARTER, 1)),
        (date(2015, 3, 2), (TurnUnit.MONTH, 2)),
        (date(2016, 7, 2), (TurnUnit.HALF_YEAR, 3)),
        (date(2017, 1, 2), (TurnUnit.YEAR, 2)),
        (date(2015, 1, 16), (TurnUnit.WEEK, 2)),
        (date(2015, 1, 5), (TurnUnit.DAY, 3)),
        (FIRST + timedelta(days=1000), (TurnUnit.DAY, 1000)),
        (FIRST + timedelta(days=1003), (TurnUnit.YEAR, 1)),
        (FIRST + timedelta(weeks=1001), (TurnUnit.YEAR, 1)),
    ],
)
def test_turns_are_counted_in_the_greatest_unit(
    begins_on: date, expected: tuple[TurnUnit, int]
) -> None:
    """What would be longer than any turn may be is taken for one year that ran on."""
    held = [Tenure(holder="a", begins_on=FIRST), Tenure(holder="b", begins_on=begins_on)]
    assert [*turn_lengths(held, ())] == [expected]


@given(st.lists(st.dates(), min_size=1, max_size=4, unique=True))
@example([date(2015, 1, 2), date(2018, 1, 1)])
@example([date.min, date.max])
def test_any_history_is_cut_into_turns_that_a_rotation_may_have(days: list[date]) -> None:
    """However far apart they are, each turn of a history is explained."""
    held = [Tenure(holder="ab"[place % 2], begins_on=day) for place, day in enumerate(sorted(days))]
    for unit, length in turn_lengths(held, ()):
        assert (unit in TurnUnit, 1 <= length <= LONGEST_TURN) == (True, True)
    turns = explain_rotation(held).turns
    assert [turn.begins_on for turn in turns] == sorted(days)


@pytest.mark.parametrize(("holder", "turns"), [("c", ["a", "c"]), ("e", ["a"]), ("f", ["a", "f"])])
def test_only_who_followed_carries_a_turn_on(holder: str, turns: list[str]) -> None:
    """A tenure within a turn is its rest under the one that followed, and a turn under another."""
    members = [
        *(RotationMember(organization=one) for one in "acf"),
        RotationMember(organization="e", begins_on=date(2020, 2, 15), follows=("a",)),
    ]
    by_quarter = rotation(order=("a", "c", "f"))
    held = [
        Tenure(holder="a", begins_on=date(2020, 1, 1)),
        Tenure(holder=holder, begins_on=date(2020, 2, 15)),
    ]
    slots, _ = slots_of(held, by_quarter, Members(by_quarter, members), ())
    assert [slot.holder for slot in slots] == turns
