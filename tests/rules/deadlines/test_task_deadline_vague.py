"""DL006 task-deadline-vague."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.task_deadline_vague import TASK_DEADLINE_VAGUE
from tracker.testing.rule_testing import findings_of

OPEN = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
"""

UNDATED = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
"""

VAGUE = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "kịp thời"
"""

CONTINUOUS = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "thường xuyên"
"""

ASSIGNED = """
assigned_on = {}
"""

COMPLETED = """
[[tasks.reports]]
on = {}
event = "completed"
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""

AMENDED = """
[[tasks.amendments]]
made_on = {}
deadline = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "thời hạn “kịp thời” không nêu ngày nào",
            "thống nhất với cơ quan giao việc một ngày cụ thể",
        ),
        (
            Language.EN,
            "the deadline “kịp thời” names no day",
            "agree on a day with who assigned it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An open task whose deadline names no day speaks, and quotes it."""
    assert findings_of(TASK_DEADLINE_VAGUE, VAGUE, date(2023, 6, 30), language=language) == (
        Finding(
            code="DL006",
            name="task-deadline-vague",
            severity=Severity.INFO,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"deadline": "kịp thời"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            OPEN + AMENDED.format("2023-06-01", "khẩn trương"),
            date(2023, 6, 1),
            [("T-1", "the deadline “khẩn trương” names no day")],
            id="set anew, and vague",
        ),
        pytest.param(
            VAGUE + ASSIGNED.format("2023-01-05"),
            date(2023, 1, 5),
            [("T-1", "the deadline “kịp thời” names no day")],
            id="from the day it is assigned",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_DEADLINE_VAGUE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            VAGUE + AMENDED.format("2023-06-01", "31/7/2023"), date(2023, 6, 1), id="set since"
        ),
        pytest.param(OPEN, date(2023, 6, 30), id="a day"),
        pytest.param(UNDATED, date(2023, 6, 30), id="none"),
        pytest.param(CONTINUOUS, date(2023, 6, 30), id="continuous"),
        pytest.param(
            VAGUE + EXTENDED.format("2023-09-30", "2023-06-20"),
            date(2023, 6, 20),
            id="extended to a day",
        ),
        pytest.param(VAGUE + COMPLETED.format("2023-06-01"), date(2023, 6, 1), id="completed"),
        pytest.param(
            VAGUE + ASSIGNED.format("2023-01-05"), date(2023, 1, 4), id="not assigned yet"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With a day, a continuous deadline or none, once closed or not yet assigned, it is quiet."""
    assert findings_of(TASK_DEADLINE_VAGUE, text, as_of) == ()
