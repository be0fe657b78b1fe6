"""What is asked of an indicator, by when: as recorded, understood, and in force on a day."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from attrs import evolve, frozen

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
from tracker.domain.target_error import TargetTextError
from tracker.language import Language

_CAPS = frozenset({Comparison.AT_MOST, Comparison.LESS_THAN})
_FLOORS = frozenset({Comparison.AT_LEAST, Comparison.MORE_THAN})


@frozen(kw_only=True)
class Asked:
    """One thing asked of an indicator.

    Attributes:
        requirement: what is asked.
        begins_on: the first day of the time it is for.
        due: the day it is to be reached by.
        target: the target that says so; ``None`` for a plain figure.
        is_dated: whether the day is said, rather than that of the end of the plan.
    """

    requirement: Requirement
    begins_on: date
    due: date
    target: Target | None = None
    is_dated: bool = False

    @property
    def of(self) -> str | None:
        """The id of the indicator that a percentage is of."""
        return self.target.of if self.target is not None else None

    @property
    def is_of_its_own_time(self) -> bool:
        """Whether only what was measured in its time counts: a figure of a year, or of a period."""
        has_period = self.target is not None and self.target.period is not None
        return has_period or self.requirement.is_per_year

    def is_limit(self, indicator: Indicator) -> bool:
        """Whether it is only not to be passed, so that there is no way to go to it.

        So is what may be counted at most of that which only grows, which way it is to go or not.
        """
        direction, comparison = indicator.direction, self.requirement.comparison
        if direction is Direction.HOLD:
            return True
        if comparison in _CAPS:
            return direction is Direction.UP or indicator.kind is not IndicatorKind.STOCK
        return direction is Direction.DOWN and comparison in _FLOORS

    def goal(self, direction: Direction) -> Decimal | None:
        """Return the figure to go to: of a range the nearer end; ``None`` for words."""
        requirement = self.requirement
        if requirement.comparison is Comparison.YES:
            return Decimal(1)
        if direction is Direction.DOWN and requirement.high is not None:
            return requirement.high
        return requirement.value


@frozen(kw_only=True)
class UnreadableTarget:
    """A target whose words or figures could not be told for sure.

    Attributes:
        target: the target.
        error: what is wrong with its text.
    """

    target: Target
    error: TargetTextError


def asked_of(
    plan: WorkPlan, indicator: Indicator, register: Register | None = None
) -> tuple[Asked, ...]:
    """Return what is asked of an indicator, the earliest due first; what is not read is left out.

    A plain ``target``, and a figure alone in the text of one, is at least so much; at most so much
    for an indicator that is to go down, and exactly so much for one that is to hold. “= 12” and
    “đúng 12” are exactly so much.

    Args:
        plan: its plan.
        indicator: the indicator.
        register: the register, for the language of its figures; Vietnamese without one.
    """
    found = [one for one in _asked(plan, indicator, register) if isinstance(one, Asked)]
    return tuple(sorted(found, key=lambda one: one.due))


def unreadable_targets(
    plan: WorkPlan, indicator: Indicator, register: Register | None = None
) -> tuple[UnreadableTarget, ...]:
    """Return the targets of an indicator whose text is not understood for sure."""
    return tuple(
        one for one in _asked(plan, indicator, register) if isinstance(one, UnreadableTarget)
    )


def in_force(asked: tuple[Asked, ...], day: date) -> Asked | None:
    """Return what an indicator is held against on *day*: the next due, else the last that was."""
    return next((one for one in asked if one.due >= day), asked[-1] if asked else None)


_PLAIN = {
    Direction.UP: Comparison.AT_LEAST,
    Direction.DOWN: Comparison.AT_MOST,
    Direction.HOLD: Comparison.EQUAL,
}


def _asked(
    plan: WorkPlan, indicator: Indicator, register: Register | None
) -> Iterator[Asked | UnreadableTarget]:
    first, last = plan.period.first, plan.period.last
    if indicator.target is not None:
        comparison = _PLAIN[indicator.direction]
        requirement = Requirement(comparison=comparison, value=indicator.target)
        yield Asked(requirement=requirement, begins_on=first, due=last)
    if not indicator.targets:
        return
    language = register.language if register is not None else Language.VI
    for target in indicator.targets:
        yield from _of_target(target, plan, indicator, language)


def _of_target(
    target: Target, plan: WorkPlan, indicator: Indicator, language: Language
) -> Iterator[Asked | UnreadableTarget]:
    """Yield what one target asks, year by year where it asks it of every year."""
    from tracker.domain.target_reading import read_targets  # noqa: PLC0415 -- few plans need it

    period = target.period or plan.period
    try:
        read = read_targets(target.text, language, unit=indicator.unit)
    except TargetTextError as error:
        yield UnreadableTarget(target=target, error=error)
        return
    for one in read:
        due = target.by or one.by or period.last
        spans = [(period.first, due)]
        if one.requirement.is_per_year:
            spans = list(_years(period.first, due))
        for begins_on, last in spans:
            yield Asked(
                requirement=_meant(one.requirement, one.text, indicator.direction),
                begins_on=begins_on,
                due=last,
                target=target,
                is_dated=bool(target.by or one.by or target.period),
            )


_EXACTLY = re.compile(r"=|\b(?:đúng|bằng|exactly|equal)\b", re.IGNORECASE)


def _meant(requirement: Requirement, text: str, direction: Direction) -> Requirement:
    """Return what a figure alone means: not that it is wrong to do more than was asked."""
    if requirement.comparison is not Comparison.EQUAL or _EXACTLY.search(text):
        return requirement
    return evolve(requirement, comparison=_PLAIN[direction])


def _years(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the years between two days, cut off at them."""
    for year in range(first.year, last.year + 1):
        yield max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
