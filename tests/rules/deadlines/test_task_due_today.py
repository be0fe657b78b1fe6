"""DL003 task-due-today."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.task_due_today import TASK_DUE_TODAY
from tracker.testing.rule_testing import findings_of

POLICY = """
[register]
title = "Under test"

[register.policy]
due_soon_days = {}
"""

OPEN = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
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
            "đến hạn ngay hôm nay, 30/06/2023",
            "nhận kết quả của đơn vị chủ trì trong hôm nay",
        ),
        (
            Language.EN,
            "due today, 2023-06-30",
            "get the result from the lead unit today",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An open task speaks on its due day."""
    assert findings_of(TASK_DUE_TODAY, OPEN, date(2023, 6, 30), language=language) == (
        Finding(
            code="DL003",
            name="task-due-today",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"due": date(2023, 6, 30)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            MONTHLY,
            date(2023, 6, 25),
            [("T-1", "due today, 2023-06-25")],
            id="the next occurrence, though one before it was missed",
        ),
        pytest.param(
            POLICY.format(0) + OPEN,
            date(2023, 6, 30),
            [("T-1", "due today, 2023-06-30")],
            id="even where no day counts as soon",
        ),
        pytest.param(
            OPEN + EXTENDED.format("2023-07-15", "2023-06-20"),
            date(2023, 7, 15),
            [("T-1", "due today, 2023-07-15")],
            id="the day an extension ends",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_DUE_TODAY, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(MONTHLY, date(2023, 6, 24), id="a day before an occurrence"),
        pytest.param(OPEN, date(2023, 6, 29), id="the day before"),
        pytest.param(OPEN, date(2023, 7, 1), id="the day after"),
        pytest.param(
            OPEN + COMPLETED.format("2023-06-30"), date(2023, 6, 30), id="completed that day"
        ),
        pytest.param(OPEN + CANCELLED.format("2023-06-01"), date(2023, 6, 30), id="cancelled"),
        pytest.param(CONTINUOUS, date(2023, 6, 30), id="no due day"),
        pytest.param(
            OPEN + ASSIGNED.format("2023-07-01"), date(2023, 6, 30), id="assigned only later"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """On any other day and once closed there is nothing to say."""
    assert findings_of(TASK_DUE_TODAY, text, as_of) == ()
