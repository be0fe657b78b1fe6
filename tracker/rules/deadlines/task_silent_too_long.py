"""DL015 task-silent-too-long."""

from tracker.language import Text
from tracker.rules.conditions import Condition, as_of, option, task
from tracker.rules.option import Option
from tracker.rules.rule import Rule, Severity

_DAYS = Option(
    name="days",
    default=90,
    meaning=Text(
        vi="quá bao nhiêu ngày không có báo cáo thì nói",
        en="after how many days without a report it speaks",
    ),
    policy="silent_days",
)
_EXPECTED = (task.current_due - as_of <= option(_DAYS)) | (
    task.current_due.is_null() & (task.deadline_kind.is_null() | (task.deadline_kind == "vague"))
)
"""Somebody should be hearing by now of a task that is due soon, or whose deadline draws no line.

Work without an end, or that waits for something, is reported on in a rhythm of its own.
"""

_CONDITION = Condition(
    task.is_open
    & ~task.lifecycle.is_in(["suspended", "submitted"])
    & ~task.recurs
    & _EXPECTED
    & (as_of - task.silent_since > option(_DAYS))
    & task.is_assigned,
    values={
        "days": as_of - task.silent_since,
        "since": task.silent_since,
        "last_report_on": task.last_report_on,
        "due": task.current_due,
    },
)

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
    remarks=_CONDITION,
    options=(_DAYS,),
)
