"""Every row under a header is a task, a section or named, whatever an office puts between tasks."""

from io import BytesIO

from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.stores.spreadsheets.annexes import HEADER, csv_bytes, read, saved, tasks_of, workbook
from tracker.stores.spreadsheets.sheet_reading import FileReading

UNITS = ("Sở A", "Sở B", "Sở C", "Sở A")
"""The units of the first rows: each stands alone once, so that it is known in other cells."""
FIRST = [["1", "Việc đầu", unit, "Quý I/2024"] for unit in UNITS]


@frozen
class Drawn:
    """A row as an office writes it, and what it is meant as."""

    kind: str
    cells: tuple[str, ...]


def task(number: str, title: str, unit: str, deadline: str) -> Drawn:
    """Return a row of a task."""
    return Drawn("task", (number, title, unit, deadline))


NUMBERS = st.sampled_from(["1", "2.10", "3)", "a)", "-", "+", "(4)", "12a"])
TITLES = st.sampled_from(["Rà soát", "Kiểm tra\nnội bộ", "Tập huấn, bồi dưỡng"])
TASKS = st.builds(
    task,
    NUMBERS,
    TITLES,
    st.sampled_from([*UNITS, "nt", '"', "-nt-", "Như trên", "Sở A, Sở C"]),
    st.sampled_from(["31/12/2024", "Quý II/2024", "bao giờ xong", "nt", ""]),
)
OTHERS = st.sampled_from(
    [
        Drawn("section", ("I", "Công tác xây dựng Đảng", "", "")),
        Drawn("section", ("B.", "Công tác khác", "", "")),
        Drawn("section", ("II", "Chung", "Chung", "Chung")),
        Drawn("section", ("", "Chung", "Chung", "Chung")),
        Drawn("section", ("Nhóm việc chung", "", "", "")),
        Drawn("header_again", HEADER),
        Drawn("header_again", ("PHỤ LỤC", "", "", "")),
        Drawn("column_numbers", ("(1)", "(2)", "(3)", "(4)")),
        Drawn("total", ("", "Tổng cộng", "", "7")),
        Drawn("number_only", ("7", "", "", "")),
        Drawn("rejected", ("8", "", "Sở A", "")),
        Drawn("continued", ("", "", "Sở B", "")),
        Drawn("", ("", "", "", "")),
    ]
)
ENDS = st.lists(
    st.sampled_from(
        [
            Drawn("below", ("", "Ghi chú: số liệu tạm tính", "", "")),
            Drawn("below", ("", "", "", "KT. CHỦ TỊCH")),
            Drawn("below", ("Nơi nhận: như trên", "", "", "")),
            Drawn("", ("", "", "", "")),
        ]
    ),
    max_size=3,
)
ROWS = st.builds(
    lambda rows, last, ends: [*rows, last, *ends],
    st.lists(TASKS | OTHERS, max_size=10),
    TASKS,
    ENDS,
)


def sound(drawn: list[Drawn]) -> list[Drawn]:
    """Return rows without those that mean something only beside others that are not there."""
    found: list[Drawn] = []
    for place, row in enumerate(drawn):
        before = [one for one in found if one.kind]
        goes_on = not before or before[-1].kind in {"task", "continued"}
        if row.kind == "continued" and not goes_on:
            continue
        if row.cells[0] == "PHỤ LỤC":
            found += [row, Drawn("header_again", HEADER)]
            continue
        if row.kind == "rejected" and place + 1 == len(drawn):
            continue
        found.append(row)
    return found


def units_of(drawn: list[Drawn]) -> list[list[str]]:
    """Return the units of each task as a person reads them: marks as above, lines that go on."""
    above = UNITS[-1]
    found: list[list[str]] = [[unit] for unit in UNITS]
    for row in drawn:
        if row.kind == "task":
            above = above if row.cells[2] in {"nt", '"', "-nt-", "Như trên"} else row.cells[2]
            found.append(list(dict.fromkeys(above.split(", "))))
        elif row.kind == "rejected":
            above = row.cells[2]
        elif row.kind == "continued":
            above = f"{', '.join(found[-1])}, {row.cells[2]}"
            found[-1] = list(dict.fromkeys(above.split(", ")))
    return found


def kinds_of(reading: FileReading) -> list[str]:
    """Return what each row became."""
    return [row.kind.value for sheet in reading.sheets for row in sheet.rows]


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_each_row_is_what_it_is_meant_as(drawn: list[Drawn]) -> None:
    """Kinds, places, titles and units of the rows of a list are those that a person reads."""
    rows = sound(drawn)
    given_rows = [*FIRST, *(list(row.cells) for row in rows)]
    reading = read(csv_bytes(["PHỤ LỤC"], HEADER, *given_rows), "a.csv")
    expected = ["task"] * len(FIRST) + [row.kind for row in rows if row.kind]
    tasks = tasks_of(reading)

    assert kinds_of(reading) == expected
    (sheet,) = reading.sheets
    assert [row.row for row in sheet.rows] == [
        line for line, row in lines_of(given_rows) if any(row)
    ]
    assert [task["title"] for task in tasks] == [
        *(row[1] for row in FIRST),
        *(" ".join(row.cells[1].split()) for row in rows if row.kind == "task"),
    ]
    names = {one["id"]: one["name"] for one in reading.sheets[0].file.tables["organizations"]}
    assert [[names[unit] for unit in task["lead_units"]] for task in tasks] == units_of(rows)


def lines_of(rows: list[list[str]]) -> list[tuple[int, list[str]]]:
    """Return the line of a CSV file where each row begins, below a title and a header."""
    found, line = [], 3
    for row in rows:
        found.append((line, row))
        line += 1 + sum(cell.count("\n") for cell in row)
    return found


@settings(max_examples=15, deadline=None)
@given(ROWS)
def test_a_workbook_says_what_a_csv_file_says(drawn: list[Drawn]) -> None:
    """The kinds of rows and the tasks are the same where headings are merged across."""
    rows = sound(drawn)
    cells = [HEADER, *FIRST, *(row.cells for row in rows)]
    book = load_workbook(BytesIO(workbook(*cells)))
    sheet = book.worksheets[0]
    for place, row in enumerate(rows, 2 + len(FIRST)):
        if row.kind == "section" and row.cells[1] and row.cells[1] == row.cells[3]:
            sheet.merge_cells(start_row=place, end_row=place, start_column=2, end_column=4)
    from_csv = read(csv_bytes(*cells), "a.csv")
    from_book = read(saved(book), "a.xlsx")

    assert kinds_of(from_book) == kinds_of(from_csv)
    assert tasks_of(from_book) == tasks_of(from_csv)


@settings(max_examples=50, deadline=None)
@given(ROWS)
def test_no_word_of_a_task_is_lost(drawn: list[Drawn]) -> None:
    """Each deadline that is understood is one, and the words of any other are in the note."""
    rows = sound(drawn)
    reading = read(csv_bytes(HEADER, *FIRST, *(row.cells for row in rows)), "a.csv")
    above = FIRST[-1][3]
    for table, row in zip(
        tasks_of(reading)[len(FIRST) :], (one for one in rows if one.kind == "task"), strict=True
    ):
        words = row.cells[3]
        above = above if words in {"", "nt"} else words
        expected = "" if words == "" else above
        assert table.get("deadline", "") == ("" if expected == "bao giờ xong" else expected)
        assert ("bao giờ xong" in table.get("note", "")) == (expected == "bao giờ xong")
