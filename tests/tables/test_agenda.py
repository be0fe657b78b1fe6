"""The agenda as a table."""

from datetime import date, timedelta

import pytest

from tracker.assess import assess
from tracker.calendar import read_deadline
from tracker.domain import Organization, Register, Task
from tracker.language import Language
from tracker.tables import agenda_table, table_text

VI, EN = Language.VI, Language.EN
AS_OF = date(2023, 6, 26)


def office() -> Register:
    """Return a register of tasks that fall due on several days, one of them already past."""
    return Register(
        title="Sổ",
        title_en="Register",
        organizations=[Organization(id="vp", name="Văn phòng Đảng ủy", name_en="The office")],
        tasks=[
            Task(
                id="NV-1",
                title="Kiểm tra",
                title_en="Inspect",
                lead_units=["vp"],
                deadline=read_deadline("trước 16h00 ngày 30/6/2023"),
            ),
            Task(id="NV-2", title="Họp", deadline=read_deadline("thứ Hai hằng tuần")),
            Task(id="NV-3", title="Sơ kết", deadline=read_deadline("31/5/2023")),
        ],
    )


def test_records_are_for_programs() -> None:
    """Days, the weekday, the occurrence and the days left are plain values."""
    table = agenda_table(assess(office(), AS_OF), date(2023, 7, 3))
    assert table.records == [
        {
            "due": AS_OF,
            "weekday": "monday",
            "at": None,
            "task": "NV-2",
            "title": "Họp",
            "occurrence": AS_OF,
            "units": [],
            "unit_names": [],
            "lifecycle": "not_started",
            "timeliness": "due_soon",
            "days_left": 0,
            "working_days_left": 0,
        },
        {
            "due": date(2023, 6, 30),
            "weekday": "friday",
            "at": "16:00",
            "task": "NV-1",
            "title": "Kiểm tra",
            "occurrence": None,
            "units": ["vp"],
            "unit_names": ["Văn phòng Đảng ủy"],
            "lifecycle": "not_started",
            "timeliness": "due_soon",
            "days_left": 4,
            "working_days_left": 4,
        },
        {
            "due": date(2023, 7, 3),
            "weekday": "monday",
            "at": None,
            "task": "NV-2",
            "title": "Họp",
            "occurrence": date(2023, 7, 3),
            "units": [],
            "unit_names": [],
            "lifecycle": "not_started",
            "timeliness": "due_soon",
            "days_left": 7,
            "working_days_left": 5,
        },
    ]


@pytest.mark.parametrize("language", Language)
def test_every_day_of_the_week_has_its_name(language: Language) -> None:
    """Seven days in a row have seven names, Monday first."""
    daily = Task(id="T-1", title="x", deadline=read_deadline("hằng ngày"))
    register = Register(title="A", tasks=[daily])
    table = agenda_table(assess(register, AS_OF), AS_OF + timedelta(days=6))
    cell = table.columns[0].cell
    named = [str(cell(row, language)).rsplit(" ", 1)[0] for row in table.rows]
    assert (
        named
        == {
            VI: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
            EN: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        }[language]
    )


def test_what_does_not_recur_is_not_said_to() -> None:
    """The remark on recurring tasks stands only where there is one."""
    register = Register(
        title="A", tasks=[Task(id="T-1", title="x", deadline=read_deadline("30/6/2023"))]
    )
    summary = agenda_table(assess(register, AS_OF), date(2023, 7, 3)).summary
    assert summary.en == "1 task due; 0 overdue already, not listed here"


def test_vietnamese_text() -> None:
    """The Vietnamese agenda is exactly this."""
    table = agenda_table(assess(office(), AS_OF), date(2023, 7, 3))
    assert table_text(table, VI) + "\n" == VIETNAMESE


def test_english_text() -> None:
    """The English agenda is exactly this."""
    table = agenda_table(assess(office(), AS_OF), date(2023, 7, 3))
    assert table_text(table, EN) + "\n" == ENGLISH


VIETNAMESE = """\
Sổ: nhiệm vụ đến hạn từ ngày 26/06/2023 đến ngày 03/07/2023
┌──────────────────────────┬──────┬────────────┬───────────────────┬────────────────┬──────────────┬─────────────┐
│ Ngày đến hạn             │ Mã   │ Nhiệm vụ   │ Đơn vị chủ trì    │ Tình trạng     │   Còn (ngày) │   Còn (ngày │
│                          │      │            │                   │                │              │   làm việc) │
├──────────────────────────┼──────┼────────────┼───────────────────┼────────────────┼──────────────┼─────────────┤
│ thứ Hai 26/06/2023       │ NV-2 │ Họp        │ (không có)        │ chưa thực hiện │            0 │           0 │
│ thứ Sáu 30/06/2023 16:00 │ NV-1 │ Kiểm tra   │ Văn phòng Đảng ủy │ chưa thực hiện │            4 │           4 │
│ thứ Hai 03/07/2023       │ NV-2 │ Họp        │ (không có)        │ chưa thực hiện │            7 │           5 │
└──────────────────────────┴──────┴────────────┴───────────────────┴────────────────┴──────────────┴─────────────┘
3 nhiệm vụ đến hạn; 1 đã quá hạn, không liệt kê ở đây (nhiệm vụ định kỳ tính theo từng kỳ)
"""  # noqa: E501 -- a table is as wide as it is
ENGLISH = """\
Register: due from 2023-06-26 to 2023-07-03
┌──────────────────────┬────────┬─────────┬─────────────┬─────────────┬─────────────┬─────────────┐
│ Due                  │ Task   │ Title   │ Lead unit   │ Status      │   Days left │     Working │
│                      │        │         │             │             │             │   days left │
├──────────────────────┼────────┼─────────┼─────────────┼─────────────┼─────────────┼─────────────┤
│ Mon 2023-06-26       │ NV-2   │ Họp     │ (none)      │ not started │           0 │           0 │
│ Fri 2023-06-30 16:00 │ NV-1   │ Inspect │ The office  │ not started │           4 │           4 │
│ Mon 2023-07-03       │ NV-2   │ Họp     │ (none)      │ not started │           7 │           5 │
└──────────────────────┴────────┴─────────┴─────────────┴─────────────┴─────────────┴─────────────┘
3 tasks due; 1 overdue already, not listed here (recurring tasks count by occurrence)
"""
