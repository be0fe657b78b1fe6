"""RO012 turn-out-of-order."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.roles.turns import mandate_of, out_of_turn
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for plan in assessment.role_plans:
        for turn in out_of_turn(plan):
            yield Remark(
                subject=mandate_of(plan, turn),
                values={
                    "role": plan.roster.role.called,
                    "holder": turn.holder,
                    "expected": turn.expected,
                    "begins_on": turn.begins_on,
                },
            )


TURN_OUT_OF_ORDER = Rule(
    code="RO012",
    name="turn-out-of-order",
    severity=Severity.WARNING,
    subjects=("mandate",),
    summary=Text(
        vi="Một lượt giữ vai không đúng thứ tự luân phiên.",
        en="A turn was taken out of the order of its rotation.",
    ),
    why=Text(
        vi="Sai thứ tự mà không ghi lý do thì các đơn vị khác không biết khi nào đến lượt mình; "
        "cụm phó lẽ ra kế nhiệm mà không được kế nhiệm cũng vậy.",
        en="Out of order and without a reason, the others cannot know when their turn comes; so "
        "too where a deputy should have succeeded and did not.",
    ),
    clear=Text(
        vi="Sửa nhiệm kỳ nếu ghi nhầm; nếu đã đổi lượt, hoãn, từ chối … thì ghi vào deviations của "
        "quy chế luân phiên, kèm lý do.",
        en="Mend the mandate if it is a slip; if turns were swapped, postponed or declined, record "
        "that among the deviations of the rotation, with its reason.",
    ),
    quiet=Text(
        vi="Khi deviations đã ghi việc ấy; khi chính sách là bầu hoặc chỉ định từng lần; khi đơn "
        "vị chỉ tạm giữ vai.",
        en="If a deviation tells of it; if holders are elected or named each time; if the holder "
        "only acts.",
    ),
    message=Text(
        vi="“{holder}” là {role} từ {begins_on}, trong khi đến lượt “{expected}”",
        en="“{holder}” is {role} from {begins_on}, when it was the turn of “{expected}”",
    ),
    hint=Text(
        vi="`tracker roster --by history` cho biết lịch sử khớp với quy luật nào",
        en="`tracker roster --by history` tells which policy the history follows",
    ),
    remarks=_remarks,
)
