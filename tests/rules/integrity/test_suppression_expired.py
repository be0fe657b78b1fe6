"""RG008 suppression-expired."""

from datetime import date

import pytest
from hypothesis import given

from tracker.domain import Register, kind_of
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.integrity.suppression_expired import SUPPRESSION_EXPIRED
from tracker.stores import read_register
from tracker.testing import days, findings_of, registers

ENDED_ON = date(2023, 7, 31)
AS_OF = date(2023, 8, 1)
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
SUPPRESSION = """
[[tasks.suppressions]]
rule = "{}"
reason = "chờ quyết định"
ends_on = 2023-07-31
"""
RENEWED = """
[[tasks.suppressions]]
rule = "DL001"
reason = "chờ tiếp"
"""
STILL = "what it silenced is still found"
GONE = "what it silenced is no longer found"


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "việc bỏ qua DL001 đã hết hạn ngày 31/07/2023; phát hiện vẫn còn; lý do ghi là "
                "“chờ quyết định”"
            ),
            "xóa mục suppressions này, hoặc ghi ends_on mới nếu lý do vẫn đúng",
        ),
        (
            Language.EN,
            (
                "the suppression of DL001 ended on 2023-07-31; what it silenced is still found; "
                "the reason given was “chờ quyết định”"
            ),
            "delete this suppression, or give it a later ends_on if the reason still holds",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A suppression past its last day speaks, and says what became of the finding."""
    text = TASK + SUPPRESSION.format("DL001")

    assert findings_of(SUPPRESSION_EXPIRED, text, AS_OF, language=language) == (
        Finding(
            code="RG008",
            name="suppression-expired",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "rule": "DL001",
                "ended_on": ENDED_ON,
                "now": Text(vi="phát hiện vẫn còn", en=STILL),
                "reason": "chờ quyết định",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "now"),
    [
        pytest.param(TASK + SUPPRESSION.format("DL003"), GONE, id="found no longer"),
        pytest.param(TASK + SUPPRESSION.format("DL001") + RENEWED, STILL, id="silenced anew"),
        pytest.param(TASK + SUPPRESSION.format("MY001"), "that rule was not run", id="no rule"),
        pytest.param(
            TASK + SUPPRESSION.format("suppression-unused"),
            "that rule is about suppressions themselves",
            id="of a rule about suppressions",
        ),
    ],
)
def test_it_says_what_became_of_the_finding(text: str, now: str) -> None:
    """Found, not found, or not looked for."""
    (found,) = findings_of(SUPPRESSION_EXPIRED, text, AS_OF)

    assert f"; {now}; " in found.message


def test_of_a_rule_that_was_not_run_it_says_no_more() -> None:
    """Whether anything would be found, nobody knows."""
    register = read_register(HEADER + TASK + SUPPRESSION.format("DL001"))
    (found,) = check(register, as_of=AS_OF, select=["RG008"], language=Language.EN)

    assert "; that rule was not run; " in found.message


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(TASK + SUPPRESSION.format("DL001"), ENDED_ON, id="on its last day"),
        pytest.param(TASK + RENEWED, date.max, id="it never ends"),
        pytest.param(
            TASK + "assigned_on = 2023-09-01\n" + SUPPRESSION.format("DL001"),
            AS_OF,
            id="of a task not assigned yet",
        ),
        pytest.param(
            TASK + SUPPRESSION.format("DL001") + SUPPRESSION.format("RG008").rpartition("ends")[0],
            AS_OF,
            id="silenced itself",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Up to its last day, or where its entry is not known yet, it says nothing."""
    assert findings_of(SUPPRESSION_EXPIRED, text, as_of) == ()


@given(registers(with_suppressions=True), days())
def test_every_one_that_ended_is_told_once(register: Register, as_of: date) -> None:
    """Of entries without a day, exactly those that ended before the day are told."""
    report = check(register, as_of=as_of, select=["RG008"])
    told = [
        (one.subject.kind, one.subject.id, one.evidence["rule"], one.evidence["ended_on"])
        for one in (*report, *(silenced.finding for silenced in report.suppressed))
    ]
    ended = [
        (kind_of(entry), str(getattr(entry, "id", "")), one.rule, one.ends_on)
        for entry in register.facts()
        for one in getattr(entry, "suppressions", ())
        if one.ends_on is not None and one.ends_on < as_of
    ]
    dateless = {"role", "plan", "indicator", "convention", "cluster", "group"}

    assert not [one for one in told if told.count(one) > ended.count(one)]
    assert [one for one in ended if one[0] in dateless and one not in told] == []
