"""How far a plan is as a whole, from how its indicators stand."""

from collections.abc import Iterable
from fractions import Fraction

from tracker.assess.indicator_standing import IndicatorStanding
from tracker.assess.pace_judgement import Pace
from tracker.assess.plan_roll_up import Gap, PlanProgress, WeightedShare, roll_up

_WITHOUT_WAY = {Pace.MET: Fraction(1), Pace.MISSED: Fraction(0)}


def plan_progress(standings: Iterable[IndicatorStanding]) -> PlanProgress:
    """Return how far a plan is, and which of its indicators that leaves out.

    An indicator counts with the share of its way that is covered. One without a way, such as a
    limit, a rank or a yes, counts as all once it is met and as nothing once it is missed.

    Args:
        standings: how each indicator of one plan stands.
    """
    return roll_up(_share(standing) for standing in standings)


def _share(standing: IndicatorStanding) -> WeightedShare:
    share = standing.progress
    if share is None and standing.measurement is not None:
        share = _WITHOUT_WAY.get(standing.pace)
    return WeightedShare(
        id=standing.indicator.id,
        share=share,
        weight=standing.indicator.weight,
        gap=None if share is not None else _gap(standing),
    )


def _gap(standing: IndicatorStanding) -> Gap:
    if standing.asked is None:
        return Gap.NO_TARGET
    is_numeric = standing.asked.requirement.is_numeric
    return Gap.NOT_MEASURED if is_numeric and standing.figure is None else Gap.NOT_ASSESSABLE
