"""Which rules run."""

from difflib import SequenceMatcher

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.language import Language
from tracker.rules import CATALOGUE, Rule, Selection, choose, find_rule
from tracker.rules.selection import nearest

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


def prefixes() -> list[str]:
    """Return every beginning of a code that has some of its digits."""
    return sorted({rule.code[:length] for rule in CATALOGUE for length in (3, 4)})


def begun(names: list[str]) -> frozenset[str]:
    """Return the codes that begin as one of the names does."""
    return frozenset(code for code in CODES if code.startswith(tuple(names) or "-"))


some_names = st.lists(st.sampled_from([*NAMES, *prefixes()]), max_size=4)
layers = st.builds(
    Selection, select=st.none() | some_names, extend_select=some_names, ignore=some_names
)


def meant(names: tuple[str, ...]) -> frozenset[str]:
    """Return the codes that names of any sort stand for."""
    return named([*names]) | begun([name for name in names if name in prefixes()])


@given(st.lists(layers, max_size=3))
@example([])
@example([Selection(select=["DL"], ignore=["task-overdue"])])
@example([Selection(select=["DL001"], ignore=["DL"])])
@example([Selection(ignore=["DL"]), Selection(extend_select=["DL00"])])
def test_choosing_is_set_algebra(listed: list[Selection]) -> None:
    """Each layer takes what it selects, or what was chosen before, adds, and then takes away."""
    expected = CODES
    for layer in listed:
        chosen = expected if layer.select is None else meant(layer.select)
        expected = (chosen | meant(layer.extend_select)) - meant(layer.ignore)

    assert codes(choose(CATALOGUE, listed)) == [
        rule.code for rule in CATALOGUE if rule.code in expected
    ]


@given(some_names, some_names)
def test_selecting_more_names_is_the_union(one: list[str], other: list[str]) -> None:
    """What two lists of names choose together is what either chooses."""
    both = choose(CATALOGUE, [Selection(select=[*one, *other])])
    apart = [choose(CATALOGUE, [Selection(select=names)]) for names in (one, other)]

    assert {*codes(both)} == {*codes(apart[0]), *codes(apart[1])}


@given(some_names, some_names)
def test_ignoring_is_the_difference(select: list[str], ignore: list[str]) -> None:
    """What is ignored is exactly taken from what would else be chosen."""
    whole = choose(CATALOGUE, [Selection(select=select)])
    left_out = choose(CATALOGUE, [Selection(select=ignore)])
    left = choose(CATALOGUE, [Selection(select=select, ignore=ignore)])

    assert {*codes(left)} == {*codes(whole)} - {*codes(left_out)}


def test_all_stands_for_every_rule() -> None:
    """It undoes what layers below left out."""
    below = Selection(select=["DL001"])

    assert {*codes(choose(CATALOGUE, [below, Selection(extend_select=["ALL"])]))} == CODES


def test_an_empty_choice_is_a_choice_of_nothing() -> None:
    """Selecting no rule runs none; giving no selection runs all."""
    assert choose(CATALOGUE, [Selection(select=[])]) == []
    assert choose(CATALOGUE, [Selection()]) == [*CATALOGUE]


@pytest.mark.parametrize("name", ["DL001", "dl001", " DL001 ", "task-overdue", "Task-Overdue"])
def test_a_rule_is_found_by_code_or_name_in_any_case(name: str) -> None:
    """Case and surrounding spaces never matter where a rule is named."""
    assert find_rule(CATALOGUE, name).code == "DL001"
    assert codes(choose(CATALOGUE, [Selection(select=[name])])) == ["DL001"]


def test_a_family_is_named_in_any_case() -> None:
    """Two letters stand for a whole family."""
    families = {rule.family for rule in choose(CATALOGUE, [Selection(select=["dl", "Rg"])])}

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
        lambda: choose(CATALOGUE, [Selection(select=[name])]),
        lambda: choose(CATALOGUE, [Selection(ignore=[name])]),
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


def likeness(candidate: str, name: str) -> float:
    """Return how alike two names are, worked out in full."""
    return SequenceMatcher(None, candidate, name).ratio()


@given(st.sampled_from(NAMES), st.text("aelosu-DL01", max_size=3), st.integers(0, 12))
@example("task-overdue", "", 11)
def test_the_nearest_name_is_the_most_alike_of_all(name: str, slip: str, place: int) -> None:
    """What is quick to rule out is never what would have been found; of equals the first is."""
    wrong = name[:place] + slip + name[place + 1 :]
    best = max(sorted(NAMES), key=lambda candidate: likeness(candidate, wrong))

    assert nearest(wrong, NAMES) == (best if likeness(best, wrong) >= 0.6 else None)
