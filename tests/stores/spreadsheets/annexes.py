"""What the tests of spreadsheets share: annexes as offices make them, and how they are read."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.sheet_reading import FileReading
from tracker.stores.spreadsheets.store import read_spreadsheet

HEADER = ("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời hạn")


def saved(book: Workbook) -> bytes:
    """Return a workbook as the bytes of its file."""
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def workbook(*rows: Sequence[Any], title: str = "Phụ lục 1") -> bytes:
    """Return a workbook of one sheet with these rows."""
    book = Workbook()
    sheet = first_sheet(book)
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def first_sheet(book: Workbook) -> Worksheet:
    """Return the sheet that a new workbook has."""
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def csv_bytes(*rows: Sequence[Any], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Return a CSV file with these rows."""
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def read(content: bytes, name: str = "annex.xlsx", **options: Any) -> FileReading:
    """Return what becomes of a file."""
    return read_spreadsheet(SourceFile(name=name, content=content), SheetOptions(**options))


def tasks_of(reading: FileReading) -> list[Mapping[str, Any]]:
    """Return the tables of the tasks in a file, without the source that each fact names."""
    tasks = [task for sheet in reading.sheets for task in sheet.file.tables.get("tasks", [])]
    return [_unsourced(task) for task in tasks]


def _unsourced(value: Any) -> Any:
    """Return tables without what they say of their source."""
    if isinstance(value, dict):
        return {key: _unsourced(part) for key, part in value.items() if key != "source"}
    return [_unsourced(part) for part in value] if isinstance(value, list) else value


def tables_of(reading: FileReading) -> Mapping[str, Any]:
    """Return the tables of the first sheet of a file, without what they say of their source."""
    tables = reading.sheets[0].file.tables
    return {name: _unsourced(one) for name, one in tables.items() if name != "sources"}


def annex() -> bytes:
    """Return an annex as an office makes one: merged two-row header, groups, totals, signatures."""
    book = Workbook()
    sheet = first_sheet(book)
    sheet.title = "Phụ lục 1"
    sheet["A1"], sheet["A2"] = (
        "PHỤ LỤC",
        "(Kèm theo Kế hoạch số 12-KH/ĐUK; tính đến ngày 31/3/2024)",
    )
    sheet.merge_cells("A1:I1")
    sheet.merge_cells("A2:I2")
    headings = ("TT", "Nội dung nhiệm vụ", "Văn bản giao", "Đơn vị thực hiện", "Thời hạn")
    for letter, text in zip("ABCDFGHI", (*headings, "Sản phẩm", "Tiến độ", "Ghi chú"), strict=True):
        sheet[f"{letter}4"] = text
    sheet["D5"], sheet["E5"] = "Chủ trì", "Phối hợp"
    sheet.merge_cells("D4:E4")
    for letter in "ABCFGHI":
        sheet.merge_cells(f"{letter}4:{letter}5")
    sheet.append([f"({number})" for number in range(1, 10)])
    sheet.append(["I", "Công tác xây dựng Đảng"])
    nq = "15-NQ/TU ngày 6/12/2022"
    sheet.append([1, "Rà soát", nq, "Sở Nội vụ", "Sở Tài chính", "31/12/2024", "Báo cáo", 0.5])
    sheet.append([2, "Kiểm tra", "15-NQ/TU", "Sở Nội vụ, Sở Tài chính", None, 45657, None, "Chậm"])
    sheet.append(["II", "Công tác khác"])
    sheet.append([4.1, "Tập huấn", "họp giao ban", "Sở XD", None, "Quý II/2024", None, 1, "đã gửi"])
    sheet.append([5, "Xây dựng đề án", None, "Sở Xây dựng", None, "thường xuyên"])
    sheet.append([None, "Tổng cộng"])
    sheet.append([None, None, None, None, None, None, "NGƯỜI LẬP BIỂU"])
    sheet["A11"].number_format = "0.00"
    sheet["H8"].number_format = sheet["H11"].number_format = "0%"
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["I"].hidden = True
    return saved(book)
