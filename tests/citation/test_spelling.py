"""Spelling made plain, with the place of every character."""

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from tracker.citation.spelling import fold_same_length, plain_text

TEXTS = st.text() | st.text("aăằđĐÐ–\u00a0\u200bNQ15-/ \u0323\u0301\u031b", max_size=40)


@given(text=TEXTS)
def test_every_character_knows_its_place(text: str) -> None:
    """Places never go back, end at the end, and there is one for each character."""
    plain = plain_text(text)
    places = [plain.place(index) for index in range(len(plain.plain) + 1)]
    assert len(plain.folded) == len(plain.plain)
    assert places == sorted(places)
    assert places[-1] == len(text)


@given(text=st.text("aăằâđĐơờ NQ15-/"))
def test_letters_apart_from_their_marks_are_composed(text: str) -> None:
    """Decomposed text becomes the same plain text as composed text."""
    assert plain_text(normalize("NFD", text)).plain == plain_text(normalize("NFC", text)).plain


@given(text=TEXTS)
def test_folding_keeps_the_length(text: str) -> None:
    """Folding changes characters and never how many there are, and folding again changes none."""
    folded = fold_same_length(text)
    assert len(folded) == len(text)
    assert fold_same_length(folded) == folded


def test_an_endless_run_of_marks_takes_linear_time() -> None:
    """A hundred thousand marks on one letter are passed over."""
    marks = "\u0323\u0301" * 100_000
    assert len(plain_text("a" + marks).plain) <= len(marks)
