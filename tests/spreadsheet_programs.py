"""Check with LibreOffice that a CSV file is run and changed by no spreadsheet program.

    python tests/spreadsheet_programs.py

Writes a register whose texts look like formulas, numbers, days and truths, opens the file in
LibreOffice in English and in Vietnamese with every recognition it has, and saves it as a workbook
and as CSV. No cell may be a formula, every text must be there letter for letter, and both files
must be read as the register that was written. Without LibreOffice it says so, and asks nothing.
"""

import csv
import subprocess
import sys
from io import StringIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from tracker import Register, RegisterError, Task, load
from tracker.calendar import read_deadline
from tracker.stores.converting import conversion

PROGRAM = "soffice"
LANGUAGES = {"en-US": 1033, "vi-VN": 1066}
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true"
DEADLINES = ("30/6/2024", "3/6/2024", "6/2024", "quý II/2023", "2024-06-30")
TEXTS = [
    *("=1+1", "+84 912", "@sum", "＝1+1", "−3", "=cmd|' /C calc'!A0", "'=1", "#N/A", "TRUE", "'a"),
    *("007", "4.10", "1-2", "1/2", "1e5", "12E3", "50%", "1,234.5", "(5)", "$5", "5 đ", "1_000"),
    *("12:30", "5h30", "2 PM", "1p", "MAR1", "1-Jan", "Jan 2024", "5 March", "Thg6 2024", "½", "٣"),
    *("2024-03-01", "01/02/2024", "1 tháng 6", "tháng 6/2024", "Q1 2024", "thứ 2", "Rà soát", "e5"),
]


def register() -> Register:
    """Return a register that holds every text as an id, a title and a product."""
    tasks = [
        Task(
            id="-".join(text.split()),
            title=text,
            product=text,
            deadline=read_deadline(DEADLINES[place % len(DEADLINES)]),
        )
        for place, text in enumerate(TEXTS)
    ]
    return Register(title="so", tasks=tasks)


def opened(folder: Path, language: int, kind: str, into: str) -> Path:
    """Open the CSV file in LibreOffice and save it as another; return where."""
    subprocess.run(
        [
            *(PROGRAM, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            f"--infilter=CSV:44,34,76,1,,{language},false,true,false,false,false,0,true",
            *("--convert-to", kind, "--outdir", str(folder / into), str(folder / "so.csv")),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return folder / into / f"so.{kind.partition(':')[0]}"


def changed_cells(written: str, workbook: Path) -> list[str]:
    """Return the texts of a CSV file that a workbook made of it does not hold as they were."""
    sheet = load_workbook(workbook).worksheets[0]
    return [
        text
        for row, cells in enumerate(csv.reader(StringIO(written, newline="")), start=1)
        for column, text in enumerate(cells, start=1)
        if text
        and (sheet.cell(row, column).data_type == "f" or sheet.cell(row, column).value != text)
        and text not in DEADLINES
    ]


def read_again(path: Path) -> tuple[Task, ...]:
    """Return the tasks that a file holds; none where it cannot be read."""
    try:
        return load(path).tasks
    except RegisterError:
        return ()


def main() -> int:
    """Write, open, save, compare."""
    if which(PROGRAM) is None:
        print("there is no LibreOffice here; nothing was asked of it")
        return 0
    faults: list[str] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        conversion(register(), folder / "so.csv").write()
        written = (folder / "so.csv").read_text(encoding="utf-8-sig")
        tasks = load(folder / "so.csv").tasks
        for language, number in LANGUAGES.items():
            workbook = opened(folder, number, "xlsx", language)
            faults += [f"{language}: {text}" for text in changed_cells(written, workbook)]
            for path in (workbook, opened(folder, number, AS_CSV, language)):
                if read_again(path) != tasks:
                    faults.append(f"{language}: {path.name} is read otherwise")
    print("\n".join([*faults, f"LibreOffice changes {len(faults)} of what a CSV file holds"]))
    return 1 if faults or tasks != register().tasks else 0


if __name__ == "__main__":
    sys.exit(main())
