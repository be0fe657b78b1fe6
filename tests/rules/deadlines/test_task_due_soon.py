"""DL002 task-due-soon."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.task_due_soon import TASK_DUE_SOON
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
            "còn 1 ngày (1 ngày làm việc): thời hạn là 30/06/2023",
            "nhắc đơn vị chủ trì nộp kết quả, hoặc trình gia hạn trước ngày đến hạn",
        ),
        (
            Language.EN,
            "1 day left (1 working day): it is due on 2023-06-30",
            "remind the lead unit of the result, or ask for an extension before the due day",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An open task speaks when few days are left before its due day."""
    assert findings_of(TASK_DUE_SOON, OPEN, date(2023, 6, 29), language=language) == (
        Finding(
            code="DL002",
            name="task-due-soon",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"days": 1, "working_days": 1, "due": date(2023, 6, 30)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            OPEN,
            date(2023, 6, 23),
            [("T-1", "7 days left (5 working days): it is due on 2023-06-30")],
            id="the first day that is soon",
        ),
        pytest.param(
            POLICY.format(30) + OPEN,
            date(2023, 5, 31),
            [("T-1", "30 days left (22 working days): it is due on 2023-06-30")],
            id="the register warns earlier",
        ),
        pytest.param(
            OPEN + EXTENDED.format("2023-07-15", "2023-06-20"),
            date(2023, 7, 13),
            [("T-1", "2 days left (1 working day): it is due on 2023-07-15")],
            id="extended to a day that is near",
        ),
        pytest.param(
            POLICY.format("7\ndue_soon_in_working_days = true") + OPEN,
            date(2023, 6, 21),
            [("T-1", "9 days left (7 working days): it is due on 2023-06-30")],
            id="the register counts working days",
        ),
        pytest.param(
            MONTHLY,
            date(2023, 6, 20),
            [("T-1", "5 days left (3 working days): it is due on 2023-06-25")],
            id="the next occurrence, though one before it was missed",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_DUE_SOON, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(OPEN, date(2023, 6, 22), id="a day earlier than soon"),
        pytest.param(OPEN, date(2023, 6, 30), id="on the due day"),
        pytest.param(OPEN, date(2023, 7, 1), id="overdue"),
        pytest.param(OPEN + COMPLETED.format("2023-06-20"), date(2023, 6, 25), id="completed"),
        pytest.param(OPEN + CANCELLED.format("2023-06-01"), date(2023, 6, 25), id="cancelled"),
        pytest.param(
            OPEN + EXTENDED.format("2023-09-30", "2023-06-20"), date(2023, 6, 29), id="extended"
        ),
        pytest.param(
            OPEN + ASSIGNED.format("2023-06-29"), date(2023, 6, 28), id="assigned only later"
        ),
        pytest.param(POLICY.format(0) + OPEN, date(2023, 6, 29), id="no warning wanted"),
        pytest.param(
            POLICY.format("7\ndue_soon_in_working_days = true") + OPEN,
            date(2023, 6, 20),
            id="more working days than soon",
        ),
        pytest.param(
            MONTHLY + COMPLETED.format("2023-06-20"), date(2023, 6, 20), id="occurrence done"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Far from the due day, on it, after it and once closed there is nothing to say."""
    assert findings_of(TASK_DUE_SOON, text, as_of) == ()
