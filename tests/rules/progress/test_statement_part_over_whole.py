"""PR023 statement-part-over-whole."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, Statement, StatementKind
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.statement_part_over_whole import STATEMENT_PART_OVER_WHOLE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "part"
period = "quý I/2023"
value = 90
of = 80
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "90 lớn hơn tổng thể 80",
            "kiểm tra con số nào bị chép sai hoặc tính trùng",
        ),
        (
            Language.EN,
            "90 is more than the 80 it is a part of",
            "see which figure was miscopied or counted twice",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A part that is more than its whole speaks."""
    found = findings_of(STATEMENT_PART_OVER_WHOLE, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR023",
            name="statement-part-over-whole",
            severity=Severity.ERROR,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "part": Decimal(90),
                "whole": Decimal(80),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("90", "80"), date(2023, 4, 15), id="all of it"),
        pytest.param(FIRING.replace("90", "79"), date(2023, 4, 15), id="less"),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
        pytest.param(
            FIRING.replace('"part"', '"ratio"') + 'printed = "112,5%"\n',
            date(2023, 4, 15),
            id="a share of a plan, which may be passed",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(STATEMENT_PART_OVER_WHOLE, text, as_of) == ()


@given(st.integers(0, 99), st.integers(1, 99))
def test_it_speaks_exactly_of_parts_that_are_larger(value: int, of: int) -> None:
    """It speaks where the share is more than one, on fractions."""
    said = Statement(id="S", kind=StatementKind.PART, value=value, of=of)
    report = check(Register(title="R", statements=[said]), as_of=DAY, select=["PR023"])
    assert len(report) == int(Fraction(value, of) > 1)
