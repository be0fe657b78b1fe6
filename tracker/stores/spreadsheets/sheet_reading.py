"""What became of a spreadsheet: what each column was taken for, and what each row became."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import field, frozen

from tracker.stores.spreadsheets.header_columns import Header
from tracker.stores.spreadsheets.proposals import NameProposal, propose
from tracker.stores.spreadsheets.rejection import Notice, Rejection
from tracker.stores.spreadsheets.rows import RowKind
from tracker.stores.spreadsheets.sheet_file import SheetFile
from tracker.stores.spreadsheets.unit_names import UnitNames


@frozen(kw_only=True)
class RowOutcome:
    """What one row under the header became.

    Attributes:
        row: the row.
        kind: what it became.
        id: the id of its task.
        text: its title, or what stands in it.
        hidden: whether it is hidden; it is read all the same.
    """

    row: int
    kind: RowKind
    id: str | None = None
    text: str = ""
    hidden: bool = False


@frozen(kw_only=True)
class SheetReading:
    """What became of one sheet.

    Attributes:
        name: the file and, in brackets, the sheet.
        sheet: the name of the sheet; empty for a CSV file.
        header: its header, and what each column was taken for.
        rows: what each row under the header became; no row with anything in it is missing.
        rejections: every reason why a row cannot be used.
        file: the tables it gives, without the rows that cannot be used.
        facts: the entries that these tables make, section by section, where they were made already.
    """

    name: str
    sheet: str
    header: Header
    rows: tuple[RowOutcome, ...]
    rejections: tuple[Rejection, ...]
    file: SheetFile
    facts: Mapping[str, Sequence[Any]] | None = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class FileReading:
    """What became of a file.

    Attributes:
        name: the file as it was named.
        title: what a register made of it is called.
        sheets: its sheets that have a table of tasks.
        notices: what else is worth knowing of it.
        units: the names of organizations in it.
    """

    name: str
    title: str
    sheets: tuple[SheetReading, ...]
    notices: tuple[Notice, ...]
    units: UnitNames = field(eq=False, repr=False)

    @cached_property
    def names(self) -> tuple[NameProposal, ...]:
        """The names of organizations, what each was taken for, and what it may be besides."""
        return propose(self.units)

    @property
    def rejections(self) -> tuple[Rejection, ...]:
        """Every reason why a row cannot be used, in order of sheet and row."""
        return tuple(one for sheet in self.sheets for one in sheet.rejections)
