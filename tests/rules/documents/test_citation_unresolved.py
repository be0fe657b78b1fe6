"""DO001 citation-unresolved."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.citation_unresolved import CITATION_UNRESOLVED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "document"
title = "Các quy định nêu gương"
citation = "các quy định nêu gương đối với cán bộ"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "“các quy định nêu gương đối với cán bộ” không có số và ngày ban hành nên chưa "
                "xác định được là văn bản nào"
            ),
            "hỏi nơi dẫn văn bản về số và ngày ban hành",
        ),
        (
            Language.EN,
            (
                "“các quy định nêu gương đối với cán bộ” has neither number nor date, so it "
                "cannot be told which document it is"
            ),
            "ask whoever cites it for its number and date",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A document with neither number nor date speaks, quoting how it is cited."""
    found = findings_of(CITATION_UNRESOLVED, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO001",
            name="citation-unresolved",
            severity=Severity.WARNING,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"citation": "các quy định nêu gương đối với cán bộ"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace('\ncitation = "các quy định nêu gương đối với cán bộ"', ""),
            date(2023, 4, 15),
            [{"citation": "Các quy định nêu gương"}],
            id="a title only",
        ),
        pytest.param(
            FIRING.replace('"document"', '"resolution"'),
            date(2023, 4, 15),
            [{"citation": "các quy định nêu gương đối với cán bộ"}],
            id="a kind",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(CITATION_UNRESOLVED, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING + 'number = "101-QĐ/TW"', date(2023, 4, 15), id="a number"),
        pytest.param(FIRING + "issued_on = 2012-06-07", date(2023, 4, 15), id="a date"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(CITATION_UNRESOLVED, text, as_of) == ()
