"""From the grids of a file to what becomes of it: rows, names gathered over all sheets, ids."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from attrs import define, field

from tracker.domain import Register, Task
from tracker.language import Text
from tracker.stores.spreadsheets.cleaning import one_line_of
from tracker.stores.spreadsheets.continuing import written_out
from tracker.stores.spreadsheets.documents import CitedDocuments, document_table
from tracker.stores.spreadsheets.grid import Grid, shown
from tracker.stores.spreadsheets.identifiers import Identifiers, slug
from tracker.stores.spreadsheets.month_first import columns_month_first
from tracker.stores.spreadsheets.notices import SheetNotices
from tracker.stores.spreadsheets.options import SheetOptions
from tracker.stores.spreadsheets.rejection import Notice, Rejection
from tracker.stores.spreadsheets.rows import ReadRow, RowKind, RowReader
from tracker.stores.spreadsheets.said import TaskCells, cells_of
from tracker.stores.spreadsheets.sheet_file import SheetFile, sheet_name
from tracker.stores.spreadsheets.sheet_reading import FileReading, RowOutcome, SheetReading
from tracker.stores.spreadsheets.sheet_table import SheetTable, tables_in
from tracker.stores.spreadsheets.sources import FileSource, named
from tracker.stores.spreadsheets.table_making import TableMaking, read_file, wanted_id
from tracker.stores.spreadsheets.task_cells import CellReader
from tracker.stores.spreadsheets.unit_names import UnitNames
from tracker.stores.toml_places import Path

TASKS = "tasks"
_ID_TAKEN = Text(
    vi="mã nhiệm vụ này đã có ở một hàng trên",
    en="a row above has this id already",
)


def read_grids(
    name: str, grids: Sequence[Grid], options: SheetOptions, notices: Sequence[Notice] = ()
) -> FileReading:
    """Return what becomes of the grids of a file.

    Args:
        name: the file as it was named.
        grids: its sheets.
        options: how it is read.
        notices: what is already worth knowing of it.

    Raises:
        SheetError: no sheet has a table of tasks, or a sheet cannot be read as a whole.
    """
    tables, passed_over = tables_in(grids, options)
    return _GridReading(name, options, [*notices, *passed_over]).read(tables)


_Entries = list[tuple[dict[str, object], int]]
"""Tables of a register, each with its row."""


@define
class _Sheet:
    """One sheet on its way to tables."""

    table: SheetTable
    place: int
    rows: list[ReadRow]
    dittos: list[int] = field(factory=list)
    tasks: dict[int, TaskCells] = field(factory=dict)
    ids: dict[int, str] = field(factory=dict)
    rejections: list[Rejection] = field(factory=list)

    def reject(self, row: ReadRow, reason: Text, text: str = "") -> None:
        """Note that a row cannot be used."""
        self.rejections.append(
            Rejection(
                sheet=self.table.grid.sheet,
                row=row.row.number,
                column="",
                text=text,
                reason=reason,
                cells=cells_of(row, self.table.header),
            )
        )


class _GridReading:
    """The reading of one file."""

    def __init__(self, name: str, options: SheetOptions, notices: list[Notice]) -> None:
        self._name = name
        self._options = options
        self._notices = notices
        self._units = UnitNames(options.register, options.aliases)
        self._documents = CitedDocuments(options.register)
        self._source = FileSource(name if options.records_file else "", options.register)
        self._identifiers = Identifiers()
        for identifier in _taken(options.register):
            self._identifiers.take(identifier)

    def read(self, tables: Sequence[SheetTable]) -> FileReading:
        """Return what becomes of the tables of the file."""
        sheets = [_sheet(table, place) for place, table in enumerate(tables)]
        self._read_cells(sheets)
        self._take_ids(sheets)
        self._source.settle(self._identifiers)
        self._units.settle(self._identifiers)
        self._documents.settle(self._identifiers)
        self._make_ids(sheets)
        readings = tuple(self._reading(sheet) for sheet in sheets)
        for sheet in sheets:
            told = SheetNotices(sheet.table, sheet.rows, sheet.tasks.values(), self._making(sheet))
            self._notices += told.notices(sheet.dittos)
        return FileReading(
            name=self._name,
            title=self._title(),
            sheets=readings,
            notices=tuple(self._notices),
            units=self._units,
        )

    def _read_cells(self, sheets: Sequence[_Sheet]) -> None:
        """Read the cells of tasks, once the names that stand alone anywhere are known."""
        readers = [self._reader(sheet) for sheet in sheets]
        for sheet, reader in zip(sheets, readers, strict=True):
            for row in sheet.rows:
                if row.kind is RowKind.TASK:
                    reader.learn(row)
        for sheet, reader in zip(sheets, readers, strict=True):
            for row in sheet.rows:
                if row.kind is RowKind.TASK:
                    said, rejections = reader.read(row)
                    sheet.rejections += rejections
                    if not rejections:
                        sheet.tasks[row.row.number] = said

    def _reader(self, sheet: _Sheet) -> CellReader:
        return CellReader(
            header=sheet.table.header,
            sheet=sheet.table.grid.sheet,
            place=sheet.place,
            since_1904=sheet.table.grid.counts_from_1904,
            month_first=self._options.month_first,
            american=frozenset()
            if self._options.month_first
            else columns_month_first(sheet.rows, sheet.table.header),
            units=self._units,
            documents=self._documents,
        )

    def _take_ids(self, sheets: Sequence[_Sheet]) -> None:
        """Give the tasks that bear an id that id; a second that bears it is rejected."""
        taken: set[str] = set()
        for sheet in sheets:
            for number, said in [*sheet.tasks.items()]:
                if not said.id:
                    continue
                if said.id in taken:
                    sheet.reject(said.row, _ID_TAKEN, said.id)
                    del sheet.tasks[number]
                    continue
                taken.add(said.id)
                self._identifiers.take(said.id)
                sheet.ids[number] = said.id

    def _make_ids(self, sheets: Sequence[_Sheet]) -> None:
        """Give the other tasks ids made of their numbers, else of their titles."""
        for sheet in sheets:
            prefix = slug(sheet.table.grid.sheet) if sheet.place else ""
            for number, said in sheet.tasks.items():
                if number not in sheet.ids:
                    title = "" if said.number else slug(str(said.values["title"]))
                    wanted = wanted_id(said, prefix, title)
                    sheet.ids[number] = self._identifiers.free(wanted)

    def _reading(self, sheet: _Sheet) -> SheetReading:
        file = self._file(sheet)
        flaws, facts = read_file(file)
        for number in [one for one in flaws if one in sheet.tasks]:
            for text in flaws[number]:
                sheet.reject(sheet.tasks[number].row, text)
            del sheet.tasks[number]
        grid = sheet.table.grid
        return SheetReading(
            name=sheet_name(self._name, grid.sheet),
            sheet=grid.sheet,
            header=sheet.table.header,
            rows=tuple(self._outcome(sheet, row) for row in sheet.rows),
            rejections=tuple(sorted(sheet.rejections, key=lambda one: one.row)),
            file=self._file(sheet) if flaws else file,
            facts=None if flaws else facts,
        )

    def _making(self, sheet: _Sheet) -> TableMaking:
        table = sheet.table
        source = self._source.place(table.grid.sheet)
        return TableMaking(units=self._units, as_of=table.as_of, source=source)

    def _file(self, sheet: _Sheet) -> SheetFile:
        """Return the tables of a sheet, each with its row."""
        tables: dict[str, Any] = {}
        rows: dict[Path, int] = {("register",): sheet.table.header.first_row}
        making = self._making(sheet)
        if sheet.place == 0:
            tables["register"] = {"title": self._title()}
        for section, entries in (
            ("sources", self._sources(sheet)),
            ("organizations", self._organizations(sheet, making.source)),
            ("documents", self._cited(sheet, making.source)),
            (TASKS, _tasks(sheet, making)),
        ):
            if entries:
                tables[section] = [table for table, _ in entries]
                rows |= {(section, place): row for place, (_, row) in enumerate(entries)}
        name = sheet_name(self._name, sheet.table.grid.sheet)
        return SheetFile(name=name, tables=tables, rows=rows)

    def _sources(self, sheet: _Sheet) -> _Entries:
        table = self._source.table(sheet.table.as_of) if sheet.place == 0 else None
        return [({**table}, sheet.table.header.first_row)] if table else []

    def _organizations(self, sheet: _Sheet, source: str) -> _Entries:
        return [({**table, **named(source)}, row) for table, row in self._units.tables(sheet.place)]

    def _cited(self, sheet: _Sheet, source: str) -> _Entries:
        found: _Entries = []
        for cited in self._documents.cited_by_name(sheet.place):
            issuer = None if cited.issuer is None else self._units.id_of(cited.issuer)
            found.append((document_table(cited, issuer, source), cited.row))
        return found

    def _title(self) -> str:
        return self._options.title or PurePath(self._name).stem or self._name

    def _outcome(self, sheet: _Sheet, row: ReadRow) -> RowOutcome:
        number = row.row.number
        said = sheet.tasks.get(number)
        lost = row.kind is RowKind.TASK and said is None
        columns = () if said else row.row.filled
        told = [one_line_of(shown(row.row.cell(column))) for column in columns]
        return RowOutcome(
            row=number,
            kind=RowKind.REJECTED if lost else row.kind,
            id=sheet.ids[number] if said else None,
            text=str(said.values["title"]) if said else " | ".join(told),
            hidden=row.row.hidden,
        )


def _sheet(table: SheetTable, place: int) -> _Sheet:
    """Return a sheet with its rows put together, and what they repeat written out."""
    rows, dittos = written_out([*RowReader(table.grid, table.header).rows()], table.header)
    return _Sheet(table=table, place=place, rows=rows, dittos=dittos)


def _tasks(sheet: _Sheet, making: TableMaking) -> _Entries:
    return [
        (making.task_table(said, sheet.ids[number]), number) for number, said in sheet.tasks.items()
    ]


def _taken(register: Register | None) -> list[str]:
    """Return the ids of a register that no new entry may have; those of tasks are met again."""
    if register is None:
        return []
    return [
        fact.id for fact in register.facts() if not isinstance(fact, Task) and hasattr(fact, "id")
    ]
