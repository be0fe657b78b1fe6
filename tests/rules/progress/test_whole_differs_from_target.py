"""PR010 whole-differs-from-target."""

from datetime import date
from decimal import Decimal

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.whole_differs_from_target import WHOLE_DIFFERS_FROM_TARGET
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
of = 82
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "tính trên 82, trong khi kế hoạch giao 80",
            "đối chiếu tổng số với kế hoạch đã ban hành",
        ),
        (
            Language.EN,
            "counted against 82, while the target is 80",
            "check the whole against the plan as issued",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A figure counted against another whole than the target speaks."""
    found = findings_of(WHOLE_DIFFERS_FROM_TARGET, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="PR010",
            name="whole-differs-from-target",
            severity=Severity.WARNING,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"whole": Decimal(82), "target": Decimal(80)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING.replace("of = 82", "of = 79"),
            date(2023, 3, 31),
            [{"whole": Decimal(79), "target": Decimal(80)}],
            id="a smaller whole",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    assert [
        finding.evidence for finding in findings_of(WHOLE_DIFFERS_FROM_TARGET, text, as_of)
    ] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("of = 82", "of = 80"), date(2023, 4, 15), id="the same"),
        pytest.param(
            FIRING.replace("of = 82", "of = 80.0"),
            date(2023, 4, 15),
            id="the same, written otherwise",
        ),
        pytest.param(FIRING.replace("of = 82", ""), date(2023, 4, 15), id="no whole"),
        pytest.param(FIRING.replace("target = 80", ""), date(2023, 4, 15), id="no target"),
        pytest.param(FIRING, date(2023, 3, 30), id="not yet measured"),
        pytest.param(
            FIRING.replace("target = 80", 'target = 80\ndirection = "down"'),
            date(2023, 4, 15),
            id="to go down",
        ),
        pytest.param(
            FIRING.replace("target = 80", 'target = 80\ndirection = "hold"'),
            date(2023, 4, 15),
            id="to hold",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(WHOLE_DIFFERS_FROM_TARGET, text, as_of) == ()
