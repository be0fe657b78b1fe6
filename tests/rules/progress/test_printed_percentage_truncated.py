"""PR002 printed-percentage-truncated."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_period
from tracker.domain import Indicator, Measurement, Register, WorkPlan
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.printed_percentage_truncated import PRINTED_PERCENTAGE_TRUNCATED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
target = 547

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 142
of = 547
printed = "25,9%"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "142/547 là 25,96 %, đã in 25,9 % (bị cắt bớt; làm tròn thì được 26,0 %)",
            "lần sau làm tròn, nửa thì làm tròn lên",
        ),
        (
            Language.EN,
            "142 of 547 is 25.96 %, printed 25.9 % (truncated; rounding gives 26.0 %)",
            "round half up next time",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A percentage cut off where rounding gives another speaks, and keeps the decimals printed."""
    found = findings_of(PRINTED_PERCENTAGE_TRUNCATED, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR002",
            name="printed-percentage-truncated",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "numerator": Decimal(142),
                "denominator": Decimal(547),
                "computed": Decimal("25.96"),
                "printed": Decimal("25.9"),
                "rounded": Decimal("26.0"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("25,9", "26,0"), date(2023, 4, 15), id="rounded"),
        pytest.param(FIRING.replace("25,9", "25,8"), date(2023, 4, 15), id="wrong"),
        pytest.param(
            FIRING.replace("25,9", "25,95978"), date(2023, 4, 15), id="cut off and rounded alike"
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
        pytest.param(
            '[register]\ntitle = "R"\n\n[register.policy]\npercentages = "truncate"\n' + FIRING,
            date(2023, 4, 15),
            id="a house that cuts off",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(PRINTED_PERCENTAGE_TRUNCATED, text, as_of) == ()


@given(
    value=st.integers(0, 2000),
    of=st.integers(1, 2000),
    decimals=st.integers(0, 3),
    shift=st.integers(-2, 2),
)
def test_it_speaks_exactly_of_percentages_cut_off_where_rounding_differs(
    value: int, of: int, decimals: int, shift: int
) -> None:
    """It speaks exactly of those that were cut off where rounding half up gives another figure."""
    scaled = Fraction(value * 100 * 10**decimals, of)
    rounded, cut_off = floor(scaled + Fraction(1, 2)), floor(scaled)
    last_digits = max(rounded + shift, 0)
    printed = f"{Decimal(last_digits).scaleb(-decimals):f}%".replace(".", ",")
    measured = Measurement(period=read_period("quý I/2023"), value=value, of=of, printed=printed)
    indicator = Indicator(id="I-1", title="Đạt", measurements=[measured])
    plan = WorkPlan(id="P-1", title="2023", period=read_period("năm 2023"), indicators=[indicator])
    report = check(
        Register(title="One plan", plans=(plan,)), as_of=date(2023, 4, 1), select=["PR002"]
    )
    assert len(report) == int(last_digits == cut_off != rounded)
