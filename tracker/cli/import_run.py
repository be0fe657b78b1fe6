"""The run of an import: the file read, what became of it shown, and the register written."""

import sys
from pathlib import Path

import click

from tracker.cli.import_rows import (
    change_rows,
    column_rows,
    name_rows,
    notice_rows,
    rejected_rows,
    row_rows,
)
from tracker.cli.refusals import CANNOT_WRITE
from tracker.cli.rows import JSON
from tracker.cli.terminal import say, tell
from tracker.errors import Problem, RegisterError, UsageError
from tracker.formats import csv_text, harmless, json_text
from tracker.language import Language, Text, filled
from tracker.stores import save, write_register
from tracker.stores.files import FileReader, reason_of
from tracker.stores.problems import Problems
from tracker.stores.source_file import SourceFile
from tracker.stores.spreadsheets.errors import SheetError
from tracker.stores.spreadsheets.importing import Import, import_spreadsheet
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.sheet_file import sheet_name
from tracker.tables import Table, table_text
from tracker.tables.importing import changes_table, columns_table, names_table, rows_table

_SUFFIXES = (".xlsx", ".csv", ".tsv")
_WRITTEN = Text(vi="đã ghi {path}", en="wrote {path}")
_UNCHANGED = Text(vi="{path} không có gì thay đổi", en="nothing changes in {path}")
_NOT_A_SHEET = Text(
    vi="“{name}”: chỉ nhập được tệp .xlsx, .csv, .tsv",
    en="“{name}”: only .xlsx, .csv and .tsv files are imported",
)
_THERE = Text(vi="“{path}” đã có; không ghi đè", en="“{path}” exists and is not overwritten")
_ROWS = Text(vi="đã đọc {rows} hàng", en="{rows} rows read")


def source_file(name: str) -> SourceFile:
    """Return a spreadsheet as it is on the disk.

    Raises:
        UsageError: its name is not that of one.
        RegisterError: it cannot be read.
    """
    if not name.lower().endswith(_SUFFIXES):
        raise UsageError(filled(_NOT_A_SHEET, name=name))
    problems = Problems()
    files = FileReader(problems).read(name, None)
    if len(problems) or not files:
        raise RegisterError(problems.told())
    return files[0]


def imported(file: SourceFile, options: SheetOptions, language: Language) -> Import:
    """Return a spreadsheet taken into a register, showing how far its reading is.

    Raises:
        RegisterError: it cannot be read as a whole.
    """
    line = _ProgressLine(language)
    try:
        return import_spreadsheet(file, options, line.more)
    except SheetError as error:
        name = sheet_name(file.name, error.sheet or "")
        raise RegisterError([Problem(path=name, line=error.row, text=error.text)]) from error
    finally:
        line.end()


class _ProgressLine:
    """One line of a terminal that says how many rows have been read, where there are many."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._rows = 0
        self._told = 0
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def more(self, rows: int) -> None:
        """Count rows, and tell each thousand."""
        self._rows += rows
        if self._shown and self._rows // _EVERY > self._told:
            self._told = self._rows // _EVERY
            text = _ROWS.fill(self._language, {"rows": str(self._rows)})
            click.echo(f"\r{text}", nl=False, err=True)

    def end(self) -> None:
        """Clear the line."""
        if self._told:
            click.echo("\r\x1b[K", nl=False, err=True)


_EVERY = 1_000


def show(
    done: Import, layout: str, language: Language, *, target: str | None, dry_run: bool
) -> None:
    """Show what became of a file: for programs, for people, or as the register it makes.

    Args:
        done: the import.
        layout: ``text`` or ``json``.
        language: the language of people.
        target: the register that is updated.
        dry_run: whether to show every column and row.
    """
    reading = done.reading
    changes = change_rows(done.difference, done.absent)
    if layout == JSON:
        document = {
            "columns": column_rows(reading),
            "rows": row_rows(reading, language),
            "names": name_rows(reading),
            "notices": notice_rows(reading.notices),
            "changes": changes,
        }
        say(json_text(document, language))
        return
    if target is None and not dry_run:
        say(write_register(done.register).rstrip("\n"))
        return
    tables: list[Table] = []
    if dry_run:
        tables = [
            columns_table(column_rows(reading), reading.name),
            rows_table(row_rows(reading, language), reading.name),
            names_table(name_rows(reading), reading.name),
        ]
    if target is not None:
        tables.append(changes_table(changes, target))
    texts = "\n\n".join(table_text(table, language) for table in tables)
    say("\n".join(map(harmless, texts.split("\n"))))


def write(done: Import, target: str | None, rejected_file: str | None, language: Language) -> None:
    """Write the register, and the rows that were left out; no file of rows is overwritten.

    Args:
        done: the import.
        target: the register.
        rejected_file: where the rows that were left out are written.
        language: the language of people.
    """
    if rejected_file is not None and done.reading.rejections:
        rows, keys = rejected_rows(done.reading.rejections)
        create(rejected_file, csv_text(rows, keys, language) + "\n", language)
    if target is None:
        return
    if Path(target).exists() and not done.difference:
        tell(_UNCHANGED.fill(language, {"path": target}))
        return
    save(done.register, target)
    tell(_WRITTEN.fill(language, {"path": target}))


def create(name: str, text: str, language: Language) -> None:
    """Write a new file.

    Raises:
        UsageError: it exists, or cannot be written.
    """
    try:
        with Path(name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError(filled(_THERE, path=name)) from error
    except OSError as error:
        why = reason_of(error)
        raise UsageError(filled(CANNOT_WRITE, path=name, reason=why.en)) from error
    tell(_WRITTEN.fill(language, {"path": name}))
