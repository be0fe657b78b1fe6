"""RO022 several-lead-units."""

from tracker.assess import Assessment, TaskStanding
from tracker.language import Text, natural_order
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity


def _units(row: TaskStanding, _assessment: Assessment) -> tuple[str, ...]:
    return tuple(sorted(row.task.lead_units, key=natural_order))


_CONDITION = Condition(
    task.is_assigned & ~task.is_joint & (task.lead_unit_count > 1),
    values={"count": task.lead_unit_count, "units": _units},
)

SEVERAL_LEAD_UNITS = Rule(
    code="RO022",
    name="several-lead-units",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Nhiệm vụ có nhiều đơn vị chủ trì mà không ghi là đồng chủ trì.",
        en="A task has several lead units, and is not recorded as a joint one.",
    ),
    why=Text(
        vi="Mỗi việc chỉ giao một đơn vị chủ trì; nhiều đơn vị chủ trì thì không rõ đơn vị nào "
        "chịu trách nhiệm chính.",
        en="One unit leads a task; where several do, it is not clear which of them answers for it.",
    ),
    clear=Text(
        vi="Chuyển các đơn vị khác sang collaborating_units; nếu đúng là đồng chủ trì thì ghi "
        "is_joint = true.",
        en="Move the others to collaborating_units; if several are meant to lead, say "
        "is_joint = true.",
    ),
    quiet=Text(
        vi="Khi ghi is_joint = true; khi chỉ một cụm hoặc một nhóm chủ trì; khi nhiệm vụ chưa "
        "giao. Đã xong thì vẫn báo.",
        en="If is_joint is true; if a single cluster or group leads; before the task is assigned. "
        "It speaks of a completed one, too.",
    ),
    message=Text(
        vi="có {count:units} chủ trì mà không ghi là đồng chủ trì: {units}",
        en="{count:units} lead it, and it is not recorded as joint: {units}",
    ),
    hint=Text(
        vi="hỏi cơ quan giao việc đơn vị nào chủ trì, đơn vị nào phối hợp",
        en="ask who assigned it which unit is to lead and which are to help",
    ),
    remarks=_CONDITION,
)
