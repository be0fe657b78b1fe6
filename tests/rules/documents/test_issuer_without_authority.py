"""DO012 issuer-without-authority."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.issuer_without_authority import ISSUER_WITHOUT_AUTHORITY
from tracker.testing.rule_testing import findings_of

DAY = date(2026, 6, 1)
UNDATED = """
[[documents]]
id = "D-1"
kind = "{}"
number = "{}"
"""
DATED = UNDATED + "issued_on = {}\n"


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "“01-KL/CB”: nơi mang ký hiệu “CB” không có thẩm quyền ban hành Kết luận "
                "(Quy định 66-QĐ/TW, 06/02/2017, điều 9.4)"
            ),
            "đối chiếu số, ký hiệu và ngày với bản gốc",
        ),
        (
            Language.EN,
            (
                "“01-KL/CB”: a body with the code “CB” has no authority to issue: Conclusion "
                "(Quy định 66-QĐ/TW, 06/02/2017, điều 9.4)"
            ),
            "compare number, symbol and day with the original",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A conclusion of a cell in 2023 speaks, with the regulation that says so."""
    text = DATED.format("conclusion", "01-KL/CB", "2023-05-04")
    [found] = findings_of(ISSUER_WITHOUT_AUTHORITY, text, DAY, language=language)

    assert found == Finding(
        code="DO012",
        name="issuer-without-authority",
        severity=Severity.WARNING,
        subject=Subject(kind="document", id="D-1"),
        message=message,
        hint=hint,
        evidence=found.evidence,
    )
    assert (found.evidence["number"], found.evidence["issuer"]) == ("01-KL/CB", "CB")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(UNDATED.format("directive", "05-CT/ĐU"), id="never allowed, no date needed"),
        pytest.param(
            DATED.format("directive", "05-CT/ĐU", "2026-05-04"), id="a directive, new law"
        ),
        pytest.param(DATED.format("directive", "05-CT/ĐU", "2017-02-06"), id="the first day"),
        pytest.param(DATED.format("conclusion", "01-KL/CB", "2026-01-08"), id="the last old day"),
        pytest.param(DATED.format("regulation", "02-QĐ/CB", "2026-01-09"), id="the kind recorded"),
        pytest.param(DATED.format("resolution", "01-KL/CB", "2023-05-04"), id="a wrong kind"),
    ],
)
def test_it_speaks(text: str) -> None:
    """What no regulation of its day allows is flagged once."""
    found = findings_of(ISSUER_WITHOUT_AUTHORITY, text, DAY)

    assert [finding.subject.id for finding in found] == ["D-1"]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            DATED.format("conclusion", "01-KL/CB", "2026-01-09"), DAY, id="allowed from that day"
        ),
        pytest.param(UNDATED.format("conclusion", "01-KL/CB"), DAY, id="no date, the law changed"),
        pytest.param(
            DATED.format("directive", "05-CT/ĐU", "2017-02-05"), DAY, id="before any regulation"
        ),
        pytest.param(UNDATED.format("directive", "05-CT/TU"), DAY, id="a level not spoken of"),
        pytest.param(UNDATED.format("directive", "05-CT/ABC"), DAY, id="a body unknown"),
        pytest.param(
            DATED.format("document", "02-QĐ/CB", "2026-01-09"), DAY, id="a decision is allowed"
        ),
        pytest.param(UNDATED.format("directive", "05/CT-UBND"), DAY, id="of the State"),
        pytest.param(UNDATED.format("directive", "năm"), DAY, id="unreadable"),
        pytest.param(
            DATED.format("conclusion", "01-KL/CB", "2023-05-04"),
            date(2023, 5, 3),
            id="not yet issued",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(ISSUER_WITHOUT_AUTHORITY, text, as_of) == ()
