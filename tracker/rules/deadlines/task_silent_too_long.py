"""DL015 task-silent-too-long."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tracker.assess import (
    Assessment,
    Lifecycle,
    TaskStanding,
    counting_begins,
    deadline_in_force,
)
from tracker.calendar import DeadlineKind
from tracker.language import Text
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_WAITING = frozenset({Lifecycle.SUSPENDED, Lifecycle.SUBMITTED})


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    register, as_of = assessment.register, assessment.as_of
    most: int = options["days"]
    for standing in assessment.open_tasks():
        if standing.lifecycle in _WAITING or not _is_expected(standing, as_of, most):
            continue
        last_report_on = standing.last_report_on
        since = last_report_on or counting_begins(standing.task, register, as_of)
        if since is not None and (as_of - since).days > most:
            yield Remark(
                subject=standing.task,
                values={
                    "days": (as_of - since).days,
                    "since": since,
                    "last_report_on": last_report_on,
                    "due": standing.current_due,
                },
            )


def _is_expected(standing: TaskStanding, as_of: date, most: int) -> bool:
    """Whether somebody should be hearing of a task by now.

    That is one due within *most* days, or overdue, or whose deadline draws no line; work without
    an end, or that waits for something, is reported on in a rhythm of its own.
    """
    if standing.recurs:
        return False
    if standing.current_due is not None:
        return (standing.current_due - as_of).days <= most
    deadline = deadline_in_force(standing.task, as_of)
    return deadline is None or deadline.kind is DeadlineKind.VAGUE


TASK_SILENT_TOO_LONG = Rule(
    code="DL015",
    name="task-silent-too-long",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ chưa xong mà lâu rồi không có báo cáo nào.",
        en="An open task has not been reported on for long.",
    ),
    why=Text(
        vi="Im lặng lâu thường là chưa làm; hỏi sớm thì còn kịp.",
        en="Long silence usually means that nothing was done; asked early there is still time.",
    ),
    clear=Text(
        vi="Ghi báo cáo của đơn vị chủ trì; số ngày đặt ở silent_days.",
        en="Record a report of the lead unit; silent_days sets the days.",
    ),
    quiet=Text(
        vi="Khi còn nhiều hơn silent_days ngày mới đến hạn; khi đã trình kết quả hoặc đang tạm "
        "dừng; khi thời hạn là “thường xuyên”, định kỳ, hoặc còn chờ một sự kiện: những việc "
        "ấy báo cáo theo nhịp riêng; khi không biết ngày giao.",
        en="With more than silent_days left until it is due; once handed in, or while suspended; "
        "if the deadline is continuous, recurring or waits for an event, as such work is "
        "reported on in a rhythm of its own; if the day it was given is unknown.",
    ),
    message=Text(
        vi="đã {days:days} không có báo cáo, kể từ {since}",
        en="no report for {days:days}, since {since}",
    ),
    hint=Text(
        vi="yêu cầu đơn vị chủ trì báo cáo tiến độ",
        en="ask the lead unit how far it has come",
    ),
    remarks=_remarks,
    options=(
        Option(
            name="days",
            default=90,
            meaning=Text(
                vi="quá bao nhiêu ngày không có báo cáo thì nói",
                en="after how many days without a report it speaks",
            ),
            policy="silent_days",
        ),
    ),
)
