"""Rows and objects for programs."""

import csv
import json
from datetime import date, time
from decimal import Decimal
from io import StringIO
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.formats.data import csv_text, json_line, json_text
from tracker.language import Language, Text
from tracker.language.plain import plain
from tracker.rules import Severity
from tracker.testing import days, texts

VI, EN = Language.VI, Language.EN
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.decimals(-(10**9), 10**9, places=3),
    days(),
    texts(),
    st.sampled_from(Severity),
    st.builds(Text, vi=texts(), en=texts()),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(texts(), inner, max_size=3)
    ),
    max_leaves=6,
)
objects = st.dictionaries(texts(), values, max_size=4)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2023, 6, 30), "2023-06-30"),
        (time(17, 30), "17:30"),
        (Decimal("77.50"), 77.5),
        (Decimal("5606.0"), 5606),
        (Decimal("1E+3"), 1000),
        (Severity.ERROR, "error"),
        (True, True),
        (None, None),
        ((1, (date(2023, 1, 2),)), [1, ["2023-01-02"]]),
        (MappingProxyType({"a": Decimal(1)}), {"a": 1}),
        (Text(vi="một", en="one"), "một"),
        ("01", "01"),
    ],
)
def test_each_type_has_one_form(value: Any, expected: Any) -> None:
    """Days, numbers, names and series become what JSON has for them, of exactly that type."""
    made = plain(value, VI)
    assert (made, type(made)) == (expected, type(expected))


def test_a_text_is_told_in_the_language_asked_for() -> None:
    """Only a text in both languages depends on the language."""
    assert plain(Text(vi="một", en="one"), EN) == "one"


@given(objects, st.sampled_from(Language))
def test_json_reads_back(document: dict[str, Any], language: Language) -> None:
    """JSON holds exactly the plain form of what was written, and is strict JSON."""
    text = json_text(document, language)
    assert json.loads(text, parse_constant=pytest.fail) == plain(document, language)


@given(objects, st.sampled_from(Language))
@example({"a": "b\x85c\u2028d\u2029e\x0b\x0c\x1c\r\n"}, VI)
def test_json_on_one_line_reads_back(document: dict[str, Any], language: Language) -> None:
    """It is one line, however lines are told apart, and holds the same."""
    line = json_line(document, language)
    assert line.splitlines() == [line]
    assert json.loads(line, parse_constant=pytest.fail) == plain(document, language)


def test_json_is_unicode_indented_by_two() -> None:
    """Vietnamese stays readable, and keys stay in the order given."""
    text = json_text({"tên": "Đảng", "a": [1]}, VI)
    assert text == '{\n  "tên": "Đảng",\n  "a": [\n    1\n  ]\n}'


@given(st.lists(st.fixed_dictionaries({"a": texts(), "b": texts()})))
@example([{"a": "=1+1", "b": "x"}, {"a": "", "b": 'a,"b"\nc'}])
def test_csv_reads_back(rows: list[dict[str, str]]) -> None:
    """The header and each row are read back, formulas with the apostrophe that disarms them."""
    read = [*csv.reader(StringIO(csv_text(rows, ("b", "a"), VI), newline=""))]
    guarded = [["'" + c if c[:1] in [*"=+-@"] else c for c in (row["b"], row["a"])] for row in rows]
    assert read == [["b", "a"], *guarded]


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@x", "\tx", "\rx", "=", "-"])
def test_no_text_runs_as_a_formula(text: str) -> None:
    """A text that a spreadsheet would run begins with an apostrophe, in a list as well."""
    rows = [{"a": text, "b": [text, "x"]}]
    assert [*csv.reader(StringIO(csv_text(rows, ("a", "b"), VI), newline=""))][1] == [
        f"'{text}",
        f"'{text}; x",
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (-5, "-5"),
        (Decimal("-0.5"), "-0.5"),
        (True, "true"),
        (False, "false"),
        (None, ""),
        ([], ""),
        (["a", "b"], "a; b"),
        ([1, date(2023, 1, 2)], "1; 2023-01-02"),
        ({"a": date(2023, 1, 2)}, '"{""a"": ""2023-01-02""}"'),
        ("a,b", '"a,b"'),
        ("Đảng", "Đảng"),
    ],
)
def test_exact_cells(value: Any, cell: str) -> None:
    """Numbers stay numbers, truth is spelt as in JSON, and lists are joined."""
    assert csv_text([{"a": value, "b": 1}], ("a", "b"), EN) == f"a,b\n{cell},1"


def test_a_table_without_rows_still_has_its_header() -> None:
    """Nothing found is a header alone, without a line end."""
    assert csv_text([], ("code", "name"), EN) == "code,name"
