"""What a rule is."""

from datetime import date
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Policy, Register
from tracker.rules import CATALOGUE, Option, Rule, Severity, check
from tracker.rules.settings import Settings
from tracker.testing import days, registers

SET_BY_POLICY = [
    (rule, option)
    for rule in CATALOGUE
    for option in rule.options
    if option.policy is not None and not isinstance(option.default, bool)
]


def test_severities_are_ranked_worst_first() -> None:
    """An error ranks before a warning, and a warning before an info."""
    assert sorted(Severity, key=lambda severity: severity.rank) == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.INFO,
    ]


def test_a_rule_belongs_to_the_family_its_code_begins_with() -> None:
    """The first two letters of a code are its family."""
    assert {rule.code: rule.family for rule in CATALOGUE} == {
        rule.code: rule.code[0] + rule.code[1] for rule in CATALOGUE
    }


def test_every_severity_has_a_name_of_its_own_in_both_languages() -> None:
    """Findings are headed by it."""
    assert [(severity.label.vi, severity.label.en) for severity in Severity] == [
        ("lỗi", "error"),
        ("cảnh báo", "warning"),
        ("thông tin", "info"),
    ]


@given(registers(), days(), st.integers(1, 200), st.sampled_from(SET_BY_POLICY))
def test_an_option_says_what_the_policy_of_the_register_would(
    register: Register, as_of: date, value: int, named: tuple[Rule, Option]
) -> None:
    """Setting an option finds exactly what setting that field of the policy finds."""
    rule, option = named
    changes: dict[str, Any] = {option.policy or "": value}
    settled = evolve(register, policy=evolve(register.policy, **changes))
    settings = Settings(options={rule.name: {option.name: value}})

    by_option = check(register, as_of=as_of, select=[rule.code], settings=settings)
    assert by_option == check(settled, as_of=as_of, select=[rule.code])


def test_the_defaults_of_options_are_those_of_the_policy() -> None:
    """A register that says nothing and a configuration that says nothing agree."""
    differing = [
        (rule.name, option.name)
        for rule in CATALOGUE
        for option in rule.options
        if option.policy and getattr(Policy(), option.policy) != option.default
    ]

    assert SET_BY_POLICY
    assert differing == []
