"""PR006 indicator-without-target."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.indicator_without_target import INDICATOR_WITHOUT_TARGET
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
unit = "tổ chức"

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 62
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không có con số phải đạt trong kế hoạch “Kế hoạch năm 2023”",
            "ghi con số kế hoạch giao vào target",
        ),
        (
            Language.EN,
            "no figure to reach is set in the plan “Kế hoạch năm 2023”",
            "record what the plan sets as its target",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An indicator without target speaks from the first day of its plan."""
    found = findings_of(INDICATOR_WITHOUT_TARGET, FIRING, date(2023, 1, 1), language=language)
    assert found == (
        Finding(
            code="PR006",
            name="indicator-without-target",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"plan": "Kế hoạch năm 2023"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace('unit = "tổ chức"', "target = 80"), date(2023, 1, 1), id="a target"
        ),
        pytest.param(FIRING, date(2022, 12, 31), id="the plan has not begun"),
        *(
            pytest.param(
                FIRING.replace('unit = "tổ chức"', f'targets = [{{ text = "{text}" }}]'),
                date(2023, 1, 1),
                id=text,
            )
            for text in ("40 - 50", "100%", "hạng 5", "nâng cao chất lượng")
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(INDICATOR_WITHOUT_TARGET, text, as_of) == ()
