"""RG005 task-recorded-twice."""

from collections.abc import Hashable, Iterator

from tracker.assess import Assessment, is_assigned
from tracker.calendar.phrase import fold
from tracker.domain import Task
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    first_by_content: dict[Hashable, Task] = {}
    for task in sorted(assessment.register.tasks, key=lambda task: natural_order(task.id)):
        if not is_assigned(task, assessment.as_of):
            continue
        first = first_by_content.setdefault(_content(task), task)
        if first is not task:
            yield Remark(subject=task, values={"title": task.title, "other": first.id})


def _content(task: Task) -> Hashable:
    """Return what makes a task the same as another, however it is spelt."""
    deadline = task.deadline
    when = None if deadline is None else deadline.due or fold(deadline.text)
    return (fold(task.title), frozenset(task.lead_units), task.cluster, task.parent, when)


TASK_RECORDED_TWICE = Rule(
    code="RG005",
    name="task-recorded-twice",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Một nhiệm vụ được ghi hai lần.",
        en="One task is recorded twice.",
    ),
    why=Text(
        vi="Ghi trùng thì đếm hai lần, và báo cáo xong một thì cái kia vẫn quá hạn.",
        en="It is counted twice, and when one is reported done the other goes overdue.",
    ),
    clear=Text(
        vi="Gộp các báo cáo vào một mục rồi xóa mục kia; nếu là hai việc thì đặt tên khác nhau.",
        en="Bring the reports together under one and delete the other, or name them apart.",
    ),
    quiet=Text(
        vi="Khi khác đơn vị chủ trì, cụm, thời hạn hoặc nhiệm vụ mà nó là một phần.",
        en="If the lead units, cluster, deadline or the task they are a part of differ.",
    ),
    message=Text(
        vi="trùng với “{other}”: “{title}”",
        en="the same as “{other}”: “{title}”",
    ),
    hint=Text(
        vi="giữ một mục, xóa mục kia",
        en="keep one of the two and delete the other",
    ),
    remarks=_remarks,
)
