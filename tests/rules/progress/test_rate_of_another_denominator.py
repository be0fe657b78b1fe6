"""PR026 rate-of-another-denominator."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, Statement, StatementKind
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.rate_of_another_denominator import RATE_OF_ANOTHER_DENOMINATOR
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "rate"
period = "quý I/2023"
value = 40
printed = "28,37%"
whole = "target"
indicator = "I"

[[plans]]
id = "P"
title = "P"
period = "năm 2023"

[[plans.indicators]]
id = "I"
title = "I"
target = 160

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 141
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "28,37 % là 40 trên 141 (đã đạt đến 31/03/2023), không phải trên 160 (chỉ tiêu)",
            "ghi rõ tỷ lệ này tính trên con số nào",
        ),
        (
            Language.EN,
            "28.37 % is 40 of 141 (reached by 2023-03-31), not of 160 (the target)",
            "say which figure the rate is of",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A rate of what was reached that is said to be of the target speaks, and names both."""
    found = findings_of(RATE_OF_ANOTHER_DENOMINATOR, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR026",
            name="rate-of-another-denominator",
            severity=Severity.WARNING,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "numerator": Decimal(40),
                "printed": Decimal("28.37"),
                "denominator": Decimal(141),
                "named": Text(vi="đã đạt đến 31/03/2023", en="reached by 2023-03-31"),
                "claimed": Decimal(160),
                "claimed_as": Text(vi="chỉ tiêu", en="the target"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("28,37", "25"), date(2023, 4, 15), id="of the target"),
        pytest.param(
            FIRING.replace('whole = "target"\n', ""), date(2023, 4, 15), id="of no whole it names"
        ),
        pytest.param(
            FIRING.replace("target = 160\n", ""), date(2023, 4, 15), id="the target is not recorded"
        ),
        pytest.param(FIRING.replace("28,37", "28,99"), date(2023, 4, 15), id="of none"),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(RATE_OF_ANOTHER_DENOMINATOR, text, as_of) == ()


@given(st.integers(0, 999), st.lists(st.integers(1, 999), min_size=2, max_size=4, unique=True))
def test_it_speaks_exactly_of_rates_of_another_whole(value: int, wholes: list[int]) -> None:
    """It speaks where another whole gives the rate and the one named does not."""
    last = floor(Fraction(value * 1000, wholes[-1]) + Fraction(1, 2))
    printed = f"{Decimal(last).scaleb(-1):f}%".replace(".", ",")
    said = Statement(
        id="S",
        kind=StatementKind.RATE,
        value=value,
        of=wholes[0],
        printed=printed,
        denominators=wholes[1:],
    )
    scaled = [Fraction(value * 1000, whole) for whole in wholes]
    fits = [last in {floor(one), floor(one + Fraction(1, 2))} for one in scaled]
    report = check(Register(title="R", statements=[said]), as_of=DAY, select=["PR026"])
    assert len(report) == int(not fits[0] and any(fits))
