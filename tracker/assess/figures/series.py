"""One figure in several places: printed twice with different values, or a total that moved."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from attrs import frozen

from tracker.assess.assessment import Assessment
from tracker.assess.figures.audit import known_statements
from tracker.domain import (
    Fact,
    Indicator,
    IndicatorKind,
    Measurement,
    RelationKind,
    Statement,
    StatementKind,
    WorkPlan,
)
from tracker.language import natural_order

_CHANGING = frozenset({RelationKind.AMENDS, RelationKind.SUPPLEMENTS, RelationKind.REPLACES})

_OF_INDICATOR = frozenset({StatementKind.FIGURE, StatementKind.RATIO, StatementKind.CHANGE})
"""Kinds of statement that give the figure of their indicator, unless they are about another."""


@frozen(kw_only=True)
class PrintedTwice:
    """One figure that two places give differently.

    Attributes:
        statement: the statement that differs.
        value: the figure it gives.
        other: the statement or the measurement that is held against it.
        other_value: the figure that gives.
    """

    statement: Statement
    value: Decimal
    other: Statement | Measurement
    other_value: Decimal


@frozen(kw_only=True)
class MovedTotal:
    """The total of a plan that moved from one day to a later one, with no document to say so.

    Attributes:
        indicator: the indicator whose total it is.
        earlier: the total before.
        earlier_on: the day it was given.
        later: the total after.
        later_on: the day it was given.
        statement: the statement that gives the later one, else the earlier one; ``None`` where
            both were measured.
        at: the fact that gives the later one.
    """

    indicator: Indicator
    earlier: Decimal
    earlier_on: date
    later: Decimal
    later_on: date
    statement: Statement | None
    at: Fact


def figures_printed_twice(assessment: Assessment) -> Iterator[PrintedTwice]:
    """Yield each statement of a figure that another, or a measurement, gives differently.

    Two statements give one figure where they are about the same, of one body and one period; one
    of an indicator that is about nothing else gives the figure measured. Each is held against the
    measurement, else against the statement whose id comes first. The figure before a change is held
    against the statement that the change names for it.
    """
    yield from _figures_before(assessment)
    groups: dict[Any, list[Statement]] = {}
    for one in sorted(known_statements(assessment), key=lambda one: natural_order(one.id)):
        key = _figure_of(one)
        if key is not None and one.value is not None:
            groups.setdefault(key, []).append(one)
    measured = _measured(assessment)
    for key, stated in groups.items():
        first: Statement | Measurement = measured.get(key, stated[0])
        for one in stated:
            if one.value is not None and first.value is not None and one.value != first.value:
                yield PrintedTwice(
                    statement=one, value=one.value, other=first, other_value=first.value
                )


def _figures_before(assessment: Assessment) -> Iterator[PrintedTwice]:
    """Yield each change of which the figure before is not that of the statement it names."""
    by_id = {one.id: one for one in assessment.register.statements}
    for one in known_statements(assessment):
        other = by_id[one.against] if one.against is not None else None
        if other is not None and one.earlier is not None and other.value not in {None, one.earlier}:
            yield PrintedTwice(
                statement=one,
                value=one.earlier,
                other=other,
                other_value=other.value or Decimal(0),
            )


def _figure_of(statement: Statement) -> Any:
    """Return what tells apart the figure that a statement gives; ``None`` where nothing does."""
    if statement.about is None and statement.standing is None and not _is_measured(statement):
        return None
    period = statement.period
    return (
        statement.about,
        statement.indicator,
        statement.standing,
        None if _is_measured(statement) else statement.scope,
        None if period is None else (period.first, period.last),
    )


def _is_measured(statement: Statement) -> bool:
    """Whether it gives the figure that its indicator measures, and no other."""
    is_its_figure = statement.kind in _OF_INDICATOR and statement.about is None
    return statement.indicator is not None and is_its_figure


def _measured(assessment: Assessment) -> dict[Any, Measurement]:
    """Return the measurements by what tells their figure apart."""
    return {
        (None, indicator.id, None, None, (measured.period.first, measured.period.last)): measured
        for plan in assessment.register.plans
        for indicator in plan.indicators
        for measured in indicator.measurements
    }


@frozen(kw_only=True)
class _Total:
    """A total as it was given on a day."""

    on: date
    of: Decimal
    by: Statement | Measurement

    @property
    def statement(self) -> Statement | None:
        return self.by if isinstance(self.by, Statement) else None

    def order(self) -> tuple[Any, ...]:
        """By day; of one day, those measured first, then statements by their ids."""
        named = self.by.id if isinstance(self.by, Statement) else ""
        return (self.on, natural_order(named), self.of)


def totals_moved(assessment: Assessment) -> Iterator[MovedTotal]:
    """Yield each total of a plan that moved with no document that amends the plan in between.

    The totals of an indicator are those its figures and the ratios stated of it are shares of. Of
    a stock they may move; so may those of two measurements where a target is set, which each is
    held against anyway.
    """
    stated: dict[str, list[Statement]] = {}
    for one in known_statements(assessment):
        if one.kind is StatementKind.RATIO and one.indicator is not None:
            stated.setdefault(one.indicator, []).append(one)
    for plan in assessment.register.plans:
        for indicator in plan.indicators:
            if indicator.kind is not IndicatorKind.STOCK:
                totals = _totals(indicator, stated.get(indicator.id, ()), assessment.as_of)
                yield from _moves(assessment, plan, indicator, totals)


def _totals(indicator: Indicator, stated: Iterable[Statement], as_of: date) -> list[_Total]:
    """Return the totals given of an indicator by the day asked, in order."""
    given: tuple[Statement | Measurement, ...] = (*indicator.measurements, *stated)
    found = [
        _Total(on=one.on, of=one.of, by=one)
        for one in given
        if one.of is not None and one.on is not None and one.on <= as_of
    ]
    return sorted(found, key=_Total.order)


def _moves(
    assessment: Assessment, plan: WorkPlan, indicator: Indicator, totals: Iterable[_Total]
) -> Iterator[MovedTotal]:
    for earlier, later in pairwise(totals):
        is_known = indicator.target is not None and not (earlier.statement or later.statement)
        if earlier.of == later.of or earlier.on == later.on or is_known:
            continue
        if not _is_amended(assessment, plan, earlier.on, later.on):
            yield MovedTotal(
                indicator=indicator,
                earlier=earlier.of,
                earlier_on=earlier.on,
                later=later.of,
                later_on=later.on,
                statement=later.statement or earlier.statement,
                at=later.by,
            )


def _is_amended(assessment: Assessment, plan: WorkPlan, after: date, by: date) -> bool:
    """Whether a document issued in between amends, supplements or replaces that of the plan."""
    if plan.document is None:
        return False
    register = assessment.register
    return any(
        document.issued_on is not None
        and after < document.issued_on <= by
        and any(
            relation.kind in _CHANGING and register.document_of(relation.target).id == plan.document
            for relation in document.relations
        )
        for document in register.documents
    )
