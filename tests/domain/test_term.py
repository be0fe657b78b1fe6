"""Terms of committees."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given

from tracker.domain import Term
from tracker.testing import days, terms

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


@given(terms(), days())
def test_a_term_holds_from_its_first_day_to_its_last(term: Term, day: date) -> None:
    """Both ends belong to it, the days beside them do not, and a missing end is no limit."""
    first, last = term.begins_on or date.min, term.ends_on or date.max
    assert term.holds_on(day) is (first <= day <= last)
    assert term.holds_on(first)
    assert term.holds_on(last)
    assert not (term.begins_on and term.holds_on(term.begins_on - timedelta(days=1)))
    assert not (term.ends_on and term.holds_on(term.ends_on + timedelta(days=1)))


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("XIII", "khóa XIII", True),
        ("XIII", "Khoá xiii", True),
        ("khóa XIII", "XIII", True),
        ("XIII", "XII", False),
        ("XIII", "", False),
        ("2020-2025", "nhiệm kỳ 2020 – 2025", True),
        ("2020-2025", "2015-2020", False),
    ],
)
def test_a_term_is_called_in_several_ways(name: str, words: str, expected: bool) -> None:
    """Case, dashes, spaces and the words for a term make no difference; the rest does."""
    assert Term(id="a", name=name, organizations=["b"]).is_called(words) is expected


def test_a_term_is_of_somebody_and_does_not_run_backwards(refusal_of: RefusalOf) -> None:
    """A term of no body is refused, and so is one that ends before it begins."""
    assert refusal_of(lambda: Term(id="a", name="XIII", organizations=[])) == (
        "organizations",
        "Term a: organizations: không ghi của ai",
        "Term a: organizations: it names no organization",
    )
    first, last = date(2021, 2, 2), date(2021, 2, 1)
    field, _, _ = refusal_of(
        lambda: Term(id="a", name="XIII", organizations=["b"], begins_on=first, ends_on=last)
    )
    assert field == "ends_on"
