"""DO002 citation-undated."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.citation_undated import CITATION_UNDATED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "document"
number = "01-KL/TW"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“01-KL/TW” không ghi ngày ban hành",
            "ghi ngày ban hành; chỉ riêng số thì chưa đủ xác định văn bản",
        ),
        (
            Language.EN,
            "“01-KL/TW” bears no date",
            "record the day it was issued; its number alone does not identify it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A number without a date speaks."""
    found = findings_of(CITATION_UNDATED, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO002",
            name="citation-undated",
            severity=Severity.WARNING,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"number": "01-KL/TW"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("01-KL/TW", "1/KL"),
            date(2023, 4, 15),
            [{"number": "1/KL"}],
            id="unreadable",
        ),
        pytest.param(
            FIRING.replace("01-KL/TW", "12/QĐ-UBND"),
            date(2023, 4, 15),
            [{"number": "12/QĐ-UBND"}],
            id="a State number without year",
        ),
        pytest.param(
            FIRING + 'term = "XIII"', date(2023, 4, 15), [{"number": "01-KL/TW"}], id="a term"
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [finding.evidence for finding in findings_of(CITATION_UNDATED, text, as_of)] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING + "issued_on = 2021-05-18", date(2023, 4, 15), id="a date"),
        pytest.param(
            FIRING.replace("01-KL/TW", "30/2020/NĐ-CP"),
            date(2023, 4, 15),
            id="a year in the number",
        ),
        pytest.param(FIRING.replace("number", "title"), date(2023, 4, 15), id="no number"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(CITATION_UNDATED, text, as_of) == ()
