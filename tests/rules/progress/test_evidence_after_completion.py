"""PR034 evidence-after-completion."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language, write_date
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.evidence_after_completion import EVIDENCE_AFTER_COMPLETION
from tracker.testing.rule_testing import findings_of

FIRING = """
[[tasks]]
id = "T-1"
title = "Rà soát"

[[tasks.reports]]
on = 2023-03-01
event = "completed"
evidence = "Biên bản nghiệm thu ngày 8/3/2023"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "báo hoàn thành ngày 01/03/2023, nhưng dẫn chứng “Biên bản nghiệm thu ngày "
                "8/3/2023” có sau đó 7 ngày"
            ),
            "hỏi lại đơn vị ngày nào đúng",
        ),
        (
            Language.EN,
            (
                "completed on 2023-03-01, yet “Biên bản nghiệm thu ngày 8/3/2023”, which shows "
                "it, is 7 days later"
            ),
            "ask the unit which of the two days is right",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """Evidence of a later day speaks from the day the task was completed."""
    found = findings_of(EVIDENCE_AFTER_COMPLETION, FIRING, date(2023, 3, 1), language=language)
    assert found == (
        Finding(
            code="PR034",
            name="evidence-after-completion",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "completed_on": date(2023, 3, 1),
                "shown_by": "Biên bản nghiệm thu ngày 8/3/2023",
                "dated": date(2023, 3, 8),
                "days": 7,
            },
        ),
    )


@pytest.mark.parametrize(
    ("shown_by", "days"),
    [
        ("Báo cáo số 45-BC/ĐUK, ngày 02-03-2023", 1),
        ("Biên bản ngày 2 tháng 4 năm 2023", 32),
        ("Minutes of 2023-03-31", 30),
        ("Biên bản ngày 9/3/2023, quyết định ngày 5/3/2023", 4),
        ("Biên bản ngày 31/2/2023, quyết định ngày 5/3/2023", 4),
    ],
)
def test_it_speaks(shown_by: str, days: int) -> None:
    """It reads days as they are written in full, and takes the earliest."""
    text = FIRING.replace("Biên bản nghiệm thu ngày 8/3/2023", shown_by)
    found = findings_of(EVIDENCE_AFTER_COMPLETION, text, date(2023, 3, 1))
    assert [finding.evidence["days"] for finding in found] == [days]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2023, 2, 28), id="not yet completed"),
        pytest.param(FIRING.replace("completed", "started"), date(2023, 4, 1), id="only begun"),
        *(
            pytest.param(
                FIRING.replace("Biên bản nghiệm thu ngày 8/3/2023", shown_by),
                date(2023, 4, 1),
                id=shown_by,
            )
            for shown_by in (
                "Biên bản ngày 1/3/2023",
                "Biên bản ngày 9/3/2023, quyết định ngày 1/3/2023",
                "Biên bản nghiệm thu",
                "Biên bản ngày 8/3",
                "Báo cáo tổng kết năm 2024",
                "Biên bản ngày 31/2/2024",
                "Biên bản số 8/3/2023",
            )
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(EVIDENCE_AFTER_COMPLETION, text, as_of) == ()


@given(st.integers(-400, 400))
def test_it_speaks_exactly_of_later_days(later: int) -> None:
    """The day of the completion itself is not later."""
    dated = date(2023, 3, 1) + timedelta(days=later)
    text = FIRING.replace("8/3/2023", write_date(dated, Language.VI))
    found = findings_of(EVIDENCE_AFTER_COMPLETION, text, date(2026, 1, 1))
    assert [finding.evidence["days"] for finding in found] == ([later] if later > 0 else [])
