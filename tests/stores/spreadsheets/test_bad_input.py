"""Files that are torn, hostile or no spreadsheets at all: a clear error, and nothing else."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.stores.spreadsheets.annexes import (
    HEADER,
    annex,
    csv_bytes,
    first_sheet,
    read,
    saved,
    workbook,
)
from tracker.errors import TrackerError
from tracker.stores.spreadsheets import limits
from tracker.stores.spreadsheets.errors import SheetError

SHEET = "xl/worksheets/sheet1.xml"
GOOD = workbook(HEADER, ["1", "Rà soát", "Sở A", "31/12/2024"])


def changed(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a workbook with one part changed."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(result, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data) if part == name else data)
    return result.getvalue()


def assert_told(content: bytes, name: str = "annex.xlsx") -> None:
    """Read a file; where it is refused, the reason must be told in both languages."""
    refused: TrackerError | None = None
    try:
        read(content, name)
    except TrackerError as error:
        refused = error
    assert refused is None or (refused.text.vi and refused.text.en)


def refusal(content: bytes, name: str = "annex.xlsx") -> str:
    """Return what is told of a file that cannot be read."""
    with pytest.raises(SheetError) as refused:
        read(content, name)
    assert refused.value.text.vi != refused.value.text.en
    return refused.value.text.en


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.xlsx", "a.csv", "a.tsv"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    """Whatever a file holds, reading it ends, and raises nothing but the errors of the tracker."""
    assert_told(content, name)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_workbook_with_one_byte_wrong_is_read_or_refused(place: int, byte: int) -> None:
    """A torn workbook raises nothing but the errors of the tracker."""
    torn = GOOD[:place] + bytes([byte]) + GOOD[place + 1 :]
    assert_told(torn)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_sheet_whose_xml_is_garbled_is_read_or_refused(data: st.DataObject) -> None:
    """Letters changed within a sheet raise nothing but the errors of the tracker."""
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        xml = archive.read(SHEET).decode()
    place = data.draw(st.integers(0, len(xml) - 1))
    piece = data.draw(st.sampled_from(['"', "<", "0", "-1", "XFE", "s", "e", "t", "99999999999"]))
    garbled = (xml[:place] + piece + xml[place + 1 :]).encode()
    assert_told(changed(GOOD, SHEET, lambda _: garbled))


def test_a_protected_workbook_is_named() -> None:
    """An encrypted workbook is an OLE file, and the remedy is told."""
    content = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600

    assert refusal(content).startswith("the file is protected by a password")


def test_a_bomb_is_known_by_its_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook that would unpack to too much is refused before any part is unpacked."""
    result = BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b" " * 3_000_000)
    monkeypatch.setattr("tracker.stores.spreadsheets.archive.MOST_BYTES", 2_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", None)

    assert "unpacks to more than" in refusal(result.getvalue())


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "docProps/core.xml"])
def test_entities_are_never_expanded(part: str) -> None:
    """A part that declares a document type is refused, wherever it is in the workbook."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'

    def declare(xml: bytes) -> bytes:
        head, sign, rest = xml.partition(b"?>") if xml.startswith(b"<?") else (b"", b"", xml)
        return head + sign + bomb + rest

    assert "defines XML entities" in refusal(changed(GOOD, part, declare))


def test_a_sheet_may_claim_any_size() -> None:
    """What a sheet says of its own size costs nothing and changes nothing."""

    def enlarge(xml: bytes) -> bytes:
        assert b"<dimension" in xml
        return xml.replace(b'ref="A1:D2"', b'ref="A1:XFD1048576"')

    claimed = read(changed(GOOD, SHEET, enlarge))
    assert claimed.sheets[0].file.tables == read(GOOD).sheets[0].file.tables


@pytest.mark.parametrize(
    "xml",
    [
        '<row r="3"><c r="A3"/></row><row r="2"><c r="A2"/></row>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="1048577"/>',
        '<row r="1"><c r="XFE1"/></row>',
        '<row r="one"/>',
    ],
)
def test_rows_and_cells_out_of_place_are_refused(xml: str) -> None:
    """What the reader of values would pass over in silence is refused."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    whole = f'<worksheet xmlns="{space}"><sheetData>{xml}</sheetData></worksheet>'.encode()

    assert "no usable .xlsx file" in refusal(changed(GOOD, SHEET, lambda _: whole))


def test_a_thousand_sheets_are_refused() -> None:
    """A workbook has no more sheets than anybody reads."""
    book = Workbook()
    for number in range(limits.MOST_SHEETS):
        book.create_sheet(f"S{number}")

    assert "sheets" in refusal(saved(book))


def test_cells_are_counted_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook with too many cells is refused, empty ones included."""
    monkeypatch.setattr("tracker.stores.spreadsheets.workbook.MOST_CELLS", 5)

    assert "cells" in refusal(GOOD)


def test_a_formula_without_a_value_is_named() -> None:
    """A formula that nobody has worked out rejects its row, with its column; macros never run."""
    reading = read(workbook(HEADER, [1, "Rà soát", "Sở A", "=TODAY()+7"], [2, "=A1", None, None]))
    told = [(one.row, one.column, one.text) for one in reading.rejections]

    assert told == [(2, "D “Thời hạn”", "=…"), (3, "B “Nội dung nhiệm vụ”", "=…")]


def test_an_error_value_is_named() -> None:
    """A cell that holds an error rejects its row."""
    book = Workbook()
    sheet = first_sheet(book)
    sheet.append(list(HEADER))
    sheet.append([1, "Rà soát", "#REF!", None])
    reading = read(saved(book))

    assert [(one.row, one.text, one.reason.en) for one in reading.rejections] == [
        (2, "#REF!", "the cell holds an error")
    ]


def test_macros_and_links_are_told_and_left_alone() -> None:
    """A workbook with macros or links to others is read, and both are told."""
    result = BytesIO(GOOD)
    with zipfile.ZipFile(result, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0")
        archive.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
    told = [notice.text.en for notice in read(result.getvalue()).notices]

    assert [text.partition(";")[0] for text in told] == [
        "the workbook has macros",
        "the workbook has links to others",
    ]


@pytest.mark.parametrize(
    ("content", "row", "told"),
    [
        (b"STT,N\xe1\xbb\x99i dung\n1,a\x00b\n", 2, "control character U+0000"),
        (b'STT,Noi dung\n1,"abc\n', 2, "a quote is not closed"),
        (b'STT,Noi dung\n1,"a"b\n', 2, "a quote is not closed"),
        ("Nội dung,Thời hạn\nRà soát,x\n".encode() + b"\xff,y\n", 3, "mixes encodings"),
        (b"a" + b"," * (limits.LONGEST_LINE + 1), 1, "characters"),
        (b"a," + b"," * 2000 + b"b", 1, "columns"),
    ],
)
def test_a_torn_csv_file_is_told_with_its_line(content: bytes, row: int, told: str) -> None:
    """What is wrong with a CSV file is told with the line it is in."""
    with pytest.raises(SheetError, match=told.replace("+", r"\+")) as refused:
        read(content, "a.csv", delimiter=",")

    assert refused.value.row == row


def test_many_columns_of_nothing_are_nothing() -> None:
    """Empty cells at the end of rows are no cells."""
    rows = csv_bytes(HEADER, ["1", "Rà soát", "Sở A", "31/12/2024"]).replace(b"\r", b"," * 5000)

    assert len(read(rows, "a.csv").sheets[0].header.columns) == len(HEADER)


@pytest.mark.parametrize(
    ("text", "font"),
    [("Uû ban nh©n d©n tØnh §¾k L¾k", "TCVN3"), ("Uyû ban nhaân daân tænh Ñaék Laék", "VNI")],
)
def test_fonts_from_before_unicode_are_refused_by_name(text: str, font: str) -> None:
    """The encoding, the row, the column and the remedy are told; nothing is guessed."""
    with pytest.raises(SheetError, match=font) as refused:
        read(workbook(HEADER, [1, text, "", ""]))

    assert (refused.value.row, refused.value.sheet) == (2, "Phụ lục 1")


def test_the_annex_of_the_other_tests_is_sound() -> None:
    """What the tests tear is whole before they do."""
    assert read(annex()).rejections == ()
