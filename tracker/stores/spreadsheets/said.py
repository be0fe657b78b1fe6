"""What the cells of one row say of a task."""

from datetime import date

from attrs import define, field, frozen

from tracker.language import Text
from tracker.stores.spreadsheets.cleaning import one_line_of
from tracker.stores.spreadsheets.documents import Cited
from tracker.stores.spreadsheets.grid import shown
from tracker.stores.spreadsheets.header_columns import Column, Header
from tracker.stores.spreadsheets.rows import ReadRow


@frozen(kw_only=True)
class KeptWords:
    """What a cell says that no field can hold as it is meant: its words go into the task's note.

    Attributes:
        heading: the heading of its column.
        text: what it says.
        reason: why it is no value; ``None`` where nothing more is meant than a note.
    """

    heading: str
    text: str
    reason: Text | None = None

    @property
    def line(self) -> str:
        """The line of the note."""
        return f"{self.heading}: {self.text}" if self.heading else self.text


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
        current_deadline: the deadline that holds now, where the row gives one beside the first.
        extended_on: the day it was set.
        report: what is reported of it.
        report_columns: the columns that say what is reported.
        completed_on: the day it was completed.
        reported_on: the day of what is reported.
        kept: what goes into its note.
    """

    row: ReadRow
    number: str = ""
    id: str = ""
    values: dict[str, object] = field(factory=dict)
    lead_units: tuple[str, ...] = ()
    collaborating_units: tuple[str, ...] = ()
    documents: list[Cited] = field(factory=list)
    current_deadline: str | date | None = None
    extended_on: date | None = None
    report: dict[str, object] = field(factory=dict)
    report_columns: tuple[Column, ...] = ()
    completed_on: date | None = None
    reported_on: date | None = None
    kept: list[KeptWords] = field(factory=list)

    @property
    def says_progress(self) -> bool:
        """Whether it says anything of how far its task is."""
        return any(value is not None for value in self.report.values())

    @property
    def reported(self) -> list[KeptWords]:
        """The words of what is reported, as they stand."""
        return [
            KeptWords(heading=column.label, text=text)
            for column in self.report_columns
            if (text := one_line_of(shown(self.row.row.cell(column.index))))
        ]


def cells_of(row: ReadRow, header: Header) -> tuple[tuple[str, str], ...]:
    """Return what stands in a row, by the headings of its columns."""
    labels = {column.index: column.label for column in header.columns}
    width = max([len(row.row.cells), *(index + 1 for index in labels)])
    return tuple((labels.get(place, ""), shown(row.row.cell(place))) for place in range(width))
