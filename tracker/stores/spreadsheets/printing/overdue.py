"""The tasks that are overdue, the longest first, with what was last said of each."""

from collections.abc import Sequence

from tracker.assess import Assessment, Standing, TaskStanding, Timeliness, counted
from tracker.language import Language, Text, filled, natural_order, write_value
from tracker.stores.spreadsheets.columns import shown_report
from tracker.stores.spreadsheets.printing.sheet import (
    CellKind,
    PrintedColumn,
    PrintedRow,
    PrintedSheet,
    RowRole,
    Tone,
)
from tracker.tables.labels import LIFECYCLE, NONE_GIVEN, TOTAL, in_both

_NAME = Text(vi="Quá hạn", en="Overdue")
_CAPTION = Text(vi="Danh mục nhiệm vụ quá hạn", en="Overdue tasks")
_SUMMARY = Text(vi="{overdue:tasks} quá hạn", en="{overdue:tasks} overdue")
_COLUMNS = (
    PrintedColumn(heading=Text(vi="STT", en="No."), width=9, kind=CellKind.MARK),
    PrintedColumn(heading=Text(vi="Mã", en="Code"), width=18, kind=CellKind.MARK),
    PrintedColumn(heading=Text(vi="Nội dung nhiệm vụ", en="Task"), width=70),
    PrintedColumn(heading=Text(vi="Đơn vị chủ trì", en="Lead unit"), width=42),
    PrintedColumn(heading=Text(vi="Hạn ban đầu", en="First due"), width=22, kind=CellKind.DAY),
    PrintedColumn(heading=Text(vi="Hạn hiện nay", en="Now due"), width=22, kind=CellKind.DAY),
    PrintedColumn(
        heading=Text(vi="Số ngày quá hạn", en="Days overdue"), width=18, kind=CellKind.NUMBER
    ),
    PrintedColumn(heading=Text(vi="Tình trạng", en="Status"), width=24),
    PrintedColumn(heading=Text(vi="Nguyên nhân, ghi chú", en="Reason, note"), width=40),
)
_DAYS_PLACE = 6


def overdue_sheet(assessment: Assessment, language: Language) -> PrintedSheet | None:
    """Return what is overdue; ``None`` where nothing is. Of a recurring task, each occurrence.

    Args:
        assessment: how everything stands.
        language: the language it is printed in.
    """
    found = sorted(
        (
            (standing, one)
            for standing in assessment.assigned
            for one in counted([standing])
            if one.timeliness is Timeliness.OVERDUE
        ),
        key=lambda pair: (-pair[1].days_late, natural_order(pair[0].task.id)),
    )
    if not found:
        return None
    return PrintedSheet(
        name=_NAME,
        caption=_CAPTION,
        columns=_COLUMNS,
        rows=_rows(assessment, found, language),
        note=filled(_SUMMARY, overdue=len(found)),
    )


def _rows(
    assessment: Assessment, found: Sequence[tuple[TaskStanding, Standing]], language: Language
) -> list[PrintedRow]:
    rows = [
        _row(assessment, place, standing, one, language)
        for place, (standing, one) in enumerate(found, 1)
    ]
    cells = [None] * len(_COLUMNS)
    total = (None, None, TOTAL.in_language(language), *cells[3:_DAYS_PLACE], len(found), None, None)
    return [*rows, PrintedRow(cells=total, role=RowRole.TOTAL)]


def _row(
    assessment: Assessment,
    place: int,
    standing: TaskStanding,
    one: Standing,
    language: Language,
) -> PrintedRow:
    task, register = standing.task, assessment.register
    report = shown_report(task)
    names = [register.name_on(unit, assessment.as_of) for unit in standing.answering]
    return PrintedRow(
        cells=(
            place,
            task.id,
            in_both(task.title, task.title_en).in_language(language),
            write_value(names or NONE_GIVEN, language),
            one.baseline_due,
            one.current_due,
            one.days_late,
            LIFECYCLE[one.lifecycle].in_language(language),
            report.note if report else None,
        ),
        tones={_DAYS_PLACE: Tone.BAD},
    )
