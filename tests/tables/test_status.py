"""The status of tasks, one by one and counted."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import (
    Assessment,
    Lifecycle,
    OccurrenceStanding,
    Standing,
    TaskStanding,
    answering_for,
    answering_units,
    assess,
    members_of,
)
from tracker.calendar import read_deadline
from tracker.domain import Cluster, Event, Organization, ProgressReport, Register, Resolution, Task
from tracker.language import Language
from tracker.tables import Grouping, Row, status_table, table_text
from tracker.testing import days, registers

VI, EN = Language.VI, Language.EN
AS_OF = date(2023, 6, 25)
COUNTED = (Grouping.UNIT, Grouping.DOCUMENT, Grouping.CLUSTER, Grouping.SECTION)
PARTS = (
    *("completed_on_time", "completed_late", "completed_no_deadline"),
    *("open_in_time", "open_due_soon", "open_overdue", "open_no_deadline"),
)
assessments = st.builds(assess, registers(), days())


def ended(event: Event, on: date) -> ProgressReport:
    """Return the report that a task ended."""
    return ProgressReport(on=on, event=event)


def office() -> Register:
    """Return a small register whose tasks stand in many ways on 25 June 2023."""
    return Register(
        title="Sổ theo dõi",
        title_en="Register",
        organizations=[
            Organization(id="vp", name="Văn phòng Đảng ủy"),
            Organization(id="kt", name="Ủy ban Kiểm tra"),
        ],
        clusters=[Cluster(id="cum-2", name="Cụm 2"), Cluster(id="cum-10", name="Cụm 10")],
        documents=[Resolution(id="nq", number="15-NQ/TU", title="Nhiệm vụ năm")],
        tasks=[
            Task(id="NV-10", title="Báo cáo", lead_units=["kt"], section="II"),
            Task(
                id="NV-2",
                title="Kiểm tra | giám sát",
                lead_units=["vp", "kt"],
                section="I",
                basis=["nq"],
                cluster="cum-10",
                deadline=read_deadline("quý II/2023"),
                reports=[ProgressReport(on=date(2023, 5, 1), progress=40)],
            ),
            Task(
                id="NV-1",
                title="Xây dựng kế hoạch kiểm tra, giám sát của toàn Đảng bộ",
                lead_units=["vp"],
                section="I",
                cluster="cum-2",
                deadline=read_deadline("30/4/2023"),
                reports=[ended(Event.COMPLETED, date(2023, 5, 2))],
            ),
            Task(
                id="NV-3",
                title="Tổng kết",
                deadline=read_deadline("1/5/2023"),
                reports=[ended(Event.CANCELLED, date(2023, 4, 2))],
            ),
        ],
    )


def standings_by_group(
    assessment: Assessment, grouping: Grouping
) -> list[tuple[str | None, Standing]]:
    """Return what counts under each group, as the table must have it."""
    found: list[tuple[str | None, Standing]] = []
    for standing in assessment.assigned:
        task = standing.task
        whole: list[TaskStanding | OccurrenceStanding] = [*standing.occurrences] or [standing]
        if grouping is Grouping.UNIT and (
            members := members_of(task, assessment.register, assessment.as_of)
        ):
            heirs = [
                answering_for(
                    assessment.register,
                    member,
                    assessment.as_of,
                    task=task.id,
                    since=task.assigned_on,
                ).unit
                for member in members
            ]
            shares = [[*zip(heirs, one.members, strict=True)] for one in whole]
            found.extend(pair for pairs in shares for pair in pairs)
            continue
        named: dict[Grouping, tuple[str | None, ...]] = {
            Grouping.UNIT: answering_units(task, assessment.register, assessment.as_of),
            Grouping.DOCUMENT: tuple(
                document.id for document in assessment.register.documents_of(task.basis)
            ),
            Grouping.CLUSTER: (task.cluster,),
            Grouping.SECTION: (task.section,),
        }
        found.extend((group, one) for group in named[grouping] or (None,) for one in whole)
    return found


def parts_of(row: Row) -> int:
    """Return the sum of the parts of a row of counts."""
    return sum(int(row[part]) for part in PARTS)


@given(assessments)
def test_the_parts_of_every_row_sum_to_its_total(assessment: Assessment) -> None:
    """In each group of any kind and in the total row, the ways of standing are all there are."""
    for grouping in COUNTED:
        table = status_table(assessment, grouping)
        rows = [*table.rows, *([table.total] if table.total else [])]
        assert [parts_of(row) for row in rows] == [row["total"] for row in rows], grouping


@given(assessments)
def test_a_task_counts_under_each_of_its_groups(assessment: Assessment) -> None:
    """Each group counts its own tasks, a unit its own shares; those cancelled are left out."""
    for grouping in COUNTED:
        expected = Counter[str | None]()
        for group, standing in standings_by_group(assessment, grouping):
            expected[group] += standing.lifecycle is not Lifecycle.CANCELLED
        table = status_table(assessment, grouping)
        assert {row["group"]: row["total"] for row in table.rows} == expected, grouping


@given(assessments)
def test_the_total_row_counts_a_task_once(assessment: Assessment) -> None:
    """However many groups a task has, the whole is the number of those not cancelled."""
    whole = [one for task in assessment.assigned for one in task.occurrences or (task,)]
    for grouping in COUNTED:
        total = status_table(assessment, grouping).total
        assert total is not None
        counted = sum(one.lifecycle is not Lifecycle.CANCELLED for one in whole)
        assert total["total"] == counted, grouping


@given(assessments)
def test_the_rows_of_tasks_are_the_tasks(assessment: Assessment) -> None:
    """Each task assigned by then has exactly one row, which says what its standing says."""
    rows = {row["task"]: row for row in status_table(assessment).rows}
    assigned = {standing.task.id: standing for standing in assessment.assigned}
    assert rows.keys() == assigned.keys()
    names = ("current_due", "lifecycle", "timeliness", "days_left", "days_late", "progress")
    assert [[row[name] for name in names] for row in rows.values()] == [
        [getattr(assigned[task], name) for name in names] for task in rows
    ]


def test_tasks_stand_in_order_of_due_day_then_id() -> None:
    """Tasks without a due day come last, and NV-2 comes before NV-10."""
    tasks = [
        Task(id=name, title="x", deadline=read_deadline(due) if due else None)
        for name, due in [("B-10", ""), ("B-2", ""), ("A-10", "năm 2023"), ("A-9", "năm 2023")]
    ]
    table = status_table(assess(Register(title="S", tasks=tasks), AS_OF))
    assert [row["task"] for row in table.rows] == ["A-9", "A-10", "B-2", "B-10"]


def test_groups_stand_in_natural_order_of_their_names() -> None:
    """Cụm 2 comes before Cụm 10, and tasks without a cluster come last."""
    table = status_table(assess(office(), AS_OF), Grouping.CLUSTER)
    assert [row["group"] for row in table.rows] == ["cum-2", "cum-10", None]


def test_groups_of_one_name_stay_apart() -> None:
    """Two units of one name have a row each, in order of id."""
    units = [Organization(id=name, name="Chi bộ") for name in ("b", "a")]
    tasks = [Task(id="T-1", title="x", lead_units=["b", "a"])]
    register = Register(title="S", organizations=units, tasks=tasks)
    table = status_table(assess(register, AS_OF), Grouping.UNIT)
    assert [(row["group"], row["name"]) for row in table.records] == [
        ("a", "Chi bộ"),
        ("b", "Chi bộ"),
    ]


@pytest.mark.parametrize(
    ("done", "of", "rate"), [(0, 1, "0.0"), (1, 3, "33.3"), (2, 3, "66.7"), (1, 16, "6.3")]
)
def test_the_rate_is_of_assigned_tasks_rounded_half_up(done: int, of: int, rate: str) -> None:
    """Completed tasks are counted against all that were not cancelled, to one decimal."""
    reports = [ended(Event.COMPLETED, date(2023, 1, 1))]
    tasks = [
        Task(id=f"T-{number}", title="x", reports=reports if number < done else ())
        for number in range(of)
    ]
    table = status_table(assess(Register(title="S", tasks=tasks), AS_OF), Grouping.SECTION)
    assert [row["completed_of_assigned"] for row in table.rows] == [Decimal(rate)]


def test_a_group_of_cancelled_tasks_has_no_rate() -> None:
    """Nothing is divided by no tasks."""
    cancelled = Task(id="T-1", title="x", reports=[ended(Event.CANCELLED, date(2023, 1, 1))])
    table = status_table(assess(Register(title="S", tasks=[cancelled]), AS_OF), Grouping.SECTION)
    assert [(row["total"], row["completed_of_assigned"]) for row in table.rows] == [(0, None)]


def test_vietnamese_tasks() -> None:
    """The Vietnamese table of tasks is exactly this."""
    assert table_text(status_table(assess(office(), AS_OF)), VI) + "\n" == VIETNAMESE_TASKS


def test_english_tasks() -> None:
    """The English table of tasks is exactly this."""
    assert table_text(status_table(assess(office(), AS_OF)), EN) + "\n" == ENGLISH_TASKS


def test_vietnamese_units() -> None:
    """The Vietnamese table of units is exactly this."""
    table = status_table(assess(office(), AS_OF), Grouping.UNIT)
    assert table_text(table, VI) + "\n" == VIETNAMESE_UNITS


def test_english_documents() -> None:
    """The English table of documents is exactly this."""
    table = status_table(assess(office(), AS_OF), Grouping.DOCUMENT)
    assert table_text(table, EN) + "\n" == ENGLISH_DOCUMENTS


VIETNAMESE_TASKS = """\
Sổ theo dõi: tình hình thực hiện nhiệm vụ, tính đến ngày 25/06/2023
┌───────┬──────────────────────────────────────────┬─────────────────────────┬────────────┬─────┬────────────────┬─────────────────────────┐
│ Mã    │ Nhiệm vụ                                 │ Đơn vị chủ trì          │ Hạn        │   % │ Tình trạng     │ So với hạn              │
├───────┼──────────────────────────────────────────┼─────────────────────────┼────────────┼─────┼────────────────┼─────────────────────────┤
│ NV-1  │ Xây dựng kế hoạch kiểm tra, giám sát của │ Văn phòng Đảng ủy       │ 30/04/2023 │ 100 │ hoàn thành     │ trễ 2 ngày              │
│       │ toàn Đảng bộ                             │                         │            │     │                │                         │
│ NV-3  │ Tổng kết                                 │ (không có)              │ 01/05/2023 │     │ đã hủy         │ không tính              │
│ NV-2  │ Kiểm tra | giám sát                      │ Văn phòng Đảng ủy, Ủy   │ 30/06/2023 │  40 │ đang thực hiện │ sắp đến hạn, còn 5 ngày │
│       │                                          │ ban Kiểm tra (0/2 xong) │            │     │                │                         │
│ NV-10 │ Báo cáo                                  │ Ủy ban Kiểm tra         │            │     │ chưa thực hiện │ không thời hạn          │
└───────┴──────────────────────────────────────────┴─────────────────────────┴────────────┴─────┴────────────────┴─────────────────────────┘
4 nhiệm vụ: 1 hoàn thành, 2 chưa xong (0 quá hạn, 1 sắp đến hạn), 1 đã hủy
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH_TASKS = """\
Register: status of tasks as of 2023-06-25
┌────────┬──────────────────────────────────────────┬─────────────────────────┬────────────┬─────┬─────────────┬───────────────────────┐
│ Task   │ Title                                    │ Lead unit               │ Due        │   % │ Status      │ Timeliness            │
├────────┼──────────────────────────────────────────┼─────────────────────────┼────────────┼─────┼─────────────┼───────────────────────┤
│ NV-1   │ Xây dựng kế hoạch kiểm tra, giám sát của │ Văn phòng Đảng ủy       │ 2023-04-30 │ 100 │ completed   │ 2 days late           │
│        │ toàn Đảng bộ                             │                         │            │     │             │                       │
│ NV-3   │ Tổng kết                                 │ (none)                  │ 2023-05-01 │     │ cancelled   │ not counted           │
│ NV-2   │ Kiểm tra | giám sát                      │ Văn phòng Đảng ủy, Ủy   │ 2023-06-30 │  40 │ in progress │ due soon, 5 days left │
│        │                                          │ ban Kiểm tra (0/2 done) │            │     │             │                       │
│ NV-10  │ Báo cáo                                  │ Ủy ban Kiểm tra         │            │     │ not started │ no deadline           │
└────────┴──────────────────────────────────────────┴─────────────────────────┴────────────┴─────┴─────────────┴───────────────────────┘
4 tasks: 1 completed, 2 open (0 overdue, 1 due soon), 1 cancelled
"""  # noqa: E501 -- a table is as wide as it is
VIETNAMESE_UNITS = """\
Sổ theo dõi: tình hình thực hiện nhiệm vụ, tính đến ngày 25/06/2023
┌───────────────────┬───────────┬─────────────┬────────────┬─────────────┬─────────────┬─────────────┬─────────────┬─────────────┬─────────────┬───────────┐
│ Đơn vị            │   Tổng số │   Xong đúng │   Xong quá │        Xong │        Chưa │        Chưa │        Chưa │        Chưa │      Xong / │    Xong / │
│                   │           │         hạn │        hạn │   không hạn │       xong, │   xong, sắp │   xong, quá │       xong, │   được giao │   đến hạn │
│                   │           │             │            │             │   trong hạn │     đến hạn │         hạn │   không hạn │         (%) │       (%) │
├───────────────────┼───────────┼─────────────┼────────────┼─────────────┼─────────────┼─────────────┼─────────────┼─────────────┼─────────────┼───────────┤
│ Văn phòng Đảng ủy │         2 │           0 │          1 │           0 │           0 │           1 │           0 │           0 │        50,0 │     100,0 │
│ Ủy ban Kiểm tra   │         2 │           0 │          0 │           0 │           0 │           1 │           0 │           1 │         0,0 │           │
│ (không có)        │         0 │           0 │          0 │           0 │           0 │           0 │           0 │           0 │             │           │
│ Tổng cộng         │         3 │           0 │          1 │           0 │           0 │           1 │           0 │           1 │        33,3 │     100,0 │
└───────────────────┴───────────┴─────────────┴────────────┴─────────────┴─────────────┴─────────────┴─────────────┴─────────────┴─────────────┴───────────┘
4 nhiệm vụ: 1 hoàn thành, 2 chưa xong (0 quá hạn, 1 sắp đến hạn), 1 đã hủy
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH_DOCUMENTS = """\
Register: status of tasks as of 2023-06-25
┌────────────┬─────────┬───────────┬─────────────┬────────────┬────────────┬─────────────┬───────────┬────────────┬────────────┬───────────┐
│ Document   │   Total │   Done on │   Done late │   Done, no │   Open, in │   Open, due │     Open, │   Open, no │    Done of │   Done of │
│            │         │      time │             │   deadline │       time │        soon │   overdue │   deadline │   assigned │   due (%) │
│            │         │           │             │            │            │             │           │            │        (%) │           │
├────────────┼─────────┼───────────┼─────────────┼────────────┼────────────┼─────────────┼───────────┼────────────┼────────────┼───────────┤
│ 15-NQ/TU   │       1 │         0 │           0 │          0 │          0 │           1 │         0 │          0 │        0.0 │           │
│ (none)     │       2 │         0 │           1 │          0 │          0 │           0 │         0 │          1 │       50.0 │     100.0 │
│ Total      │       3 │         0 │           1 │          0 │          0 │           1 │         0 │          1 │       33.3 │     100.0 │
└────────────┴─────────┴───────────┴─────────────┴────────────┴────────────┴─────────────┴───────────┴────────────┴────────────┴───────────┘
4 tasks: 1 completed, 2 open (0 overdue, 1 due soon), 1 cancelled
"""  # noqa: E501 -- a table is as wide as it is
