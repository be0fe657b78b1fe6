"""The way of an indicator to what is asked of it, through the milestones before."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from attrs import frozen

from tracker.assess.indicator_figures import is_met
from tracker.assess.pace import share_covered
from tracker.assess.requirement_in_force import Asked
from tracker.domain import (
    Comparison,
    Direction,
    Indicator,
    IndicatorKind,
    PaceShape,
    Register,
    WorkPlan,
)

_WITH_TWO_ENDS = frozenset({Comparison.BETWEEN, Comparison.EQUAL})
_WITHOUT_WAY = frozenset({Comparison.RANK, Comparison.YES, Comparison.WORDS})
_ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Path:
    """The way from where an indicator begins to what is asked of it.

    Attributes:
        plan: the plan.
        indicator: the indicator.
        asked: what is asked.
        goal: the figure to reach; ``None`` where it is not known.
        initial: the figure it begins from; ``None`` where it is not known.
        milestones: the days and figures on the way, the last of them the goal.
        whole: the figure of the indicator that a percentage is of.
        register: the register, for its working days.
    """

    plan: WorkPlan
    indicator: Indicator
    asked: Asked
    goal: Fraction | None
    initial: Fraction | None
    milestones: tuple[tuple[date, Fraction], ...] = ()
    whole: Fraction | None = None
    register: Register | None = None

    @property
    def begins_on(self) -> date:
        """The first day of the way."""
        return self.asked.begins_on

    @property
    def due(self) -> date:
        """The day it is to be reached by."""
        return self.asked.due

    @property
    def is_way(self) -> bool:
        """Whether there is a way to go: two figures that differ, and something to go to."""
        return (
            self.goal is not None
            and self.initial is not None
            and self.goal != self.initial
            and not self.asked.is_limit(self.indicator)
            and self.asked.requirement.comparison not in _WITHOUT_WAY
        )

    def expected(self, day: date) -> Fraction:
        """Return the figure that is meant to have been reached at the end of *day*."""
        begun, figure = self.begins_on, self.initial or Fraction(0)
        for due, goal in self.milestones:
            if day <= due:
                return figure + (goal - figure) * self._covered(begun, due, day)
            begun, figure = due + _ONE_DAY, goal
        return figure

    def is_met_by(self, figure: Fraction) -> bool | None:
        """Whether a figure meets what is asked; ``None`` where its whole is not known."""
        return is_met(self.asked, figure, self.whole)

    def is_passed_by(self, figure: Fraction) -> bool:
        """Whether a figure went beyond what is asked: over a range, or over exactly so much."""
        requirement, direction = self.asked.requirement, self.indicator.direction
        if requirement.comparison not in _WITH_TWO_ENDS or requirement.value is None:
            return False
        top = requirement.value if requirement.high is None else requirement.high
        low, high = Fraction(requirement.value), Fraction(top)
        if self.asked.of is not None:
            share = (self.whole or 0) / Fraction(100)
            low, high = low * share, high * share
        return figure < low if direction is Direction.DOWN else figure > high

    def _covered(self, first: date, last: date, day: date) -> Fraction:
        plan, indicator = self.plan, self.indicator
        shape = indicator.pace or plan.pace
        calendar = None
        if shape is PaceShape.WORKING_DAYS and self.register is not None:
            calendar = self.register.working_calendar
        points = indicator.pace_points if indicator.pace is not None else plan.pace_points
        return share_covered(shape, (first, last), day, points=points, calendar=calendar)


def path_to(
    plan: WorkPlan,
    indicator: Indicator,
    asked: Sequence[Asked],
    now: Asked,
    register: Register | None,
    *,
    goal: Fraction | None,
    whole: Fraction | None = None,
) -> Path:
    """Return the way to what is asked *now*, through what is asked for earlier days.

    Args:
        plan: the plan.
        indicator: the indicator.
        asked: all that is asked of it, the earliest due first.
        now: what it is held against.
        register: the register.
        goal: the figure to reach.
        whole: the figure of the indicator that a percentage is of.
    """
    return Path(
        plan=plan,
        indicator=indicator,
        asked=now,
        goal=goal,
        initial=_initial(indicator, now),
        milestones=_milestones(indicator, asked, now, goal),
        whole=whole,
        register=register,
    )


def _initial(indicator: Indicator, now: Asked) -> Fraction | None:
    """Return the figure that the way begins from: nothing for what is counted anew."""
    is_counted_anew = indicator.kind is IndicatorKind.FLOW or (
        indicator.kind is IndicatorKind.CUMULATIVE and now.is_of_its_own_time
    )
    if is_counted_anew:
        return Fraction(0)
    if indicator.baseline is not None:
        return Fraction(indicator.baseline)
    is_ranked = now.requirement.comparison is Comparison.RANK
    return Fraction(0) if indicator.direction is Direction.UP and not is_ranked else None


def _milestones(
    indicator: Indicator, asked: Sequence[Asked], now: Asked, goal: Fraction | None
) -> tuple[tuple[date, Fraction], ...]:
    """Return the days and figures on the way to *now*; a figure of every year has none before."""
    found: dict[date, Fraction] = {}
    if not now.requirement.is_per_year and now.of is None:
        for one in asked:
            figure = one.goal(indicator.direction)
            if figure is not None and _is_on_the_way(one, indicator, now):
                found[one.due] = Fraction(figure)
    if goal is not None:
        found[now.due] = goal
    return tuple(sorted(found.items()))


def _is_on_the_way(one: Asked, indicator: Indicator, now: Asked) -> bool:
    """Whether what is asked for an earlier day is a figure on the way to what is asked *now*."""
    is_alike = one.of is None and one.requirement.is_percent == now.requirement.is_percent
    is_before = one.begins_on == now.begins_on and one.due < now.due
    is_figure = one.requirement.comparison not in _WITHOUT_WAY and not one.is_limit(indicator)
    return is_alike and is_before and is_figure and not one.requirement.is_per_year
