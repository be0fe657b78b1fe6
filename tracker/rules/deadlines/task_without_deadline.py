"""DL005 task-without-deadline."""

from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    task.is_open & task.current_due.is_null() & task.deadline.is_null() & task.is_assigned
)

TASK_WITHOUT_DEADLINE = Rule(
    code="DL005",
    name="task-without-deadline",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ chưa xong mà không ghi thời hạn.",
        en="An open task has no deadline.",
    ),
    why=Text(
        vi="Không có thời hạn thì không bao giờ quá hạn, nên không ai bị nhắc.",
        en="Without a deadline a task is never overdue, so nobody is ever reminded of it.",
    ),
    clear=Text(
        vi="Ghi thời hạn; việc làm đều đặn thì ghi “thường xuyên”.",
        en="Record its deadline; for work that never ends write “thường xuyên” (continuous).",
    ),
    quiet=Text(
        vi="Khi thời hạn là “thường xuyên”, định kỳ hoặc nói chung chung; khi đã được gia hạn đến "
        "một ngày, hay văn bản sau đã đặt thời hạn.",
        en="If the deadline is continuous, recurring or vague; once an extension or a later "
        "document has given it a day.",
    ),
    message=Text(
        vi="không có thời hạn",
        en="it has no deadline",
    ),
    hint=Text(
        vi="ghi thời hạn theo văn bản giao việc, hoặc hỏi cơ quan giao việc",
        en="record the deadline of the assigning document, or ask who assigned it",
    ),
    remarks=_CONDITION,
)
