"""PR031 statement-unreadable."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Register, Statement, StatementKind
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.statement_unreadable import STATEMENT_UNREADABLE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "ratio"
period = "quý I/2023"
value = 62
of = 80
printed = "gần 78%"
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“gần 78%” không phải là một tỷ lệ phần trăm đọc được",
            "viết như “75,5%”; phần thập phân theo ngôn ngữ của sổ",
        ),
        (
            Language.EN,
            "“gần 78%” is not a percentage that can be read",
            "write it like “75.5%”, with the decimal mark of the register's language",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A percentage in words speaks, as it stands."""
    found = findings_of(STATEMENT_UNREADABLE, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR031",
            name="statement-unreadable",
            severity=Severity.WARNING,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "printed": "gần 78%",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("gần 78%", "78%"), date(2023, 4, 15), id="readable"),
        pytest.param(FIRING.replace("gần 78%", "12%"), date(2023, 4, 15), id="readable and wrong"),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(STATEMENT_UNREADABLE, text, as_of) == ()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (FIRING.replace("ratio", "rate"), "gần 78%"),
        (FIRING.replace("ratio", "change").replace("of =", "earlier ="), "gần 78%"),
        (
            FIRING.partition("value")[0].replace("ratio", "complement")
            + 'shares = ["97%", "ba phần trăm"]',
            "ba phần trăm",
        ),
    ],
)
def test_every_kind_that_prints_a_percentage_is_read(text: str, printed: str) -> None:
    """The first of its percentages that is none is told."""
    [found] = findings_of(STATEMENT_UNREADABLE, text, DAY)
    assert found.evidence == {"printed": printed}


@given(st.integers(0, 9999), st.integers(0, 2))
def test_it_is_quiet_of_every_percentage(last: int, decimals: int) -> None:
    """Any number of per cent, with a comma before its decimals, can be read."""
    printed = f"{Decimal(last).scaleb(-decimals):f}%".replace(".", ",")
    said = Statement(id="S", kind=StatementKind.RATIO, value=1, of=2, printed=printed)
    report = check(Register(title="R", statements=[said]), as_of=DAY, select=["PR031"])
    assert len(report) == 0
