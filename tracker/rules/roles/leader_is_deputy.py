"""RO009 leader-is-deputy."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from tracker.assess import Assessment, Roster
from tracker.domain import DEPUTY, LEADER, Mandate
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    leading = {one.cluster.id: one for one in assessment.rosters if one.role.id == LEADER}
    for deputy in assessment.rosters:
        if deputy.role.id != DEPUTY:
            continue
        leader = leading[deputy.cluster.id]
        if leader.present is None or deputy.present is None:
            continue
        # Whoever has one of the roles may fill the other while that is vacant.
        if leader.present.mandate.is_acting or deputy.present.mandate.is_acting:
            continue
        if leader.present.mandate.holder == deputy.present.mandate.holder:
            earlier, later = _in_order(leader, deputy)
            yield Remark(subject=later, values=_values(leader, deputy) | {"other": earlier.id})


def _in_order(leader: Roster, deputy: Roster) -> tuple[Mandate, Mandate]:
    """Return the two present mandates, first the one that began first; of one day, the leader's."""
    held = [one.present for one in (leader, deputy) if one.present is not None]
    first, second = sorted(held, key=lambda one: one.begins_on or date.min)
    return first.mandate, second.mandate


def _values(leader: Roster, deputy: Roster) -> dict[str, Any]:
    """Return what is said of one organization in both roles."""
    held = [(one.role.called, one.present.mandate) for one in (leader, deputy) if one.present]
    return {
        "leader": leader.role.called,
        "deputy": deputy.role.called,
        "holder": held[0][1].holder,
        "cluster": leader.cluster.id,
    }


LEADER_IS_DEPUTY = Rule(
    code="RO009",
    name="leader-is-deputy",
    severity=Severity.ERROR,
    subjects=("mandate",),
    summary=Text(
        vi="Một đơn vị vừa là cụm trưởng vừa là cụm phó của một cụm.",
        en="One organization is both leader and deputy of a cluster.",
    ),
    why=Text(
        vi="Cụm phó giúp và thay cụm trưởng; một đơn vị giữ cả hai vai thì không còn ai thay.",
        en="The deputy helps the leader and stands in for it; for one that is both nobody does.",
    ),
    clear=Text(
        vi="Kết thúc một trong hai nhiệm kỳ, hoặc ghi đơn vị khác giữ một trong hai vai.",
        en="End one of the two mandates, or record another holder of one of the roles.",
    ),
    quiet=Text(
        vi="Khi hai vai thuộc hai cụm khác nhau; khi một trong hai nhiệm kỳ đã qua hoặc chưa bắt "
        "đầu; khi chỉ tạm giữ một trong hai vai, như cụm phó thay cụm trưởng lúc khuyết.",
        en="If the roles are of two clusters; if one of the two mandates is past or has not begun; "
        "if one of the roles is only filled for now, as a deputy does while there is no leader.",
    ),
    message=Text(
        vi="“{holder}” đang vừa là {leader} vừa là {deputy} của “{cluster}” (xem “{other}”)",
        en="“{holder}” is both {leader} and {deputy} of “{cluster}” (see “{other}”)",
    ),
    hint=Text(
        vi="bầu hoặc phân công đơn vị khác giữ một trong hai vai",
        en="elect or assign another holder of one of the two roles",
    ),
    remarks=_remarks,
)
