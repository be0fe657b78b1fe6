"""Which rules run."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.language import Language
from tracker.rules import CATALOGUE, Rule, choose, find_rule

CODES = frozenset(rule.code for rule in CATALOGUE)
NAMES = [name for rule in CATALOGUE for name in (rule.code, rule.name, rule.family)]


def named(names: list[str]) -> frozenset[str]:
    """Return the codes of the rules that bear one of the names, or belong to such a family."""
    return frozenset(
        rule.code for rule in CATALOGUE if {rule.code, rule.name, rule.family} & set(names)
    )


def codes(rules: list[Rule]) -> list[str]:
    """Return the codes of rules."""
    return [rule.code for rule in rules]


@given(st.lists(st.sampled_from(NAMES), max_size=4), st.lists(st.sampled_from(NAMES), max_size=4))
@example([], [])
@example(["DL"], ["task-overdue"])
@example(["DL001"], ["DL"])
def test_choosing_is_set_algebra(select: list[str], ignore: list[str]) -> None:
    """What runs is exactly what was selected, or else everything, less what was ignored."""
    expected = (named(select) if select else CODES) - named(ignore)

    assert codes(choose(CATALOGUE, select, ignore)) == [
        rule.code for rule in CATALOGUE if rule.code in expected
    ]


@pytest.mark.parametrize("name", ["DL001", "dl001", " DL001 ", "task-overdue", "Task-Overdue"])
def test_a_rule_is_found_by_code_or_name_in_any_case(name: str) -> None:
    """Case and surrounding spaces never matter where a rule is named."""
    assert find_rule(CATALOGUE, name).code == "DL001"
    assert codes(choose(CATALOGUE, [name], [])) == ["DL001"]


def test_a_family_is_named_in_any_case() -> None:
    """Two letters stand for a whole family."""
    families = {rule.family for rule in choose(CATALOGUE, ["dl", "Rg"], [])}

    assert families == {"DL", "RG"}


@pytest.mark.parametrize(
    ("name", "vi", "en"),
    [
        (
            "task-overdu",
            "không có quy tắc nào tên “task-overdu”; có phải “task-overdue”?",
            "no rule is called “task-overdu”; did you mean “task-overdue”?",
        ),
        (
            "DL0O1",
            "không có quy tắc nào tên “DL0O1”; có phải “DL001”?",
            "no rule is called “DL0O1”; did you mean “DL001”?",
        ),
        (
            "%%%%",
            "không có quy tắc nào tên “%%%%”; xem `tracker rules`",
            "no rule is called “%%%%”; see `tracker rules`",
        ),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(name: str, vi: str, en: str) -> None:
    """Selecting, ignoring and looking up all refuse it in the same words."""
    for refused in (
        lambda: choose(CATALOGUE, [name], []),
        lambda: choose(CATALOGUE, [], [name]),
        lambda: find_rule(CATALOGUE, name),
    ):
        with pytest.raises(UsageError) as error:
            refused()
        assert error.value.lines(Language.VI) == [vi]
        assert error.value.lines(Language.EN) == [en]


def test_a_family_is_not_one_rule() -> None:
    """Looking up one rule by the letters of its family is refused."""
    with pytest.raises(UsageError):
        find_rule(CATALOGUE, "DL")
