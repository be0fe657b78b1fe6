"""RO001 task-without-lead-unit."""

from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(task.is_open & (task.lead_unit_count == 0) & task.is_assigned)

TASK_WITHOUT_LEAD_UNIT = Rule(
    code="RO001",
    name="task-without-lead-unit",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ chưa xong mà không ghi đơn vị chủ trì.",
        en="An open task has no lead unit.",
    ),
    why=Text(
        vi="Việc không giao cho ai thì không ai chịu trách nhiệm.",
        en="Nobody answers for what was given to nobody.",
    ),
    clear=Text(
        vi="Ghi đơn vị chủ trì vào lead_units; giao cho cả cụm thì ghi mã của cụm.",
        en="Name the unit in lead_units; for a task of the whole cluster, name the cluster.",
    ),
    quiet=Text(
        vi="Khi đã hoàn thành hoặc đã hủy; chỉ có đơn vị phối hợp thì vẫn báo.",
        en="Once it is completed or cancelled; a collaborating unit alone is not enough.",
    ),
    message=Text(
        vi="chưa có đơn vị chủ trì",
        en="no unit leads it",
    ),
    hint=Text(
        vi="hỏi cơ quan giao việc đơn vị nào chủ trì",
        en="ask who assigned it which unit is to lead",
    ),
    remarks=_CONDITION,
)
