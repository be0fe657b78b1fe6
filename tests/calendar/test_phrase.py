"""Phrases as rows of plain words."""

import unicodedata
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar.phrase import fold, is_number, read_phrase

WORDS = st.lists(
    st.sampled_from(["Trước", "ngày", "20", "/", "quý", "II", "Đến", "hằng", "năm", "(", "Ưu"]),
    min_size=1,
)


@given(
    WORDS, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]), st.sampled_from([" ", "\u00a0", "\t "])
)
def test_words_are_the_same_in_any_unicode_form_case_and_spacing(
    words: list[str], form: Literal["NFC", "NFD", "NFKC", "NFKD"], space: str
) -> None:
    """Spelling changes nothing that is read."""
    plain = read_phrase(" ".join(words)).words
    respelled = unicodedata.normalize(form, f"{space}{space.join(words)}{space}").upper()
    assert read_phrase(respelled).words == plain


@given(st.text(max_size=50))
def test_reading_words_never_fails_and_keeps_every_letter_of_ascii(text: str) -> None:
    """Whatever the text, its plain letters and figures come through in order, i and y as one."""
    rest = iter("".join(read_phrase(text).words).replace("y", "i"))
    kept = [char for char in text if char.isascii() and char.isalnum()]
    assert all(char.lower().replace("y", "i") in rest for char in kept)


@given(WORDS)
def test_a_stretch_of_words_is_given_back_as_it_was_written(words: list[str]) -> None:
    """The words between the first and the last are the phrase."""
    phrase = read_phrase("  ".join(words))
    assert phrase.between(0, len(phrase.words)) == " ".join(words)


def test_what_looks_alike_is_read_alike() -> None:
    """Dashes, look-alike letters and both spellings of quý are one word each; ² is no figure."""
    assert read_phrase("Qúi III – ÐẾN").words == ("quy", "iii", "-", "den")
    assert read_phrase("thu\u00adờng\u200b xuyên").words == ("thuong", "xuyen")
    assert read_phrase("30/6²").words == ("30", "/", "6", "²")
    assert [is_number(word) for word in ("30", "²", "٣", "a")] == [True, False, False, False]
    assert fold("  KÌ  họp ") == "ki hop"
