"""PR015 will-miss-by-forecast."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.will_miss_by_forecast import WILL_MISS_BY_FORECAST
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
value = 22

[[plans.indicators.measurements]]
period = "6 tháng đầu năm 2023"
value = 38
"""
LATER = """
[[plans.indicators.measurements]]
period = "9 tháng đầu năm 2023"
value = 46
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "theo đà hiện nay, đến 31/12/2023 được 76,6, không đạt chỉ tiêu 80",
            "tính xem mỗi kỳ còn lại phải đạt bao nhiêu và giao cụ thể",
        ),
        (
            Language.EN,
            "at this rate it will be at 76.6 on 2023-12-31, short of the target of 80",
            "work out what each period left has to bring, and assign it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """On its pace within a tenth, and yet short of the target at the same rate, it speaks."""
    found = findings_of(WILL_MISS_BY_FORECAST, FIRING, date(2023, 7, 10), language=language)
    assert found == (
        Finding(
            code="PR015",
            name="will-miss-by-forecast",
            severity=Severity.WARNING,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "forecast": Decimal("76.6"),
                "target": Decimal(80),
                "due": date(2023, 12, 31),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("value = 38", "value = 39"),
            date(2023, 12, 31),
            [{"forecast": Decimal("78.6"), "target": Decimal(80), "due": date(2023, 12, 31)}],
            id="on the last day, a little below the line",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'target = 80\npace = "back_loaded"')
            .replace("value = 22", "value = 1")
            .replace("value = 38", "value = 12"),
            date(2023, 7, 10),
            [{"forecast": Decimal("79.1"), "target": Decimal(80), "due": date(2023, 12, 31)}],
            id="against a pace of its own",
        ),
        pytest.param(
            FIRING.replace("target = 80", "baseline = 10\ntarget = 80")
            .replace("value = 22", "value = 29")
            .replace("value = 38", "value = 43"),
            date(2023, 7, 10),
            [{"forecast": Decimal("76.5"), "target": Decimal(80), "due": date(2023, 12, 31)}],
            id="from a figure that was there before",
        ),
        pytest.param(
            FIRING.replace(
                "target = 80", 'kind = "stock"\ndirection = "down"\nbaseline = 100\ntarget = 20'
            )
            .replace("value = 22", "value = 80")
            .replace("value = 38", "value = 62")
            + LATER,
            date(2023, 10, 10),
            [{"forecast": Decimal("28.9"), "target": Decimal(20), "due": date(2023, 12, 31)}],
            id="the trend of a stock that is to go down",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(WILL_MISS_BY_FORECAST, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace("value = 38", "value = 40"),
            date(2023, 7, 10),
            id="it will reach the target",
        ),
        pytest.param(
            FIRING.replace("value = 38", "value = 30"), date(2023, 7, 10), id="behind already"
        ),
        pytest.param(FIRING.replace("value = 38", "value = 80"), date(2023, 7, 10), id="met"),
        pytest.param(
            FIRING.replace("value = 22", "value = 19"), date(2023, 6, 29), id="a single figure"
        ),
        pytest.param(FIRING, date(2024, 1, 1), id="missed"),
        pytest.param(
            FIRING.replace("target = 80", 'kind = "stock"\ntarget = 80'),
            date(2023, 7, 10),
            id="two figures of a stock",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'kind = "stock"\ntarget = 80')
            + LATER.replace("46", "62"),
            date(2023, 10, 10),
            id="the trend of a stock reaches the target",
        ),
        pytest.param(
            FIRING.replace("quý I/2023", "tháng 1/2023")
            .replace("6 tháng đầu năm 2023", "tháng 2/2023")
            .replace("22", "6")
            .replace("38", "12"),
            date(2023, 7, 10),
            id="the first quarter of its time",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'target = 80\ndirection = "hold"'),
            date(2023, 7, 10),
            id="a figure to hold",
        ),
        pytest.param(FIRING.replace("target = 80", ""), date(2023, 7, 10), id="no target"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(WILL_MISS_BY_FORECAST, text, as_of) == ()


@given(st.integers(0, 120))
def test_what_keeps_its_rate_and_reaches_the_target_is_never_said_to_miss_it(value: int) -> None:
    """It speaks exactly of figures on the pace within a tenth from which as much a day is short."""
    text = FIRING.replace("value = 38", f"value = {value}")
    line = Fraction(80 * 181, 365)
    is_short = line * 9 / 10 <= value < line
    assert bool(findings_of(WILL_MISS_BY_FORECAST, text, date(2023, 7, 10))) == is_short
