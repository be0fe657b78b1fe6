"""PR030 complement-not-hundred."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, Statement, StatementKind
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.complement_not_hundred import COMPLEMENT_NOT_HUNDRED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "complement"
period = "quý I/2023"
shares = ["98,62%", "1,37%"]
"""
CUT_OFF = '[register]\ntitle = "R"\n\n[register.policy]\npercentages = "truncate"\n'
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "98,62%, 1,37% cộng lại là 99,99 %, không phải 100 %",
            "kiểm tra xem các tỷ lệ có cùng mẫu số không",
        ),
        (
            Language.EN,
            "98,62%, 1,37% come to 99.99 %, not 100 %",
            "see whether all of them are of one whole",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """Percentages that do not make a whole speak, as printed."""
    found = findings_of(COMPLEMENT_NOT_HUNDRED, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR030",
            name="complement-not-hundred",
            severity=Severity.WARNING,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "shares": ("98,62%", "1,37%"),
                "total": Decimal("99.99"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("1,37", "1,38"), date(2023, 4, 15), id="a hundred"),
        pytest.param(FIRING.replace("98,62", "98,63"), date(2023, 4, 15), id="a hundred, rounded"),
        pytest.param(FIRING.replace("1,37", "1,39"), date(2023, 4, 15), id="what rounding gives"),
        pytest.param(FIRING.replace("98,62%", "98,62"), date(2023, 4, 15), id="unreadable"),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
        pytest.param(CUT_OFF + FIRING, date(2023, 4, 15), id="what cutting off takes"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(COMPLEMENT_NOT_HUNDRED, text, as_of) == ()


@given(st.lists(st.integers(0, 999), min_size=2, max_size=4).filter(any), st.integers(-3, 3))
def test_it_is_quiet_of_shares_of_one_whole(parts: list[int], shift: int) -> None:
    """Percentages rounded of one whole are taken; those too far from a hundred are not."""
    scaled = [floor(Fraction(part * 1000, sum(parts)) + Fraction(1, 2)) for part in parts]
    scaled[0] = max(scaled[0] + shift, 0)
    said = Statement(
        id="S",
        kind=StatementKind.COMPLEMENT,
        shares=[f"{Decimal(one).scaleb(-1):f}%".replace(".", ",") for one in scaled],
    )
    report = check(Register(title="R", statements=[said]), as_of=DAY, select=["PR030"])
    room = Fraction(len(parts), 2)  # half a tenth of a per cent each, in tenths
    missing = 1000 - sum(scaled)
    assert len(report) == int(not -room <= missing < room)
