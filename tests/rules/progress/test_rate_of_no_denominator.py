"""PR027 rate-of-no-denominator."""

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
from tracker.rules.progress.rate_of_no_denominator import RATE_OF_NO_DENOMINATOR
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "rate"
period = "quý I/2023"
value = 62
of = 80
printed = "75,5%"
denominators = [90]
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "62 không phải là 75,5 % của con số nào đã biết: 80 (mẫu số báo cáo nêu), 90 "
                "(con số khác trong báo cáo)"
            ),
            "hỏi nơi báo cáo về mẫu số; dễ nhầm nhất: một chữ số, 77,5 %",
        ),
        (
            Language.EN,
            (
                "62 is 75.5 % of none of the figures known: 80 (the denominator named), 90 "
                "(another figure of the report)"
            ),
            "ask the author for the denominator; likeliest slip: a digit, 77.5 %",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A rate that no figure known gives speaks, and names those it was tried against."""
    found = findings_of(RATE_OF_NO_DENOMINATOR, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR027",
            name="rate-of-no-denominator",
            severity=Severity.ERROR,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "numerator": Decimal(62),
                "printed": Decimal("75.5"),
                "tried": (
                    Text(vi="80 (mẫu số báo cáo nêu)", en="80 (the denominator named)"),
                    Text(
                        vi="90 (con số khác trong báo cáo)", en="90 (another figure of the report)"
                    ),
                ),
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
        pytest.param(FIRING.replace("75,5", "77,5"), date(2023, 4, 15), id="of the one named"),
        pytest.param(FIRING.replace("75,5", "68,9"), date(2023, 4, 15), id="of another"),
        pytest.param(FIRING.replace("75,5", "68,8"), date(2023, 4, 15), id="of another, cut off"),
        pytest.param(
            FIRING.replace("of = 80\n", "").replace("denominators = [90]", ""),
            date(2023, 4, 15),
            id="nothing to try",
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(RATE_OF_NO_DENOMINATOR, text, as_of) == ()


@given(st.integers(0, 999), st.lists(st.integers(1, 999), min_size=2, max_size=4, unique=True))
def test_it_speaks_exactly_of_rates_of_no_whole(value: int, wholes: list[int]) -> None:
    """It speaks where none of the wholes gives the rate."""
    last = floor(Fraction(value * 1000, wholes[0]) + Fraction(1, 2)) + value % 3
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
    report = check(Register(title="R", statements=[said]), as_of=DAY, select=["PR027"])
    assert len(report) == int(not any(fits))
