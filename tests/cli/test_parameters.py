"""The parameters that commands share."""

from collections.abc import Callable
from datetime import date

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.cli.parameters import Day, OneOf, Year, split_names
from tracker.language import Language
from tracker.testing import days

Run = Callable[..., tuple[int, str, str]]
VI, EN = Language.VI, Language.EN


def context(language: Language | None = None) -> click.Context:
    """Return the context of a command told in a language."""
    return click.Context(click.Command("x"), obj=language)


@given(days())
def test_a_day_is_read_as_people_type_it(day: date) -> None:
    """ISO 8601 and day before month name the same day, with or without zeros."""
    forms = [
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}/{day.month:02d}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    ]
    assert [Day().convert(form, None, None) for form in forms] == [day] * len(forms)


@pytest.mark.parametrize(
    "text", ["", "x", "31/2/2023", "2023-13-01", "15/4", "4/15/2023", "15/4/23", "2023", "0/0/0000"]
)
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (VI, "“{}” không phải là một ngày; hãy viết như 2023-04-15 hoặc 15/4/2023"),
        (EN, "“{}” is not a day; write it like 2023-04-15 or 15/4/2023"),
        (None, "“{}” is not a day; write it like 2023-04-15 or 15/4/2023"),
    ],
)
def test_what_is_no_day_is_refused_with_how_to_write_it(
    text: str, language: Language | None, said: str
) -> None:
    """A day that does not exist is no day, and none is guessed from part of one."""
    with pytest.raises(click.BadParameter) as refused:
        Day().convert(text, None, context(language) if language else None)
    assert refused.value.message == said.format(text)


@given(st.integers(1, 9999))
def test_a_year_is_a_number_of_our_era(year: int) -> None:
    """With or without zeros and spaces it is the year written."""
    assert [Year().convert(form, None, None) for form in (str(year), f" {year:04d} ")] == [year] * 2


@pytest.mark.parametrize("text", ["", "0", "0000", "x", "-1", "10000", "2023.0", "٢٠٢٣"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (VI, "“{}” không phải là một năm; hãy viết từ 1 đến 9999"),
        (EN, "“{}” is not a year; write one from 1 to 9999"),
        (None, "“{}” is not a year; write one from 1 to 9999"),
    ],
)
def test_what_is_no_year_is_refused(text: str, language: Language | None, said: str) -> None:
    """A year that a day cannot have is refused with what could be written."""
    with pytest.raises(click.BadParameter) as refused:
        Year().convert(text, None, context(language) if language else None)
    assert refused.value.message == said.format(text)


CHOICE = OneOf(lambda: ["error", "warning", "never"], "error|…")


@pytest.mark.parametrize("word", ["error", "warning", "never"])
def test_one_of_the_words_is_taken(word: str) -> None:
    """A right word is taken as it is."""
    assert CHOICE.convert(word, None, None) == word


@pytest.mark.parametrize(
    ("word", "language", "said"),
    [
        ("eror", VI, "“eror” không có trong: error, warning, never; có phải “error”?"),
        ("eror", EN, "“eror” is not one of: error, warning, never; did you mean “error”?"),
        ("xyz", VI, "“xyz” không có trong: error, warning, never"),
        ("xyz", None, "“xyz” is not one of: error, warning, never"),
        ("{0}", EN, "“{0}” is not one of: error, warning, never"),
    ],
)
def test_a_wrong_word_is_refused_with_the_nearest(
    word: str, language: Language | None, said: str
) -> None:
    """The words there are, and the nearest if any is near, stand in the refusal."""
    with pytest.raises(click.BadParameter) as refused:
        CHOICE.convert(word, None, context(language) if language else None)
    assert refused.value.message == said


NAMES = st.text("DLPR0123-task", min_size=1, max_size=8)


@given(st.lists(st.lists(NAMES, max_size=3), max_size=3))
def test_names_come_in_any_grouping(groups: list[list[str]]) -> None:
    """Separated by commas or given again, with spaces or without, names keep their order."""
    flat = [name for group in groups for name in group]
    assert split_names(",".join(group) for group in groups) == flat
    assert split_names(" , ".join(group) + " ," for group in groups) == flat


@pytest.mark.parametrize(
    ("variable", "arguments", "word"),
    [
        ("", (), "rules: "),
        ("vi", (), "quy tắc; "),
        ("en", (), "rules: "),
        ("vi", ("--lang", "en"), "rules: "),
        ("en", ("--lang=vi",), "quy tắc; "),
    ],
)
def test_the_option_comes_before_the_variable(
    tracker: Run,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    arguments: tuple[str, ...],
    word: str,
) -> None:
    """TRACKER_LANG speaks where --lang does not, and an empty one is as good as none."""
    monkeypatch.setenv("TRACKER_LANG", variable)
    status, out, err = tracker("rules", *arguments)
    assert (status, err) == (0, "")
    assert word in out.splitlines()[-1]


@pytest.mark.parametrize(
    ("variable", "arguments", "language"),
    [("fr", (), EN), ("", ("--lang", "fr"), EN), ("vi", ("--lang", "fr"), VI)],
)
def test_a_language_that_is_not_spoken_is_refused(
    tracker: Run,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    arguments: tuple[str, ...],
    language: Language,
) -> None:
    """Wrong in the option or the variable, it is wrong usage, told in a language that is."""
    monkeypatch.setenv("TRACKER_LANG", variable)
    status, out, err = tracker("rules", *arguments)
    said = {VI: "“fr” không có trong: vi, en", EN: "“fr” is not one of: vi, en"}
    assert (status, out) == (2, "")
    assert err.endswith(f"{said[language]}\n")
