"""Rules as iCalendar writes them."""

import pytest

from tracker.calendar import Frequency, Recurrence, read_deadline


@pytest.mark.parametrize(
    ("phrase", "strict", "inclusive"),
    [
        ("trước ngày 20 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=19", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("trước ngày 1 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=1"),
        (
            "trước ngày 1 và ngày 15 hằng tháng",
            "FREQ=MONTHLY;BYMONTHDAY=14,-1",
            "FREQ=MONTHLY;BYMONTHDAY=1,15",
        ),
        (
            "trước ngày 1 của tháng đầu quý",
            "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=1",
        ),
        (
            "trước ngày cuối cùng của tháng",
            "FREQ=MONTHLY;BYMONTHDAY=-2",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
        ),
        ("trước thứ Hai hằng tuần", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;BYDAY=MO"),
        (
            "ngày 30 hằng tháng",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        ),
        (
            "ngày 10 và ngày 29 hằng tháng",
            "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1 FREQ=MONTHLY;BYMONTHDAY=10",
            "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1 FREQ=MONTHLY;BYMONTHDAY=10",
        ),
        ("ngày 31 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        (
            "trước ngày 1/3 hằng năm",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
            "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1",
        ),
        (
            "trước ngày 1/1 hằng năm",
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
        ),
        (
            "trước 17 giờ ngày 20 hằng tháng",
            "FREQ=MONTHLY;BYMONTHDAY=20",
            "FREQ=MONTHLY;BYMONTHDAY=20",
        ),
    ],
)
def test_before_moves_the_rule_a_day_back_unless_a_source_includes_the_day(
    phrase: str, strict: str, inclusive: str
) -> None:
    """The day before the first of a month is the end of the month before."""
    rules = read_deadline(phrase).meaning
    assert isinstance(rules, tuple)
    lines = [
        " ".join(line for rule in rules for line in rule.lines(before_includes_day=includes))
        for includes in (False, True)
    ]
    assert lines == [strict, inclusive]


def test_only_intervals_are_counted_from_an_anchor() -> None:
    """A rule with days of its own needs none."""
    plain = Recurrence(frequency=Frequency.DAILY, until_done=True)
    spaced = Recurrence(frequency=Frequency.DAILY, interval=2)
    given = Recurrence(frequency=Frequency.DAILY, interval=2, rule="FREQ=DAILY;INTERVAL=2")
    counted = [rule.counted_from_anchor for rule in (plain, spaced, given)]
    assert counted == [False, True, False]
