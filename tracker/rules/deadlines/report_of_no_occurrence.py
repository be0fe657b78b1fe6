"""DL023 report-of-no-occurrence."""

from collections.abc import Iterator

from tracker.assess import Assessment, assess_occurrences
from tracker.domain import Extension, Task
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        task = standing.task
        if not standing.recurs or not _names_any(task):
            continue
        found = assess_occurrences(task, assessment.register, assessment.as_of)
        for fact in found.astray:
            yield Remark(
                subject=task,
                values={
                    "occurrence": fact.occurrence,
                    "fact": _EXTENSION if isinstance(fact, Extension) else _REPORT,
                },
                at=fact,
            )


def _names_any(task: Task) -> bool:
    return any(fact.occurrence for facts in (task.reports, task.extensions) for fact in facts)


_REPORT = Text(vi="báo cáo", en="a report")
_EXTENSION = Text(vi="một lần gia hạn", en="an extension")


REPORT_OF_NO_OCCURRENCE = Rule(
    code="DL023",
    name="report-of-no-occurrence",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Báo cáo hoặc gia hạn nêu một kỳ mà nhiệm vụ định kỳ không có.",
        en="A report or an extension names an occurrence that the recurring task never had.",
    ),
    why=Text(
        vi="Điều ấy không được tính vào kỳ nào, nên kỳ thật vẫn bị coi là chưa xong.",
        en="It counts for no occurrence, so the one that was meant still stands as not done.",
    ),
    clear=Text(
        vi="Sửa occurrence thành ngày đến hạn của kỳ, hoặc bỏ đi nếu là kỳ kế tiếp.",
        en="Put the due day of the occurrence into occurrence, or leave it out for the next one.",
    ),
    quiet=Text(
        vi="Khi occurrence là ngày đến hạn, hoặc ngày theo quy tắc trước khi chuyển vì ngày "
        "nghỉ; khi ngày ấy nằm ngoài các kỳ đang xét.",
        en="If it is the due day, or the day of the rule before it was moved off a day off; if "
        "it lies outside the occurrences looked at.",
    ),
    message=Text(
        vi="{fact} nêu kỳ {occurrence}, nhưng không có kỳ nào đến hạn ngày ấy",
        en="{fact} names the occurrence of {occurrence}, and none falls due on that day",
    ),
    hint=Text(
        vi="xem các kỳ bằng lệnh tracker deadline rồi sửa ngày",
        en="list the occurrences with the command tracker deadline, and mend the day",
    ),
    remarks=_remarks,
)
