"""DL005 task-without-deadline."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.task_without_deadline import TASK_WITHOUT_DEADLINE
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

CANCELLED = """
[[tasks.reports]]
on = {}
event = "cancelled"
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""

REQUESTED = """
[[tasks.extensions]]
new_due = {}
requested_on = {}
"""

AMENDED = """
[[tasks.amendments]]
made_on = {}
deadline = "{}"
"""

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không có thời hạn",
            "ghi thời hạn theo văn bản giao việc, hoặc hỏi cơ quan giao việc",
        ),
        (
            Language.EN,
            "it has no deadline",
            "record the deadline of the assigning document, or ask who assigned it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An open task with no deadline speaks."""
    assert findings_of(TASK_WITHOUT_DEADLINE, UNDATED, date(2023, 6, 30), language=language) == (
        Finding(
            code="DL005",
            name="task-without-deadline",
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
            UNDATED + REQUESTED.format("2023-09-30", "2023-06-20"),
            date(2023, 6, 30),
            [("T-1", "it has no deadline")],
            id="an extension is only asked for",
        ),
        pytest.param(
            UNDATED + ASSIGNED.format("2023-01-05"),
            date(2023, 1, 5),
            [("T-1", "it has no deadline")],
            id="from the day it is assigned",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_WITHOUT_DEADLINE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(MONTHLY, date(2023, 6, 24), id="recurring"),
        pytest.param(
            UNDATED + AMENDED.format("2023-06-01", "thường xuyên"), date(2023, 6, 1), id="set since"
        ),
        pytest.param(OPEN, date(2023, 6, 30), id="a day"),
        pytest.param(VAGUE, date(2023, 6, 30), id="vague"),
        pytest.param(CONTINUOUS, date(2023, 6, 30), id="continuous"),
        pytest.param(
            UNDATED + EXTENDED.format("2023-09-30", "2023-06-20"),
            date(2023, 6, 20),
            id="extended to a day",
        ),
        pytest.param(UNDATED + COMPLETED.format("2023-06-01"), date(2023, 6, 1), id="completed"),
        pytest.param(UNDATED + CANCELLED.format("2023-06-01"), date(2023, 6, 1), id="cancelled"),
        pytest.param(
            UNDATED + ASSIGNED.format("2023-01-05"), date(2023, 1, 4), id="not assigned yet"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With any deadline, once closed and before it is assigned there is nothing to say."""
    assert findings_of(TASK_WITHOUT_DEADLINE, text, as_of) == ()
