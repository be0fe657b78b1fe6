"""RO013 member-passed-over."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tracker.assess import Assessment, members_on
from tracker.language import Text, natural_order
from tracker.rules.remark import Remark
from tracker.rules.roles.turns import out_of_turn
from tracker.rules.rule import Rule, Severity

if TYPE_CHECKING:
    from tracker.assess import RolePlan


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for plan in assessment.role_plans:
        if plan.rotation is None:
            continue
        members = members_on(assessment.register, plan.roster.cluster.id, assessment.as_of)
        waiting = _waiting(plan)
        for member in sorted(waiting, key=natural_order):
            if member in members or not members:
                since = waiting[member]
                yield Remark(
                    subject=plan.rotation,
                    values={
                        "role": plan.roster.role.called,
                        "member": member,
                        "since": since,
                        "others": sum(_is_from(turn.begins_on, since) for turn in plan.begun),
                    },
                )


def _waiting(plan: "RolePlan") -> dict[str, date]:
    """Return the members whose turn went to others and that have had none since, by that day."""
    waiting: dict[str, date] = {}
    passed = {turn.begins_on: turn.expected for turn in out_of_turn(plan)}
    for turn in plan.begun:
        if turn.holder is not None:
            waiting.pop(turn.holder, None)
        expected = passed.get(turn.begins_on)
        if expected is not None and turn.begins_on is not None:
            waiting.setdefault(expected, turn.begins_on)
    return waiting


def _is_from(day: date | None, since: date) -> bool:
    return day is not None and day >= since


MEMBER_PASSED_OVER = Rule(
    code="RO013",
    name="member-passed-over",
    severity=Severity.WARNING,
    subjects=("rotation",),
    summary=Text(
        vi="Đã đến lượt một đơn vị mà vai được giao cho đơn vị khác, và đến nay vẫn chưa được giữ.",
        en="The turn of a member went to others, and it has not had one since.",
    ),
    why=Text(
        vi="Luân phiên là để mọi đơn vị đều giữ vai; bỏ qua một đơn vị thì phải có lý do.",
        en="A rotation is there for every member to have its turn; leaving one out needs a reason.",
    ),
    clear=Text(
        vi="Giao lượt tới cho đơn vị ấy, hoặc ghi vào deviations là bỏ qua, từ chối hay hoãn, kèm "
        "lý do.",
        en="Give it the next turn, or record among the deviations that it was skipped, declined or "
        "was put off, with the reason.",
    ),
    quiet=Text(
        vi="Khi đơn vị ấy đã được giữ vai sau đó, đã rời cụm, hoặc deviations đã ghi việc ấy.",
        en="If it has had a turn since, has left the cluster, or a deviation tells of it.",
    ),
    message=Text(
        vi="“{member}” đến lượt làm {role} từ {since} mà chưa được giữ; số lượt đã giao cho đơn vị "
        "khác: {others}",
        en="“{member}” was next as {role} from {since} and still waits; turns that went to others: "
        "{others}",
    ),
    hint=Text(
        vi="xem `tracker roster --by member` để biết số lượt của từng đơn vị",
        en="see `tracker roster --by member` for the turns of each member",
    ),
    remarks=_remarks,
)
