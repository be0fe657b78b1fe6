"""DL009 task-extended-often."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tracker.assess import Assessment, Standing
from tracker.language import Text
from tracker.rules.deadlines.occurrence_extensions import extensions_by_occurrence
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    often: int = options["times"]
    for standing in assessment.tasks:
        if standing.approved_extensions < often:
            continue
        counted: Iterable[tuple[Standing, int]] = [(standing, standing.approved_extensions)]
        if standing.recurs:
            extended = extensions_by_occurrence(standing, assessment.as_of)
            counted = [(one, len(extensions)) for one, extensions in extended]
        for one, extensions in counted:
            if extensions >= often:
                yield Remark(
                    subject=standing.task,
                    values={
                        "extensions": extensions,
                        "due": one.current_due,
                        "baseline_due": one.baseline_due,
                    },
                )


TASK_EXTENDED_OFTEN = Rule(
    code="DL009",
    name="task-extended-often",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ đã được gia hạn quá nhiều lần.",
        en="A task has been extended too often.",
    ),
    why=Text(
        vi="Thời hạn cứ lùi mãi thì không còn là thời hạn; có lẽ việc giao chưa sát.",
        en="A deadline that keeps moving is none; perhaps the task was not the right one to set.",
    ),
    clear=Text(
        vi="Không có gì để sửa: hãy xem lại nhiệm vụ, chia nhỏ hoặc hủy; từ mấy lần trở lên thì "
        "báo đặt ở extended_often.",
        en="There is nothing to mend: review the task, divide it or cancel it; extended_often sets "
        "from how many times on this is said.",
    ),
    quiet=Text(
        vi="Những lần xin gia hạn bị từ chối, còn chờ, hoặc duyệt sau ngày đang xét không được "
        "tính; nhiệm vụ định kỳ thì tính riêng từng kỳ.",
        en="Requests refused, pending or approved later than the day asked are not counted; of a "
        "recurring task each occurrence is counted apart.",
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
    options=(
        Option(
            name="times",
            default=3,
            meaning=Text(
                vi="từ bao nhiêu lần gia hạn được duyệt trở lên thì nói",
                en="from how many approved extensions on it speaks",
            ),
            policy="extended_often",
            least=1,
        ),
    ),
)
