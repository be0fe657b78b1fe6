"""PR020 statement-ratio-wrong."""

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
from tracker.rules.progress.statement_ratio_wrong import STATEMENT_RATIO_WRONG
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "ratio"
period = "quý I/2023"
value = 62
of = 80
printed = "75,5%"
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "62/80 là 77,5 %, không phải 75,5 % như đã in",
            "đối chiếu với nguồn; dễ nhầm nhất: một chữ số, 77,5 %",
        ),
        (
            Language.EN,
            "62 of 80 is 77.5 %, not the 75.5 % printed",
            "check against the source; likeliest slip: a digit, 77.5 %",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A percentage that its figures do not give speaks, with the digit that was typed wrong."""
    found = findings_of(STATEMENT_RATIO_WRONG, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR020",
            name="statement-ratio-wrong",
            severity=Severity.ERROR,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "numerator": Decimal(62),
                "denominator": Decimal(80),
                "computed": Decimal("77.5"),
                "printed": Decimal("75.5"),
                "slip": Text(
                    vi="dễ nhầm nhất: một chữ số, 77,5 %",
                    en="likeliest slip: a digit, 77.5 %",
                ),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("75,5", "77,5"), date(2023, 4, 15), id="exact"),
        pytest.param(FIRING.replace("75,5", "78"), date(2023, 4, 15), id="rounded"),
        pytest.param(FIRING.replace("75,5", "77"), date(2023, 4, 15), id="cut off"),
        pytest.param(FIRING.replace("75,5%", "75,5"), date(2023, 4, 15), id="unreadable"),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
        pytest.param(
            FIRING.replace('"ratio"', '"rate"'),
            date(2023, 4, 15),
            id="a rate, which another rule is of",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(STATEMENT_RATIO_WRONG, text, as_of) == ()


def test_it_says_where_no_slip_explains_it() -> None:
    """A percentage that is far from right has no likeliest slip, and a known figure is named."""
    far = FIRING.replace("62", "1602").replace("80", "9831").replace("75,5", "16,47")
    [found] = findings_of(STATEMENT_RATIO_WRONG, far, DAY)
    assert found.hint == "check against the source; no small slip explains it"
    plan = """
[[plans]]
id = "P"
title = "P"
period = "năm 2023"

[[plans.indicators]]
id = "I"
title = "I"
target = 82
"""
    known = FIRING.replace("75,5", "75,6") + 'indicator = "I"\n' + plan
    [found] = findings_of(STATEMENT_RATIO_WRONG, known, DAY)
    assert found.hint == (
        "check against the source; likeliest slip: another denominator, 82 (the target)"
    )


@given(
    value=st.integers(0, 2000),
    of=st.integers(1, 2000),
    decimals=st.integers(0, 3),
    shift=st.integers(-2, 2),
)
def test_it_speaks_exactly_of_ratios_neither_rounded_nor_cut_off(
    value: int, of: int, decimals: int, shift: int
) -> None:
    """It speaks exactly of those that neither rounding half up nor cutting off gives."""
    scaled = Fraction(value * 100 * 10**decimals, of)
    rounded, below = floor(scaled + Fraction(1, 2)), floor(scaled)
    last = max(rounded + shift, 0)
    printed = f"{Decimal(last).scaleb(-decimals):f}%".replace(".", ",")
    stated = Statement(id="S", kind=StatementKind.RATIO, value=value, of=of, printed=printed)
    register = Register(title="R", statements=[stated])
    report = check(register, as_of=DAY, select=["PR020"])
    assert len(report) == int(last not in {rounded, below})
