"""DL007 task-due-before-assigned."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment, context_of, is_assigned
from tracker.calendar import Choice, Count
from tracker.domain import Task
from tracker.language import Text
from tracker.rules.deadlines.readings import single_deadlines
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.tasks:
        task, due = standing.task, standing.baseline_due
        if due is None or not is_assigned(task, assessment.as_of):
            continue
        issued_on = _basis_issued_on(assessment, task)
        given_on = max((day for day in (task.assigned_on, issued_on) if day), default=due)
        if due < given_on and not _counted_from(assessment, task, given_on):
            yield Remark(
                subject=task,
                values={
                    "due": due,
                    "given_on": given_on,
                    "assigned_on": task.assigned_on,
                    "issued_on": issued_on,
                },
            )


def _counted_from(assessment: Assessment, task: Task, day: date) -> bool:
    """Whether the due day of *task* was counted from *day* itself."""
    if task.deadline is None or not isinstance(task.deadline.meaning, Count | Choice):
        return False
    context = context_of(task, task.basis, assessment.register, assessment.as_of)
    counts = (deadline.meaning for deadline in single_deadlines(task.deadline))
    return any(isinstance(count, Count) and context.day_of(count.anchor) == day for count in counts)


def _basis_issued_on(assessment: Assessment, task: Task) -> date | None:
    """Return the day the latest of the documents that *task* carries out was issued."""
    documents = assessment.register.documents_of(task.basis)
    days = (document.issued_on for document in documents)
    return max((day for day in days if day and day <= assessment.as_of), default=None)


TASK_DUE_BEFORE_ASSIGNED = Rule(
    code="DL007",
    name="task-due-before-assigned",
    severity=Severity.ERROR,
    subjects=("task",),
    summary=Text(
        vi="Thời hạn ban đầu của nhiệm vụ sớm hơn ngày giao hoặc ngày ban hành văn bản làm căn cứ.",
        en="A task's first due day is before the day it was assigned, or its basis was issued.",
    ),
    why=Text(
        vi="Không ai làm xong việc trước khi được giao: một trong hai ngày đã ghi sai.",
        en="Nobody can finish what was not yet assigned, so one of the two days is wrong.",
    ),
    clear=Text(
        vi="Đối chiếu với văn bản giao việc rồi sửa ngày ghi sai.",
        en="Compare both with the assigning document and mend the wrong one.",
    ),
    quiet=Text(
        vi="Khi thời hạn trùng ngày giao; khi văn bản làm căn cứ không ghi ngày; khi thời hạn được "
        "tính từ chính ngày ấy.",
        en="If it is due on the very day; if the documents it carries out bear no date; if the "
        "due day was counted from that very day.",
    ),
    message=Text(
        vi="thời hạn {due} sớm hơn ngày {given_on}, khi được giao hoặc khi văn bản làm căn cứ "
        "được ban hành",
        en="due on {due}, before {given_on}, when it was assigned or its basis was issued",
    ),
    hint=Text(
        vi="kiểm tra lại năm của thời hạn và của ngày giao trước tiên",
        en="check the year of both days first",
    ),
    remarks=_remarks,
)
