"""Work plans, indicators and measurements."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from tracker.calendar import read_period
from tracker.domain import Indicator, IndicatorKind, Measurement, ReportingWindow, WorkPlan
from tracker.errors import ContradictionError
from tracker.testing import indicators, measurements

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


def measured(period: str, *, of: str | None = None, printed: str | None = None) -> Measurement:
    """Return a measurement of a period."""
    whole = None if of is None else Decimal(of)
    return Measurement(period=read_period(period), value=Decimal(1), of=whole, printed=printed)


def indicator(*periods: str, kind: IndicatorKind = IndicatorKind.CUMULATIVE) -> Indicator:
    """Return an indicator measured in some periods."""
    return Indicator(id="i", title="a", kind=kind, measurements=[*map(measured, periods)])


@pytest.mark.parametrize(
    ("make", "field", "vietnamese", "english"),
    [
        (
            lambda: measured("2023", of="0"),
            "of",
            "Measurement: of: phải lớn hơn 0",
            "Measurement: of: it must be greater than zero",
        ),
        (
            lambda: measured("2023", printed="75,5%"),
            "printed",
            "Measurement: printed: có tỷ lệ phần trăm mà không có số để so (of)",
            "Measurement: printed: there is a percentage but nothing it is a percentage of (of)",
        ),
        (
            lambda: Indicator(id="i", title="a", target=Decimal(0)),
            "target",
            "Indicator i: target: phải lớn hơn 0",
            "Indicator i: target: it must be greater than zero",
        ),
        (
            lambda: Indicator(id="i", title="a", bounded=True),
            "bounded",
            "Indicator i: bounded: không có chỉ tiêu để làm giới hạn",
            "Indicator i: bounded: there is no target to be the bound",
        ),
        (
            lambda: indicator("quý II/2023", "quý I/2023", "2023-Q2"),
            "measurements",
            "Indicator i: measurements: 2023-04-01–2023-06-30 được đo hai lần",
            "Indicator i: measurements: 2023-04-01–2023-06-30 is measured twice",
        ),
        (
            lambda: indicator("quý II/2023", "30/6/2023", kind=IndicatorKind.FLOW),
            "measurements",
            "Indicator i: measurements: 2023-06-30–2023-06-30 được đo hai lần",
            "Indicator i: measurements: 2023-06-30–2023-06-30 is measured twice",
        ),
        (
            lambda: WorkPlan(
                id="p",
                title="a",
                period=read_period("quý II/2023"),
                indicators=[indicator("quý II/2023"), indicator("31/3/2023")],
            ),
            "indicators",
            "WorkPlan p: indicators: “i” được đo trước khi kế hoạch bắt đầu",
            "WorkPlan p: indicators: “i” is measured before the plan begins",
        ),
    ],
)
def test_a_contradiction_is_refused(
    refusal_of: RefusalOf,
    make: Callable[[], object],
    field: str,
    vietnamese: str,
    english: str,
) -> None:
    """A plan, an indicator or a measurement that contradicts itself is refused, and told why."""
    assert refusal_of(make) == (field, vietnamese, english)


@given(measurements())
def test_a_measurement_is_true_at_the_end_of_its_period(measurement: Measurement) -> None:
    """A figure of a period is of its last day, or of the 14th on which it was closed."""
    last = measurement.period.last
    is_cut_off = measurement.window is ReportingWindow.CUT_OFF
    assert measurement.on == (date(last.year, last.month, 14) if is_cut_off else last)


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("tháng 1/2023", "2022-12-15", "2023-01-14"),
        ("quý I/2023", "2022-12-15", "2023-03-14"),
        ("6 tháng đầu năm 2023", "2022-12-15", "2023-06-14"),
        ("9 tháng đầu năm 2023", "2022-12-15", "2023-09-14"),
        ("năm 2023", "2022-12-15", "2023-12-14"),
        ("quý II/2023", "2023-03-15", "2023-06-14"),
    ],
)
def test_reports_are_closed_on_a_fourteenth(phrase: str, first: str, last: str) -> None:
    """From the 15th of the month before to the 14th of the last month (Decree 09/2019/ND-CP)."""
    closed = Measurement(period=read_period(phrase), value=1, window=ReportingWindow.CUT_OFF)
    assert (str(closed.begins_on), str(closed.on)) == (first, last)


def test_only_whole_months_are_closed_on_a_fourteenth() -> None:
    """A day or a week has no cut-off."""
    with pytest.raises(ContradictionError, match="only a period of whole months"):
        Measurement(period=read_period("15/3/2023"), value=1, window=ReportingWindow.CUT_OFF)


@given(indicators())
def test_figures_may_be_given_as_whole_numbers(made: Indicator) -> None:
    """A target is kept as a decimal number, exactly as large as it was given."""
    given_whole = Indicator(id=made.id, title=made.title, target=int(made.target or 7))
    assert given_whole.target == Decimal(int(made.target or 7))
    assert isinstance(given_whole.target, Decimal)


@pytest.mark.parametrize("kind", [IndicatorKind.STOCK, IndicatorKind.CUMULATIVE])
def test_only_a_flow_may_not_overlap(kind: IndicatorKind) -> None:
    """A quarter and the half-year around it are two figures of a stock or of a sum."""
    both = indicator("quý II/2023", "6 tháng đầu năm 2023", kind=kind)
    assert len(both.measurements) == 2


def test_a_flow_may_be_measured_in_periods_that_touch() -> None:
    """The next period begins on the day after, and shares none."""
    flow = indicator("quý II/2023", "quý I/2023", "1/7/2023", kind=IndicatorKind.FLOW)
    assert len(flow.measurements) == 3


@pytest.mark.parametrize("period", ["1/4/2023", "quý II/2023", "6 tháng đầu năm 2023", "2024"])
def test_a_plan_is_measured_from_its_first_day_on(period: str) -> None:
    """A period counts by its last day: it may begin before the plan, or end long after it."""
    plan = WorkPlan(
        id="p", title="a", period=read_period("quý II/2023"), indicators=[indicator(period)]
    )
    assert plan.indicators == (indicator(period),)


def test_a_bounded_target_and_a_printed_percentage_are_kept() -> None:
    """A bound with a target, and a percentage with its whole, contradict nothing."""
    bounded = Indicator(id="i", title="a", target=Decimal("0.1"), bounded=True)
    printed = measured("2023", of="80", printed="75,5%")
    assert (bounded.target, printed.printed) == (Decimal("0.1"), "75,5%")
