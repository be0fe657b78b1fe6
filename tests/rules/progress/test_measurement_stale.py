"""PR017 measurement-stale."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.progress.measurement_stale import MEASUREMENT_STALE
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
period = "2023-03-31"
value = 20
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "số liệu gần nhất là của ngày 31/03/2023, đã 91 ngày",
            "đề nghị đơn vị cập nhật số liệu",
        ),
        (
            Language.EN,
            "last measured on 2023-03-31, 91 days ago",
            "ask for a newer figure",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A figure of a single day that is more than ninety days old speaks."""
    found = findings_of(MEASUREMENT_STALE, FIRING, date(2023, 6, 30), language=language)
    assert found == (
        Finding(
            code="PR017",
            name="measurement-stale",
            severity=Severity.INFO,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={"days": 91, "measured_on": date(2023, 3, 31)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING,
            date(2023, 12, 31),
            [{"days": 275, "measured_on": date(2023, 3, 31)}],
            id="the last day of the plan",
        ),
        pytest.param(
            FIRING.replace("target = 80", ""),
            date(2023, 6, 30),
            [{"days": 91, "measured_on": date(2023, 3, 31)}],
            id="no target",
        ),
        pytest.param(
            FIRING
            + FIRING[FIRING.index("\n[[plans.indicators.m") :].replace("2023-03-31", "2023-07-01"),
            date(2023, 6, 30),
            [{"days": 91, "measured_on": date(2023, 3, 31)}],
            id="measured later only",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks in each of these cases, of these figures."""
    found = findings_of(MEASUREMENT_STALE, text, as_of)
    assert [finding.evidence for finding in found] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING, date(2023, 6, 29), id="ninety days"),
        pytest.param(FIRING, date(2024, 1, 1), id="the plan has ended"),
        pytest.param(
            FIRING.replace("2023-03-31", "quý I/2023"),
            date(2023, 12, 31),
            id="reported by quarters",
        ),
        pytest.param(
            FIRING.replace(
                '\n[[plans.indicators.measurements]]\nperiod = "2023-03-31"\nvalue = 20\n', ""
            ),
            date(2023, 12, 31),
            id="never measured",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(MEASUREMENT_STALE, text, as_of) == ()


@given(st.dates(date(2023, 3, 31), date(2024, 3, 1)))
def test_it_speaks_from_the_ninety_first_day_to_the_end_of_the_plan(as_of: date) -> None:
    """On those days, and on no other."""
    is_stale = date(2023, 6, 30) <= as_of <= date(2023, 12, 31)
    assert bool(findings_of(MEASUREMENT_STALE, FIRING, as_of)) == is_stale
