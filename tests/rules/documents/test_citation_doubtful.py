"""DO004 citation-doubtful."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.citation_doubtful import CITATION_DOUBTFUL
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "resolution"
citation = "Nghị quyết Trung ương 4 (khóa XII, XIII)"
term = "XIII"
"""
NUMBERED = """
[[documents]]
id = "D-1"
kind = "conclusion"
number = "01-KL/TW"
term = "XIII"
issued_on = 2021-05-18
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "“Nghị quyết Trung ương 4 (khóa XII, XIII)” không khớp về loại văn bản với Kết "
                "luận 21-KL/TW ngày 25/10/2021, khóa XIII"
            ),
            "xem có phải dẫn văn bản này không; nếu phải thì sửa cho khớp",
        ),
        (
            Language.EN,
            (
                "“Nghị quyết Trung ương 4 (khóa XII, XIII)” differs in kind from Conclusion "
                "21-KL/TW of 2021-10-25, term XIII"
            ),
            "see whether that is the document meant, and if so make the citation agree",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A resolution of a plenum that passed none speaks, naming the conclusion it ended in."""
    found = findings_of(CITATION_DOUBTFUL, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO004",
            name="citation-doubtful",
            severity=Severity.WARNING,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={
                "citation": "Nghị quyết Trung ương 4 (khóa XII, XIII)",
                "differs": (Text(vi="loại văn bản", en="kind"),),
                "type": Text(vi="Kết luận", en="Conclusion"),
                "number": "21-KL/TW",
                "known_on": date(2021, 10, 25),
                "term": "XIII",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("citation =", "title ="),
            date(2023, 4, 15),
            [
                {
                    "citation": "Nghị quyết Trung ương 4 (khóa XII, XIII)",
                    "differs": (Text(vi="loại văn bản", en="kind"),),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "21-KL/TW",
                    "known_on": date(2021, 10, 25),
                    "term": "XIII",
                }
            ],
            id="the title cites it",
        ),
        pytest.param(
            NUMBERED.replace("05-18", "05-19"),
            date(2023, 4, 15),
            [
                {
                    "citation": "01-KL/TW",
                    "differs": (Text(vi="ngày ban hành", en="date"),),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "01-KL/TW",
                    "known_on": date(2021, 5, 18),
                    "term": "XIII",
                }
            ],
            id="another date",
        ),
        pytest.param(
            NUMBERED.replace("05-18", "05-19").replace("conclusion", "document"),
            date(2023, 4, 15),
            [
                {
                    "citation": "01-KL/TW",
                    "differs": (Text(vi="ngày ban hành", en="date"),),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "01-KL/TW",
                    "known_on": date(2021, 5, 18),
                    "term": "XIII",
                }
            ],
            id="another date, kind unknown",
        ),
        pytest.param(
            NUMBERED.replace("XIII", "XII"),
            date(2023, 4, 15),
            [
                {
                    "citation": "01-KL/TW",
                    "differs": (Text(vi="nhiệm kỳ", en="term"),),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "01-KL/TW",
                    "known_on": date(2021, 5, 18),
                    "term": "XIII",
                }
            ],
            id="another term",
        ),
        pytest.param(
            NUMBERED.replace("conclusion", "resolution"),
            date(2023, 4, 15),
            [
                {
                    "citation": "01-KL/TW",
                    "differs": (Text(vi="loại văn bản", en="kind"),),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "01-KL/TW",
                    "known_on": date(2021, 5, 18),
                    "term": "XIII",
                }
            ],
            id="another kind",
        ),
        pytest.param(
            NUMBERED.replace("conclusion", "resolution").replace('term = "XIII"', ""),
            date(2023, 4, 15),
            [
                {
                    "citation": "01-KL/TW",
                    "differs": (Text(vi="loại văn bản", en="kind"),),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "01-KL/TW",
                    "known_on": date(2021, 5, 18),
                    "term": "XIII",
                }
            ],
            id="another kind, no term",
        ),
        pytest.param(
            NUMBERED.replace("conclusion", "resolution").replace("XIII", "XII"),
            date(2023, 4, 15),
            [
                {
                    "citation": "01-KL/TW",
                    "differs": (
                        Text(vi="loại văn bản", en="kind"),
                        Text(vi="nhiệm kỳ", en="term"),
                    ),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "01-KL/TW",
                    "known_on": date(2021, 5, 18),
                    "term": "XIII",
                }
            ],
            id="another kind and term",
        ),
        pytest.param(
            NUMBERED.replace("XIII", "XII"),
            date(2021, 5, 18),
            [
                {
                    "citation": "01-KL/TW",
                    "differs": (Text(vi="nhiệm kỳ", en="term"),),
                    "type": Text(vi="Kết luận", en="Conclusion"),
                    "number": "01-KL/TW",
                    "known_on": date(2021, 5, 18),
                    "term": "XIII",
                }
            ],
            id="on the day it is issued",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [finding.evidence for finding in findings_of(CITATION_DOUBTFUL, text, as_of)] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace('term = "XIII"', 'term = "XII"'),
            date(2023, 4, 15),
            id="that term had a resolution",
        ),
        pytest.param(FIRING.replace('term = "XIII"', ""), date(2023, 4, 15), id="no term"),
        pytest.param(
            FIRING.replace("Trung ương 4", "Trung ương 5"), date(2023, 4, 15), id="another plenum"
        ),
        pytest.param(
            FIRING.replace("Trung ương 4", "về xây dựng Đảng"), date(2023, 4, 15), id="no plenum"
        ),
        pytest.param(FIRING.replace('"resolution"', '"plan"'), date(2023, 4, 15), id="a plan"),
        pytest.param(FIRING + 'number = "15-NQ/TU"', date(2023, 4, 15), id="a number of its own"),
        pytest.param(NUMBERED, date(2023, 4, 15), id="agrees"),
        pytest.param(NUMBERED.replace("XIII", "XII"), date(2021, 5, 17), id="not yet issued"),
        pytest.param(
            NUMBERED.replace("issued_on = 2021-05-18", ""), date(2023, 4, 15), id="undated"
        ),
        pytest.param(
            NUMBERED.replace("XIII", "XIV").replace("05-18", "05-19"),
            date(2023, 4, 15),
            id="date and term differ",
        ),
        pytest.param(
            NUMBERED.replace('term = "XIII"', "").replace("05-18", "05-19"),
            date(2023, 4, 15),
            id="date differs, term unknown",
        ),
        pytest.param(
            NUMBERED.replace("conclusion", "resolution").replace("05-18", "05-19"),
            date(2023, 4, 15),
            id="date and kind differ",
        ),
        pytest.param(NUMBERED.replace("01-KL", "02-KL"), date(2023, 4, 15), id="an unknown number"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(CITATION_DOUBTFUL, text, as_of) == ()
