"""Tables in the manner of those that governments publish: each row a task, a section or named."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.stores.spreadsheets.annexes import csv_bytes, read, saved, tasks_of, workbook
from tracker.stores.spreadsheets.sheet_reading import FileReading


def kinds(reading: FileReading) -> list[str]:
    """Return what each row became."""
    return [row.kind.value for sheet in reading.sheets for row in sheet.rows]


def told(reading: FileReading) -> list[str]:
    """Return what is told of a file."""
    return [notice.text.en for notice in reading.notices]


def test_a_heading_taken_apart_by_a_converter_is_a_section() -> None:
    """What was merged across and now stands in each cell is one heading; a footnote is no task."""
    header = ("TT", "Nhiệm vụ, đề án", "Cơ quan chủ trì thực hiện", "Thời gian trình", "Cấp trình")
    rows = (
        ("I", *["Hoàn thiện pháp luật"] * 4),
        ("1", "Dự án Luật", "Bộ Tư pháp", "2024", "Chính phủ"),
        ("[1] Nghị quyết Đại hội đại biểu", "", "", "", ""),
    )
    reading = read(csv_bytes(header, *rows), "a.csv")

    assert kinds(reading) == ["section", "task", "below"]
    assert tasks_of(reading) == [
        {
            "id": "NV-I.1",
            "title": "Dự án Luật",
            "section": "I. Hoàn thiện pháp luật",
            "lead_units": ["bo-tu-phap"],
            "note": "Cấp trình: Chính phủ",
            "deadline": "2024",
        }
    ]


def test_numbers_below_a_merged_heading_and_cells_merged_downwards() -> None:
    """A table of two numbers a row, units shared by merged cells, and letters within figures."""
    rows = (
        ("TT", "", "Nội dung nhiệm vụ", "Phân công thực hiện", "", "Thời hạn"),
        ("TT", "Chi tiết", "", "Đơn vị chủ trì", "Đơn vị phối hợp", ""),
        (1, "1a", "Dữ liệu hộ kinh doanh", "Sở Tài chính", "Sở Tư pháp", "30/8/2026"),
        (2, "1b", "Dữ liệu y tế", "Sở Y tế", None, None),
    )
    book = load_workbook(BytesIO(workbook(*rows)))
    sheet = book.worksheets[0]
    for merged in ("A1:B1", "D1:E1", "C1:C2", "F1:F2", "E3:E4", "F3:F4"):
        sheet.merge_cells(merged)
    tasks = tasks_of(read(saved(book)))

    assert [task["collaborating_units"] for task in tasks] == [["so-tu-phap"]] * 2
    assert [task["deadline"] for task in tasks] == ["30/8/2026"] * 2


def test_quarters_marked_by_crosses_are_deadlines() -> None:
    """The quarters marked are when it is due; a day written there is kept as it stands."""
    rows = (
        ("STT", "Nội dung công việc", "Thời gian thực hiện năm 2026", "", "", ""),
        ("", "", "Quý I", "Quý II", "Quý III", "Quý IV"),
        (1, "Xây dựng kế hoạch", "X", "", "", ""),
        (2, "Kiểm tra", "", "x", "x", ""),
        (3, "Tổng kết", "", "", "", "15/12"),
    )
    book = load_workbook(BytesIO(workbook(*rows)))
    book.worksheets[0].merge_cells("C1:F1")
    tasks = tasks_of(read(saved(book)))

    assert [task.get("deadline") for task in tasks] == [
        *("Quý I/2026", "Quý II/2026, Quý III/2026", None)
    ]
    assert tasks[2]["note"] == "Thời gian thực hiện năm 2026 – Quý IV: 15/12"


def test_months_below_a_heading_of_time_need_no_merged_cells() -> None:
    """A CSV file made of such a table has the same deadlines."""
    rows = (
        ("TT", "Công việc", "Thời gian thực hiện 2025", "", "", "Đơn vị"),
        ("", "", "T1", "T2", "T12", ""),
        ("1", "Rà soát", "x", "", "", "Sở A"),
        ("2", "Kiểm tra", "", "x", "x", "Sở A"),
    )
    reading = read(csv_bytes(*rows), "a.csv")
    first, second = tasks_of(reading)

    assert first["deadline"] == "Tháng 1/2025"
    assert second["note"] == "Thời gian thực hiện 2025: Tháng 2/2025, Tháng 12/2025"


def test_parts_of_a_task_are_named_within_it() -> None:
    """Letters below a number are parts of it; bullets have no number."""
    header = ("STT", "Nội dung", "Chủ trì")
    numbers = ("1", "a)", "b)", "2", "a)", "-", "+", "2.1")
    rows = ((number, f"Việc {place}", "Sở A") for place, number in enumerate(numbers))
    tasks = tasks_of(read(csv_bytes(header, *rows), "a.csv"))

    assert [task["id"] for task in tasks] == [
        *("NV-1", "NV-1.a", "NV-1.b", "NV-2", "NV-2.a", "NV-viec-5", "NV-viec-6", "NV-2.1")
    ]


def test_progress_that_says_when_is_the_deadline() -> None:
    """“Tiến độ” over years is the deadline, and over percentages it is how far a task is."""
    when = (("Nội dung", "Tiến độ"), ("Hạ tầng", "2026–2027"), ("Nền tảng", "Quý II/2027"))
    far = (("Nội dung", "Tiến độ"), ("Hạ tầng", "50%"), ("Nền tảng", "2026"))

    assert [task["deadline"] for task in tasks_of(read(csv_bytes(*when), "a.csv"))] == [
        *("2026–2027", "Quý II/2027")
    ]
    assert [one.text for one in read(csv_bytes(*far), "a.csv").rejections] == ["2026"]


def test_a_tracker_with_ids_and_phases() -> None:
    """Lines between the parts of a list are sections, and its header may stand again."""
    header = ("POAM ID", "Remediation Action", "Target Date", "Status", "Owner")
    rows = (
        ("POAM-1", "Patch the farms", "2026-09-30 (overdue)", "Not Started", "IT"),
        ("6.2 Short-Term Actions (8–30 Days)", "", "", "", ""),
        header,
        ("POAM-2", "Review permissions", "2026-10-20", "Not Started", "IT"),
    )
    reading = read(csv_bytes(header, *rows), "a.csv", as_of=date(2026, 9, 28))
    first, second = tasks_of(reading)

    assert kinds(reading) == ["task", "section", "header_again", "task"]
    assert (first["id"], first["note"]) == ("POAM-1", "Target Date: 2026-09-30 (overdue)")
    assert second["section"] == "6.2 Short-Term Actions (8–30 Days)"
    assert second["deadline"] == date(2026, 10, 20)
    assert "“Target Date: 2026-09-30 (overdue)” is kept in the note" in told(reading)[0]


def test_a_tracker_of_promises() -> None:
    """Headings with underscores, a score, and the day that each row was checked."""
    header = "promise_id,promise_text,topic,status,progress_score,last_checked\n"
    row = "H01,Build new homes,Housing,in progress,50,2026-06-10\n"
    (task,) = tasks_of(read(f"{header}{row}".encode(), "a.csv"))

    assert (task["id"], task["title"], task["section"]) == ("H01", "Build new homes", "Housing")
    assert task["reports"] == [{"on": date(2026, 6, 10), "progress": 50, "claimed": "in progress"}]


def test_a_list_of_commitments_of_ministers() -> None:
    """Who leads and who else answers; who leads is not named twice."""
    header = ("MLC ID", "Commitment", "Reporting Lead", "All ministers")
    row = (
        "105",
        "Introduce a tax credit.",
        "Minister of Finance",
        "Minister of Finance; Minister B",
    )
    (task,) = tasks_of(read(csv_bytes(header, row), "a.csv"))

    assert task["lead_units"] == ["minister-of-finance"]
    assert task["collaborating_units"] == ["minister-b"]


def test_recommendations_with_texts_of_several_lines() -> None:
    """A cell may hold lines and quotes, and 60.10 is not 60.1."""
    header = ("paragraph", "primary_theme", "action_summary", "grade_label", "evidence_quotes")
    rows = (
        ("60.1", "Ratification", "Ratify", "Largely implemented", 'Report, para. 6: "it\nhas"'),
        ("60.10", "Ratification", "Ratify", "Not implemented", ""),
    )
    tasks = tasks_of(read(csv_bytes(header, *rows), "a.csv"))

    assert [task["id"] for task in tasks] == ["NV-60.1", "NV-60.10"]
    assert tasks[0]["note"] == (
        'grade_label: Largely implemented\nevidence_quotes: Report, para. 6: "it has"'
    )


def test_two_tables_one_below_the_other() -> None:
    """A header of its own begins another table in the same sheet."""
    rows = (
        ("STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        ("1", "Rà soát", "Sở A", "Quý I/2025"),
        (),
        ("TT", "Sản phẩm", "Nội dung công việc", "Cơ quan thực hiện"),
        ("1", "Báo cáo", "Kiểm tra", "Sở B"),
    )
    reading = read(csv_bytes(*rows), "a.csv")

    assert [(task["title"], task["lead_units"]) for task in tasks_of(reading)] == [
        *(("Rà soát", ["so-a"]), ("Kiểm tra", ["so-b"]))
    ]
    assert [row.row for sheet in reading.sheets for row in sheet.rows] == [2, 5]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            ("序号", "主要任务", "牵头单位", "完成时限"),
            ("1", "固定资产投资", "区发改局", "2025"),
        ),
        (("Tindakan", "Penanggung Jawab", "Tanggal Target"), ("Bersihkan", "Dinas A", "2025")),
        (("Mesure", "Responsable", "Échéance"), ("Déployer", "Service A", "2025")),
    ],
)
def test_some_other_languages_are_known(header: tuple[str, ...], row: tuple[str, ...]) -> None:
    """Lists of tasks in Chinese, Indonesian and French name task, unit and deadline."""
    (task,) = tasks_of(read(csv_bytes(header, row), "a.csv"))

    assert (len(task["lead_units"]), task["deadline"]) == (1, "2025")


def test_days_written_month_first_are_never_read_day_first() -> None:
    """Where one day must have the month first, all stay words until a person says that it is so."""
    rows: tuple[tuple[Any, ...], ...] = (
        ("Task", "Due date"),
        ("a", "10/31/2024"),
        ("b", "1/2/2024"),
        ("c", "Q4 2024"),
    )
    plain = read(csv_bytes(*rows), "a.csv")
    as_said = tasks_of(read(csv_bytes(*rows), "a.csv", month_first=True))

    assert [task.get("deadline") for task in tasks_of(plain)] == [None, None, "Q4 2024"]
    assert [task.get("note") for task in tasks_of(plain)] == [
        *("Due date: 10/31/2024", "Due date: 1/2/2024", None)
    ]
    assert "give --month-first" in told(plain)[0]
    assert [task["deadline"] for task in as_said] == [
        *(date(2024, 10, 31), date(2024, 1, 2), "Q4 2024")
    ]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Jun 5, 2019", date(2019, 6, 5)),
        ("17 July 1989", date(1989, 7, 17)),
        ("2024/05/06", date(2024, 5, 6)),
        ("2022-02-01T00:00:00Z", date(2022, 2, 1)),
        ("n/a", None),
    ],
)
def test_days_of_other_houses_are_read(value: str, day: date | None) -> None:
    """Months in English words, the year first, and that there is none."""
    (task,) = tasks_of(read(workbook(("Task", "Date assigned"), ("a", value))))

    assert task.get("assigned_on") == day
    assert "note" not in task


def test_words_that_are_no_day_stay_words() -> None:
    """A row is not rejected for a day that nobody understands; its words are kept and told."""
    header = ("Nội dung", "Ngày giao", "Ngày hoàn thành")
    reading = read(csv_bytes(header, ("a", "đầu năm", "chưa rõ lắm")), "a.csv")
    (task,) = tasks_of(reading)

    assert task["note"] == "Ngày giao: đầu năm\nNgày hoàn thành: chưa rõ lắm"
    assert [notice.row for notice in reading.notices] == [2, 2]


def test_officers_and_what_a_task_costs_are_kept() -> None:
    """Columns of a task that no field holds go into its note, under their headings."""
    header = ("Nội dung", "Cán bộ chủ trì", "Kinh phí", "Ghi chú nhiệm vụ")
    (task,) = tasks_of(read(csv_bytes(header, ("a", "Nguyễn Văn A", "5 tỷ", "gấp")), "a.csv"))

    assert task["note"] == "gấp\nCán bộ chủ trì: Nguyễn Văn A\nKinh phí: 5 tỷ"


def test_the_issuer_of_a_document_is_recorded() -> None:
    """Where a row has one document its issuer is an organization; else the words are kept."""
    header = ("Nội dung", "Văn bản giao", "Cơ quan ban hành")
    rows = (("a", "15-NQ/TU", "Tỉnh ủy"), ("b", "", "UBND tỉnh"))
    reading = read(csv_bytes(header, *rows), "a.csv")
    tables = reading.sheets[0].file.tables

    assert [one["issuer"] for one in tables["documents"]] == ["tinh-uy"]
    assert [one["name"] for one in tables["organizations"]] == ["Tỉnh ủy"]
    assert tasks_of(reading)[1]["note"] == "Cơ quan ban hành: UBND tỉnh"


def test_the_day_that_a_file_speaks_of_is_found_in_either_language() -> None:
    """“As at 30 June 2024” above a table dates what its rows report."""
    rows = (["Progress as at 30 June 2024"], ["Action", "Status"], ["Review", "Complete"])
    (task,) = tasks_of(read(csv_bytes(*rows), "a.csv"))

    assert task["reports"] == [{"on": date(2024, 6, 30), "claimed": "Complete"}]
