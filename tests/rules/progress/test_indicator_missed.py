"""PR005 indicator-missed."""

from datetime import date
from decimal import Decimal

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.indicator_missed import INDICATOR_MISSED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-1"
title = "Tổ chức được kiểm tra"
target = 80

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 62
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không đạt chỉ tiêu 80, thời hạn 31/12/2023; số ghi nhận: 62",
            "ghi số liệu cuối kỳ nếu còn thiếu, nếu không thì báo cáo nguyên nhân không đạt",
        ),
        (
            Language.EN,
            "the target of 80 by 2023-12-31 was missed; recorded: 62",
            "record the final figure if it is missing, else report why the target was missed",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A target not reached when its plan has ended speaks from the day after."""
    found = findings_of(INDICATOR_MISSED, FIRING, date(2024, 1, 1), language=language)
    assert found == (
        Finding(
            code="PR005",
            name="indicator-missed",
            severity=Severity.ERROR,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "actual": Decimal(62),
                "recorded": Decimal(62),
                "target": Decimal(80),
                "ended_on": date(2023, 12, 31),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace(
                '\n[[plans.indicators.measurements]]\nperiod = "quý I/2023"\nvalue = 62\n', ""
            ),
            date(2024, 1, 1),
            [
                {
                    "actual": None,
                    "recorded": Text(vi="chưa có", en="nothing"),
                    "target": Decimal(80),
                    "ended_on": date(2023, 12, 31),
                }
            ],
            id="nothing measured",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'targets = [{ text = "≤ 60" }]'),
            date(2023, 4, 15),
            [
                {
                    "actual": Decimal(62),
                    "recorded": Decimal(62),
                    "target": Decimal(60),
                    "ended_on": date(2023, 12, 31),
                }
            ],
            id="what only grows went over its limit",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [finding.evidence for finding in findings_of(INDICATOR_MISSED, text, as_of)] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2023, 12, 31), id="the last day of the plan"),
        pytest.param(FIRING.replace("value = 62", "value = 80"), date(2024, 1, 1), id="reached"),
        pytest.param(FIRING.replace("target = 80", ""), date(2024, 1, 1), id="no target"),
        pytest.param(
            FIRING.replace("target = 80", 'targets = [{ text = "≥ 80 %", of = "I-2" }]')
            + '\n[[plans.indicators]]\nid = "I-2"\ntitle = "Tổ chức"\n',
            date(2024, 1, 1),
            id="a percentage of what nobody counted",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(INDICATOR_MISSED, text, as_of) == ()
