"""The line of the median slope, and the interval that Kendall's distribution gives it."""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import combinations, permutations
from math import comb, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess.trend_line import TrendLine, interval_rank, median
from tracker.errors import ContradictionError

SERIES = st.dictionaries(
    st.integers(1, 2000),
    st.fractions(-1000, 1000, max_denominator=50) | st.integers(-2, 2).map(Fraction),
    min_size=2,
    max_size=14,
).map(lambda values: tuple(sorted(values.items())))


@given(SERIES)
def test_the_slope_is_the_median_of_all_pairs(places: tuple[tuple[int, Fraction], ...]) -> None:
    """Ordering by whole numbers gives the very slopes that ordering by fractions gives."""
    slopes = sorted(
        (later - value) / (after - day) for (day, value), (after, later) in combinations(places, 2)
    )
    line = TrendLine(places)
    rank = interval_rank([1] * len(places))

    assert line.slope == median(slopes)
    if len({value for _, value in places}) == len(places):
        assert line.interval() == ((slopes[rank - 1], slopes[-rank]) if rank else None)


@given(SERIES, st.integers(1, 3000))
def test_as_many_points_lie_above_the_line_as_below(
    places: tuple[tuple[int, Fraction], ...], day: int
) -> None:
    """No more than half the points are on either side, and the line is straight."""
    line = TrendLine(places)
    residuals = [value - line.value_at(at, line.slope) for at, value in places]

    assert sum(residual > 0 for residual in residuals) <= len(places) / 2
    assert sum(residual < 0 for residual in residuals) <= len(places) / 2
    assert line.value_at(day + 1, line.slope) - line.value_at(day, line.slope) == line.slope


@pytest.mark.parametrize("count", range(2, 8))
def test_the_interval_misses_no_more_than_it_may(count: int) -> None:
    """Over all orders of so few values it misses at most 5 per cent, and no narrower one does."""
    rank = interval_rank([1] * count)
    orders = list(permutations(range(count)))
    wrong = [sum(one > other for one, other in combinations(order, 2)) for order in orders]
    pairs = count * (count - 1) // 2

    def missed(bound: int) -> Fraction:
        outside = sum(below < bound or pairs - below < bound for below in wrong)
        return Fraction(outside, len(orders))

    assert rank == 0 or missed(rank) <= Fraction(1, 20)
    assert missed(rank + 1) > Fraction(1, 20)


@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        ([1] * 4, 0),
        ([1] * 5, 1),
        ([1] * 10, 12),
        ([1] * 11, 14),
        ([2, *[1] * 9], 14),
        ([8, *[1] * 4], 21),
        ([1] * 40, 305),
        ([12], 33),
    ],
)
def test_the_rank_that_bounds_the_interval(ties: list[int], expected: int) -> None:
    """Below eleven points it is counted out; from there it is that of the normal distribution."""
    assert interval_rank(ties) == expected


@given(st.lists(st.integers(1, 12), min_size=1, max_size=8).filter(lambda ties: sum(ties) > 10))
def test_equal_values_narrow_the_interval_by_their_variance(ties: list[int]) -> None:
    """Beyond ten points the rank is the half of all pairs less 1.96 deviations of Kendall's S."""
    count, pairs = sum(ties), comb(sum(ties), 2)
    with localcontext(prec=50):
        whole, equal = (
            sum(size * (size - 1) * (2 * size + 5) for size in sizes) for sizes in ([count], ties)
        )
        width = Decimal("1.959964") * (Decimal(whole - equal) / 18).sqrt()
        rank = (pairs - width) / 2
    assert interval_rank(ties) == max(floor(rank), 0)


@pytest.mark.parametrize("days", [(1, 1), (2, 1)])
def test_days_must_ascend(days: tuple[int, int]) -> None:
    """Two points on a day, or out of order, are refused."""
    with pytest.raises(ContradictionError, match="ascend"):
        TrendLine(tuple((day, Fraction(1)) for day in days))
