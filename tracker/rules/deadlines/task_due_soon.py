"""DL002 task-due-soon."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.open_tasks():
        if standing.timeliness is Timeliness.DUE_SOON and standing.days_left:
            yield Remark(
                subject=standing.task,
                values={"days": standing.days_left, "due": standing.current_due},
            )


TASK_DUE_SOON = Rule(
    code="DL002",
    name="task-due-soon",
    severity=Severity.WARNING,
    summary=Text(
        vi="Nhiệm vụ chưa xong mà chỉ còn ít ngày là đến hạn.",
        en="An open task has only a few days left.",
    ),
    why=Text(
        vi="Còn vài ngày thì vẫn kịp đôn đốc hoặc xin gia hạn; quá hạn rồi thì không.",
        en="With some days left there is time to act or to ask for more; past the due day "
        "there is none.",
    ),
    clear=Text(
        vi="Ghi nhận việc hoàn thành hoặc việc gia hạn đã được duyệt; số ngày báo trước đặt ở "
        "due_soon_days.",
        en="Record its completion or an approved extension; due_soon_days sets how early this "
        "is said.",
    ),
    quiet=Text(
        vi="Khi còn nhiều ngày hơn due_soon_days; trong ngày đến hạn, vì task-due-today nói thay.",
        en="With more days left than due_soon_days; on the due day itself, which "
        "task-due-today speaks of.",
    ),
    message=Text(
        vi="còn {days:days}: thời hạn là {due}",
        en="{days:days} left: it is due on {due}",
    ),
    hint=Text(
        vi="nhắc đơn vị chủ trì nộp kết quả, hoặc trình gia hạn trước ngày đến hạn",
        en="remind the lead unit of the result, or ask for an extension before the due day",
    ),
    remarks=_remarks,
)
