"""One example of a strategy."""

from hypothesis import strategies as st

from tracker.domain import Register
from tracker.testing import registers, simplest


def test_the_simplest_value_is_the_one_everything_shrinks_to() -> None:
    """The least number and the shortest list are simplest, and a register then holds nothing."""
    assert simplest(st.integers(4, 9)) == 4
    assert simplest(st.lists(st.booleans(), min_size=2)) == [False, False]
    assert simplest(registers()) == Register(title=simplest(registers()).title)
