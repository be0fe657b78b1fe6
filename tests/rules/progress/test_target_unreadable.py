"""PR032 target-unreadable."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.target_unreadable import TARGET_UNREADABLE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
targets = [{ text = "1,000" }]
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "không đọc được chỉ tiêu “1,000”, chỗ “1,000”: có thể là hai số khác nhau, hoặc "
                "không phải là số; tiếng Việt viết 1.000 và 0,5"
            ),
            "viết lại như “≥ 50”, “40 - 50”, “trên 80%” hoặc “hạng 5”",
        ),
        (
            Language.EN,
            (
                "the target “1,000” cannot be read at “1,000”: it could be two different numbers,"
                " or is none; Vietnamese writes 1.000 and 0,5"
            ),
            "write it like “≥ 50”, “40 - 50”, “over 80%” or “rank 5”",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A number that could be two is told with the reason."""
    found = findings_of(TARGET_UNREADABLE, FIRING, date(2023, 1, 1), language=language)
    assert found == (
        Finding(
            code="PR032",
            name="target-unreadable",
            severity=Severity.WARNING,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "asked": "1,000",
                "piece": "1,000",
                "reason": Text(
                    vi="có thể là hai số khác nhau, hoặc không phải là số; "
                    "tiếng Việt viết 1.000 và 0,5",
                    en="it could be two different numbers, or is none; "
                    "Vietnamese writes 1.000 and 0,5",
                ),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("1,000", "1.000"), date(2023, 1, 1), id="1.000"),
        pytest.param(FIRING.replace("1,000", "≥ 50"), date(2023, 1, 1), id="≥ 50"),
        pytest.param(FIRING.replace("1,000", "40 - 50"), date(2023, 1, 1), id="40 - 50"),
        pytest.param(FIRING.replace("1,000", "hạng 5"), date(2023, 1, 1), id="hạng 5"),
        pytest.param(FIRING.replace("1,000", "có"), date(2023, 1, 1), id="có"),
        pytest.param(
            FIRING.replace("1,000", "nâng cao chất lượng"),
            date(2023, 1, 1),
            id="nâng cao chất lượng",
        ),
        pytest.param(
            FIRING.replace('targets = [{ text = "1,000" }]', ""), date(2023, 1, 1), id="no target"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(TARGET_UNREADABLE, text, as_of) == ()


@given(st.sampled_from(["1,000", "khoảng 5 hoặc 6", "5 - 6 - 7"]), st.sampled_from(["≥ 5", "có"]))
def test_one_target_unread_is_one_finding(wrong: str, right: str) -> None:
    """The target that is read beside it raises nothing."""
    text = FIRING.replace('{ text = "1,000" }', f'{{ text = "{right}" }}, {{ text = "{wrong}" }}')
    found = findings_of(TARGET_UNREADABLE, text, date(2023, 1, 1))
    assert [finding.evidence["asked"] for finding in found] == [wrong]


def test_the_figures_are_those_of_the_language_of_the_register() -> None:
    """What could be two numbers in Vietnamese is a thousand in English."""
    english = '[register]\ntitle = "Under test"\nlanguage = "en"\n' + FIRING
    assert findings_of(TARGET_UNREADABLE, english, date(2023, 1, 1)) == ()
