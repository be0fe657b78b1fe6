"""How an indicator stands on a day: what was reached, what the pace would be, where it leads."""

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from tracker.domain import Indicator, IndicatorKind, Measurement, WorkPlan


class Pace(StrEnum):
    """How an indicator stands against its target."""

    MET = "met"
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    NOT_MEASURED = "not_measured"
    NOT_ASSESSABLE = "not_assessable"
    """No target was set."""


TOLERANCE = Fraction(1, 10)
"""An indicator within a tenth of its expected value is on track."""


@frozen(kw_only=True)
class IndicatorStanding:
    """How one indicator stands on one day; derived, never stored.

    Attributes:
        plan: the plan.
        indicator: the indicator.
        measurement: the last measurement known by then.
        actual: what has been reached: the last figure, or for a flow the sum of its periods.
        expected: what a straight line from nothing at the start of the plan to the target at its
            end has reached on the day of the measurement.
        share: actual over target.
        pace: how it stands; judged on the day of the measurement, not on the day asked.
        forecast: what the same pace would reach at the end of the plan.
        forecast_on: the day the same pace reaches the target.
    """

    plan: WorkPlan
    indicator: Indicator
    measurement: Measurement | None
    actual: Decimal | None
    expected: Fraction | None
    share: Fraction | None
    pace: Pace
    forecast: Fraction | None
    forecast_on: date | None


def assess_indicator(plan: WorkPlan, indicator: Indicator, as_of: date) -> IndicatorStanding:
    """Return how *indicator* of *plan* stands on *as_of*, from measurements true by then."""
    known = sorted(
        (measured for measured in indicator.measurements if measured.on <= as_of),
        key=lambda measured: (measured.on, -measured.period.days),
    )
    last = known[-1] if known else None
    if last is None:
        pace = Pace.NOT_MEASURED if indicator.target else Pace.NOT_ASSESSABLE
        if indicator.target and as_of > plan.period.last:
            pace = Pace.MISSED
        return _standing(plan, indicator, None, None, pace)
    actual = last.value
    if indicator.kind is IndicatorKind.FLOW:
        actual = sum((measured.value for measured in known), Decimal(0))
    return _standing(plan, indicator, last, actual, _pace(plan, indicator, last, actual, as_of))


def _elapsed(plan: WorkPlan, day: date) -> Fraction:
    """Return the share of the plan's days that have passed at the end of *day*, at most 1."""
    passed = (min(day, plan.period.last) - plan.period.first).days + 1
    return Fraction(passed, plan.period.days)


def _pace(
    plan: WorkPlan, indicator: Indicator, last: Measurement, actual: Decimal, as_of: date
) -> Pace:
    """Judge *actual* against the target and the straight line to it."""
    if indicator.target is None:
        return Pace.NOT_ASSESSABLE
    if actual >= indicator.target:
        return Pace.MET
    if as_of > plan.period.last:
        return Pace.MISSED
    expected = Fraction(indicator.target) * _elapsed(plan, last.on)
    if Fraction(actual) < expected * (1 - TOLERANCE):
        return Pace.BEHIND
    return Pace.AHEAD if Fraction(actual) > expected * (1 + TOLERANCE) else Pace.ON_TRACK


def _standing(
    plan: WorkPlan,
    indicator: Indicator,
    last: Measurement | None,
    actual: Decimal | None,
    pace: Pace,
) -> IndicatorStanding:
    """Put a standing together, with the figures that follow from the actual one."""
    expected = share = forecast = forecast_on = None
    target = indicator.target
    if last is not None and actual is not None and target is not None:
        elapsed = _elapsed(plan, last.on)
        expected = Fraction(target) * elapsed
        share = Fraction(actual) / Fraction(target)
        forecast = Fraction(actual) / elapsed
        forecast_on = _day_reached(plan, last.on, share)
    return IndicatorStanding(
        plan=plan,
        indicator=indicator,
        measurement=last,
        actual=actual,
        expected=expected,
        share=share,
        pace=pace,
        forecast=forecast,
        forecast_on=forecast_on,
    )


def _day_reached(plan: WorkPlan, measured_on: date, share: Fraction) -> date | None:
    """Return the day on which an even pace reaches the target, if it ever does."""
    if share <= 0:
        return None
    passed = (measured_on - plan.period.first).days + 1
    after = int(-(-Fraction(passed) // share)) - 1
    latest = (date.max - plan.period.first).days
    return plan.period.first + timedelta(days=after) if after <= latest else None
