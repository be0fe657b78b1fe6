"""The columns that a list of tasks is written in: what each is called, and what it holds of a task.

Every form of spreadsheet has the same; the headings are those that the reader knows.
"""

from collections.abc import Callable, Iterable
from datetime import date

from attrs import frozen

from tracker.calendar.recurring_writing import MONTHS
from tracker.domain import Document, Event, ProgressReport, Register, Task
from tracker.language import Language, Text
from tracker.stores.spreadsheets.fields import Field

CellValue = str | int | date | None
"""What a cell is given: texts as texts, whole numbers and days as such."""

_BETWEEN = "; "


@frozen(kw_only=True)
class SheetColumn:
    """One column of a list of tasks.

    Attributes:
        field: what the reader takes it for.
        heading: what it is called; the reader knows it in either language.
        value: what stands in it of a task of a register.
        carries: the fields of a task that it holds, or holds a part of.
    """

    field: Field
    heading: Text
    value: Callable[[Register, Task], CellValue]
    carries: tuple[str, ...]


def row_of(register: Register, task: Task) -> tuple[CellValue, ...]:
    """Return what stands in the row of a task, column by column.

    >>> task = Task(id="T-1", title="Rà soát", product="Báo cáo")
    >>> row_of(Register(title="Sổ", tasks=[task]), task)[:3]
    ('T-1', 'Rà soát', None)
    """
    return tuple(column.value(register, task) for column in COLUMNS)


def shown_report(task: Task) -> ProgressReport | None:
    """Return the report of a task that its row shows: the last; of one day the one recorded last.

    >>> shown_report(Task(id="T-1", title="Rà soát")) is None
    True
    """
    latest = max((report.on for report in task.reports), default=None)
    return next((report for report in reversed(task.reports) if report.on == latest), None)


def _documents(register: Register, task: Task) -> str | None:
    documents = (register.document_of(identifier) for identifier in task.basis)
    return _joined(_cited(document, register.language) for document in documents)


def _cited(document: Document, language: Language) -> str:
    """Return what a document is called, by its number with the day it bears, as acts are cited."""
    day = document.issued_on
    if document.number is None or day is None:
        return document.name
    if language is Language.VI:
        return f"{document.number} ngày {day.day}/{day.month}/{day.year}"
    return f"{document.number} dated {day.day} {MONTHS[day.month - 1]} {day.year}"


def _lead_units(register: Register, task: Task) -> str | None:
    return _names(register, task.lead_units)


def _collaborating_units(register: Register, task: Task) -> str | None:
    return _names(register, task.collaborating_units)


def _names(register: Register, identifiers: Iterable[str]) -> str | None:
    known = register.organization_by_id
    return _joined(known[one].name if one in known else one for one in identifiers)


def _joined(names: Iterable[str]) -> str | None:
    return _BETWEEN.join(names) or None


def _reported(name: str) -> Callable[[Register, Task], CellValue]:
    """Return what gives a field of the report that the row of a task shows."""

    def value(_: Register, task: Task) -> CellValue:
        report = shown_report(task)
        found: CellValue = None if report is None else getattr(report, name)
        return found

    return value


def _completed_on(_: Register, task: Task) -> date | None:
    report = shown_report(task)
    return None if report is None or report.event is not Event.COMPLETED else report.on


def _reported_on(_: Register, task: Task) -> date | None:
    """Return the day of what is reported; of a completion, the day it was reported."""
    report = shown_report(task)
    if report is None:
        return None
    return report.reported_on if report.event is Event.COMPLETED else report.on


def _column(
    field: Field, vi: str, en: str, value: Callable[[Register, Task], CellValue], carries: str
) -> SheetColumn:
    return SheetColumn(
        field=field, heading=Text(vi=vi, en=en), value=value, carries=tuple(carries.split())
    )


COLUMNS: tuple[SheetColumn, ...] = (
    _column(Field.ID, "Mã nhiệm vụ", "Task ID", lambda _, task: task.id, "id"),
    _column(Field.TITLE, "Nội dung nhiệm vụ", "Task", lambda _, task: task.title, "title"),
    _column(
        Field.TITLE_EN, "Tên tiếng Anh", "English title", lambda _, task: task.title_en, "title_en"
    ),
    _column(Field.SECTION, "Nhóm nhiệm vụ", "Section", lambda _, task: task.section, "section"),
    _column(Field.DOCUMENT, "Văn bản giao", "Assigning document", _documents, "basis"),
    _column(
        Field.ASSIGNED_ON,
        "Ngày giao",
        "Assigned on",
        lambda _, task: task.assigned_on,
        "assigned_on",
    ),
    _column(Field.LEAD_UNITS, "Đơn vị chủ trì", "Lead unit", _lead_units, "lead_units"),
    _column(
        Field.COLLABORATING_UNITS,
        "Đơn vị phối hợp",
        "Supporting unit",
        _collaborating_units,
        "collaborating_units",
    ),
    _column(
        Field.DEADLINE,
        "Thời hạn",
        "Deadline",
        lambda _, task: task.deadline.text if task.deadline else None,
        "deadline",
    ),
    _column(Field.PRODUCT, "Sản phẩm", "Product", lambda _, task: task.product, "product"),
    _column(Field.PROGRESS, "Tiến độ (%)", "Progress (%)", _reported("progress"), "reports"),
    _column(Field.STATUS, "Trạng thái", "Status", _reported("claimed"), "reports"),
    _column(Field.COMPLETED_ON, "Ngày hoàn thành", "Completed on", _completed_on, "reports"),
    _column(Field.REPORTED_ON, "Ngày cập nhật", "Updated on", _reported_on, "reports"),
    _column(Field.EVIDENCE, "Minh chứng", "Evidence", _reported("evidence"), "reports"),
    _column(Field.NOTE, "Ghi chú", "Note", _reported("note"), "reports"),
    _column(Field.TASK_NOTE, "Ghi chú nhiệm vụ", "Task note", lambda _, task: task.note, "note"),
)
"""The columns, from left to right."""

CARRIED: frozenset[str] = frozenset(name for column in COLUMNS for name in column.carries)
"""The fields of a task that some column holds."""
