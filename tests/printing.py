"""Check by a real spreadsheet program that workbooks are printed as an office would sign them.

    python tests/printing.py

Needs LibreOffice Calc and poppler's tools (Debian: libreoffice-calc-nogui, poppler-utils and
fonts-liberation, whose Serif is as wide as Times New Roman), and fonttools. Every seed is written
as a workbook, opened and printed to PDF by LibreOffice; then

- each page is A4 across and has the header of its table;
- every word that the workbook prints can be read on the pages, which are in that font;
- by the widths of its letters, every row is as high as what stands in it, so nothing is cut off;
- LibreOffice saves the workbook anew, and what was recorded is read from that as from the first.

Exits 1 and says what is not so.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook

from tracker import load
from tracker.language import Language
from tracker.stores.converting import conversion

ROOT = Path(__file__).parents[1]
AS_OF = date(2024, 11, 20)
_FONTS = re.compile(r"Liberation ?Serif|Times ?New ?Roman|Tinos", re.IGNORECASE)
_A4 = "841.89 x 595"
_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FACES = {False: "Regular", True: "Bold"}
_EDGES = 6
"""Pixels of a cell that its text does not reach."""
_LINE, _USUAL_HEIGHT = 1.15, 15
"""Height of a line in sizes of its letters; of a row that tells none, in points."""
_SECONDS = 180


def run(*arguments: str | Path) -> str:
    """Run a program that must succeed, and return what it printed."""
    command = [str(one) for one in arguments]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=_SECONDS
    ).stdout


def printed(book: Path, folder: Path, form: str) -> Path:
    """Return what LibreOffice makes of a workbook in another form."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    run("soffice", profile, "--headless", "--convert-to", form, "--outdir", folder / form, book)
    return folder / form / f"{book.stem}.{form}"


def texts_of(book: Path) -> Iterator[tuple[str, str]]:
    """Yield every text that a workbook prints, with the cell it stands in."""
    for sheet in load_workbook(BytesIO(book.read_bytes())):
        for row in sheet[sheet.print_area.rpartition("!")[2].replace("$", "")]:
            for cell in row:
                if isinstance(cell.value, str):
                    yield f"{sheet.title}!{cell.coordinate}", cell.value


def cut_off(book: Path) -> Iterator[str]:
    """Yield the cells whose text is higher than their row."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 -- only this script needs it

    faces = {bold: TTFont(_FOLDER / f"LiberationSerif-{name}.ttf") for bold, name in _FACES.items()}
    for sheet in load_workbook(BytesIO(book.read_bytes())):
        inner = {cell for area in sheet.merged_cells.ranges for row in area.rows for cell in row}
        for row in sheet[sheet.print_area.rpartition("!")[2].replace("$", "")]:
            for cell in row:
                if not isinstance(cell.value, str) or (cell.row, cell.column) in inner:
                    continue
                width = sheet.column_dimensions[cell.column_letter].width * 7 + 5 - _EDGES
                points = width / 96 * 72 / cell.font.size
                lines = lines_of(cell.value, points, faces[bool(cell.font.bold)])
                height = sheet.row_dimensions[cell.row].height or _USUAL_HEIGHT
                if lines * cell.font.size * _LINE > height:
                    yield f"{sheet.title}!{cell.coordinate} is cut off: {cell.value[:40]!r}"


def lines_of(text: str, room: float, face: Any) -> int:
    """Return how many lines a text takes in a room told in sizes of its letters."""
    letters, widths = face.getBestCmap(), face["hmtx"]
    unit = face["head"].unitsPerEm

    def width(word: str) -> float:
        return float(sum(widths[letters.get(ord(one), ".notdef")][0] for one in word) / unit)

    lines = 0
    for paragraph in text.split("\n"):
        lines, used = lines + 1, 0.0
        for word in paragraph.split(" "):
            if used and used + width(f" {word}") > room:
                lines, used = lines + 1, 0.0
            used += width(f" {word}" if used else word)
            lines, used = lines + int(used // room), used % room
    return lines


def squeezed(text: str) -> str:
    """Return a text without the spaces and line ends that a page puts between its words."""
    return "".join(text.split())


def faults(book: Path, folder: Path) -> Iterator[str]:
    """Yield what is wrong with the pages of a workbook."""
    pdf = printed(book, folder, "pdf")
    sizes = re.findall(r"^Page.*size:\s*(.*)$", run("pdfinfo", "-l", "-1", pdf), re.MULTILINE)
    yield from (f"a page is {size}" for size in sizes if not size.startswith(_A4))
    fonts = [line for line in run("pdffonts", pdf).splitlines()[2:] if not _FONTS.search(line)]
    yield from (f"a font is {font.split()[0]}" for font in fonts)
    # Words of a cell stand one below another, so they are looked for one by one, in reading order.
    read = run("pdftotext", "-raw", pdf, "-")
    words = squeezed(read)
    yield from (
        f"{place}: “{word}” cannot be read on any page"
        for place, text in texts_of(book)
        for word in text.split()
        if len(word) <= 12 and squeezed(word) not in words  # longer ones may be broken
    )
    pages = read.split("\f")[:-1]
    yield from (
        f"page {number} lacks the header of its table"
        for number, page in enumerate(pages, 1)
        if not re.search(r"\b(STT|TT|No\.)", page)
    )


def again(book: Path, folder: Path) -> Iterator[str]:
    """Yield what is read otherwise once LibreOffice has saved a workbook anew."""
    (folder / "anew").mkdir(exist_ok=True)
    saved = shutil.move(printed(book, folder, "xlsx"), folder / "anew" / book.name)
    before, after = load(book), load(saved)
    if before.tasks != after.tasks:
        changed = [
            one.id for one, other in zip(before.tasks, after.tasks, strict=False) if one != other
        ]
        yield f"saved anew, these tasks are read otherwise: {', '.join(changed) or 'their number'}"


def main() -> int:
    """Print every seed, and say what is wrong with it."""
    wrong = 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        for seed in sorted((ROOT / "seeds").glob("*.toml")):
            for language in Language:
                book = folder / f"{seed.stem}-{language}.xlsx"
                conversion(load(seed), book, as_of=AS_OF, language=language).write()
                found = [*faults(book, folder), *cut_off(book), *again(book, folder)]
                wrong += len(found)
                print(f"{book.name}: {'; '.join(found[:10]) or 'as it should be'}", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
