"""Working days: against the holidays library, against themselves, and against the announcements."""

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.calendar.convention import RollPolicy
from tracker.calendar.working_calendar import Correction, WorkingCalendar, vietnam
from tracker.errors import UsageError
from tracker.language import Text

COUNTRIES = ("VN", "US", "GB", "FR", "AE", "JP")
PLAIN = {code: WorkingCalendar(country=code, corrections=()) for code in COUNTRIES}
LIBRARY = {
    # a swap is kept with its day off, so every year is worked out before any is asked about
    code: holidays.country_holidays(code, years=range(1989, 2062), language="vi")
    for code in COUNTRIES
}
CORRECTED = holidays.country_holidays("VN", years=range(1988, 2063), language="vi")
for off, worked in (
    ("2018-12-31", "2019-01-05"),
    ("2019-04-29", "2019-05-04"),
    ("2024-04-29", "2024-05-04"),
    ("2025-05-02", "2025-04-26"),
    ("2026-01-02", "2026-01-10"),
    ("2026-08-31", "2026-08-22"),
):
    CORRECTED[off] = "swap"
    CORRECTED.weekend_workdays.add(date.fromisoformat(worked))
MANY = settings(max_examples=20 * settings().max_examples)
"""Ten thousand examples in the thorough profile, six hundred in the quick one."""
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(st.sampled_from(COUNTRIES), DAYS)
def test_a_day_is_worked_exactly_when_the_library_says_so(country: str, day: Any) -> None:
    """Without corrections the calendar is that of the library."""
    assert PLAIN[country].is_working_day(day) == LIBRARY[country].is_working_day(day)


@given(
    st.sampled_from(COUNTRIES), st.dates(date(1995, 1, 1), date(2055, 1, 1)), st.integers(1, 300)
)
def test_adding_working_days_agrees_with_the_library(country: str, day: Any, number: int) -> None:
    """The n-th working day after a day, and before it, is the one the library counts to."""
    library, ours = LIBRARY[country], PLAIN[country]
    # the library takes a day off it starts from for the first step, so start it on a working day
    start = ours.next_working_day(day)
    assert ours.add_working_days(start, number) == library.get_nth_working_day(start, number)
    assert ours.add_working_days(start, -number) == library.get_nth_working_day(start, -number)


@given(st.sampled_from(COUNTRIES), DAYS, st.integers(0, 400))
def test_counting_working_days_agrees_with_the_library(
    country: str, first: Any, length: int
) -> None:
    """Both ends are counted."""
    last = min(first + timedelta(days=length), date(2060, 12, 31))
    counted = PLAIN[country].count_working_days(first, last)
    assert counted == LIBRARY[country].get_working_days_count(first, last)


@given(st.dates(date(1, 1, 10), date(9998, 1, 1)), st.integers(-250, 250))
def test_adding_then_subtracting_working_days_returns(day: Any, number: int) -> None:
    """From any working day, there and back is where one was."""
    calendar = vietnam()
    start = calendar.next_working_day(day) if day.year > 2 else date(3, 1, 3)
    assert calendar.add_working_days(calendar.add_working_days(start, number), -number) == start


@MANY
@given(DAYS, st.integers(1, 300), st.integers(0, 400))
def test_the_corrected_calendar_agrees_with_the_library_corrected_by_hand(
    day: Any, number: int, length: int
) -> None:
    """Days off and worked that the test tells the library make the same working days."""
    last = min(day + timedelta(days=length), date(2060, 12, 31))
    assert vietnam().is_working_day(day) == CORRECTED.is_working_day(day)
    counted = CORRECTED.get_working_days_count(day, last)
    assert vietnam().count_working_days(day, last) == counted
    start = vietnam().next_working_day(day)
    for step in (number, -number):
        assert vietnam().add_working_days(start, step) == CORRECTED.get_nth_working_day(start, step)


@given(DAYS, st.sampled_from(RollPolicy))
def test_rolling_moves_only_days_off_and_only_to_the_nearest_working_day(
    day: Any, policy: RollPolicy
) -> None:
    """Nothing between a day off and where it moves is worked."""
    calendar = vietnam()
    rolled = calendar.roll(day, policy)
    if policy is RollPolicy.NONE or calendar.is_working_day(day):
        assert rolled == day
        return
    step = timedelta(days=1 if policy is RollPolicy.NEXT else -1)
    between = []
    while day != rolled:
        between.append(calendar.is_working_day(day))
        day += step
    assert calendar.is_working_day(rolled)
    assert not any(between)


@given(DAYS, DAYS)
def test_working_days_left_are_those_after_today_up_to_the_last(as_of: date, due: Any) -> None:
    """Counted one by one: after today, up to and with the last day; negative when it is past."""
    calendar = vietnam()
    due = as_of + (due - as_of) % timedelta(days=90) - timedelta(days=45)
    first, last, sign = (as_of, due, 1) if due >= as_of else (due, as_of, -1)
    days = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    assert calendar.working_days_left(as_of, due) == sign * sum(map(calendar.is_working_day, days))


def test_the_swap_of_new_year_2026_is_corrected() -> None:
    """12729/VPCP-KGVX: Friday 2/1/2026 off, Saturday 10/1/2026 worked; the library has neither."""
    days = (date(2026, 1, 2), date(2026, 1, 10))
    assert [vietnam().is_working_day(day) for day in days] == [False, True]
    assert [PLAIN["VN"].is_working_day(day) for day in days] == [True, False]
    sources = {
        correction.source for correction in vietnam().corrections if days[0] in correction.off
    }
    assert sources == {"12729/VPCP-KGVX, 25/12/2025"}


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2024-04-29", False),
        ("2024-05-04", True),
        ("2025-04-26", True),
        ("2025-05-02", False),
        ("2026-08-31", False),
        ("2026-08-22", True),
        ("2018-12-31", False),
        ("2019-01-05", True),
        ("2014-12-27", True),
        ("2026-11-24", False),
        ("2025-11-24", True),
        ("2023-05-03", False),
    ],
)
def test_announced_days_off_and_worked_saturdays_are_kept(day: Any, worked: bool) -> None:
    """Swaps, also those over the end of a year, are as they were announced."""
    assert WorkingCalendar().is_working_day(date.fromisoformat(day)) is worked


def announced() -> list[dict[str, str]]:
    """The working days off and the Saturdays worked of each year, with who published them."""
    with (Path(__file__).parent / "announced.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", announced(), ids=lambda row: row["year"])
def test_the_weekdays_off_of_a_year_are_exactly_those_announced(row: dict[str, str]) -> None:
    """No other Monday to Friday is off, and no other Saturday or Sunday is worked."""
    first = date(int(row["year"]), 1, 1)
    year = [first + timedelta(days=n) for n in range(366)]
    found: dict[bool, list[str]] = {True: [], False: []}
    for day in year:
        weekday, worked = day.weekday() < 5, vietnam().is_working_day(day)
        if weekday is not worked and day.year == first.year:
            found[worked].append(f"{day.day}/{day.month}")
    assert (" ".join(found[False]), " ".join(found[True])) == (row["off"], row["worked"])
    assert not vietnam().is_estimated(first.year)


def test_five_working_days_over_the_holidays_of_2023() -> None:
    """05 ngày làm việc from 27/4/2023 end on 9/5/2023 (domain)."""
    assert vietnam().add_working_days(date(2023, 4, 27), 5) == date(2023, 5, 9)
    assert vietnam().add_working_days(date(2022, 12, 6), 15) == date(2022, 12, 27)
    assert vietnam().count_working_days(date(2023, 1, 1), date(2023, 3, 31)) == 59
    assert vietnam().count_working_days(date(2023, 1, 2), date(2023, 1, 1)) == 0
    assert vietnam().add_working_days(date(2023, 1, 1), 0) == date(2023, 1, 1)


def test_closures_are_days_off_of_ones_own_and_name_themselves() -> None:
    """A register's closures come on top, and every day off says why it is one."""
    calendar = WorkingCalendar(closures=[date(2025, 6, 4), date(2025, 6, 3), date(2025, 6, 3)])
    assert calendar.closures == (date(2025, 6, 3), date(2025, 6, 4))
    assert calendar.next_working_day(date(2025, 6, 3)) == date(2025, 6, 5)
    assert calendar.previous_working_day(date(2025, 6, 4)) == date(2025, 6, 2)
    why = [
        calendar.why_off(date.fromisoformat(day))
        for day in ("2025-06-03", "2026-01-02", "2025-09-02", "2025-06-07", "2025-06-05")
    ]
    assert [reason and reason.vi for reason in why] == [
        "đơn vị nghỉ",
        "hoán đổi ngày làm việc dịp Tết Dương lịch 2026",
        "Quốc khánh",
        "ngày nghỉ hằng tuần",
        None,
    ]


def test_a_correction_of_ones_own_replaces_those_that_come_along() -> None:
    """Corrections are data: a day made worked is worked."""
    correction = Correction(
        worked=(date(2025, 9, 2),), source="invented", reason=Text(vi="thử", en="trial")
    )
    calendar = WorkingCalendar(country="vn", corrections=[correction])
    assert calendar.country == "VN"
    assert calendar.is_working_day(date(2025, 9, 2))
    assert calendar.is_working_day(date(2026, 1, 2))


def test_years_to_come_are_only_estimated() -> None:
    """Days off are announced year by year; of other countries nothing is known to be announced."""
    estimated = [vietnam().is_estimated(year) for year in (2025, 2026, 2027, 2100)]
    assert estimated == [False, False, True, True]
    assert WorkingCalendar(country="US").is_estimated(2025)


@pytest.mark.parametrize("year", [1, 1800, 1900, 1901, 2100, 2101, 9999])
def test_no_year_is_too_early_or_too_late(year: int) -> None:
    """Years the library does not know have weekly days off and nothing else to fail by."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    worked = vietnam().count_working_days(first, last)
    assert 230 < worked < 263
    assert vietnam().next_working_day(date(year, 6, 1)).year == year


@pytest.mark.parametrize(("day", "number"), [(date(9999, 12, 31), 1), (date(1, 1, 1), -1)])
def test_counting_beyond_the_years_there_are_is_refused(day: Any, number: int) -> None:
    """Nothing lies after the year 9999 or before the year 1."""
    with pytest.raises(UsageError, match="beyond the years"):
        vietnam().add_working_days(day, number)


def test_an_unknown_country_is_refused_with_what_to_write() -> None:
    """The error names the code and gives one that is known."""
    with pytest.raises(UsageError) as refused:
        WorkingCalendar(country="ZZ").is_working_day(date(2025, 1, 1))
    assert refused.value.text.en == (
        "no holidays are known for “ZZ”; use a country code of two letters, such as VN"
    )
    with pytest.raises(UsageError, match="XX"):
        WorkingCalendar(country="US", subdivision="XX").is_working_day(date(2025, 1, 1))


def test_a_calendar_compares_by_what_it_is_made_of() -> None:
    """What has been worked out so far makes no difference."""
    asked, fresh = WorkingCalendar(), WorkingCalendar()
    asked.is_working_day(date(2025, 1, 1))
    assert (asked, hash(asked)) == (fresh, hash(fresh))
