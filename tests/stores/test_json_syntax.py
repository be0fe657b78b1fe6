"""From a JSON text to the tables it holds."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.stores.json_syntax import parse_json
from tracker.stores.problems import Problems


def refusals(text: str, language: Language = Language.EN) -> list[str]:
    """Return what is told of a text that is refused."""
    problems = Problems()
    assert parse_json("a.json", text, problems) is None
    return [problem.in_language(language) for problem in problems.told()]


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        (
            '{\n"a": }',
            "a.json:2: không phải JSON: Expecting value",
            "a.json:2: this is not JSON: Expecting value",
        ),
        (
            '{"a": 1,\n "a": 2}',
            "a.json:2: khóa “a” có hai lần trong một đối tượng",
            "a.json:2: the key “a” stands twice in one object",
        ),
        ('{\n"a": NaN}', "a.json:2: NaN không phải là số", "a.json:2: NaN is no number"),
        (
            "[]",
            'a.json:1: cần một đối tượng JSON, như {"register": {"title": "…"}, "tasks": []}',
            'a.json:1: it must be a JSON object, like {"register": {"title": "…"}, "tasks": []}',
        ),
        (
            "null",
            'a.json:1: cần một đối tượng JSON, như {"register": {"title": "…"}, "tasks": []}',
            'a.json:1: it must be a JSON object, like {"register": {"title": "…"}, "tasks": []}',
        ),
        (
            '{"a":\n' + "[" * 100000,
            "a.json:2: lồng quá 32 tầng; sổ chỉ cần sáu tầng",
            "a.json:2: it is nested more than 32 deep; a register needs six",
        ),
    ],
    ids=["broken", "twice", "no number", "a list", "nothing", "too deep"],
)
def test_what_is_no_json_object_is_told(text: str, vi: str, en: str) -> None:
    """Each fault has its line and its reason, in both languages."""
    assert (refusals(text, Language.VI), refusals(text)) == ([vi], [en])


def test_numbers_are_exact() -> None:
    """No figure is rounded to what a machine counts in, however long it is."""
    read = parse_json("a.json", '{"a": 77.5, "b": 0.1, "c": %s}' % ("9" * 5000), Problems())

    assert read is not None
    assert (read.tables["a"], read.tables["b"]) == (Decimal("77.5"), Decimal("0.1"))
    assert read.tables["c"] == Decimal("9" * 5000)


def test_a_place_that_is_not_there_is_that_of_what_is_around_it() -> None:
    """A missing key is looked for where its table begins."""
    read = parse_json("a.json", '{"tasks": [\n{"id": "a"}]}', Problems())

    assert read is not None
    assert [read.line_of(path) for path in (("tasks", 0, "title"), ("tasks", 0), ("plans",))] == [
        2,
        2,
        1,
    ]


@given(st.text(max_size=30) | st.from_regex(r"[\[\]{}\",:0-9a\\ ]*", fullmatch=True))
def test_any_text_is_read_as_the_standard_library_reads_it_or_refused(text: str) -> None:
    """Nothing is refused that is a JSON object with each key once, and nothing else is read."""
    problems = Problems()
    read = parse_json("a.json", text, problems)

    assert (read is None) == bool(len(problems))
    if read is not None:
        assert read.tables == json.loads(text, parse_float=Decimal)
