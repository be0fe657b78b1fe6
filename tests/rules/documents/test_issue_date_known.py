"""DO003 issue-date-known."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.issue_date_known import ISSUE_DATE_KNOWN
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "conclusion"
number = "Số 1-KL/TW"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "Kết luận đã biết mang số 01-KL/TW: ngày 18/05/2021, Bộ Chính trị, khóa XIII",
            "nếu đúng là văn bản này thì ghi ngày ấy vào issued_on",
        ),
        (
            Language.EN,
            "a known Conclusion bears the number 01-KL/TW: 2021-05-18, the Politburo, term XIII",
            "if it is the one meant, record that day as issued_on",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An undated number that one known document bears speaks, offering its date."""
    found = findings_of(ISSUE_DATE_KNOWN, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO003",
            name="issue-date-known",
            severity=Severity.INFO,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={
                "number": "01-KL/TW",
                "type": Text(vi="Kết luận", en="Conclusion"),
                "known_on": date(2021, 5, 18),
                "body": Text(vi="Bộ Chính trị", en="the Politburo"),
                "term": "XIII",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("conclusion", "document"),
            date(2023, 4, 15),
            [
                {
                    "number": "01-KL/TW",
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "known_on": date(2021, 5, 18),
                    "body": Text(vi="Bộ Chính trị", en="the Politburo"),
                    "term": "XIII",
                }
            ],
            id="no kind",
        ),
        pytest.param(
            FIRING + 'term = "khóa xiii"',
            date(2023, 4, 15),
            [
                {
                    "number": "01-KL/TW",
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "known_on": date(2021, 5, 18),
                    "body": Text(vi="Bộ Chính trị", en="the Politburo"),
                    "term": "XIII",
                }
            ],
            id="the same term",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [finding.evidence for finding in findings_of(ISSUE_DATE_KNOWN, text, as_of)] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING + "issued_on = 2021-05-18", date(2023, 4, 15), id="dated so"),
        pytest.param(FIRING + "issued_on = 2021-05-19", date(2023, 4, 15), id="dated otherwise"),
        pytest.param(FIRING + 'term = "XIV"', date(2023, 4, 15), id="another term"),
        pytest.param(
            FIRING.replace("conclusion", "resolution"), date(2023, 4, 15), id="another kind"
        ),
        pytest.param(FIRING.replace("1-KL", "2-KL"), date(2023, 4, 15), id="an unknown number"),
        pytest.param(FIRING.replace("1-KL/TW", "1"), date(2023, 4, 15), id="an unreadable number"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(ISSUE_DATE_KNOWN, text, as_of) == ()
