"""What a register settles for itself."""

from collections.abc import Callable
from typing import Any

import pytest

from tracker.domain import Policy

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]

THRESHOLDS = (
    *("due_soon_days", "long_overdue_days", "silent_days"),
    *("extended_often", "due_in_one_week"),
)


@pytest.mark.parametrize("name", THRESHOLDS)
def test_a_threshold_is_no_day_back_and_no_slip_of_the_finger(
    refusal_of: RefusalOf, name: str
) -> None:
    """A number below zero, or of more than a hundred years, is refused by its name."""
    settings: Any = {name: -1}
    assert refusal_of(lambda: Policy(**settings)) == (
        name,
        f"Policy: {name}: là số âm",
        f"Policy: {name}: it is below zero",
    )
    too_large: Any = {name: 36_501}
    assert refusal_of(lambda: Policy(**too_large)) == (
        name,
        f"Policy: {name}: lớn quá: nhiều nhất là 36500",
        f"Policy: {name}: it is too large: at most 36500",
    )


@pytest.mark.parametrize("name", ["extended_often", "due_in_one_week"])
def test_how_often_is_too_often_is_at_least_once(refusal_of: RefusalOf, name: str) -> None:
    """A count that nothing could stay below would make the rule speak of everything."""
    settings: Any = {name: 0}
    assert refusal_of(lambda: Policy(**settings)) == (
        name,
        f"Policy: {name}: phải từ 1 trở lên",
        f"Policy: {name}: it must be 1 or more",
    )
    assert Policy(due_soon_days=0, long_overdue_days=0, silent_days=0).silent_days == 0


@pytest.mark.parametrize(
    ("country", "subdivision", "place"), [("XX", None, "XX"), ("DE", "ZZ", "DE-ZZ")]
)
def test_a_country_whose_holidays_nobody_knows_is_refused(
    refusal_of: RefusalOf, country: str, subdivision: str | None, place: str
) -> None:
    """Working days cannot be counted there, so the register says so when it is made."""
    field, vietnamese, english = refusal_of(
        lambda: Policy(country=country, subdivision=subdivision)
    )
    assert field == "country"
    assert vietnamese.startswith(f"Policy: country: không có lịch nghỉ lễ của “{place}”")
    assert english.startswith(f"Policy: country: no holidays are known for “{place}”")


def test_any_country_of_the_holidays_library_may_be_named() -> None:
    """Länder, states and provinces count as well."""
    assert Policy(country="DE", subdivision="BY").subdivision == "BY"
