"""Explanations: the day, how it was reached, and what was taken as so."""

from datetime import date, time
from typing import Any

import pytest
from attrs import evolve

from tracker.calendar import read_deadline
from tracker.calendar.convention import CIVIL_CODE, MonthAddition, RollPolicy
from tracker.calendar.explanation import Explanation, explain
from tracker.calendar.working_calendar import WorkingCalendar
from tracker.language import Text


def said(explanation: Explanation) -> list[str]:
    """The notes in English, cut short."""
    return [note.en.split(":")[0][:40] for note in explanation.notes]


def test_the_strict_day_before_has_its_working_day_view() -> None:
    """Before 20/3/2023 is due on Sunday 19/3; hand it in by Friday 17/3."""
    meant = explain(read_deadline("trước ngày 20/3/2023"))
    assert (meant.due, meant.working_day) == (date(2023, 3, 19), date(2023, 3, 17))
    assert said(meant) == ["“before D” is read strictly"]
    inclusive = explain(
        read_deadline("trước ngày 20/3/2023"),
        convention=evolve(CIVIL_CODE, before_includes_day=True),
    )
    assert (inclusive.due, said(inclusive)) == (
        date(2023, 3, 20),
        ["“before D” is taken to allow D itself"],
    )


def test_a_count_that_ends_on_a_day_off_shows_where_it_was_moved_from() -> None:
    """90 days from 20/1/2025 end on Sunday 20/4 and so on Monday 21/4, by the Civil Code."""
    meant = explain(
        read_deadline("within 90 days of the date of this order"), anchor=date(2025, 1, 20)
    )
    assert (meant.due, meant.written, meant.working_day) == (
        date(2025, 4, 21),
        date(2025, 4, 20),
        date(2025, 4, 21),
    )
    assert said(meant) == [
        "the day of the event is not counted",
        "counted by",
        "the last day is a day off and was moved ",
    ]
    assert CIVIL_CODE.source in meant.notes[1].vi


def test_a_published_day_holds_and_the_difference_is_shown() -> None:
    """The document says 270 days and a day; the day holds, four days after the one computed."""
    meant = explain(
        read_deadline("within 270 days (by October 27, 2023)"), anchor=date(2023, 1, 25)
    )
    assert (meant.due, meant.computed, meant.difference) == (
        date(2023, 10, 27),
        date(2023, 10, 23),
        4,
    )
    assert meant.notes[-1].en == "the published day holds; by the rule it would be 2023-10-23"
    same = explain(read_deadline("within 270 days (by October 27, 2023)"), anchor=date(2023, 1, 30))
    assert (same.computed, same.difference) == (date(2023, 10, 27), 0)
    assert len(same.notes) == len(meant.notes) - 1


@pytest.mark.parametrize(
    ("phrase", "arguments", "shown", "notes"),
    [
        ("31/12", {}, {"due": None, "year_assumed": False},
         ["the year of the document is needed"]),
        ("31/12", {"context_year": 2025}, {"due": date(2025, 12, 31), "year_assumed": True},
         ["the year is that of the document; the ph"]),
        ("quý II/2023", {"context_year": 2025},
         {"opens": date(2023, 4, 1), "year_assumed": False}, []),
        ("nhiệm kỳ 2020-2025", {}, {"due": date(2025, 12, 31), "approximate": True},
         ["a term ends when the next congress close"]),
        ("đầu quý III/2025", {}, {"due": None, "opens": date(2025, 7, 1), "working_day": None},
         ["the beginning, middle or latter part of "]),
        ("trước đại hội", {}, {"due": None}, ["“before D” is read strictly",
                                             "the day of the event is needed to count "]),
        ("5 ngày làm việc kể từ ngày ký", {"anchor": date(2026, 12, 30)},
         {"due": date(2027, 1, 7), "estimated": True, "written": None},
         ["the day of the event is not counted", "counted by",
          "the days off of that year are not announ"]),
        ("5 ngày làm việc kể từ ngày ký", {"anchor": date(2026, 6, 1)}, {"estimated": False},
         ["the day of the event is not counted", "counted by"]),
        ("31/12/2030", {}, {"estimated": False, "working_day": date(2030, 12, 31)}, []),
        ("trước 17h ngày 20/3/2023", {}, {"due": date(2023, 3, 20), "opens": None}, []),
        ("30/6 hoặc 30 ngày kể từ ngày ký, tùy thời điểm nào đến sau",
         {"context_year": 2025, "anchor": date(2025, 1, 2)},
         {"due": date(2025, 6, 30), "year_assumed": True, "anchor": date(2025, 1, 2)},
         ["the year is that of the document; the ph", "the day of the event is not counted",
          "counted by"]),
        ("30/6 hoặc 30 ngày kể từ ngày ký, tùy thời điểm nào đến sau", {},
         {"due": None, "anchor": None},
         ["the year of the document is needed", "the day of the event is not counted",
          "counted by", "the day of the event is needed to count "]),
        ("every 30 days until completed", {}, {"anchor": None, "after": None},
         ["the day it starts from is needed to coun", "it comes again until the work is done"]),
        ("every 30 days", {"anchor": date(2025, 1, 2)},
         {"anchor": date(2025, 1, 2), "after": date(2025, 1, 2)}, []),
        ("ngày 25 hằng tháng", {"anchor": date(2025, 1, 2)}, {"anchor": None}, []),
        ("ngày làm việc cuối cùng của tháng", {}, {},
         ["the RRULE leaves out Saturdays and Sunda"]),
        ("15 ngày kể từ ngày ký (6/12/2022)", {"anchor": date(2025, 1, 2)},
         {"anchor": date(2022, 12, 6)}, ["the day of the event is not counted", "counted by"]),
        ("36 giờ kể từ ngày ký", {"anchor": date(2025, 1, 2)}, {"due": None},
         ["the day of the event is not counted", "counted by",
          "the hours are no whole days, so the hour"]),
        ("3 tháng kể từ ngày ký",
         {"anchor": date(2025, 2, 28),
          "convention": evolve(CIVIL_CODE, month_addition=MonthAddition.END_TO_END)},
         {"due": date(2025, 6, 2), "written": date(2025, 5, 31)},
         ["the day of the event is not counted", "counted by",
          "months counted from the last day of a mo", "the last day is a day off and was moved "]),
        ("trước 17 giờ ngày 20 hằng tháng", {}, {"due": None}, []),
        ("trước ngày 20 hằng tháng", {}, {"due": None}, ["“before D” is read strictly"]),
        ("9/1/2028", {"convention": evolve(CIVIL_CODE, written_roll=RollPolicy.NEXT)},
         {"due": date(2028, 1, 10), "written": date(2028, 1, 9), "estimated": True},
         ["the last day is a day off and was moved ", "the days off of that year are not announ"]),
        ("1/1/0001", {}, {"due": date(1, 1, 1)}, []),
        ("thường xuyên", {}, {"due": None, "occurrences": ()}, []),
    ],
)  # fmt: skip
def test_what_was_taken_as_so_is_said(
    phrase: str, arguments: dict[str, Any], shown: dict[str, Any], notes: list[str]
) -> None:
    """Assumed years, usual ends, estimated holidays and missing anchors are each named."""
    meant = explain(read_deadline(phrase), **arguments)
    assert {name: getattr(meant, name) for name in shown} == shown
    assert said(meant) == notes


def test_counting_the_first_day_is_said() -> None:
    """A source that counts the first day is one day sooner, and says so."""
    meant = explain(
        read_deadline("5 ngày kể từ ngày ký"),
        anchor=date(2025, 6, 2),
        convention=evolve(CIVIL_CODE, first_day_counts=True),
    )
    assert meant.due == date(2025, 6, 6)
    assert said(meant)[0] == "the day of the event is counted as the f"


@pytest.mark.parametrize(
    ("phrase", "arguments", "expected"),
    [
        ("ngày 25 hằng tháng", {"after": date(2025, 1, 25)},
         ["2025-02-25", "2025-03-25", "2025-04-25", "2025-05-25", "2025-06-25"]),
        ("hằng năm", {"after": date(2025, 12, 31)},
         ["2026-12-31", "2027-12-31", "2028-12-31", "2029-12-31", "2030-12-31"]),
        ("every 30 days", {"anchor": date(2025, 1, 1)},
         ["2025-01-31", "2025-03-02", "2025-04-01", "2025-05-01", "2025-05-31"]),
        ("hằng năm (2025-2026)", {"after": date(2025, 1, 1)}, ["2025-12-31", "2026-12-31"]),
        ("hằng năm", {"after": date(9998, 1, 1)}, ["9998-12-31", "9999-12-31"]),
        ("hằng năm", {"after": date.max}, []),
        ("hằng năm", {}, []),
    ],
)  # fmt: skip
def test_the_next_occurrences_are_listed(
    phrase: str, arguments: dict[str, Any], expected: Any
) -> None:
    """Up to five after the day asked about, or after the anchor."""
    meant = explain(read_deadline(phrase), **arguments)
    assert [one.due.isoformat() for one in meant.occurrences] == expected


def test_why_a_day_is_off_is_told_in_both_languages() -> None:
    """The last day, or the day it was moved from, is off for a reason; a worked day has none."""
    phrases = ["trước ngày 3/9/2023", "20/3/2023", "thường xuyên"]
    reasons = [explain(read_deadline(phrase)).day_off for phrase in phrases]
    assert reasons == [Text(vi="Quốc khánh", en="National Day"), None, None]
    moved = explain(
        read_deadline("2/9/2023"),
        convention=evolve(CIVIL_CODE, written_roll=RollPolicy.PREVIOUS),
    )
    assert (moved.due, moved.written) == (date(2023, 8, 31), date(2023, 9, 2))
    assert moved.day_off == Text(vi="Quốc khánh", en="National Day")


def test_a_working_day_beyond_the_years_of_dates_is_left_out() -> None:
    """Where no day before it can be named, the last day stands without its working-day view."""
    closed = WorkingCalendar(closures=[date(1, 1, 1)])
    meant = explain(read_deadline("1/1/0001"), calendar=closed)
    assert (meant.due, meant.working_day, meant.day_off) == (date(1, 1, 1), None, None)


@pytest.mark.parametrize(
    ("phrase", "strict", "inclusive"),
    [
        ("hằng tháng trước ngày 20", "FREQ=MONTHLY;BYMONTHDAY=19", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("quý II/2023", None, None),
    ],
)
def test_the_rule_follows_the_settings_of_the_source(
    phrase: str, strict: str | None, inclusive: str | None
) -> None:
    """Read strictly, the rule names the day before; a source that allows the day keeps it."""
    deadline = read_deadline(phrase)
    allowing = evolve(CIVIL_CODE, before_includes_day=True)
    rules = [explain(deadline, convention=one).recurrence for one in (CIVIL_CODE, allowing)]
    assert rules == [strict, inclusive]
    assert rules[0] == deadline.recurrence


def test_the_law_is_named_in_the_language_read() -> None:
    """The Civil Code has its English name; a source without one is named as it is."""
    counted = read_deadline("5 ngày kể từ ngày ký")
    own = evolve(CIVIL_CODE, source="Quy chế", source_en=None)
    english = [
        explain(counted, anchor=date(2025, 6, 2), convention=one).notes[1].en
        for one in (CIVIL_CODE, own)
    ]
    assert english[0].startswith("counted by: Civil Code of Viet Nam 2015 (91/2015/QH13)")
    assert english[1] == "counted by: Quy chế"


def test_a_time_of_day_is_kept() -> None:
    """It is that of the phrase."""
    assert explain(read_deadline("trước 17h30 ngày 20/3/2023")).at == time(17, 30)


def test_what_recurs_from_an_event_says_that_its_day_is_needed() -> None:
    """With the day it has occurrences; a day in the phrase itself is enough."""
    phrase = "Within 180 days of the date of this order, and annually thereafter"
    bare = explain(read_deadline(phrase))
    assert (bare.due, bare.occurrences) == (None, ())
    assert said(bare) == ["the day of the event is needed to count "]
    known = explain(read_deadline(phrase), anchor=date(2025, 1, 20))
    days = [str(one.due) for one in known.occurrences[:2]]
    assert (days, said(known)) == (["2025-07-21", "2026-07-20"], [])
    named = explain(read_deadline("within 10 days of 1 June 2025, and monthly thereafter"))
    assert said(named) == []


def test_continuous_work_until_a_day_does_not_open_with_the_year_named() -> None:
    """Only its end is said, so nothing is taken for its beginning."""
    until, within = (
        explain(read_deadline(phrase))
        for phrase in ("Thường xuyên đến năm 2030", "Thường xuyên trong năm 2030")
    )
    assert (until.opens, within.opens) == (None, date(2030, 1, 1))
    assert (until.due, within.due) == (None, None)
