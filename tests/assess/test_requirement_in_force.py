"""What is asked of an indicator, by when, and which of it is in force on a day."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Asked, asked_of, unreadable_targets
from tracker.assess.requirement_in_force import in_force
from tracker.calendar import read_period
from tracker.domain import (
    Comparison,
    Direction,
    Indicator,
    IndicatorKind,
    Register,
    Requirement,
    Target,
    WorkPlan,
)
from tracker.language import Language

PROGRAMME = WorkPlan(id="P", title="P", period=read_period("2021-2025"))
END = date(2025, 12, 31)


def indicator(*texts: str, **given_: Any) -> Indicator:
    """Return an indicator with these targets."""
    return Indicator(id="i", title="i", targets=[Target(text=text) for text in texts], **given_)


def told(found: tuple[Asked, ...]) -> list[tuple[str, str | None, str, str]]:
    """Return the comparison, figure, first day and due day of each."""
    return [
        (
            one.requirement.comparison.value,
            None if one.requirement.value is None else str(one.requirement.value),
            one.begins_on.isoformat(),
            one.due.isoformat(),
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("direction", "comparison"),
    [
        (Direction.UP, Comparison.AT_LEAST),
        (Direction.DOWN, Comparison.AT_MOST),
        (Direction.HOLD, Comparison.EQUAL),
    ],
)
def test_a_figure_alone_is_meant_as_the_indicator_is_to_go(
    direction: Direction, comparison: Comparison
) -> None:
    """At least so much to go up, at most to go down, exactly to hold; as target and as text."""
    plain = Indicator(id="i", title="i", target=Decimal(50), direction=direction)
    asked = told(asked_of(PROGRAMME, plain))
    assert asked == [(comparison.value, "50", "2021-01-01", "2025-12-31")]
    assert told(asked_of(PROGRAMME, indicator("50", direction=direction))) == asked
    assert told(asked_of(PROGRAMME, indicator("50%", direction=direction))) == asked


@pytest.mark.parametrize("text", ["= 50", "đúng 50", "bằng 50"])
def test_exactly_so_much_is_said(text: str) -> None:
    """An equals sign or a word for it is kept, which way the indicator is to go or not."""
    assert told(asked_of(PROGRAMME, indicator(text))) == [
        ("equal", "50", "2021-01-01", "2025-12-31")
    ]


def test_milestones_come_the_earliest_due_first() -> None:
    """However they are recorded, in one cell or in several."""
    expected = [
        ("at_least", "50", "2021-01-01", "2023-12-31"),
        ("at_least", "80", "2021-01-01", "2025-12-31"),
    ]
    one_cell = indicator("≥ 80 vào năm 2025, ≥ 50 vào năm 2023")
    two_cells = indicator("≥ 80", "≥ 50 vào năm 2023")
    assert told(asked_of(PROGRAMME, one_cell)) == expected
    assert told(asked_of(PROGRAMME, two_cells)) == expected
    assert [one.is_dated for one in asked_of(PROGRAMME, two_cells)] == [True, False]


def test_what_is_asked_of_every_year_is_asked_year_by_year() -> None:
    """A year at either end that the plan only has a part of is cut off."""
    plan = evolve(PROGRAMME, period=read_period("quý II-IV/2023"))
    assert told(asked_of(plan, indicator("≥ 20/năm"))) == [
        ("at_least", "20", "2023-04-01", "2023-12-31")
    ]
    years = asked_of(PROGRAMME, indicator("≥ 20/năm"))
    assert [(one.begins_on.year, one.due.year) for one in years] == [
        (year, year) for year in range(2021, 2026)
    ]
    assert all(one.is_of_its_own_time for one in years)


@pytest.mark.parametrize(
    ("target", "begins_on", "due", "is_alone"),
    [
        (Target(text="≥ 50"), date(2021, 1, 1), END, False),
        (Target(text="≥ 50", by=date(2022, 6, 30)), date(2021, 1, 1), date(2022, 6, 30), False),
        (
            Target(text="≥ 50", period=read_period("năm 2022")),
            date(2022, 1, 1),
            date(2022, 12, 31),
            True,
        ),
        (
            Target(text="≥ 50 vào năm 2024", by=date(2022, 6, 30)),
            date(2021, 1, 1),
            date(2022, 6, 30),
            False,
        ),
    ],
)
def test_the_time_of_a_target(target: Target, begins_on: date, due: date, is_alone: bool) -> None:
    """Its day, else that in its text, else the end of its period, else of the plan."""
    [asked] = asked_of(PROGRAMME, Indicator(id="i", title="i", targets=[target]))
    assert (asked.begins_on, asked.due, asked.is_of_its_own_time) == (begins_on, due, is_alone)
    assert asked.is_dated == (target != Target(text="≥ 50"))


def test_figures_are_read_in_the_language_of_the_register_and_with_the_unit() -> None:
    """What is two numbers in Vietnamese is a thousand in English; a word may belong to the unit."""
    found = indicator("1,000", "≥ 5")
    english = Register(title="r", language=Language.EN)
    assert [one.target.text for one in unreadable_targets(PROGRAMME, found)] == ["1,000"]
    assert len(asked_of(PROGRAMME, found)) == 1
    assert unreadable_targets(PROGRAMME, found, english) == ()
    assert [one[1] for one in told(asked_of(PROGRAMME, found, english))] == ["1000", "5"]
    millions = indicator("≥ 5 triệu", unit="triệu đồng")
    assert [one[1] for one in told(asked_of(PROGRAMME, millions))] == ["5"]


@given(st.lists(st.dates(date(2021, 1, 1), END), min_size=1, max_size=5), st.dates())
def test_the_next_due_is_in_force_and_then_the_last(days: list[date], day: date) -> None:
    """On its own day a target still holds; after all of them, the last one does."""
    targets = [Target(text=f"≥ {place}", by=due) for place, due in enumerate(days, 1)]
    asked = asked_of(PROGRAMME, Indicator(id="i", title="i", targets=targets))
    found = in_force(asked, day)
    assert found is not None
    assert found.due == min((due for due in days if due >= day), default=max(days))
    assert in_force((), day) is None


@pytest.mark.parametrize("comparison", Comparison)
@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("kind", IndicatorKind)
def test_a_limit_is_only_not_to_be_passed(
    comparison: Comparison, direction: Direction, kind: IndicatorKind
) -> None:
    """What is to hold; a cap on what goes up or only grows; a floor under what goes down."""
    is_numbered = comparison not in {Comparison.YES, Comparison.WORDS}
    requirement = Requirement(
        comparison=comparison,
        value=Decimal(5) if is_numbered else None,
        high=Decimal(7) if comparison is Comparison.BETWEEN else None,
    )
    asked = Asked(requirement=requirement, begins_on=date(2021, 1, 1), due=END)
    found = Indicator(id="i", title="i", direction=direction, kind=kind)
    is_cap = comparison in {Comparison.AT_MOST, Comparison.LESS_THAN}
    is_floor = comparison in {Comparison.AT_LEAST, Comparison.MORE_THAN}
    assert asked.is_limit(found) == (
        direction is Direction.HOLD
        or (is_cap and (direction is Direction.UP or kind is not IndicatorKind.STOCK))
        or (is_floor and direction is Direction.DOWN)
    )
    goal = asked.goal(direction)
    if comparison is Comparison.WORDS:
        assert goal is None
    elif comparison is Comparison.YES:
        assert goal == 1
    else:
        is_far_end = comparison is Comparison.BETWEEN and direction is Direction.DOWN
        assert goal == (7 if is_far_end else 5)
