"""RO006 predecessor-unknown."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for roster in assessment.rosters:
        held = roster.present
        if held is not None and held is roster.mandates[0]:
            yield Remark(
                subject=held.mandate,
                values={"role": roster.role.called, "holder": held.mandate.holder},
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
    remarks=_remarks,
)
