"""One example of a strategy, for documentation and for looking at."""

from typing import TypeVar

from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

Value = TypeVar("Value")


def simplest(values: SearchStrategy[Value]) -> Value:
    """Return the simplest of *values*, which Hypothesis draws before any other.

    >>> from hypothesis import strategies as st
    >>> simplest(st.integers(min_value=3))
    3
    """
    quick = settings(phases=[Phase.generate], database=None)
    return find(values, lambda _: True, settings=quick)
