"""The stores of spreadsheets: files in every form are registers like any other."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stores.spreadsheets.annexes import HEADER, annex, csv_bytes, read, tasks_of, workbook
from tracker.errors import RegisterError
from tracker.stores import load
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.importing import import_spreadsheet
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.store import CSV, TSV, WORKBOOKS, CsvStore, SpreadsheetStore

TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=12
).filter(lambda text: any(char.isalnum() and char.isascii() for char in text))


def test_a_workbook_is_loaded_as_a_register(tmp_path: Path) -> None:
    """Everything after the reading of cells is what every register goes through."""
    (tmp_path / "annex.xlsx").write_bytes(annex())
    register = load(tmp_path / "annex.xlsx")
    place = register.tasks[0].location

    assert register.title == "annex"
    assert [task.id for task in register.tasks][:2] == ["NV-I.1", "NV-I.2"]
    assert place is not None
    assert (place.path.endswith("annex.xlsx[Phụ lục 1]"), place.line) == (True, 8)


def test_what_cannot_be_used_is_told_by_sheet_and_row(tmp_path: Path) -> None:
    """The place of a problem names the sheet, and its row."""
    (tmp_path / "a.xlsx").write_bytes(
        workbook((*HEADER, "Tiến độ"), [1, "Rà soát", "", "", "120%"])
    )
    with pytest.raises(RegisterError) as refused:
        load(tmp_path / "a.xlsx")

    (problem,) = refused.value.problems
    assert problem.path.endswith("a.xlsx[Phụ lục 1]")
    assert problem.line == 2
    assert problem.text.vi.startswith("cột E “Tiến độ”: “120%”")


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.tsv"])
def test_a_file_that_is_none_is_one_problem(name: str, tmp_path: Path) -> None:
    """A file that cannot be read as a whole is a problem of it, and nothing else is raised."""
    (tmp_path / name).write_bytes(b"\0\1\2")
    with pytest.raises(RegisterError) as refused:
        load(tmp_path / name)

    assert len(refused.value.problems) >= 1


def test_a_store_keeps_its_options() -> None:
    """A store made with options reads by them, and leaves rows out only where they say so."""
    header = ("STT", "Nội dung", "Tiến độ")
    content = csv_bytes(header, ["1", "Rà soát", "120%"], ["2", "Kiểm tra", ""])
    file = SourceFile(name="a.csv", content=content)
    problems = Problems()
    (read_file,) = CsvStore(options=SheetOptions(keep_going=True)).read(file, problems)

    assert len(problems) == 0
    assert [task["id"] for task in read_file.tables["tasks"]] == ["NV-2"]
    assert SpreadsheetStore(options=SheetOptions(sheet="x")).options.sheet == "x"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(TEXTS, min_size=1, max_size=5),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
    st.booleans(),
)
def test_a_csv_file_is_read_in_any_delimiter_and_encoding(
    titles: list[str], delimiter: str, encoding: str, given_delimiter: bool
) -> None:
    """The same rows give the same tasks, whether the delimiter is told or found."""
    rows = [[f"T{number}", title, "Quý I/2024"] for number, title in enumerate(titles)]
    header = ["Mã", "Nội dung", "Thời hạn"]
    options: dict[str, Any] = {"delimiter": delimiter} if given_delimiter else {}
    content = csv_bytes(header, *rows, delimiter=delimiter, encoding=encoding)
    plain = tasks_of(read(csv_bytes(header, *rows), "a.csv", delimiter=","))

    assert tasks_of(read(content, "a.csv", **options)) == plain
    assert len(plain) == len(titles)


def test_windows_1258_is_read() -> None:
    """What Vietnamese spreadsheet programs save is known by not being UTF-8."""
    header = "STT;Nô\u0323i dung;Đơn vi\u0323 chu\u0309 tri\u0300\n"
    text = f"{header}1;Ra\u0300 soa\u0301t;Sơ\u0309 Nô\u0323i vu\u0323\n"
    (task,) = tasks_of(read(text.encode("cp1258"), "a.csv"))

    assert (task["title"], task["lead_units"]) == ("Rà soát", ["so-noi-vu"])


@pytest.mark.parametrize("store", [CSV, TSV, WORKBOOKS])
def test_what_is_written_is_read_back(store: CsvStore | SpreadsheetStore) -> None:
    """A list of tasks written in any form gives the same tasks when it is read."""
    options = SheetOptions(title="annex")
    first = import_spreadsheet(SourceFile(name="annex.xlsx", content=annex()), options).register
    name = f"annex{store.suffixes[0]}"
    again = SourceFile(name=name, content=store.write(first))

    for old, new in zip(
        first.tasks, import_spreadsheet(again, options).register.tasks, strict=True
    ):
        assert (old.id, old.title, old.deadline) == (new.id, new.title, new.deadline)
        assert (old.lead_units, old.collaborating_units) == (
            new.lead_units,
            new.collaborating_units,
        )
        assert (old.section, old.product, old.note) == (new.section, new.product, new.note)
        assert [evolve(report, source=None) for report in old.reports] == [
            evolve(report, source=None) for report in new.reports
        ]
