"""From deadlines to days: anchors, contexts, conventions and calendars."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from tracker.calendar import AnchorKind, read_deadline
from tracker.calendar.convention import CIVIL_CODE, MonthAddition, RollPolicy
from tracker.calendar.due import add_months, due_day, due_instant
from tracker.calendar.working_calendar import WorkingCalendar, vietnam

DAYS = st.dates(date(1995, 1, 1), date(2060, 12, 31))
UNMOVED = evolve(CIVIL_CODE, counted_roll=RollPolicy.NONE)
ENDS = evolve(CIVIL_CODE, month_addition=MonthAddition.END_TO_END)
FIRST_COUNTS = evolve(UNMOVED, first_day_counts=True)
EARLIER = evolve(CIVIL_CODE, written_roll=RollPolicy.PREVIOUS)
LATER = evolve(CIVIL_CODE, written_roll=RollPolicy.NEXT)
INCLUSIVE = evolve(CIVIL_CODE, before_includes_day=True)
SIGNED = date(2022, 12, 6)


@given(DAYS, st.integers(-600, 600))
def test_months_are_added_as_python_dateutil_adds_them(day: Any, months: int) -> None:
    """The day of the same number, or the last of a shorter month."""
    assert add_months(day, months) == day + relativedelta(months=months)


@given(DAYS, st.integers(-600, 600))
def test_the_end_of_a_month_leads_to_the_end_of_one_where_a_source_has_it_so(
    day: Any, months: int
) -> None:
    """Only from the last day of a month is it another day."""
    tomorrow = day + timedelta(days=1)
    expected = (
        tomorrow + relativedelta(months=months) - timedelta(days=1)
        if tomorrow.day == 1
        else day + relativedelta(months=months)
    )
    assert add_months(day, months, ENDS) == expected


@given(
    DAYS,
    st.integers(1, 400),
    st.sampled_from([("ngày", 1, 0), ("tuần", 7, 0), ("tháng", 0, 1), ("năm", 0, 12)]),
)
def test_a_count_ends_as_many_units_after_its_anchor_and_then_moves_off_days_off(
    day: Any, number: int, unit: tuple[str, int, int]
) -> None:
    """First day not counted; the last day moves to the next working day."""
    assume(day.year + number < 2900)
    name, days, months = unit
    deadline = read_deadline(f"{number} {name} kể từ ngày ký")
    plain = day + relativedelta(days=number * days, months=number * months)
    assert due_day(deadline, anchor=day, convention=UNMOVED) == plain
    assert due_day(deadline, anchor=day) == vietnam().next_working_day(plain)
    sooner = due_day(deadline, anchor=day, convention=FIRST_COUNTS)
    assert sooner == plain - timedelta(days=1)


@given(DAYS, st.integers(1, 200))
def test_working_days_are_counted_from_the_day_after_the_anchor(day: Any, number: int) -> None:
    """The due day is worked and there are exactly so many working days up to it."""
    due = due_day(read_deadline(f"{number} ngày làm việc kể từ ngày ký"), anchor=day)
    assert due is not None
    assert vietnam().is_working_day(due)
    assert vietnam().count_working_days(day + timedelta(days=1), due) == number


@given(DAYS, st.integers(1, 60))
def test_a_count_back_never_leaves_fewer_days_than_it_says(day: Any, number: int) -> None:
    """Moved off a day off, it moves away from the event, and to the nearest day worked."""
    due = due_day(read_deadline(f"{number} ngày trước đại hội"), anchor=day)
    assert due is not None
    assert due == vietnam().previous_working_day(day - timedelta(days=number))


@given(DAYS, st.integers(1, 100))
def test_counting_back_ends_before_the_anchor(day: Any, number: int) -> None:
    """So many days before an event, and never after it."""
    due = due_day(
        read_deadline(f"chậm nhất {number} ngày trước ngày họp"), anchor=day, convention=UNMOVED
    )
    assert due == day - timedelta(days=number)


@given(
    st.sampled_from(["30/6", "trước 30/6", "quý II", "tháng 2", "cuối năm"]), st.integers(1, 9998)
)
def test_a_year_from_the_context_reads_as_if_it_were_written(phrase: str, year: int) -> None:
    """A phrase without its year is due in the year it is given, and in none without."""
    assert read_deadline(phrase).due is None
    due = due_day(read_deadline(phrase), context_year=year)
    expected = {
        "30/6": date(year, 6, 30),
        "trước 30/6": date(year, 6, 29),
        "quý II": date(year, 6, 30),
        "tháng 2": date(year, 3, 1) - timedelta(days=1),
        "cuối năm": date(year, 12, 31),
    }
    assert due == expected[phrase]


@pytest.mark.parametrize(
    ("phrase", "arguments", "due"),
    [
        ("15 ngày kể từ ngày ký", {"anchor": SIGNED}, "2022-12-21"),
        ("15 ngày làm việc kể từ ngày ký", {"anchor": SIGNED}, "2022-12-27"),
        ("15 ngày kể từ ngày ký", {"anchors": {AnchorKind.ISSUE: SIGNED}}, "2022-12-21"),
        ("15 ngày kể từ ngày ký", {"anchors": {AnchorKind.EFFECTIVE: SIGNED}}, None),
        ("15 ngày kể từ ngày ký", {}, None),
        ("Trước kỳ họp 15 ngày", {"anchor": date(2025, 7, 1)}, "2025-06-16"),
        ("24 giờ kể từ khi nhận", {"anchor": SIGNED}, "2022-12-07"),
        ("36 giờ kể từ khi nhận", {"anchor": SIGNED}, None),
        ("90 days from 20 January 2025", {}, "2025-04-21"),
        ("90 days from 20 January 2025", {"convention": UNMOVED}, "2025-04-20"),
        ("within 270 days (by October 27, 2023)", {"anchor": date(2023, 1, 1)}, "2023-10-27"),
        ("trước ngày 20/3/2023", {"convention": INCLUSIVE}, "2023-03-20"),
        ("trước ngày 20/3/2023", {}, "2023-03-19"),
        ("31/12/2023", {"convention": EARLIER}, "2023-12-29"),
        ("31/12/2023", {"convention": LATER}, "2024-01-02"),
        ("trước Tết Nguyên đán", {"context_year": 2024}, "2024-02-09"),
        ("trước Tết Nguyên đán", {"context_year": 1800}, None),
        ("trước Tết Nguyên đán 2007", {}, "2007-02-16"),
        ("trước đại hội", {"anchor": date(2025, 10, 1)}, "2025-09-30"),
        ("trước đại hội", {}, None),
        ("sau khi có hướng dẫn", {"anchor": date(2025, 10, 1)}, None),
        ("thường xuyên (giai đoạn 2025-2030)", {}, None),
        ("từ năm 2025", {}, None),
        ("đầu quý III/2025", {}, None),
        ("hằng năm", {"context_year": 2025, "anchor": SIGNED}, None),
        ("30/6/2025 hoặc 30 ngày kể từ ngày ký, tùy thời điểm nào đến sau",
         {"anchor": date(2025, 6, 9)}, "2025-07-09"),
        ("30/6/2025 hoặc 30 ngày kể từ ngày ký, tùy thời điểm nào đến trước",
         {"anchor": date(2025, 6, 9)}, "2025-06-30"),
        ("30/6/2025 hoặc 30 ngày kể từ ngày ký, tùy thời điểm nào đến sau", {}, None),
        ("1 tháng kể từ ngày ký", {"anchor": date(2025, 1, 31)}, "2025-02-28"),
        ("1 tháng kể từ ngày ký", {"anchor": date(2025, 4, 30), "convention": ENDS}, "2025-06-02"),
        ("999 năm kể từ ngày ký", {"anchor": date(9500, 1, 1)}, None),
        ("999 ngày kể từ ngày ký", {"anchor": date(9999, 1, 1)}, None),
        ("trước ngày 1/1/1000", {}, "0999-12-31"),
        ("5 ngày làm việc kể từ ngày 27/4/2023",
         {"calendar": WorkingCalendar(closures=[date(2023, 5, 5)])}, "2023-05-10"),
    ],
)  # fmt: skip
def test_a_deadline_against_what_is_known_gives_its_day(
    phrase: str, arguments: dict[str, Any], due: Any
) -> None:
    """Anchors, years, calendars and conventions, each where it matters."""
    found = due_day(read_deadline(phrase), **arguments)
    assert (found and found.isoformat()) == due


def test_working_days_with_the_first_day_counted_begin_with_it_only_if_it_is_worked() -> None:
    """Five working days from a Monday end on Friday, from a Saturday on the Friday after."""
    deadline = read_deadline("5 ngày làm việc kể từ ngày ký")
    found = [
        due_day(deadline, anchor=date(2025, 6, day), convention=FIRST_COUNTS) for day in (9, 14)
    ]
    assert found == [date(2025, 6, 13), date(2025, 6, 20)]


def test_nothing_is_due_before_the_first_day_there_is() -> None:
    """The day before 1/1/1 does not exist."""
    day = read_deadline("trước 1/1")
    assert due_day(day, context_year=1) is None
    assert due_day(read_deadline("trước đại hội"), anchor=date.min) is None


def test_the_moment_after_which_it_is_late() -> None:
    """The end of the last day, or the time of day that the phrase gives, in Viet Nam."""
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    day = date(2023, 3, 20)
    moments = [
        due_instant(read_deadline(phrase), day)
        for phrase in ("20/3/2023", "trước 17h ngày 20/3/2023")
    ]
    assert moments == [
        datetime(2023, 3, 21, tzinfo=zone),
        datetime.combine(day, time(17), zone),
    ]
    assert moments[0].utcoffset() == timedelta(hours=7)
