"""DL010 task-completed-after-baseline."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.task_completed_after_baseline import TASK_COMPLETED_AFTER_BASELINE
from tracker.testing.rule_testing import findings_of

TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
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

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.VI,
            (
                "xong ngày 10/07/2023, trong thời hạn nay là 31/07/2023 nhưng muộn 10 ngày so "
                "với thời hạn ban đầu 30/06/2023"
            ),
        ),
        (
            Language.EN,
            (
                "done on 2023-07-10, in time by its due day of now 2023-07-31, but 10 days "
                "after the first one, 2023-06-30"
            ),
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A task that only an extension made on time speaks from the day it was completed."""
    [finding] = findings_of(
        TASK_COMPLETED_AFTER_BASELINE,
        TASK.format("quý II/2023")
        + EXTENDED.format("2023-07-31", "2023-06-20")
        + COMPLETED.format("2023-07-10"),
        date(2023, 7, 10),
        language=language,
    )

    assert (finding.code, finding.severity) == ("DL010", Severity.INFO)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "days": 10,
        "closed_on": date(2023, 7, 10),
        "due": date(2023, 7, 31),
        "baseline_due": date(2023, 6, 30),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            TASK.format("quý II/2023")
            + AMENDED.format("2023-05-05", "31/7/2023")
            + COMPLETED.format("2023-07-01"),
            date(2024, 1, 1),
            [
                (
                    "done on 2023-07-01, in time by its due day of now 2023-07-31, but 1 day "
                    "after the first one, 2023-06-30"
                )
            ],
            id="moved by a later document",
        ),
        pytest.param(
            MONTHLY
            + EXTENDED.format("2023-05-31", "2023-05-20")
            + COMPLETED.format("2023-05-30\noccurrence = 2023-05-25"),
            date(2023, 6, 1),
            [
                (
                    "done on 2023-05-30, in time by its due day of now 2023-05-31, but 5 days "
                    "after the first one, 2023-05-25"
                )
            ],
            id="one occurrence",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """It also speaks where a later document moved the deadline, and of an occurrence."""
    assert [
        finding.message for finding in findings_of(TASK_COMPLETED_AFTER_BASELINE, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            TASK.format("quý II/2023")
            + EXTENDED.format("2023-07-31", "2023-06-20")
            + COMPLETED.format("2023-06-30"),
            date(2023, 7, 10),
            id="done by the first due day",
        ),
        pytest.param(
            TASK.format("quý II/2023")
            + EXTENDED.format("2023-07-31", "2023-06-20")
            + COMPLETED.format("2023-08-01"),
            date(2023, 8, 10),
            id="late against both",
        ),
        pytest.param(
            TASK.format("quý II/2023")
            + EXTENDED.format("2023-07-31", "2023-06-20")
            + COMPLETED.format("2023-07-10"),
            date(2023, 7, 9),
            id="not completed yet",
        ),
        pytest.param(
            TASK.format("thường xuyên")
            + EXTENDED.format("2023-07-31", "2023-06-20")
            + COMPLETED.format("2023-07-10"),
            date(2023, 7, 10),
            id="no day at first",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """In time by both due days, late by both, or with none at first, there is nothing to say."""
    assert findings_of(TASK_COMPLETED_AFTER_BASELINE, text, as_of) == ()
