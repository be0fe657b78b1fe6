"""Forecasts: exact on straight lines, unmoved by outliers, plain about what they rest on."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import assess_indicator
from tracker.assess.forecast import (
    MOST,
    Evidence,
    Point,
    TrendForecast,
    run_rate_forecast,
    trend_forecast,
)
from tracker.calendar import read_period
from tracker.domain import Indicator, Measurement, WorkPlan
from tracker.errors import ContradictionError

START, END = date(2023, 1, 1), date(2023, 12, 31)
DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
VALUES = st.decimals(-1000, 1000, places=2)
SERIES = st.dictionaries(DAYS, VALUES, min_size=3, max_size=12).map(lambda it: [*it.items()])
SLOPES = st.decimals(-9, 9, places=3)


def line(slope: Decimal, days: Sequence[int]) -> list[Point]:
    """Return points of a line through nothing on the first day of 2023."""
    return [(START + timedelta(days=day), slope * day) for day in days]


@given(
    SLOPES,
    st.sets(st.integers(0, 3000), min_size=3, max_size=15).map(sorted),
    st.integers(0, 5000),
)
def test_a_straight_line_is_forecast_exactly(slope: Decimal, days: list[int], ahead: int) -> None:
    """On perfectly linear data slope, value and interval are those of the line."""
    found = trend_forecast(line(slope, days), START + timedelta(days=ahead))

    assert (found.per_day, found.value) == (Fraction(slope), Fraction(slope) * ahead)
    if found.evidence is Evidence.ENOUGH:
        assert found.per_day_low == found.per_day_high == found.per_day
        assert found.value_low == found.value_high == found.value


@given(SERIES, DAYS, VALUES, st.integers(1, 50), st.integers(-2000, 2000), st.booleans())
def test_neither_units_nor_the_calendar_matter(
    points: list[Point], day: date, goal: Decimal, scale: int, shift: int, is_rising: bool
) -> None:
    """In other units the values are as many times as great, on other days the days move along."""
    moved = timedelta(days=shift)
    before = trend_forecast(points, day, goal=goal, is_rising=is_rising)
    after = trend_forecast(
        [(at + moved, value * scale) for at, value in points],
        day + moved,
        goal=goal * scale,
        is_rising=is_rising,
    )

    assert after.evidence is before.evidence
    assert (after.per_day, after.value) == (
        before.per_day and before.per_day * scale,
        before.value and before.value * scale,
    )
    if before.reached_on is not None and before.reached_on.year < 9990:
        assert after.reached_on == before.reached_on + moved


@given(SERIES, DAYS, VALUES)
def test_the_order_of_points_does_not_matter(points: list[Point], day: date, goal: Decimal) -> None:
    """Points given the other way round give the same forecasts."""
    turned = points[::-1]

    assert trend_forecast(points, day, goal=goal) == trend_forecast(turned, day, goal=goal)
    assert run_rate_forecast(points, START, END, goal, goal=Decimal(7)) == run_rate_forecast(
        turned, START, END, goal, goal=Decimal(7)
    )


@given(
    SLOPES,
    st.sets(st.integers(0, 900), min_size=7, max_size=15).map(sorted),
    st.integers(0, 6),
    st.decimals(-(10**6), 10**6, places=1),
)
def test_one_wrong_figure_moves_nothing(
    slope: Decimal, days: list[int], place: int, wrong: Decimal
) -> None:
    """One outlier among seven points or more of a line changes neither slope nor value."""
    points = line(slope, days)
    points[place] = (points[place][0], wrong)
    found = trend_forecast(points, END)

    assert found.per_day == Fraction(slope)
    assert found.value == Fraction(slope) * (END - START).days


@given(SERIES, DAYS, VALUES, st.booleans())
def test_the_intervals_hold_what_they_are_about(
    points: list[Point], day: date, goal: Decimal, is_rising: bool
) -> None:
    """The forecast slope, value and day lie within their intervals."""
    found = trend_forecast(points, day, goal=goal, is_rising=is_rising)
    if found.evidence is not Evidence.ENOUGH:
        return
    assert found.per_day_low is not None
    assert found.per_day is not None
    assert found.per_day_high is not None
    assert found.per_day_low <= found.per_day <= found.per_day_high
    assert found.value_low is not None
    assert found.value is not None
    assert found.value_high is not None
    assert found.value_low <= found.value <= found.value_high
    ends = [each or date.max for each in (found.reached_earliest, found.reached_on)]
    assert ends == sorted(ends)


@given(SERIES, VALUES, st.booleans())
def test_the_day_reached_is_the_first(points: list[Point], goal: Decimal, is_rising: bool) -> None:
    """On the day reached the line is at or past the goal; on the day before it is not."""
    found = trend_forecast(points, END, goal=goal, is_rising=is_rising)
    last = max(day for day, _ in points)
    reached = found.reached_on

    def is_past(day: date) -> bool:
        value = trend_forecast(points, day).value
        assert value is not None
        return value >= goal if is_rising else value <= goal

    if reached is None:
        assert not is_past(last)
        assert not is_past(date(9999, 12, 31))
    else:
        assert is_past(reached)
        assert reached == last or not is_past(reached - timedelta(days=1))


@pytest.mark.parametrize(
    ("values", "evidence"),
    [
        ((), Evidence.TOO_FEW),
        ((1, 2), Evidence.TOO_FEW),
        ((1, 2, 3), Evidence.NO_INTERVAL),
        ((1, 2, 3, 5), Evidence.NO_INTERVAL),
        ((1, 2, 3, 5, 4), Evidence.ENOUGH),
        ((4, 4, 4), Evidence.FLAT),
        ((4, 4, 4, 4, 4, 4), Evidence.FLAT),
    ],
)
def test_what_a_trend_rests_on(values: tuple[int, ...], evidence: Evidence) -> None:
    """Two points are too few, four have no interval, and what never changes is told so."""
    points = [(date(2023, month, 1), Decimal(value)) for month, value in enumerate(values, 1)]
    found = trend_forecast(points, END, goal=Decimal(4))

    assert (found.evidence, found.points) == (evidence, len(values))
    assert (found.value is None) is (evidence is Evidence.TOO_FEW)
    assert (found.value_low is None) is (evidence is not Evidence.ENOUGH)
    if evidence is Evidence.FLAT:
        assert (found.per_day, found.value) == (Fraction(0), Fraction(4))
        assert found.reached_on == date(2023, len(values), 1)
        assert trend_forecast(points, END, goal=Decimal(5)).reached_on is None


def test_only_the_last_points_of_very_many_are_used() -> None:
    """Beyond five hundred points the earlier ones are left out, and that is said."""
    points = line(Decimal(1), range(MOST))
    earlier = [(day - timedelta(days=MOST), value * -9) for day, value in points[100:]]
    found = trend_forecast(points + earlier, END)

    assert found == TrendForecast(
        evidence=Evidence.ENOUGH,
        points=MOST,
        left_out=400,
        per_day=Fraction(1),
        per_day_low=Fraction(1),
        per_day_high=Fraction(1),
        value=Fraction(364),
        value_low=Fraction(364),
        value_high=Fraction(364),
    )


def test_a_goal_beyond_the_calendar_is_never_reached() -> None:
    """A day after the year 9999 is no day."""
    points = line(Decimal("0.001"), range(5))
    last_day = Decimal((date.max - START).days) / 1000

    assert trend_forecast(points, END, goal=last_day).reached_on == date.max
    assert trend_forecast(points, END, goal=last_day + Decimal("0.001")).reached_on is None
    run = run_rate_forecast(points, START, END, Decimal(0), goal=Decimal(10**9))
    assert run.reached_on is None


def test_a_trend_of_published_figures() -> None:
    """Eleven figures, worked by hand: the median slope and its interval by rank 14 of 55."""
    values = (10, 12, 11, 15, 16, 14, 19, 20, 22, 21, 25)
    points = [(START + timedelta(days=10 * at), Decimal(v)) for at, v in enumerate(values)]
    slopes = sorted(
        Fraction(values[j] - values[i], 10 * (j - i)) for i in range(11) for j in range(i + 1, 11)
    )
    found = trend_forecast(points, END, goal=Decimal(30))

    assert (found.per_day, found.per_day_low, found.per_day_high) == (
        slopes[27],
        slopes[13],
        slopes[41],
    )


def test_the_even_pace_is_that_of_the_standing() -> None:
    """Where nothing was there before, the run rate is the forecast that an indicator has."""
    indicator = Indicator(
        id="admitted",
        title="Kết nạp đảng viên",
        target=Decimal(74),
        measurements=[Measurement(period=read_period("quý I/2023"), value=Decimal(20))],
    )
    plan = WorkPlan(id="p", title="p", period=read_period("2023"), indicators=[indicator])
    standing = assess_indicator(plan, indicator, date(2023, 6, 1))
    found = run_rate_forecast(
        [(date(2023, 3, 31), Decimal(20))], START, END, Decimal(0), goal=Decimal(74)
    )

    assert (found.value, found.reached_on) == (standing.forecast, standing.forecast_on)


@given(SLOPES, st.integers(0, 364), VALUES, VALUES)
def test_the_even_pace_goes_through_the_last_point(
    slope: Decimal, at: int, initial: Decimal, goal: Decimal
) -> None:
    """A value that grew evenly is forecast exactly; the day reached is the first at the goal."""
    point = (START + timedelta(days=at), initial + slope * (at + 1))
    found = run_rate_forecast([point], START, END, initial, goal=goal)

    assert found.per_day == Fraction(slope)
    assert found.value == Fraction(initial + 365 * slope)
    assert found.evidence is (Evidence.ENOUGH if slope else Evidence.FLAT)
    needed = (goal - initial) / slope if slope else Decimal(0 if goal == initial else -1)
    if found.reached_on is None:
        assert needed < 0 or needed > 10**6
    else:
        passed = (found.reached_on - START).days + 1
        assert passed - 1 < needed <= passed or (passed == 1 and not needed)
        assert passed >= 1


def test_what_a_run_rate_leaves_out() -> None:
    """Points before the period say nothing of its pace, and no point at all says nothing."""
    early = (date(2022, 12, 31), Decimal(5))

    assert run_rate_forecast([], START, END, Decimal(0)).evidence is Evidence.NONE
    found = run_rate_forecast([early], START, END, Decimal(0), goal=Decimal(0))
    assert (found.evidence, found.value, found.reached_on) == (Evidence.NONE, None, None)


def test_a_goal_that_was_there_from_the_beginning_is_reached_on_its_first_day() -> None:
    """No day before the period is told, not even where the calendar begins."""
    for start in (START, date.min):
        point = (start + timedelta(days=9), Decimal(7))
        found = run_rate_forecast([point], start, END, Decimal(5), goal=Decimal(5))

        assert found.reached_on == start


def test_a_falling_goal_is_reached_from_above() -> None:
    """A figure that is to fall is there when it is at or below its goal."""
    points = line(Decimal(-1), range(5))
    found = trend_forecast(points, END, goal=Decimal(-10), is_rising=False)

    assert found.reached_on == START + timedelta(days=10)
    assert trend_forecast(points, END, goal=Decimal(10)).reached_on is None
    run = run_rate_forecast(points[-1:], START, END, Decimal(1), goal=Decimal(-9))
    assert run.reached_on == START + timedelta(days=9)


def test_a_later_point_changes_no_earlier_forecast() -> None:
    """From the points known on a day the forecast of that day is always the same."""
    points = line(Decimal(2), range(6))
    later = [*points, (END, Decimal(-50))]
    known = [point for point in later if point[0] <= points[-1][0]]

    assert trend_forecast(known, END) == trend_forecast(points, END)


@pytest.mark.parametrize(
    ("points", "reason"),
    [
        ([(START, Decimal(1)), (START, Decimal(2))], "two values on one day"),
        ([(START, Decimal("NaN"))], "no number"),
        ([(START, Decimal("Infinity"))], "no number"),
    ],
)
def test_what_is_no_series_is_refused(points: list[Point], reason: str) -> None:
    """Two values on one day, or a value that is none, are errors in both languages."""
    with pytest.raises(ContradictionError, match=reason):
        trend_forecast(points, END)
    with pytest.raises(ContradictionError, match=reason):
        run_rate_forecast(points, START, END, Decimal(0))


def test_a_period_must_not_be_reversed() -> None:
    """A period that ends before it begins has no pace."""
    with pytest.raises(ContradictionError, match="ends before"):
        run_rate_forecast([], END, START, Decimal(0))
