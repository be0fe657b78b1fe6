"""DO009 task-without-source."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.task_without_source import TASK_WITHOUT_SOURCE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[tasks]]
id = "T-1"
title = "Rà soát"
"""


DOCUMENT = """
[[documents]]
id = "D-1"
kind = "document"
title = "Nghị quyết"
"""
WHOLE = """
[[tasks]]
id = "T-0"
title = "Đợt kiểm tra"
basis = ["D-1"]
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không ghi văn bản hay hội nghị nào giao nhiệm vụ này",
            "ghi basis hoặc briefing",
        ),
        (
            Language.EN,
            "no document or briefing is recorded that assigns it",
            "record its basis or its briefing",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A task with neither document nor briefing speaks."""
    found = findings_of(TASK_WITHOUT_SOURCE, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO009",
            name="task-without-source",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING + "assigned_on = 2023-04-15", date(2023, 4, 15), [{}], id="assigned that day"
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(TASK_WITHOUT_SOURCE, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING + 'basis = ["D-1"]' + DOCUMENT, date(2023, 4, 15), id="a document"),
        pytest.param(
            FIRING + 'briefing = "B-1"\n[[briefings]]\nid = "B-1"\ntitle = "Giao ban"',
            date(2023, 4, 15),
            id="a briefing",
        ),
        pytest.param(
            FIRING + 'parent = "T-0"' + WHOLE + DOCUMENT,
            date(2023, 4, 15),
            id="a part of a task that has one",
        ),
        pytest.param(FIRING + "assigned_on = 2023-04-16", date(2023, 4, 15), id="not yet assigned"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(TASK_WITHOUT_SOURCE, text, as_of) == ()
