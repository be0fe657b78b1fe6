"""Files made to stop a program: each is read or refused in bounded time and memory."""

import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO

import pytest
from openpyxl import Workbook

from tests.stores.spreadsheets.annexes import HEADER, csv_bytes, read, saved, tasks_of, workbook
from tests.stores.spreadsheets.test_bad_input import GOOD, SHEET, assert_told, changed, refusal
from tests.stores.spreadsheets.test_workbook import as_openpyxl_reads
from tracker.stores.spreadsheets.workbook import read_workbook

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRINGS = "xl/sharedStrings.xml"
MOST_SECONDS = 10
"""What no machine that runs tests should need; each takes far less than a second on most."""
MOST_MEMORY = 60 * 2**20


@contextmanager
def bounded() -> Iterator[None]:
    """Hold what is read within some time."""
    start = time.perf_counter()
    yield
    assert time.perf_counter() - start < MOST_SECONDS


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Hold what is read within some time and memory."""
    tracemalloc.start()
    try:
        with bounded():
            yield
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MOST_MEMORY


def sheet(rows: str, after: str = "") -> bytes:
    """Return a workbook whose sheet has this XML."""
    whole = f'<worksheet xmlns="{SPACE}"><sheetData>{rows}</sheetData>{after}</worksheet>'
    result = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(GOOD)) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, whole.encode() if part == SHEET else old.read(part))
    return result.getvalue()


def text(cell: str, words: str) -> str:
    """Return the XML of a cell with a text of its own."""
    return f'<c r="{cell}" t="inlineStr"><is><t>{words}</t></is></c>'


HEAD = "".join(text(f"{letter}1", words) for letter, words in zip("ABCD", HEADER, strict=True))
TABLE = f'<row r="1">{HEAD}</row><row r="2">{text("B2", "Rà soát")}</row>'


def with_strings(xml: bytes) -> bytes:
    """Return a workbook whose cells share texts, as spreadsheet programs write them."""
    places = enumerate("AB")
    cells = "".join(f'<c r="{letter}1" t="s"><v>{place}</v></c>' for place, letter in places)
    task = '<row r="2"><c r="B2" t="s"><v>2</v></c></row>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = f'<Relationship Id="s1" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
    book = changed(
        sheet(f'<row r="1">{cells}</row>{task}'),
        "xl/_rels/workbook.xml.rels",
        lambda old: old.replace(b"</Relationships>", relation.encode()),
    )
    of_strings = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/{STRINGS}" ContentType="{of_strings}"/></Types>'
    book = changed(
        book, "[Content_Types].xml", lambda old: old.replace(b"</Types>", override.encode())
    )
    result = BytesIO(compressed(book))
    with zipfile.ZipFile(result, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(STRINGS, xml)
    return result.getvalue()


def test_texts_that_cells_share_are_read_without_how_they_are_spoken() -> None:
    """A text of several formats is one; how it is pronounced is no part of it."""
    spoken = '<rPh sb="0" eb="1"><t>no</t></rPh>'
    shared = f"<si><t>STT</t></si><si><r><t>Nội </t></r><r><t>dung</t></r>{spoken}</si>"
    xml = f'<sst xmlns="{SPACE}">{shared}<si><t xml:space="preserve"> Rà\xa0soát </t></si></sst>'
    content = with_strings(xml.encode())
    (task,) = tasks_of(read(content))
    (grid,) = read_workbook(content).grids

    assert task["title"] == "Rà soát"
    assert [(row.number, row.cells) for row in grid.rows] == as_openpyxl_reads(content)


def test_a_bomb_of_one_text_is_refused_while_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of millions of letters is refused before it is put together."""
    monkeypatch.setattr("tracker.stores.spreadsheets.shared_strings.MOST_LETTERS", 1_000_000)
    xml = f'<sst xmlns="{SPACE}"><si><t>{"a" * 20_000_000}</t></si></sst>'.encode()
    bomb = with_strings(xml)
    with bounded_memory():
        assert "million characters" in refusal(bomb)


def compressed(content: bytes) -> bytes:
    """Return a workbook whose parts are compressed, as bombs are."""
    result = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, old.read(part))
    return result.getvalue()


def test_a_bomb_within_a_sheet_is_refused_while_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts that stand in cells themselves are counted too."""
    monkeypatch.setattr("tracker.stores.spreadsheets.scanning.MOST_LETTERS", 100_000)
    bomb = sheet(f'<row r="1">{text("A1", "a" * 500_000)}</row>')
    with bounded_memory():
        assert "million characters" in refusal(bomb)


def test_ten_million_columns_of_nothing_are_refused_or_cost_nothing() -> None:
    """Columns that are only formatted, and cells beyond the last column, cost next to nothing."""
    wide = sheet(TABLE, '<cols><col min="1" max="10000000" hidden="1" width="9"/></cols>')
    with bounded_memory():
        assert len(read(wide).sheets[0].rows) == 1
        assert "no usable .xlsx file" in refusal(sheet('<row r="1"><c r="ZZZ1"/></row>'))


def test_a_million_empty_rows_cost_next_to_nothing() -> None:
    """Rows that are only formatted are passed over as they are read."""
    with bounded():
        rows = read(sheet(TABLE + "<row/>" * 100_000)).sheets[0].rows
    assert [row.row for row in rows] == [2]


def test_cells_merged_over_everything_cost_nothing() -> None:
    """One merged cell of a whole sheet fills no cell but its own."""
    merged = '<mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells>'
    with bounded_memory():
        (one,) = read(sheet(TABLE, merged)).sheets[0].rows
    assert one.kind.value == "section"


def test_too_many_merged_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are counted as they are read."""
    monkeypatch.setattr("tracker.stores.spreadsheets.scanning.MOST_MERGES", 10)
    merged = '<mergeCell ref="A5:B5"/>' * 11
    assert "merged cells" in refusal(sheet(TABLE, f"<mergeCells>{merged}</mergeCells>"))


def test_too_many_elements_that_are_no_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a sheet has beside cells is counted, since the reader of values keeps it a while."""
    monkeypatch.setattr("tracker.stores.spreadsheets.scanning.MOST_ELEMENTS", 100)
    junk = f"<extLst>{'<ext/>' * 200}</extLst>"
    assert "XML elements that are no cells" in refusal(sheet(TABLE, junk))


def test_elements_within_each_other_cost_nothing() -> None:
    """Depth is no matter: elements of no interest are passed over."""
    deep = "<x>" * 50_000 + "</x>" * 50_000
    with bounded_memory():
        assert len(read(sheet(TABLE, deep)).sheets[0].rows) == 1


def test_a_sheet_whose_elements_all_have_names_of_their_own_is_read() -> None:
    """Names of elements are not gathered without end."""
    names = "".join(f"<e{number}/>" for number in range(20_000))
    with bounded_memory():
        assert len(read(sheet(TABLE, names)).sheets[0].rows) == 1


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B2" t="s"><v>999999</v></c>',
        '<c r="B2" t="s"><v>-1</v></c>',
        '<c r="B2" t="s"><v>１</v></c>',
        '<c r="B2"><v>1e</v></c>',
        '<c r="B2" t="d"><v>2024-13-45</v></c>',
    ],
)
def test_values_that_are_none_are_refused(cell: str) -> None:
    """A cell that names a text that is not there, or a number that is none, is no usable one."""
    assert "no usable .xlsx file" in refusal(
        sheet(f'<row r="1">{HEAD}</row><row r="2">{cell}</row>')
    )


@pytest.mark.parametrize("number", ["1e308", "-1e400", "9" * 400, "1" + "0" * 30, "NaN"])
def test_numbers_of_any_size_are_read_or_refused(number: str) -> None:
    """No number of a cell takes time or memory by its size."""
    cells = text("B2", "Rà soát") + f'<c r="D2"><v>{number}</v></c>'
    with bounded_memory():
        assert_told(sheet(f'<row r="1">{HEAD}</row><row r="2">{cells}</row>'))


def pointed(relations: bytes, to: bytes) -> bytes:
    """Return relations of a workbook whose sheet stands elsewhere."""
    assert b"/xl/worksheets/sheet1.xml" in relations
    return relations.replace(b"/xl/worksheets/sheet1.xml", to)


def test_links_out_of_the_archive_are_no_parts() -> None:
    """A sheet that is said to stand elsewhere is not looked for there."""
    relations = "xl/_rels/workbook.xml.rels"
    for target in (b"../../../../etc/passwd", b"file:///etc/passwd", b"http://example.org/s.xml"):
        moved = changed(GOOD, relations, partial(pointed, to=target))
        assert "no usable .xlsx file" in refusal(moved)


def test_parts_without_end_are_refused() -> None:
    """A workbook has no more parts than anybody makes."""
    result = BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for number in range(5_001):
            archive.writestr(f"x/{number}", b"")
    with bounded_memory():
        assert "unpacks to more than" in refusal(result.getvalue())


def test_two_parts_of_one_name_are_read_or_refused() -> None:
    """A workbook that has a part twice is read by one of them, or refused."""
    result = BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(result, "a") as archive:
        archive.writestr(SHEET, "<worksheet/>")
    with bounded():
        assert "no header row is found" in refusal(result.getvalue())


@pytest.mark.parametrize(
    "content",
    [
        b"STT,Noi dung\n" + b'1,"' + b"a\n" * 200_000,
        b"STT;Noi dung\n" + b'";"' * 100_000,
        b"STT,N\xc3\xb4i dung\n1,\x00\x00\x00",
        b"\xff\xfeS\x00T\x00T\x00,\x00\xd8",
        "STT,Nội dung\n1,Rà soát\n".encode() + b"2,Ki\xea\xd2m tra\n",
        b"\r" * 200_000,
        b",\n" * 100_000,
        b"\xef\xbb\xbf" * 3 + b"STT,Noi dung\n1,a\n",
    ],
)
def test_broken_csv_files_are_read_or_refused(content: bytes) -> None:
    """Quotes without end, zero bytes, torn and mixed encodings cost little and are told."""
    with bounded():
        assert_told(content, "a.csv")


def test_a_workbook_of_macros_and_links_is_read_by_its_values() -> None:
    """Both are told; nothing of them is opened."""
    book = Workbook()
    for row in (HEADER, ["1", "Rà soát", "Sở A", "31/12/2024"]):
        book.worksheets[0].append(list(row))
    book.worksheets[0]["E2"] = '=HYPERLINK("file:///etc/passwd")'
    content = BytesIO(saved(book))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf" * 1000)
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<x/>")
    told = [notice.text.en for notice in read(content.getvalue()).notices]

    assert sum("macros" in text or "links to others" in text for text in told) == 2


def test_a_list_of_ten_thousand_names_in_one_cell_is_read() -> None:
    """Names in a cell are told apart without trying every way to cut it."""
    names = ", ".join(f"Sở {number}" for number in range(10_000))
    with bounded():
        (row,) = read(csv_bytes(HEADER, ["1", "Rà soát", names, ""]), "a.csv").sheets[0].rows
    assert row.kind.value == "task"


def test_marks_as_above_do_not_grow_a_file() -> None:
    """Ten thousand rows that say “as above” hold one text, however long it is."""
    long = "x" * 20_000
    rows = [["1", "a", long, ""], *(["1", "a", "nt", ""] for _ in range(1_500))]
    with bounded():
        reading = read(workbook(HEADER, *rows))
    assert len(reading.sheets[0].rows) == len(rows)
