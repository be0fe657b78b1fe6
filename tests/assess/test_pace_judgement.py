"""How a figure stands against what is asked, and the laws that every standing keeps."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import IndicatorStanding, Pace, assess_indicator
from tracker.calendar import Period, PeriodKind, read_period
from tracker.domain import (
    Direction,
    Indicator,
    IndicatorKind,
    Measurement,
    Register,
    ReportingWindow,
    Target,
    WorkPlan,
)

FIRST, LAST = date(2021, 1, 1), date(2025, 12, 31)
PROGRAMME = WorkPlan(id="P", title="P", period=read_period("2021-2025"))
STOCK, FLOW, CUMULATIVE = IndicatorKind.STOCK, IndicatorKind.FLOW, IndicatorKind.CUMULATIVE
UP, DOWN, HOLD = Direction.UP, Direction.DOWN, Direction.HOLD
MIDDLE = date(2023, 7, 2)


def on_day(day: date, value: int | Decimal, **given_: Any) -> Measurement:
    """Return what was measured on a day."""
    period = Period(text=day.isoformat(), kind=PeriodKind.DAY, first=day, last=day)
    return Measurement(period=period, value=Decimal(value), **given_)


def stands(
    text: str, value: int | str, as_of: date = MIDDLE, day: date = MIDDLE, **given_: Any
) -> IndicatorStanding:
    """Return how an indicator stands of which one figure is known."""
    found = Indicator(
        id="i",
        title="i",
        targets=[Target(text=text)],
        measurements=[on_day(day, Decimal(value))],
        **given_,
    )
    return assess_indicator(PROGRAMME, found, as_of)


@pytest.mark.parametrize(
    ("text", "value", "given_", "now", "on_the_last_day", "after"),
    [
        # A cap on a stock can be kept again until its day, one on a count cannot.
        ("≤ 20", 20, {"kind": STOCK}, Pace.ON_TRACK, Pace.MET, Pace.MET),
        ("≤ 20", 21, {"kind": STOCK}, Pace.BEHIND, Pace.BEHIND, Pace.MISSED),
        ("≤ 20", 21, {"kind": FLOW}, Pace.MISSED, Pace.MISSED, Pace.MISSED),
        ("≤ 20", 20, {"kind": FLOW, "direction": DOWN}, Pace.ON_TRACK, Pace.MET, Pace.MET),
        ("< 20", 20, {"kind": FLOW, "direction": DOWN}, *[Pace.MISSED] * 3),
        ("≥ 20", 19, {"kind": STOCK, "direction": DOWN}, Pace.BEHIND, Pace.BEHIND, Pace.MISSED),
        # What is to hold, and is still counted up to it.
        ("100%", 100, {"kind": STOCK, "direction": HOLD}, Pace.ON_TRACK, Pace.MET, Pace.MET),
        ("100%", 99, {"kind": STOCK, "direction": HOLD}, Pace.BEHIND, Pace.BEHIND, Pace.MISSED),
        ("12", 5, {"kind": FLOW, "direction": HOLD}, Pace.ON_TRACK, Pace.ON_TRACK, Pace.MISSED),
        ("12", 13, {"kind": FLOW, "direction": HOLD}, *[Pace.MISSED] * 3),
        # Strict and inclusive thresholds, at the threshold.
        ("≥ 50", 50, {}, *[Pace.MET] * 3),
        ("> 50", 50, {}, Pace.AHEAD, Pace.AHEAD, Pace.MISSED),
        # A range, and exactly so much: within, and overshot.
        ("40 - 50", 50, {}, *[Pace.MET] * 3),
        ("40 - 50", 51, {}, *[Pace.MISSED] * 3),
        ("40 - 50", 51, {"kind": STOCK}, Pace.BEHIND, Pace.BEHIND, Pace.MISSED),
        ("= 50", 51, {}, *[Pace.MISSED] * 3),
        ("50", 51, {}, *[Pace.MET] * 3),
        # Ranks, a yes, words.
        ("hạng 5", 5, {"kind": STOCK}, *[Pace.MET] * 3),
        ("hạng 5", 6, {"kind": STOCK}, Pace.BEHIND, Pace.BEHIND, Pace.MISSED),
        ("hoàn thành", 1, {"kind": STOCK}, *[Pace.MET] * 3),
        ("hoàn thành", 0, {"kind": STOCK}, Pace.NOT_ASSESSABLE, Pace.NOT_ASSESSABLE, Pace.MISSED),
        ("nâng cao chất lượng", 1, {}, *[Pace.NOT_ASSESSABLE] * 3),
        # Where it began is not known, so there is no pace until it is reached.
        ("≤ 5", 6, {"kind": STOCK, "direction": DOWN}, *[Pace.NOT_ASSESSABLE] * 2, Pace.MISSED),
    ],
)
def test_what_is_asked_is_held_against_the_figure(
    text: str, value: int, given_: dict[str, Any], now: Pace, on_the_last_day: Pace, after: Pace
) -> None:
    """In the middle of its time, on its last day, and on the day after."""
    days = (MIDDLE, LAST, LAST + timedelta(days=1))
    paces = [stands(text, value, as_of, **given_).pace for as_of in days]
    assert paces == [now, on_the_last_day, after]


def test_a_percentage_of_what_nobody_counted_is_not_judged() -> None:
    """Neither before its day nor after it, and it is no milestone missed."""
    targets = [
        Target(text="≥ 3%", of="members", by=date(2022, 12, 31)),
        Target(text="≥ 4%", of="members"),
    ]
    found = Indicator(id="i", title="i", targets=targets, measurements=[on_day(MIDDLE, 5)])
    for as_of in (MIDDLE, LAST + timedelta(days=1)):
        standing = assess_indicator(PROGRAMME, found, as_of, Register(title="r"))
        assert (standing.pace, standing.goal) == (Pace.NOT_ASSESSABLE, None)
        assert [one.due.year for one in standing.missed if one.due > MIDDLE] == []


def test_a_year_that_has_just_begun_is_not_measured_rather_than_behind() -> None:
    """What was measured last year says nothing of what is asked of this one."""
    found = Indicator(
        id="i",
        title="i",
        kind=FLOW,
        targets=[Target(text="≥ 20/năm")],
        measurements=[on_day(date(2021, 12, 31), 20), on_day(date(2022, 2, 1), 2)],
    )
    standings = [
        assess_indicator(PROGRAMME, found, day)
        for day in (date(2021, 12, 31), date(2022, 1, 1), date(2022, 2, 1))
    ]
    assert [one.pace for one in standings] == [Pace.MET, Pace.NOT_MEASURED, Pace.AHEAD]
    assert [one.actual for one in standings] == [20, None, 2]
    assert standings[1].missed == ()


TEXTS = st.sampled_from(["≥ {}", "> {}", "= {}", "{} - {}", "{}"])
MEASURED = st.dictionaries(st.dates(FIRST, LAST), st.integers(0, 200), min_size=1, max_size=4)


@given(
    TEXTS,
    st.integers(1, 100),
    st.integers(0, 50),
    st.integers(0, 100),
    MEASURED,
    st.sampled_from(IndicatorKind),
    st.integers(1, 1000),
    st.dates(FIRST, date(2026, 6, 30)),
)
def test_scaling_every_figure_changes_no_pace_and_no_share(
    text: str,
    goal: int,
    more: int,
    baseline: int,
    measured: dict[date, int],
    kind: IndicatorKind,
    scale: int,
    as_of: date,
) -> None:
    """Thousands of tonnes or tonnes, the standing is the same and its figures are in the unit."""

    def scaled(by: int) -> IndicatorStanding:
        found = Indicator(
            id="i",
            title="i",
            kind=kind,
            baseline=Decimal(baseline * by),
            targets=[Target(text=text.format(f"{goal * by}", f"{(goal + more) * by}"))],
            measurements=[on_day(day, value * by) for day, value in measured.items()],
        )
        return assess_indicator(PROGRAMME, found, as_of)

    one, many = scaled(1), scaled(scale)
    assert (many.pace, many.share, many.progress) == (one.pace, one.share, one.progress)
    for name in ("figure", "goal", "expected", "forecast"):
        small, large = getattr(one, name), getattr(many, name)
        assert large == (None if small is None else small * scale)
    assert many.forecast_on == one.forecast_on
    assert len(many.missed) == len(one.missed)


MIRRORED = {"≥ {}": "≤ {}", "> {}": "< {}", "= {}": "= {}", "≤ {}": "≥ {}", "{}": "{}"}


@given(
    st.sampled_from([*MIRRORED]),
    st.integers(1, 999),
    st.integers(0, 1000),
    MEASURED,
    st.dates(FIRST, date(2026, 6, 30)),
)
def test_going_down_mirrors_going_up(
    text: str, goal: int, baseline: int, measured: dict[date, int], as_of: date
) -> None:
    """With every figure taken from a thousand, the pace and the way covered are the same."""

    def standing(text: str, direction: Direction, *, is_mirrored: bool) -> IndicatorStanding:
        def seen(value: int) -> int:
            return 1000 - value if is_mirrored else value

        found = Indicator(
            id="i",
            title="i",
            kind=STOCK,
            direction=direction,
            baseline=Decimal(seen(baseline)),
            targets=[Target(text=text.format(seen(goal)))],
            measurements=[on_day(day, seen(value)) for day, value in measured.items()],
        )
        return assess_indicator(PROGRAMME, found, as_of)

    up = standing(text, UP, is_mirrored=False)
    down = standing(MIRRORED[text], DOWN, is_mirrored=True)
    assert (down.pace, down.progress) == (up.pace, up.progress)
    assert down.forecast_on == up.forecast_on
    for name in ("figure", "goal", "expected", "forecast"):
        one, other = getattr(up, name), getattr(down, name)
        assert other == (None if one is None else 1000 - one)
    assert len(down.missed) == len(up.missed)


PERIODS = [read_period(f"tháng {month}/{year}") for year in (2022, 2023) for month in range(1, 13)]


@st.composite
def measured_by_months(draw: st.DrawFn) -> list[Measurement]:
    """Figures of months, all by the calendar or all closed on the 14th."""
    window = draw(st.sampled_from(ReportingWindow))
    periods = draw(st.lists(st.sampled_from(PERIODS), unique_by=lambda one: one.first, max_size=6))
    return [
        Measurement(
            period=period,
            value=Decimal(draw(st.integers(0, 50))),
            of=draw(st.none() | st.just(Decimal(60))),
            window=window,
        )
        for period in periods
    ]


@given(
    measured_by_months(),
    measured_by_months(),
    st.lists(
        st.sampled_from(["≥ 50", "3-4%/năm", "≤ 30%", "≥ 20/năm", "hạng 5", "= 7", "80%", "có"]),
        max_size=3,
    ),
    st.sampled_from(IndicatorKind),
    st.sampled_from(Direction),
    st.booleans(),
    st.dates(date(2022, 1, 1), date(2024, 2, 1)),
)
def test_what_is_measured_later_never_changes_an_earlier_day(
    measured: list[Measurement],
    counted: list[Measurement],
    texts: list[str],
    kind: IndicatorKind,
    direction: Direction,
    is_of_another: bool,
    as_of: date,
) -> None:
    """Neither of the indicator itself, nor of the one that its percentages are of."""
    of = "members" if is_of_another else None
    targets = [
        Target(text=text, of=of, by=date(2022 + place, 12, 31)) for place, text in enumerate(texts)
    ]
    members = Indicator(id="members", title="Members", kind=STOCK, measurements=counted)
    found = Indicator(
        id="i",
        title="i",
        kind=kind,
        direction=direction,
        baseline=Decimal(10),
        targets=targets,
        measurements=measured,
    )

    def known(one: Indicator) -> Indicator:
        kept = [taken for taken in one.measurements if taken.on <= as_of]
        return evolve(one, measurements=kept)

    def standing(one: Indicator, other: Indicator) -> IndicatorStanding:
        plan = evolve(PROGRAMME, indicators=[one, other])
        register = Register(title="r", plans=[plan])
        return evolve(assess_indicator(plan, one, as_of, register), plan=PROGRAMME, indicator=found)

    assert standing(known(found), known(members)) == standing(found, members)


@given(st.fractions(0, 2), st.integers(1, 1825))
def test_a_tenth_is_on_track_two_tenths_at_risk(share: Fraction, passed: int) -> None:
    """Of the pace: the bounds themselves belong to the better side."""
    day = FIRST + timedelta(days=passed)
    line = Fraction(10**9 * (passed + 1), 1826)
    value = Decimal(int(line * share))
    pace = stands("≥ 1.000.000.000", str(value), day, day).pace
    ratio = Fraction(value) / line
    if value >= 10**9:
        assert pace is Pace.MET
    elif ratio < Fraction(8, 10):
        assert pace is Pace.BEHIND
    elif ratio < Fraction(9, 10):
        assert pace is Pace.AT_RISK
    else:
        assert pace is (Pace.AHEAD if ratio > Fraction(11, 10) else Pace.ON_TRACK)
