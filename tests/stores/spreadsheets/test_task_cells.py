"""What the cells of a row say of a task: days, progress, units and documents."""

from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from tests.stores.spreadsheets.annexes import (
    csv_bytes,
    first_sheet,
    read,
    saved,
    tables_of,
    tasks_of,
    workbook,
)


def task(heading: str, value: Any, **options: Any) -> dict[str, Any]:
    """Return the task of a workbook with one heading beside the title."""
    (found,) = tasks_of(read(workbook(("Nội dung", heading), ("Rà soát", value)), **options))
    return dict(found)


@pytest.mark.parametrize(
    ("value", "deadline"),
    [
        ("6/12/2022", "6/12/2022"),
        ("31.12.2025", "31.12.2025"),
        ("Trước ngày\n20/3/2023", "Trước ngày 20/3/2023"),
        (45291, date(2023, 12, 31)),
        ("45291", date(2023, 12, 31)),
        (date(2023, 12, 31), date(2023, 12, 31)),
        (datetime(2023, 6, 30, 17, 30), "17 giờ 30 ngày 30/6/2023"),  # noqa: DTZ001 -- as a cell has it
        (2025, "2025"),
        ("Thường xuyên", "Thường xuyên"),
    ],
)
def test_a_deadline_is_read_however_it_is_typed(value: Any, deadline: Any) -> None:
    """Days, serial numbers, texts day before month and phrases are deadlines."""
    assert task("Thời hạn", value)["deadline"] == deadline


def test_days_are_counted_from_1904_where_the_workbook_does() -> None:
    """A serial number stands for another day in a workbook of that kind."""
    book = Workbook()
    book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 -- as openpyxl names it
    sheet = first_sheet(book)
    sheet.append(["Nội dung", "Thời hạn"])
    sheet.append(["Rà soát", 43829])
    (found,) = tasks_of(read(saved(book)))

    assert found["deadline"] == date(2023, 12, 31)


@pytest.mark.parametrize(
    ("value", "report"),
    [
        (0.5, {"progress": 50}),
        ("75%", {"progress": 75}),
        ("75,0 %", {"progress": 75}),
        (100, {"progress": 100}),
        ("Đang thực hiện", {"claimed": "Đang thực hiện"}),
        ("77,5%", {"claimed": "77,5%"}),
    ],
)
def test_progress_is_a_percentage_or_a_status(value: Any, report: dict[str, Any]) -> None:
    """Either is reported on the day the file is of; words are kept verbatim."""
    found = task("Tiến độ", value, as_of=date(2024, 3, 31))

    assert found["reports"] == [{"on": date(2024, 3, 31), **report}]


def test_a_status_is_no_completion_without_a_day() -> None:
    """A task claimed to be done has the claim; only a day of completion completes it."""
    header = ("Nội dung", "Trạng thái", "Ngày hoàn thành")
    rows = (("A", "Hoàn thành", None), ("B", "Hoàn thành", "15/3/2024"))
    reports = [
        one["reports"] for one in tasks_of(read(workbook(header, *rows), as_of=date(2024, 4, 1)))
    ]

    assert reports == [
        [{"on": date(2024, 4, 1), "claimed": "Hoàn thành"}],
        [{"on": date(2024, 3, 15), "claimed": "Hoàn thành", "event": "completed"}],
    ]


def test_progress_of_no_known_day_is_told() -> None:
    """Without any day a report cannot be kept, and that is said with how many."""
    reading = read(workbook(("Nội dung", "Trạng thái"), ("A", "Xong"), ("B", "Xong")))

    assert "of 2 tasks are kept in the notes of the tasks" in reading.notices[0].text.en
    assert [one["note"] for one in tasks_of(reading)] == ["Trạng thái: Xong"] * 2


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("Sở Nông nghiệp và Phát triển nông thôn", ["so-nong-nghiep-va-phat-trien-nong-thon"]),
        ("Sở A, Sở B", ["so-a", "so-b"]),
        ("Sở A và Sở B", ["so-a", "so-b"]),
        ("- Sở A\n- Sở B", ["so-a", "so-b"]),
        ("Sở A\nSở B", ["so-a", "so-b"]),
        ("Sở X; Sở Y", ["so-x", "so-y"]),
        ("Sở X, Sở Y", ["so-x-so-y"]),
        ("SỞ A; sở a", ["so-a"]),
    ],
)
def test_several_units_in_a_cell_are_told_apart_where_they_are_known(
    cell: str, units: list[str]
) -> None:
    """A cell is cut only where every part is known; else it is one name."""
    rows = (("Sở A", "1"), ("Sở B", "2"), (cell, "3"))
    found = tasks_of(read(workbook(("Chủ trì", "Nội dung"), *rows)))

    assert found[2]["lead_units"] == units


def test_names_that_a_person_confirms_are_one_unit() -> None:
    """An alias file gathers names, and the other name is recorded beside the full one."""
    rows = (("Chủ trì", "Nội dung"), ("Sở XD", "a"), ("Sở Xây dựng", "b"))
    proposed = read(workbook(*rows)).names
    reading = read(workbook(*rows), aliases={"Sở XD": "Sở Xây dựng"})

    assert [(one.name, one.perhaps) for one in proposed if one.perhaps] == [
        ("Sở XD", "Sở Xây dựng")
    ]
    assert tables_of(reading)["organizations"] == [
        {"id": "so-xay-dung", "name": "Sở Xây dựng", "aliases": ["Sở XD"]}
    ]


def test_documents_are_recognized_and_recorded_once() -> None:
    """Each is one entry with its kind, number and day; other words are cited as they are."""
    rows = (
        ("a", "Nghị quyết số 15-NQ/TU ngày 6/12/2022; Công văn 12/UBND-TH"),
        ("b", "15-NQ/TU"),
        ("c", "theo phân công tại giao ban"),
    )
    reading = read(workbook(("Nội dung", "Văn bản giao"), *rows))
    documents = reading.sheets[0].file.tables["documents"]

    assert [one["basis"] for one in tasks_of(reading)] == [
        ["15-NQ/TU", "12/UBND-TH"],
        ["15-NQ/TU"],
        ["theo-phan-cong-tai-giao-ban"],
    ]
    assert [(one["kind"], one.get("number"), one.get("issued_on")) for one in documents] == [
        ("official_letter", "12/UBND-TH", None),
        ("resolution", "15-NQ/TU", date(2022, 12, 6)),
        ("document", None, None),
    ]


def test_a_number_with_two_days_is_two_documents() -> None:
    """Party numbers begin again each term, so that a number and a day make a document."""
    rows = (("a", "15-NQ/TU", "6/12/2022"), ("b", "15-NQ/TU", "1/2/2026"))
    reading = read(workbook(("Nội dung", "Văn bản giao", "Ngày ban hành"), *rows))

    assert [one["basis"] for one in tasks_of(reading)] == [["15-NQ/TU"], ["15-NQ/TU-2"]]


def test_a_report_that_contradicts_itself_rejects_its_row() -> None:
    """What a register would refuse is told of the row it would come from."""
    header = ("Nội dung", "Tiến độ", "Ngày hoàn thành")
    reading = read(csv_bytes(header, ("a", "50%", "15/3/2024"), ("b", "120%", "")), "a.csv")

    assert [one.row for one in reading.rejections] == [2, 3]
    assert tasks_of(reading) == []
