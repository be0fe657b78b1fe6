"""DL007 task-due-before-assigned."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.deadlines.task_due_before_assigned import TASK_DUE_BEFORE_ASSIGNED
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

ASSIGNED = """
assigned_on = {}
"""

COMPLETED = """
[[tasks.reports]]
on = {}
event = "completed"
"""

BASIS = """
[[documents]]
id = "NQ-1"
kind = "resolution"
title = "Nghị quyết cũ"
issued_on = 2023-01-05

[[documents]]
id = "NQ-2"
kind = "resolution"
title = "Nghị quyết mới"
issued_on = {}

[[documents]]
id = "NQ-3"
kind = "resolution"
title = "Nghị quyết không ghi ngày"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
basis = ["NQ-1", "NQ-2", "NQ-3"]
"""

ROLLED = """
[register]
title = "Under test"

[register.policy]
convention = "lui"

[[conventions]]
id = "lui"
name = "Quy ước"
law = "Quy chế, Điều 5"
first_day_counts = true
counted_roll = "previous"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "thời hạn 30/06/2023 sớm hơn ngày 01/07/2023, khi được giao hoặc "
                "khi văn bản làm căn cứ được ban hành"
            ),
            "kiểm tra lại năm của thời hạn và của ngày giao trước tiên",
        ),
        (
            Language.EN,
            ("due on 2023-06-30, before 2023-07-01, when it was assigned or its basis was issued"),
            "check the year of both days first",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A task due before the day it was assigned speaks from that day."""
    assert findings_of(
        TASK_DUE_BEFORE_ASSIGNED,
        OPEN + ASSIGNED.format("2023-07-01"),
        date(2023, 7, 1),
        language=language,
    ) == (
        Finding(
            code="DL007",
            name="task-due-before-assigned",
            severity=Severity.ERROR,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "due": date(2023, 6, 30),
                "given_on": date(2023, 7, 1),
                "assigned_on": date(2023, 7, 1),
                "issued_on": None,
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            BASIS.format("2023-01-05").replace("quý II/2023", "5 ngày kể từ ngày ký")
            + ASSIGNED.format("2023-02-01"),
            date(2023, 2, 1),
            [
                (
                    "T-1",
                    (
                        "due on 2023-01-10, before 2023-02-01, when it was assigned or its "
                        "basis was issued"
                    ),
                )
            ],
            id="counted from the document, and given later",
        ),
        pytest.param(
            BASIS.format("2023-07-01"),
            date(2023, 7, 1),
            [
                (
                    "T-1",
                    (
                        "due on 2023-06-30, before 2023-07-01, when it was assigned or its "
                        "basis was issued"
                    ),
                )
            ],
            id="the latest of its documents is later",
        ),
        pytest.param(
            OPEN + ASSIGNED.format("2023-07-01") + COMPLETED.format("2023-07-02"),
            date(2024, 1, 1),
            [
                (
                    "T-1",
                    (
                        "due on 2023-06-30, before 2023-07-01, when it was assigned or its "
                        "basis was issued"
                    ),
                )
            ],
            id="closed tasks too",
        ),
        pytest.param(
            BASIS.format("2023-07-01") + ASSIGNED.format("2023-08-01"),
            date(2023, 8, 1),
            [
                (
                    "T-1",
                    (
                        "due on 2023-06-30, before 2023-08-01, when it was assigned or its "
                        "basis was issued"
                    ),
                )
            ],
            id="both days are later",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_DUE_BEFORE_ASSIGNED, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            ROLLED
            + OPEN.replace("quý II/2023", "1 ngày kể từ ngày được giao")
            + ASSIGNED.format("2023-07-01"),
            date(2023, 7, 9),
            id="counted from that very day, a Saturday, and moved back",
        ),
        pytest.param(
            OPEN + ASSIGNED.format("2023-06-30"), date(2023, 7, 1), id="due the day it was assigned"
        ),
        pytest.param(
            OPEN + ASSIGNED.format("2023-07-01"), date(2023, 6, 30), id="not assigned yet"
        ),
        pytest.param(
            BASIS.format("2023-07-01"),
            date(2023, 6, 30),
            id="the latest document is not issued yet",
        ),
        pytest.param(UNDATED + ASSIGNED.format("2023-07-01"), date(2023, 7, 1), id="no due day"),
        pytest.param(BASIS.format("2023-06-30"), date(2023, 7, 1), id="issued on the due day"),
        pytest.param(OPEN, date(2023, 7, 1), id="nothing to compare with"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Due on or after the day it was assigned, or with a day not recorded, it says nothing."""
    assert findings_of(TASK_DUE_BEFORE_ASSIGNED, text, as_of) == ()
