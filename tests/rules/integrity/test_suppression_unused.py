"""RG007 suppression-unused."""

from datetime import date

import pytest
from hypothesis import given

from tracker.domain import Register, kind_of
from tracker.language import Language
from tracker.rules import CATALOGUE, Finding, Override, RunRule, Settings, Severity, Subject, check
from tracker.rules.integrity.suppression_unused import SUPPRESSION_UNUSED
from tracker.stores import read_register
from tracker.testing import days, findings_of, registers

AS_OF = date(2023, 7, 1)
HEADER = """
[register]
title = "Under test"
"""
TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = 2023-06-30
"""
LATER = """
assigned_on = 2023-07-02
"""
PROVISION = """
[[documents]]
id = "D-1"
kind = "plan"
title = "Kế hoạch"
issued_on = 2023-07-02

[[documents.provisions]]
id = "D-1:1"
number = "1"
"""
SUPPRESSION = """
[[{}.suppressions]]
rule = "{}"
reason = "chờ quyết định"
"""
ABOUT_RUNS = {
    name for rule in CATALOGUE if isinstance(rule, RunRule) for name in (rule.code, rule.name)
}


def silencing(rule: str, entry: str = "tasks") -> str:
    """Return a suppression of an entry just written."""
    return SUPPRESSION.format(entry, rule)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không có gì của DL003 để bỏ qua; lý do ghi là “chờ quyết định”",
            "xóa mục suppressions này nếu lý do không còn",
        ),
        (
            Language.EN,
            "there is nothing of DL003 to silence; the reason given is “chờ quyết định”",
            "delete this suppression if its reason is gone",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A suppression in force of a rule that does not speak there does."""
    text = TASK + silencing("DL003")

    assert findings_of(SUPPRESSION_UNUSED, text, AS_OF, language=language) == (
        Finding(
            code="RG007",
            name="suppression-unused",
            severity=Severity.INFO,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"rule": "DL003", "reason": "chờ quyết định"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            TASK + silencing("task-due-today") + silencing("DL002"),
            ["DL002", "task-due-today"],
            id="several in one entry",
        ),
        pytest.param(
            PROVISION.replace("07-02", "07-01") + silencing("DL001", "documents.provisions"),
            ["DL001"],
            id="in an entry within another, of a rule that never speaks of its kind",
        ),
        pytest.param(
            TASK + silencing("DL003") + "begins_on = 2023-07-01\nends_on = 2023-07-01\n",
            ["DL003"],
            id="on its only day",
        ),
    ],
)
def test_it_speaks(text: str, expected: list[str]) -> None:
    """It also speaks in these cases, of these rules."""
    found = findings_of(SUPPRESSION_UNUSED, text, AS_OF)

    assert [finding.evidence["rule"] for finding in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TASK + silencing("DL001"), id="used, by code"),
        pytest.param(TASK + silencing("Task-Overdue"), id="used, by name"),
        pytest.param(TASK + silencing("DL001") + silencing("DL001"), id="used twice"),
        pytest.param(TASK + silencing("DL003") + "ends_on = 2023-06-30\n", id="it has ended"),
        pytest.param(TASK + silencing("DL003") + "begins_on = 2023-07-02\n", id="not begun"),
        pytest.param(TASK + silencing("DL000"), id="of no rule"),
        pytest.param(TASK + silencing("RG007"), id="of this rule"),
        pytest.param(TASK + silencing("RG008"), id="of another about suppressions"),
        pytest.param(TASK + LATER + silencing("DL003"), id="of a task not assigned yet"),
        pytest.param(
            PROVISION + silencing("DL003", "documents.provisions"),
            id="in a provision of a document not issued yet",
        ),
    ],
)
def test_it_stays_quiet(text: str) -> None:
    """Used, not in force, not known yet, of no rule or of a rule like it, it says nothing."""
    assert findings_of(SUPPRESSION_UNUSED, text, AS_OF) == ()


def test_a_rule_that_was_not_run_leaves_nothing_unused() -> None:
    """Whoever ignores a rule is not told to delete what silences it."""
    register = read_register(HEADER + TASK + silencing("DL003"))

    assert [*check(register, as_of=AS_OF, select=["RG007"])] == []
    assert [
        *check(register, as_of=AS_OF, extend_select=["RG"], ignore=["DL003"], select=["RG"])
    ] == []


def test_it_can_itself_be_silenced() -> None:
    """A suppression of it in the same entry silences it, and is not called unused."""
    register = read_register(HEADER + TASK + silencing("DL003") + silencing("RG007"))
    report = check(register, as_of=AS_OF, select=["DL003", "RG"])

    assert report.findings == ()
    assert [one.finding.code for one in report.suppressed] == ["RG007"]


def test_what_settings_silence_leaves_a_suppression_unused() -> None:
    """The register need not say again what the configuration says already."""
    register = read_register(HEADER + TASK + silencing("DL001"))
    override = Override(reason="closed", subjects=["T-1"], ignore=["DL001"])
    settings = Settings(overrides=(override,))
    report = check(register, as_of=AS_OF, settings=settings, select=["DL001", "RG007"])

    assert ([one.code for one in report], report.suppressed) == (["RG007"], ())


@given(registers(with_suppressions=True), days())
def test_one_in_force_is_used_or_unused(register: Register, as_of: date) -> None:
    """Of what names a rule that ran, that is unused which names nothing suppressed there."""
    report = check(register, as_of=as_of)
    whole = [*report, *(one.finding for one in report.suppressed)]
    told = {
        (one.subject.kind, one.subject.id, one.evidence["rule"])
        for one in whole
        if one.code == "RG007"
    }
    used = {
        (one.finding.subject.kind, one.finding.subject.id, name)
        for one in report.suppressed
        for name in (one.finding.code, one.finding.name)
    }
    known = {name for rule in CATALOGUE for name in (rule.code, rule.name)} - ABOUT_RUNS
    held = {
        (kind_of(entry), str(getattr(entry, "id", "")), one.rule)
        for entry in register.facts()
        for one in getattr(entry, "suppressions", ())
        if one.is_in_force(as_of)
    }

    assert told <= held - used
    assert {rule for _, _, rule in told} <= known
