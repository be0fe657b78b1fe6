"""The Theil-Sen line through a series, in exact arithmetic, and the interval of its slope.

The slope is the median of the slopes of all pairs of points (H. Theil, 1950; P. K. Sen, "Estimates
of the regression coefficient based on Kendall's tau", Journal of the American Statistical
Association 63, 1968, 1379-1389); the interval is Sen's, from the distribution of Kendall's S.
"""

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate, combinations, pairwise
from math import factorial, isqrt, lcm

from attrs import field, frozen

from tracker.errors import ContradictionError
from tracker.language import Text

_EXACT_TO = 10
"""Up to so many points the distribution of S is counted out; beyond, it is as good as normal."""
_MISSED = Fraction(5, 100)
"""How often an interval of 95 per cent may miss the slope."""
_NORMAL = Fraction(1_959_964, 1_000_000)
"""The 97.5th percentile of the standard normal distribution."""

Place = tuple[int, Fraction]
"""A point: the number of its day, and its value."""


def median(values: Iterable[Fraction]) -> Fraction:
    """Return the middle one of *values*, or the mean of the middle two.

    >>> median([Fraction(3), Fraction(1), Fraction(2), Fraction(9)])
    Fraction(5, 2)

    Args:
        values: at least one.

    Raises:
        IndexError: there are none.
    """
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2


def _refuse_shared_days(_: object, __: object, places: tuple[Place, ...]) -> None:
    for (day, _value), (next_day, _next) in pairwise(places):
        if next_day <= day:
            reason = Text(vi="phải theo thứ tự ngày, mỗi ngày một số", en="days must ascend")
            raise ContradictionError("trend", "places", reason)


@frozen
class TrendLine:
    """A series of points with days that ascend, and the line through it.

    Args:
        places: at least two points, each day once, in order.

    >>> values = ((1, 10), (2, 20), (5, 50), (6, 0))
    >>> line = TrendLine(tuple((day, Fraction(value)) for day, value in values))
    >>> line.slope, line.value_at(7, line.slope)
    (Fraction(4, 1), Fraction(37, 1))

    Raises:
        ContradictionError: the days do not ascend.
    """

    places: tuple[Place, ...] = field(validator=_refuse_shared_days)
    _slopes: tuple[tuple[int, int], ...] = field(init=False, repr=False)
    _scale: int = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        scale = lcm(*(value.denominator for _, value in self.places))
        whole = [(day, int(value * scale)) for day, value in self.places]
        span = whole[-1][0] - whole[0][0]
        # Two different slopes over at most `span` days differ by at least 1 / span², so whole
        # numbers order them exactly and far faster than fractions.
        slopes = sorted(
            (
                (later - value, after - day)
                for (day, value), (after, later) in combinations(whole, 2)
            ),
            key=lambda pair: pair[0] * span * span // pair[1],
        )
        object.__setattr__(self, "_slopes", tuple(slopes))
        object.__setattr__(self, "_scale", scale)

    def _slope(self, rank: int) -> Fraction:
        """Return the slope that is so far from the smallest, counted from 0."""
        rise, days = self._slopes[rank]
        return Fraction(rise, days * self._scale)

    @property
    def slope(self) -> Fraction:
        """The median slope, in a day."""
        half, odd = divmod(len(self._slopes), 2)
        return self._slope(half) if odd else (self._slope(half - 1) + self._slope(half)) / 2

    def interval(self) -> tuple[Fraction, Fraction] | None:
        """Return the ends of the interval of 95 per cent of the slope (Sen 1968).

        Returns:
            The two slopes; ``None`` where so few points can give none, which is below five.
        """
        rank = interval_rank(Counter(value for _, value in self.places).values())
        return (self._slope(rank - 1), self._slope(-rank)) if rank else None

    def value_at(self, day: int, slope: Fraction) -> Fraction:
        """Return the value on *day* of the line of *slope* with as many points above as below.

        Args:
            day: the number of the day.
            slope: the slope of the line; :attr:`slope`, or an end of its interval.
        """
        return median(value + slope * (day - at) for at, value in self.places)


def interval_rank(ties: Iterable[int]) -> int:
    """Return which slope from either end bounds the interval of 95 per cent.

    Up to ten points the distribution of Kendall's S is counted out, as if no values were equal,
    which makes the interval wider if anything. Beyond, S is taken as normal with Kendall's
    variance, corrected for equal values (M. G. Kendall, Rank Correlation Methods, 1970, chapter 4),
    and the rank is rounded towards the wider interval.

    >>> [interval_rank([1] * points) for points in (4, 5, 10, 11)]
    [0, 1, 12, 14]

    Args:
        ties: for every different value, how many points have it.

    Returns:
        The rank from 1; 0 where no interval has 95 per cent.
    """
    sizes = tuple(ties)
    count = sum(sizes)
    pairs = count * (count - 1) // 2
    if count <= _EXACT_TO:
        below = accumulate(_inversions(count))
        return sum(2 * Fraction(number, factorial(count)) <= _MISSED for number in below)
    variance = Fraction(_tied(count) - sum(map(_tied, sizes)), 18)
    square = _NORMAL**2 * variance
    width = isqrt(-(-square.numerator // square.denominator) - 1) + 1 if square else 0
    return max((pairs - width) // 2, 0)


def _tied(size: int) -> int:
    return size * (size - 1) * (2 * size + 5)


def _inversions(count: int) -> list[int]:
    """Return how many orders of so many values have 0, 1, 2 … pairs the wrong way round."""
    numbers = [1]
    for size in range(2, count + 1):
        longer = [0] * (len(numbers) + size - 1)
        for place, number in enumerate(numbers):
            for shift in range(size):
                longer[place + shift] += number
        numbers = longer
    return numbers
