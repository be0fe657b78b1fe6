"""Pace: how a plan is meant to come along between its first day and its last."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from attrs import field, frozen

from tracker.domain.fact import Fact, contradiction


class PaceShape(StrEnum):
    """The way from where an indicator begins to its target."""

    STRAIGHT = "straight"
    """So much every day."""
    WORKING_DAYS = "working_days"
    """So much every working day."""
    MONTHLY_STEPS = "monthly_steps"
    """So much at the end of every month, and nothing between."""
    QUARTERLY_STEPS = "quarterly_steps"
    """So much at the end of every quarter, and nothing between."""
    S_CURVE = "s_curve"
    """Slowly at first and at last, fast in the middle."""
    FRONT_LOADED = "front_loaded"
    """An S-curve with most of it early."""
    BACK_LOADED = "back_loaded"
    """An S-curve with most of it late."""
    TABLE = "table"
    """As the points recorded with it say, straight between them."""


@frozen(kw_only=True)
class PacePoint(Fact):
    """A point on the way to a target.

    Attributes:
        elapsed: the share of the time that has passed, from 0 to 1.
        reached: the share of the way that is to be covered by then, from 0 to 1.
    """

    elapsed: Decimal = field(converter=Decimal)
    reached: Decimal = field(converter=Decimal)

    def __attrs_post_init__(self) -> None:
        for name in ("elapsed", "reached"):
            if not 0 <= getattr(self, name) <= 1:
                raise contradiction(self, name, vi="phải từ 0 đến 1", en="it must be from 0 to 1")


def as_pace_points(values: Iterable[PacePoint]) -> tuple[PacePoint, ...]:
    """Return *values* as a plan keeps them, the earliest first."""
    return tuple(sorted(values, key=lambda point: (point.elapsed, point.reached)))


def refuse_wrong_points(
    instance: Fact, shape: PaceShape | None, points: Sequence[PacePoint]
) -> None:
    """Refuse points where no table is meant, a table without points, and a way that goes back.

    Raises:
        ContradictionError: one of these.
    """
    if bool(points) != (shape is PaceShape.TABLE):
        raise contradiction(
            instance,
            "pace_points",
            vi="chỉ dùng, và phải có, khi pace là “table”",
            en="they are needed for the pace “table”, and for no other",
        )
    for before, after in pairwise(points):
        if after.elapsed == before.elapsed or after.reached < before.reached:
            raise contradiction(
                instance,
                "pace_points",
                vi=f"từ {before.elapsed} đến {after.elapsed} không tăng dần",
                en=f"they do not rise from {before.elapsed} to {after.elapsed}",
            )
