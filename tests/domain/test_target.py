"""Targets as they are recorded."""

from collections.abc import Callable
from datetime import date

import pytest

from tracker.calendar import read_period
from tracker.domain import Indicator, Target
from tracker.domain.target import as_targets
from tracker.errors import ContradictionError

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]


def test_a_target_keeps_its_words_as_printed() -> None:
    """Lines and blanks too; letters and their marks are put together."""
    assert Target(text="≥ 50\n va\u0300o năm 2025").text == "≥ 50\n vào năm 2025"


@pytest.mark.parametrize("day", ["2023-01-01", "2023-06-30"])
def test_the_day_of_a_target_lies_in_its_period(day: str) -> None:
    """Both ends of the period are in it."""
    found = Target(
        text="≥ 50", by=date.fromisoformat(day), period=read_period("6 tháng đầu năm 2023")
    )
    assert found.by == date.fromisoformat(day)


@pytest.mark.parametrize("day", ["2022-12-31", "2023-07-01"])
def test_a_day_outside_the_period_is_refused(refusal_of: RefusalOf, day: str) -> None:
    """A day before it or after it contradicts the period."""

    def make() -> Target:
        return Target(
            text="≥ 50", by=date.fromisoformat(day), period=read_period("6 tháng đầu năm 2023")
        )

    assert refusal_of(make) == (
        "by",
        "Target: by: không nằm trong period",
        "Target: by: it does not lie in its period",
    )


def test_several_targets_are_kept_in_the_order_recorded() -> None:
    """Any series of them is kept as a tuple."""
    several = [Target(text="≥ 80"), Target(text="≥ 50")]
    assert as_targets(iter(several)) == tuple(several)


def test_a_figure_and_targets_are_not_given_together() -> None:
    """One of the two says what is asked."""
    with pytest.raises(ContradictionError, match="there is a target beside them"):
        Indicator(id="i", title="i", target=80, targets=[Target(text="≥ 80")])
