"""DL001 task-overdue."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.deadlines.shares import SHARES_DONE, share_values
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.open_tasks():
        if standing.timeliness is Timeliness.OVERDUE and not standing.recurs:
            yield Remark(
                subject=standing.task,
                values={
                    "days": standing.days_late,
                    "due": standing.current_due,
                    **share_values(standing.members),
                },
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
    remarks=_remarks,
    additions=(SHARES_DONE,),
)
