"""The strategies for words."""

from collections.abc import Callable
from typing import Any
from unicodedata import is_normalized

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from tracker.testing import identifiers, texts

Found = Callable[[Any, Callable[[Any], object]], Any]


@given(texts())
def test_a_text_is_normal_and_trimmed(text: str) -> None:
    """No text is blank, decomposed, or begins or ends with a space that a store might drop."""
    assert is_normalized("NFC", text)
    assert text.strip() == text != ""


@given(st.integers(1, 6), st.data())
def test_a_text_has_no_more_words_than_asked(most: int, data: st.DataObject) -> None:
    """Without the words made of two, a text has at most as many words as asked for."""
    text = data.draw(texts(most_words=most))
    assert len(text.split()) <= 3 * most


@pytest.mark.parametrize("part", ['"', "\\", "\n", "\t", "|", ",", "{", "<", "'''", "日", "🙂"])
def test_texts_reach_what_disturbs_files_and_tables(found: Found, part: str) -> None:
    """Quotation marks, separators, line ends and wide characters do come."""
    assert part in found(texts(), lambda text: part in text)


def test_a_text_shrinks_to_a_word_people_read() -> None:
    """The simplest text is plain Vietnamese."""
    assert find(texts(), lambda text: "chi" in text) == "chi bộ"


@given(identifiers(prefix="NV"), identifiers(prefix="N"))
def test_two_prefixes_never_give_one_id(first: str, second: str) -> None:
    """Ids of two kinds differ, even where one prefix begins with the other."""
    assert first != second
    assert (first.startswith("NV-"), second.startswith("N-")) == (True, True)
