"""``tracker rules``."""

import csv
import json
from collections.abc import Callable
from io import StringIO

import pytest

from tracker.language import Language
from tracker.rules import CATALOGUE
from tracker.tables import rule_page

Run = Callable[..., tuple[int, str, str]]
CODES = sorted(rule.code for rule in CATALOGUE)


def test_the_list_has_every_rule(tracker: Run) -> None:
    """Every rule is listed, in order of code, in each format."""
    _, text, _ = tracker("rules")
    _, data, _ = tracker("rules", "--format", "json")
    _, table, _ = tracker("rules", "--format", "csv")
    assert [code for code in CODES if f"│ {code} " not in text] == []
    assert [row["code"] for row in json.loads(data)["rows"]] == CODES
    assert [row["code"] for row in csv.DictReader(StringIO(table))] == CODES


@pytest.mark.parametrize("name", ["DL001", "dl001", "task-overdue", " DL001 "])
@pytest.mark.parametrize("language", Language)
def test_a_rule_is_explained_by_code_or_name(tracker: Run, name: str, language: Language) -> None:
    """The page of a rule is the same by either name, whatever the case of its code."""
    (rule,) = (rule for rule in CATALOGUE if rule.code == "DL001")
    expected = (0, rule_page(rule, language) + "\n", "")
    assert tracker("rules", name, "--lang", language) == expected
    assert tracker("rules", name, "--lang", language, "--format", "github") == expected


@pytest.mark.parametrize("layout", ["json", "csv"])
def test_one_rule_is_data_too(tracker: Run, layout: str) -> None:
    """As data, one rule is a list of one row."""
    _, out, _ = tracker("rules", "DL001", "--format", layout)
    rows = json.loads(out)["rows"] if layout == "json" else [*csv.DictReader(StringIO(out))]
    assert [row["name"] for row in rows] == ["task-overdue"]


def test_a_family_is_not_one_rule(tracker: Run) -> None:
    """A page explains one rule; a family is refused."""
    status, out, err = tracker("rules", "DL")
    assert (status, out) == (2, "")
    assert err.startswith("tracker: no rule is called “DL”")
