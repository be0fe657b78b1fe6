"""RO014 member-served-twice."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.assess import Assessment
from tracker.domain import RotationPolicy
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.roles.turns import mandate_of
from tracker.rules.rule import Rule, Severity

if TYPE_CHECKING:
    from tracker.assess import RolePlan

_UNORDERED = frozenset(
    {RotationPolicy.ELECTED, RotationPolicy.APPOINTED, RotationPolicy.DEPUTY_SUCCEEDS}
)


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for plan in assessment.role_plans:
        if plan.rotation is None or plan.rotation.policy not in _UNORDERED or not plan.begun:
            continue
        last = plan.begun[-1]
        before = [turn for turn in plan.begun[:-1] if turn.holder == last.holder]
        if last.holder is None or not before:
            continue
        first = before[0].begins_on or date.min
        without = _without_turn(assessment, plan, first)
        if without:
            yield Remark(
                subject=mandate_of(plan, last),
                values={
                    "role": plan.roster.role.called,
                    "holder": last.holder,
                    "times": len(before) + 1,
                    "begins_on": last.begins_on,
                    "without": without,
                    "count": len(without),
                },
            )


def _without_turn(assessment: Assessment, plan: "RolePlan", since: date) -> tuple[str, ...]:
    """Return the ids of the members from *since* to this day that have had no turn."""
    from tracker.assess import members_in_turn  # noqa: PLC0415 -- only registers with rotations need it

    served = {turn.holder for turn in plan.begun}
    found = {
        member.organization
        for member in members_in_turn(assessment.register, plan.roster.cluster.id)
        if member.holds_on(since) and member.holds_on(assessment.as_of)
    }
    return tuple(sorted(found - served, key=natural_order))


MEMBER_SERVED_TWICE = Rule(
    code="RO014",
    name="member-served-twice",
    severity=Severity.INFO,
    subjects=("mandate",),
    summary=Text(
        vi="Một đơn vị giữ vai lần nữa trong khi có đơn vị khác chưa giữ lần nào.",
        en="A member has a role once more before others have had it once.",
    ),
    why=Text(
        vi="Bầu hay chỉ định từng lần vẫn là luân phiên; đơn vị nào cũng nên được giữ vai.",
        en="Even where holders are elected or named each time, a rotation is meant to reach all.",
    ),
    clear=Text(
        vi="Lần tới chọn trong các đơn vị chưa giữ vai, hoặc bỏ qua nếu cụm đã quyết định như vậy.",
        en="Choose from those without a turn next time, or ignore this if the cluster meant it so.",
    ),
    quiet=Text(
        vi="Khi mọi thành viên từ lượt trước của đơn vị ấy đều đã giữ vai; khi thứ tự luân phiên "
        "đã định sẵn (turn-out-of-order nói về việc đó).",
        en="If every member since its earlier turn has had one; if an order sets the turns "
        "(turn-out-of-order speaks of that).",
    ),
    message=Text(
        vi="“{holder}” là {role} lần thứ {times} từ {begins_on}; số đơn vị chưa giữ lần nào: "
        "{count}",
        en="“{holder}” is {role} for time no. {times} from {begins_on}; members without a turn: "
        "{count}",
    ),
    hint=Text(
        vi="chưa giữ lần nào: {without}",
        en="without a turn: {without}",
    ),
    remarks=_remarks,
)
