"""Colour, where a terminal shows it."""

from collections.abc import Callable

Paint = Callable[[str, str], str]
"""Takes a text and the name of a colour, and returns the text in that colour, or as it is."""


def unpainted(text: str, _: str) -> str:
    """Return *text* as it is: colour is only for terminals.

    >>> unpainted("error", "red")
    'error'
    """
    return text
