"""RO004 holder-not-a-member."""

from tracker.assess.columns.mandate_readings import role_called
from tracker.language import Text
from tracker.rules.conditions import Condition, mandate
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    (mandate.tense == "present")
    & mandate.cluster_has_members
    & (mandate.holder_answer == "named")
    & ~mandate.holder_is_member,
    values={"role": role_called, "holder": mandate.holder, "cluster": mandate.cluster},
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
    remarks=_CONDITION,
)
