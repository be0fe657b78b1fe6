"""How far a plan is as a whole, from how its indicators stand."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from tracker.assess import assess
from tracker.assess.plan_progress import plan_progress
from tracker.assess.plan_roll_up import Gap
from tracker.calendar import read_period
from tracker.domain import Indicator, Measurement, Register, Target, WorkPlan
from tracker.testing import days, work_plans


def indicator(named: str, value: int | None = None, **known: Any) -> Indicator:
    """Return an indicator measured once, for the first quarter of 2023."""
    measured = Measurement(period=read_period("quý I/2023"), value=Decimal(value or 0))
    return Indicator(
        id=named, title=named, measurements=[] if value is None else [measured], **known
    )


def progress_of(*indicators: Indicator, as_of: date = date(2023, 6, 1)) -> Any:
    """Return how far a plan for 2023 is."""
    plan = WorkPlan(id="P", title="P", period=read_period("năm 2023"), indicators=indicators)
    return plan_progress(assess(Register(title="R", plans=[plan]), as_of).indicators)


def test_weights_say_what_each_counts_for() -> None:
    """One of weight 3 counts three times as much as one of weight 1."""
    whole = progress_of(
        indicator("a", 40, target=80, weight=3), indicator("b", 10, target=10, weight=1)
    )
    assert (whole.progress, whole.missing) == (Fraction(5, 8), ())


@pytest.mark.parametrize(
    ("left_out", "gap"),
    [
        (indicator("x", target=5), Gap.NOT_MEASURED),
        (indicator("x", 5), Gap.NO_TARGET),
        (indicator("x", 5, targets=[Target(text="nâng cao chất lượng")]), Gap.NOT_ASSESSABLE),
        (indicator("x", 5, targets=[Target(text="≤ 9")]), Gap.NOT_ASSESSABLE),
    ],
)
def test_what_is_left_out_is_said_with_its_reason(left_out: Indicator, gap: Gap) -> None:
    """Not measured, without a target, in words only, or a limit whose time is not over."""
    whole = progress_of(indicator("a", 40, target=80), left_out)
    assert whole.progress == Fraction(1, 2)
    assert [(one.gap, one.ids) for one in whole.missing] == [(gap, ("x",))]


def test_what_has_no_way_counts_once_it_is_settled() -> None:
    """A limit kept to its end counts as all, a limit passed as nothing."""
    kept, passed = (
        indicator("k", 5, targets=[Target(text="≤ 9")]),
        indicator("p", 5, targets=[Target(text="≤ 3")]),
    )
    assert progress_of(kept, passed, as_of=date(2024, 1, 1)).progress == Fraction(1, 2)


@given(work_plans(), days())
def test_a_plan_is_never_further_than_its_furthest_indicator(plan: WorkPlan, day: date) -> None:
    """The whole lies between the least and the greatest share shown, and loses no indicator."""
    standings = assess(Register(title="R", plans=[plan]), day).indicators
    whole = plan_progress(standings)
    assert {*whole.counted, *(one for gap in whole.missing for one in gap.ids)} == {
        standing.indicator.id for standing in standings
    }
    assert whole.progress is None or 0 <= whole.progress <= 1
