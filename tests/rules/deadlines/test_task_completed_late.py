"""DL004 task-completed-late."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.task_completed_late import TASK_COMPLETED_LATE
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

CONTINUOUS = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "thường xuyên"
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

RETURNED = """
[[tasks.reports]]
on = {}
event = "returned"
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

[[tasks.reports]]
on = 2023-05-27
occurrence = 2023-05-25
event = "completed"

[[tasks.reports]]
on = 2023-06-26
occurrence = 2023-06-25
event = "completed"

[[tasks.reports]]
on = 2023-07-20
event = "completed"
"""

SHARED = """
[register]
title = "Under test"

[register.policy]
closing_day = "done"

[[organizations]]
id = "a"
name = "Ban A"

[[organizations]]
id = "b"
name = "Ban B"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
lead_units = ["a", "b"]

[[tasks.reports]]
on = 2023-06-20
event = "completed"
by = "a"

[[tasks.reports]]
on = 2023-07-02
event = "done"
by = "b"

[[tasks.reports]]
on = 2023-07-09
event = "completed"
by = "b"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "hoàn thành muộn 3 ngày: xong ngày 03/07/2023, thời hạn là 30/06/2023",
            "nêu lý do chậm trong báo cáo của kỳ này",
        ),
        (
            Language.EN,
            "completed 3 days late: on 2023-07-03, and it was due on 2023-06-30",
            "give the reason for the delay in this period's report",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A task completed after its due day speaks from the day it was completed."""
    assert findings_of(
        TASK_COMPLETED_LATE,
        OPEN + COMPLETED.format("2023-07-03"),
        date(2023, 7, 3),
        language=language,
    ) == (
        Finding(
            code="DL004",
            name="task-completed-late",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "days": 3,
                "closed_on": date(2023, 7, 3),
                "completed_on": date(2023, 7, 3),
                "due": date(2023, 6, 30),
                "baseline_due": date(2023, 6, 30),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            OPEN + COMPLETED.format("2023-07-03"),
            date(2025, 1, 1),
            [("T-1", "completed 3 days late: on 2023-07-03, and it was due on 2023-06-30")],
            id="years later",
        ),
        pytest.param(
            MONTHLY,
            date(2023, 7, 21),
            [
                (
                    "T-1",
                    (
                        "completed 1 day late: on 2023-06-26, and it was due on 2023-06-25; "
                        "2 occurrences late so far"
                    ),
                )
            ],
            id="the last occurrence that was late",
        ),
        pytest.param(
            SHARED,
            date(2023, 8, 1),
            [("T-1", "completed 2 days late: on 2023-07-02, and it was due on 2023-06-30")],
            id="by the day that closes it",
        ),
        pytest.param(
            OPEN + COMPLETED.format("2023-07-16") + EXTENDED.format("2023-07-15", "2023-06-20"),
            date(2023, 8, 1),
            [("T-1", "completed 1 day late: on 2023-07-16, and it was due on 2023-07-15")],
            id="late even after an extension",
        ),
        pytest.param(
            UNDATED + COMPLETED.format("2023-07-16") + EXTENDED.format("2023-07-15", "2023-06-20"),
            date(2023, 8, 1),
            [("T-1", "completed 1 day late: on 2023-07-16, and it was due on 2023-07-15")],
            id="extended, with no baseline",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_COMPLETED_LATE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            OPEN + COMPLETED.format("2023-07-03"), date(2023, 7, 2), id="not completed yet"
        ),
        pytest.param(
            OPEN + COMPLETED.format("2023-06-30"), date(2023, 7, 2), id="completed on the due day"
        ),
        pytest.param(
            OPEN + COMPLETED.format("2023-07-16") + EXTENDED.format("2023-09-30", "2023-06-20"),
            date(2023, 8, 1),
            id="late against the baseline alone",
        ),
        pytest.param(
            OPEN + COMPLETED.format("2023-07-03") + RETURNED.format("2023-07-05"),
            date(2023, 7, 5),
            id="returned since",
        ),
        pytest.param(
            OPEN + COMPLETED.format("2023-07-03") + CANCELLED.format("2023-07-05"),
            date(2023, 7, 5),
            id="cancelled since",
        ),
        pytest.param(
            CONTINUOUS + COMPLETED.format("2023-07-16"), date(2023, 8, 1), id="no due day"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Completed in time against the current due day, or not completed, it says nothing."""
    assert findings_of(TASK_COMPLETED_LATE, text, as_of) == ()


def test_it_names_the_units_that_were_late() -> None:
    """Of a task that several units answer for the evidence has those whose share was late."""
    [finding] = findings_of(TASK_COMPLETED_LATE, SHARED, date(2023, 8, 1))

    assert finding.evidence["late_units"] == ("b",)
