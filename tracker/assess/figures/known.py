"""The figures that a register and its reports know, for a percentage to be tried against."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from tracker.assess.answering import members_on
from tracker.assess.assessment import Assessment
from tracker.assess.figures.slip import KnownFigure
from tracker.assess.member_standing import is_answered_by
from tracker.assess.rates import TaskCounts, count_standings, shares_by_unit
from tracker.assess.task_standing import is_assigned
from tracker.domain import CountedStanding, Indicator, Statement, Whole
from tracker.language import Text, filled

_OF_REPORT = Text(vi="theo {id}", en="in {id}")
_LISTED = Text(vi="con số khác trong báo cáo", en="another figure of the report")
_SAID = Text(vi="mẫu số báo cáo nêu", en="the denominator named")
_TARGET = Text(vi="chỉ tiêu", en="the target")
_MEASURED = Text(vi="đã đạt đến {on}", en="reached by {on}")
_COUNTED_OF = Text(vi="tổng số lúc {on}", en="the whole on {on}")
_DUE = Text(vi="nhiệm vụ đến hạn", en="tasks due")
_ASSIGNED = Text(vi="nhiệm vụ được giao", en="tasks assigned")

_COUNTS: Mapping[CountedStanding, Callable[[TaskCounts], int]] = MappingProxyType(
    {
        CountedStanding.ASSIGNED: lambda counts: counts.total,
        CountedStanding.COMPLETED: lambda counts: counts.completed,
        CountedStanding.ON_TIME: lambda counts: counts.completed_on_time,
        CountedStanding.LATE: lambda counts: counts.completed_late,
        CountedStanding.OPEN: lambda counts: counts.open,
        CountedStanding.IN_TIME: lambda counts: counts.open_in_time + counts.open_due_soon,
        CountedStanding.DUE_SOON: lambda counts: counts.open_due_soon,
        CountedStanding.OVERDUE: lambda counts: counts.open_overdue,
        CountedStanding.NO_DEADLINE: lambda counts: counts.open_no_deadline,
    }
)


def count_of(counts: TaskCounts, standing: CountedStanding) -> int:
    """Return how many tasks of *counts* stand so.

    >>> count_of(TaskCounts(open_in_time=3, open_due_soon=2), CountedStanding.IN_TIME)
    5
    """
    return _COUNTS[standing](counts)


class KnownFigures:
    """The figures of one register on one day, each worked out when first asked for.

    Args:
        assessment: how everything stands on the day.
    """

    def __init__(self, assessment: Assessment) -> None:
        self._register, self._as_of = assessment.register, assessment.as_of
        self._assessments = {assessment.as_of: assessment}
        self._counts: dict[tuple[date, str | None], TaskCounts] = {}
        self._indicators: Mapping[str, Indicator] = {
            one.id: one for plan in self._register.plans for one in plan.indicators
        }

    def task_counts(self, day: date, scope: str | None) -> TaskCounts:
        """Return how the tasks in *scope* stand on *day*.

        Of a unit those are its own shares, of a cluster or group the tasks that it or a member
        answers for, of a document or plan those that carry out the document.
        """
        if (day, scope) not in self._counts:
            if day not in self._assessments:
                self._assessments[day] = Assessment(register=self._register, as_of=day)
            self._counts[day, scope] = self._count(self._assessments[day], scope)
        return self._counts[day, scope]

    def _count(self, assessment: Assessment, scope: str | None) -> TaskCounts:
        register, day = assessment.register, assessment.as_of
        listed = [one for one in assessment.tasks if is_assigned(one.task, day)]
        if scope is None:
            return count_standings(listed)
        if scope in register.group_by_id:
            units = (scope, *members_on(register, scope, day))
            return count_standings(
                one for one in listed if is_answered_by(units, one.task, register, day)
            )
        if scope in register.organization_by_id:
            shares = (share for one in listed for share in shares_by_unit(one))
            return count_standings(share for unit, share in shares if unit == scope)
        documents = self._documents(scope)
        return count_standings(
            one
            for one in listed
            if any(found.id in documents for found in register.documents_of(one.task.basis))
        )

    def _documents(self, scope: str) -> tuple[str | None, ...]:
        """Return the document that *scope* is, or the one that sets the plan it is."""
        if scope in self._register.document_by_id:
            return (scope,)
        return tuple(plan.document for plan in self._register.plans if plan.id == scope)

    def claimed(self, statement: Statement) -> KnownFigure | None:
        """Return the figure that a rate says it is a share of, where that is known."""
        if statement.of is not None:
            return KnownFigure(value=statement.of, name=_SAID)
        if statement.whole is None:
            return None
        natural = self._natural(statement, (statement.whole,))
        return next((figure for figure in natural if figure.value > 0), None)

    def around(self, statement: Statement) -> tuple[KnownFigure, ...]:
        """Return the other figures that *statement* may be a share of, each value once.

        Those that its words name by nature come first, then those of its indicator, then those of
        the report it stands in.
        """
        found: dict[object, KnownFigure] = {}
        for figure in (
            *self._natural(statement, tuple(Whole)),
            *self._measured(statement),
            *(KnownFigure(value=value, name=_LISTED) for value in statement.denominators),
            *self._reported(statement),
        ):
            if figure.value > 0:
                found.setdefault(figure.value, figure)
        return tuple(found.values())

    def _natural(self, statement: Statement, wholes: Iterable[Whole]) -> Iterator[KnownFigure]:
        for whole in wholes:
            if whole is Whole.TARGET:
                yield from self._target(statement)
            elif whole is Whole.POPULATION:
                yield from self._population(statement)
            elif statement.standing is not None or statement.whole in {Whole.DUE, Whole.ASSIGNED}:
                counts = self.task_counts(statement.on or self._as_of, statement.scope)
                is_due = whole is Whole.DUE
                yield KnownFigure(
                    value=Decimal(counts.due if is_due else counts.total),
                    name=_DUE if is_due else _ASSIGNED,
                )

    def _target(self, statement: Statement) -> Iterator[KnownFigure]:
        indicator = self._indicators.get(statement.indicator or "")
        if indicator is not None and indicator.target is not None:
            yield KnownFigure(value=indicator.target, name=_TARGET)

    def _population(self, statement: Statement) -> Iterator[KnownFigure]:
        """Yield the figures of the body in scope that are of no later day."""
        body = self._register.organization_by_id.get(statement.scope or "")
        day = statement.on or self._as_of
        figures = body.figures if body is not None else ()
        for figure in sorted(figures, key=lambda one: one.name):
            if figure.as_of is None or figure.as_of <= day:
                yield KnownFigure(value=figure.value, name=Text(vi=figure.name, en=figure.name))

    def _measured(self, statement: Statement) -> Iterator[KnownFigure]:
        """Yield what was measured of its indicator by its day, the latest first."""
        indicator = self._indicators.get(statement.indicator or "")
        all_measured = indicator.measurements if indicator is not None else ()
        day = statement.on or self._as_of
        known = [one for one in all_measured if one.on <= day]
        for measured in sorted(known, key=lambda one: (one.on, one.value), reverse=True):
            yield KnownFigure(value=measured.value, name=filled(_MEASURED, on=measured.on))
            if measured.of is not None:
                yield KnownFigure(value=measured.of, name=filled(_COUNTED_OF, on=measured.on))

    def _reported(self, statement: Statement) -> Iterator[KnownFigure]:
        """Yield the figures of the other statements of its report."""
        if statement.report is None:
            return
        for other in sorted(self._register.statements, key=lambda other: other.id):
            if other.report == statement.report and other.id != statement.id:
                name = filled(_OF_REPORT, id=other.id)
                for value in (other.value, other.of, *other.parts, other.earlier):
                    if value is not None:
                        yield KnownFigure(value=value, name=name)
