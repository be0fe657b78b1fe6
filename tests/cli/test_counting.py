"""The settings a source counts by, as options."""

from typing import Any

import pytest

from tracker.calendar.convention import CIVIL_CODE, MonthAddition, RollPolicy
from tracker.calendar.due import Context
from tracker.cli.counting import counting_by
from tracker.errors import UsageError
from tracker.language import Language

PLAIN: dict[str, Any] = {
    "country": "VN",
    "before_includes_day": False,
    "first_day_counts": False,
    "end_of_month": False,
    "roll": "none",
}


@pytest.mark.parametrize("country", ["VN", "vn"])
def test_without_options_the_law_holds(country: str) -> None:
    """The Civil Code and the calendar of Viet Nam are what nobody has to ask for."""
    assert counting_by(**{**PLAIN, "country": country}) == Context()


@pytest.mark.parametrize(
    ("option", "value", "setting", "expected"),
    [
        ("before_includes_day", True, "before_includes_day", True),
        ("first_day_counts", True, "first_day_counts", True),
        ("end_of_month", True, "month_addition", MonthAddition.END_TO_END),
        ("roll", "next", "written_roll", RollPolicy.NEXT),
        ("roll", "previous", "written_roll", RollPolicy.PREVIOUS),
    ],
)
def test_each_option_sets_one_thing_and_says_so(
    option: str, value: Any, setting: str, expected: Any
) -> None:
    """A setting is never passed off as the law: the source then names both."""
    convention = counting_by(**{**PLAIN, option: value}).convention
    assert getattr(convention, setting) == expected
    assert convention.source == f"các thiết lập đã cho; ngoài ra theo {CIVIL_CODE.source}"
    assert convention.source_en == f"the settings given; otherwise the {CIVIL_CODE.source_en}"


def test_a_country_brings_its_holidays() -> None:
    """Independence Day is worked in Viet Nam and off in the United States."""
    calendar = counting_by(**{**PLAIN, "country": "US"}).calendar
    assert calendar is not None
    assert calendar.country == "US"


@pytest.mark.parametrize("country", ["XX", "", "Việt Nam", "../VN"])
def test_an_unknown_country_is_refused_at_once(country: str) -> None:
    """It is told before any phrase is read, with what could be written."""
    with pytest.raises(UsageError) as refused:
        counting_by(**{**PLAIN, "country": country})
    (line,) = refused.value.lines(Language.EN)
    assert line == (
        f"no holidays are known for “{country.upper()}”; use a country code of two letters, "
        "such as VN"
    )
