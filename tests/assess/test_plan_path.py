"""The way of an indicator to what is asked of it."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import asked_of
from tracker.assess.indicator_figures import goal_of, whole_of
from tracker.assess.plan_path import Path, path_to
from tracker.assess.requirement_in_force import in_force
from tracker.calendar import read_period
from tracker.domain import (
    Direction,
    Indicator,
    IndicatorKind,
    Measurement,
    PaceShape,
    Register,
    Target,
    WorkPlan,
)

FIRST, LAST = date(2021, 1, 1), date(2025, 12, 31)
PROGRAMME = WorkPlan(id="P", title="P", period=read_period("2021-2025"))
SHAPES = st.sampled_from([shape for shape in PaceShape if shape is not PaceShape.TABLE])
DAYS = st.dates(FIRST, LAST)


def indicator(*targets: Target | str, **given_: Any) -> Indicator:
    """Return an indicator with these targets."""
    made = [Target(text=one) if isinstance(one, str) else one for one in targets]
    return Indicator(id="i", title="i", targets=made, **given_)


def way(found: Indicator, day: date = LAST, register: Register | None = None) -> Path:
    """Return the way to what is in force on a day."""
    asked = asked_of(PROGRAMME, found, register)
    now = in_force(asked, day)
    assert now is not None
    goal = goal_of(now, found, register, day)
    whole = whole_of(now, register, day)
    return path_to(PROGRAMME, found, asked, now, register, goal=goal, whole=whole)


@given(
    SHAPES,
    st.lists(st.integers(0, 1000), min_size=1, max_size=4),
    st.data(),
    DAYS,
    st.integers(0, 400),
    st.booleans(),
)
def test_the_way_is_monotone_from_the_initial_figure_through_milestones_to_the_goal(
    shape: PaceShape, figures: list[int], data: st.DataObject, day: date, later: int, is_down: bool
) -> None:
    """It never turns, each milestone is there on its day, and the goal at the end."""
    size = len(figures)
    dues = sorted(data.draw(st.lists(DAYS, min_size=size, max_size=size, unique=True)))
    rising = sorted(figures, reverse=is_down)
    sign = "≤" if is_down else "≥"
    found = indicator(
        *(Target(text=f"{sign} {value}", by=due) for value, due in zip(rising, dues, strict=True)),
        pace=shape,
        kind=IndicatorKind.STOCK,
        direction=Direction.DOWN if is_down else Direction.UP,
        baseline=Decimal(1000 if is_down else 0),
    )
    path = way(found, dues[-1])

    before, after = path.expected(day), path.expected(day + timedelta(days=later))
    assert before >= after if is_down else before <= after
    assert [path.expected(due) for due in dues] == rising
    assert path.expected(FIRST - timedelta(days=1)) == path.initial
    assert path.expected(LAST) == rising[-1]


@pytest.mark.parametrize(
    ("found", "initial"),
    [
        (indicator("≥ 50"), 0),
        (indicator("≥ 50", baseline=20), 20),
        (indicator("≥ 50", baseline=20, kind=IndicatorKind.FLOW), 0),
        (indicator("≥ 50/năm", baseline=20), 0),
        (indicator("≥ 50/năm", baseline=20, kind=IndicatorKind.STOCK), 20),
        (indicator("≤ 50", direction=Direction.DOWN, kind=IndicatorKind.STOCK), None),
        (indicator("≤ 50", direction=Direction.DOWN, baseline=80, kind=IndicatorKind.STOCK), 80),
        (indicator("hạng 5", kind=IndicatorKind.STOCK), None),
    ],
)
def test_where_a_way_begins(found: Indicator, initial: int | None) -> None:
    """At the baseline; at nothing for what is counted anew; nowhere where that is not known."""
    assert way(found).initial == initial


@pytest.mark.parametrize(
    ("found", "is_way"),
    [
        (indicator("≥ 50"), True),
        (indicator("40 - 50"), True),
        (indicator("≥ 50", baseline=50), False),
        (indicator("≤ 50"), False),
        (indicator("≥ 50", direction=Direction.HOLD), False),
        (indicator("≤ 50", direction=Direction.DOWN, baseline=80), False),
        (
            indicator("≤ 50", direction=Direction.DOWN, baseline=80, kind=IndicatorKind.STOCK),
            True,
        ),
        (indicator("hạng 5", baseline=20), False),
        (indicator("hoàn thành"), False),
        (indicator("nâng cao chất lượng"), False),
    ],
)
def test_some_things_have_no_way_to_them(found: Indicator, is_way: bool) -> None:
    """Limits, ranks, a yes, words, and what is there already."""
    assert way(found).is_way == is_way


def test_what_is_not_a_figure_on_the_way_is_no_milestone() -> None:
    """A yes, a limit, a percentage beside figures, and what is asked of every year are none."""
    found = indicator(
        Target(text="hoàn thành", by=date(2021, 12, 31)),
        Target(text="≤ 30", by=date(2022, 6, 30)),
        Target(text="≥ 40%", by=date(2022, 12, 31)),
        Target(text="≥ 50", by=date(2023, 12, 31)),
        "≥ 80",
    )
    assert way(found).milestones == (
        (date(2023, 12, 31), Fraction(50)),
        (LAST, Fraction(80)),
    )
    yearly = indicator("≥ 20/năm", Target(text="≥ 80", by=date(2022, 6, 30)))
    assert way(yearly).milestones == ((LAST, Fraction(20)),)


@given(st.integers(1, 9999), DAYS)
@example(1000, date(2023, 6, 30))
def test_a_percentage_of_another_is_a_way_in_figures(members: int, day: date) -> None:
    """Three to four per cent of the members: from nothing to the nearer end."""
    counted = Indicator(
        id="members",
        title="Members",
        kind=IndicatorKind.STOCK,
        measurements=[Measurement(period=read_period("1/1/2021"), value=Decimal(members))],
    )
    found = indicator(Target(text="3-4%", of="members"))
    plan = WorkPlan(id="P", title="P", period=read_period("2021-2025"), indicators=[counted])
    path = way(found, day, Register(title="r", plans=[plan]))

    low, high = Fraction(3 * members, 100), Fraction(4 * members, 100)
    assert (path.goal, path.expected(LAST)) == (low, low)
    assert [path.is_met_by(figure) for figure in (low, high, low - 1, high + 1)] == [
        *(True, True, False, False)
    ]
    assert [path.is_passed_by(figure) for figure in (low, high, high + 1)] == [False, False, True]
    unknown = way(found, day)
    assert (unknown.goal, unknown.is_met_by(low), unknown.is_way) == (None, None, False)


@pytest.mark.parametrize(
    ("text", "direction", "passed"),
    [
        ("40 - 50", Direction.UP, [False, False, False, True]),
        ("40 - 50", Direction.DOWN, [True, False, False, False]),
        ("= 40", Direction.UP, [False, False, True, True]),
        ("= 40", Direction.DOWN, [True, False, False, False]),
        ("≥ 40", Direction.UP, [False] * 4),
    ],
)
def test_a_range_can_be_overshot(text: str, direction: Direction, passed: list[bool]) -> None:
    """Above it by what goes up, below it by what goes down."""
    path = way(indicator(text, direction=direction, baseline=45))
    assert [path.is_passed_by(Fraction(figure)) for figure in (39, 40, 50, 51)] == passed


def test_a_milestone_is_left_on_the_day_after_it() -> None:
    """From 50 at the end of 2023 to 80 in 731 days more: on the first of them 30/731 of it."""
    path = way(indicator("≥ 50 vào năm 2023, ≥ 80 vào năm 2025"))
    assert path.expected(date(2023, 12, 31)) == 50
    assert path.expected(date(2024, 1, 1)) == 50 + Fraction(30, 731)
    assert path.expected(date(2023, 12, 30)) == Fraction(50 * 1094, 1095)


def test_what_is_asked_of_another_time_is_no_milestone() -> None:
    """On the way to what is asked of one year lies nothing that is asked of the year before."""
    years = [read_period(f"năm {year}") for year in (2022, 2023)]
    of_years = [
        Target(text=f"≥ {figure}", period=year) for figure, year in zip((7, 20), years, strict=True)
    ]
    path = way(indicator(*of_years, kind=IndicatorKind.STOCK), years[1].last)
    assert [due for due, _ in path.milestones] == [years[1].last]
