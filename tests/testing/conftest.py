"""What the tests of the strategies share."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis.errors import NoSuchExample
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


@pytest.fixture
def unreached() -> Callable[
    [SearchStrategy[Any], Callable[[Any], object], Iterable[Any]], set[Any]
]:
    """Return a function that tells which of the features wanted no value of a strategy has."""

    def search(
        strategy: SearchStrategy[Any], feature: Callable[[Any], object], wanted: Iterable[Any]
    ) -> set[Any]:
        missing = {*wanted}

        def all_seen(value: Any) -> bool:
            missing.discard(feature(value))
            return not missing

        with suppress(NoSuchExample):
            find(strategy, all_seen, settings=_GENERATE)
        return missing

    return search
