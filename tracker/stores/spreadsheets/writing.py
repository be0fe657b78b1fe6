"""Registers written as lists of tasks: the tables a spreadsheet has, and what it cannot carry.

``WRITERS`` is where a form that is written another way says so.
"""

import csv
from collections.abc import Callable, Iterator
from importlib import import_module
from io import BytesIO, StringIO
from typing import Any

from tracker.domain import Register, Task
from tracker.domain.progress_report import Event
from tracker.language import Text, filled
from tracker.stores.shapes import sections
from tracker.stores.spreadsheets.errors import MissingSpreadsheetExtraError
from tracker.stores.store import Loss

WRITERS: dict[str, str] = {}
"""The module and the function, as ``module:function``, that writes a register in the form of a
store, by the name of the store; a form that is not here is written as a plain table."""

_HEADINGS = (
    *("Mã nhiệm vụ", "Nội dung nhiệm vụ", "Nhóm nhiệm vụ", "Văn bản giao", "Ngày giao"),
    *("Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn", "Sản phẩm", "Tiến độ (%)", "Trạng thái"),
    *("Ngày hoàn thành", "Ngày cập nhật", "Minh chứng", "Ghi chú", "Ghi chú nhiệm vụ"),
)
_CARRIED = frozenset({"tasks", "organizations", "documents"})
_NOT_CARRIED = Text(
    vi="bảng tính chỉ giữ nhiệm vụ; bỏ {count} mục của {section}",
    en="a spreadsheet keeps only tasks; the {count} entries of {section} are left out",
)


def write_sheet(register: Register, form: str, delimiter: str = ",") -> bytes:
    """Return the file that holds the tasks of a register.

    Args:
        register: the register.
        form: the name of the store.
        delimiter: what stands between the values, where the form has them in lines.
    """
    if form in WRITERS:
        module, _, name = WRITERS[form].partition(":")
        writer: Callable[[Register], bytes] = getattr(import_module(module), name)
        return writer(register)
    rows = [_HEADINGS, *(_row(register, task) for task in register.tasks)]
    return _workbook(rows) if form == "xlsx" else _lines(rows, delimiter)


def losses_of(register: Register) -> tuple[Loss, ...]:
    """Return which sections of a register a list of tasks leaves out."""
    return tuple(
        Loss(subject=name, text=filled(_NOT_CARRIED, count=len(entries), section=name))
        for name in sections()
        if name not in _CARRIED and (entries := getattr(register, name))
    )


def _row(register: Register, task: Task) -> tuple[Any, ...]:
    """Return the row of a task: days as days, and of its reports the last."""
    report = max(task.reports, key=lambda one: one.on, default=None)
    completed = report is not None and report.event is Event.COMPLETED
    return (
        task.id,
        task.title,
        task.section,
        "; ".join(_cited(register, task)),
        task.assigned_on,
        "; ".join(_names(register, task.lead_units)),
        "; ".join(_names(register, task.collaborating_units)),
        task.deadline.text if task.deadline else None,
        task.product,
        report.progress if report else None,
        report.claimed if report else None,
        report.on if report and completed else None,
        report.on if report and not completed else None,
        report.evidence if report else None,
        report.note if report else None,
        task.note,
    )


def _cited(register: Register, task: Task) -> Iterator[str]:
    return (register.document_of(identifier).name for identifier in task.basis)


def _names(register: Register, identifiers: tuple[str, ...]) -> Iterator[str]:
    known = register.organization_by_id
    return (known[one].name if one in known else one for one in identifiers)


def _lines(rows: list[tuple[Any, ...]], delimiter: str) -> bytes:
    text = StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    # With the mark, spreadsheet programs take the file for UTF-8.
    return text.getvalue().encode("utf-8-sig")


def _workbook(rows: list[tuple[Any, ...]]) -> bytes:
    try:
        from openpyxl import Workbook  # noqa: PLC0415 -- an extra, imported where it is used
    except ImportError as error:
        raise MissingSpreadsheetExtraError from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Nhiệm vụ")
    for row in rows:
        sheet.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()
