"""Counts and percentages as they were published, and what of them does not add up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import (
    CountsAudit,
    PublishedCounts,
    PublishedRate,
    PublishedSum,
    SumAudit,
    TaskCounts,
    audit_counts,
)
from tracker.errors import ContradictionError

YEAR_2017 = PublishedCounts(
    counts={
        "assigned": 21_914,
        "done": 16_051,
        "on time": 14_068,
        "late": 1_983,
        "open": 5_863,
        "in time": 5_640,
        "overdue": 223,
    },
    sums=[
        PublishedSum(whole="assigned", parts=["done", "open"]),
        PublishedSum(whole="done", parts=["on time", "late"]),
        PublishedSum(whole="open", parts=["in time", "overdue"]),
    ],
    rates=[
        PublishedRate(counted="done", of=["done", "overdue"], printed="98.62"),
        PublishedRate(counted="overdue", of=["done", "overdue"], printed="1.38"),
    ],
)
YEAR_2025 = PublishedCounts(
    counts={"assigned": 9_831, "done": 7_892, "in time": 1_602, "overdue": 319},
    sums=[PublishedSum(whole="assigned", parts=["done", "in time", "overdue"])],
    rates=[
        PublishedRate(counted="done", of="assigned", printed="80.3"),
        PublishedRate(counted="in time", of="assigned", printed="16.47"),
        PublishedRate(counted="overdue", of="assigned", printed="3.23"),
    ],
)
AUGUST_2016 = PublishedCounts(
    counts={
        "assigned": 3_726,
        "done": 1_739,
        "on time": 1_310,
        "late": 429,
        "open": 1_987,
        "in time": 1_812,
        "overdue": 175,
    },
    sums=[
        PublishedSum(whole="assigned", parts=["done", "open"]),
        PublishedSum(whole="done", parts=["on time", "late"]),
        PublishedSum(whole="open", parts=["in time", "overdue"]),
    ],
)
QUANG_NAM_2020 = PublishedCounts(
    counts={"assigned": 833, "overdue": 181, "in time": 67, "done": 585},
    sums=[PublishedSum(whole="assigned", parts=["overdue", "in time", "done"])],
)
numbers = st.integers(0, 100_000)


def rates_of(audit: CountsAudit) -> list[tuple[str, str, str]]:
    """Return each printed rate with its verdict and what it should have been."""
    return [
        (str(rate.published.printed), rate.percentage.verdict.value, str(rate.percentage.rounded))
        for rate in audit.rates
        if rate.percentage is not None
    ]


@pytest.mark.parametrize("published", [AUGUST_2016, QUANG_NAM_2020], ids=["2016", "Quảng Nam"])
def test_tables_that_add_up_are_passed(published: PublishedCounts) -> None:
    """Tables whose parts come to their wholes have nothing to be told of them."""
    audit = audit_counts(published)
    assert audit.adds_up
    assert [*audit.discrepancies()] == []


def test_the_pair_of_rates_of_2017_is_off_by_a_hundredth() -> None:
    """Its sums hold; 98,62 was cut off where rounding gives 98.63, and 1,38 should be 1.37."""
    audit = audit_counts(YEAR_2017)
    assert [one.holds for one in audit.sums] == [True] * 3
    assert [(rate.value, rate.of) for rate in audit.rates] == [(16_051, 16_274), (223, 16_274)]
    assert rates_of(audit) == [("98.62", "truncated", "98.63"), ("1.38", "off", "1.37")]
    assert not audit.adds_up


def test_the_table_of_2025_does_not_add_up() -> None:
    """Its parts come to 9,813 and not 9,831, and two of its three rates are wrong."""
    audit = audit_counts(YEAR_2025)
    (whole,) = audit.sums
    assert (whole.whole, whole.sum_of_parts, whole.difference) == (9_831, 9_813, 18)
    assert rates_of(audit) == [
        ("80.3", "rounded", "80.3"),
        ("16.47", "off", "16.30"),
        ("3.23", "off", "3.24"),
    ]
    assert [isinstance(one, SumAudit) for one in audit.discrepancies()] == [True, False, False]


@pytest.mark.parametrize(
    ("reached", "of", "printed"), [(46, 50, "92"), (19, 19, "100"), (27, 30, "90")]
)
def test_items_reached_of_items_set_are_rates_as_well(reached: int, of: int, printed: str) -> None:
    """So many of so many indicators or tasks are so many per cent, exactly."""
    published = PublishedCounts(
        counts={"reached": reached, "set": of},
        rates=[PublishedRate(counted="reached", of="set", printed=printed)],
    )
    assert rates_of(audit_counts(published)) == [(printed, "exact", printed)]


@given(st.lists(numbers, min_size=1, max_size=6), st.integers(-50, 50))
def test_the_difference_is_what_the_whole_has_more(parts: list[int], more: int) -> None:
    """A whole that is so much more than its parts is told so, and holds only without any."""
    whole = max(0, sum(parts) + more)
    names = [f"part {place}" for place, _ in enumerate(parts)]
    published = PublishedCounts(
        counts={"whole": whole, **dict(zip(names, parts, strict=True))},
        sums=[PublishedSum(whole="whole", parts=names)],
    )
    audit = audit_counts(published)
    assert [one.difference for one in audit.sums] == [whole - sum(parts)]
    assert audit.adds_up is (whole == sum(parts))


@given(numbers, numbers, numbers)
def test_what_the_tracker_counts_always_adds_up(on_time: int, late: int, overdue: int) -> None:
    """A table made of our own counts and rates passes its audit."""
    counts = TaskCounts(completed_on_time=on_time, completed_late=late, open_overdue=overdue)
    rate = counts.of_due(2)
    published = PublishedCounts(
        counts={"total": counts.total, "done": counts.completed, "overdue": overdue},
        sums=[PublishedSum(whole="total", parts=["done", "overdue"])],
        rates=[PublishedRate(counted="done", of=["done", "overdue"], printed=rate)] if rate else [],
    )
    assert audit_counts(published).adds_up


def test_a_share_of_nothing_never_holds() -> None:
    """A percentage of nothing can be compared with nothing."""
    published = PublishedCounts(
        counts={"done": 0, "due": 0},
        rates=[PublishedRate(counted="done", of="due", printed="100")],
    )
    (rate,) = audit_counts(published).rates
    assert (rate.percentage, rate.holds) == (None, False)


def test_a_count_that_is_not_there_is_refused() -> None:
    """A sum of a count nobody published is told, with those that were."""
    with pytest.raises(ContradictionError) as refused:
        PublishedCounts(counts={"done": 1}, sums=[PublishedSum(whole="total", parts="done")])
    assert refused.value.reason.en == "there is no count “total”; there are: done"
    assert refused.value.reason.vi == "không có số đếm “total”; có: done"


def test_a_count_below_zero_is_refused() -> None:
    """Nobody counts fewer than none."""
    with pytest.raises(ContradictionError) as refused:
        PublishedCounts(counts={"done": -1})
    assert refused.value.reason.en == "the count “done” is below zero: -1"


@pytest.mark.parametrize("printed", ["NaN", "Infinity", "1E+400000000", "1E-400000000"])
def test_a_rate_that_no_page_prints_is_refused(printed: str) -> None:
    """Numbers that would take long to work with are never worked with."""
    with pytest.raises(ContradictionError):
        PublishedRate(counted="a", of="b", printed=Decimal(printed))
