"""RO004 holder-not-a-member."""

from collections.abc import Iterator

from tracker.assess import AnswerState, Assessment, members_on
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.roles.answers import answer_for_holder
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for roster in assessment.rosters:
        held, cluster = roster.present, roster.cluster
        if held is None or not (cluster.members or cluster.of_kinds):
            continue
        if answer_for_holder(assessment, held).state is not AnswerState.NAMED:
            continue
        if held.mandate.holder not in members_on(assessment.register, cluster.id, assessment.as_of):
            yield Remark(
                subject=held.mandate,
                values={
                    "role": roster.role.called,
                    "holder": held.mandate.holder,
                    "cluster": cluster.id,
                },
            )


HOLDER_NOT_A_MEMBER = Rule(
    code="RO004",
    name="holder-not-a-member",
    severity=Severity.WARNING,
    subjects=("mandate",),
    summary=Text(
        vi="Đơn vị đang giữ vai không có trong danh sách thành viên của cụm.",
        en="The present holder of a role is not a recorded member of the cluster.",
    ),
    why=Text(
        vi="Cụm trưởng, cụm phó phải là thành viên của cụm vào ngày giữ vai.",
        en="The leader and the deputy are members of the cluster on the days they hold the role.",
    ),
    clear=Text(
        vi="Ghi đơn vị vào members của cụm, hoặc kết thúc nhiệm kỳ của đơn vị đã rời cụm.",
        en="Add the unit to the cluster's members, or end the mandate of a unit that has left.",
    ),
    quiet=Text(
        vi="Khi cụm không liệt kê thành viên nào; khi đơn vị ấy không còn (xem RO018).",
        en="If the cluster lists no members at all; if the holder is no more (see RO018).",
    ),
    message=Text(
        vi="“{holder}” đang là {role} mà không phải thành viên được ghi của “{cluster}”",
        en="“{holder}” is {role}, yet no recorded member of “{cluster}”",
    ),
    hint=Text(
        vi="kiểm tra ngày vào và ngày rời cụm của đơn vị",
        en="check the days on which the unit joined and left the cluster",
    ),
    remarks=_remarks,
)
