"""PR016 measurement-missing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.measurement_missing import MEASUREMENT_MISSING
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
value = 20
"""
LATER = """
[[plans.indicators.measurements]]
period = "2023-07-30"
value = 41
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "thiếu số liệu của 2 kỳ, trước hết là quý II/2023; số liệu gần nhất: 31/03/2023",
            "đề nghị đơn vị gửi số liệu kỳ còn thiếu",
        ),
        (
            Language.EN,
            "the figures of 2 periods are missing, from 2023-Q2 on; the last is of 2023-03-31",
            "ask for the figures that are missing",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """Where quarters stop coming it says how many are missing, and from which on."""
    found = findings_of(MEASUREMENT_MISSING, FIRING, date(2023, 10, 16), language=language)
    assert found == (
        Finding(
            code="PR016",
            name="measurement-missing",
            severity=Severity.WARNING,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "missing": 2,
                "first": Text(vi="quý II/2023", en="2023-Q2"),
                "measured_on": date(2023, 3, 31),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING,
            date(2023, 7, 16),
            [
                {
                    "missing": 1,
                    "first": Text(vi="quý II/2023", en="2023-Q2"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="the sixteenth day after the quarter",
        ),
        pytest.param(
            FIRING.replace("quý I/2023", "tháng 3/2023"),
            date(2023, 7, 1),
            [
                {
                    "missing": 2,
                    "first": Text(vi="tháng 4/2023", en="2023-04"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="months",
        ),
        pytest.param(
            FIRING.replace("quý I/2023", "tháng 10/2023").replace("value = 20", "value = 80"),
            date(2024, 2, 1),
            [
                {
                    "missing": 2,
                    "first": Text(vi="tháng 11/2023", en="2023-11"),
                    "measured_on": date(2023, 10, 31),
                }
            ],
            id="to the last of the plan, though it is met",
        ),
        pytest.param(
            FIRING.replace("quý I/2023", "6 tháng đầu năm 2023"),
            date(2023, 10, 16),
            [
                {
                    "missing": 1,
                    "first": Text(vi="quý III/2023", en="2023-Q3"),
                    "measured_on": date(2023, 6, 30),
                }
            ],
            id="after half a year",
        ),
        pytest.param(
            FIRING.replace('period = "quý I/2023"', 'period = "tháng 3/2023"\nwindow = "cut_off"'),
            date(2023, 4, 30),
            [
                {
                    "missing": 1,
                    "first": Text(vi="tháng 4/2023", en="2023-04"),
                    "measured_on": date(2023, 3, 14),
                }
            ],
            id="closed on the 14th",
        ),
        pytest.param(
            FIRING.replace('"năm 2023"', '"2022-2026"').replace("quý I/2023", "năm 2023"),
            date(2025, 1, 16),
            [
                {
                    "missing": 1,
                    "first": Text(vi="năm 2024", en="2024"),
                    "measured_on": date(2023, 12, 31),
                }
            ],
            id="years",
        ),
        pytest.param(
            FIRING.replace("target = 80", ""),
            date(2023, 7, 16),
            [
                {
                    "missing": 1,
                    "first": Text(vi="quý II/2023", en="2023-Q2"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="no target",
        ),
        pytest.param(
            FIRING + LATER,
            date(2023, 7, 29),
            [
                {
                    "missing": 1,
                    "first": Text(vi="quý II/2023", en="2023-Q2"),
                    "measured_on": date(2023, 3, 31),
                }
            ],
            id="measured later only",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(MEASUREMENT_MISSING, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2023, 7, 15), id="fifteen days after the quarter"),
        pytest.param(FIRING + LATER, date(2023, 7, 30), id="measured after the quarter has ended"),
        pytest.param(
            FIRING.replace('period = "quý I/2023"', 'period = "tháng 3/2023"\nwindow = "cut_off"'),
            date(2023, 4, 29),
            id="fifteen days after the 14th",
        ),
        pytest.param(
            FIRING.replace('"năm 2023"', '"2022-2026"').replace("quý I/2023", "năm 2023"),
            date(2025, 1, 15),
            id="years, fifteen days after",
        ),
        pytest.param(
            FIRING.replace("quý I/2023", "2023-03-31"), date(2023, 12, 31), id="a single day"
        ),
        pytest.param(FIRING, date(2024, 2, 1), id="missed, the plan being over"),
        pytest.param(
            FIRING.replace("quý I/2023", "năm 2023").replace("value = 20", "value = 80"),
            date(2024, 12, 31),
            id="nothing of the plan is left",
        ),
        pytest.param(
            FIRING.replace('period = "năm 2023"', 'period = "tháng 4/2023"').replace(
                "quý I/2023", "tháng 4/2023"
            ),
            date(2023, 12, 31),
            id="the next period ends after the plan",
        ),
        pytest.param(
            FIRING.replace(
                '\n[[plans.indicators.measurements]]\nperiod = "quý I/2023"\nvalue = 20\n', ""
            ),
            date(2023, 12, 31),
            id="never measured",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(MEASUREMENT_MISSING, text, as_of) == ()


@given(st.dates(date(2023, 3, 31), date(2023, 12, 31)))
def test_it_counts_the_quarters_that_ended_more_than_fifteen_days_ago(as_of: date) -> None:
    """None before their figures are due, and one more from the sixteenth day after each."""
    ends = (date(2023, 6, 30), date(2023, 9, 30))
    overdue = sum(as_of - end > timedelta(days=15) for end in ends)
    found = [
        finding.evidence["missing"] for finding in findings_of(MEASUREMENT_MISSING, FIRING, as_of)
    ]
    assert found == ([overdue] if overdue else [])
