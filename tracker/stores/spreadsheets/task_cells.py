"""From the cells of one row to what they say of a task, or to every reason why they cannot."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from attrs import define, field, frozen

from tracker.errors import TrackerError
from tracker.language import Text
from tracker.stores.spreadsheets.cleaning import one_line_of
from tracker.stores.spreadsheets.days import day_in, deadline_in, usable
from tracker.stores.spreadsheets.documents import CitedDocument, CitedDocuments
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Value, shown
from tracker.stores.spreadsheets.header import Column, Header
from tracker.stores.spreadsheets.identifiers import one_word
from tracker.stores.spreadsheets.numbering import bare_number
from tracker.stores.spreadsheets.progress import progress_in
from tracker.stores.spreadsheets.rejection import Rejection
from tracker.stores.spreadsheets.rows import ReadRow
from tracker.stores.spreadsheets.unit_names import UnitNames

_Kind = TypeVar("_Kind")

_NO_TITLE = Text(vi="hàng không có nội dung nhiệm vụ", en="the row does not say what is to be done")


@define
class TaskCells:
    """What the cells of one row say of a task.

    Attributes:
        row: the row they stand in.
        number: its number as printed; empty where it has none.
        id: the id it bears; empty where it has none.
        values: what goes into the task as it stands.
        lead_units: keys of its lead units.
        collaborating_units: keys of those that help.
        documents: the documents it carries out.
        report: what is reported of it.
        completed_on: the day it was completed.
        reported_on: the day of what is reported.
    """

    row: ReadRow
    number: str = ""
    id: str = ""
    values: dict[str, object] = field(factory=dict)
    lead_units: tuple[str, ...] = ()
    collaborating_units: tuple[str, ...] = ()
    documents: list[CitedDocument] = field(factory=list)
    report: dict[str, object] = field(factory=dict)
    completed_on: date | None = None
    reported_on: date | None = None


def cells_of(row: ReadRow, header: Header) -> tuple[tuple[str, str], ...]:
    """Return what stands in a row, by the headings of its columns."""
    labels = {column.index: column.label for column in header.columns}
    width = max([len(row.row.cells), *(index + 1 for index in labels)])
    return tuple((labels.get(place, ""), shown(row.row.cell(place))) for place in range(width))


@frozen(kw_only=True)
class CellReader:
    """Reads the rows of one sheet.

    Attributes:
        header: the header of its table.
        sheet: the name of the sheet.
        place: its place among the sheets read.
        since_1904: whether its serial days are counted from 1904.
        units: the organizations named.
        documents: the documents cited.
    """

    header: Header
    sheet: str
    place: int
    since_1904: bool
    units: UnitNames
    documents: CitedDocuments

    def learn(self, row: ReadRow) -> None:
        """Take note of the names that stand alone in a row, before any cell is cut."""
        for kind in (Field.LEAD_UNITS, Field.COLLABORATING_UNITS):
            for column in self.header.of(kind):
                value = row.row.cell(column.index)
                if isinstance(value, str):
                    self.units.learn(value)

    def read(self, row: ReadRow) -> tuple[TaskCells, list[Rejection]]:
        """Return what a row says, and every reason why it cannot be used."""
        cells = _RowCells(self, row)
        said = TaskCells(row=row)
        cells.names(said)
        cells.work(said)
        cells.people(said)
        cells.progress(said)
        return said, cells.rejections


class _RowCells:
    """The cells of one row, each read by what its column was taken for."""

    def __init__(self, reader: CellReader, row: ReadRow) -> None:
        self.rejections: list[Rejection] = []
        self._reader = reader
        self._row = row

    def names(self, said: TaskCells) -> None:
        """Read what a task is called."""
        said.number = bare_number(self._text(Field.NUMBER) or "")
        said.id = one_word(self._text(Field.ID) or "")
        title = self._text(Field.TITLE)
        if title is None and not self.rejections:
            self._reject(None, _NO_TITLE)
        said.values |= {"title": title, "title_en": self._text(Field.TITLE_EN)}
        said.values["section"] = self._text(Field.SECTION) or self._row.section

    def work(self, said: TaskCells) -> None:
        """Read what assigned it, what is handed in, and by when."""
        day = self._day(Field.DOCUMENT_DATE)
        for column in self._columns(Field.DOCUMENT):
            text = self._read(column, _lines)
            if text:
                said.documents += self._reader.documents.cited_in(
                    text, day, self._reader.place, self._row.row.number
                )
        said.values["assigned_on"] = self._day(Field.ASSIGNED_ON)
        said.values["product"] = self._text(Field.PRODUCT)
        for column in self._columns(Field.DEADLINE):
            said.values["deadline"] = self._read(
                column, lambda value: deadline_in(value, since_1904=self._reader.since_1904)
            )

    def people(self, said: TaskCells) -> None:
        """Read who does it."""
        said.lead_units = self._units(Field.LEAD_UNITS)
        leading = {*said.lead_units}
        helping = self._units(Field.COLLABORATING_UNITS)
        said.collaborating_units = tuple(key for key in helping if key not in leading)

    def progress(self, said: TaskCells) -> None:
        """Read what is reported of it."""
        said.completed_on = self._day(Field.COMPLETED_ON)
        said.reported_on = self._day(Field.REPORTED_ON)
        claimed = [self._text(Field.STATUS)]
        for column in self._columns(Field.PROGRESS):
            found = self._read(column, progress_in)
            if found is not None and found.percent is not None:
                said.report["progress"] = found.percent
            elif found is not None and found.words:
                claimed.append(found.words)
        said.report["claimed"] = "; ".join(filter(None, claimed)) or None
        said.report["evidence"] = self._text(Field.EVIDENCE)
        said.report["note"] = self._text(Field.NOTE)

    def _columns(self, kind: Field) -> tuple[Column, ...]:
        return self._reader.header.of(kind)

    def _text(self, kind: Field) -> str | None:
        """Return the text of a field, of several columns together."""
        texts = [self._read(column, _line) for column in self._columns(kind)]
        return "; ".join(filter(None, texts)) or None

    def _day(self, kind: Field) -> date | None:
        days = [
            self._read(column, lambda value: day_in(value, since_1904=self._reader.since_1904))
            for column in self._columns(kind)
        ]
        return next(iter(days), None)

    def _units(self, kind: Field) -> tuple[str, ...]:
        keys: dict[str, None] = {}
        for column in self._columns(kind):
            keys |= dict.fromkeys(self._read(column, self._named_in) or ())
        return tuple(keys)

    def _named_in(self, value: Value) -> tuple[str, ...]:
        text = _lines(value)
        if not text:
            return ()
        return self._reader.units.named_in(text, self._reader.place, self._row.row.number)

    def _read(self, column: Column, read: Callable[[Value], _Kind]) -> _Kind | None:
        """Return what a cell says; where it cannot be read, the reason is noted."""
        value = self._row.row.cell(column.index)
        try:
            return read(value)
        except TrackerError as error:
            self._reject(column, error.text, shown(value))
            return None

    def _reject(self, column: Column | None, reason: Text, text: str = "") -> None:
        self.rejections.append(
            Rejection(
                sheet=self._reader.sheet,
                row=self._row.row.number,
                column=column.name if column else "",
                text=one_line_of(text),
                reason=reason,
                cells=cells_of(self._row, self._reader.header),
            )
        )


def _lines(value: Value) -> str | None:
    return shown(usable(value)) or None


def _line(value: Value) -> str | None:
    return one_line_of(shown(usable(value))) or None
