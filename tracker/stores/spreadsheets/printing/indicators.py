"""The indicators of the plans: what was asked, what was reached, and at what pace."""

from collections.abc import Iterator
from itertools import count, groupby

from tracker.assess import Assessment, Pace
from tracker.language import Language, Text, write_value
from tracker.stores.spreadsheets.printing.sheet import (
    CellContent,
    CellKind,
    PrintedColumn,
    PrintedRow,
    PrintedSheet,
    RowRole,
    Tone,
)
from tracker.tables import Row, Table, progress_table
from tracker.tables.labels import PACE

_NAME = Text(vi="Chỉ tiêu", en="Indicators")
_CAPTION = Text(vi="Biểu theo dõi chỉ tiêu", en="Indicators")
_COLUMNS = (
    PrintedColumn(heading=Text(vi="TT", en="No."), width=9, kind=CellKind.MARK),
    PrintedColumn(heading=Text(vi="Mã", en="Code"), width=34, kind=CellKind.MARK),
    PrintedColumn(heading=Text(vi="Chỉ tiêu", en="Indicator"), width=62),
    PrintedColumn(heading=Text(vi="ĐVT", en="Unit"), width=18, kind=CellKind.MARK),
    PrintedColumn(heading=Text(vi="Kế hoạch", en="Target"), width=20, kind=CellKind.NUMBER),
    PrintedColumn(heading=Text(vi="Lũy kế", en="Actual"), width=20, kind=CellKind.NUMBER),
    PrintedColumn(heading=Text(vi="% kế hoạch", en="% of target"), width=20, kind=CellKind.PERCENT),
    PrintedColumn(heading=Text(vi="Tại ngày", en="Measured on"), width=20, kind=CellKind.DAY),
    PrintedColumn(
        heading=Text(vi="Theo tiến độ", en="Expected by then"), width=20, kind=CellKind.NUMBER
    ),
    PrintedColumn(heading=Text(vi="Đánh giá", en="Pace"), width=22, kind=CellKind.MARK),
    PrintedColumn(heading=Text(vi="Ghi chú", en="Note"), width=20),
)
_PACE_PLACE = 9
_TONES = {
    Pace.MET: Tone.GOOD,
    Pace.AHEAD: Tone.GOOD,
    Pace.AT_RISK: Tone.WARNING,
    Pace.BEHIND: Tone.BAD,
    Pace.MISSED: Tone.BAD,
    Pace.NOT_MEASURED: Tone.IDLE,
    Pace.NOT_ASSESSABLE: Tone.IDLE,
}


def indicators_sheet(assessment: Assessment, language: Language) -> PrintedSheet | None:
    """Return how the indicators of every plan stand, plan by plan; ``None`` where there are none.

    Args:
        assessment: how everything stands.
        language: the language it is printed in.
    """
    table = progress_table(assessment)
    if not table.rows:
        return None
    return PrintedSheet(
        name=_NAME,
        caption=_CAPTION,
        columns=_COLUMNS,
        rows=_rows(assessment, table, language),
        note=table.summary,
    )


def _rows(assessment: Assessment, table: Table, language: Language) -> Iterator[PrintedRow]:
    titles = {plan.id: plan.title for plan in assessment.register.plans}
    numbers = count(1)
    for plan, rows in groupby(table.rows, key=lambda row: row["plan"]):
        yield PrintedRow(cells=(titles[plan],), role=RowRole.GROUP)
        yield from (_row(next(numbers), row, language) for row in rows)


def _row(number: int, row: Row, language: Language) -> PrintedRow:
    pace = row["pace"]
    cells: tuple[CellContent, ...] = (
        number,
        row["indicator"],
        write_value(row["title"], language),
        row["unit"],
        *(row[name] for name in ("target", "actual", "percent", "measured_on", "expected")),
        PACE[pace].in_language(language),
        None,
    )
    return PrintedRow(cells=cells, tones={_PACE_PLACE: _TONES[pace]} if pace in _TONES else {})
