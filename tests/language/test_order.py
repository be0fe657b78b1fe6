"""The order of names that hold numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import natural_order

names = st.text("0123456789-.Tđ", max_size=24)


@given(st.lists(st.integers(0, 10**17), unique=True), st.sampled_from(("T-", "4.", "", "NV")))
def test_numbers_in_names_are_ordered_as_numbers(numbers: list[int], prefix: str) -> None:
    """Names that differ only in a number are always ordered by that number."""
    shuffled = sorted((f"{prefix}{number}" for number in numbers), key=str)
    expected = [f"{prefix}{number}" for number in sorted(numbers)]
    assert sorted(shuffled, key=natural_order) == expected


@given(names, names)
def test_two_names_never_share_a_key(first: str, second: str) -> None:
    """Keys are equal exactly when the names are, so no order depends on the order of input."""
    assert (natural_order(first) == natural_order(second)) == (first == second)


@pytest.mark.parametrize(
    ("before", "after"),
    [("T-2", "T-10"), ("4.9", "4.10"), ("T-007", "T-7"), ("2-KH", "KH-1"), ("T", "T-1")],
)
def test_a_name_stands_before(before: str, after: str) -> None:
    """Numbers stand before words, shorter before longer, and zeros in front only break ties."""
    assert sorted([after, before], key=natural_order) == [before, after]
