"""Remembering strategies, which take longer to make than to draw from."""

from functools import lru_cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

Value = TypeVar("Value")

# One register draws from the same few strategies some hundred times; made anew for each draw, as a
# composite strategy does, they take most of the time. The size bounds what drawn ids may fill.
remembered = lru_cache(maxsize=256)
"""Makes a function give the same strategy for the same arguments."""


@remembered
def _sampled(values: tuple[Value, ...]) -> SearchStrategy[Value]:
    return st.sampled_from(values)


def one_of_these(*values: Value) -> SearchStrategy[Value]:
    """One of *values*, the first one simplest."""
    return _sampled(values)


@remembered
def optional(values: SearchStrategy[Value]) -> SearchStrategy[Value | None]:
    """None, or one of *values*."""
    return st.none() | values
