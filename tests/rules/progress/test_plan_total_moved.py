"""PR029 plan-total-moved."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_period
from tracker.domain import Indicator, Register, Statement, StatementKind, WorkPlan
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.plan_total_moved import PLAN_TOTAL_MOVED
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "KH"
kind = "plan"
title = "Kế hoạch"

[[documents]]
id = "DC"
kind = "plan"
title = "Điều chỉnh"
issued_on = 2023-05-10

[[documents.relations]]
kind = "cites"
target = "KH"

[[plans]]
id = "P"
title = "P"
period = "năm 2023"
document = "KH"

[[plans.indicators]]
id = "I"
title = "I"
target = 80

[[plans.indicators.measurements]]
period = "quý I/2023"
value = 62
of = 80

[[statements]]
id = "S-1"
kind = "ratio"
period = "quý II/2023"
value = 70
of = 82
printed = "85,4%"
indicator = "I"
"""
DAY = date(2023, 7, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "tổng số đổi từ 80 (31/03/2023) thành 82 (30/06/2023) mà không có văn bản điều chỉnh",
            "tìm văn bản điều chỉnh kế hoạch, hoặc sửa tổng số",
        ),
        (
            Language.EN,
            (
                "the total moved from 80 on 2023-03-31 to 82 on 2023-06-30 with no document that "
                "amends the plan"
            ),
            "find the document that amends the plan, or correct the total",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A total that moved between two quarters with no document in between speaks."""
    found = findings_of(PLAN_TOTAL_MOVED, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR029",
            name="plan-total-moved",
            severity=Severity.WARNING,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "earlier": Decimal(80),
                "earlier_on": date(2023, 3, 31),
                "later": Decimal(82),
                "later_on": date(2023, 6, 30),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("of = 82", "of = 80"), date(2023, 7, 15), id="the same"),
        pytest.param(FIRING.replace('"cites"', '"amends"'), date(2023, 7, 15), id="amended"),
        pytest.param(
            FIRING.replace("target = 80", 'kind = "stock"'), date(2023, 7, 15), id="a stock"
        ),
        pytest.param(FIRING, date(2023, 6, 29), id="not known yet"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(PLAN_TOTAL_MOVED, text, as_of) == ()


MEASURED = """
[[plans.indicators.measurements]]
period = "quý II/2023"
value = 70
of = 82
"""


def test_measurements_speak_where_there_is_no_target() -> None:
    """With a target PR010 speaks of them; without one this rule does, of the indicator."""
    measured = FIRING.partition("\n[[statements]]")[0] + MEASURED
    assert findings_of(PLAN_TOTAL_MOVED, measured, DAY) == ()
    [found] = findings_of(PLAN_TOTAL_MOVED, measured.replace("target = 80\n", ""), DAY)
    assert found.subject == Subject(kind="indicator", id="I")
    assert found.location is not None
    line = found.location.line
    assert line > measured.index('period = "quý I/2023"') // 100


@given(st.lists(st.integers(1, 3), min_size=1, max_size=4))
def test_it_speaks_once_for_each_move(totals: list[int]) -> None:
    """As often as the total of one quarter is not that of the quarter before."""
    said = [
        Statement(
            id=f"S-{place}",
            kind=StatementKind.RATIO,
            value=1,
            of=total,
            printed="1%",
            indicator="I",
            period=read_period(f"quý {place + 1}/2023"),
        )
        for place, total in enumerate(totals)
    ]
    plan = WorkPlan(
        id="P",
        title="P",
        period=read_period("năm 2023"),
        indicators=[Indicator(id="I", title="I", target=1)],
    )
    register = Register(title="R", statements=said, plans=[plan])
    report = check(register, as_of=date(2023, 12, 31), select=["PR029"])
    assert len(report) == sum(Fraction(a) != b for a, b in pairwise(totals))
