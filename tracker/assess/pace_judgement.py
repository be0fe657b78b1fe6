"""How a figure stands against what is asked of it, and the way to it."""

from datetime import date
from enum import StrEnum
from fractions import Fraction

from tracker.assess.plan_path import Path
from tracker.domain import Comparison, Indicator, IndicatorKind


class Pace(StrEnum):
    """How an indicator stands against its target."""

    MET = "met"
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BEHIND = "behind"
    MISSED = "missed"
    NOT_MEASURED = "not_measured"
    NOT_ASSESSABLE = "not_assessable"
    """No target was set, or none that figures can meet."""


TOLERANCE = Fraction(1, 10)
"""Within a tenth of its expected value an indicator is on track, within two tenths at risk."""


def judged(
    indicator: Indicator, path: Path, figure: Fraction, expected: Fraction | None, as_of: date
) -> Pace:
    """Return how a figure stands against what is asked, and against the way to it.

    Args:
        indicator: the indicator.
        path: the way to what is asked.
        figure: the figure reached.
        expected: what was meant to have been reached on the day of the measurement.
        as_of: the day asked about.
    """
    is_reached = path.is_met_by(figure)
    if is_reached is None:
        return Pace.NOT_ASSESSABLE
    if path.asked.is_limit(indicator) or path.is_passed_by(figure):
        return _of_limit(path, figure, as_of)
    if is_reached or as_of > path.due:
        return Pace.MET if is_reached else Pace.MISSED
    if path.asked.requirement.comparison is Comparison.RANK:
        return Pace.BEHIND
    if expected is None or path.goal is None or path.initial is None:
        return Pace.NOT_ASSESSABLE
    way = path.goal - path.initial
    return _against((figure - path.initial) / way, (expected - path.initial) / way)


def _of_limit(path: Path, figure: Fraction, as_of: date) -> Pace:
    """Judge a limit: met once its time is over; what only grows never comes back to it."""
    is_over, is_stock = as_of > path.due, path.indicator.kind is IndicatorKind.STOCK
    if path.is_met_by(figure):
        return Pace.MET if as_of >= path.due else Pace.ON_TRACK
    if is_over:
        return Pace.MISSED
    if is_stock:
        return Pace.BEHIND
    is_still_growing = path.goal is not None and figure < path.goal
    return Pace.ON_TRACK if is_still_growing else Pace.MISSED


def _against(covered: Fraction, planned: Fraction) -> Pace:
    """Judge how much of a way was covered against how much was meant to be."""
    if covered < planned * (1 - 2 * TOLERANCE):
        return Pace.BEHIND
    if covered < planned * (1 - TOLERANCE):
        return Pace.AT_RISK
    return Pace.AHEAD if covered > planned * (1 + TOLERANCE) else Pace.ON_TRACK
