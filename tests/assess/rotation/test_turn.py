"""Turns, and the troika of a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.assess.rotation.drawing import FIRST, rotation
from tracker.assess import plan_rotation, troika_on
from tracker.domain import TurnUnit

TURNS = plan_rotation(rotation(turn=TurnUnit.MONTH), turns=12)


@given(st.integers(-5, 400))
def test_a_troika_is_three_turns_in_a_row(days: int) -> None:
    """On any day the one before, the one of the day and the next are neighbours in the plan."""
    day = FIRST + timedelta(days=days)
    found = troika_on(TURNS, day)
    number = sum(turn.begins_on is not None and turn.begins_on <= day for turn in TURNS)
    is_over = day > date(2020, 12, 31)
    current = number if number and not is_over else None
    assert (found.current and found.current.number) == current
    before = number if is_over else number - 1
    assert (found.previous and found.previous.number) == (before if before > 0 else None)
    assert (found.following and found.following.number) == (number + 1 if number < 12 else None)
