"""PR008 measurement-over-bound."""

from datetime import date
from decimal import Decimal

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.measurement_over_bound import MEASUREMENT_OVER_BOUND
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
bounded = true

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 90
"""
SECOND = '\n[[plans.indicators.measurements]]\nperiod = "quý II/2023"\nvalue = 41\n'


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "90 lớn hơn tổng số 80",
            "kiểm tra số liệu có bị tính trùng hoặc chép sai không",
        ),
        (
            Language.EN,
            "90 is more than the 80 there are",
            "see whether something was counted twice or miscopied",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A figure above the bound of its indicator speaks."""
    found = findings_of(MEASUREMENT_OVER_BOUND, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR008",
            name="measurement-over-bound",
            severity=Severity.ERROR,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"value": Decimal(90), "bound": Decimal(80)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("value = 90", "value = 50\nof = 49"),
            date(2023, 4, 15),
            [{"value": Decimal(50), "bound": Decimal(49)}],
            id="above its own whole",
        ),
        pytest.param(
            FIRING.replace("value = 90", "value = 40\n").replace(
                "bounded", 'kind = "flow"\nbounded'
            )
            + SECOND,
            date(2023, 6, 30),
            [{"value": Decimal(81), "bound": Decimal(80)}],
            id="a flow in sum",
        ),
        pytest.param(
            FIRING.replace("bounded", 'kind = "flow"\nbounded') + SECOND,
            date(2023, 6, 30),
            [{"value": Decimal(90), "bound": Decimal(80)}],
            id="a flow, one figure and so the sum",
        ),
        pytest.param(
            FIRING.replace("bounded", 'kind = "stock"\nbounded') + SECOND.replace("41", "81"),
            date(2023, 6, 30),
            [
                {"value": Decimal(81), "bound": Decimal(80)},
                {"value": Decimal(90), "bound": Decimal(80)},
            ],
            id="each figure of a stock",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(MEASUREMENT_OVER_BOUND, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace("bounded = true", "bounded = false"), date(2023, 4, 15), id="no bound"
        ),
        pytest.param(
            FIRING.replace("value = 90", "value = 80\nof = 80"), date(2023, 4, 15), id="all of it"
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
        pytest.param(
            FIRING.replace("bounded", 'direction = "down"\nbounded'),
            date(2023, 4, 15),
            id="to go down",
        ),
        pytest.param(
            FIRING.replace("value = 90", "value = 40").replace("bounded", 'kind = "flow"\nbounded')
            + SECOND,
            date(2023, 6, 29),
            id="a flow in sum, not yet",
        ),
        pytest.param(
            FIRING.replace("value = 90", "value = 39").replace("bounded", 'kind = "flow"\nbounded')
            + SECOND,
            date(2023, 6, 30),
            id="a flow that sums up to the bound",
        ),
        pytest.param(
            FIRING.replace("value = 90", "value = 40").replace("bounded", 'kind = "stock"\nbounded')
            + SECOND,
            date(2023, 6, 30),
            id="figures of a stock are not added",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(MEASUREMENT_OVER_BOUND, text, as_of) == ()
