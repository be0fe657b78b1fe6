"""The status of tasks that several units answer for, unit by unit."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Assessment, assess, members_of
from tracker.calendar import read_deadline
from tracker.domain import (
    Cluster,
    Event,
    Membership,
    Organization,
    ProgressReport,
    Register,
    Task,
)
from tracker.language import Language
from tracker.tables import Grouping, status_table, table_text
from tracker.testing import days, registers

VI, EN = Language.VI, Language.EN
AS_OF = date(2023, 6, 25)
UNITS = tuple(f"cb-{number}" for number in range(1, 12))


def done(by: str, on: date = date(2023, 6, 1), due: date | None = None) -> ProgressReport:
    """Return the report that a unit did its share."""
    return ProgressReport(on=on, event=Event.COMPLETED, by=by, occurrence=due)


def office() -> Register:
    """Return a register of a task of eleven units, a recurring one of two, and one of one."""
    return Register(
        title="Sổ",
        title_en="Register",
        organizations=[
            Organization(id=unit, name=f"Chi bộ {unit.removeprefix('cb-')}") for unit in UNITS
        ],
        clusters=[
            Cluster(
                id="cum",
                name="Cụm",
                members=[Membership(organization=unit) for unit in UNITS],
            )
        ],
        tasks=[
            Task(
                id="NV-1",
                title="Đăng ký",
                lead_units=["cum"],
                deadline=read_deadline("10/6/2023"),
                reports=[done(unit) for unit in UNITS[:9]],
            ),
            Task(
                id="NV-2",
                title="Báo cáo",
                lead_units=["cb-2", "cb-1"],
                assigned_on=date(2023, 5, 1),
                deadline=read_deadline("ngày 20 hằng tháng"),
                reports=[done("cb-1", date(2023, 5, 20)), done("cb-1", date(2023, 6, 20))],
            ),
            Task(id="NV-3", title="Sơ kết", lead_units=["cb-1"]),
        ],
    )


@given(st.builds(assess, registers(), days()))
def test_there_is_a_row_for_each_unit_of_each_shared_task(assessment: Assessment) -> None:
    """Tasks of one unit, or of none, have no row."""
    expected = sorted(
        (standing.task.id, unit)
        for standing in assessment.tasks
        for unit in members_of(standing.task, assessment.register, assessment.as_of)
    )
    rows = status_table(assessment, Grouping.MEMBER).rows
    assert sorted((row["task"], row["unit"]) for row in rows) == expected


def test_the_whole_stands_beside_each_unit() -> None:
    """Nine of eleven units are done, and each row says so beside its own standing."""
    rows = [
        row
        for row in status_table(assess(office(), AS_OF), Grouping.MEMBER).rows
        if row["task"] == "NV-1"
    ]
    assert {(row["members_done"], row["members"]) for row in rows} == {(9, 11)}
    assert [row["unit"] for row in rows] == [*UNITS]
    assert [row["timeliness"].value for row in rows] == ["on_time"] * 9 + ["overdue"] * 2


def test_a_unit_of_a_recurring_task_shows_what_it_owes_first() -> None:
    """One unit has done both occurrences and owes the next, the other owes the first."""
    rows = [
        row
        for row in status_table(assess(office(), AS_OF), Grouping.MEMBER).rows
        if row["task"] == "NV-2"
    ]
    names = ("unit", "current_due", "occurrences_done", "occurrences", "occurrences_missed")
    assert [tuple(row[name] for name in names) for row in rows] == [
        ("cb-1", date(2023, 7, 20), 2, 3, 0),
        ("cb-2", date(2023, 5, 20), 0, 3, 2),
    ]


def test_the_line_below_counts_shares() -> None:
    """Eleven shares of one task and three occurrences of two units are seventeen shares."""
    summary = status_table(assess(office(), AS_OF), Grouping.MEMBER).summary
    assert summary.en == (
        "2 tasks of several lead units: 11/17 shares completed, "
        "6 open (4 overdue, 0 due soon), 0 cancelled"
    )
    assert summary.vi == (
        "2 nhiệm vụ có nhiều đơn vị chủ trì: 11/17 phần việc hoàn thành, "
        "6 chưa xong (4 quá hạn, 0 sắp đến hạn), 0 đã hủy"
    )


def test_english_text() -> None:
    """The English table of a register's last task is exactly this."""
    register = office()
    only = Register(
        title="Sổ",
        title_en="Register",
        organizations=register.organizations,
        tasks=[register.task_by_id["NV-2"]],
    )
    table = status_table(assess(only, AS_OF), Grouping.MEMBER)
    assert table_text(table, EN) + "\n" == ENGLISH


ENGLISH = """\
Register: status of tasks as of 2023-06-25
┌────────┬─────────┬─────────┬──────────┬────────────┬─────────┬─────┬─────────────┬───────────────────────┐
│ Task   │ Title   │   Units │ Unit     │ Due        │   Times │   % │ Status      │ Timeliness            │
│        │         │    done │          │            │    done │     │             │                       │
├────────┼─────────┼─────────┼──────────┼────────────┼─────────┼─────┼─────────────┼───────────────────────┤
│ NV-2   │ Báo cáo │     1/2 │ Chi bộ 1 │ 2023-07-20 │     2/3 │     │ not started │ in time, 25 days left │
│ NV-2   │ Báo cáo │     1/2 │ Chi bộ 2 │ 2023-05-20 │     0/3 │     │ not started │ 36 days overdue       │
└────────┴─────────┴─────────┴──────────┴────────────┴─────────┴─────┴─────────────┴───────────────────────┘
1 task of several lead units: 2/6 shares completed, 4 open (2 overdue, 0 due soon), 0 cancelled
"""  # noqa: E501 -- a table is as wide as it is
