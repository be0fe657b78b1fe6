"""The figures of an indicator, and what is held against what is asked."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Asked
from tracker.assess.indicator_figures import (
    actual_of,
    figure_of,
    goal_of,
    is_met,
    known_measurements,
    whole_of,
)
from tracker.calendar import read_period
from tracker.domain import (
    Comparison,
    Direction,
    Indicator,
    IndicatorKind,
    Measurement,
    Register,
    ReportingWindow,
    Requirement,
    Target,
    WorkPlan,
)

YEARS = [(2021, 10), (2022, 25), (2023, 45)]


def measured(phrase: str, value: int, **given_: Any) -> Measurement:
    """Return a measurement of a period."""
    return Measurement(period=read_period(phrase), value=Decimal(value), **given_)


def asked(
    value: int = 5,
    *,
    high: int | None = None,
    is_percent: bool = False,
    is_per_year: bool = False,
    year: int = 2022,
    of: str | None = None,
) -> Asked:
    """Return what is asked by the end of a year."""
    return Asked(
        requirement=Requirement(
            comparison=Comparison.AT_LEAST if high is None else Comparison.BETWEEN,
            value=Decimal(value),
            high=None if high is None else Decimal(high),
            is_percent=is_percent,
            is_per_year=is_per_year,
        ),
        begins_on=date(year, 1, 1),
        due=date(year, 12, 31),
        target=Target(text="…", of=of),
    )


def yearly(kind: IndicatorKind) -> Indicator:
    """Return an indicator measured in three years."""
    return Indicator(
        id="i",
        title="i",
        kind=kind,
        measurements=[measured(f"năm {year}", value) for year, value in YEARS],
    )


def register(*values: tuple[str, int]) -> Register:
    """Return a register that counts the members, at the days named."""
    members = Indicator(
        id="members",
        title="Members",
        kind=IndicatorKind.STOCK,
        measurements=[measured(phrase, value) for phrase, value in values],
    )
    plan = WorkPlan(id="P", title="P", period=read_period("2021-2025"), indicators=[members])
    return Register(title="r", plans=[plan])


def test_figures_are_known_from_the_last_day_of_their_window() -> None:
    """Those closed on the 14th are known from the 14th; of one day the shorter period is last."""
    found = Indicator(
        id="i",
        title="i",
        measurements=[
            measured("quý II/2023", 3),
            measured("6 tháng đầu năm 2023", 2),
            measured("quý I/2023", 1, window=ReportingWindow.CUT_OFF),
        ],
    )
    assert known_measurements(found, date(2023, 3, 13)) == []
    assert [one.value for one in known_measurements(found, date(2023, 3, 14))] == [1]
    assert [one.value for one in known_measurements(found, date(2023, 6, 30))] == [1, 2, 3]


@pytest.mark.parametrize(
    ("kind", "in_all", "in_2022"),
    [
        (IndicatorKind.FLOW, 80, 25),
        (IndicatorKind.CUMULATIVE, 45, 15),
        (IndicatorKind.STOCK, 45, 25),
    ],
)
def test_what_is_asked_of_a_year_counts_that_year_alone(
    kind: IndicatorKind, in_all: int, in_2022: int
) -> None:
    """A flow is summed within it; of what is counted up, what stood before is taken off."""
    found = yearly(kind)
    every, until_2022 = (known_measurements(found, date(year, 12, 31)) for year in (2023, 2022))
    assert actual_of(found, every, None) == actual_of(found, every, asked()) == in_all
    assert actual_of(found, until_2022, asked(is_per_year=True)) == in_2022
    assert actual_of(found, until_2022, asked(is_per_year=True, year=2023)) is None
    assert actual_of(found, [], None) is None


def test_what_is_asked_for_a_period_counts_that_period_alone() -> None:
    """Its own period is to a target what a year is to one of every year."""
    found = yearly(IndicatorKind.FLOW)
    own = Asked(
        requirement=asked().requirement,
        begins_on=date(2022, 1, 1),
        due=date(2022, 12, 31),
        target=Target(text="≥ 5", period=read_period("năm 2022")),
    )
    assert actual_of(found, known_measurements(found, date(2022, 12, 31)), own) == 25


@given(st.integers(0, 999), st.integers(1, 999))
def test_a_percentage_is_of_what_it_was_counted_against(value: int, whole: int) -> None:
    """Where no percentage is asked, none of another's is, and none is counted, the figure stays."""
    ratio, bare = measured("quý I/2023", value, of=Decimal(whole)), measured("quý I/2023", value)
    percent = asked(is_percent=True)
    assert figure_of(percent, ratio, ratio.value) == Fraction(100 * value, whole)
    assert figure_of(percent, bare, bare.value) == value
    assert figure_of(asked(), ratio, ratio.value) == value
    assert figure_of(asked(is_percent=True, of="members"), ratio, ratio.value) == value


@given(st.integers(0, 9999), st.integers(1, 99), st.integers(0, 9999))
def test_a_percentage_of_another_is_of_its_figure_on_the_day(
    members: int, percent: int, value: int
) -> None:
    """What is measured later moves no goal; of nothing, or of what is unknown, there is none."""
    counted = register(("năm 2021", members), ("năm 2022", 7))
    one = asked(percent, is_percent=True, of="members")
    found = yearly(IndicatorKind.STOCK)
    day = date(2022, 12, 30)

    whole = whole_of(one, counted, day)
    goal = goal_of(one, found, counted, day)
    assert whole == (members or None)
    assert goal == (Fraction(percent * members, 100) if members else None)
    met = is_met(one, Fraction(value), whole)
    assert met == (None if goal is None else value >= goal)
    assert whole_of(one, counted, date(2022, 12, 31)) == 7
    assert whole_of(one, None, day) is goal_of(one, found, None, day) is None
    assert whole_of(one, register(), day) is None


def test_three_to_four_per_cent_of_the_members_is_met_within_both_ends() -> None:
    """Of 1,000 members 30 to 40; the nearer end is the goal."""
    counted, day = register(("năm 2021", 1000)), date(2022, 6, 1)
    one = asked(3, high=4, is_percent=True, of="members")
    whole = whole_of(one, counted, day)
    assert [is_met(one, Fraction(figure), whole) for figure in (29, 30, 40, 41)] == [
        *(False, True, True, False)
    ]
    up, down = (
        Indicator(id="i", title="i", direction=direction)
        for direction in (Direction.UP, Direction.DOWN)
    )
    assert (goal_of(one, up, counted, day), goal_of(one, down, counted, day)) == (30, 40)
