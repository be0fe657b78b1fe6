"""The stores of workbooks and CSV files: lists of tasks as offices keep them."""

from collections.abc import Sequence
from datetime import date

from attrs import field, frozen

from tracker.domain import Register
from tracker.language import Language
from tracker.stores.loss import Loss
from tracker.stores.problems import Problems
from tracker.stores.read_file import ReadFile
from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.csv_encoding import decode_csv
from tracker.stores.spreadsheets.csv_grid import csv_grid, delimiter_named
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.grid_reading import read_grids
from tracker.stores.spreadsheets.header import fitness
from tracker.stores.spreadsheets.losses import losses_of
from tracker.stores.spreadsheets.notices import HIDDEN_SHEET, LINKS, MACROS
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.rejection import Notice
from tracker.stores.spreadsheets.sheet_file import sheet_name
from tracker.stores.spreadsheets.sheet_reading import FileReading
from tracker.stores.spreadsheets.workbook import Progress, read_workbook
from tracker.stores.spreadsheets.worked_out import as_recorded
from tracker.stores.spreadsheets.writing import write_lines

WORKBOOK = ".xlsx"
TAB = ".tsv"


def read_spreadsheet(
    file: SourceFile, options: SheetOptions | None = None, progress: Progress | None = None
) -> FileReading:
    r"""Return what becomes of a workbook or CSV file; nothing is written.

    Args:
        file: the file; its name says its form.
        options: how it is read.
        progress: told how many rows were read since it was told before.

    Raises:
        SheetError: it cannot be read as a whole; rows that cannot be used are listed in the value.

    >>> content = "STT;Nội dung;Thời hạn\n1;Rà soát;Quý II/2023\n".encode()
    >>> reading = read_spreadsheet(SourceFile(name="so.csv", content=content))
    >>> [(row.row, row.kind.value, row.id, row.text) for row in reading.sheets[0].rows]
    [(2, 'task', 'NV-1', 'Rà soát')]
    """
    chosen = options or SheetOptions()
    told = progress or (lambda _: None)
    lowered = file.name.lower()
    if lowered.endswith(WORKBOOK):
        book = read_workbook(file.content, sheet=chosen.sheet, progress=told)
        notices = [
            Notice(sheet="", text=text)
            for text, there in ((MACROS, book.has_macros), (LINKS, book.has_links))
            if there
        ]
        notices += [Notice(sheet=name, text=HIDDEN_SHEET) for name in book.hidden]
        asked = chosen.sheet is not None
        grids, passed_over = as_recorded(book.grids, book.worked_out, asked=asked)
        return read_grids(file.name, grids, chosen, [*notices, *passed_over])
    text = decode_csv(file.content, chosen.encoding)
    given = chosen.delimiter or ("\t" if lowered.endswith(TAB) else None)
    delimiter = None if given is None else delimiter_named(given)
    grid = csv_grid(text, delimiter=delimiter, fitness=fitness, progress=told)
    return read_grids(file.name, [grid], chosen)


def tables_of(file: SourceFile, options: SheetOptions, problems: Problems) -> Sequence[ReadFile]:
    """Return what each sheet of a file holds; what cannot be used is noted with its row.

    Args:
        file: the file.
        options: how it is read.
        problems: where what is wrong is noted.
    """
    try:
        reading = read_spreadsheet(file, options)
    except SheetError as error:
        name = sheet_name(file.name, error.sheet or "")
        problems.add(name, error.row, vi=error.text.vi, en=error.text.en)
        return ()
    if not options.keep_going:
        for one in reading.rejections:
            name, message = sheet_name(file.name, one.sheet), one.message
            problems.add(name, one.row, vi=message.vi, en=message.en)
    for notice in reading.notices:
        name, said = sheet_name(file.name, notice.sheet), notice.text
        problems.notice(name, notice.row, vi=said.vi, en=said.en)
    return tuple(sheet.file for sheet in reading.sheets)


@frozen(kw_only=True)
class SpreadsheetStore:
    """Lists of tasks in workbooks.

    Attributes:
        name: what the form is called.
        suffixes: how names of its files end.
        options: how its files are read.
        as_of: the day that standings are worked out for; ``None`` for that of the latest fact.
        language: the language of headings and words; ``None`` for that of the register.
    """

    name: str = "xlsx"
    suffixes: tuple[str, ...] = (WORKBOOK,)
    options: SheetOptions = field(factory=SheetOptions, eq=False)
    as_of: date | None = None
    language: Language | None = None

    def read(self, file: SourceFile, problems: Problems) -> Sequence[ReadFile]:
        """Return what each sheet of a workbook holds; what cannot be used is noted."""
        return tables_of(file, self.options, problems)

    def losses(self, register: Register) -> Sequence[Loss]:
        """Return what of a register the form cannot carry."""
        return losses_of(register, by_section=True)

    def write(self, register: Register) -> bytes:
        """Return the workbook of a register as an office prints it."""
        from tracker.stores.recorded_day import latest_day  # noqa: PLC0415 -- only to write
        from tracker.stores.spreadsheets.printing.workbook import (  # noqa: PLC0415 -- likewise
            printed_workbook,
        )

        as_of = self.as_of or latest_day(register)
        return printed_workbook(register, as_of, self.language or register.language)


@frozen(kw_only=True)
class CsvStore:
    """Lists of tasks in files whose values are parted by a sign.

    Attributes:
        name: what the form is called.
        suffixes: how names of its files end.
        options: how its files are read.
    """

    name: str = "csv"
    suffixes: tuple[str, ...] = (".csv",)
    options: SheetOptions = field(factory=SheetOptions, eq=False)

    def read(self, file: SourceFile, problems: Problems) -> Sequence[ReadFile]:
        """Return what a file holds; what cannot be used is noted."""
        return tables_of(file, self.options, problems)

    def losses(self, register: Register) -> Sequence[Loss]:
        """Return what of a register the form cannot carry."""
        return losses_of(register)

    def write(self, register: Register) -> bytes:
        """Return the file that holds the tasks of a register."""
        delimiter = "\t" if TAB in self.suffixes else ","
        return write_lines(register, self.options.delimiter or delimiter)


WORKBOOKS = SpreadsheetStore()
CSV = CsvStore()
TSV = CsvStore(name="tsv", suffixes=(TAB,))
