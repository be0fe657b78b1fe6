"""Bars that show a share of a whole."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.tables.bars import bar


@given(st.fractions(-1, 3))
def test_a_bar_is_full_only_for_the_whole_and_never_wider(share: Fraction) -> None:
    """Eight characters, as many full as eighths are reached, the same in ASCII."""
    drawn = bar(share)
    assert len(drawn) == 8
    assert drawn.count("█") == min(max(int(share * 8), 0), 8)
    assert (drawn == "█" * 8) == (share >= 1)
    assert bar(share, plain=True) == drawn.replace("█", "#").replace("░", "-")


@pytest.mark.parametrize(
    ("share", "drawn"),
    [("0", "░░░░░░░░"), ("31/40", "██████░░"), ("7999/8000", "███████░"), ("1", "████████")],
)
def test_bars_as_they_are_drawn(share: str, drawn: str) -> None:
    """Nothing, 62 of 80, nearly all, and all."""
    assert bar(Fraction(share)) == drawn
