"""Earned value in the units of an indicator."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess.earned_value import earned_value
from tracker.assess.pace import share_covered
from tracker.domain import PaceShape

FIRST, LAST = date(2023, 1, 1), date(2023, 12, 31)
SHAPES = st.sampled_from([shape for shape in PaceShape if shape is not PaceShape.TABLE])


@given(SHAPES, st.integers(0, 364), st.integers(0, 300), st.sampled_from([200, -200]))
@example(PaceShape.QUARTERLY_STEPS, 100, 100, 200)
@example(PaceShape.STRAIGHT, 0, 300, 200)
def test_as_much_was_to_be_covered_after_the_earned_schedule(
    shape: PaceShape, passed: int, percent: int, way: int
) -> None:
    """As many whole days plan no more than was earned, one more plans more; nothing, no days."""
    day, earned = FIRST + timedelta(days=passed), Fraction(way * percent, 100)

    def planned(when: date) -> Fraction:
        return way * share_covered(shape, (FIRST, LAST), when)

    found = earned_value(FIRST, LAST, day, earned, planned)
    whole = int(found.earned_schedule)
    after = FIRST + timedelta(days=whole)
    assert whole == 0 or planned(after - timedelta(days=1)) / way <= earned / way
    assert not earned or after > LAST or planned(after) / way > earned / way
    assert found.schedule_variance == earned - planned(day)
    index = found.schedule_performance_index
    assert index is None or index * planned(day) == earned
    assert found.schedule_performance_index_in_time * (passed + 1) == found.earned_schedule


@given(st.integers(0, 364), st.integers(0, 364))
def test_on_a_straight_line_both_indices_are_one(passed: int, reached: int) -> None:
    """Value and time are then the same thing."""

    def planned(when: date) -> Fraction:
        return Fraction((when - FIRST).days + 1)

    day = FIRST + timedelta(days=passed)
    found = earned_value(FIRST, LAST, day, Fraction(reached), planned)
    assert found.schedule_performance_index == found.schedule_performance_index_in_time
