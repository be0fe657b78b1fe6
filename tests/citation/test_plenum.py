"""Plenums that resolutions are cited by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.citation import read_plenum


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết Trung ương 4", 4),
        ("Nghị quyết Trung ương 4 (khóa XII, XIII)", 4),
        ("Nghị quyết Trung ương 4, khóa XII", 4),
        ("nghị quyết TW4 khóa XIII", 4),
        ("NQTW 4", 4),
        ("Trung ương 10", 10),
        ("Hội nghị Trung ương 4", 4),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII", 4),
        ("Nghị quyết Hội nghị lần thứ 6 của Ban Chấp hành Trung ương", 6),
        ("Hội nghị thứ nhất Trung ương", 1),
        ("Nghị quyết Hội nghị lần thứ mười Ban Chấp hành Trung ương", 10),
        ("Nghị quyết Ban Chấp hành Trung ương lần thứ 8", 8),
    ],
)
def test_a_resolution_cited_by_its_plenum_gives_the_number(text: str, expected: int) -> None:
    """Figures after Trung ương or TW, and ordinals before it, number the plenum."""
    assert read_plenum(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch thực hiện Nghị quyết Trung ương 4",
        "Nghị quyết của Trung ương",
        "Nghị quyết Trung ương năm 2021",
        "Nghị quyết Trung ương 2021",
        "Nghị quyết TU 4",
        "Nghị quyết Trung ương 100",
        "Hội nghị lần thứ 100 Ban Chấp hành Trung ương",
        "Hội nghị lần thứ tư Trung ươngs",
        "Nghị quyết Hội nghị lần thứ mấy Ban Chấp hành Trung ương",
        "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Đảng bộ tỉnh",
        "Nghị quyết Đại hội lần thứ VII",
        "15-NQ/TU",
        "",
    ],
)
def test_other_words_cite_no_plenum(text: str) -> None:
    """A year, a province, a congress, or a mention further on, number no plenum."""
    assert read_plenum(text) is None


@pytest.mark.parametrize(
    ("ordinal", "expected"),
    [
        ("nhất", 1),
        ("hai", 2),
        ("ba", 3),
        ("tư", 4),
        ("bốn", 4),
        ("năm", 5),
        ("sáu", 6),
        ("bảy", 7),
        ("tám", 8),
        ("chín", 9),
        ("mười", 10),
    ],
)
def test_every_ordinal_is_read(ordinal: str, expected: int) -> None:
    """Ordinals in words, to the tenth."""
    text = f"Nghị quyết Hội nghị lần thứ {ordinal} Ban Chấp hành Trung ương"
    assert read_plenum(text) == expected


@given(number=st.integers(1, 20), after=st.sampled_from(["", " (khóa XIII)", ", khóa XII", "."]))
def test_every_plenum_is_read_from_its_figure(number: int, after: str) -> None:
    """Whatever the figure, it is read."""
    assert read_plenum(f"Nghị quyết Trung ương {number}{after}") == number


@given(text=st.text() | st.text("nghị quyếtrungươlầnthứ 4", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """No text raises; a plenum has at most two figures."""
    assert (read_plenum(text) or 0) in range(100)
