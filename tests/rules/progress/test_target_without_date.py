"""PR019 target-without-date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.target_without_date import TARGET_WITHOUT_DATE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Chương trình"
period = "2021-2025"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
targets = [{ text = "≥ 50" }]
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“≥ 50” không nói đến khi nào; tạm tính đến hết kế hoạch, 31/12/2025",
            "hỏi lại nơi ban hành và ghi thời hạn vào by",
        ),
        (
            Language.EN,
            "“≥ 50” does not say by when; the end of the plan, 2025-12-31, is taken for it",
            "ask who issued it and record the day as its by",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """In a plan of several years a target that names no day speaks."""
    found = findings_of(TARGET_WITHOUT_DATE, FIRING, date(2021, 1, 1), language=language)
    assert found == (
        Finding(
            code="PR019",
            name="target-without-date",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"asked": "≥ 50", "taken_as": date(2025, 12, 31)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("≥ 50", "hạng 5"),
            date(2026, 1, 1),
            [{"asked": "hạng 5", "taken_as": date(2025, 12, 31)}],
            id="a rank, the plan being over",
        ),
        pytest.param(
            FIRING.replace('{ text = "≥ 50" }', '{ text = "≥ 50; ≥ 40" }'),
            date(2021, 1, 1),
            [{"asked": "≥ 50; ≥ 40", "taken_as": date(2025, 12, 31)}],
            id="two figures in one cell, once",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(TARGET_WITHOUT_DATE, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2020, 12, 31), id="the plan has not begun"),
        pytest.param(
            FIRING.replace("2021-2025", "năm 2024"), date(2024, 1, 1), id="a year, of 366 days"
        ),
        pytest.param(
            FIRING.replace("2021-2025", "quý I/2024"), date(2024, 1, 1), id="less than a year"
        ),
        pytest.param(
            FIRING.replace("≥ 50", "≥ 50 vào năm 2023"), date(2021, 1, 1), id="a year in its text"
        ),
        pytest.param(
            FIRING.replace('"≥ 50"', '"≥ 50", by = 2023-12-31'),
            date(2021, 1, 1),
            id="a day beside it",
        ),
        pytest.param(
            FIRING.replace('"≥ 50"', '"≥ 50", period = "năm 2023"'), date(2021, 1, 1), id="a period"
        ),
        pytest.param(FIRING.replace("≥ 50", "≥ 50/năm"), date(2021, 1, 1), id="of every year"),
        pytest.param(FIRING.replace("≥ 50", "nâng cao chất lượng"), date(2021, 1, 1), id="words"),
        pytest.param(FIRING.replace("≥ 50", "1,000"), date(2021, 1, 1), id="unreadable"),
        pytest.param(FIRING.replace("≥ 50", "≤ 50"), date(2021, 1, 1), id="a limit"),
        pytest.param(
            FIRING.replace('targets = [{ text = "≥ 50" }]', "target = 50"),
            date(2021, 1, 1),
            id="a plain figure",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(TARGET_WITHOUT_DATE, text, as_of) == ()


@given(st.dates(date(2020, 1, 1), date(2026, 12, 31)))
def test_it_speaks_from_the_first_day_of_the_plan_on(as_of: date) -> None:
    """What is not said stays unsaid, whatever day is asked about."""
    found = findings_of(TARGET_WITHOUT_DATE, FIRING, as_of)
    assert bool(found) == (as_of >= date(2021, 1, 1))
