"""Tests of days written without quotes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.stores.problems import Problems
from tracker.stores.toml_days import nearest_day, with_real_days
from tracker.stores.toml_scanner import Scan


@pytest.mark.parametrize(
    ("written", "nearest", "vi", "en"),
    [
        (
            "2023-02-30",
            "2023-02-28",
            "không có ngày “2023-02-30”; ngày có thật gần nhất là 2023-02-28",
            "there is no day “2023-02-30”; the nearest real one is 2023-02-28",
        ),
        (
            "2024-02-30",
            "2024-02-29",
            "không có ngày “2024-02-30”; ngày có thật gần nhất là 2024-02-29",
            "there is no day “2024-02-30”; the nearest real one is 2024-02-29",
        ),
        (
            "2023-13-05",
            "2023-12-05",
            "không có ngày “2023-13-05”; ngày có thật gần nhất là 2023-12-05",
            "there is no day “2023-13-05”; the nearest real one is 2023-12-05",
        ),
        (
            "0000-00-00",
            "0001-01-01",
            "không có ngày “0000-00-00”; ngày có thật gần nhất là 0001-01-01",
            "there is no day “0000-00-00”; the nearest real one is 0001-01-01",
        ),
        (
            "15/4/2023",
            "2023-04-15",
            "ngày “15/4/2023” phải viết là 2023-04-15",
            "the day “15/4/2023” must be written 2023-04-15",
        ),
        (
            "2023-4-5",
            "2023-04-05",
            "ngày “2023-4-5” phải viết là 2023-04-05",
            "the day “2023-4-5” must be written 2023-04-05",
        ),
        (
            "31/4/2023",
            "2023-04-30",
            "không có ngày “31/4/2023”; ngày có thật gần nhất là 2023-04-30",
            "there is no day “31/4/2023”; the nearest real one is 2023-04-30",
        ),
    ],
)
def test_a_day_that_is_none_is_told_with_the_nearest(
    written: str, nearest: str, vi: str, en: str
) -> None:
    """Each such day is replaced by the nearest real one, and told in both languages."""
    text = f"a = 1\nb = {written} # {written}\n"
    problems = Problems()
    mended = with_real_days("r.toml", text, Scan(text).days, problems)
    (problem,) = problems.told()
    assert mended == f"a = 1\nb = {nearest} # {written}\n"
    assert problem.in_language(Language.VI) == f"r.toml:2: {vi}"
    assert problem.in_language(Language.EN) == f"r.toml:2: {en}"


@pytest.mark.parametrize("value", ["2023-02-28", '"2023-02-30"', "1.2.3", "'31/4/2023'", "4/5"])
def test_what_is_a_day_or_no_day_at_all_is_left_alone(value: str) -> None:
    """A real day, a text and a number stay as they are."""
    text = f"a = {value}\n"
    problems = Problems()
    assert with_real_days("r.toml", text, Scan(text).days, problems) == text
    assert problems.told() == []


@pytest.mark.parametrize("value", ["2023-02-30T10:00:00", "2023-02-30 10:00:00"])
def test_the_day_of_a_time_is_mended_too(value: str) -> None:
    """Only the day of a date with a time is replaced."""
    text = f"a = [{value}, 2023-02-31]"
    problems = Problems()
    expected = text.replace("2023-02-30", "2023-02-28").replace("2023-02-31", "2023-02-28")
    assert with_real_days("r.toml", text, Scan(text).days, problems) == expected


@given(st.integers(1, 9998), st.integers(1, 12), st.integers(1, 31))
def test_the_nearest_day_is_the_last_one_not_after(year: int, month: int, day: int) -> None:
    """A day past the end of its month becomes the last of that month; any other stays."""
    expected = date(year, month, 1)
    for _ in range(day - 1):
        following = expected + timedelta(days=1)
        expected = following if following.month == month else expected
    assert nearest_day(f"{year:04}-{month:02}-{day:02}") == expected
    assert nearest_day(f"{day}/{month}/{year:04}") == expected
