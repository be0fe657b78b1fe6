"""iCalendar rules given as they are."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import UnreadableDeadlineError, read_deadline
from tracker.calendar.occurrence import occurrences
from tracker.calendar.writing import write_deadline
from tracker.language import Language

YEAR = (date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "rule", "anchor", "expected"),
    [
        ("rrule:freq=monthly;bymonthday=25;count=2", "FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2",
         date(2025, 3, 1), "03-25 04-25"),
        ("FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2", "FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2", None, ""),
        ("FREQ=MONTHLY", "FREQ=MONTHLY", None, ""),
        ("FREQ=YEARLY;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTHDAY=1", None,
         "01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01"),
        ("FREQ=YEARLY", "FREQ=YEARLY", date(2024, 5, 6), "05-06"),
        ("FREQ=YEARLY;INTERVAL=2", "FREQ=YEARLY;INTERVAL=2", date(2024, 5, 6), ""),
        ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20250110T120000Z", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20250110", None,
         "01-03 01-10"),
        ("DTSTART:20250630 RRULE:FREQ=DAILY;INTERVAL=90;COUNT=3",
         "DTSTART:20250630\nFREQ=DAILY;INTERVAL=90;COUNT=3", None, "06-30 09-28 12-27"),
        ("FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=3,6", "FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=3,6", None,
         "03-28 06-27"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", None, ""),
    ],
)  # fmt: skip
def test_a_rule_is_kept_and_gives_its_days(
    text: str, rule: Any, anchor: Any, expected: Any
) -> None:
    """What python-dateutil reads is kept in capitals, and its days are those of the year."""
    deadline = read_deadline(text)
    found = [one.due.strftime("%m-%d") for one in occurrences(deadline, *YEAR, anchor=anchor)]
    assert (deadline.kind.value, deadline.recurrence) == ("recurring", rule)
    assert " ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("FREQ=SECONDLY", "by day, week, month or year only"),
        ("FREQ=MINUTELY;INTERVAL=5", "by day, week, month or year only"),
        ("RRULE:INTERVAL=2", "by day, week, month or year only"),
        ("FREQ=DAILY;BYHOUR=9", "not an iCalendar rule"),
        ("FREQ=DAILY;FREQ=WEEKLY", "not an iCalendar rule"),
        ("FREQ=DAILY;INTERVAL=0", "not an iCalendar rule"),
        ("FREQ=DAILY;INTERVAL=1001", "not an iCalendar rule"),
        ("FREQ=DAILY;COUNT=99999999", "not an iCalendar rule"),
        ("FREQ=DAILY;COUNT=-1", "not an iCalendar rule"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20250101", "not an iCalendar rule"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=FR", "not an iCalendar rule"),
        ("FREQ=MONTHLY;BYMONTHDAY=45", "never gives a day"),
        ("FREQ=MONTHLY;BYMONTHDAY=X", "not an iCalendar rule"),
        ("FREQ=DAILY;UNTIL=20251301", "not an iCalendar rule"),
        ("FREQ=DAILY;UNTIL=2025", "not an iCalendar rule"),
        ("FREQ=DAILY and more", "not an iCalendar rule"),
        ("FREQ=DAILY;;", "not an iCalendar rule"),
        ("RRULE", "not an iCalendar rule"),
        ("DTSTART:20251345 RRULE:FREQ=DAILY", "not an iCalendar rule"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never gives a day"),
        ("FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2", "never gives a day"),
        ("DTSTART:20250101 RRULE:FREQ=DAILY;UNTIL=20241231", "never gives a day"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused_with_its_reason(text: str, reason: str) -> None:
    """Too fine, too large, contradictory or empty rules are refused."""
    with pytest.raises(UnreadableDeadlineError, match=reason):
        read_deadline(text)


@given(
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.sampled_from(["", ";BYDAY=MO,FR", ";BYMONTHDAY=1,-1", ";BYMONTH=2,3"]),
    st.sampled_from(Language),
)
def test_a_rule_reads_back_from_its_print(frequency: str, part: str, language: Language) -> None:
    """In either language a rule prints as itself."""
    rule = f"FREQ={frequency}{part}"
    deadline = read_deadline(rule)
    assert write_deadline(deadline, language) == rule
    assert read_deadline(write_deadline(deadline, language)).means(deadline)
