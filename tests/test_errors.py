"""Errors: what they tell in each language, in which order, and how the command ends."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import (
    ContradictionError,
    Problem,
    RegisterError,
    TrackerError,
    UsageError,
    raised,
)
from tracker.language import Language, Text

VI, EN = Language.VI, Language.EN
TEXT = Text(vi="không có", en="there is none")


def problems() -> st.SearchStrategy[Problem]:
    """Problems alike enough to tie on some of path, line and either text."""
    said = st.builds(Text, st.sampled_from("xy"), st.sampled_from("ab"))
    lines = st.sampled_from((None, 1, 2, 10))
    return st.builds(Problem, path=st.sampled_from("pq"), line=lines, text=said)


@pytest.mark.parametrize("error_class", [TrackerError, UsageError])
def test_an_error_tells_its_text_in_the_language_asked(error_class: type[TrackerError]) -> None:
    """An error is one line of text, in English where nobody asked."""
    error = error_class(TEXT)
    assert (error.lines(VI), error.lines(EN)) == (["không có"], ["there is none"])
    assert (str(error), error.exit_status) == ("there is none", 2)


def test_a_contradiction_names_the_object_and_its_field() -> None:
    """A contradiction says which field of which object cannot be so, and keeps both apart."""
    error = ContradictionError("Task T-1", "parent", TEXT)
    assert error.lines(VI) == ["Task T-1: parent: không có"]
    assert error.lines(EN) == ["Task T-1: parent: there is none"]
    assert (error.subject, error.field, error.reason) == ("Task T-1", "parent", TEXT)


@pytest.mark.parametrize("error", [ContradictionError("x", "y", TEXT), RegisterError([])])
def test_bad_values_are_value_errors(error: Exception) -> None:
    """Code that knows nothing of the tracker may catch what it refuses as a ValueError."""
    assert isinstance(error, ValueError)


@pytest.mark.parametrize(
    ("path", "line", "vietnamese", "english"),
    [
        ("a.toml", 3, "a.toml:3: không có", "a.toml:3: there is none"),
        ("-", None, "-: không có", "-: there is none"),
    ],
)
def test_a_problem_is_one_line_with_its_place(
    path: str, line: int | None, vietnamese: str, english: str
) -> None:
    """A problem is path, line where there is one, and text."""
    problem = Problem(path=path, line=line, text=TEXT)
    assert [problem.in_language(VI), problem.in_language(EN)] == [vietnamese, english]


@given(st.lists(problems()), st.randoms(use_true_random=False))
def test_problems_are_told_once_in_one_order(
    found: list[Problem], shuffling: random.Random
) -> None:
    """The order is path, line, English, Vietnamese, whatever order the problems were found in."""
    shuffled = [*found]
    shuffling.shuffle(shuffled)
    expected = sorted(
        set(found), key=lambda one: (one.path, one.line or 0, one.text.en, one.text.vi)
    )
    assert [*RegisterError(shuffled).problems] == expected


@given(st.lists(problems()), st.sampled_from(Language))
def test_a_register_error_has_a_line_for_each_problem(
    found: list[Problem], language: Language
) -> None:
    """Each problem is a line, and the whole text is those lines."""
    error = RegisterError(found)
    lines = [problem.in_language(language) for problem in error.problems]
    assert error.lines(language) == lines
    assert error.text.in_language(language) == "\n".join(lines)


def test_the_whole_file_stands_before_its_first_line() -> None:
    """Lines are ordered as numbers, and a problem of the whole file comes first."""
    places = [Problem(path="a", line=line, text=TEXT) for line in (10, 2, None)]
    assert [problem.line for problem in RegisterError(places).problems] == [None, 2, 10]


def test_an_error_is_told_on_one_line() -> None:
    """Its class comes first, and of many words the first."""
    assert raised(ValueError("no\n  day")) == Text(vi="ValueError: no day", en="ValueError: no day")
    assert raised(KeyError()).en == "KeyError"
    assert len(raised(ValueError("x" * 1000)).en) == 300
