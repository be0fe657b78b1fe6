"""The rules of one run, with the settings that hold for each."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_deadline
from tracker.domain import Location, Task
from tracker.errors import UsageError
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Option, Override, Remark, Rule, Selection, Settings, Severity
from tracker.rules.rule_set import RuleSet, rule_set

WORDS = Text(vi="chữ", en="words")


def _no_remarks(*_: object) -> Iterator[Remark]:
    return iter(())


def rule(code: str, name: str, severity: Severity, *options: Option) -> Rule:
    """Return a rule that finds nothing."""
    texts = dict.fromkeys(("summary", "why", "clear", "quiet", "message", "hint"), WORDS)
    declared: dict[str, Any] = {**texts, "subjects": ("task",), "remarks": _no_remarks}
    return Rule(code=code, name=name, severity=severity, options=options, **declared)


DAYS = Option(name="days", default=30, meaning=WORDS)
MARGIN = Option(name="margin", default=0, meaning=WORDS)
RULES = (
    rule("ZA001", "one-late", Severity.ERROR, DAYS, MARGIN),
    rule("ZA002", "one-early", Severity.WARNING),
    rule("ZA011", "one-missing", Severity.INFO),
    rule("ZB001", "other-late", Severity.WARNING, DAYS),
)
CODES = frozenset(rule.code for rule in RULES)
MEANT = {
    "all": CODES,
    "ZA": {"ZA001", "ZA002", "ZA011"},
    "zb": {"ZB001"},
    "ZA0": {"ZA001", "ZA002", "ZA011"},
    "ZA00": {"ZA001", "ZA002"},
    "ZA001": {"ZA001"},
    "one-early": {"ZA002"},
    "Other-Late": {"ZB001"},
}
"""What every sort of name stands for, written out."""

names = st.lists(st.sampled_from([*MEANT]), max_size=3)
severities = st.sampled_from(Severity)
overrides = st.builds(
    Override,
    reason=st.just("tested"),
    subjects=st.lists(st.sampled_from(["T-*", "T-1", "plan:*", "!T-1"]), min_size=1, max_size=2),
    paths=st.sampled_from([(), ("/a/*",), ("!/a/*",)]),
    select=st.none() | names,
    ignore=names,
    severity=st.none() | severities,
)
tasks = st.builds(Task, id=st.sampled_from(["T-1", "T-2"]), title=st.just("t"), deadline=st.none())
places = st.none() | st.builds(
    Location, path=st.sampled_from(["/a/so.toml", "/b/so.toml"]), line=st.just(1)
)


def meant(listed: tuple[str, ...]) -> set[str]:
    """Return the codes that names stand for."""
    return {code for name in listed for code in MEANT[name]}


def said(of: RuleSet, subject: Task, place: Location | None) -> dict[str, Severity]:
    """Return how severe each rule that runs and is not silent is, of one subject."""
    found = {one.code: of.severity_of(one, subject, place) for one in of.rules}
    return {code: severity for code, severity in found.items() if severity is not None}


@given(st.lists(overrides, max_size=4), names, tasks, places)
def test_an_override_only_ever_silences(
    listed: list[Override], ignore: list[str], task: Task, place: Location | None
) -> None:
    """What speaks is what runs, within what each override there selects, but what it ignores."""
    layers = [Selection(ignore=ignore)]
    expected = CODES - meant(tuple(ignore))
    path = place.path if place else None
    for one in listed:
        if one.holds_for(path, "task", task.id):
            selected = CODES if one.select is None else meant(one.select)
            expected = (expected & selected) - meant(one.ignore)

    made = rule_set(RULES, Settings(layers=layers, overrides=listed))

    assert said(made, task, place).keys() == expected


@given(st.lists(overrides, max_size=4), st.randoms(use_true_random=False), tasks, places)
def test_the_order_of_overrides_never_matters(
    listed: list[Override], random: Any, task: Task, place: Location | None
) -> None:
    """Moving an override in a file changes nothing, its severity included."""
    other = [*listed]
    random.shuffle(other)

    one = rule_set(RULES, Settings(overrides=listed))

    assert said(one, task, place) == said(rule_set(RULES, Settings(overrides=other)), task, place)


@given(st.lists(overrides, max_size=4), tasks, places)
def test_of_several_severities_of_one_place_the_least_holds(
    listed: list[Override], task: Task, place: Location | None
) -> None:
    """An override that says a severity says it of all that speaks there."""
    path = place.path if place else None
    set_here = [
        one.severity for one in listed if one.severity and one.holds_for(path, "task", task.id)
    ]
    least = max(set_here, key=lambda one: one.rank, default=None)

    found = said(rule_set(RULES, Settings(overrides=listed)), task, place)

    own = {one.code: one.severity for one in RULES}
    assert found == {code: least or own[code] for code in found}


@given(st.dictionaries(st.sampled_from([*MEANT]), severities))
def test_of_several_names_of_one_rule_the_narrowest_sets_its_severity(
    given_to: dict[str, Severity],
) -> None:
    """A code wins over a prefix, a longer prefix over a shorter one, a family over all."""
    made = rule_set(RULES, Settings(severities=given_to))

    for code in CODES:
        naming = sorted(len(MEANT[name]) for name in given_to if code in MEANT[name])
        if not naming:
            assert code not in made.severities
            continue
        narrowest = {
            given_to[name]
            for name in given_to
            if code in MEANT[name] and len(MEANT[name]) == naming[0]
        }
        assert made.severities[code] in narrowest


@given(st.dictionaries(st.sampled_from([*MEANT]), severities), st.randoms(use_true_random=False))
def test_the_order_of_settings_never_matters(given_to: dict[str, Severity], random: Any) -> None:
    """Severities and options may be set in any order."""
    items = [*given_to.items()]
    random.shuffle(items)
    options = [("ZA001", {"days": 1}), ("other-late", {"days": 2}), ("One-Late", {"margin": 3})]
    shuffled = [*options]
    random.shuffle(shuffled)

    one = rule_set(RULES, Settings(severities=given_to, options=dict(options)))

    assert one == rule_set(RULES, Settings(severities=dict(items), options=dict(shuffled)))
    assert {code: dict(given) for code, given in one.options.items()} == {
        "ZA001": {"days": 1, "margin": 3},
        "ZB001": {"days": 2},
    }


@given(st.lists(names, max_size=3), names)
def test_the_last_layer_has_the_last_word(below: list[list[str]], select: list[str]) -> None:
    """Whatever the layers below say, a last layer that selects runs just what it selects."""
    layers = [Selection(select=one, ignore=one[:1]) for one in below]

    made = rule_set(RULES, Settings(layers=[*layers, Selection(select=select)]))

    assert {one.code for one in made.rules} == meant(tuple(select))


def test_without_settings_every_rule_runs_as_it_is_declared() -> None:
    """Nothing set is nothing changed."""
    made = rule_set(CATALOGUE, Settings())
    task = Task(id="T-1", title="t", deadline=read_deadline("quý II/2023"))

    assert made.rules == made.known == tuple(CATALOGUE)
    assert all(made.severity_of(one, task, None) is one.severity for one in CATALOGUE)
    assert all(made.given(one) == {} for one in CATALOGUE)


@pytest.mark.parametrize(
    ("settings", "vi", "en"),
    [
        (
            Settings(severities={"one-lat": Severity.INFO}),
            "không có quy tắc nào tên “one-lat”; có phải “one-late”?",
            "no rule is called “one-lat”; did you mean “one-late”?",
        ),
        (
            Settings(layers=[Selection(ignore=["ZA0001"])]),
            "không có quy tắc nào tên “ZA0001”; có phải “ZA001”?",
            "no rule is called “ZA0001”; did you mean “ZA001”?",
        ),
        (
            Settings(overrides=[Override(reason="r", paths=["*"], ignore=["%"])]),
            "không có quy tắc nào tên “%”; xem `tracker rules`",
            "no rule is called “%”; see `tracker rules`",
        ),
        (
            Settings(options={"ZA": {"days": 1}}),
            "“ZA” không phải là một quy tắc; tùy chọn đặt cho từng quy tắc, theo mã hoặc tên",
            "“ZA” is not one rule; options are set rule by rule, by code or name",
        ),
        (
            Settings(options={"one-lat": {"days": 1}}),
            "không có quy tắc nào tên “one-lat”; có phải “one-late”?",
            "no rule is called “one-lat”; did you mean “one-late”?",
        ),
        (
            Settings(layers=[Selection(select=["one-late" * 20])]),
            f"không có quy tắc nào tên “{'one-late' * 20}”; xem `tracker rules`",
            f"no rule is called “{'one-late' * 20}”; see `tracker rules`",
        ),
        (
            Settings(options={"ZA001": {"day": 1}}),
            "quy tắc one-late không có tùy chọn “day”; có phải “days”?",
            "the rule one-late has no option “day”; did you mean “days”?",
        ),
        (
            Settings(options={"ZA001": {"x": 1}}),
            "quy tắc one-late không có tùy chọn “x”; có: days, margin",
            "the rule one-late has no option “x”; it has: days, margin",
        ),
        (
            Settings(options={"ZA002": {"days": 1}}),
            "quy tắc one-early không có tùy chọn “days”; không có tùy chọn nào",
            "the rule one-early has no option “days”; it has none",
        ),
        (
            Settings(options={"ZA001": {"days": -1}}),
            "tùy chọn “days” phải là số nguyên từ 0 đến 36.500, không phải -1",
            "the option “days” has to be a whole number from 0 to 36,500, not -1",
        ),
        (
            Settings(options={"ZA001": {"days": 1}, "one-late": {"days": 1}}),
            "tùy chọn “days” của quy tắc one-late được đặt hai lần, theo mã và theo tên",
            (
                "the option “days” of the rule one-late is set twice, by the rule's code and by "
                "its name"
            ),
        ),
    ],
)
def test_settings_that_name_what_is_not_there_are_refused(
    settings: Settings, vi: str, en: str
) -> None:
    """The nearest that is there is named, or all that are."""
    with pytest.raises(UsageError) as error:
        rule_set(RULES, settings)

    assert error.value.lines(Language.VI) == [vi]
    assert error.value.lines(Language.EN) == [en]
