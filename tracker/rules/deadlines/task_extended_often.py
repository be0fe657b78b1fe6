"""DL009 task-extended-often."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity

OFTEN = 3
"""From this many approved extensions on, a deadline is no longer believed."""


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        if standing.approved_extensions >= OFTEN:
            yield Remark(
                subject=standing.task,
                values={
                    "extensions": standing.approved_extensions,
                    "due": standing.current_due,
                    "baseline_due": standing.baseline_due,
                },
            )


TASK_EXTENDED_OFTEN = Rule(
    code="DL009",
    name="task-extended-often",
    severity=Severity.WARNING,
    summary=Text(
        vi="Nhiệm vụ đã được gia hạn từ ba lần trở lên.",
        en="A task has been extended three times or more.",
    ),
    why=Text(
        vi="Thời hạn cứ lùi mãi thì không còn là thời hạn; có lẽ việc giao chưa sát.",
        en="A deadline that keeps moving is none; perhaps the task was not the right one to set.",
    ),
    clear=Text(
        vi="Không có gì để sửa: hãy xem lại nhiệm vụ, chia nhỏ hoặc hủy.",
        en="There is nothing to mend: review the task, divide it or cancel it.",
    ),
    quiet=Text(
        vi="Những lần xin gia hạn bị từ chối, còn chờ, hoặc duyệt sau ngày đang xét không được "
        "tính.",
        en="Requests refused, pending or approved later than the day asked are not counted.",
    ),
    message=Text(
        vi="đã gia hạn {extensions:times}, nay đến {due}",
        en="extended {extensions:times}, now due on {due}",
    ),
    hint=Text(
        vi="báo cáo cơ quan giao việc nguyên nhân và xin ý kiến về nhiệm vụ",
        en="report the cause to who assigned it, and ask what should become of the task",
    ),
    remarks=_remarks,
)
