"""What is overdue, by how long it has been so."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, Timeliness, assess, counted
from tracker.calendar import read_deadline
from tracker.domain import Event, Organization, ProgressReport, Register, Task
from tracker.language import Language
from tracker.tables import Grouping, status_table, table_text
from tracker.testing import days, registers

VI, EN = Language.VI, Language.EN
AS_OF = date(2023, 6, 25)
CLASSES = ["1-30", "31-60", "61-90", "91-120", "over_120"]
DAYS_LATE = (1, 30, 31, 60, 61, 90, 91, 120, 121, 400)


def office() -> Register:
    """Return a register of tasks overdue by so many days, one of their two units done."""
    return Register(
        title="Sổ",
        title_en="Register",
        organizations=[
            Organization(id="vp", name="Văn phòng"),
            Organization(id="kt", name="Ủy ban Kiểm tra"),
        ],
        tasks=[
            Task(
                id=f"NV-{late}",
                title="x",
                lead_units=["vp", "kt"],
                deadline=read_deadline((AS_OF - timedelta(days=late)).isoformat()),
                reports=[ProgressReport(on=date(2022, 1, 1), event=Event.COMPLETED, by="vp")],
            )
            for late in DAYS_LATE
        ],
    )


@given(st.builds(assess, registers(), days()))
def test_the_classes_sum_to_all_that_is_overdue(assessment: Assessment) -> None:
    """Each overdue task or occurrence stands in exactly one class, by its days late."""
    late = [one for one in counted(assessment.tasks) if one.timeliness is Timeliness.OVERDUE]
    bounds = (30, 60, 90, 120)
    expected = Counter(sum(one.days_late > bound for bound in bounds) for one in late)
    table = status_table(assessment, Grouping.AGE)
    assert [row["group"] for row in table.rows] == CLASSES
    assert [row["overdue"] for row in table.rows] == [expected[place] for place in range(5)]
    assert table.total is not None
    assert table.total["overdue"] == len(late)
    assert table.total["longest"] == max((one.days_late for one in late), default=None)


def test_days_fall_into_the_classes_offices_report() -> None:
    """The last day of a class is still in it, and a class of nothing has no longest."""
    rows = status_table(assess(office(), AS_OF), Grouping.AGE).rows
    assert [(row["overdue"], row["longest"]) for row in rows] == [
        *((2, 30), (2, 60), (2, 90), (2, 120), (2, 400)),
    ]
    empty = status_table(assess(Register(title="A"), AS_OF), Grouping.AGE).rows
    assert [(row["overdue"], row["longest"], row["units"]) for row in empty] == [(0, None, [])] * 5


def test_a_unit_is_named_for_its_own_share() -> None:
    """The office has done its share of every task, so only the commission is named."""
    rows = status_table(assess(office(), AS_OF), Grouping.AGE).rows
    assert [(row["units"], row["units_overdue"]) for row in rows] == [(["kt"], [2])] * 5


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (VI, ["1–30 ngày", "trên 120 ngày", "Tổng cộng", "Ủy ban Kiểm tra (10)"]),
        (EN, ["1–30 days", "over 120 days", "Total", "Ủy ban Kiểm tra (10)"]),
    ],
)
def test_the_text_names_each_class(language: Language, lines: list[str]) -> None:
    """Classes, the whole and the units stand in the text in the language asked for."""
    text = table_text(status_table(assess(office(), AS_OF), Grouping.AGE), language)
    assert [line in text for line in lines] == [True] * 4


def test_vietnamese_text() -> None:
    """The Vietnamese table is exactly this."""
    table = status_table(assess(office(), AS_OF), Grouping.AGE)
    assert table_text(table, VI) + "\n" == VIETNAMESE


VIETNAMESE = """\
Sổ: tình hình thực hiện nhiệm vụ, tính đến ngày 25/06/2023
┌───────────────┬───────────────┬───────────────────┬──────────────────────┐
│ Quá hạn       │   Số nhiệm vụ │   Lâu nhất (ngày) │ Đơn vị chủ trì       │
├───────────────┼───────────────┼───────────────────┼──────────────────────┤
│ 1–30 ngày     │             2 │                30 │ Ủy ban Kiểm tra (2)  │
│ 31–60 ngày    │             2 │                60 │ Ủy ban Kiểm tra (2)  │
│ 61–90 ngày    │             2 │                90 │ Ủy ban Kiểm tra (2)  │
│ 91–120 ngày   │             2 │               120 │ Ủy ban Kiểm tra (2)  │
│ trên 120 ngày │             2 │               400 │ Ủy ban Kiểm tra (2)  │
│ Tổng cộng     │            10 │               400 │ Ủy ban Kiểm tra (10) │
└───────────────┴───────────────┴───────────────────┴──────────────────────┘
10 nhiệm vụ: 0 hoàn thành, 10 chưa xong (10 quá hạn, 0 sắp đến hạn), 0 đã hủy
"""
