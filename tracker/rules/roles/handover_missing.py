"""RO015 handover-missing."""

from collections.abc import Iterator

from tracker.assess import Assessment, MandateStanding, Roster, Tense, answering_for
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for roster in assessment.rosters:
        past, held = _last_past(roster), roster.present
        if past is None or held is None or past.mandate.is_acting:
            continue
        if _handed_over(assessment, past) or _goes_on(assessment, past, held):
            continue
        values = {
            "role": roster.role.called,
            "holder": past.mandate.holder,
            "cluster": roster.cluster.id,
            "successor": held.mandate.holder,
        }
        ended = {} if past.ends_on is None else {"ended_on": past.ends_on}
        yield Remark(subject=past.mandate, values=values | ended)


def _last_past(roster: Roster) -> MandateStanding | None:
    """Return the mandate of a role that was the last to end."""
    past = [held for held in roster.mandates if held.tense is Tense.PAST]
    return past[-1] if past else None


def _handed_over(assessment: Assessment, past: MandateStanding) -> bool:
    """Whether a handover had been made by then; one of a day nobody recorded had."""
    made = past.mandate.handover
    return made is not None and (made.on is None or made.on <= assessment.as_of)


def _goes_on(assessment: Assessment, past: MandateStanding, held: MandateStanding) -> bool:
    """Whether the present holder is the one before it, or the organization that followed that."""
    day = assessment.as_of if held.begins_on is None else held.begins_on
    gave, took = past.mandate.holder, held.mandate.holder
    return answering_for(assessment.register, gave, day, since=past.begins_on).unit == took


HANDOVER_MISSING = Rule(
    code="RO015",
    name="handover-missing",
    severity=Severity.WARNING,
    subjects=("mandate",),
    summary=Text(
        vi="Vai đã sang đơn vị khác mà không ghi bàn giao.",
        en="A role has passed to another organization, and no handover is recorded.",
    ),
    why=Text(
        vi="Không có bàn giao thì không rõ hồ sơ và việc dở dang đã sang tay đơn vị kế nhiệm chưa.",
        en="Without a handover nobody knows whether the files and the open work were passed on.",
    ),
    clear=Text(
        vi="Ghi handover vào nhiệm kỳ của đơn vị giao: ngày, các nhiệm vụ dở dang, biên bản.",
        en="Record the handover in the mandate of the one that gave: its day, the open tasks, the "
        "minutes.",
    ),
    quiet=Text(
        vi="Khi chính đơn vị ấy, hoặc tổ chức kế thừa nó, giữ vai tiếp; khi chưa có đơn vị nào giữ "
        "vai sau nó; khi nó chỉ tạm giữ vai; với những nhiệm kỳ trước nữa.",
        en="If the same organization, or the one that followed it, holds the role again; if nobody "
        "holds the role after it; if it only acted; of mandates before the last.",
    ),
    message=Text(
        vi="“{holder}” đã thôi làm {role}, “{successor}” đã thay, mà không ghi bàn giao",
        en="“{holder}” is {role} no longer, “{successor}” is, and no handover is recorded",
    ),
    additions=(
        Text(
            vi="; nhiệm kỳ hết ngày {ended_on}",
            en="; the term ended on {ended_on}",
        ),
    ),
    hint=Text(
        vi="tìm biên bản bàn giao giữa “{holder}” và “{successor}”, hoặc đề nghị lập",
        en="find the minutes of the handover from “{holder}” to “{successor}”, or ask for them",
    ),
    remarks=_remarks,
)
