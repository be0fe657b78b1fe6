"""DL004 task-completed-late."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        if standing.timeliness is Timeliness.LATE:
            yield Remark(
                subject=standing.task,
                values={
                    "days": standing.days_late,
                    "completed_on": standing.completed_on,
                    "due": standing.current_due,
                    "baseline_due": standing.baseline_due,
                },
            )


TASK_COMPLETED_LATE = Rule(
    code="DL004",
    name="task-completed-late",
    severity=Severity.WARNING,
    summary=Text(
        vi="Nhiệm vụ hoàn thành sau thời hạn hiện hành.",
        en="A task was completed after its current due day.",
    ),
    why=Text(
        vi="Hoàn thành quá hạn được tính riêng với hoàn thành đúng hạn trong mọi báo cáo.",
        en="Every report counts what was completed late apart from what was completed on time.",
    ),
    clear=Text(
        vi="Sửa ngày hoàn thành nếu ghi sai; ghi việc gia hạn nếu đã được duyệt mà chưa ghi.",
        en="Mend the day of completion if it is wrong; record an extension that was approved.",
    ),
    quiet=Text(
        vi="Khi xong đúng ngày đến hạn hay trước đó; khi chỉ muộn so với thời hạn ban đầu, nay "
        "đã gia hạn.",
        en="If done on the due day or before; if late only against the baseline, since extended.",
    ),
    message=Text(
        vi="hoàn thành muộn {days:days}: xong ngày {completed_on}, thời hạn là {due}",
        en="completed {days:days} late: on {completed_on}, and it was due on {due}",
    ),
    hint=Text(
        vi="nêu lý do chậm trong báo cáo của kỳ này",
        en="give the reason for the delay in this period's report",
    ),
    remarks=_remarks,
)
