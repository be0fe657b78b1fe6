"""Drawing cheaply: several small choices in one draw, and the same strategy for the same arguments.

What Hypothesis does for one draw takes far longer than what is made of it, and one example may draw
only so much. So what takes a few values is drawn together, as the digits of one number.
"""

from collections.abc import Callable, Sequence
from math import prod
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.testing.remembering import remembered

Value = TypeVar("Value")


@remembered
def numbers(most: int) -> SearchStrategy[int]:
    """Whole numbers from 0 to *most*, the least simplest.

    Args:
        most: the greatest.

    >>> from tracker.testing import simplest
    >>> simplest(numbers(3))
    0
    """
    return st.integers(0, most)


def up_to(draw: DrawFn, most: int) -> int:
    """Draw a whole number from 0 to *most*; there is no draw where there is no choice."""
    return draw(numbers(most)) if most > 0 else 0


def picked(draw: DrawFn, *choices: Sequence[Any]) -> tuple[Any, ...]:
    """Draw one of each of *choices*, all of them at once; the first of each is simplest.

    >>> from hypothesis import find
    >>> from hypothesis import strategies as st
    >>> find(st.composite(picked)("ab", "cd"), lambda pair: pair[1] == "d")
    ('a', 'd')
    """
    number = up_to(draw, prod(map(len, choices)) - 1)
    made: list[Any] = []
    for values in choices:
        number, place = divmod(number, len(values))
        made.append(values[place])
    return tuple(made)


def flags(draw: DrawFn, count: int) -> tuple[bool, ...]:
    """Draw *count* truth values at once, all of them false at simplest."""
    number = up_to(draw, 2**count - 1)
    return tuple(bool(number >> place & 1) for place in range(count))


def some(draw: DrawFn, values: SearchStrategy[Value], count: int) -> tuple[Value, ...]:
    """Draw *count* of *values*."""
    return tuple(draw(values) for _ in range(count))


def any_number(draw: DrawFn, values: SearchStrategy[Value], most: int) -> tuple[Value, ...]:
    """Draw up to *most* of *values*, one by one, so that each can be left out as it shrinks."""
    made: tuple[Value, ...] = ()
    while len(made) < most and (further := draw(_one_more(values))):
        made = (*made, *further)
    return made


@remembered
def _one_more(values: SearchStrategy[Value]) -> SearchStrategy[tuple[Value, ...]]:
    return _one_or_nothing(values)


@st.composite
def _one_or_nothing(draw: DrawFn, values: SearchStrategy[Value]) -> tuple[Value, ...]:
    return (draw(values),) if up_to(draw, 2) else ()


@remembered
def knowing(make: Callable[..., SearchStrategy[Value]], known: Any) -> SearchStrategy[Value]:
    """Return the strategy that *make* gives for the ids *known*, made once."""
    return make(known=known)
