"""What a plug-in brings."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from tracker.rules import CATALOGUE, Rule
from tracker.rules.plugins.admission import Plugins, admitted, together

OWN = evolve(CATALOGUE[0], code="OF001", name="own-rule")
OTHER = evolve(CATALOGUE[1], code="OF002", name="other-rule")


def module(**held: object) -> ModuleType:
    """Return a module that holds these names."""
    made = ModuleType("office")
    vars(made).update(held)
    return made


def reason_of(bring: Callable[[], object]) -> tuple[str, str]:
    """Return why a plug-in was refused, in both languages."""
    brought = admitted("office", bring)
    (failure,) = brought.failures
    assert (brought.rules, failure.origin, failure.code) == ((), "office", None)
    return failure.reason.vi, failure.reason.en


@pytest.mark.parametrize(
    "brought",
    [(OWN, OTHER), [OWN, OTHER], module(RULES=(OWN, OTHER))],
    ids=["tuple", "list", "module"],
)
def test_every_rule_says_where_it_is_from(brought: object) -> None:
    """Rules are as they were brought, but for their origin, however they are held together."""
    plugins = admitted("office", lambda: brought)
    assert (plugins.rules, plugins.failures) == ((OWN, OTHER), ())
    assert [rule.origin for rule in plugins.rules] == ["office", "office"]


def test_a_single_rule_is_a_tuple_of_one() -> None:
    """An entry point may lead to the rule itself."""
    assert admitted("office", lambda: OWN).rules == (OWN,)


@pytest.mark.parametrize(
    ("brought", "vi", "en"),
    [
        (
            module(),
            "không có RULES; hãy đặt RULES = (quy_tac,) ở cuối mô-đun",
            "it has no RULES; put RULES = (my_rule,) at the end of the module",
        ),
        (
            3,
            "nó cho int, không phải một bộ (tuple) các Rule",
            "it gives int, not a tuple of Rules",
        ),
        (
            (OWN, "DL001"),
            "phần tử thứ 2 của RULES là str, không phải Rule",
            "item 2 of RULES is str, not a Rule",
        ),
    ],
)
def test_what_is_no_rules_is_refused_with_the_remedy(brought: object, vi: str, en: str) -> None:
    """Nothing of a plug-in counts that holds anything but rules."""
    assert reason_of(lambda: brought) == (vi, en)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("severity", "error", "severity of the rule OF001 is str, not Severity"),
        ("message", "late", "message of the rule OF001 is str, not Text"),
        ("why", None, "why of the rule OF001 is NoneType, not Text"),
    ],
)
def test_a_rule_that_could_not_be_told_of_is_refused(field: str, value: Any, said: str) -> None:
    """Every text of a rule is in both languages, and its severity is one."""
    odd = evolve(OWN, **{field: value})
    assert reason_of(lambda: (odd,))[1] == said


class SilentError(Exception):
    """An error that cannot say what it is."""

    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ImportError("no module"), "ImportError: no module"),
        (SystemExit(0), "SystemExit: 0"),
        (SyntaxError("invalid\nsyntax"), "SyntaxError: invalid syntax"),
        (RecursionError(), "RecursionError"),
        (SilentError(), "SilentError"),
        (ValueError("x" * 999), f"ValueError: {'x' * 288}"),
    ],
)
def test_whatever_is_raised_is_told_and_not_raised(error: BaseException, said: str) -> None:
    """Any error, and asking to end the process, is a failure of that plug-in alone."""

    def bring() -> object:
        raise error

    assert reason_of(bring) == (
        f"{said}; hãy sửa, cập nhật hoặc gỡ bỏ nó",
        f"{said}; mend, update or uninstall it",
    )


def test_an_interruption_is_no_failure() -> None:
    """Someone who interrupts the command is obeyed."""

    def bring() -> object:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        admitted("office", bring)


def test_what_a_plugin_prints_spoils_no_data(capsys: pytest.CaptureFixture[str]) -> None:
    """It goes to standard error."""

    def bring() -> object:
        sys.stdout.write("hello\n")
        return (OWN,)

    assert admitted("office", bring).rules == (OWN,)
    assert capsys.readouterr() == ("", "hello\n")


def test_one_that_fails_stops_no_other() -> None:
    """The rules of the others are all there, in their order."""
    bad, good = admitted("bad", lambda: None), admitted("good", lambda: (OTHER, OWN))
    both = together([good, bad, Plugins()])
    assert (both.rules, both.failures) == ((OTHER, OWN), bad.failures)
    assert all(isinstance(rule, Rule) for rule in both.rules)
