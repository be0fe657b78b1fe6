"""What the tests of the domain share."""

from collections.abc import Callable

import pytest

from tracker.errors import ContradictionError
from tracker.language import Language

Refusal = tuple[str, str, str]


@pytest.fixture
def refusal_of() -> Callable[[Callable[[], object]], Refusal]:
    """Return a function that gives the field, and both lines, of what a constructor refuses."""

    def refused(make: Callable[[], object]) -> Refusal:
        with pytest.raises(ContradictionError) as caught:
            make()
        error = caught.value
        (vietnamese,), (english,) = error.lines(Language.VI), error.lines(Language.EN)
        return error.field, vietnamese, english

    return refused
