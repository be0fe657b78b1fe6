"""What the tests of stores share: a register as text, and what is told of a bad one."""

from collections.abc import Callable
from io import BytesIO

import pytest

from tracker.errors import RegisterError
from tracker.language import Language
from tracker.stores import load

Told = Callable[..., list[str]]


@pytest.fixture
def told() -> Told:
    """Give what is told of a register that cannot be loaded, a line each, without its path."""

    def tell(content: str | bytes, language: Language = Language.EN) -> list[str]:
        raw = content.encode() if isinstance(content, str) else content
        with pytest.raises(RegisterError) as refused:
            load("-", stdin=BytesIO(raw))
        return [line.removeprefix("-:") for line in refused.value.lines(language)]

    return tell
