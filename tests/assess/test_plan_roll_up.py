"""The progress of a plan lies between its parts, and what it leaves out is told."""

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess.plan_roll_up import Gap, MissingShares, WeightedShare, roll_up
from tracker.errors import ContradictionError

FRACTIONS = st.fractions(-2, 3, max_denominator=40)
PARTS = st.lists(
    st.builds(
        WeightedShare,
        id=st.text("abcdefgh", min_size=1, max_size=3),
        share=st.none() | FRACTIONS,
        weight=st.none() | st.integers(0, 20),
    ),
    unique_by=lambda each: each.id,
    max_size=8,
)


@given(PARTS)
def test_the_whole_lies_between_its_parts(parts: list[WeightedShare]) -> None:
    """Neither mean is less than the least or more than the greatest share counted."""
    whole = roll_up(parts)
    counted = [each.share for each in parts if each.id in whole.counted and each.share is not None]
    capped = [min(max(share, Fraction(0)), Fraction(1)) for share in counted]

    if whole.progress is not None and whole.uncapped is not None:
        assert min(counted) <= whole.uncapped <= max(counted)
        assert min(capped) <= whole.progress <= max(capped)


@given(PARTS, st.integers(1, 100), st.randoms(use_true_random=False))
def test_neither_scale_nor_order_matters(
    parts: list[WeightedShare], times: int, random: Random
) -> None:
    """The same weights in another unit, in another order, give the same."""
    scaled = [
        evolve(each, weight=None if each.weight is None else each.weight * times) for each in parts
    ]
    random.shuffle(scaled)

    assert roll_up(scaled) == roll_up(parts)


@given(PARTS)
def test_every_indicator_is_counted_or_missing(parts: list[WeightedShare]) -> None:
    """Counted and missing are all there are, and their weights make the whole."""
    whole = roll_up(parts)
    missing = [name for each in whole.missing for name in each.ids]

    assert sorted([*whole.counted, *missing]) == sorted(each.id for each in parts)
    if whole.weight is not None:
        assert whole.weight + sum(each.weight for each in whole.missing) == 1


def test_equal_weights_where_none_is_given() -> None:
    """Without weights every indicator counts the same."""
    whole = roll_up(
        WeightedShare(id=name, share=share)
        for name, share in [("a", Fraction(1)), ("b", Fraction(0)), ("c", None)]
    )

    assert (whole.progress, whole.weight) == (Fraction(1, 2), Fraction(2, 3))
    assert whole.missing == (
        MissingShares(gap=Gap.NOT_MEASURED, ids=("c",), weight=Fraction(1, 3)),
    )


def test_what_is_done_beyond_one_target_hides_no_other() -> None:
    """Each share is held between nothing and all before the mean; the plain mean is kept too."""
    whole = roll_up(
        [
            WeightedShare(id="over", share=Fraction(2), weight=Fraction(1)),
            WeightedShare(id="fell", share=Fraction(-1), weight=Fraction(3)),
        ]
    )

    assert (whole.progress, whole.uncapped) == (Fraction(1, 4), Fraction(-1, 4))


def test_what_is_missing_is_told_by_reason() -> None:
    """Every reason names its indicators in order and the weight they stand for."""
    whole = roll_up(
        [
            WeightedShare(id="z", share=None, weight=1, gap=Gap.NO_TARGET),
            WeightedShare(id="y", share=None, weight=2),
            WeightedShare(id="x", share=None, weight=Decimal("0.5"), gap=Gap.NO_TARGET),
            WeightedShare(id="w", share=Fraction(1)),
            WeightedShare(id="v", share=Fraction(1, 3), weight=Decimal("1.5")),
            WeightedShare(id="u", share=None, gap=Gap.NOT_ASSESSABLE),
        ]
    )

    assert (whole.progress, whole.counted, whole.weight) == (
        Fraction(1, 3),
        ("v",),
        Fraction(3, 10),
    )
    assert whole.missing == (
        MissingShares(gap=Gap.NOT_MEASURED, ids=("y",), weight=Fraction(2, 5)),
        MissingShares(gap=Gap.NO_TARGET, ids=("x", "z"), weight=Fraction(3, 10)),
        MissingShares(gap=Gap.NOT_ASSESSABLE, ids=("u",), weight=Fraction(0)),
        MissingShares(gap=Gap.NO_WEIGHT, ids=("w",), weight=Fraction(0)),
    )


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [WeightedShare(id="a", share=None)],
        [WeightedShare(id="a", share=Fraction(1), weight=0)],
    ],
)
def test_a_plan_of_which_nothing_counts_has_no_progress(parts: list[WeightedShare]) -> None:
    """No share, or none that weighs anything, is no progress of nothing."""
    whole = roll_up(parts)

    assert (whole.progress, whole.uncapped) == (None, None)


@pytest.mark.parametrize("weight", [-1, Decimal("-0.1"), Decimal("NaN"), Decimal("Infinity")])
def test_a_weight_must_weigh(weight: Decimal) -> None:
    """A weight that is negative or no number is refused."""
    with pytest.raises(ContradictionError, match="weight: it must be"):
        WeightedShare(id="a", share=None, weight=weight)


def test_what_contradicts_itself_is_refused() -> None:
    """A share that is known and missing, or an indicator given twice, is an error."""
    with pytest.raises(ContradictionError, match="its progress is known"):
        WeightedShare(id="a", share=Fraction(1), gap=Gap.NO_TARGET)
    with pytest.raises(ContradictionError, match="“a” is given twice"):
        roll_up([WeightedShare(id="a", share=None), WeightedShare(id="a", share=Fraction(1))])
