"""DL014 task-long-overdue."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.deadlines.shares import SHARES_DONE, share_values
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    most = assessment.register.policy.long_overdue_days
    for standing in assessment.open_tasks():
        if standing.timeliness is not Timeliness.OVERDUE or standing.recurs:
            continue
        if standing.days_late > most:
            yield Remark(
                subject=standing.task,
                values={
                    "days": standing.days_late,
                    "due": standing.current_due,
                    "ageing": standing.ageing and standing.ageing.value,
                    **share_values(standing.members),
                },
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
    remarks=_remarks,
    additions=(SHARES_DONE,),
)
