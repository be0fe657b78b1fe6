"""What the tests of the strategies share."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

# Whether something is reached is asked of more examples than a profile has, and not shrunk.
_GENERATE = settings(
    max_examples=2000, database=None, derandomize=True, deadline=None, phases=[Phase.generate]
)


@pytest.fixture
def found() -> Callable[[SearchStrategy[Any], Callable[[Any], object]], Any]:
    """Return a function that finds a value of a strategy, or fails where none is reached."""

    def search(strategy: SearchStrategy[Any], wanted: Callable[[Any], object]) -> Any:
        return find(strategy, lambda value: bool(wanted(value)), settings=_GENERATE)

    return search
