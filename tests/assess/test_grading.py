"""Graded scales: strict and inclusive at the boundary, one way only, and published grades tried."""

from decimal import Decimal, InvalidOperation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess.grading import (
    Grade,
    GradedRow,
    GradeScale,
    GradeSlip,
    Threshold,
    audit_grades,
    grade_of,
)
from tracker.errors import ContradictionError

FIVE = GradeScale(grades=(1, 2, 3, 4, 5), thresholds=(50, 65, 80, 90))
MIXED = GradeScale(
    grades=("Yếu", "Đạt", "Tốt"), thresholds=(Threshold(50, is_strict=True), Threshold("80.5"))
)
FALLING = GradeScale(
    grades=(1, 2, 3), thresholds=(5, Threshold(2, is_strict=True)), is_rising=False
)
VALUES = st.decimals(-100, 200, places=2)


@st.composite
def scales(draw: st.DrawFn) -> GradeScale:
    """Scales of two to seven grades, either way up, strict or not at every threshold."""
    is_rising = draw(st.booleans())
    values = sorted(
        draw(st.sets(st.integers(-50, 150), min_size=1, max_size=6)), reverse=not is_rising
    )
    return GradeScale(
        grades=range(len(values) + 1),
        thresholds=[Threshold(value, is_strict=draw(st.booleans())) for value in values],
        is_rising=is_rising,
    )


@pytest.mark.parametrize(
    ("scale", "figure", "grade"),
    [
        (FIVE, "-1", 1),
        (FIVE, "49.999", 1),
        (FIVE, "50", 2),
        (FIVE, "65", 3),
        (FIVE, "79.99", 3),
        (FIVE, "80", 4),
        (FIVE, "90", 5),
        (FIVE, "1000", 5),
        (MIXED, "50", "Yếu"),
        (MIXED, "50.0001", "Đạt"),
        (MIXED, "80.5", "Tốt"),
        (FALLING, "5.01", 1),
        (FALLING, "5", 2),
        (FALLING, "2", 2),
        (FALLING, "1.99", 3),
    ],
)
def test_the_grade_of_a_figure(scale: GradeScale, figure: str, grade: Grade) -> None:
    """A threshold itself has the grade it begins only where it is inclusive."""
    assert grade_of(Decimal(figure), scale) == grade


@given(scales(), VALUES, VALUES)
def test_a_better_figure_has_no_worse_grade(
    scale: GradeScale, one: Decimal, other: Decimal
) -> None:
    """Grades never fall while figures get better, whichever way that is."""
    worse, better = sorted((one, other), reverse=not scale.is_rising)
    grades = (grade_of(worse, scale), grade_of(better, scale))

    assert scale.grades.index(grades[0]) <= scale.grades.index(grades[1])


@given(scales())
def test_every_threshold_parts_two_grades(scale: GradeScale) -> None:
    """Just on either side of a threshold are the two grades that it parts."""
    step = Decimal("0.01") if scale.is_rising else Decimal("-0.01")
    for place, threshold in enumerate(scale.thresholds):
        before, after = scale.grades[place : place + 2]
        assert grade_of(threshold.value - step, scale) == before
        assert grade_of(threshold.value, scale) == (before if threshold.is_strict else after)
        assert grade_of(threshold.value + step, scale) == after


@given(scales(), st.lists(VALUES, max_size=6))
def test_grades_given_by_the_scale_follow_it(scale: GradeScale, values: list[Decimal]) -> None:
    """Rows graded by the scale itself have nothing wrong with them."""
    rows = [
        GradedRow(id=str(value), value=value, published=grade_of(value, scale)) for value in values
    ]

    assert audit_grades(rows, scale) == ()


@pytest.mark.parametrize(
    ("scale", "figure", "published", "grade", "slip"),
    [
        (FIVE, "80", 3, 4, GradeSlip.BOUNDARY),
        (FIVE, "80", 2, 4, GradeSlip.TOO_LOW),
        (FIVE, "79", 4, 3, GradeSlip.TOO_HIGH),
        (FIVE, "80", 5, 4, GradeSlip.TOO_HIGH),
        (FIVE, "80", 6, 4, GradeSlip.NO_SUCH_GRADE),
        (FIVE, "80", "4", 4, GradeSlip.NO_SUCH_GRADE),
        (MIXED, "50", "Đạt", "Yếu", GradeSlip.BOUNDARY),
        (MIXED, "50", "Tốt", "Yếu", GradeSlip.TOO_HIGH),
        (MIXED, "51", "Yếu", "Đạt", GradeSlip.TOO_LOW),
        (FALLING, "2", 3, 2, GradeSlip.BOUNDARY),
        (FALLING, "5", 1, 2, GradeSlip.BOUNDARY),
        (FALLING, "6", 3, 1, GradeSlip.TOO_HIGH),
    ],
)
def test_a_published_grade_that_does_not_follow(
    scale: GradeScale, figure: str, published: Grade, grade: Grade, slip: GradeSlip
) -> None:
    """A wrong grade comes with the one the thresholds give and how it departs from it."""
    row = GradedRow(id="a", value=Decimal(figure), published=published)
    right = GradedRow(id="b", value=Decimal(figure), published=grade)
    (audit,) = audit_grades([right, row], scale)

    assert (audit.row, audit.by_thresholds, audit.slip) == (row, grade, slip)


@pytest.mark.parametrize(
    ("grades", "thresholds", "is_rising", "reason"),
    [
        ((1, 2, 3), (50, 40), True, "40 after 50 runs the wrong way"),
        ((1, 2, 3), (40, 50), False, "50 after 40 runs the wrong way"),
        ((1, 2, 3), (50, 50), True, "repeats it"),
        ((1, 2, 3), (50, 50), False, "repeats it"),
        ((1, 2, 3), (50,), True, "one fewer than grades"),
        ((1,), (), True, "at least one"),
        ((1, 2, 1), (50, 60), True, "a grade stands twice"),
        ((1, 2), ("NaN",), True, "no number"),
    ],
)
def test_a_scale_that_is_none_is_refused(
    grades: tuple[int, ...], thresholds: tuple[int | str, ...], is_rising: bool, reason: str
) -> None:
    """Thresholds run one way, the declared one, and part as many grades as there are."""
    with pytest.raises(ContradictionError, match=reason):
        GradeScale(grades=grades, thresholds=thresholds, is_rising=is_rising)


def test_what_is_no_number_has_no_grade() -> None:
    """A figure that is not a number is wrong use."""
    with pytest.raises(InvalidOperation):
        grade_of(Decimal("NaN"), FIVE)
