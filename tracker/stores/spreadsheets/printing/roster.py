"""Who led each cluster and was its deputy, who does now, and who is next."""

from collections.abc import Iterator
from itertools import count

from tracker.assess import Assessment, Tense
from tracker.language import Language, Text, write_value
from tracker.stores.spreadsheets.printing.sheet import (
    CellKind,
    PrintedColumn,
    PrintedRow,
    PrintedSheet,
    Tone,
)
from tracker.tables import Table, roster_table

_NAME = Text(vi="Luân phiên", en="Roster")
_CAPTION = Text(vi="Bảng luân phiên cụm trưởng, cụm phó", en="Roster of leaders and deputies")
_NUMBER = PrintedColumn(heading=Text(vi="STT", en="No."), width=9, kind=CellKind.MARK)
_WIDTHS = (28, 26, 24, 58, 24, 24, 28, 56)
"""Of the columns of the roster, in millimetres."""
_TONES = {Tense.PRESENT: Tone.GOOD, Tense.NEXT: Tone.WARNING}
_TENSE_PLACE = 3


def roster_sheet(assessment: Assessment, language: Language) -> PrintedSheet | None:
    """Return the roster of every cluster; ``None`` where there is no cluster.

    Args:
        assessment: how everything stands.
        language: the language it is printed in.
    """
    table = roster_table(assessment)
    if not table.rows:
        return None
    columns = (
        PrintedColumn(heading=column.heading, width=width)
        for column, width in zip(table.columns, _WIDTHS, strict=True)
    )
    return PrintedSheet(
        name=_NAME,
        caption=_CAPTION,
        columns=(_NUMBER, *columns),
        rows=_rows(table, language),
        note=table.summary,
    )


def _rows(table: Table, language: Language) -> Iterator[PrintedRow]:
    numbers = count(1)
    for row in table.rows:
        told = (write_value(column.cell(row, language), language) for column in table.columns)
        tone = _TONES.get(row["tense"])
        tones = {_TENSE_PLACE: tone} if tone else {}
        yield PrintedRow(cells=(next(numbers), *told), tones=tones)
