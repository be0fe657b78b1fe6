"""The shapes and points of a pace."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_period
from tracker.domain import Indicator, PacePoint, PaceShape, WorkPlan
from tracker.domain.pace import as_pace_points

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


def point(elapsed: str, reached: str) -> PacePoint:
    """Return a point of a pace."""
    return PacePoint(elapsed=Decimal(elapsed), reached=Decimal(reached))


def plan(shape: PaceShape, *points: PacePoint) -> WorkPlan:
    """Return a plan of that pace."""
    return WorkPlan(
        id="p", title="p", period=read_period("2023"), pace=shape, pace_points=[*points]
    )


@pytest.mark.parametrize(
    ("make", "field", "vietnamese", "english"),
    [
        (
            lambda: point("1.01", "0"),
            "elapsed",
            "PacePoint: elapsed: phải từ 0 đến 1",
            "PacePoint: elapsed: it must be from 0 to 1",
        ),
        (
            lambda: point("0", "-0.01"),
            "reached",
            "PacePoint: reached: phải từ 0 đến 1",
            "PacePoint: reached: it must be from 0 to 1",
        ),
        (
            lambda: plan(PaceShape.TABLE),
            "pace_points",
            "WorkPlan p: pace_points: chỉ dùng, và phải có, khi pace là “table”",
            "WorkPlan p: pace_points: they are needed for the pace “table”, and for no other",
        ),
        (
            lambda: plan(PaceShape.STRAIGHT, point("0.5", "0.5")),
            "pace_points",
            "WorkPlan p: pace_points: chỉ dùng, và phải có, khi pace là “table”",
            "WorkPlan p: pace_points: they are needed for the pace “table”, and for no other",
        ),
        (
            lambda: Indicator(id="i", title="i", pace_points=[point("0.5", "0.5")]),
            "pace_points",
            "Indicator i: pace_points: chỉ dùng, và phải có, khi pace là “table”",
            "Indicator i: pace_points: they are needed for the pace “table”, and for no other",
        ),
        (
            lambda: plan(PaceShape.TABLE, point("0.2", "0.5"), point("0.6", "0.4")),
            "pace_points",
            "WorkPlan p: pace_points: từ 0.2 đến 0.6 không tăng dần",
            "WorkPlan p: pace_points: they do not rise from 0.2 to 0.6",
        ),
        (
            lambda: plan(PaceShape.TABLE, point("0.2", "0.5"), point("0.2", "0.6")),
            "pace_points",
            "WorkPlan p: pace_points: từ 0.2 đến 0.2 không tăng dần",
            "WorkPlan p: pace_points: they do not rise from 0.2 to 0.2",
        ),
    ],
)
def test_a_pace_that_cannot_be_is_refused(
    refusal_of: RefusalOf, make: Callable[[], object], field: str, vietnamese: str, english: str
) -> None:
    """Shares beyond 0 and 1, a table without points, points of no table, a way that goes back."""
    assert refusal_of(make) == (field, vietnamese, english)


@given(st.permutations(["0", "0.25", "0.5", "1"]))
def test_points_are_kept_in_order_however_they_are_recorded(order: list[str]) -> None:
    """The earliest comes first."""
    kept = as_pace_points(point(elapsed, elapsed) for elapsed in order)
    assert [str(one.elapsed) for one in kept] == ["0", "0.25", "0.5", "1"]


def test_a_point_may_stand_at_either_end_and_a_way_may_rest() -> None:
    """Nothing at the end of the time, all of it at once, or the same for a while."""
    found = plan(PaceShape.TABLE, point("0", "1"), point("0.5", "1"), point("1", "1"))
    assert len(found.pace_points) == 3
