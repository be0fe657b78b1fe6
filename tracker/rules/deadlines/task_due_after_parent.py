"""DL012 task-due-after-parent."""

from tracker.language import Text
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    task.is_open & ~task.recurs & (task.current_due > task.parent_due) & task.is_assigned,
    values={
        "days": task.current_due - task.parent_due,
        "due": task.current_due,
        "parent": task.parent,
        "parent_due": task.parent_due,
    },
)

TASK_DUE_AFTER_PARENT = Rule(
    code="DL012",
    name="task-due-after-parent",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Thời hạn của một phần việc sau thời hạn của cả nhiệm vụ.",
        en="A task is due later than the task it is a part of.",
    ),
    why=Text(
        vi="Nhiệm vụ chỉ xong khi mọi phần đã xong, nên phần đến hạn sau sẽ kéo cả nhiệm vụ quá "
        "hạn.",
        en="A task is complete only when all its parts are, so a part due later makes the whole "
        "late.",
    ),
    clear=Text(
        vi="Rút thời hạn của phần việc, hoặc ghi việc gia hạn cho cả nhiệm vụ.",
        en="Bring the part forward, or record an extension of the whole.",
    ),
    quiet=Text(
        vi="Khi hai thời hạn trùng ngày; khi một trong hai không có ngày, là định kỳ, đã xong "
        "hoặc đã hủy.",
        en="If both are due on one day; if either has no day, recurs, is completed or cancelled.",
    ),
    message=Text(
        vi="thời hạn {due} muộn hơn {days:days} so với nhiệm vụ {parent}, đến hạn ngày "
        "{parent_due}",
        en="due on {due}, {days:days} after {parent}, which it is a part of and which is due on "
        "{parent_due}",
    ),
    hint=Text(
        vi="thống nhất lại hai thời hạn với đơn vị chủ trì của nhiệm vụ {parent}",
        en="settle the two deadlines with whoever leads {parent}",
    ),
    remarks=_CONDITION,
)
