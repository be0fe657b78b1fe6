"""RO003 role-vacant."""

from collections.abc import Iterator

from tracker.assess import Assessment, Tense
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for roster in assessment.rosters:
        if roster.is_vacant:
            past = [held for held in roster.mandates if held.tense is Tense.PAST]
            yield Remark(
                subject=roster.cluster,
                values={
                    "role": roster.role.called,
                    "ended_on": past[-1].ends_on,
                    "holder": past[-1].mandate.holder,
                },
            )


ROLE_VACANT = Rule(
    code="RO003",
    name="role-vacant",
    severity=Severity.WARNING,
    subjects=("cluster",),
    summary=Text(
        vi="Một vai trong cụm đã có đơn vị giữ, nay không còn đơn vị nào giữ.",
        en="A role in a cluster was held and is held no longer.",
    ),
    why=Text(
        vi="Khuyết cụm trưởng hoặc cụm phó thì không ai triệu tập, chủ trì kỳ giao ban tới.",
        en="Without a leader or a deputy nobody convenes and chairs the next briefing.",
    ),
    clear=Text(
        vi="Ghi nhiệm kỳ của đơn vị kế nhiệm, hoặc của đơn vị tạm giữ vai.",
        en="Record the mandate of the successor, or of a unit acting for now.",
    ),
    quiet=Text(
        vi="Khi vai ấy chưa từng có đơn vị nào giữ trước ngày đang xét.",
        en="If nobody is recorded to have held the role before the day asked.",
    ),
    message=Text(
        vi="khuyết {role}: “{holder}” giữ đến hết ngày {ended_on}",
        en="there is no {role}: “{holder}” held the role until {ended_on}",
    ),
    hint=Text(
        vi="bầu hoặc phân công đơn vị giữ vai tại hội nghị giao ban tới",
        en="elect or assign a holder at the next briefing",
    ),
    remarks=_remarks,
)
