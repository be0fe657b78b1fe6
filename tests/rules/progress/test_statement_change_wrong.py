"""PR024 statement-change-wrong."""

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
from tracker.rules.progress.statement_change_wrong import STATEMENT_CHANGE_WRONG
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "change"
period = "quý I/2023"
value = 25
earlier = 20
change = 6
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "từ 20 đến 25 là 5, không phải 6 như đã nêu",
            "đối chiếu với số liệu kỳ trước; không chỗ nhầm nhỏ nào giải thích được",
        ),
        (
            Language.EN,
            "from 20 to 25 is 5, not the 6 stated",
            "check against the earlier figure; no small slip explains it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A change that is not the difference of its two figures speaks."""
    found = findings_of(STATEMENT_CHANGE_WRONG, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR024",
            name="statement-change-wrong",
            severity=Severity.ERROR,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "earlier": Decimal(20),
                "value": Decimal(25),
                "computed": Decimal(5),
                "stated": Decimal(6),
                "unit": "",
                "slip": Text(
                    vi="không chỗ nhầm nhỏ nào giải thích được", en="no small slip explains it"
                ),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("= 6", "= 5"), date(2023, 4, 15), id="right"),
        pytest.param(
            FIRING.replace("change = 6", 'printed = "25%"'),
            date(2023, 4, 15),
            id="right in per cent",
        ),
        pytest.param(
            FIRING.replace("change = 6", 'printed = "20%"').replace("25", "16"),
            date(2023, 4, 15),
            id="a fall printed with no sign",
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(STATEMENT_CHANGE_WRONG, text, as_of) == ()


def test_a_percentage_has_its_unit_and_its_slip() -> None:
    """Of a percentage the sign is told, and the digit that was typed wrong."""
    text = FIRING.replace("change = 6", 'printed = "20%"')
    [found] = findings_of(STATEMENT_CHANGE_WRONG, text, DAY, language=Language.VI)
    assert found.message == "từ 20 đến 25 là 25 %, không phải 20 % như đã nêu"
    assert found.hint == ("đối chiếu với số liệu kỳ trước; dễ nhầm nhất: một chữ số, 25 %")


@given(st.integers(0, 999), st.integers(1, 999), st.integers(-2, 2))
def test_it_speaks_exactly_of_changes_that_differ(value: int, earlier: int, shift: int) -> None:
    """It speaks of every change but the difference, and of no percentage rounded, on fractions."""
    change = StatementKind.CHANGE
    grown = value - earlier
    size = floor(Fraction(abs(grown) * 100, earlier) + Fraction(1, 2))
    cut = floor(Fraction(abs(grown) * 100, earlier))
    last = max(size + shift, 0)
    said = [
        Statement(id="A", kind=change, value=value, earlier=earlier, change=grown + shift),
        Statement(id="B", kind=change, value=value, earlier=earlier, printed=f"{last}%"),
    ]
    report = check(Register(title="R", statements=said), as_of=DAY, select=["PR024"])
    wrong = {"A": shift != 0, "B": last not in {size, cut}}
    assert {one.subject.id for one in report} == {name for name in wrong if wrong[name]}
