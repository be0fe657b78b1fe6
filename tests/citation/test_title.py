"""Titles of documents compared."""

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.citation import is_same_title, titles_resemble
from tracker.citation.title import fold

OFFICIAL = "Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
LONG = "Về tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị"
WORDS = st.lists(st.text("abcđêư", min_size=1, max_size=5), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        (OFFICIAL, OFFICIAL),
        (OFFICIAL.upper(), OFFICIAL),
        (normalize("NFD", OFFICIAL), OFFICIAL),
        (OFFICIAL.removeprefix("Về "), OFFICIAL),
        (OFFICIAL.replace("Về", "về việc"), OFFICIAL),
        ("đẩy mạnh học tập", OFFICIAL),
        (LONG.replace("số ", ""), LONG),
        (LONG.replace(", ngày 15/5/2016", ""), LONG),
        (LONG.replace("15/5/2016", "15 tháng 5 năm 2016"), LONG),
    ],
)
def test_spelling_and_length_make_no_difference(printed: str, official: str) -> None:
    """Case, accents, marks, an opening, dates within, and a missing end leave a title the same."""
    assert is_same_title(printed, official)


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        ("về tiếp tục " + OFFICIAL.removeprefix("Về "), OFFICIAL),
        (OFFICIAL + " kính yêu", OFFICIAL),
        ("đẩy mạnh học", "đẩy mạnh họctập"),
        (LONG.replace("05", "06"), LONG),
        ("việc về đẩy mạnh", "đẩy mạnh"),
        ("Về đất đai", OFFICIAL),
        ("họp ngày 15/5/20161 bế mạc", "họp bế mạc"),
        ("họp ngày 115/5/2016 bế mạc", "họp bế mạc"),
        ("họp ngày 15/115/2016 bế mạc", "họp bế mạc"),
        ("đưa về đích", "đưa đích"),
    ],
)
def test_other_words_make_another_title(printed: str, official: str) -> None:
    """A word more, at the start or the end, or another word, is another title."""
    assert not is_same_title(printed, official)


@given(words=WORDS, cut=st.integers(1, 8))
def test_a_title_cut_at_a_word_is_the_same(words: list[str], cut: int) -> None:
    """Every beginning of a title in whole words is that title cut short."""
    assert is_same_title(" ".join(words[:cut]), " ".join(words))


@example(few=4, shared=3, more=1)
@example(few=7, shared=5, more=1)
@example(few=8, shared=6, more=1)
@example(few=11, shared=8, more=1)
@given(few=st.integers(1, 12), shared=st.integers(0, 12), more=st.integers(0, 12))
def test_titles_resemble_exactly_from_three_quarters(few: int, shared: int, more: int) -> None:
    """A title of so many words resembles a longer one exactly where three quarters are in it."""
    shared = min(few, shared)
    printed = [f"a{place}" for place in range(few)]
    longer = printed[:shared] + [f"b{place}" for place in range(few - shared + more)]
    assert titles_resemble(" ".join(printed), " ".join(longer)) is (shared / few >= 0.75)


@given(one=st.text(), other=st.text())
def test_any_two_titles_can_be_compared(one: str, other: str) -> None:
    """No text raises, a title is itself, and resembling has no direction."""
    assert is_same_title(one, one)
    assert titles_resemble(one, other) == titles_resemble(other, one)


@given(text=st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """Folded text is words and figures in plain small letters, and stays so."""
    folded = fold(text)
    assert fold(folded) == folded
    assert set(folded) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
