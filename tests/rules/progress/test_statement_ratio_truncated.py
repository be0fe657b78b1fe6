"""PR021 statement-ratio-truncated."""

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
from tracker.rules.progress.statement_ratio_truncated import STATEMENT_RATIO_TRUNCATED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "ratio"
period = "quý I/2023"
value = 142
of = 547
printed = "25,9%"
"""
CUT_OFF = '[register]\ntitle = "R"\n\n[register.policy]\npercentages = "truncate"\n'
DAY = date(2023, 4, 15)


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
    found = findings_of(STATEMENT_RATIO_TRUNCATED, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR021",
            name="statement-ratio-truncated",
            severity=Severity.INFO,
            subject=Subject(kind="statement", id="S-1"),
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
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
        pytest.param(CUT_OFF + FIRING, date(2023, 4, 15), id="a house that cuts off"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(STATEMENT_RATIO_TRUNCATED, text, as_of) == ()


@pytest.mark.parametrize(
    "text",
    [
        FIRING.replace('"ratio"', '"rate"'),
        FIRING.replace('"ratio"', '"change"').replace("142", "689").replace("of", "earlier"),
    ],
)
def test_rates_and_changes_may_be_cut_off_too(text: str) -> None:
    """Whatever prints a percentage of two figures is looked at."""
    [found] = findings_of(STATEMENT_RATIO_TRUNCATED, text, DAY)
    assert (found.evidence["numerator"], found.evidence["denominator"]) == (142, 547)


@given(
    value=st.integers(0, 2000),
    of=st.integers(1, 2000),
    decimals=st.integers(0, 3),
    shift=st.integers(-2, 2),
)
def test_it_speaks_exactly_of_ratios_cut_off_where_rounding_differs(
    value: int, of: int, decimals: int, shift: int
) -> None:
    """It speaks exactly of those cut off where rounding half up gives another figure."""
    scaled = Fraction(value * 100 * 10**decimals, of)
    rounded, below = floor(scaled + Fraction(1, 2)), floor(scaled)
    last = max(rounded + shift, 0)
    printed = f"{Decimal(last).scaleb(-decimals):f}%".replace(".", ",")
    stated = Statement(id="S", kind=StatementKind.RATIO, value=value, of=of, printed=printed)
    register = Register(title="R", statements=[stated])
    report = check(register, as_of=DAY, select=["PR021"])
    assert len(report) == int(last == below != rounded)
