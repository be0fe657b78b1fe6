"""The strategies for what stands within other values."""

from collections.abc import Callable
from typing import Any

from hypothesis import given

from tracker.domain import Comparison, Location, PacePoint
from tracker.testing import locations, pace_points, requirements

Unreached = Callable[[Any, Callable[[Any], object], Any], set[Any]]


def test_every_comparison_is_reached(unreached: Unreached) -> None:
    """A target may ask in every way there is."""
    assert unreached(requirements(), lambda asked: asked.comparison, Comparison) == set()


@given(pace_points(), locations())
def test_points_are_shares_and_lines_are_counted_from_one(
    point: PacePoint, place: Location
) -> None:
    """Nothing lies beyond the whole way, or above the first line."""
    assert 0 <= point.elapsed <= 1
    assert 0 <= point.reached <= 1
    assert place.line >= 1
