"""RG009 suppression-of-unknown-rule."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from tracker.domain import Register
from tracker.language import Language, Text
from tracker.rules import CATALOGUE, Finding, Severity, Subject, check
from tracker.rules.integrity.suppression_of_unknown_rule import SUPPRESSION_OF_UNKNOWN_RULE
from tracker.testing import days, findings_of, registers

AS_OF = date(2023, 7, 1)
TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"

[[tasks.suppressions]]
rule = "{}"
reason = "chờ quyết định"
"""
NAMES = {name for rule in CATALOGUE for name in (rule.code, rule.name)}


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không có quy tắc nào tên “task-overdu”",
            ("ghi mã hoặc tên của một quy tắc, không ghi cả họ; có phải “task-overdue”?"),
        ),
        (
            Language.EN,
            "no rule is called “task-overdu”",
            "give the code or the name of one rule, not a family; did you mean “task-overdue”?",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A suppression of what is no rule speaks, and names the nearest."""
    text = TASK.format("task-overdu")

    assert findings_of(SUPPRESSION_OF_UNKNOWN_RULE, text, AS_OF, language=language) == (
        Finding(
            code="RG009",
            name="suppression-of-unknown-rule",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "rule": "task-overdu",
                "meant": Text(vi="có phải “task-overdue”?", en="did you mean “task-overdue”?"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("DL1", "did you mean “DL001”?"),
        ("dl0001", "did you mean “DL001”?"),
        ("all", "see `tracker rules`"),
        ("chưa giao", "see `tracker rules`"),
    ],
)
def test_it_names_the_nearest_rule_or_where_all_are(written: str, meant: str) -> None:
    """A slip of the finger leads to a rule; anything else to the list of them."""
    (found,) = findings_of(SUPPRESSION_OF_UNKNOWN_RULE, TASK.format(written), AS_OF)

    assert found.hint.endswith(f"; {meant}")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TASK.format("DL001"), id="a code"),
        pytest.param(TASK.format(" Task-Overdue "), id="a name"),
        pytest.param(TASK.format("RG009"), id="this rule"),
        pytest.param(TASK.format("x") + "ends_on = 2023-06-30\n", id="it has ended"),
        pytest.param(TASK.format("x") + "begins_on = 2023-07-02\n", id="it has not begun"),
        pytest.param(
            TASK.format("x") + TASK.format("RG009").partition("\n\n")[2], id="silenced itself"
        ),
    ],
)
def test_it_stays_quiet(text: str) -> None:
    """Of a rule, in any case, whether or not it is run, it says nothing."""
    assert findings_of(SUPPRESSION_OF_UNKNOWN_RULE, text, AS_OF) == ()


def test_a_rule_of_ones_own_is_known() -> None:
    """Whatever rules there are for a run are known in it."""
    own = evolve(CATALOGUE[0], code="MY001", name="my-rule")
    text = TASK.format("MY001")
    rules = (own, SUPPRESSION_OF_UNKNOWN_RULE)

    assert findings_of(SUPPRESSION_OF_UNKNOWN_RULE, text, AS_OF, rules=rules) == ()
    assert len(findings_of(SUPPRESSION_OF_UNKNOWN_RULE, text, AS_OF)) == 1


@given(registers(with_suppressions=True), days())
def test_only_what_is_no_rule_is_told(register: Register, as_of: date) -> None:
    """What is told is written in the register, in force, and is neither code nor name."""
    report = check(register, as_of=as_of, select=["RG009"])
    told = {one.evidence["rule"] for one in report}
    written = {
        one.rule
        for entry in register.facts()
        for one in getattr(entry, "suppressions", ())
        if one.is_in_force(as_of)
    }

    assert told <= written - NAMES
