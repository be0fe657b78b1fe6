"""How an indicator stands on a day."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import IndicatorStanding, Pace, assess_indicator
from tracker.calendar import read_period
from tracker.domain import Indicator, IndicatorKind, Measurement, WorkPlan
from tracker.testing import days, work_plans

YEAR = WorkPlan(id="KH-1", title="Kế hoạch", period=read_period("năm 2023"))
TENTH = Fraction(1, 10)


def measured(phrase: str, value: int | str) -> Measurement:
    """Return a measurement of the period that a phrase names."""
    return Measurement(period=read_period(phrase), value=Decimal(value))


def indicator(
    *measurements: Measurement,
    target: int | None = 80,
    kind: IndicatorKind = IndicatorKind.CUMULATIVE,
) -> Indicator:
    """Return an indicator with these measurements."""
    return Indicator(
        id="CT-1",
        title="Kiểm tra",
        kind=kind,
        target=None if target is None else Decimal(target),
        measurements=measurements,
    )


def standing(found: Indicator, as_of: date) -> IndicatorStanding:
    """Return how an indicator of the plan for 2023 stands."""
    return assess_indicator(YEAR, found, as_of)


@given(st.integers(1, 365), st.integers(1, 400), st.integers(0, 500), st.integers(0, 400))
@example(90, 365, 81, 0)
@example(90, 365, 80, 0)
@example(90, 365, 72, 0)
@example(90, 365, 71, 0)
@example(90, 365, 99, 0)
@example(90, 365, 100, 0)
@example(73, 100, 18, 0)
@example(73, 100, 22, 0)
@example(365, 100, 99, 0)
@example(365, 100, 99, 1)
@example(365, 100, 100, 1)
def test_pace_is_judged_against_a_straight_line_within_a_tenth(
    day: int, target: int, value: int, wait: int
) -> None:
    """Met, or past the end missed; else by tenths of the line, both ends of each included."""
    on = date(2022, 12, 31) + timedelta(days=day)
    as_of = on + timedelta(days=wait)

    stands = standing(indicator(measured(on.isoformat(), value), target=target), as_of)

    line = Fraction(target * day, 365)
    ahead, below = value > line * 11 / 10, value < line * 9 / 10
    behind = value < line * 8 / 10
    if value >= target:
        expected = Pace.MET
    elif as_of > date(2023, 12, 31):
        expected = Pace.MISSED
    else:
        slow = Pace.BEHIND if behind else Pace.AT_RISK
        expected = slow if below else Pace.AHEAD if ahead else Pace.ON_TRACK
    assert stands.pace is expected
    assert stands.expected == line
    assert stands.share == Fraction(value, target)
    assert stands.forecast == Fraction(value * 365, day)


@pytest.mark.parametrize(
    ("target", "as_of", "pace"),
    [
        (80, date(2023, 12, 31), Pace.NOT_MEASURED),
        (80, date(2024, 1, 1), Pace.MISSED),
        (None, date(2023, 12, 31), Pace.NOT_ASSESSABLE),
        (None, date(2024, 1, 1), Pace.NOT_ASSESSABLE),
    ],
)
def test_what_was_never_measured_is_missed_only_once_the_plan_has_ended(
    target: int | None, as_of: date, pace: Pace
) -> None:
    """Without a target there is nothing to miss, and every figure stays unknown."""
    found = indicator(target=target)

    stands = standing(found, as_of)
    told = (stands.measurement, stands.actual, stands.expected, stands.share, stands.forecast)
    assert (*told, stands.forecast_on, stands.earned, stands.progress) == (None,) * 8
    assert (stands.pace, stands.goal) == (pace, target)


def test_without_a_target_only_the_figure_is_known() -> None:
    """What was measured is told, and nothing is judged."""
    stands = standing(indicator(measured("quý I/2023", 20), target=None), date(2024, 1, 1))

    assert (stands.actual, stands.pace) == (Decimal(20), Pace.NOT_ASSESSABLE)
    assert (stands.expected, stands.share, stands.forecast, stands.forecast_on) == (None,) * 4


@given(st.lists(st.integers(0, 99), min_size=1, max_size=12), st.integers(1, 12))
def test_a_flow_is_the_sum_of_the_periods_known(values: list[int], month: int) -> None:
    """Months add up as far as they have ended; other kinds are only their last figure."""
    monthly = [measured(f"tháng {place}/2023", value) for place, value in enumerate(values, 1)]
    as_of = read_period(f"tháng {month}/2023").last

    flow = standing(indicator(*monthly, kind=IndicatorKind.FLOW), as_of)
    stock = standing(indicator(*monthly, kind=IndicatorKind.STOCK), as_of)

    assert flow.actual == sum(values[:month])
    assert stock.actual == values[:month][-1]


def test_a_measurement_is_known_from_the_last_day_of_its_period() -> None:
    """The day before, the one before it still holds."""
    found = indicator(measured("quý I/2023", 20), measured("6 tháng đầu năm 2023", 50))

    actual = [standing(found, day).actual for day in (date(2023, 6, 29), date(2023, 6, 30))]
    assert actual == [Decimal(20), Decimal(50)]


def test_of_two_periods_that_end_together_the_shorter_is_the_last() -> None:
    """A quarter's figure is nearer to the day than that of the half-year around it."""
    found = indicator(
        measured("quý II/2023", 30), measured("6 tháng đầu năm 2023", 50), kind=IndicatorKind.STOCK
    )

    assert standing(found, date(2023, 6, 30)).actual == Decimal(30)


@given(work_plans(), days())
def test_what_is_measured_later_never_changes_the_standing_of_a_day(
    plan: WorkPlan, as_of: date
) -> None:
    """Dropping every measurement of a later day leaves the standing as it was."""
    for found in plan.indicators:
        known = tuple(taken for taken in found.measurements if taken.on <= as_of)
        then = assess_indicator(plan, evolve(found, measurements=known), as_of)
        assert evolve(then, indicator=found) == assess_indicator(plan, found, as_of)


@given(st.integers(1, 365), st.integers(1, 400), st.integers(1, 500))
@example(90, 80, 62)
@example(1, 1, 1)
def test_the_forecast_day_is_the_first_on_which_an_even_pace_reaches_the_target(
    day: int, target: int, value: int
) -> None:
    """On that day the pace has reached the target, and on the day before it has not."""
    on = date(2022, 12, 31) + timedelta(days=day)
    stands = standing(indicator(measured(on.isoformat(), value), target=target), on)

    assert stands.forecast_on is not None
    passed = (stands.forecast_on - date(2022, 12, 31)).days
    pace = Fraction(value, day)
    assert pace * passed >= target > pace * (passed - 1)


@pytest.mark.parametrize(("target", "value"), [(80, 0), (10**12, 1)])
def test_a_target_that_is_never_reached_has_no_day(target: int, value: int) -> None:
    """Nothing reached in a quarter, or too little for any calendar: no day is given."""
    found = indicator(measured("quý I/2023", value), target=target)

    assert standing(found, date(2023, 3, 31)).forecast_on is None


def test_a_forecast_can_be_the_last_day_there_is_and_none_after_it() -> None:
    """At one a day from the first of January 2023 the calendar ends before some targets do."""
    on = date(2023, 1, 1)
    days_there_are = (date.max - on).days + 1

    reached = [
        standing(indicator(measured("1/1/2023", 1), target=target), on).forecast_on
        for target in (days_there_are, days_there_are + 1)
    ]
    assert reached == [date.max, None]


def test_after_the_end_of_the_plan_all_of_the_line_has_passed() -> None:
    """A measurement later than the plan is held against the whole target."""
    stands = standing(indicator(measured("quý I/2024", 40)), date(2024, 3, 31))

    assert (stands.expected, stands.forecast) == (Fraction(80), Fraction(40))
    assert stands.pace is Pace.MISSED


def test_cluster_ii_is_far_ahead_with_organizations_and_on_pace_with_members() -> None:
    """62 of 80 in a quarter of the year is far ahead of the line, 142 of 547 just on it."""
    organizations = indicator(measured("quý I/2023", 62), target=80)
    members = indicator(measured("quý I/2023", 142), target=547)
    as_of = date(2023, 3, 31)

    assert standing(organizations, as_of).pace is Pace.AHEAD
    assert standing(members, as_of).pace is Pace.ON_TRACK
    assert standing(members, as_of).expected == Fraction(547 * 90, 365)
