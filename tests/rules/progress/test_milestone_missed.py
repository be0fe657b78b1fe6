"""PR035 milestone-missed."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.milestone_missed import MILESTONE_MISSED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch 2021-2025"
period = "2021-2025"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
targets = [{ text = "≥ 50 vào năm 2023, ≥ 80 vào năm 2025" }]

[[plans.indicators.measurements]]
period = "năm 2022"
value = 41
"""
LATER = """
[[plans.indicators.measurements]]
period = "6 tháng đầu năm 2024"
value = 60
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không đạt mốc 50 vào 31/12/2023; số ghi nhận đến ngày đó: 41",
            ("ghi số liệu của ngày đó nếu còn thiếu, nếu không thì báo cáo nguyên nhân và cách bù"),
        ),
        (
            Language.EN,
            "the milestone of 50 by 2023-12-31 was missed; recorded by then: 41",
            (
                "record the figure of that day if it is missing, else report why and how it is "
                "made good"
            ),
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A milestone not reached by its day speaks from the day after."""
    found = findings_of(MILESTONE_MISSED, FIRING, date(2024, 1, 1), language=language)
    assert found == (
        Finding(
            code="PR035",
            name="milestone-missed",
            severity=Severity.ERROR,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "actual": Decimal(41),
                "recorded": Decimal(41),
                "target": Decimal(50),
                "due": date(2023, 12, 31),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace(
                '\n[[plans.indicators.measurements]]\nperiod = "năm 2022"\nvalue = 41\n', ""
            ),
            date(2024, 1, 1),
            [
                {
                    "actual": None,
                    "recorded": Text(vi="chưa có", en="nothing"),
                    "target": Decimal(50),
                    "due": date(2023, 12, 31),
                }
            ],
            id="nothing measured",
        ),
        pytest.param(
            FIRING + LATER,
            date(2024, 6, 30),
            [
                {
                    "actual": Decimal(41),
                    "recorded": Decimal(41),
                    "target": Decimal(50),
                    "due": date(2023, 12, 31),
                }
            ],
            id="made good after its day",
        ),
        pytest.param(
            FIRING.replace("≥ 50 vào năm 2023, ≥ 80 vào năm 2025", "≥ 20/năm"),
            date(2024, 1, 1),
            [
                {
                    "actual": None,
                    "recorded": Text(vi="chưa có", en="nothing"),
                    "target": Decimal(20),
                    "due": date(2021, 12, 31),
                },
                {
                    "actual": None,
                    "recorded": Text(vi="chưa có", en="nothing"),
                    "target": Decimal(20),
                    "due": date(2023, 12, 31),
                },
            ],
            id="two of three years",
        ),
        pytest.param(
            FIRING,
            date(2026, 1, 1),
            [
                {
                    "actual": Decimal(41),
                    "recorded": Decimal(41),
                    "target": Decimal(50),
                    "due": date(2023, 12, 31),
                }
            ],
            id="after the plan, beside the last target",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(MILESTONE_MISSED, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2023, 12, 31), id="the day of the milestone"),
        pytest.param(FIRING.replace("value = 41", "value = 50"), date(2024, 1, 1), id="reached"),
        pytest.param(
            FIRING.replace("≥ 50 vào năm 2023, ≥ 80 vào năm 2025", "≥ 80 vào năm 2025"),
            date(2026, 1, 1),
            id="the last target",
        ),
        pytest.param(
            FIRING.replace("≥ 50 vào năm 2023", "nâng cao chất lượng vào năm 2023"),
            date(2024, 1, 1),
            id="words",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(MILESTONE_MISSED, text, as_of) == ()


@given(st.integers(0, 100), st.dates(date(2022, 12, 31), date(2026, 12, 31)))
def test_it_speaks_exactly_of_what_was_due_and_not_reached(value: int, as_of: date) -> None:
    """Strictly below the milestone, and strictly after its day."""
    found = findings_of(MILESTONE_MISSED, FIRING.replace("= 41", f"= {value}"), as_of)
    assert bool(found) == (value < 50 and as_of > date(2023, 12, 31))
