"""What a rule is."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Policy, Register
from tracker.errors import UsageError
from tracker.language import Text
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


def refusal(**changed: Any) -> tuple[str, str]:
    """Return what a rule changed so is refused with, in both languages."""
    with pytest.raises(UsageError) as refused:
        evolve(CATALOGUE[0], **changed)
    return refused.value.text.vi, refused.value.text.en


@pytest.mark.parametrize(
    "code", ["", "D001", "dl001", "DL01", "DL1", "ĐL001", "D1001", "DL00१", "DL-001", "001"]
)
def test_a_code_of_another_form_is_refused(code: str) -> None:
    """It is two capital letters or more, then three digits, all of them plain."""
    assert refusal(code=code) == (
        f"mã quy tắc “{code}” phải là từ hai chữ in hoa trở lên, rồi ba chữ số, như DL001",
        (
            f"the code of a rule, “{code}”, has to be two or more capital letters, then three "
            "digits, as DL001 is"
        ),
    )


@pytest.mark.parametrize(
    "name",
    ["", "Task-overdue", "task_overdue", "task--overdue", "-task", "quá-hạn", "task overdue"],
)
def test_a_name_of_another_form_is_refused(name: str) -> None:
    """It is plain words in small letters, joined by single hyphens."""
    assert refusal(name=name) == (
        f"tên quy tắc “{name}” phải là các từ viết thường nối bằng dấu gạch, như task-overdue",
        (
            f"the name of a rule, “{name}”, has to be words in small letters joined by hyphens, as "
            "task-overdue is"
        ),
    )


def test_an_option_declared_twice_is_refused() -> None:
    """One name of an option means one thing."""
    days = Option(name="days", default=3, meaning=Text(vi="số ngày", en="in days"))
    assert refusal(name="own-rule", options=(days, evolve(days, default=4))) == (
        "quy tắc own-rule khai báo một tùy chọn hai lần",
        "the rule own-rule declares an option twice",
    )


@pytest.mark.parametrize("code", ["DL001", "ABC999", "OFFICE000"])
def test_a_family_may_have_more_than_two_letters(code: str) -> None:
    """Its letters are all that stands before the three digits."""
    assert evolve(CATALOGUE[0], code=code).family == code.rstrip("0123456789")


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
