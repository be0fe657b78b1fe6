"""DO006 number-contradicts-kind."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.number_contradicts_kind import NUMBER_CONTRADICTS_KIND
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "directive"
number = "15-NQ/TU"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "số “15-NQ/TU” là của: Nghị quyết; văn bản lại được ghi kind = “directive”",
            "xem trên văn bản ghi loại nào",
        ),
        (
            Language.EN,
            (
                "the number “15-NQ/TU” is that of: Resolution; the document is recorded as "
                "kind = “directive”"
            ),
            "see which kind the document itself says it is",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A number with the symbol of another kind speaks."""
    found = findings_of(NUMBER_CONTRADICTS_KIND, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO006",
            name="number-contradicts-kind",
            severity=Severity.WARNING,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={
                "number": "15-NQ/TU",
                "types": (Text(vi="Nghị quyết", en="Resolution"),),
                "kind": "directive",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace('"directive"', '"resolution"').replace("15-NQ/TU", "101-QĐ/TW"),
            date(2023, 4, 15),
            [
                {
                    "number": "101-QĐ/TW",
                    "types": (
                        Text(vi="Quyết định", en="Decision"),
                        Text(vi="Quy định", en="Regulation"),
                    ),
                    "kind": "resolution",
                }
            ],
            id="two types share the symbol",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"regulation"').replace("15-NQ/TU", "12/QĐ-UBND"),
            date(2023, 4, 15),
            [
                {
                    "number": "12/QĐ-UBND",
                    "types": (Text(vi="Quyết định", en="Decision"),),
                    "kind": "regulation",
                }
            ],
            id="a State decision is no regulation",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"plan"').replace("15-NQ/TU", "42/2014/QĐ-TTg"),
            date(2023, 4, 15),
            [
                {
                    "number": "42/2014/QĐ-TTg",
                    "types": (
                        Text(vi="Quyết định", en="Decision"),
                        Text(vi="Văn bản quy phạm pháp luật", en="Legal act"),
                    ),
                    "kind": "plan",
                }
            ],
            id="a legal act",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"resolution"').replace("15-NQ/TU", "15/2023/QH15"),
            date(2023, 4, 15),
            [
                {
                    "number": "15/2023/QH15",
                    "types": (Text(vi="Văn bản quy phạm pháp luật", en="Legal act"),),
                    "kind": "resolution",
                }
            ],
            id="a law",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"decision"').replace("15-NQ/TU", "12729/VPCP-KGVX"),
            date(2023, 4, 15),
            [
                {
                    "number": "12729/VPCP-KGVX",
                    "types": (Text(vi="Công văn", en="Official letter"),),
                    "kind": "decision",
                }
            ],
            id="a letter",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"law"').replace("15-NQ/TU", "12/QĐ-UBND"),
            date(2023, 4, 15),
            [
                {
                    "number": "12/QĐ-UBND",
                    "types": (Text(vi="Quyết định", en="Decision"),),
                    "kind": "law",
                }
            ],
            id="a law without year",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"plan"').replace("15-NQ/TU", "12-TTr/TU"),
            date(2023, 4, 15),
            [
                {
                    "number": "12-TTr/TU",
                    "types": (Text(vi="Tờ trình", en="Submission"),),
                    "kind": "plan",
                }
            ],
            id="a type with no kind of its own",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(NUMBER_CONTRADICTS_KIND, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace("directive", "resolution"), date(2023, 4, 15), id="of its kind"
        ),
        pytest.param(FIRING.replace("directive", "document"), date(2023, 4, 15), id="kind unknown"),
        pytest.param(
            FIRING.replace('"directive"', '"directive"').replace("15-NQ/TU", "15"),
            date(2023, 4, 15),
            id="unreadable",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"decision"').replace("15-NQ/TU", "101-QĐ/TW"),
            date(2023, 4, 15),
            id="a Party decision",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"regulation"').replace("15-NQ/TU", "101-QĐ/TW"),
            date(2023, 4, 15),
            id="a Party regulation",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"law"').replace("15-NQ/TU", "15/2023/QH15"),
            date(2023, 4, 15),
            id="a law",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"law"').replace("15-NQ/TU", "30/2020/NĐ-CP"),
            date(2023, 4, 15),
            id="a decree",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"law"').replace("15-NQ/TU", "42/2014/QĐ-TTg"),
            date(2023, 4, 15),
            id="a legal decision",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"decision"').replace("15-NQ/TU", "42/2014/QĐ-TTg"),
            date(2023, 4, 15),
            id="the same as a decision",
        ),
        pytest.param(
            FIRING.replace('"directive"', '"official_letter"').replace(
                "15-NQ/TU", "12729/VPCP-KGVX"
            ),
            date(2023, 4, 15),
            id="a letter",
        ),
        pytest.param(FIRING.replace("number", "title"), date(2023, 4, 15), id="no number"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(NUMBER_CONTRADICTS_KIND, text, as_of) == ()
