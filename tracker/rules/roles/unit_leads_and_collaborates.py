"""RO021 unit-leads-and-collaborates."""

from tracker.assess import Assessment, TaskStanding
from tracker.language import Text, natural_order
from tracker.rules.conditions import Condition, task
from tracker.rules.rule import Rule, Severity


def _units(row: TaskStanding, _assessment: Assessment) -> tuple[str, ...]:
    both = {*row.task.lead_units} & {*row.task.collaborating_units}
    return tuple(sorted(both, key=natural_order))


_CONDITION = Condition(task.is_assigned & (task.both_unit_count > 0), values={"units": _units})

UNIT_LEADS_AND_COLLABORATES = Rule(
    code="RO021",
    name="unit-leads-and-collaborates",
    severity=Severity.WARNING,
    subjects=("task",),
    summary=Text(
        vi="Một đơn vị vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ.",
        en="A unit is both a lead and a collaborating unit of one task.",
    ),
    why=Text(
        vi="Đơn vị chủ trì không phối hợp với chính mình, nên một trong hai chỗ đã ghi nhầm.",
        en="A lead unit does not help itself, so it stands in one of the two places by mistake.",
    ),
    clear=Text(
        vi="Bỏ đơn vị khỏi collaborating_units, hoặc khỏi lead_units nếu đơn vị khác chủ trì.",
        en="Drop it from collaborating_units, or from lead_units if another unit leads.",
    ),
    quiet=Text(
        vi="Khi nhiệm vụ chưa giao; khi cụm hoặc nhóm chủ trì mà thành viên của nó phối hợp.",
        en="Before the task is assigned; if a group leads and one of its members helps.",
    ),
    message=Text(
        vi="vừa chủ trì vừa phối hợp: {units}",
        en="both lead and collaborating: {units}",
    ),
    hint=Text(
        vi="đối chiếu với văn bản giao việc xem {units} chủ trì hay phối hợp",
        en="see in the text that assigned it whether {units} lead or help",
    ),
    remarks=_CONDITION,
)
