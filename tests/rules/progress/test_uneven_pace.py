"""PR033 uneven-pace."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.uneven_pace import UNEVEN_PACE
from tracker.testing.rule_testing import findings_of

FIRING = """
[[plans]]
id = "P-1"
title = "Kế hoạch năm 2023"
period = "năm 2023"

[[plans.indicators]]
id = "I-2"
title = "Kiểm tra tổ chức đảng"
target = 80

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 62

[[plans.indicators]]
id = "I-1"
title = "Kiểm tra đảng viên"
target = 547

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 142
"""
PLAN = FIRING[: FIRING.index("\n[[plans.indicators]]")].replace("P-1", "P-2")
OF_TWO_PLANS = FIRING.replace(
    '[[plans.indicators]]\nid = "I-1"', f'{PLAN}\n[[plans.indicators]]\nid = "I-1"'
)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "mới được 26,0 %, trong khi “I-2” đã được 77,5 % (theo tiến độ: 24,7 %)",
            "đối chiếu hai con số, rồi cân đối lại việc thực hiện",
        ),
        (
            Language.EN,
            "at 26.0 %, while “I-2” is at 77.5 %, where the pace would be 24.7 %",
            "check both figures, then balance the work",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """Inspections of organizations are far ahead, and those of members are not."""
    found = findings_of(UNEVEN_PACE, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR033",
            name="uneven-pace",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "percent": Decimal("26.0"),
                "other": "I-2",
                "other_percent": Decimal("77.5"),
                "planned": Decimal("24.7"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("value = 142", "value = 50"),
            date(2023, 4, 15),
            [
                {
                    "percent": Decimal("9.1"),
                    "other": "I-2",
                    "other_percent": Decimal("77.5"),
                    "planned": Decimal("24.7"),
                }
            ],
            id="the sister is behind",
        ),
        pytest.param(
            FIRING.replace("value = 62", "value = 80"),
            date(2023, 4, 15),
            [
                {
                    "percent": Decimal("26.0"),
                    "other": "I-2",
                    "other_percent": Decimal("100.0"),
                    "planned": Decimal("24.7"),
                }
            ],
            id="the other is met",
        ),
        pytest.param(
            FIRING.replace("value = 62", "value = 40"),
            date(2023, 4, 15),
            [
                {
                    "percent": Decimal("26.0"),
                    "other": "I-2",
                    "other_percent": Decimal("50.0"),
                    "planned": Decimal("24.7"),
                }
            ],
            id="twice the pace",
        ),
        pytest.param(
            FIRING.replace("Kiểm tra đảng", "Số lượt kiểm tra đảng").replace(
                "Kiểm tra tổ", "số lượt kiểm tra tổ"
            ),
            date(2023, 4, 15),
            [
                {
                    "percent": Decimal("26.0"),
                    "other": "I-2",
                    "other_percent": Decimal("77.5"),
                    "planned": Decimal("24.7"),
                }
            ],
            id="what says nothing of the work is left out",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(UNEVEN_PACE, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            FIRING.replace("value = 62", "value = 39"), date(2023, 4, 15), id="not twice the pace"
        ),
        pytest.param(
            FIRING.replace("value = 142", "value = 200"), date(2023, 4, 15), id="both are ahead"
        ),
        pytest.param(
            FIRING.replace("Kiểm tra đảng viên", "Giám sát đảng viên"),
            date(2023, 4, 15),
            id="another kind of work",
        ),
        pytest.param(
            FIRING.replace("Kiểm tra đảng viên", "Tỷ lệ đảng viên").replace(
                "Kiểm tra tổ chức", "Tỷ lệ tổ chức"
            ),
            date(2023, 4, 15),
            id="percentages of two things",
        ),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
        pytest.param(FIRING.replace("target = 547", ""), date(2023, 4, 15), id="no target"),
        pytest.param(OF_TWO_PLANS, date(2023, 4, 15), id="of another plan"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(UNEVEN_PACE, text, as_of) == ()


@given(st.permutations(range(3)))
def test_the_order_recorded_changes_nothing(order: list[int]) -> None:
    """Of three sisters one finding is made, of the one furthest behind."""
    head, *parts = FIRING.split("[[plans.indicators]]")
    third = parts[1].replace("I-1", "I-3").replace("value = 142", "value = 150")
    blocks = [*parts, third]
    text = head + "\n".join("[[plans.indicators]]" + blocks[place] for place in order)
    found = findings_of(UNEVEN_PACE, text, date(2023, 4, 15))
    assert [finding.subject.id for finding in found] == ["I-1"]
