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
DOWN = FIRING.replace(
    "target = 80", 'kind = "stock"\ndirection = "down"\nbaseline = 100\ntarget = 60'
).replace("value = 10", "value = 95")


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "đạt 10 so với chỉ tiêu 80, tính đến 31/03/2023; theo tiến độ phải là 19,7",
            "nêu nguyên nhân chậm và cách bù trong kỳ tới",
        ),
        (
            Language.EN,
            "10 against a target of 80 on 2023-03-31; the pace would have been at 19.7",
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
        pytest.param(
            DOWN,
            date(2023, 4, 15),
            [
                {
                    "actual": Decimal(95),
                    "target": Decimal(60),
                    "expected": Decimal("90.1"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="one that is to go down",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'targets = [{ text = "≥ 80 %" }]').replace(
                "value = 10", "value = 9\nof = 90"
            ),
            date(2023, 4, 15),
            [
                {
                    "actual": Decimal(10),
                    "target": Decimal(80),
                    "expected": Decimal("19.7"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="a percentage of what it was counted against",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'kind = "stock"\ntargets = [{ text = "hạng 5" }]'),
            date(2023, 4, 15),
            [
                {
                    "actual": Decimal(10),
                    "target": Decimal(5),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="a rank, to which there is no way",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'kind = "stock"\ntargets = [{ text = "≤ 8" }]'),
            date(2023, 4, 15),
            [
                {
                    "actual": Decimal(10),
                    "target": Decimal(8),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="a limit that can still be kept",
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
        pytest.param(
            DOWN.replace("value = 95", "value = 90"), date(2023, 4, 15), id="down, at its pace"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(INDICATOR_BEHIND_PACE, text, as_of) == ()
