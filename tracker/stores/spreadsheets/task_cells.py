"""From the cells of one row to what they say of a task, or to every reason why they cannot."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from attrs import frozen

from tracker.calendar.deadline import UnreadableDeadlineError
from tracker.errors import TrackerError
from tracker.language import Text
from tracker.stores.spreadsheets.cleaning import one_line_of
from tracker.stores.spreadsheets.days import (
    UnusableCellError,
    day_in,
    deadline_in,
    month_first,
    usable,
)
from tracker.stores.spreadsheets.documents import CitedDocuments
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.grid import Faulty, Value, shown
from tracker.stores.spreadsheets.header_columns import Column, Header
from tracker.stores.spreadsheets.identifiers import one_word
from tracker.stores.spreadsheets.month_first import AMERICAN
from tracker.stores.spreadsheets.numbering import bare_number
from tracker.stores.spreadsheets.periods import is_marked
from tracker.stores.spreadsheets.progress import progress_in
from tracker.stores.spreadsheets.rejection import Rejection
from tracker.stores.spreadsheets.rows import ReadRow
from tracker.stores.spreadsheets.said import KeptWords, TaskCells, cells_of
from tracker.stores.spreadsheets.unit_names import UnitNames

_Kind = TypeVar("_Kind")

_REPORTED = (Field.STATUS, Field.PROGRESS, Field.EVIDENCE, Field.NOTE)
_NO_DEADLINE = Text(vi="không hiểu là thời hạn nào", en="it is not understood as a deadline")
_NO_TITLE = Text(vi="hàng không có nội dung nhiệm vụ", en="the row does not say what is to be done")


@frozen(kw_only=True)
class CellReader:
    """Reads the rows of one sheet.

    Attributes:
        header: the header of its table.
        sheet: the name of the sheet.
        place: its place among the sheets read.
        since_1904: whether its serial days are counted from 1904.
        month_first: whether days are written month first, as a person says.
        american: columns whose days are written month first though nobody said so.
        units: the organizations named.
        documents: the documents cited.
    """

    header: Header
    sheet: str
    place: int
    since_1904: bool
    month_first: bool
    american: frozenset[int]
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
        said = TaskCells(row=row)
        cells = _RowCells(self, said)
        cells.names()
        cells.work()
        cells.time()
        cells.people()
        cells.progress()
        return said, cells.rejections


class _RowCells:
    """The cells of one row, each read by what its column was taken for."""

    def __init__(self, reader: CellReader, said: TaskCells) -> None:
        self.rejections: list[Rejection] = []
        self._reader = reader
        self._said = said
        self._row = said.row.row
        filled = {*self._row.filled}
        self._columns: dict[Field, list[Column]] = {
            kind: present
            for kind, columns in reader.header.by_field.items()
            if (present := [one for one in columns if one.index in filled])
        }

    def names(self) -> None:
        """Read what a task is called, and what its row says beside its fields."""
        said = self._said
        said.number = bare_number(self._text(Field.NUMBER) or "")
        said.id = one_word(self._text(Field.ID) or "")
        title = self._text(Field.TITLE)
        if title is None and not self.rejections:
            self._reject(None, _NO_TITLE)
        said.values |= {"title": title, "title_en": self._text(Field.TITLE_EN)}
        said.values["section"] = self._text(Field.SECTION) or said.row.section
        self._keep(Field.TASK_NOTE, heading="")
        self._keep(Field.DETAIL)

    def work(self) -> None:
        """Read what assigned it, and what is handed in."""
        said, reader = self._said, self._reader
        day = self._day(Field.DOCUMENT_DATE)
        for column in self._columns.get(Field.DOCUMENT, ()):
            text = self._read(column, _lines)
            if text:
                cited = reader.documents.cited_in(text, day, reader.place, self._row.number)
                said.documents += cited
                said.kept += [
                    KeptWords(heading=column.label, text=words)
                    for one in cited
                    if (words := one.further_words)
                ]
        self._issuer()
        said.values["assigned_on"] = self._day(Field.ASSIGNED_ON)
        said.values["product"] = self._text(Field.PRODUCT)

    def _issuer(self) -> None:
        """Read who issued the document, which is known where the row has one document."""
        if not self._columns.get(Field.ISSUER):
            return
        cited = [one.document for one in self._said.documents]
        alone = cited[0] if len(cited) == 1 and cited[0].known is None else None
        keys = self._units(Field.ISSUER) if alone is not None else ()
        if alone is None or len(keys) != 1 or alone.issuer not in {None, keys[0]}:
            self._keep(Field.ISSUER)
        else:
            alone.issuer = keys[0]

    def time(self) -> None:
        """Read by when it is due; words that name no deadline stay words."""
        said = self._said
        said.values["deadline"] = self._deadline(Field.DEADLINE)
        if self._columns.get(Field.DUE_IN):
            marked = self._marked()
            said.values["deadline"] = said.values["deadline"] or marked
        said.current_deadline = self._deadline(Field.CURRENT_DEADLINE)
        said.extended_on = self._day(Field.EXTENDED_ON)

    def _marked(self) -> str | date | None:
        """Return the periods that are marked as a deadline; other words are kept."""
        columns = sorted(self._columns[Field.DUE_IN], key=lambda column: column.index)
        periods: list[str] = []
        for column in columns:
            if is_marked(self._row.cell(column.index)):
                periods.append(column.period or "")
            else:
                self._keep_cell(column)
        words = ", ".join(filter(None, periods))
        try:
            return _deadline_in(words or None, since_1904=False)
        except TrackerError as error:
            heading = columns[0].parts[0]
            self._said.kept.append(KeptWords(heading=heading, text=words, reason=error.text))
            return None

    def people(self) -> None:
        """Read who does it."""
        said = self._said
        said.lead_units = self._units(Field.LEAD_UNITS)
        leading = {*said.lead_units}
        helping = self._units(Field.COLLABORATING_UNITS)
        said.collaborating_units = tuple(key for key in helping if key not in leading)

    def progress(self) -> None:
        """Read what is reported of it."""
        said = self._said
        said.completed_on = self._day(Field.COMPLETED_ON)
        said.reported_on = self._day(Field.REPORTED_ON)
        claimed = [self._text(Field.STATUS)]
        for column in self._columns.get(Field.PROGRESS, ()):
            found = self._read(column, progress_in)
            if found is not None and found.percent is not None:
                said.report["progress"] = found.percent
            elif found is not None and found.words:
                claimed.append(found.words)
        said.report["claimed"] = "; ".join(filter(None, claimed)) or None
        said.report["evidence"] = self._text(Field.EVIDENCE)
        said.report["note"] = self._text(Field.NOTE)
        said.report_columns = tuple(
            column for kind in _REPORTED for column in self._columns.get(kind, ())
        )

    def _text(self, kind: Field) -> str | None:
        """Return the text of a field, of several columns together."""
        columns = self._columns.get(kind)
        if columns is None:
            return None
        texts = [self._read(column, _line) for column in columns]
        return "; ".join(filter(None, texts)) or None

    def _day(self, kind: Field) -> date | None:
        """Return the day of a field; words that name no day are kept."""
        read: Callable[..., date | None] = day_in
        return self._in_time(kind, read)

    def _deadline(self, kind: Field) -> str | date | None:
        """Return the deadline of a field; words that name none are kept."""
        read: Callable[..., str | date | None] = _deadline_in
        return self._in_time(kind, read)

    def _in_time(self, kind: Field, read: Callable[..., _Kind]) -> _Kind | None:
        for column in self._columns.get(kind, ()):
            value = self._row.cell(column.index)
            if isinstance(value, Faulty):
                self._reject(column, value.reason, value.shown)
                continue
            if self._reader.month_first:
                value = month_first(value)
            elif column.index in self._reader.american and value is not month_first(value):
                self._keep_cell(column, AMERICAN)
                continue
            try:
                return read(value, since_1904=self._reader.since_1904)
            except TrackerError as error:
                self._keep_cell(column, error.text)
        return None

    def _units(self, kind: Field) -> tuple[str, ...]:
        keys: dict[str, None] = {}
        for column in self._columns.get(kind, ()):
            keys |= dict.fromkeys(self._read(column, self._named_in) or ())
        return tuple(keys)

    def _named_in(self, value: Value) -> tuple[str, ...]:
        text = _lines(value)
        if not text:
            return ()
        return self._reader.units.named_in(text, self._reader.place, self._row.number)

    def _keep(self, kind: Field, heading: str | None = None) -> None:
        """Keep the words of a field for the note of the task."""
        for column in self._columns.get(kind, ()):
            text = self._read(column, _line)
            if text:
                label = column.label if heading is None else heading
                self._said.kept.append(KeptWords(heading=label, text=text))

    def _keep_cell(self, column: Column, reason: Text | None = None) -> None:
        text = one_line_of(shown(self._row.cell(column.index)))
        self._said.kept.append(KeptWords(heading=column.label, text=text, reason=reason))

    def _read(self, column: Column, read: Callable[[Value], _Kind]) -> _Kind | None:
        """Return what a cell says; where it cannot be read, the reason is noted."""
        value = self._row.cell(column.index)
        try:
            return read(value)
        except TrackerError as error:
            self._reject(column, error.text, shown(value))
            return None

    def _reject(self, column: Column | None, reason: Text, text: str = "") -> None:
        self.rejections.append(
            Rejection(
                sheet=self._reader.sheet,
                row=self._row.number,
                column=column.name if column else "",
                text=one_line_of(text),
                reason=reason,
                cells=cells_of(self._said.row, self._reader.header),
            )
        )


def _deadline_in(value: Value, *, since_1904: bool) -> str | date | None:
    """Return the deadline that a cell holds, and say shortly why it holds none."""
    try:
        return deadline_in(value, since_1904=since_1904)
    except UnreadableDeadlineError as error:
        raise UnusableCellError(error.reason or _NO_DEADLINE) from error


def _lines(value: Value) -> str | None:
    return shown(usable(value)) or None


def _line(value: Value) -> str | None:
    return one_line_of(shown(usable(value))) or None
