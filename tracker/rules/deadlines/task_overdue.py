"""DL001 task-overdue."""

from tracker.assess import Assessment, TaskStanding
from tracker.language import Text, Values
from tracker.rules.conditions import Condition, task
from tracker.rules.deadlines.shares import SHARES_DONE, share_values
from tracker.rules.rule import Rule, Severity


def _shares(row: TaskStanding, _assessment: Assessment) -> Values:
    return share_values(row.members)


_CONDITION = Condition(
    (task.timeliness == "overdue") & task.is_open & ~task.recurs & task.is_assigned,
    values={"days": task.days_late, "due": task.current_due},
    further=_shares,
)

TASK_OVERDUE = Rule(
    code="DL001",
    name="task-overdue",
    severity=Severity.ERROR,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ chưa xong mà đã qua thời hạn.",
        en="An open task is past its due day.",
    ),
    why=Text(
        vi="Thời hạn trôi qua mà không ai báo thì người phát hiện lại là người bị thiệt.",
        en="A missed deadline that nobody reports is found by the people it hurt.",
    ),
    clear=Text(
        vi="Ghi nhận việc hoàn thành, việc gia hạn đã được duyệt, hoặc việc hủy nhiệm vụ.",
        en="Record its completion, an approved extension, or its cancellation.",
    ),
    quiet=Text(
        vi="Trong chính ngày đến hạn; khi đã hoàn thành hoặc đã hủy; khi không có thời hạn; "
        "trước ngày giao; với nhiệm vụ định kỳ, vì occurrence-missed nói từng kỳ.",
        en="On the due day itself; once the task is completed or cancelled; with no due day; "
        "before the day it is assigned; of recurring tasks, as occurrence-missed speaks of each "
        "occurrence.",
    ),
    message=Text(
        vi="quá hạn {days:days}: thời hạn là {due}",
        en="{days:days} overdue: it was due on {due}",
    ),
    hint=Text(
        vi="đôn đốc đơn vị chủ trì báo cáo kết quả, hoặc trình gia hạn",
        en="have the lead unit report the result, or ask for an extension",
    ),
    remarks=_CONDITION,
    additions=(SHARES_DONE,),
)
