"""The status of tasks, one by one: those shared, recurring, moved and handed in."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Lifecycle, Timeliness, assess
from tracker.calendar import read_deadline
from tracker.domain import (
    Amendment,
    ClosingDay,
    Cluster,
    Event,
    Extension,
    ExtensionDecision,
    Membership,
    Organization,
    Policy,
    ProgressReport,
    Register,
    Task,
)
from tracker.language import Language
from tracker.tables import table_text
from tracker.tables.tasks import tasks_table
from tracker.testing import days, registers

VI, EN = Language.VI, Language.EN
AS_OF = date(2023, 6, 25)


def done(on: date, by: str | None = None, event: Event = Event.COMPLETED) -> ProgressReport:
    """Return the report of an event, by a unit or by nobody named."""
    return ProgressReport(on=on, event=event, by=by)


def office(closing_day: ClosingDay = ClosingDay.ACCEPTED) -> Register:
    """Return a register of one task led by a cluster, one that recurs, and two that moved."""
    return Register(
        title="Sổ",
        title_en="Register",
        policy=Policy(closing_day=closing_day),
        organizations=[Organization(id=unit, name=f"Chi bộ {unit}") for unit in ("1", "2", "3")],
        clusters=[
            Cluster(
                id="cum",
                name="Cụm II",
                members=[Membership(organization=unit) for unit in ("1", "2", "3")],
            )
        ],
        tasks=[
            Task(
                id="NV-1",
                title="Đăng ký",
                lead_units=["cum"],
                deadline=read_deadline("10/6/2023"),
                reports=[done(date(2023, 6, 1), "1"), done(date(2023, 6, 12), "2")],
            ),
            Task(
                id="NV-2",
                title="Báo cáo",
                lead_units=["1", "2"],
                assigned_on=date(2023, 4, 1),
                deadline=read_deadline("ngày 20 hằng tháng"),
                reports=[done(date(2023, 4, 18)), done(date(2023, 6, 19), "1")],
            ),
            Task(
                id="NV-3",
                title="Sơ kết",
                deadline=read_deadline("31/5/2023"),
                extensions=[
                    Extension(
                        new_due=date(2023, 7, 31),
                        decision=ExtensionDecision.APPROVED,
                        decided_on=date(2023, 5, 20),
                    )
                ],
            ),
            Task(
                id="NV-4",
                title="Tổng kết",
                deadline=read_deadline("30/6/2023"),
                amendments=[
                    Amendment(made_on=date(2023, 6, 1), deadline=read_deadline("thường xuyên"))
                ],
            ),
            Task(
                id="NV-5",
                title="Tờ trình",
                deadline=read_deadline("30/6/2023"),
                reports=[done(date(2023, 6, 24), event=Event.SUBMITTED)],
            ),
        ],
    )


def row(task: str, closing_day: ClosingDay = ClosingDay.ACCEPTED) -> dict[str, Any]:
    """Return the row of a task on 25 June 2023."""
    rows = tasks_table(assess(office(closing_day), AS_OF)).records
    return next(one for one in rows if one["task"] == task)


NEW_KEYS = (
    *("members_done", "members", "occurrences_done", "occurrences", "occurrences_missed"),
    *("closed_on", "amendments", "approved_extensions", "ageing"),
)


@pytest.mark.parametrize(
    ("task", "values"),
    [
        ("NV-1", (2, 3, None, None, None, None, 0, 0, "1-30")),
        ("NV-2", (0, 2, 1, 4, 2, None, 0, 0, "31-60")),
        ("NV-3", (None, None, None, None, None, None, 0, 1, None)),
        ("NV-4", (None, None, None, None, None, None, 1, 0, None)),
        ("NV-5", (None, None, None, None, None, None, 0, 0, None)),
    ],
)
def test_rows_count_units_occurrences_and_moves(task: str, values: tuple[Any, ...]) -> None:
    """What a task does not have is null, never a zero that could be taken for a count."""
    assert tuple(row(task)[name] for name in NEW_KEYS) == values


@given(st.builds(assess, registers(), days()))
def test_counts_of_a_row_never_exceed_their_whole(assessment: Any) -> None:
    """No more units or occurrences are done, or missed, than there are."""
    for one in tasks_table(assessment).rows:
        if one["members"] is not None:
            assert 0 <= one["members_done"] <= one["members"]
        if one["occurrences"] is not None:
            assert one["occurrences_done"] + one["occurrences_missed"] <= one["occurrences"]


def test_what_was_handed_in_in_time_has_no_days_left() -> None:
    """By the day it was handed in, nothing is left to be done by the due day."""
    found = row("NV-5", ClosingDay.SUBMITTED)
    assert (found["timeliness"], found["days_left"]) == (Timeliness.IN_TIME, None)
    assert (found["lifecycle"], found["closed_on"]) == (Lifecycle.SUBMITTED, date(2023, 6, 24))


@pytest.mark.parametrize(
    ("language", "handed_in"), [(VI, "đã nộp trong hạn"), (EN, "handed in in time")]
)
def test_what_was_handed_in_in_time_is_told_so(language: Language, handed_in: str) -> None:
    """The text says neither how many days are left nor that it is due soon."""
    table = tasks_table(assess(office(ClosingDay.SUBMITTED), AS_OF))
    (line,) = (line for line in table_text(table, language).splitlines() if "NV-5" in line)
    assert line.rstrip(" │").endswith(handed_in)


def test_recurring_tasks_are_told_to_count_by_occurrence() -> None:
    """The line below counts four occurrences of NV-2 for that task."""
    assert tasks_table(assess(office(), AS_OF)).summary.en == (
        "8 tasks: 1 completed, 7 open (3 overdue, 1 due soon), 0 cancelled; "
        "recurring tasks count by occurrence"
    )


def test_vietnamese_text() -> None:
    """The Vietnamese table is exactly this."""
    assert table_text(tasks_table(assess(office(), AS_OF)), VI) + "\n" == VIETNAMESE


def test_english_text() -> None:
    """The English table is exactly this."""
    assert table_text(tasks_table(assess(office(), AS_OF)), EN) + "\n" == ENGLISH


VIETNAMESE = """\
Sổ: tình hình thực hiện nhiệm vụ, tính đến ngày 25/06/2023
┌──────┬────────────┬─────────────────────────┬────────────────────────────────┬─────┬─────────────────────────────┬─────────────────────────┐
│ Mã   │ Nhiệm vụ   │ Đơn vị chủ trì          │ Hạn                            │   % │ Tình trạng                  │ So với hạn              │
├──────┼────────────┼─────────────────────────┼────────────────────────────────┼─────┼─────────────────────────────┼─────────────────────────┤
│ NV-2 │ Báo cáo    │ Chi bộ 1, Chi bộ 2 (0/2 │ 20/05/2023                     │     │ đang thực hiện, xong 1/4 kỳ │ quá hạn 36 ngày         │
│      │            │ xong)                   │                                │     │                             │                         │
│ NV-1 │ Đăng ký    │ Cụm II (2/3 xong)       │ 10/06/2023                     │     │ đang thực hiện              │ quá hạn 15 ngày         │
│ NV-5 │ Tờ trình   │ (không có)              │ 30/06/2023                     │     │ chờ xác nhận                │ sắp đến hạn, còn 5 ngày │
│ NV-3 │ Sơ kết     │ (không có)              │ 31/07/2023 (trước: 31/05/2023) │     │ chưa thực hiện              │ trong hạn, còn 36 ngày  │
│ NV-4 │ Tổng kết   │ (không có)              │ không còn (trước: 30/06/2023)  │     │ chưa thực hiện              │ không thời hạn          │
└──────┴────────────┴─────────────────────────┴────────────────────────────────┴─────┴─────────────────────────────┴─────────────────────────┘
8 nhiệm vụ: 1 hoàn thành, 7 chưa xong (3 quá hạn, 1 sắp đến hạn), 0 đã hủy; nhiệm vụ định kỳ tính theo từng kỳ
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Register: status of tasks as of 2023-06-25
┌────────┬──────────┬─────────────────────────┬──────────────────────────────┬─────┬───────────────────────┬───────────────────────┐
│ Task   │ Title    │ Lead unit               │ Due                          │   % │ Status                │ Timeliness            │
├────────┼──────────┼─────────────────────────┼──────────────────────────────┼─────┼───────────────────────┼───────────────────────┤
│ NV-2   │ Báo cáo  │ Chi bộ 1, Chi bộ 2 (0/2 │ 2023-05-20                   │     │ in progress, 1/4 done │ 36 days overdue       │
│        │          │ done)                   │                              │     │                       │                       │
│ NV-1   │ Đăng ký  │ Cụm II (2/3 done)       │ 2023-06-10                   │     │ in progress           │ 15 days overdue       │
│ NV-5   │ Tờ trình │ (none)                  │ 2023-06-30                   │     │ awaiting acceptance   │ due soon, 5 days left │
│ NV-3   │ Sơ kết   │ (none)                  │ 2023-07-31 (was: 2023-05-31) │     │ not started           │ in time, 36 days left │
│ NV-4   │ Tổng kết │ (none)                  │ none (was: 2023-06-30)       │     │ not started           │ no deadline           │
└────────┴──────────┴─────────────────────────┴──────────────────────────────┴─────┴───────────────────────┴───────────────────────┘
8 tasks: 1 completed, 7 open (3 overdue, 1 due soon), 0 cancelled; recurring tasks count by occurrence
"""  # noqa: E501 -- a table is as wide as it is
