"""What a target asks of a figure."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Comparison, Requirement
from tracker.errors import ContradictionError

FIGURES = st.decimals(-1000, 1000, places=2)


@pytest.mark.parametrize(
    ("comparison", "below", "at", "above"),
    [
        (Comparison.EQUAL, False, True, False),
        (Comparison.AT_LEAST, False, True, True),
        (Comparison.MORE_THAN, False, False, True),
        (Comparison.AT_MOST, True, True, False),
        (Comparison.LESS_THAN, True, False, False),
        (Comparison.RANK, True, True, False),
    ],
)
@given(value=FIGURES, step=st.decimals("0.01", 10, places=2))
def test_strict_and_inclusive_thresholds_differ_at_the_boundary(
    comparison: Comparison, below: bool, at: bool, above: bool, value: Decimal, step: Decimal
) -> None:
    """Below, at and above a threshold, each comparison answers as it is written."""
    asked = Requirement(comparison=comparison, value=value)
    met = [asked.is_met_by(figure) for figure in (value - step, value, value + step)]
    assert met == [below, at, above]


@given(FIGURES, FIGURES, FIGURES)
def test_both_ends_of_a_range_are_in_it(one: Decimal, other: Decimal, figure: Decimal) -> None:
    """A range is met exactly from its lower figure to its upper one."""
    low, high = sorted((one, other))
    asked = Requirement(comparison=Comparison.BETWEEN, value=low, high=high)
    assert asked.is_met_by(figure) == (low <= figure <= high)
    assert asked.is_met_by(low) == asked.is_met_by(high) is True


def test_a_yes_is_one_or_more_and_words_are_for_a_person() -> None:
    """No figure is held against words."""
    yes = Requirement(comparison=Comparison.YES)
    assert [yes.is_met_by(Decimal(figure)) for figure in (0, 1, 2)] == [False, True, True]
    words = Requirement(comparison=Comparison.WORDS, words="better")
    assert (yes.is_numeric, words.is_numeric) == (True, False)
    with pytest.raises(ValueError, match="better"):
        words.is_met_by(Decimal(1))


@pytest.mark.parametrize(
    ("given_", "told"),
    [
        ({"comparison": Comparison.AT_LEAST}, "Requirement: value: a figure is needed"),
        (
            {"comparison": Comparison.WORDS, "value": 1},
            "Requirement: value: there is no use for it",
        ),
        (
            {"comparison": Comparison.BETWEEN, "value": 1},
            "Requirement: high: a figure is needed",
        ),
        (
            {"comparison": Comparison.EQUAL, "value": 1, "high": 2},
            "Requirement: high: there is no use for it",
        ),
        (
            {"comparison": Comparison.BETWEEN, "value": 2, "high": 1},
            "Requirement: high: it is less than value",
        ),
        ({"comparison": Comparison.EQUAL, "value": "NaN"}, "Requirement: value: it is no number"),
    ],
)
def test_a_requirement_that_nothing_can_meet_is_refused(given_: dict[str, Any], told: str) -> None:
    """Figures missing, needless, reversed or none at all are told."""
    with pytest.raises(ContradictionError) as refused:
        Requirement(**given_)
    assert str(refused.value) == told
