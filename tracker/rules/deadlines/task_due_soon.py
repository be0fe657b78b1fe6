"""DL002 task-due-soon."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    as_of = assessment.as_of
    for standing in assessment.open_tasks():
        for one in standing.occurrences or (standing,):
            if one.timeliness is Timeliness.DUE_SOON and one.days_left and one.current_due:
                calendar = assessment.register.working_calendar
                yield Remark(
                    subject=standing.task,
                    values={
                        "days": one.days_left,
                        "working_days": calendar.working_days_left(as_of, one.current_due),
                        "due": one.current_due,
                    },
                )


TASK_DUE_SOON = Rule(
    code="DL002",
    name="task-due-soon",
    severity=Severity.WARNING,
    subjects=("task",),
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
        "due_soon_days, tính theo ngày làm việc nếu due_soon_in_working_days là true.",
        en="Record its completion or an approved extension; due_soon_days sets how early this "
        "is said, in working days where due_soon_in_working_days is true.",
    ),
    quiet=Text(
        vi="Khi còn nhiều ngày hơn due_soon_days; trong ngày đến hạn, vì task-due-today nói thay; "
        "với nhiệm vụ định kỳ chỉ nói về kỳ chưa xong.",
        en="With more days left than due_soon_days; on the due day itself, which "
        "task-due-today speaks of; of a recurring task it speaks of the open occurrence only.",
    ),
    message=Text(
        vi="còn {days:days} ({working_days:working_days}): thời hạn là {due}",
        en="{days:days} left ({working_days:working_days}): it is due on {due}",
    ),
    hint=Text(
        vi="nhắc đơn vị chủ trì nộp kết quả, hoặc trình gia hạn trước ngày đến hạn",
        en="remind the lead unit of the result, or ask for an extension before the due day",
    ),
    remarks=_remarks,
)
