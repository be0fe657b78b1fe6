"""Rows are as high as what stands in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.stores.spreadsheets.printing.wrapping import lines_needed

TEXTS = st.text(alphabet="aiWđơ \n中", max_size=120)
WIDTHS = st.floats(min_value=5, max_value=300)


@given(TEXTS, WIDTHS)
def test_a_line_that_is_begun_is_counted(text: str, width: float) -> None:
    """A text takes at least as many lines as it has itself."""
    assert lines_needed(text, width, 11) >= text.count("\n") + 1


@given(TEXTS, WIDTHS, WIDTHS)
def test_a_wider_cell_needs_no_more_lines(text: str, one: float, other: float) -> None:
    """What fits into a cell fits into a wider one."""
    narrow, wide = sorted((one, other))
    assert lines_needed(text, wide, 11) <= lines_needed(text, narrow, 11)


@given(TEXTS, WIDTHS)
def test_bold_letters_need_no_fewer_lines(text: str, width: float) -> None:
    """What is bold takes at least the lines that it takes otherwise."""
    assert lines_needed(text, width, 11, bold=True) >= lines_needed(text, width, 11)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("Ban Tổ chức", 1),
        ("Ban Tổ chức Đảng ủy Khối", 2),
        ("Danh sách học viên được cấp giấy chứng nhận", 4),
        ("a" * 45, 4),
    ],
)
def test_lines_are_those_of_the_font(text: str, lines: int) -> None:
    """A text takes as many lines as Times New Roman of 11 points takes in 26 millimetres."""
    assert lines_needed(text, 26, 11) == lines
