"""DL003 task-due-today."""

from collections.abc import Iterator

from tracker.assess import Assessment, Timeliness
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.open_tasks():
        for one in standing.occurrences or (standing,):
            if one.timeliness is Timeliness.DUE_SOON and one.days_left == 0:
                yield Remark(subject=standing.task, values={"due": one.current_due})


TASK_DUE_TODAY = Rule(
    code="DL003",
    name="task-due-today",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ chưa xong và hôm nay là ngày cuối của thời hạn.",
        en="An open task has reached the last day of its deadline.",
    ),
    why=Text(
        vi="Ngày đến hạn vẫn là trong hạn, nhưng hết ngày là quá hạn.",
        en="The due day is still in time, and nothing after it is.",
    ),
    clear=Text(
        vi="Ghi nhận việc hoàn thành trong ngày, hoặc việc gia hạn đã được duyệt.",
        en="Record its completion on the day, or an approved extension.",
    ),
    quiet=Text(
        vi="Trước ngày đến hạn, vì task-due-soon nói thay; sau ngày ấy, vì task-overdue nói thay; "
        "với nhiệm vụ định kỳ chỉ nói về kỳ chưa xong.",
        en="Before the due day, which task-due-soon speaks of, and after it, which "
        "task-overdue does; of a recurring task it speaks of the open occurrence only.",
    ),
    message=Text(
        vi="đến hạn ngay hôm nay, {due}",
        en="due today, {due}",
    ),
    hint=Text(
        vi="nhận kết quả của đơn vị chủ trì trong hôm nay",
        en="get the result from the lead unit today",
    ),
    remarks=_remarks,
)
