"""PR022 statement-sum-wrong."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, Statement, StatementKind
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.statement_sum_wrong import STATEMENT_SUM_WRONG
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "sum"
period = "quý I/2023"
value = 9831
parts = [7892, 1602, 319]
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "các phần cộng lại là 9.813, không phải 9.831 như đã in (lệch 18)",
            ("đối chiếu từng phần với nguồn; dễ nhầm nhất: hai chữ số của tổng số đổi chỗ, 9.813"),
        ),
        (
            Language.EN,
            "the parts come to 9,813, not the 9,831 printed (a difference of 18)",
            (
                "check every part against the source; likeliest slip: two digits of the total "
                "swapped, 9,813"
            ),
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A total that its parts do not come to speaks, with the digits that were swapped."""
    found = findings_of(STATEMENT_SUM_WRONG, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR022",
            name="statement-sum-wrong",
            severity=Severity.ERROR,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "total": Decimal(9831),
                "given": Decimal(9813),
                "difference": Decimal(18),
                "slip": Text(
                    vi="dễ nhầm nhất: hai chữ số của tổng số đổi chỗ, 9.813",
                    en="likeliest slip: two digits of the total swapped, 9,813",
                ),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("9831", "9813"), date(2023, 4, 15), id="adds up"),
        pytest.param(
            FIRING.replace("1602", "1620"), date(2023, 4, 15), id="adds up with another part"
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(STATEMENT_SUM_WRONG, text, as_of) == ()


def test_rows_are_added_to_the_parts() -> None:
    """A published total is held against the rows recorded, each a statement of its own."""
    row = FIRING.replace("S-1", "S-2").replace("sum", "figure").split("parts")[0]
    total = FIRING.replace("9831", "50").replace("[7892, 1602, 319]", '[10]\nrows = ["S-2"]')
    found = findings_of(STATEMENT_SUM_WRONG, total + row.replace("9831", "41"), DAY)
    assert [one.evidence["given"] for one in found] == [51]
    assert findings_of(STATEMENT_SUM_WRONG, total + row.replace("9831", "40"), DAY) == ()


@given(st.lists(st.integers(0, 999), min_size=1, max_size=5), st.integers(0, 2999))
def test_it_speaks_exactly_of_sums_that_differ(parts: list[int], total: int) -> None:
    """It speaks of every total but the one that its parts come to, on fractions."""
    for stated in (total, sum(parts)):
        said = Statement(id="S", kind=StatementKind.SUM, value=stated, parts=parts)
        report = check(Register(title="R", statements=[said]), as_of=DAY, select=["PR022"])
        assert len(report) == int(sum(map(Fraction, parts)) != stated)
