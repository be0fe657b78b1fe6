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
    """Return what has been reached, in the time of what is asked alone where that has its own.

    ``None`` where nothing was measured, or nothing in that time.
    """
    since = now.begins_on if now is not None and now.is_of_its_own_time else date.min
    within = [one.value for one in known if one.on >= since]
    if not within:
        return None
    if indicator.kind is IndicatorKind.FLOW:
        return sum(within, Decimal(0))
    before = [one.value for one in known if one.on < since]
    is_counted_on = indicator.kind is IndicatorKind.CUMULATIVE and before
    return within[-1] - (before[-1] if is_counted_on else 0)


def figure_of(asked: Asked, last: Measurement, actual: Decimal) -> Fraction:
    """Return what is held against what is asked: a percentage where one is asked of a ratio."""
    if asked.requirement.is_percent and asked.of is None and last.of is not None:
        return Fraction(actual) * 100 / Fraction(last.of)
    return Fraction(actual)


def whole_of(asked: Asked, register: Register | None, as_of: date) -> Fraction | None:
    """Return the figure of the indicator that a percentage is of, as it stands on the day.

    ``None`` where none is asked of another, where that is not known, and where it is nothing.
    """
    if asked.of is None or register is None:
        return None
    for plan in register.plans:
        for other in plan.indicators:
            if other.id == asked.of:
                whole = actual_of(other, known_measurements(other, as_of), None)
                return Fraction(whole) if whole else None
    return None


def goal_of(
    asked: Asked, indicator: Indicator, register: Register | None, as_of: date
) -> Fraction | None:
    """Return the figure to reach; a percentage of another indicator as that stands on the day."""
    goal = asked.goal(indicator.direction)
    if goal is None or asked.of is None:
        return None if goal is None else Fraction(goal)
    whole = whole_of(asked, register, as_of)
    return None if whole is None else Fraction(goal) * whole / 100


def is_met(asked: Asked, figure: Fraction, whole: Fraction | None) -> bool | None:
    """Whether a figure meets what is asked; ``None`` where the whole it is a share of is unknown.

    Args:
        asked: what is asked, in figures.
        figure: the figure.
        whole: that of the indicator that a percentage is of.
    """
    if asked.of is None:
        return asked.requirement.is_met_by(figure)
    return None if not whole else asked.requirement.is_met_by(figure * 100 / whole)
