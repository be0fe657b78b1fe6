"""RG002 report-before-assignment."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.integrity.report_before_assignment import REPORT_BEFORE_ASSIGNMENT
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

STARTED = """
[[tasks.reports]]
on = {}
event = "started"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "báo cáo ngày 04/01/2023, trước ngày giao 05/01/2023",
            "kiểm tra lại năm của hai ngày trước tiên",
        ),
        (
            Language.EN,
            "reported on 2023-01-04, before it was assigned on 2023-01-05",
            "check the year of both days first",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A report from before a task was assigned speaks from that day."""
    assert findings_of(
        REPORT_BEFORE_ASSIGNMENT,
        UNDATED + ASSIGNED.format("2023-01-05") + STARTED.format("2023-01-04"),
        date(2023, 1, 5),
        language=language,
    ) == (
        Finding(
            code="RG002",
            name="report-before-assignment",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"on": date(2023, 1, 4), "assigned_on": date(2023, 1, 5)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            UNDATED
            + ASSIGNED.format("2023-01-05")
            + STARTED.format("2023-01-04")
            + COMPLETED.format("2022-12-31"),
            date(2024, 1, 1),
            [
                ("T-1", "reported on 2022-12-31, before it was assigned on 2023-01-05"),
                ("T-1", "reported on 2023-01-04, before it was assigned on 2023-01-05"),
            ],
            id="one for each report",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(REPORT_BEFORE_ASSIGNMENT, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            UNDATED + ASSIGNED.format("2023-01-05") + STARTED.format("2023-01-05"),
            date(2024, 1, 1),
            id="on the day",
        ),
        pytest.param(
            UNDATED + ASSIGNED.format("2023-01-05") + STARTED.format("2023-01-04"),
            date(2023, 1, 4),
            id="not assigned yet",
        ),
        pytest.param(
            UNDATED + STARTED.format("2023-01-04"), date(2024, 1, 1), id="no day of assignment"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """From the day of assignment on, or where it is not recorded, reports say nothing."""
    assert findings_of(REPORT_BEFORE_ASSIGNMENT, text, as_of) == ()


def test_it_points_at_the_report() -> None:
    """The place is that of the report, not that of its task."""
    found = findings_of(
        REPORT_BEFORE_ASSIGNMENT,
        UNDATED + ASSIGNED.format("2023-01-05") + STARTED.format("2023-01-04"),
        date(2023, 1, 5),
    )

    assert [finding.location.line for finding in found if finding.location] == [10]
