"""How far ahead to look, as people type it."""

from datetime import date, timedelta

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli.horizon import Horizon, HorizonUnit, Within, read_horizon
from tracker.language import Language
from tracker.testing import days

WORDS = {
    HorizonUnit.DAYS: ("d", "D", "day", "days", "ngày", "Ngày", "NGÀY", "ngay"),
    HorizonUnit.WEEKS: ("w", "W", "week", "weeks", "tuần"),
    HorizonUnit.MONTHS: ("m", "M", "month", "months", "tháng"),
    HorizonUnit.YEARS: ("y", "Y", "year", "years", "năm"),
}
MOST = {
    HorizonUnit.DAYS: 3650,
    HorizonUnit.WEEKS: 520,
    HorizonUnit.MONTHS: 120,
    HorizonUnit.YEARS: 10,
}
horizons = st.sampled_from(HorizonUnit).flatmap(
    lambda unit: st.builds(Horizon, number=st.integers(0, MOST[unit]), unit=st.just(unit))
)


@given(horizons, st.data())
def test_a_horizon_is_read_in_either_language(horizon: Horizon, data: st.DataObject) -> None:
    """A number and a unit mean the same however they are written, spaced or not."""
    word = data.draw(st.sampled_from(WORDS[horizon.unit]))
    space = data.draw(st.sampled_from(("", " ", "  ")))
    assert read_horizon(f"{space}{horizon.number}{space}{word}") == horizon


@pytest.mark.parametrize(
    "text",
    [
        *("", "d", "30", "30x", "-1d", "1.5d", "30dd", "d30", "30d 2w", "2024-10-01", "nan d"),
        *("3651d", "521w", "121m", "11y", "99999d", "9" * 400_000 + "d", "30d" + " " * 60),
        *("٣٠d", "³d", "30 ngày làm việc"),
    ],
)
def test_what_is_no_horizon_is_refused(text: str) -> None:
    """Nonsense, and more than ten years, are no horizon; nothing is guessed from a part."""
    assert read_horizon(text) is None


@given(horizons, days())
def test_the_last_day_is_so_far_ahead_and_no_more_than_ten_years(
    horizon: Horizon, as_of: date
) -> None:
    """Days and weeks are counted; months and years lead to the same day of a month, or its last."""
    last = horizon.last_day(as_of)
    if horizon.unit in {HorizonUnit.DAYS, HorizonUnit.WEEKS}:
        days_each = 7 if horizon.unit is HorizonUnit.WEEKS else 1
        assert last == as_of + timedelta(days=days_each * horizon.number)
    else:
        months = horizon.number * (12 if horizon.unit is HorizonUnit.YEARS else 1)
        assert (last.year - as_of.year) * 12 + last.month - as_of.month == months
        assert last.day == as_of.day or (last + timedelta(days=1)).day == 1
    assert as_of <= last
    assert last.year <= as_of.year + 10


def test_the_last_day_there_is_ends_every_horizon() -> None:
    """Nothing lies beyond the last day a date can have."""
    for unit in HorizonUnit:
        assert Horizon(number=10, unit=unit).last_day(date.max) == date.max


REFUSALS = {
    Language.VI: "“soon” không phải là một khoảng thời gian; hãy viết như 30d, 4w, 3m, 1y "
    "(30 ngày, 4 tuần, 3 tháng, 1 năm), nhiều nhất 10 năm",
    Language.EN: "“soon” is not a stretch of time; write it like 30d, 4w, 3m, 1y "
    "(30 days, 4 weeks, 3 months, 1 year), at most 10 years",
}


@pytest.mark.parametrize("language", Language)
def test_a_refusal_says_what_could_be_written(language: Language) -> None:
    """The refusal quotes what was given and shows right ones."""
    context = click.Context(click.Command("x"), obj=language)
    with pytest.raises(click.BadParameter) as refused:
        Within().convert("soon", None, context)
    assert refused.value.message == REFUSALS[language]


def test_a_refusal_is_short_whatever_was_given() -> None:
    """A page of nonsense is not printed back."""
    with pytest.raises(click.BadParameter) as refused:
        Within().convert("x" * 10_000, None, None)
    assert len(refused.value.message) < 200


def test_a_horizon_already_read_is_kept() -> None:
    """What was read once is not read again."""
    horizon = Horizon(number=3, unit=HorizonUnit.WEEKS)
    assert Within().convert(horizon, None, None) is horizon
