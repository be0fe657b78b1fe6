"""How long a workbook of tasks takes to import, and how much memory each row takes.

python tests/benchmarks/imports.py
"""

import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from io import BytesIO

from openpyxl import Workbook, load_workbook

from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.importing import import_spreadsheet
from tracker.stores.spreadsheets.store import read_spreadsheet

HEADER = (
    *("STT", "Nội dung nhiệm vụ", "Văn bản giao", "Đơn vị chủ trì", "Đơn vị phối hợp"),
    *("Thời hạn", "Sản phẩm", "Tiến độ", "Ngày cập nhật"),
)
UNITS = [f"Sở số {number}" for number in range(40)]
SIZES = (2_000, 10_000, 40_000)
RUNS = 3


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


def time_of(run: Callable[[], object]) -> float:
    """Return the seconds that the quickest of a few runs takes."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def by_openpyxl(content: bytes) -> None:
    """Read every row of a workbook as openpyxl alone does."""
    for sheet in load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets:
        for _ in sheet.iter_rows():
            pass


def main() -> None:
    """Print what each size takes, beside what openpyxl alone takes to read it, and its memory."""
    for size in SIZES:
        file = SourceFile(name="annex.xlsx", content=workbook(size))
        alone = time_of(partial(by_openpyxl, file.content))
        read = time_of(partial(read_spreadsheet, file))
        whole = time_of(partial(import_spreadsheet, file))
        tracemalloc.start()
        reading = read_spreadsheet(file)
        kept, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        tasks = len(reading.sheets[0].file.tables["tasks"])
        print(
            f"{tasks:>6} tasks: read in {read:.2f} s, {read / alone:.2f} × openpyxl alone; "
            f"imported in {whole:.2f} s, {whole / alone:.2f} ×; "
            f"{kept // size} bytes a row kept, {peak // size} at most"
        )


if __name__ == "__main__":
    main()
