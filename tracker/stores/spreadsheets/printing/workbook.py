"""A register as the workbook that an office prints."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment, assess
from tracker.domain import Register
from tracker.language import Language
from tracker.stores.spreadsheets.printing.book import write_book
from tracker.stores.spreadsheets.printing.indicators import indicators_sheet
from tracker.stores.spreadsheets.printing.overdue import overdue_sheet
from tracker.stores.spreadsheets.printing.roster import roster_sheet
from tracker.stores.spreadsheets.printing.sheet import PrintedSheet
from tracker.stores.spreadsheets.printing.tasks import tasks_sheet
from tracker.stores.spreadsheets.printing.units import units_sheet
from tracker.stores.spreadsheets.printing.words import PrintedWords
from tracker.tables.labels import in_both


def printed_workbook(register: Register, as_of: date, language: Language) -> bytes:
    """Return the workbook of a register: its tasks, and what is made of them and of the rest.

    The tables by unit, of what is overdue, of indicators and of the roster are there where they
    have anything to say.

    Args:
        register: the register.
        as_of: the day that everything is worked out for.
        language: the language that headings and words are in.

    Raises:
        MissingSpreadsheetExtraError: openpyxl is not installed.
    """
    title = in_both(register.title, register.title_en)
    words = PrintedWords(title=title.in_language(language), as_of=as_of, language=language)
    return write_book(printed_sheets(assess(register, as_of), language), words)


def printed_sheets(assessment: Assessment, language: Language) -> Iterator[PrintedSheet]:
    """Yield every sheet that a register has something for, in the order they are printed."""
    yield tasks_sheet(assessment, language)
    if assessment.assigned:
        yield units_sheet(assessment, language)
    for make in (overdue_sheet, indicators_sheet, roster_sheet):
        sheet = make(assessment, language)
        if sheet is not None:
            yield sheet
