"""The strategies for what is measured, and how far they reach."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

from hypothesis import given

from tracker.assess import PrintedVerdict, audit_percentage
from tracker.domain import Indicator, IndicatorKind, Measurement, WorkPlan
from tracker.language import Language, read_percentage
from tracker.testing import indicators, measurements, work_plans

Unreached = Callable[[Any, Callable[[Any], object], Any], set[Any]]


def verdict(measured: Measurement) -> PrintedVerdict | None:
    """Return what a printed percentage is, or None where none is printed."""
    if measured.printed is None:
        return None
    printed = read_percentage(measured.printed, Language.VI)
    return audit_percentage(measured.value, measured.of or Decimal(1), printed).verdict


def test_every_way_to_print_a_percentage_is_reached(unreached: Unreached) -> None:
    """Printed percentages are exact, rounded, cut off, wrong, or absent."""
    assert unreached(measurements(), verdict, [None, *PrintedVerdict]) == set()


@given(measurements(not_before=date(2020, 12, 31)))
def test_nothing_is_measured_too_early(measured: Measurement) -> None:
    """No measurement is true before the day given."""
    assert measured.on >= date(2020, 12, 31)


def test_every_kind_of_indicator_is_measured(unreached: Unreached) -> None:
    """Stocks, flows and sums come with more than one measurement."""

    def measured(indicator: Indicator) -> tuple[IndicatorKind, bool]:
        return indicator.kind, len(indicator.measurements) > 1

    assert unreached(indicators(), measured, product(IndicatorKind, [True])) == set()


@given(work_plans(identifier="KH-7"))
def test_the_indicators_of_a_plan_bear_its_id(plan: WorkPlan) -> None:
    """Ids of indicators begin with that of their plan, so two plans share none."""
    ids = [indicator.id for indicator in plan.indicators]
    assert all(named.startswith("KH-7.CT-") for named in ids)
    assert len(set(ids)) == len(ids)
