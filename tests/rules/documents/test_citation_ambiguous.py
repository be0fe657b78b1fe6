"""DO019 citation-ambiguous."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain import Conclusion, Document, Register
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.documents.citation_ambiguous import CITATION_AMBIGUOUS
from tracker.testing.rule_testing import findings_of

DAY = date(2026, 6, 1)
OLDER = """
[[documents]]
id = "D-10"
kind = "conclusion"
number = "01-KL/TW"
issued_on = 2021-05-18
"""
NEWER = """
[[documents]]
id = "D-9"
kind = "conclusion"
number = "01-KL/TW"
issued_on = 2026-03-02
"""
CITED = """
[[documents]]
id = "D-1"
kind = "conclusion"
number = "01-KL/TW"
"""
FIRING = OLDER + NEWER + CITED
SHORT = (
    OLDER
    + NEWER
    + CITED.replace("conclusion", "document").replace(
        'number = "01-KL/TW"', 'citation = "Kết luận 01"'
    )
)
SYMBOL = """
[[documents]]
id = "D-1"
kind = "document"
number = "87-QĐ/ĐUK"
title = "Về chế độ trực"
issued_on = 2024-01-22
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“01-KL/TW” có thể là: D-9, D-10",
            "hỏi nơi dẫn xem là văn bản nào, rồi ghi thêm chi tiết phân biệt",
        ),
        (
            Language.EN,
            "“01-KL/TW” may be any of: D-9, D-10",
            "ask whoever cites it which one is meant, and record what tells it apart",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A number of two terms cited without its day speaks, naming both in natural order."""
    assert findings_of(CITATION_AMBIGUOUS, FIRING, DAY, language=language) == (
        Finding(
            code="DO019",
            name="citation-ambiguous",
            severity=Severity.WARNING,
            subject=Subject(kind="document", id="D-1"),
            message=message,
            hint=hint,
            evidence={"citation": "01-KL/TW", "candidates": ("D-9", "D-10")},
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SHORT, id="a short mention"),
        pytest.param(SHORT.replace("Kết luận 01", "Kết luận số 01 của Bộ Chính trị"), id="a body"),
        pytest.param(
            FIRING.replace('D-1"\nkind = "conclusion"', 'D-1"\nkind = "document"'), id="kind"
        ),
        pytest.param(
            FIRING.replace("2021-05-18", '2021-05-18\nterm = "XIII"'), id="its term unsaid"
        ),
    ],
)
def test_it_speaks(text: str) -> None:
    """What a citation does not say tells nothing apart."""
    assert [one.evidence["candidates"] for one in findings_of(CITATION_AMBIGUOUS, text, DAY)] == [
        ("D-9", "D-10")
    ]


def test_a_symbol_of_two_types_speaks() -> None:
    """A Party QĐ of no recorded kind may be a decision or a regulation."""
    [found] = findings_of(CITATION_AMBIGUOUS, SYMBOL, DAY, language=Language.EN)
    assert (found.message, found.evidence["candidates"]) == (
        "“87-QĐ/ĐUK” may be any of: Decision, Regulation",
        (Text(vi="Quyết định", en="Decision"), Text(vi="Quy định", en="Regulation")),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2026, 3, 1), id="one not yet issued"),
        pytest.param(OLDER + CITED, DAY, id="fits one"),
        pytest.param(OLDER + NEWER, DAY, id="both dated"),
        pytest.param(FIRING + "issued_on = 2021-05-18", DAY, id="its day"),
        pytest.param(
            FIRING.replace("2021-05-18", '2021-05-18\nterm = "XIII"').replace(
                "2026-03-02", '2026-03-02\nterm = "XIV"'
            )
            + 'term = "khóa XIV"',
            DAY,
            id="its term",
        ),
        pytest.param(FIRING.replace('"conclusion"', '"directive"', 1), DAY, id="another kind"),
        pytest.param(SHORT.replace("Kết luận 01", "Kết luận 02"), DAY, id="another count"),
        pytest.param(SHORT.replace("Kết luận 01", "Chỉ thị 01"), DAY, id="another type"),
        pytest.param(
            SHORT.replace('"01-KL/TW"', '"01a-KL/TW"', 1), DAY, id="a count with another letter"
        ),
        pytest.param(
            SHORT.replace("Kết luận 01", "Kết luận 01 của Tỉnh ủy"), DAY, id="another body"
        ),
        pytest.param(SHORT.replace("Kết luận 01", "Kết luận của Bộ Chính trị"), DAY, id="no count"),
        pytest.param(SHORT.replace("Kết luận 01", "Kết luận 01, 02"), DAY, id="several at once"),
        pytest.param(SYMBOL.replace('"document"', '"regulation"'), DAY, id="its kind is recorded"),
        pytest.param(SYMBOL + 'citation = "Quy định 87-QĐ/ĐUK"', DAY, id="its words tell the type"),
        pytest.param(SYMBOL.replace("QĐ", "QC"), DAY, id="a symbol of one type"),
        pytest.param(
            SYMBOL.replace("87-QĐ/ĐUK", "101-QĐ/TW").replace("2024-01-22", "2012-06-07"),
            DAY,
            id="a known document",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(CITATION_AMBIGUOUS, text, as_of) == ()


@given(
    cited=st.integers(1, 4),
    dated=st.lists(st.tuples(st.integers(1, 4), st.dates(date(2001, 1, 1), DAY)), max_size=6),
)
def test_an_undated_number_is_ambiguous_where_two_dated_ones_bear_it(
    cited: int, dated: list[tuple[int, date]]
) -> None:
    """Exactly the dated documents of its number are named, where there are two or more."""
    documents: list[Document] = [Conclusion(id="cited", number=f"0{cited}-KL/TU")]
    documents += [
        Conclusion(id=f"D-{place}", number=f"0{serial}-KL/TU", issued_on=day)
        for place, (serial, day) in enumerate(dated)
    ]
    found = check(Register(title="R", documents=documents), as_of=DAY, select=["DO019"])
    same = tuple(f"D-{place}" for place, (serial, _) in enumerate(dated) if serial == cited)
    assert [(one.subject.id, one.evidence["candidates"]) for one in found] == (
        [("cited", same)] if len(same) > 1 else []
    )
