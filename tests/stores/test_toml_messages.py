"""Tests of what the standard library says, said in both languages."""

import pytest

from tracker.language import Text
from tracker.stores.toml_messages import said_of


@pytest.mark.parametrize(
    ("said", "unclosed", "line"),
    [
        ("Something new (at line 7, column 2)", 3, 7),
        ("Something new (at end of document)", 3, 3),
        ("Something new (at end of document)", None, 9),
        ("Something new", None, 9),
    ],
)
def test_a_saying_that_has_no_words_of_ours(said: str, unclosed: int | None, line: int) -> None:
    """Any other saying is quoted, on the line it names or the one where a value is left open."""
    assert said_of(ValueError(said), lines=9, unclosed=unclosed) == (
        line,
        Text(vi="TOML viết chưa đúng (Something new)", en="this is not TOML (Something new)"),
    )
