"""The figures of an indicator: what was measured, what is held against what is asked."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tracker.assess.requirement_in_force import Asked
from tracker.domain import Indicator, IndicatorKind, Measurement, Register


def known_measurements(indicator: Indicator, as_of: date) -> list[Measurement]:
    """Return the measurements true by a day, the latest last, of one day the shorter period."""
    return sorted(
        (measured for measured in indicator.measurements if measured.on <= as_of),
        key=lambda measured: (measured.on, -measured.period.days),
    )


def actual_of(
    indicator: Indicator, known: Sequence[Measurement], now: Asked | None
) -> Decimal | None:
    """Return what has been reached: of a figure asked of each year, in that year alone."""
    if not known:
        return None
    since = now.begins_on if now is not None and now.requirement.is_per_year else date.min
    if indicator.kind is IndicatorKind.FLOW:
        return sum((one.value for one in known if one.on >= since), Decimal(0))
    before = [one.value for one in known if one.on < since]
    is_counted_on = indicator.kind is IndicatorKind.CUMULATIVE and before
    return known[-1].value - (before[-1] if is_counted_on else 0)


def figure_of(asked: Asked, last: Measurement, actual: Decimal) -> Fraction:
    """Return what is held against what is asked: a percentage where one is asked of a ratio."""
    if asked.requirement.is_percent and asked.of is None and last.of is not None:
        return Fraction(actual) * 100 / Fraction(last.of)
    return Fraction(actual)


def goal_of(
    asked: Asked, indicator: Indicator, register: Register | None, as_of: date
) -> Fraction | None:
    """Return the figure to reach; a percentage of another indicator as that stands on the day."""
    goal = asked.goal(indicator.direction)
    if goal is None or asked.of is None or register is None:
        return None if goal is None else Fraction(goal)
    for plan in register.plans:
        for other in plan.indicators:
            if other.id == asked.of:
                whole = actual_of(other, known_measurements(other, as_of), None)
                return None if whole is None else Fraction(goal) * Fraction(whole) / 100
    return None


def is_met(
    asked: Asked,
    indicator: Indicator,
    last: Measurement,
    actual: Decimal,
    register: Register | None,
) -> bool:
    """Whether a figure meets what is asked."""
    figure = figure_of(asked, last, actual)
    if asked.of is None:
        return asked.requirement.is_met_by(figure)
    goal, plain = goal_of(asked, indicator, register, last.on), asked.goal(indicator.direction)
    return bool(goal and plain) and asked.requirement.is_met_by(
        figure * Fraction(plain or 1) / (goal or 1)
    )
