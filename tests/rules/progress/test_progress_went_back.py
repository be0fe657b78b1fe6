"""PR011 progress-went-back."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.progress_went_back import PROGRESS_WENT_BACK
from tracker.testing.rule_testing import findings_of

FIRING = """
[[tasks]]
id = "T-1"
title = "Rà soát"

[[tasks.reports]]
on = 2023-02-01
progress = 60

[[tasks.reports]]
on = 2023-03-01
progress = 40
"""
RETURNED = '\n[[tasks.reports]]\non = {}\nevent = "returned"\n'


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "tiến độ giảm từ 60 % (01/02/2023) xuống 40 % (01/03/2023)",
            "hỏi lại đơn vị báo cáo xem số nào đúng",
        ),
        (
            Language.EN,
            "progress fell from 60 % on 2023-02-01 to 40 % on 2023-03-01",
            "ask the unit that reports which figure is right",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A report below the one before it speaks, with both figures and days."""
    found = findings_of(PROGRESS_WENT_BACK, FIRING, date(2023, 3, 1), language=language)
    assert found == (
        Finding(
            code="PR011",
            name="progress-went-back",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "earlier": 60,
                "earlier_on": date(2023, 2, 1),
                "later": 40,
                "later_on": date(2023, 3, 1),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING + RETURNED.format("2023-01-31"),
            date(2023, 3, 1),
            [
                {
                    "earlier": 60,
                    "earlier_on": date(2023, 2, 1),
                    "later": 40,
                    "later_on": date(2023, 3, 1),
                }
            ],
            id="returned before the first",
        ),
        pytest.param(
            FIRING + RETURNED.format("2023-03-02"),
            date(2023, 3, 2),
            [
                {
                    "earlier": 60,
                    "earlier_on": date(2023, 2, 1),
                    "later": 40,
                    "later_on": date(2023, 3, 1),
                }
            ],
            id="returned after the second",
        ),
        pytest.param(
            FIRING + RETURNED.format("2023-01-31") + RETURNED.format("2023-03-02"),
            date(2023, 3, 2),
            [
                {
                    "earlier": 60,
                    "earlier_on": date(2023, 2, 1),
                    "later": 40,
                    "later_on": date(2023, 3, 1),
                }
            ],
            id="returned both before and after",
        ),
        pytest.param(
            FIRING.replace("progress = 40", "progress = 0"),
            date(2023, 3, 1),
            [
                {
                    "earlier": 60,
                    "earlier_on": date(2023, 2, 1),
                    "later": 0,
                    "later_on": date(2023, 3, 1),
                }
            ],
            id="to nothing",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(PROGRESS_WENT_BACK, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace("progress = 40", "progress = 60"), date(2023, 3, 1), id="equal"
        ),
        pytest.param(
            FIRING.replace("2023-03-01", "2023-02-01").replace("40", "60"),
            date(2023, 3, 1),
            id="one day, twice the same",
        ),
        pytest.param(FIRING, date(2023, 2, 28), id="not yet reported"),
        pytest.param(FIRING.replace("2023-03-01", "2023-02-01"), date(2023, 3, 1), id="one day"),
        pytest.param(
            FIRING + RETURNED.format("2023-02-15"), date(2023, 3, 1), id="returned between"
        ),
        pytest.param(
            FIRING + RETURNED.format("2023-02-01"), date(2023, 3, 1), id="returned on the first day"
        ),
        pytest.param(
            FIRING + RETURNED.format("2023-03-01"),
            date(2023, 3, 1),
            id="returned on the second day",
        ),
        pytest.param(
            FIRING.replace("progress = 40", 'event = "started"'), date(2023, 3, 1), id="no figure"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(PROGRESS_WENT_BACK, text, as_of) == ()
