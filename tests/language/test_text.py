"""Text in both languages, and the values put into it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language, Text, filled, join_words, write_date, write_value
from tracker.testing import days, texts

VI, EN = Language.VI, Language.EN


def same(template: str) -> Text:
    """Return a text that is *template* in both languages."""
    return Text(vi=template, en=template)


@given(texts(), texts())
def test_each_language_has_its_text(vietnamese: str, english: str) -> None:
    """A text gives back exactly what was said in the language asked for."""
    text = Text(vi=vietnamese, en=english)
    assert [text.in_language(language) for language in (VI, EN)] == [vietnamese, english]


def test_the_places_are_the_names_of_the_values_wanted() -> None:
    """A format or a place named twice adds none."""
    assert same("{late:days}, {due}, {late}").places == {"late", "due"}
    assert same("{{late}}").places == frozenset()


@given(st.sampled_from(Language), texts())
def test_a_value_is_printed_and_never_filled_again(language: Language, value: str) -> None:
    """What a value holds, braces included, is printed as it stands."""
    assert same("[{a}{a}]").fill(language, {"a": value}) == f"[{value}{value}]"


@pytest.mark.parametrize(
    ("language", "late", "expected"),
    [
        (VI, 1, "quá hạn 1 ngày từ 01/07/2023, còn 1.200 nhiệm vụ"),
        (VI, 1000, "quá hạn 1.000 ngày từ 01/07/2023, còn 1.200 nhiệm vụ"),
        (EN, 0, "0 days late from 2023-07-01, 1,200 tasks left"),
        (EN, 1, "1 day late from 2023-07-01, 1,200 tasks left"),
        (EN, 2, "2 days late from 2023-07-01, 1,200 tasks left"),
    ],
)
def test_a_count_takes_its_noun(language: Language, late: int, expected: str) -> None:
    """A counted noun is singular for one in English, and never changes in Vietnamese."""
    text = Text(
        vi="quá hạn {late:days} từ {due}, còn {left:tasks}",
        en="{late:days} late from {due}, {left:tasks} left",
    )
    assert text.fill(language, {"late": late, "due": date(2023, 7, 1), "left": 1200}) == expected


@pytest.mark.parametrize(
    "template",
    [
        "{missing}",
        "{x.__class__}",
        "{x[0]}",
        "{x.y[0].z}",
        "{}",
        "{0}",
        "{x:weeks}",
        "{x:{x.__class__}}",
        "{x:>1000000000}",
    ],
)
@pytest.mark.parametrize("language", Language)
def test_only_plain_names_and_known_formats_are_filled(language: Language, template: str) -> None:
    """No attribute, item or width of a value can be reached from a text."""
    with pytest.raises(KeyError):
        same(template).fill(language, {"x": 1})


@pytest.mark.parametrize("template", ["{x!r}", "{x!s}", "{x!a}"])
def test_a_conversion_never_prints_a_value_as_python_writes_it(template: str) -> None:
    """A value is printed as the language writes it, whatever conversion a text asks for."""
    assert same(template).fill(VI, {"x": date(2023, 6, 30)}) == "30/06/2023"


def test_doubled_braces_stand_for_braces() -> None:
    """A text may print a brace by doubling it."""
    assert same("{{{x}}}").fill(EN, {"x": 1}) == "{1}"


@given(days())
def test_a_day_is_printed_day_first_in_vietnamese_and_iso_in_english(day: date) -> None:
    """The Vietnamese day has two digits for day and month, four for the year."""
    year, month, number = day.isoformat().split("-")
    assert write_date(day, VI) == f"{number}/{month}/{year}"
    assert write_date(day, EN) == day.isoformat()


def test_an_early_year_keeps_four_digits() -> None:
    """A year is always printed with four digits."""
    assert write_date(date(930, 2, 3), VI) == "03/02/0930"


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (None, "", ""),
        (True, "có", "yes"),
        (False, "không", "no"),
        (Text(vi="một", en="one"), "một", "one"),
        (Language.EN, "en", "en"),
        (date(2023, 6, 30), "30/06/2023", "2023-06-30"),
        (5606, "5.606", "5,606"),
        (Decimal("77.50"), "77,50", "77.50"),
        ((1000, None, "a"), "1.000, , a", "1,000, , a"),
        ([date(2023, 6, 30), True], "30/06/2023, có", "2023-06-30, yes"),
        ((), "", ""),
        ("{x}", "{x}", "{x}"),
    ],
)
def test_any_value_is_printed_in_its_language(value: Any, vietnamese: str, english: str) -> None:
    """Each type of value has one way of being printed in each language."""
    assert [write_value(value, VI), write_value(value, EN)] == [vietnamese, english]


@pytest.mark.parametrize(
    ("words", "vietnamese", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a và b", "a and b"),
        (["a", "b", "c"], "a, b và c", "a, b and c"),
    ],
)
def test_words_are_joined_as_a_sentence_does(
    words: list[str], vietnamese: str, english: str
) -> None:
    """Commas stand between all words but the last two, which the language's "and" joins."""
    joined = [join_words(iter(words), language) for language in (VI, EN)]
    assert joined == [vietnamese, english]


def test_a_text_is_filled_in_both_languages() -> None:
    """Each language writes the same values in its own way."""
    text = filled(Text(vi="{n:tasks} đến {on}", en="{n:tasks} by {on}"), n=1, on=date(2023, 6, 30))
    assert text == Text(vi="1 nhiệm vụ đến 30/06/2023", en="1 task by 2023-06-30")
