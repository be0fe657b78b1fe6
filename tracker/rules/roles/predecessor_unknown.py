"""RO006 predecessor-unknown."""

from tracker.assess.columns.mandate_readings import role_called
from tracker.language import Text
from tracker.rules.conditions import Condition, mandate
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    (mandate.tense == "present") & mandate.is_first,
    values={"role": role_called, "holder": mandate.holder},
)

PREDECESSOR_UNKNOWN = Rule(
    code="RO006",
    name="predecessor-unknown",
    severity=Severity.INFO,
    subjects=("mandate",),
    summary=Text(
        vi="Không ghi đơn vị nào giữ vai trước đơn vị đang giữ.",
        en="Nobody is recorded to have held the role before its present holder.",
    ),
    why=Text(
        vi="Bàn giao cần có bên giao; không biết bên giao thì không đối chiếu được.",
        en="A handover has a giver; without one there is nothing to compare it with.",
    ),
    clear=Text(
        vi="Ghi nhiệm kỳ của đơn vị giữ vai trước đó.",
        en="Record the mandate of the holder before.",
    ),
    quiet=Text(
        vi="Khi cụm đã ghi một nhiệm kỳ trước đó của cùng vai ấy.",
        en="If an earlier mandate of the same role in the cluster is recorded.",
    ),
    message=Text(
        vi="chưa ghi đơn vị nào là {role} trước “{holder}”",
        en="nobody is recorded as {role} before “{holder}”",
    ),
    hint=Text(
        vi="xem biên bản bàn giao, hoặc bỏ qua nếu đây là {role} đầu tiên",
        en="see the record of the handover, or ignore this for the first {role} ever",
    ),
    remarks=_CONDITION,
)
