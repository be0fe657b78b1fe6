"""How an indicator stands on a day: what was reached, what the pace would be, where it leads."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import frozen

from tracker.assess.earned_value import EarnedValue, earned_value
from tracker.assess.indicator_figures import (
    actual_of,
    figure_of,
    goal_of,
    is_met,
    known_measurements,
    whole_of,
)
from tracker.assess.pace import share_elapsed
from tracker.assess.pace_judgement import Pace, judged
from tracker.assess.percentage import round_half_up
from tracker.assess.plan_path import Path, path_to
from tracker.assess.requirement_in_force import Asked, asked_of, in_force
from tracker.domain import (
    Indicator,
    Measurement,
    Register,
    WorkPlan,
)


@frozen(kw_only=True)
class IndicatorStanding:
    """How one indicator stands on one day; derived, never stored.

    Attributes:
        plan: the plan.
        indicator: the indicator.
        measurement: the last measurement known by then.
        actual: what has been reached: the last figure, or for a flow the sum of its periods.
        asked: what it is held against on the day; ``None`` where nothing was asked.
        goal: the figure to reach, of a percentage of another indicator as that stands.
        figure: what is held against it: the actual one, or a percentage.
        initial: the figure it began from; ``None`` where that is not known.
        expected: what it was meant to have reached on the day of the measurement.
        share: actual over target.
        progress: how much of the way from the initial figure to the goal was covered: below 0 and
            over 1 as it is; ``None`` where there is no way.
        pace: how it stands; judged on the day of the measurement, not on the day asked.
        forecast: what the same pace would reach on the day it is due.
        forecast_on: the day the same pace reaches the target.
        earned: the same in terms of earned value.
        missed: what was asked for earlier days and not reached by them, the earliest first.
    """

    plan: WorkPlan
    indicator: Indicator
    measurement: Measurement | None = None
    actual: Decimal | None = None
    asked: Asked | None = None
    goal: Fraction | None = None
    figure: Fraction | None = None
    initial: Fraction | None = None
    expected: Fraction | None = None
    share: Fraction | None = None
    progress: Fraction | None = None
    pace: Pace = Pace.NOT_ASSESSABLE
    forecast: Fraction | None = None
    forecast_on: date | None = None
    earned: EarnedValue | None = None
    missed: tuple[Asked, ...] = ()

    @property
    def difference(self) -> Fraction | None:
        """How much more was reached than expected; below zero where it is less."""
        if self.figure is None or self.expected is None:
            return None
        return self.figure - self.expected

    @property
    def goal_shown(self) -> Decimal | None:
        """The figure to reach as people are shown it: exact, or rounded half up to hundredths."""
        asked = self.asked
        if asked is not None and asked.of is None:
            return asked.goal(self.indicator.direction)
        return None if self.goal is None else as_shown(self.goal)

    @property
    def figure_shown(self) -> Decimal | None:
        """What is held against the goal, as people are shown it; the actual where nothing is."""
        asked = self.asked
        is_share = asked is not None and asked.requirement.is_percent and asked.of is None
        if is_share and self.figure is not None and self.figure != self.actual:
            return as_shown(self.figure)
        return self.actual


def assess_indicator(
    plan: WorkPlan, indicator: Indicator, as_of: date, register: Register | None = None
) -> IndicatorStanding:
    """Return how *indicator* of *plan* stands on *as_of*, from measurements true by then.

    Args:
        plan: its plan.
        indicator: the indicator.
        as_of: the day asked about; a later measurement is not looked at.
        register: the register, for percentages of other indicators, the language of its figures
            and its working days.
    """
    asked = asked_of(plan, indicator, register)
    return _standing(plan, indicator, as_of, register, asked, in_force(asked, as_of))


def _standing(
    plan: WorkPlan,
    indicator: Indicator,
    as_of: date,
    register: Register | None,
    asked: Sequence[Asked],
    now: Asked | None,
) -> IndicatorStanding:
    known = known_measurements(indicator, as_of)
    actual = actual_of(indicator, known, now)
    if known and now is not None and now.requirement.is_per_year and known[-1].on < now.begins_on:
        known, actual = [], None
    missed = _missed(indicator, as_of, register, [one for one in asked if one is not now])
    held = now is not None and now.requirement.is_numeric
    if not known or actual is None or now is None or not held:
        return IndicatorStanding(
            plan=plan,
            indicator=indicator,
            measurement=known[-1] if known else None,
            actual=actual,
            asked=now,
            goal=goal_of(now, indicator, register, as_of) if now is not None else None,
            pace=_unmeasured(now, as_of) if held and actual is None else Pace.NOT_ASSESSABLE,
            missed=missed,
        )
    path = path_to(
        plan,
        indicator,
        asked,
        now,
        register,
        goal=goal_of(now, indicator, register, as_of),
        whole=whole_of(now, register, as_of),
    )
    return _measured(plan, indicator, as_of, path, known[-1], actual, missed)


def _unmeasured(now: Asked | None, as_of: date) -> Pace:
    is_over = now is not None and as_of > now.due
    return Pace.MISSED if is_over else Pace.NOT_MEASURED


def _measured(
    plan: WorkPlan,
    indicator: Indicator,
    as_of: date,
    path: Path,
    last: Measurement,
    actual: Decimal,
    missed: tuple[Asked, ...],
) -> IndicatorStanding:
    """Put the standing of a measured indicator together, with what follows from its figure."""
    figure = figure_of(path.asked, last, actual)
    day = min(max(last.on, path.begins_on), path.due)
    expected = path.expected(day) if path.is_way else None
    return IndicatorStanding(
        plan=plan,
        indicator=indicator,
        measurement=last,
        actual=actual,
        asked=path.asked,
        goal=path.goal,
        figure=figure,
        initial=path.initial,
        expected=expected,
        share=figure / path.goal if path.goal else None,
        pace=judged(indicator, path, figure, expected, as_of),
        missed=missed,
        **_along(path, figure, day),
    )


def _along(path: Path, figure: Fraction, day: date) -> dict[str, Any]:
    """Return what follows from a figure where there is a way to go: how far it is, and leads."""
    goal, initial = path.goal, path.initial
    if not path.is_way or goal is None or initial is None:
        return {}
    progress = (figure - initial) / (goal - initial)
    elapsed = share_elapsed((path.begins_on, path.due), day)
    return {
        "progress": progress,
        "forecast": initial + (figure - initial) / elapsed,
        "forecast_on": _day_reached(path.begins_on, day, progress),
        "earned": earned_value(
            path.begins_on,
            path.due,
            day,
            figure - initial,
            lambda when: path.expected(when) - initial,
        ),
    }


def _missed(
    indicator: Indicator, as_of: date, register: Register | None, asked: Sequence[Asked]
) -> tuple[Asked, ...]:
    """Return what was due before *as_of* and not met by the figures known on its day."""
    found: list[Asked] = []
    for one in asked:
        if one.due >= as_of or not one.requirement.is_numeric:
            continue
        figure = reached_by(one, indicator, one.due)
        if figure is None or is_met(one, figure, whole_of(one, register, one.due)) is False:
            found.append(one)
    return tuple(found)


def as_shown(figure: Fraction) -> Decimal:
    """Return a figure as people are shown it: to hundredths, half up, without needless zeros.

    >>> as_shown(Fraction(62 * 100, 80)), as_shown(Fraction(10)), as_shown(Fraction(2, 3))
    (Decimal('77.5'), Decimal('10'), Decimal('0.67'))
    """
    rounded = round_half_up(figure, 2)
    whole = rounded.to_integral_value()
    return whole if whole == rounded else rounded.normalize()


def reached_by(asked: Asked, indicator: Indicator, day: date) -> Fraction | None:
    """Return the figure that is held against what is *asked* on *day*; ``None`` for none."""
    known = known_measurements(indicator, day)
    actual = actual_of(indicator, known, asked)
    return None if actual is None else figure_of(asked, known[-1], actual)


def _day_reached(begins_on: date, measured_on: date, progress: Fraction) -> date | None:
    """Return the day on which an even pace reaches the target, if it ever does."""
    if progress <= 0:
        return None
    passed = (measured_on - begins_on).days + 1
    after = int(-(-Fraction(passed) // progress)) - 1
    latest = (date.max - begins_on).days
    return begins_on + timedelta(days=after) if after <= latest else None
