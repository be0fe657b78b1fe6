"""Occurrences of recurring deadlines, each day decided by itself and by python-dateutil."""

import calendar
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from dateutil.rrule import (
    DAILY,
    FR,
    MO,
    MONTHLY,
    SA,
    SU,
    TH,
    TU,
    WE,
    WEEKLY,
    YEARLY,
    rrule,
    rrulestr,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.calendar import read_deadline
from tracker.calendar.convention import CIVIL_CODE, RollPolicy
from tracker.calendar.occurrence import occurrences
from tracker.calendar.working_calendar import vietnam

STARTS = st.dates(date(1996, 1, 1), date(2050, 12, 31))
LENGTHS = st.integers(0, 800)
INCLUSIVE = evolve(CIVIL_CODE, before_includes_day=True)
PHRASES = (
    "hằng ngày",
    "hằng tuần",
    "thứ Sáu hằng tuần",
    "trước thứ Hai hằng tuần",
    "hằng tháng",
    "ngày 25 hằng tháng",
    "trước ngày 1 hằng tháng",
    "ngày 31 hằng tháng",
    "ngày 10 và ngày 30 hằng tháng",
    "trước ngày 20 của tháng cuối quý",
    "hằng quý",
    "định kỳ 6 tháng",
    "hằng năm",
    "trước ngày 1/3 hằng năm",
    "6 tháng trước 15/6, năm trước 15/12",
    "ngày làm việc cuối cùng của tháng",
    "ngày làm việc thứ 3 của tháng",
    "từ ngày 1 đến ngày 5 hằng tháng",
)


MANY = settings(max_examples=20 * settings().max_examples)
"""Ten thousand examples in the thorough profile, six hundred in the quick one."""
WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLACES = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


@st.composite
def cycles(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A phrase, and the same rule as python-dateutil is told it."""
    day, month = draw(st.integers(1, 28)), draw(st.integers(1, 12))
    weekday, place = draw(st.integers(0, 6)), draw(st.sampled_from(sorted(PLACES)))
    name = f"the {PLACES[place]} {DAY_NAMES[weekday]}"
    of_month, of_week = {"bymonthday": day}, {"byweekday": WEEKDAYS[weekday](place)}
    named: list[tuple[str, dict[str, Any]]] = [
        ("hằng ngày", {"freq": DAILY}),
        (f"every {DAY_NAMES[weekday]}", {"freq": WEEKLY, "byweekday": weekday}),
        (f"ngày {day} hằng tháng", {"freq": MONTHLY, **of_month}),
        ("cuối mỗi tháng", {"freq": MONTHLY, "bymonthday": -1}),
        (f"ngày {day} của tháng cuối quý", {"freq": MONTHLY, "bymonth": (3, 6, 9, 12), **of_month}),
        (f"ngày {day}/{month} hằng năm", {"freq": YEARLY, "bymonth": month, **of_month}),
        (f"tháng {month} hằng năm", {"freq": YEARLY, "bymonth": month, "bymonthday": -1}),
        (f"{name} of each month", {"freq": MONTHLY, **of_week}),
        (
            f"{name} of {calendar.month_name[month]} of each year",
            {"freq": MONTHLY, "bymonth": month, **of_week},
        ),
    ]
    chosen: tuple[str, dict[str, Any]] = draw(st.sampled_from(named))
    return chosen


CYCLES = cycles()


def days(phrase: str, first: Any, last: Any, **arguments: Any) -> list[date]:
    """The days a phrase falls due on."""
    return [one.due for one in occurrences(read_deadline(phrase), first, last, **arguments)]


@given(st.sampled_from(PHRASES), STARTS, LENGTHS)
def test_an_occurrence_is_never_on_two_days_and_no_day_has_two(
    phrase: str, first: Any, length: int
) -> None:
    """Days rise, each is in the stretch, and a part of the stretch gives a part of them."""
    last = first + timedelta(days=length)
    found = days(phrase, first, last)
    assert found == sorted(set(found))
    assert all(first <= day <= last for day in found)
    middle = first + timedelta(days=length // 2)
    assert days(phrase, first, middle) + days(phrase, middle + timedelta(days=1), last) == found


@given(st.integers(1, 31), st.booleans(), st.booleans(), STARTS, LENGTHS)
def test_a_day_of_the_month_comes_every_month_and_the_end_stays_the_end(
    day: Any, before: bool, quarterly: bool, first: Any, length: int
) -> None:
    """Decided day by day: that number or the last of a shorter month; before is a day sooner."""
    last = first + timedelta(days=length)
    operator = "trước " if before else ""
    cycle = "của tháng cuối quý" if quarterly else "hằng tháng"
    found = days(f"{operator}ngày {day} {cycle}", first, last)
    named = day - 1 if before else day
    months = {3, 6, 9, 12} if quarterly else set(range(1, 13))
    expected = []
    for step in range(length + 1):
        one = first + timedelta(days=step)
        longest = calendar.monthrange(one.year, one.month)[1]
        month = one.month if named else one.month % 12 + 1
        if month in months and one.day == (min(named, longest) if named else longest):
            expected.append(one)
    assert found == expected


@given(st.sampled_from(PHRASES[:-3]), STARTS, LENGTHS)
def test_occurrences_are_those_python_dateutil_gives_for_the_printed_rules(
    phrase: str, first: Any, length: int
) -> None:
    """The rules a deadline prints are the days it has."""
    last = first + timedelta(days=length)
    printed = str(read_deadline(phrase).recurrence).splitlines()
    begin = datetime.combine(first, time.min)
    end = datetime.combine(last, time.min)
    expected = {
        moment.date()
        for line in printed
        for moment in rrulestr(line, dtstart=begin).between(begin, end, inc=True)
    }
    assert days(phrase, first, last) == sorted(expected)


@MANY
@given(CYCLES, STARTS, LENGTHS)
def test_occurrences_agree_with_rules_that_python_dateutil_is_given_directly(
    cycle: tuple[str, dict[str, Any]], first: Any, length: int
) -> None:
    """A phrase made from some numbers has the days that python-dateutil has for those numbers."""
    phrase, arguments = cycle
    last = first + timedelta(days=length)
    begin, end = (datetime.combine(day, time.min) for day in (first, last))
    expected = [moment.date() for moment in rrule(dtstart=begin, until=end, **arguments)]
    found = days(phrase, first, last)
    assert found == expected
    assert len(set(found)) == len(found)


@MANY
@given(
    st.integers(1, 400),
    st.integers(1, 60),
    st.sampled_from([("day", "days"), ("week", "weeks"), ("month", "months"), ("year", "years")]),
    STARTS,
    st.integers(-400, 4000),
    LENGTHS,
)
def test_what_recurs_thereafter_follows_its_first_day_by_whole_cycles(
    number: int, interval: int, unit: tuple[str, str], anchor: Any, skip: int, length: int
) -> None:
    """The first is counted from the anchor, the others from it; each then moves off days off."""
    phrase = f"within {number} days of issuance, and every {interval} {unit[0]}s thereafter"
    start = anchor + timedelta(days=number)
    first = anchor + timedelta(days=skip)
    last = first + timedelta(days=length)
    expected, index = [], 0
    step = {"days": 0, "weeks": 0, "months": 0, "years": 0, unit[1]: interval}
    cycle = relativedelta(
        days=step["days"], weeks=step["weeks"], months=step["months"], years=step["years"]
    )
    while (day := start + index * cycle) <= last:
        expected += [day] if day >= first else []
        index += 1
    found = occurrences(read_deadline(phrase), first, last, anchor=anchor)
    assert [one.named for one in found] == expected
    assert [one.due for one in found] == [vietnam().next_working_day(day) for day in expected]
    assert occurrences(read_deadline(phrase), first, last) == ()


@given(
    st.integers(2, 60),
    st.sampled_from(
        [("ngày", "DAILY"), ("tuần", "WEEKLY"), ("tháng", "MONTHLY"), ("năm", "YEARLY")]
    ),
    st.dates(date(1996, 1, 1), date(2030, 12, 28)).filter(lambda day: day.day <= 28),
    st.integers(-400, 4000),
    LENGTHS,
)
def test_intervals_are_counted_from_the_anchor_whatever_stretch_is_asked(
    number: int, cycle: tuple[str, str], anchor: Any, skip: int, length: int
) -> None:
    """Every so many units after the anchor, which is not one itself, as python-dateutil has it."""
    name, frequency = cycle
    first = max(anchor + timedelta(days=skip), date(1995, 1, 1))
    last = first + timedelta(days=length)
    rule = rrulestr(
        f"FREQ={frequency};INTERVAL={number}",
        dtstart=datetime.combine(anchor, time.min),
    )
    expected = [
        moment.date()
        for moment in rule.between(
            datetime.combine(first, time.min),
            datetime.combine(last, time.min),
            inc=True,
        )
        if moment.date() != anchor
    ]
    phrase = f"cứ cách {number} {name} một lần"
    assert days(phrase, first, last, anchor=anchor) == expected
    assert days(phrase, first, last) == []


@given(STARTS)
def test_the_last_and_the_third_working_day_of_a_month_are_found_by_counting(first: Any) -> None:
    """The last worked day of the month, and the third."""
    start = first.replace(day=1)
    end = start.replace(day=calendar.monthrange(start.year, start.month)[1])
    worked = [
        start + timedelta(days=n)
        for n in range((end - start).days + 1)
        if vietnam().is_working_day(start + timedelta(days=n))
    ]
    assert days("ngày làm việc cuối cùng của tháng", start, end) == [worked[-1]]
    assert days("ngày làm việc thứ 3 của tháng", start, end) == [worked[2]]


@pytest.mark.parametrize(
    ("phrase", "arguments", "expected"),
    [
        ("trước ngày 20 của tháng cuối quý", {}, "03-19 06-19 09-19 12-19"),
        ("trước ngày 20 của tháng cuối quý", {"convention": INCLUSIVE}, "03-20 06-20 09-20 12-20"),
        (
            "trước ngày 20 của tháng cuối quý",
            {"convention": evolve(CIVIL_CODE, written_roll=RollPolicy.PREVIOUS)},
            "03-17 06-19 09-19 12-19",
        ),
        ("ngày làm việc cuối cùng của quý", {}, "03-31 06-30 09-29 12-29"),
        ("ngày làm việc đầu tiên của quý", {}, "01-03 04-03 07-03 10-02"),
        ("trước 31/12 hằng năm", {}, "12-30"),
        ("Tháng 6, tháng 12/2023", {}, "06-30 12-31"),
        ("Tháng 6, tháng 12/2024", {}, ""),
        ("hằng quý từ năm 2024", {}, ""),
        ("hằng quý đến quý II/2023", {}, "03-31 06-30"),
        ("hằng quý, hằng năm", {}, "03-31 06-30 09-30 12-31"),
        ("mỗi 90 ngày", {"anchor": date(2023, 1, 1)}, "04-01 06-30 09-28 12-27"),
        ("every 3 months", {"anchor": date(2022, 8, 31)}, "02-28 05-31 08-31 11-30"),
        ("31/12/2023", {}, ""),
        (
            "the first Monday of each month",
            {},
            "01-02 02-06 03-06 04-03 05-01 06-05 07-03 08-07 09-04 10-02 11-06 12-04",
        ),
        ("thứ Sáu cuối cùng của quý", {}, "03-31 06-30 09-29 12-29"),
        ("first and last Monday of September each year", {}, "09-04 09-25"),
        ("Quý I, II, IV/2023", {}, "03-31 06-30 12-31"),
        ("30 June 2023 and annually thereafter", {}, "06-30"),
        ("30 June 2024 and annually thereafter", {}, ""),
        (
            "30 days after issuance, and every 3 months thereafter",
            {"anchor": date(2023, 1, 1)},
            "01-31 05-04 07-31 10-31",
        ),
        ("30 days after issuance, and every 3 months thereafter", {}, ""),
        (
            "10 ngày làm việc kể từ ngày 27/4/2023, sau đó hằng tháng",
            {},
            "05-16 06-16 07-16 08-16 09-16 10-16 11-16 12-16",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=31", {}, "01-31 03-31 05-31 07-31 08-31 10-31 12-31"),
    ],
)
def test_the_occurrences_of_2023(phrase: str, arguments: dict[str, Any], expected: Any) -> None:
    """Each phrase has these days of 2023, and no others."""
    found = days(phrase, date(2023, 1, 1), date(2023, 12, 31), **arguments)
    assert " ".join(day.strftime("%m-%d") for day in found) == expected


def test_an_occurrence_knows_its_window_and_its_time() -> None:
    """A window opens in the month it closes in; a time of day goes with the day."""
    one = occurrences(
        read_deadline("từ ngày 1 đến ngày 5 hằng tháng"), date(2023, 2, 1), date(2023, 2, 28)
    )[0]
    assert (one.opens, one.due, one.named, one.at) == (
        date(2023, 2, 1),
        date(2023, 2, 5),
        date(2023, 2, 5),
        None,
    )
    timed = occurrences(
        read_deadline("trước 16 giờ thứ Sáu hằng tuần"), date(2023, 2, 1), date(2023, 2, 7)
    )[0]
    assert (timed.due, timed.at) == (date(2023, 2, 3), time(16))
    assert occurrences(read_deadline("hằng ngày"), date(2023, 2, 2), date(2023, 2, 1)) == ()
