"""DL009 task-extended-often."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.task_extended_often import TASK_EXTENDED_OFTEN
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

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""

REFUSED = """
[[tasks.extensions]]
new_due = {}
decision = "refused"
decided_on = {}
"""

REQUESTED = """
[[tasks.extensions]]
new_due = {}
requested_on = {}
"""

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""

POLICY = """
[register]
title = "Under test"

[register.policy]
extended_often = {}
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "đã gia hạn 3 lần, nay đến 31/10/2023",
            "báo cáo cơ quan giao việc nguyên nhân và xin ý kiến về nhiệm vụ",
        ),
        (
            Language.EN,
            "extended 3 times, now due on 2023-10-31",
            "report the cause to who assigned it, and ask what should become of the task",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A task speaks from the day its third extension is approved."""
    assert findings_of(
        TASK_EXTENDED_OFTEN,
        OPEN
        + EXTENDED.format("2023-08-31", "2023-06-20")
        + EXTENDED.format("2023-09-30", "2023-08-20")
        + EXTENDED.format("2023-10-31", "2023-09-20"),
        date(2023, 9, 20),
        language=language,
    ) == (
        Finding(
            code="DL009",
            name="task-extended-often",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "extensions": 3,
                "due": date(2023, 10, 31),
                "baseline_due": date(2023, 6, 30),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            POLICY.format(1) + OPEN + EXTENDED.format("2023-08-31", "2023-06-20"),
            date(2023, 10, 20),
            [("T-1", "extended 1 time, now due on 2023-08-31")],
            id="the register says once is often",
        ),
        pytest.param(
            POLICY.format(2)
            + MONTHLY
            + EXTENDED.format("2023-05-31", "2023-05-20")
            + EXTENDED.format("2023-06-05", "2023-05-21")
            + EXTENDED.format("2023-06-30", "2023-06-20"),
            date(2023, 10, 20),
            [("T-1", "extended 2 times, now due on 2023-06-05")],
            id="one occurrence",
        ),
        pytest.param(
            UNDATED
            + EXTENDED.format("2023-08-31", "2023-06-20")
            + EXTENDED.format("2023-09-30", "2023-08-20")
            + EXTENDED.format("2023-10-31", "2023-09-20")
            + EXTENDED.format("2023-11-30", "2023-10-20"),
            date(2023, 10, 20),
            [("T-1", "extended 4 times, now due on 2023-11-30")],
            id="four times, with no baseline",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_EXTENDED_OFTEN, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            POLICY.format(2)
            + MONTHLY
            + EXTENDED.format("2023-05-31", "2023-05-20")
            + EXTENDED.format("2023-06-30", "2023-06-20"),
            date(2023, 10, 20),
            id="each occurrence once",
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-08-31", "2023-06-20")
            + EXTENDED.format("2023-09-30", "2023-08-20")
            + EXTENDED.format("2023-10-31", "2023-09-20"),
            date(2023, 9, 19),
            id="only two known",
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-08-31", "2023-06-20")
            + EXTENDED.format("2023-09-30", "2023-08-20")
            + REFUSED.format("2023-10-31", "2023-09-20"),
            date(2024, 1, 1),
            id="the third refused",
        ),
        pytest.param(
            OPEN
            + EXTENDED.format("2023-08-31", "2023-06-20")
            + EXTENDED.format("2023-09-30", "2023-08-20")
            + REQUESTED.format("2023-10-31", "2023-09-20"),
            date(2024, 1, 1),
            id="the third pending",
        ),
        pytest.param(OPEN, date(2024, 1, 1), id="never"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Fewer than three approved by the day asked are nothing to speak of."""
    assert findings_of(TASK_EXTENDED_OFTEN, text, as_of) == ()
