"""How long a workbook of tasks takes to import, and how much memory each row takes.

python tests/benchmarks/import.py
"""

import time
import tracemalloc
from io import BytesIO

from openpyxl import Workbook, load_workbook

from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.store import read_spreadsheet

HEADER = (
    *("STT", "Nội dung nhiệm vụ", "Văn bản giao", "Đơn vị chủ trì", "Đơn vị phối hợp"),
    *("Thời hạn", "Sản phẩm", "Tiến độ", "Ngày cập nhật"),
)
UNITS = [f"Sở số {number}" for number in range(40)]
SIZES = (1_000, 10_000)


def workbook(rows: int) -> bytes:
    """Return a workbook of so many tasks."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Phụ lục")
    sheet.append(HEADER)
    for number in range(1, rows + 1):
        lead, other = UNITS[number % 40], UNITS[number * 7 % 39]
        day = f"{number % 28 + 1}/{number % 12 + 1}/2024"
        source = f"{number % 90 + 1}-KH/TU ngày 6/12/2022"
        joined = f"{lead}, {other}" if number % 3 and lead != other else lead
        sheet.append(
            [number, f"Nhiệm vụ số {number}", source, joined, other, day, "Báo cáo", 50, "1/2/2024"]
        )
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def main() -> None:
    """Print what each size takes, beside what openpyxl alone takes to read it."""
    for size in SIZES:
        content = workbook(size)
        file = SourceFile(name="annex.xlsx", content=content)
        start = time.perf_counter()
        for sheet in load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets:
            for _ in sheet.iter_rows():
                pass
        alone = time.perf_counter() - start
        start = time.perf_counter()
        read_spreadsheet(file)
        taken = time.perf_counter() - start
        tracemalloc.start()
        reading = read_spreadsheet(file)
        kept, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        tasks = len(reading.sheets[0].file.tables["tasks"])
        print(
            f"{tasks:>6} tasks: {taken:.2f} s, {taken / alone:.1f} × openpyxl alone; "
            f"{kept // size} bytes a row kept, {peak // size} at most"
        )


if __name__ == "__main__":
    main()
