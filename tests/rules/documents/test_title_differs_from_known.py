"""DO005 title-differs-from-known."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.title_differs_from_known import TITLE_DIFFERS_FROM_KNOWN
from tracker.testing.rule_testing import findings_of

OFFICIAL = "Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
ALTERED = "về tiếp tục đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"
FIRING = f"""
[[documents]]
id = "D-1"
kind = "directive"
number = "05-CT/TW"
issued_on = 2016-05-15
title = "{ALTERED}"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            f"tên “{ALTERED}” khác tên chính thức của 05-CT/TW ngày 15/05/2016: “{OFFICIAL}”",
            "ghi tên chính thức vào title, giữ nguyên lời dẫn trong citation",
        ),
        (
            Language.EN,
            (
                f"the title “{ALTERED}” is not the official one of 05-CT/TW of 2016-05-15: "
                f"“{OFFICIAL}”"
            ),
            "record the official title, and keep the words cited in citation",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An altered title speaks, beside the official one."""
    found = findings_of(TITLE_DIFFERS_FROM_KNOWN, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO005",
            name="title-differs-from-known",
            severity=Severity.INFO,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={
                "title": ALTERED,
                "official": OFFICIAL,
                "number": "05-CT/TW",
                "known_on": date(2016, 5, 15),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("issued_on = 2016-05-15", ""),
            date(2023, 4, 15),
            [
                {
                    "title": ALTERED,
                    "official": OFFICIAL,
                    "number": "05-CT/TW",
                    "known_on": date(2016, 5, 15),
                }
            ],
            id="undated",
        ),
        pytest.param(
            FIRING.replace(ALTERED, "Về đất đai"),
            date(2023, 4, 15),
            [
                {
                    "title": "Về đất đai",
                    "official": OFFICIAL,
                    "number": "05-CT/TW",
                    "known_on": date(2016, 5, 15),
                }
            ],
            id="wholly another, dated",
        ),
        pytest.param(
            FIRING.replace(ALTERED, "Về đất đai").replace("issued_on = 2016-05-15", 'term = "XII"'),
            date(2023, 4, 15),
            [
                {
                    "title": "Về đất đai",
                    "official": OFFICIAL,
                    "number": "05-CT/TW",
                    "known_on": date(2016, 5, 15),
                }
            ],
            id="wholly another, with its term",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(TITLE_DIFFERS_FROM_KNOWN, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace(ALTERED, OFFICIAL), date(2023, 4, 15), id="official"),
        pytest.param(
            FIRING.replace(ALTERED, OFFICIAL.upper()), date(2023, 4, 15), id="official in capitals"
        ),
        pytest.param(
            FIRING.replace(ALTERED, "đẩy mạnh học tập và làm theo"),
            date(2023, 4, 15),
            id="cut short",
        ),
        pytest.param(FIRING.replace(f'title = "{ALTERED}"', ""), date(2023, 4, 15), id="no title"),
        pytest.param(
            FIRING.replace("2016-05-15", "2016-05-16"), date(2023, 4, 15), id="another date"
        ),
        pytest.param(FIRING.replace('"directive"', '"plan"'), date(2023, 4, 15), id="another kind"),
        pytest.param(
            FIRING.replace(ALTERED, "Về đất đai").replace("issued_on = 2016-05-15", ""),
            date(2023, 4, 15),
            id="undated, wholly another",
        ),
        pytest.param(
            FIRING.replace("issued_on = 2016-05-15", 'term = "XI"'),
            date(2023, 4, 15),
            id="another term",
        ),
        pytest.param(FIRING, date(2016, 5, 14), id="not yet issued"),
        pytest.param(
            FIRING.replace("05-CT/TW", "06-CT/TW"),
            date(2023, 4, 15),
            id="a known document without its official title is not compared",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(TITLE_DIFFERS_FROM_KNOWN, text, as_of) == ()
