"""PR013 completed-without-evidence."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.completed_without_evidence import COMPLETED_WITHOUT_EVIDENCE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[tasks]]
id = "T-1"
title = "Rà soát"
product = "Báo cáo"

[[tasks.reports]]
on = 2023-02-01
progress = 50

[[tasks.reports]]
on = 2023-03-01
event = "completed"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "hoàn thành ngày 01/03/2023 mà chưa có gì dẫn chứng cho “Báo cáo”",
            "ghi dẫn chứng vào evidence của báo cáo hoàn thành",
        ),
        (
            Language.EN,
            "completed on 2023-03-01 with nothing recorded to show “Báo cáo”",
            "record the evidence with the report of its completion",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A task completed without evidence of its product speaks from the day it was completed."""
    found = findings_of(COMPLETED_WITHOUT_EVIDENCE, FIRING, date(2023, 3, 1), language=language)
    assert found == (
        Finding(
            code="PR013",
            name="completed-without-evidence",
            severity=Severity.INFO,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"completed_on": date(2023, 3, 1), "product": "Báo cáo"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING + '\n[[tasks.reports]]\non = 2023-03-02\nnote = "n"\nevidence = "12-BC/ĐU"\n',
            date(2023, 3, 1),
            [{"completed_on": date(2023, 3, 1), "product": "Báo cáo"}],
            id="evidence comes later",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(COMPLETED_WITHOUT_EVIDENCE, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace('"completed"', '"completed"\nevidence = "12-BC/ĐU"'),
            date(2023, 3, 1),
            id="evidence",
        ),
        pytest.param(
            FIRING.replace("= 50", '= 50\nevidence = "12-BC/ĐU"'),
            date(2023, 3, 1),
            id="evidence before",
        ),
        pytest.param(FIRING.replace('product = "Báo cáo"', ""), date(2023, 3, 1), id="no product"),
        pytest.param(FIRING, date(2023, 2, 28), id="not completed"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(COMPLETED_WITHOUT_EVIDENCE, text, as_of) == ()
