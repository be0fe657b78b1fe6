"""DL014 task-long-overdue."""

from tracker.assess import Assessment, TaskStanding
from tracker.language import Text, Values
from tracker.rules.conditions import Condition, option, task
from tracker.rules.deadlines.shares import SHARES_DONE, share_values
from tracker.rules.option import Option
from tracker.rules.rule import Rule, Severity


def _shares(row: TaskStanding, _assessment: Assessment) -> Values:
    return share_values(row.members)


_DAYS = Option(
    name="days",
    default=120,
    meaning=Text(
        vi="quá hạn hơn bao nhiêu ngày thì nói",
        en="over how many days past its due day it speaks",
    ),
    policy="long_overdue_days",
)
_CONDITION = Condition(
    (task.timeliness == "overdue")
    & (task.days_late > option(_DAYS))
    & task.is_open
    & ~task.recurs
    & task.is_assigned,
    values={"days": task.days_late, "due": task.current_due, "ageing": task.ageing},
    further=_shares,
)

TASK_LONG_OVERDUE = Rule(
    code="DL014",
    name="task-long-overdue",
    severity=Severity.ERROR,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ chưa xong mà đã quá hạn rất lâu.",
        en="An open task has been overdue for very long.",
    ),
    why=Text(
        vi="Báo cáo của tỉnh tách riêng việc quá hạn trên 120 ngày: để lâu như vậy là không còn "
        "ai theo.",
        en="Provincial reports single out what is over 120 days overdue: nobody is following it "
        "any longer.",
    ),
    clear=Text(
        vi="Ghi nhận việc hoàn thành, gia hạn hoặc hủy nhiệm vụ; số ngày đặt ở long_overdue_days.",
        en="Record its completion, an extension, or its cancellation; long_overdue_days sets the "
        "days.",
    ),
    quiet=Text(
        vi="Khi quá hạn chưa nhiều ngày hơn long_overdue_days, lúc ấy chỉ task-overdue nói; với "
        "nhiệm vụ định kỳ, vì occurrence-missed nói từng kỳ.",
        en="Up to long_overdue_days past the due day, when only task-overdue speaks; of "
        "recurring tasks, as occurrence-missed speaks of each occurrence.",
    ),
    message=Text(
        vi="đã quá hạn tới {days:days}: thời hạn là {due}",
        en="overdue for as long as {days:days}: it was due on {due}",
    ),
    hint=Text(
        vi="báo cáo người giao việc để quyết định làm tiếp, giao lại hay hủy",
        en="ask who assigned it to decide: go on, assign it anew or cancel it",
    ),
    remarks=_CONDITION,
    options=(_DAYS,),
    additions=(SHARES_DONE,),
)
