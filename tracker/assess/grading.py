"""Graded scales: the grade a figure gets, and published grades against their own thresholds."""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from operator import ge, gt, le, lt

from attrs import field, frozen

from tracker.domain.fact import contradiction

Grade = int | str
"""A grade: a number such as 1 to 5, or a name such as “Tốt”."""


def _as_number(value: Decimal | int | str) -> Decimal:
    return Decimal(value)


@frozen
class Threshold:
    """Where a grade begins.

    Args:
        value: the figure.
        is_strict: whether the figure itself does not yet have the grade (“over 50”, not “from 50”).

    Raises:
        ContradictionError: the value is no finite number.

    >>> Threshold(50, is_strict=True).value
    Decimal('50')
    """

    value: Decimal = field(converter=_as_number)
    is_strict: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.value.is_finite():
            raise contradiction(self, "value", vi="không phải là số", en="it is no number")


def _as_thresholds(
    values: Iterable[Threshold | Decimal | int | str],
) -> tuple[Threshold, ...]:
    return tuple(value if isinstance(value, Threshold) else Threshold(value) for value in values)


def _as_grades(values: Iterable[Grade]) -> tuple[Grade, ...]:
    return tuple(values)


@frozen(kw_only=True)
class GradeScale:
    """A scale of grades by thresholds, as circulars on evaluation and ranking print it.

    Which way is better is declared, never inferred from the numbers. A plain number is an
    inclusive threshold: “from 50”, or “up to 50” where less is better.

    Args:
        grades: the grades, the worst first; each once.
        thresholds: where each grade after the first begins, in the same order.
        is_rising: whether more is better, so that the thresholds ascend; else they descend.

    Raises:
        ContradictionError: the thresholds do not ascend or descend as they should, are not one
            fewer than the grades, or a grade stands twice.

    >>> scale = GradeScale(grades=(1, 2, 3, 4, 5), thresholds=(50, 65, 80, 90))
    >>> [grade_of(Decimal(figure), scale) for figure in (49, 50, 89, 90)]
    [1, 2, 4, 5]
    """

    grades: tuple[Grade, ...] = field(converter=_as_grades)
    thresholds: tuple[Threshold, ...] = field(converter=_as_thresholds)
    is_rising: bool = True

    def __attrs_post_init__(self) -> None:
        if not self.thresholds or len(self.grades) != len(self.thresholds) + 1:
            raise contradiction(
                self,
                "thresholds",
                vi="phải có ít nhất một ngưỡng, và ít hơn số mức đúng một",
                en="there must be at least one, and exactly one fewer than grades",
            )
        if len(set(self.grades)) != len(self.grades):
            raise contradiction(self, "grades", vi="có mức trùng nhau", en="a grade stands twice")
        follows = gt if self.is_rising else lt
        for before, after in pairwise(self.thresholds):
            if not follows(after.value, before.value):
                raise contradiction(
                    self,
                    "thresholds",
                    vi=f"{after.value} sau {before.value} là ngược chiều hoặc trùng",
                    en=f"{after.value} after {before.value} runs the wrong way or repeats it",
                )


def grade_of(value: Decimal, scale: GradeScale) -> Grade:
    """Return the grade of *value*: the best whose threshold it reaches.

    >>> scale = GradeScale(
    ...     grades=("Kém", "Khá", "Tốt"), thresholds=(5, Threshold(2, is_strict=True)),
    ...     is_rising=False,
    ... )
    >>> [grade_of(Decimal(figure), scale) for figure in ("6", "5", "2", "1.9")]
    ['Kém', 'Khá', 'Khá', 'Tốt']

    Args:
        value: the figure.
        scale: the scale.

    Returns:
        The grade.

    Raises:
        decimal.InvalidOperation: *value* is not a number.
    """
    return scale.grades[_reached(value, scale)]


def _reached(value: Decimal, scale: GradeScale) -> int:
    """Return how many thresholds *value* reaches; as they run one way, the first so many."""
    reaches, passes = (ge, gt) if scale.is_rising else (le, lt)
    return sum(
        bool((passes if threshold.is_strict else reaches)(value, threshold.value))
        for threshold in scale.thresholds
    )


class GradeSlip(StrEnum):
    """How a published grade departs from its own thresholds."""

    NO_SUCH_GRADE = "no_such_grade"
    """The scale has no grade of that name."""
    BOUNDARY = "boundary"
    """The figure is a threshold, taken as strict where it is inclusive or the other way round."""
    TOO_HIGH = "too_high"
    """A better grade than the figure has."""
    TOO_LOW = "too_low"
    """A worse grade than the figure has."""


@frozen(kw_only=True)
class GradedRow:
    """A figure and the grade published for it.

    Attributes:
        id: what was graded.
        value: the figure.
        published: the grade as published.
    """

    id: str
    value: Decimal
    published: Grade


@frozen(kw_only=True)
class GradeAudit:
    """A published grade that does not follow its own thresholds.

    Attributes:
        row: the figure and the grade published for it.
        by_thresholds: the grade that the thresholds give.
        slip: how the published one departs from it.
    """

    row: GradedRow
    by_thresholds: Grade
    slip: GradeSlip


def audit_grades(rows: Iterable[GradedRow], scale: GradeScale) -> tuple[GradeAudit, ...]:
    """Return the published grades that do not follow their own thresholds.

    >>> scale = GradeScale(grades=(1, 2, 3), thresholds=(50, 80))
    >>> rows = [GradedRow(id="a", value=Decimal(79), published=3),
    ...         GradedRow(id="b", value=Decimal(80), published=2),
    ...         GradedRow(id="c", value=Decimal(49), published=1)]
    >>> [(each.row.id, each.by_thresholds, each.slip.value) for each in audit_grades(rows, scale)]
    [('a', 2, 'too_high'), ('b', 3, 'boundary')]

    Args:
        rows: the published figures and grades.
        scale: the scale they were published with.

    Returns:
        Those that do not follow it, in the order given.

    Raises:
        decimal.InvalidOperation: a figure is not a number.
    """
    audits = []
    for row in rows:
        reached = _reached(row.value, scale)
        if row.published != scale.grades[reached]:
            audits.append(
                GradeAudit(
                    row=row, by_thresholds=scale.grades[reached], slip=_slip(row, reached, scale)
                )
            )
    return tuple(audits)


def _slip(row: GradedRow, reached: int, scale: GradeScale) -> GradeSlip:
    """Say how a grade that is not the one *reached* departs from it."""
    if row.published not in scale.grades:
        return GradeSlip.NO_SUCH_GRADE
    published = scale.grades.index(row.published)
    between = scale.thresholds[min(published, reached)]
    if abs(published - reached) == 1 and row.value == between.value:
        return GradeSlip.BOUNDARY
    return GradeSlip.TOO_HIGH if published > reached else GradeSlip.TOO_LOW
