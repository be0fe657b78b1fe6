"""How an office counts days."""

import itertools
from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given

from tracker.calendar.convention import CIVIL_CODE
from tracker.domain import Closure, CountingConvention
from tracker.testing import closures

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


def test_a_convention_counts_as_the_civil_code_but_for_what_it_says() -> None:
    """What is left out is the default of the calendar; name and law are its own."""
    plain = CountingConvention(
        id="a", name=CIVIL_CODE.name, law=CIVIL_CODE.source, law_en=CIVIL_CODE.source_en
    )
    assert plain.convention == CIVIL_CODE


@given(closures())
def test_the_days_of_a_closure_follow_each_other(closure: Closure) -> None:
    """From the first to the last, each day once; without a last day it is one day."""
    days = [*closure.days()]
    assert (days[0], days[-1]) == (closure.begins_on, closure.ends_on or closure.begins_on)
    assert [later - day for day, later in itertools.pairwise(days)] == [timedelta(days=1)] * (
        len(days) - 1
    )


def test_a_closure_longer_than_a_year_is_a_slip(refusal_of: RefusalOf) -> None:
    """A wrong year in one of its days is told, not counted."""
    begins_on = date(2024, 3, 11)
    assert refusal_of(lambda: Closure(id="a", begins_on=begins_on, ends_on=date(2026, 3, 12))) == (
        "ends_on",
        "Closure a: ends_on: đơn vị nghỉ hơn một năm: hãy kiểm tra lại hai ngày",
        "Closure a: ends_on: closed for over a year: check both days",
    )
    assert (
        refusal_of(lambda: Closure(id="a", begins_on=begins_on, ends_on=date(2024, 3, 10)))[2]
        == "Closure a: ends_on: 2024-03-10 is before begins_on (2024-03-11)"
    )
