"""PR018 target-in-words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.target_in_words import TARGET_IN_WORDS
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
targets = [{ text = "nâng cao chất lượng sinh hoạt chi bộ" }]
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "chỉ tiêu “nâng cao chất lượng sinh hoạt chi bộ” không đo được bằng số, phải có "
                "người đánh giá"
            ),
            "ghi rõ ai đánh giá, hoặc đặt một con số thay cho lời",
        ),
        (
            Language.EN,
            (
                "the target “nâng cao chất lượng sinh hoạt chi bộ” is met by no figure; a person "
                "has to judge it"
            ),
            "say who judges it, or set a figure in its place",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A target all in words speaks from the first day of its plan."""
    found = findings_of(TARGET_IN_WORDS, FIRING, date(2023, 1, 1), language=language)
    assert found == (
        Finding(
            code="PR018",
            name="target-in-words",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"words": "nâng cao chất lượng sinh hoạt chi bộ"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace(
                '"nâng cao chất lượng sinh hoạt chi bộ" }',
                '"nâng cao chất lượng" }, { text = "giữ vững nền nếp" }',
            ),
            date(2023, 1, 1),
            [{"words": "giữ vững nền nếp"}, {"words": "nâng cao chất lượng"}],
            id="two targets",
        ),
        pytest.param(
            FIRING.replace(
                '"nâng cao chất lượng sinh hoạt chi bộ" }',
                '"≥ 80" }, { text = "giữ vững nền nếp" }',
            ),
            date(2025, 1, 1),
            [{"words": "giữ vững nền nếp"}],
            id="beside a figure, the plan being over",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(TARGET_IN_WORDS, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2022, 12, 31), id="the plan has not begun"),
        pytest.param(
            FIRING.replace("nâng cao chất lượng sinh hoạt chi bộ", "≥ 80"),
            date(2023, 1, 1),
            id="≥ 80",
        ),
        pytest.param(
            FIRING.replace("nâng cao chất lượng sinh hoạt chi bộ", "có"), date(2023, 1, 1), id="có"
        ),
        pytest.param(
            FIRING.replace("nâng cao chất lượng sinh hoạt chi bộ", "hoàn thành"),
            date(2023, 1, 1),
            id="hoàn thành",
        ),
        pytest.param(
            FIRING.replace("nâng cao chất lượng sinh hoạt chi bộ", "hạng 5"),
            date(2023, 1, 1),
            id="hạng 5",
        ),
        pytest.param(
            FIRING.replace("nâng cao chất lượng sinh hoạt chi bộ", "1,000"),
            date(2023, 1, 1),
            id="1,000",
        ),
        pytest.param(
            FIRING.replace('targets = [{ text = "nâng cao chất lượng sinh hoạt chi bộ" }]', ""),
            date(2023, 1, 1),
            id="no target",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(TARGET_IN_WORDS, text, as_of) == ()


@given(st.permutations(["nâng cao chất lượng", "giữ vững nền nếp", "≥ 80", "hạng 5"]))
def test_the_order_recorded_changes_nothing(texts: list[str]) -> None:
    """Both targets in words are found, one finding each, whichever way they are recorded."""
    cells = ", ".join(f'{{ text = "{text}" }}' for text in texts)
    text = FIRING.replace('{ text = "nâng cao chất lượng sinh hoạt chi bộ" }', cells)
    found = findings_of(TARGET_IN_WORDS, text, date(2023, 1, 1))
    assert [finding.evidence["words"] for finding in found] == [
        *("giữ vững nền nếp", "nâng cao chất lượng")
    ]
