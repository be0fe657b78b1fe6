"""Words set in lines."""

import textwrap
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tracker.tables.wrapping import wrapped

WORDS = st.sampled_from(
    [
        "kế",
        "hoạch",
        "Đảng",
        "a",
        "日本語",
        "🙂",
        "ngh\u0302",
        "x" * 30,
        "語" * 20,
        "👨\u200d👩\u200d👧",
        "🇻🇳",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
WIDTHS = st.integers(2, 40)
ASCII_WORDS = st.text("abc-", min_size=1, max_size=8)


@given(st.lists(ASCII_WORDS, min_size=1).map(" ".join), st.integers(8, 30))
@example("abc abc", 7 + 1)
def test_words_are_set_as_the_standard_library_sets_them(text: str, width: int) -> None:
    """Where every character is one column wide, lines are those of textwrap."""
    lines = textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False)
    assert wrapped(text, width).splitlines() == lines


@given(SENTENCES, WIDTHS)
@example("日本語", 3)
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    """Measured as a terminal shows it, every line fits; a joined emoji alone may be wider."""
    joined = {"👨\u200d👩\u200d👧"}
    lines = [line for line in wrapped(text, width).splitlines() if line not in joined]
    assert [line for line in lines if wcswidth(line) > width] == []


@given(SENTENCES, WIDTHS)
def test_nothing_is_lost_or_added_but_line_ends(text: str, width: int) -> None:
    """Without spaces and line ends, the lines hold exactly what was given."""
    assert "".join(wrapped(text, width).split()) == "".join(text.split())


@given(SENTENCES, WIDTHS)
def test_no_line_is_empty_or_frayed(text: str, width: int) -> None:
    """No line is empty, and none begins or ends with a space."""
    lines = wrapped(text, width).split("\n")
    assert [line for line in lines if not line or line != line.strip()] == []


@given(SENTENCES, WIDTHS)
@example("a\u0302" * 5, 2)
@example("👨\u200d👩\u200d👧\u0302", 4)
def test_a_letter_is_never_parted_from_its_marks(text: str, width: int) -> None:
    """No line begins with a combining mark, and none ends within a joined emoji."""
    lines = wrapped(text, width).splitlines()
    assert not any(unicodedata.combining(line[0]) for line in lines)
    assert not any(line.endswith("\u200d") for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("abcde", 5, ["abcde"]),
        ("abcdef", 5, ["abcde", "f"]),
        ("ab cd ef", 5, ["ab cd", "ef"]),
        ("ab cdef", 5, ["ab", "cdef"]),
        ("a bcdefgh i", 4, ["a", "bcde", "fgh", "i"]),
        ("a bcdefg hi", 4, ["a", "bcde", "fg", "hi"]),
        ("a bcdef hi", 4, ["a", "bcde", "f hi"]),
        ("日本語", 5, ["日本", "語"]),
    ],
)
def test_exact_lines(text: str, width: int, lines: list[str]) -> None:
    """A line is filled up to its last column, and a long word begins a line of its own."""
    assert wrapped(text, width).split("\n") == lines
