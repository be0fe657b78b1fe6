"""Colour."""

from hypothesis import given

from tracker.formats import unpainted
from tracker.testing import texts


@given(texts(), texts())
def test_without_a_terminal_nothing_is_added(text: str, colour: str) -> None:
    """Unpainted text is the text itself, whatever the colour."""
    assert unpainted(text, colour) == text
