"""PR012 progress-full-but-open."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.progress_full_but_open import PROGRESS_FULL_BUT_OPEN
from tracker.testing.rule_testing import findings_of

FIRING = """
[[tasks]]
id = "T-1"
title = "Rà soát"

[[tasks.reports]]
on = 2023-02-01
progress = 100
"""
REPORT = '\n[[tasks.reports]]\non = {}\nevent = "{}"\n'


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "báo cáo 100 % ngày 01/02/2023 mà chưa trình, chưa hoàn thành",
            "ghi việc trình kết quả (submitted) hoặc hoàn thành (completed)",
        ),
        (
            Language.EN,
            "reported 100 % done on 2023-02-01, yet neither submitted nor completed",
            "record the event submitted or completed",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A task reported wholly done and still open speaks from the day it was reported."""
    found = findings_of(PROGRESS_FULL_BUT_OPEN, FIRING, date(2023, 2, 1), language=language)
    assert found == (
        Finding(
            code="PR012",
            name="progress-full-but-open",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"reported_on": date(2023, 2, 1)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING + REPORT.format("2023-03-01", "suspended"),
            date(2023, 3, 1),
            [{"reported_on": date(2023, 2, 1)}],
            id="suspended",
        ),
        pytest.param(
            FIRING + REPORT.format("2023-03-01", "completed"),
            date(2023, 2, 28),
            [{"reported_on": date(2023, 2, 1)}],
            id="completed later",
        ),
        pytest.param(
            FIRING + REPORT.format("2023-01-31", "returned"),
            date(2023, 3, 1),
            [{"reported_on": date(2023, 2, 1)}],
            id="returned before",
        ),
        pytest.param(
            FIRING + REPORT.format("2023-03-01", "resumed"),
            date(2023, 3, 1),
            [{"reported_on": date(2023, 2, 1)}],
            id="resumed",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(PROGRESS_FULL_BUT_OPEN, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("= 100", "= 99"), date(2023, 3, 1), id="nearly done"),
        pytest.param(
            FIRING + REPORT.format("2023-03-01", "submitted"), date(2023, 3, 1), id="submitted"
        ),
        pytest.param(
            FIRING + REPORT.format("2023-03-01", "completed"), date(2023, 3, 1), id="completed"
        ),
        pytest.param(
            FIRING + REPORT.format("2023-03-01", "cancelled"), date(2023, 3, 1), id="cancelled"
        ),
        pytest.param(
            FIRING + REPORT.format("2023-03-01", "returned"), date(2023, 3, 1), id="returned since"
        ),
        pytest.param(
            FIRING + REPORT.format("2023-02-01", "returned"),
            date(2023, 3, 1),
            id="returned the same day",
        ),
        pytest.param(FIRING, date(2023, 1, 31), id="not yet reported"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(PROGRESS_FULL_BUT_OPEN, text, as_of) == ()
