"""Texts as cells of a CSV file."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stores.spreadsheets.annexes import tasks_of, workbook
from tracker.domain import Register, Task
from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.csv_cells import (
    read_cell,
    workbook_cell,
    written_cell,
    written_deadline,
)
from tracker.stores.spreadsheets.store import (
    CSV,
    TSV,
    WORKBOOKS,
    CsvStore,
    SpreadsheetStore,
    read_spreadsheet,
)

STARTS = "=+-@\t\r\n＝＋－＠"
TRICKY = st.text("=+-@'＝＋－＠\t\r\n \u200b0147./:eEJjan", max_size=8)


@given(TRICKY | st.text())
def test_every_text_is_read_as_it_was_written(text: str) -> None:
    """Reading takes away exactly what writing put there."""
    assert read_cell(written_cell(text)) == text
    assert read_cell(written_deadline(text)) == text
    assert read_cell(workbook_cell(text)) == text


@given(TRICKY | st.text())
def test_no_cell_begins_a_formula(text: str) -> None:
    """Neither the first sign nor the first that is seen is one that begins a formula."""
    for written in (written_cell(text), written_deadline(text)):
        assert written[:1] not in {*STARTS}
        assert written.strip(" \u200b")[:1] not in {*STARTS}


@given(TRICKY)
def test_no_cell_is_a_number(text: str) -> None:
    """What Python takes for a number, a spreadsheet program is never given as one."""
    with pytest.raises(ValueError, match="could not convert"):
        float(written_cell(text) or "x")


@pytest.mark.parametrize(
    "text",
    [
        *("007", "4.10", "1-2", "1/2", "1e5", "12E3", "12:30", "50%", "1 000", "1.000,5", "5 đ"),
        *("MAR1", "SEPT2", "1-Jan", "March 5", "2 PM", "TRUE", "false", "(5)", "０７", "30/6/2024"),
    ],
)
def test_what_looks_like_a_value_stays_a_text(text: str) -> None:
    """Numbers, days, times, amounts and truths are kept as people wrote them."""
    assert written_cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["NV-01", "T-1", "15-NQ/TU", "Quý II/2023", "Rà soát", "A1", "true story", ""]
)
def test_other_texts_are_written_as_they_are(text: str) -> None:
    """What no program takes for anything else has no apostrophe."""
    assert written_cell(text) == text


def test_a_day_by_which_something_is_due_is_a_day() -> None:
    """In the column of deadlines a day with the year first may be sorted as a day; no other may."""
    written = [written_deadline(words) for words in ("2024-06-03", "3/6/2024", "6/2024")]

    assert written == ["2024-06-03", "'3/6/2024", "'6/2024"]


@pytest.mark.parametrize("store", [CSV, TSV])
@given(title=TRICKY.filter(str.isprintable).map(lambda text: f"{text}a"))
def test_the_cells_of_a_file_begin_no_formula(store: CsvStore, title: str) -> None:
    """In a whole file no cell begins with a sign that begins a formula."""
    register = Register(title="R", tasks=[Task(id="007", title=title, product="=1+1")])
    lines = StringIO(store.write(register).decode("utf-8-sig"), newline="")
    delimiter = "\t" if store is TSV else ","
    cells = [cell for row in csv.reader(lines, delimiter=delimiter) for cell in row if cell]

    assert cells
    assert not {cell[0] for cell in cells} & {*STARTS}


@pytest.mark.parametrize("store", [CSV, TSV, WORKBOOKS])
def test_an_apostrophe_that_people_wrote_is_kept(store: CsvStore | SpreadsheetStore) -> None:
    """Reading takes away only the one that writing puts before what is no plain text."""
    texts = ["'007", "''a", "'a", "'=1", "=1", "007", "’007"]
    tasks = [Task(id=f"T-{text}", title=text) for text in texts]
    content = store.write(Register(title="R", tasks=tasks))
    read = read_spreadsheet(SourceFile(name=f"a{store.suffixes[0]}", content=content))

    assert [row.text for row in read.sheets[0].rows if row.id] == texts


def test_a_csv_file_saved_as_a_workbook_is_read_alike() -> None:
    """What another program makes of the file still holds the apostrophes, and they are undone."""
    register = Register(title="R", tasks=[Task(id="4.10", title="=1", product="1-2")])
    content = CSV.write(register)
    lines = content.decode("utf-8-sig").splitlines()
    saved = SourceFile(name="a.xlsx", content=workbook(*(line.split(",") for line in lines)))

    assert tasks_of(read_spreadsheet(saved)) == tasks_of(
        read_spreadsheet(SourceFile(name="a.csv", content=content))
    )
