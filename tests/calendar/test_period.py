"""Periods: what they hold, and their print."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import Period, PeriodKind, read_period, write_period
from tracker.errors import ContradictionError
from tracker.language import Language

YEARS = st.integers(1000, 2999)


@given(
    YEARS,
    st.sampled_from(["{}", "năm {}", "{}-05", "{}-02-28", "quý IV/{}", "6 tháng cuối năm {}",
                     "9 tháng đầu năm {}", "tháng 12-{}", "Q1 {}"]),
    st.sampled_from(Language),
)  # fmt: skip
def test_reading_the_print_of_a_period_gives_it_back(
    year: int, phrase: str, language: Language
) -> None:
    """Parse of print is the identity but for the words."""
    period = read_period(phrase.format(year))
    again = read_period(write_period(period, language))
    assert (again.kind, again.first, again.last) == (period.kind, period.first, period.last)


@given(st.dates(), st.integers(0, 400))
def test_a_period_holds_its_ends_and_what_lies_between(first: date, length: int) -> None:
    """Both ends are in it, and it has as many days as there are from one to the other."""
    last = first + timedelta(days=min(length, (date.max - first).days))
    period = Period(text="p", kind=PeriodKind.DAY, first=first, last=last)
    assert period.days == (last - first).days + 1
    held = [day in period for day in (first, last)]
    assert held == [True, True]
    if last < date.max:
        assert last + timedelta(days=1) not in period


def test_a_period_cannot_end_before_it_begins() -> None:
    """The error names the period and the field."""
    with pytest.raises(ContradictionError, match="period p: last: it ends before it begins"):
        Period(text="p", kind=PeriodKind.DAY, first=date(2025, 1, 2), last=date(2025, 1, 1))


def test_days_of_no_one_period_print_as_a_stretch() -> None:
    """A quarter that is none is not printed as one."""
    odd = Period(text="odd", kind=PeriodKind.DAY, first=date(2025, 1, 2), last=date(2025, 3, 30))
    assert write_period(odd, Language.VI) == "từ ngày 02/01/2025 đến ngày 30/03/2025"
    assert write_period(odd, Language.EN) == "from 2025-01-02 to 2025-03-30"
