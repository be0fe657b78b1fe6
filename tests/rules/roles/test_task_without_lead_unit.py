"""RO001 task-without-lead-unit."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.roles.task_without_lead_unit import TASK_WITHOUT_LEAD_UNIT
from tracker.testing.rule_testing import findings_of

UNDATED = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
"""

ASSIGNED = """
assigned_on = {}
"""

COMPLETED = """
[[tasks.reports]]
on = {}
event = "completed"
"""

CANCELLED = """
[[tasks.reports]]
on = {}
event = "cancelled"
"""

LED = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
lead_units = ["A"]
"""

HELPED = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
collaborating_units = ["A"]
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "chưa có đơn vị chủ trì",
            "hỏi cơ quan giao việc đơn vị nào chủ trì",
        ),
        (
            Language.EN,
            "no unit leads it",
            "ask who assigned it which unit is to lead",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An open task that nobody leads speaks."""
    assert findings_of(TASK_WITHOUT_LEAD_UNIT, UNDATED, date(2023, 6, 30), language=language) == (
        Finding(
            code="RO001",
            name="task-without-lead-unit",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            HELPED,
            date(2023, 6, 30),
            [("T-1", "no unit leads it")],
            id="a collaborating unit does not lead",
        ),
        pytest.param(
            UNDATED + ASSIGNED.format("2023-01-05"),
            date(2023, 1, 5),
            [("T-1", "no unit leads it")],
            id="from the day it is assigned",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_WITHOUT_LEAD_UNIT, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(LED, date(2023, 6, 30), id="led"),
        pytest.param(UNDATED + COMPLETED.format("2023-06-01"), date(2023, 6, 1), id="completed"),
        pytest.param(UNDATED + CANCELLED.format("2023-06-01"), date(2023, 6, 1), id="cancelled"),
        pytest.param(
            UNDATED + ASSIGNED.format("2023-01-05"), date(2023, 1, 4), id="not assigned yet"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Led, closed or not yet assigned, a task says nothing."""
    assert findings_of(TASK_WITHOUT_LEAD_UNIT, text, as_of) == ()
