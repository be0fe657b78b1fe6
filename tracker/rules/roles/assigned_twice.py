"""RO023 assigned-twice."""

from collections.abc import Iterator
from datetime import date

from tracker.assess import Assessment, members_on
from tracker.domain import Task
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    groups = assessment.register.group_by_id
    if not groups:
        return
    known: dict[tuple[str, date], frozenset[str]] = {}
    for standing in assessment.assigned:
        task = standing.task
        if len(task.lead_units) > 1 and not groups.keys().isdisjoint(task.lead_units):
            yield from _twice(assessment, task, known)


def _twice(
    assessment: Assessment, task: Task, known: dict[tuple[str, date], frozenset[str]]
) -> Iterator[Remark]:
    """Yield a remark for each group that leads beside units that it stands for.

    Args:
        assessment: how everything stands.
        task: a task with a group among its lead units.
        known: the members of groups by day, as far as they were asked for; more are added.
    """
    day = task.assigned_on or assessment.as_of
    for group in task.lead_units:
        if group not in assessment.register.group_by_id:
            continue
        if (group, day) not in known:
            known[group, day] = frozenset(members_on(assessment.register, group, day))
        beside = known[group, day].intersection(task.lead_units)
        if beside:
            units = tuple(sorted(beside, key=natural_order))
            yield Remark(subject=task, values={"units": units, "group": group, "day": day})


ASSIGNED_TWICE = Rule(
    code="RO023",
    name="assigned-twice",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Một đơn vị được giao chủ trì hai lần: đích danh, và trong một cụm hoặc nhóm.",
        en="A unit is given a task twice: by its own name, and within a group.",
    ),
    why=Text(
        vi="Không rõ đơn vị ấy làm phần mình như mọi thành viên, hay chịu trách nhiệm cả việc.",
        en="Nobody can tell whether it does its share as a member, or answers for the whole.",
    ),
    clear=Text(
        vi="Bỏ đơn vị hoặc bỏ nhóm khỏi lead_units; nếu đơn vị chủ trì, các thành viên khác phối "
        "hợp thì chuyển nhóm sang collaborating_units.",
        en="Drop either from lead_units; if the unit leads and the other members help, move the "
        "group to collaborating_units.",
    ),
    quiet=Text(
        vi="Khi đơn vị không là thành viên vào ngày giao việc, hoặc ngày đang xét nếu không ghi "
        "ngày giao; khi nhiệm vụ chưa giao. Một mã ghi hai lần thì sổ đã bị từ chối.",
        en="If the unit is no member on the day the task was assigned, or on the day asked where "
        "that is not recorded; before then. A register that names an id twice is refused as such.",
    ),
    message=Text(
        vi="đã giao cho “{group}” lại giao riêng cho thành viên của nó: {units}",
        en="given to “{group}”, and again to its own: {units}",
    ),
    hint=Text(
        vi="hỏi cơ quan giao việc là giao cho cả “{group}” hay chỉ cho {units}",
        en="ask who assigned it whether all of “{group}” are meant, or only {units}",
    ),
    remarks=_remarks,
)
