"""PR004 indicator-behind-pace."""

from datetime import date
from decimal import Decimal

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
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
value = 10
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "mới đạt 10/80 tính đến 31/03/2023; theo tiến độ phải được 19,7",
            "nêu nguyên nhân chậm và cách bù trong kỳ tới",
        ),
        (
            Language.EN,
            "10 of 80 reached by 2023-03-31; the pace would have reached 19.7",
            "say what holds it back and how the next period will make it good",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An indicator below the even pace speaks, with what the pace would have reached."""
    found = findings_of(INDICATOR_BEHIND_PACE, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR004",
            name="indicator-behind-pace",
            severity=Severity.WARNING,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "actual": Decimal(10),
                "target": Decimal(80),
                "expected": Decimal("19.7"),
                "measured_on": date(2023, 3, 31),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING,
            date(2023, 3, 31),
            [
                {
                    "actual": Decimal(10),
                    "target": Decimal(80),
                    "expected": Decimal("19.7"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="on the day measured",
        ),
        pytest.param(
            FIRING,
            date(2023, 12, 31),
            [
                {
                    "actual": Decimal(10),
                    "target": Decimal(80),
                    "expected": Decimal("19.7"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="on the last day of the plan",
        ),
        pytest.param(
            FIRING.replace("value = 10", "value = 15"),
            date(2023, 4, 15),
            [
                {
                    "actual": Decimal(15),
                    "target": Decimal(80),
                    "expected": Decimal("19.7"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="just below two tenths",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(INDICATOR_BEHIND_PACE, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace("value = 10", "value = 16"), date(2023, 4, 15), id="within two tenths"
        ),
        pytest.param(FIRING.replace("value = 10", "value = 80"), date(2023, 4, 15), id="met"),
        pytest.param(FIRING, date(2024, 1, 1), id="the plan has ended"),
        pytest.param(FIRING.replace("target = 80", ""), date(2023, 4, 15), id="no target"),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(INDICATOR_BEHIND_PACE, text, as_of) == ()
