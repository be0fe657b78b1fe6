"""DO007 number-unreadable."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.number_unreadable import NUMBER_UNREADABLE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "document"
number = "nghị quyết 23"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không đọc được số văn bản “nghị quyết 23”",
            (
                "viết như “15-NQ/TU” với văn bản của Đảng; “1234/QĐ-UBND”, “30/2020/NĐ-CP” với "
                "văn bản của Nhà nước"
            ),
        ),
        (
            Language.EN,
            "the document number “nghị quyết 23” cannot be read",
            (
                "write it like “15-NQ/TU” for the Party, “1234/QĐ-UBND” or “30/2020/NĐ-CP” for "
                "the State"
            ),
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A number out of form speaks."""
    found = findings_of(NUMBER_UNREADABLE, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO007",
            name="number-unreadable",
            severity=Severity.WARNING,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"number": "nghị quyết 23"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("nghị quyết 23", "23-NQ/TW"), date(2023, 4, 15), id="in form"),
        pytest.param(
            FIRING.replace("nghị quyết 23", "Số: 23 – NQ / TW"),
            date(2023, 4, 15),
            id="spaced, with a dash",
        ),
        pytest.param(
            FIRING.replace("nghị quyết 23", "23/NQ-TW"), date(2023, 4, 15), id="misprinted"
        ),
        pytest.param(FIRING.replace("number", "title"), date(2023, 4, 15), id="no number"),
        pytest.param(FIRING + "issued_on = 2023-04-16", date(2023, 4, 15), id="not yet issued"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(NUMBER_UNREADABLE, text, as_of) == ()
