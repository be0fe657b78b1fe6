"""The register of tasks as it is printed: group by group, with where each task stands."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import takewhile

from tracker.assess import Assessment, Lifecycle, TaskStanding, Timeliness
from tracker.domain import Register, Task
from tracker.language import Language, Text
from tracker.stores.spreadsheets.cleaning import clean_text
from tracker.stores.spreadsheets.columns import COLUMNS, SheetColumn
from tracker.stores.spreadsheets.fields import Field
from tracker.stores.spreadsheets.losses import printed_tasks
from tracker.stores.spreadsheets.numbering import led_by_number
from tracker.stores.spreadsheets.printing.sheet import (
    FIRST_SERIAL,
    CellContent,
    CellKind,
    PrintedColumn,
    PrintedRow,
    PrintedSheet,
    RowRole,
    Tone,
)
from tracker.stores.spreadsheets.sections import BETWEEN
from tracker.tables.labels import LIFECYCLE, TOTAL, timeliness_text
from tracker.tables.table import Row
from tracker.tables.tally import tasks_summary

_NAME = Text(vi="Nhiệm vụ", en="Tasks")
_CAPTION = Text(vi="Danh mục nhiệm vụ", en="Register of tasks")
_NUMBER = Text(vi="STT", en="No.")
_DUE = Text(vi="Đến hạn ngày", en="Falls due on")
_STANDING = Text(vi="Tình hình", en="Standing")
_COUNTED = Text(vi="{tasks:tasks}", en="{tasks:tasks}")
_NOT_ASSIGNED = Text(vi="chưa đến ngày giao", en="not assigned yet")
_PRINTED: Mapping[Field, float] = {
    Field.ID: 16,
    Field.TITLE: 54,
    Field.DOCUMENT: 22,
    Field.LEAD_UNITS: 26,
    Field.COLLABORATING_UNITS: 24,
    Field.DEADLINE: 20,
    Field.PRODUCT: 20,
    Field.PROGRESS: 12,
    Field.NOTE: 20,
}
"""The fields on paper, in order, each with its width in millimetres."""
_NOT_PRINTED = 25
_TONES = {
    Timeliness.OVERDUE: Tone.BAD,
    Timeliness.DUE_SOON: Tone.WARNING,
    Timeliness.ON_TIME: Tone.GOOD,
    Timeliness.LATE: Tone.WARNING,
}
_IDLE = frozenset({Lifecycle.CANCELLED, Lifecycle.SUSPENDED})
_KINDS = {
    Field.ID: CellKind.MARK,
    Field.PROGRESS: CellKind.NUMBER,
    **dict.fromkeys(
        (Field.DEADLINE, Field.ASSIGNED_ON, Field.COMPLETED_ON, Field.REPORTED_ON), CellKind.DAY
    ),
}
"""What the cells of a field hold; those of any other hold text."""
_OF_FIELD = {column.field: column for column in COLUMNS}
_ON_PAPER = [_OF_FIELD[field] for field in _PRINTED]
_BESIDE = [column for column in COLUMNS if column.field not in _PRINTED]
_DUE_AFTER = [*_PRINTED].index(Field.DEADLINE) + 1
_STANDING_AFTER = [*_PRINTED].index(Field.PROGRESS) + 1
_STANDING_PLACE = _STANDING_AFTER + 2
_TITLE_PLACE = [*_PRINTED].index(Field.TITLE) + 1
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def tasks_sheet(assessment: Assessment, language: Language) -> PrintedSheet:
    """Return the register of tasks; those of one section stand together, in order of the register.

    What is recorded is printed or stands in columns beside the page, so that all of it is read
    back; the number, the due day and the standing are worked out.

    Args:
        assessment: how everything stands.
        language: the language it is printed in.
    """
    return PrintedSheet(
        name=_NAME,
        caption=_CAPTION,
        columns=_columns(),
        rows=_rows(assessment, language),
        note=tasks_summary(assessment),
        is_worked_out=False,
    )


def _columns() -> list[PrintedColumn]:
    """Return the columns: on paper those of an office, beside it the others."""
    printed = [_column(field, width) for field, width in _PRINTED.items()]
    due = PrintedColumn(heading=_DUE, width=21, kind=CellKind.DAY, is_worked_out=True)
    standing = PrintedColumn(heading=_STANDING, width=24, is_worked_out=True)
    printed.insert(_STANDING_AFTER, standing)
    printed.insert(_DUE_AFTER, due)
    number = PrintedColumn(heading=_NUMBER, width=9, kind=CellKind.MARK)
    beside = [_column(column.field, _NOT_PRINTED, is_printed=False) for column in _BESIDE]
    return [number, *printed, *beside]


def _column(field: Field, width: float, *, is_printed: bool = True) -> PrintedColumn:
    kind = _KINDS.get(field, CellKind.TEXT)
    heading = _OF_FIELD[field].heading
    return PrintedColumn(heading=heading, width=width, kind=kind, is_printed=is_printed)


def _rows(assessment: Assessment, language: Language) -> Iterator[PrintedRow]:
    standings = {standing.task.id: standing for standing in assessment.assigned}
    above: tuple[str, ...] = ()
    number = 0
    for number, task in enumerate(printed_tasks(assessment.register), 1):
        headings = _headings(clean_text(task.section or ""))
        pairs = zip(headings, above, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        yield from map(_heading, headings[shared:])
        above = headings
        standing = standings.get(task.id)
        yield _entry(assessment.register, task, standing, number, language)
    yield _total(number, language)


def _headings(section: str | None) -> tuple[str, ...]:
    """Return the headings that tasks of a section stand under, the outermost first."""
    if section is None:
        return ()
    nested = tuple(section.split(BETWEEN))
    return nested if all(led_by_number(one) for one in nested) else (section,)


def _heading(heading: str) -> PrintedRow:
    return PrintedRow(cells=(heading,), role=RowRole.GROUP)


def _entry(
    register: Register,
    task: Task,
    standing: TaskStanding | None,
    number: int,
    language: Language,
) -> PrintedRow:
    printed = [_content(column, register, task) for column in _ON_PAPER]
    said = standing_text(standing, language) if standing else _NOT_ASSIGNED.in_language(language)
    printed.insert(_STANDING_AFTER, said)
    printed.insert(_DUE_AFTER, standing.current_due if standing else None)
    beside = (column.value(register, task) for column in _BESIDE)
    tone = tone_of(standing) if standing else Tone.IDLE
    tones = {_STANDING_PLACE: tone} if tone else {}
    return PrintedRow(cells=(number, *printed, *beside), tones=tones)


def _content(column: SheetColumn, register: Register, task: Task) -> CellContent:
    """Return what stands in a cell: a deadline recorded as a day is that day, and is so again."""
    value = column.value(register, task)
    if column.field is Field.DEADLINE and isinstance(value, str) and _DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return day if day >= FIRST_SERIAL else value
    return value


def _total(count: int, language: Language) -> PrintedRow:
    """Return the last row, which says how many there are."""
    cells: list[CellContent] = [None] * (len(COLUMNS) + 3)
    cells[_TITLE_PLACE] = TOTAL.in_language(language)
    cells[_STANDING_PLACE] = _COUNTED.fill(language, {"tasks": count})
    return PrintedRow(cells=tuple(cells), role=RowRole.TOTAL)


def standing_text(standing: TaskStanding, language: Language) -> str:
    """Return where a task stands, in words: its state, then how it is against its due day."""
    state = LIFECYCLE[standing.lifecycle].in_language(language)
    if standing.lifecycle is Lifecycle.CANCELLED:
        return state
    return f"{state}, {timeliness_text(_told(standing), language)}"


def _told(standing: TaskStanding) -> Row:
    names = ("lifecycle", "timeliness", "closed_on", "days_left", "days_late")
    return {name: getattr(standing, name) for name in names}


def tone_of(standing: TaskStanding) -> Tone | None:
    """Return how good where a task stands is; ``None`` where that is nothing to point at."""
    if standing.lifecycle in _IDLE:
        return Tone.IDLE
    return _TONES.get(standing.timeliness)
