"""A printed sheet as a value: what stands above a table, in it and below it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from tracker.language import Text

CellContent = str | int | Decimal | date | None
"""What a cell holds: days and numbers as such, anything else as text."""

FIRST_SERIAL = date(1900, 3, 1)
"""The first day that every spreadsheet program counts alike; earlier ones are written as text."""


class CellKind(StrEnum):
    """What the cells of a column hold, and so how they are set."""

    TEXT = "text"
    MARK = "mark"
    """A short text set in the middle: a number of a row, a code."""
    DAY = "day"
    NUMBER = "number"
    PERCENT = "percent"
    """A percentage with one decimal, as printed tables have them."""


class RowRole(StrEnum):
    """What a row is."""

    ENTRY = "entry"
    GROUP = "group"
    """The heading of the rows below it."""
    TOTAL = "total"


class Tone(StrEnum):
    """How good or bad what a cell says is; its words say so too, since paper may have no colour."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    IDLE = "idle"
    """Neither: what is put off or cancelled."""


@frozen(kw_only=True)
class PrintedColumn:
    """One column.

    Attributes:
        heading: what stands above it.
        width: in millimetres of paper.
        kind: what its cells hold.
        above: what stands above its heading and those beside it that have the same.
        is_worked_out: whether the tracker works it out, so that it is not read back.
        is_printed: whether it is on paper; the others stand to the right of what is.
    """

    heading: Text
    width: float
    kind: CellKind = CellKind.TEXT
    above: Text | None = None
    is_worked_out: bool = False
    is_printed: bool = True


@frozen(kw_only=True)
class PrintedRow:
    """One row.

    Attributes:
        cells: what it holds, from the left; of a group only its heading.
        role: what it is.
        tones: how good what some of its cells say is, by column from 0.
    """

    cells: tuple[CellContent, ...]
    role: RowRole = RowRole.ENTRY
    tones: dict[int, Tone] = field(factory=dict, hash=False)


def _as_columns(columns: Iterable[PrintedColumn]) -> tuple[PrintedColumn, ...]:
    return tuple(columns)


@frozen(kw_only=True)
class PrintedSheet:
    """One sheet.

    Attributes:
        name: what the sheet is called.
        caption: what the table is called, above it.
        columns: its columns; those that are printed stand first.
        rows: its rows, in order; made as they are written, since there may be very many.
        note: what stands below it.
        unit: what its figures count, told above the table at the right.
        is_worked_out: whether all of it is worked out from the register, so that none is read back.
    """

    name: Text
    caption: Text
    columns: tuple[PrintedColumn, ...] = field(converter=_as_columns)
    rows: Iterable[PrintedRow]
    note: Text | None = None
    unit: Text | None = None
    is_worked_out: bool = True
