"""PR014 indicator-at-risk."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.indicator_at_risk import INDICATOR_AT_RISK
from tracker.rules.progress.indicator_behind_pace import INDICATOR_BEHIND_PACE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
target = 80

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 17
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "đạt 17 so với chỉ tiêu 80, tính đến 31/03/2023; theo tiến độ phải là 19,7",
            "theo dõi sát kỳ tới và bù phần còn thiếu",
        ),
        (
            Language.EN,
            "17 against a target of 80 on 2023-03-31; the pace would have been at 19.7",
            "watch the next period and make up what is short",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """Between one and two tenths below the pace it speaks."""
    found = findings_of(INDICATOR_AT_RISK, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR014",
            name="indicator-at-risk",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "actual": Decimal(17),
                "target": Decimal(80),
                "measured_on": date(2023, 3, 31),
                "expected": Decimal("19.7"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("value = 17", "value = 16"),
            date(2023, 3, 31),
            [
                {
                    "actual": Decimal(16),
                    "target": Decimal(80),
                    "measured_on": date(2023, 3, 31),
                    "expected": Decimal("19.7"),
                }
            ],
            id="on the day measured, just within two tenths",
        ),
        pytest.param(
            FIRING.replace(
                "target = 80", 'kind = "stock"\ndirection = "down"\nbaseline = 100\ntarget = 0'
            ).replace("value = 17", "value = 79"),
            date(2023, 4, 15),
            [
                {
                    "actual": Decimal(79),
                    "target": Decimal(0),
                    "measured_on": date(2023, 3, 31),
                    "expected": Decimal("75.3"),
                }
            ],
            id="one that is to go down",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(INDICATOR_AT_RISK, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace("value = 17", "value = 18"), date(2023, 4, 15), id="within a tenth"
        ),
        pytest.param(
            FIRING.replace("value = 17", "value = 15"), date(2023, 4, 15), id="more than two tenths"
        ),
        pytest.param(FIRING.replace("value = 17", "value = 80"), date(2023, 4, 15), id="met"),
        pytest.param(FIRING, date(2024, 1, 1), id="the plan has ended"),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
        pytest.param(FIRING.replace("target = 80", ""), date(2023, 4, 15), id="no target"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(INDICATOR_AT_RISK, text, as_of) == ()


@given(st.integers(0, 99))
def test_it_and_the_lag_never_speak_together(value: int) -> None:
    """Whatever was reached, at most one of the two rules about a slow pace speaks."""
    text = FIRING.replace("value = 17", f"value = {value}")
    found = [
        finding.code
        for rule in (INDICATOR_AT_RISK, INDICATOR_BEHIND_PACE)
        for finding in findings_of(rule, text, date(2023, 4, 15))
    ]
    line = 80 * 90 / 365
    assert found == (["PR004"] if value < 0.8 * line else ["PR014"] if value < 0.9 * line else [])
