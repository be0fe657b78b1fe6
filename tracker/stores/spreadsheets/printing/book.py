"""From printed sheets to the bytes of a workbook, by openpyxl, row by row."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tracker.language import Language
from tracker.stores.spreadsheets.errors import MissingSpreadsheetExtraError
from tracker.stores.spreadsheets.printing.sheet import PrintedSheet
from tracker.stores.spreadsheets.printing.words import PrintedWords
from tracker.stores.spreadsheets.worked_out import mark_name, marked_range

if TYPE_CHECKING:
    from openpyxl import Workbook

_LONGEST_NAME = 31
"""Characters of the name of a sheet, as spreadsheet programs have it."""


def write_book(sheets: Iterable[PrintedSheet], words: PrintedWords) -> bytes:
    """Return the workbook that holds some sheets.

    Args:
        sheets: the sheets, in order.
        words: what stands around each of them, and in which language.

    Raises:
        MissingSpreadsheetExtraError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 -- an extra, imported where it is used
        from openpyxl.styles import Font  # noqa: PLC0415 -- likewise
    except ImportError as error:
        raise MissingSpreadsheetExtraError from error
    from tracker.stores.spreadsheets.printing.page import SheetWriter  # noqa: PLC0415 -- needs it
    from tracker.stores.spreadsheets.printing.styles import FONT, SIZE, styles  # noqa: PLC0415 -- likewise

    book = Workbook(write_only=True)
    # Widths of columns are told in figures of the font of this style.
    untyped: Any = book  # types-openpyxl leaves out what is asked of it here
    named = untyped._named_styles  # noqa: SLF001 -- openpyxl shows them no other way
    named["Normal"].font = Font(name=FONT, size=SIZE)
    for style in styles():
        book.add_named_style(style)
    marks: list[str] = []
    for sheet in sheets:
        name = sheet.name.in_language(words.language)[:_LONGEST_NAME]
        SheetWriter(book.create_sheet(name), sheet, words).write()
        marks += (marked_range(name, first, last) for first, last in _worked_out(sheet))
    _mark(book, marks)
    _describe(book, words)
    return _saved(book)


def _saved(book: "Workbook") -> bytes:
    """Return the bytes of a workbook, the same whenever it is saved."""
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 -- an extra

    parts, content = BytesIO(), BytesIO()
    ExcelWriter(book, ZipFile(parts, "w")).save()
    with ZipFile(parts) as written, ZipFile(content, "w") as archive:
        for part in written.infolist():
            fixed = ZipInfo(part.filename)  # of the first day that an archive can tell
            archive.writestr(fixed, written.read(part), ZIP_DEFLATED)
    return content.getvalue()


def _worked_out(sheet: PrintedSheet) -> Sequence[tuple[int, int]]:
    """Return the first and the last of each stretch of columns that is not to be read back."""
    if sheet.is_worked_out:
        return [(0, len(sheet.columns) - 1)]
    return [(place, place) for place, one in enumerate(sheet.columns) if one.is_worked_out]


def _mark(book: "Workbook", ranges: Sequence[str]) -> None:
    from openpyxl.workbook.defined_name import DefinedName  # noqa: PLC0415 -- an extra

    for number, marked in enumerate(ranges, 1):
        name = mark_name(number)
        book.defined_names[name] = DefinedName(name, attr_text=marked, hidden=True)


def _describe(book: "Workbook", words: PrintedWords) -> None:
    """Say what the workbook is; of days only the one it stands for, so that it is reproducible."""
    from datetime import UTC, datetime, time  # noqa: PLC0415 -- only here is a time of day needed

    described = book.properties
    described.title = words.title
    described.creator = "tracker"
    described.language = "vi-VN" if words.language is Language.VI else "en-GB"
    described.created = datetime.combine(words.as_of, time(), tzinfo=UTC).replace(tzinfo=None)
    described.modified = described.created
