"""PR007 indicator-not-measured."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.indicator_not_measured import INDICATOR_NOT_MEASURED
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
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "chưa có số liệu nào sau 92 ngày tính từ 01/01/2023",
            "đề nghị đơn vị báo cáo số liệu kỳ vừa qua",
        ),
        (
            Language.EN,
            "nothing measured in 92 days since 2023-01-01",
            "ask for the figure of the period just ended",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An indicator nobody measured speaks once more than a quarter of its plan has passed."""
    found = findings_of(INDICATOR_NOT_MEASURED, FIRING, date(2023, 4, 3), language=language)
    assert found == (
        Finding(
            code="PR007",
            name="indicator-not-measured",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"days": 92, "began_on": date(2023, 1, 1)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING,
            date(2023, 12, 31),
            [{"days": 364, "began_on": date(2023, 1, 1)}],
            id="the last day of the plan",
        ),
        pytest.param(
            FIRING.replace('năm 2023"\n\n', 'tháng 6/2023"\n\n'),
            date(2023, 6, 9),
            [{"days": 8, "began_on": date(2023, 6, 1)}],
            id="a month",
        ),
        pytest.param(
            FIRING + '\n[[plans.indicators.measurements]]\nperiod = "quý II/2023"\nvalue = 1\n',
            date(2023, 4, 3),
            [{"days": 92, "began_on": date(2023, 1, 1)}],
            id="measured later only",
        ),
        pytest.param(
            FIRING.replace("năm 2023", "2022-2023").replace(
                "target = 80", 'targets = [{ text = "≥ 80/năm" }]'
            )
            + '\n[[plans.indicators.measurements]]\nperiod = "năm 2022"\nvalue = 90\n',
            date(2023, 4, 3),
            [{"days": 92, "began_on": date(2023, 1, 1)}],
            id="measured last year only, of a target of every year",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(INDICATOR_NOT_MEASURED, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2023, 4, 2), id="a quarter of a year"),
        pytest.param(
            FIRING.replace('năm 2023"\n\n', 'tháng 6/2023"\n\n'),
            date(2023, 6, 8),
            id="a quarter of a month",
        ),
        pytest.param(
            FIRING.replace('năm 2023"\n\n', 'tháng 2/2023"\n\n'),
            date(2023, 2, 8),
            id="exactly a quarter",
        ),
        pytest.param(
            FIRING + '\n[[plans.indicators.measurements]]\nperiod = "quý I/2023"\nvalue = 0\n',
            date(2023, 4, 3),
            id="measured",
        ),
        pytest.param(FIRING.replace("target = 80", ""), date(2023, 4, 3), id="no target"),
        pytest.param(FIRING, date(2024, 1, 1), id="the plan has ended"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(INDICATOR_NOT_MEASURED, text, as_of) == ()
