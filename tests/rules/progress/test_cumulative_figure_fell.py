"""PR009 cumulative-figure-fell."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_period
from tracker.domain import Indicator, Measurement, Register, WorkPlan
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.cumulative_figure_fell import CUMULATIVE_FIGURE_FELL
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

[[plans.indicators.measurements]]
period = "quý II/2023"
value = 60
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "lũy kế giảm từ 62 (31/03/2023) xuống 60 (30/06/2023)",
            "xem lại hai số liệu, và xem số liệu là lũy kế hay trong kỳ",
        ),
        (
            Language.EN,
            "the cumulative figure fell from 62 on 2023-03-31 to 60 on 2023-06-30",
            "check both figures, and whether they are cumulative at all",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A cumulative figure below an earlier one speaks, with both figures and days."""
    found = findings_of(CUMULATIVE_FIGURE_FELL, FIRING, date(2023, 6, 30), language=language)
    assert found == (
        Finding(
            code="PR009",
            name="cumulative-figure-fell",
            severity=Severity.WARNING,
            subject=Subject(kind="indicator", id="I-1"),
            message=message,
            hint=hint,
            evidence={
                "earlier": Decimal(62),
                "earlier_on": date(2023, 3, 31),
                "later": Decimal(60),
                "later_on": date(2023, 6, 30),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("value = 60", "value = 62"), date(2023, 6, 30), id="equal"),
        pytest.param(
            FIRING.replace("target", 'kind = "flow"\ntarget'), date(2023, 6, 30), id="a flow"
        ),
        pytest.param(
            FIRING.replace("target", 'kind = "stock"\ntarget'), date(2023, 6, 30), id="a stock"
        ),
        pytest.param(FIRING, date(2023, 6, 29), id="not yet measured"),
        pytest.param(
            FIRING.replace("quý I/2023", "6 tháng đầu năm 2023"),
            date(2023, 6, 30),
            id="two figures of one day",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(CUMULATIVE_FIGURE_FELL, text, as_of) == ()


@given(values=st.lists(st.integers(0, 5), min_size=1, max_size=12), turned=st.booleans())
def test_it_speaks_once_for_each_fall(values: list[int], turned: bool) -> None:
    """There is one finding for each month below the month before, whatever the order recorded."""
    measured = [
        Measurement(period=read_period(f"tháng {month}/2023"), value=value)
        for month, value in enumerate(values, start=1)
    ]
    indicator = Indicator(
        id="I-1", title="Đạt", measurements=measured[::-1] if turned else measured
    )
    plan = WorkPlan(id="P-1", title="2023", period=read_period("năm 2023"), indicators=[indicator])
    report = check(
        Register(title="One plan", plans=(plan,)), as_of=date(2023, 12, 31), select=["PR009"]
    )
    assert len(report) == sum(later < earlier for earlier, later in pairwise(values))
