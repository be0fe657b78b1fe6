"""Tests of finding the nearest word."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.spelling import Spellings

WORDS = st.lists(st.text(string.ascii_lowercase + "_", min_size=5, max_size=12), max_size=30)


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("deadlin", "deadline"),
        ("DEADLINE", "deadline"),
        ("lead-units", "lead_units"),
        ("dedline", "deadline"),
        ("xyz", None),
        ("", None),
        ("d" * 81, None),
    ],
)
def test_the_nearest_word(word: str, nearest: str | None) -> None:
    """A word with a slip has a nearest one; a word unlike all has none."""
    assert Spellings(["deadline", "title", "lead_units", "d" * 81]).nearest(word) == nearest


@given(WORDS, st.data())
def test_a_word_is_nearest_to_itself(words: list[str], data: st.DataObject) -> None:
    """A word that is there is always found, in whatever letters it is typed."""
    word = data.draw(st.sampled_from([*words, "deadline"]))
    assert Spellings([*words, "deadline"]).nearest(word.upper()) == word


@pytest.mark.parametrize(("typed", "meant"), [("T-3141x", "T-3141"), ("X-27182", "T-27182")])
def test_a_slip_is_found_among_many(typed: str, meant: str) -> None:
    """A slip at either end of a word is found among tens of thousands of words."""
    assert Spellings(f"T-{number}" for number in range(50_000)).nearest(typed) == meant


@given(WORDS, st.randoms(use_true_random=False))
def test_order_does_not_matter(words: list[str], order: random.Random) -> None:
    """The nearest word does not depend on the order in which the words are given."""
    shuffled = sorted(words, key=lambda _: order.random())
    assert Spellings(shuffled).nearest("deadline") == Spellings(words).nearest("deadline")
