"""RO005 mandate-without-end."""

from tracker.assess.columns.mandate_readings import role_called
from tracker.language import Text
from tracker.rules.conditions import Condition, mandate
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    (mandate.tense == "present") & mandate.ends_recorded.is_null(),
    values={"role": role_called, "holder": mandate.holder, "begins_on": mandate.begins_on},
)

MANDATE_WITHOUT_END = Rule(
    code="RO005",
    name="mandate-without-end",
    severity=Severity.INFO,
    subjects=("mandate",),
    summary=Text(
        vi="Nhiệm kỳ đang giữ vai không ghi ngày kết thúc.",
        en="The present mandate has no recorded end.",
    ),
    why=Text(
        vi="Vai luân phiên mà không định ngày hết thì không ai biết khi nào phải bàn giao.",
        en="Where a rotating role has no last day, nobody knows when to hand it over.",
    ),
    clear=Text(
        vi="Ghi ngày kết thúc theo quy chế của cụm.",
        en="Record its last day, as the cluster's rules set it.",
    ),
    quiet=Text(
        vi="Khi nhiệm kỳ đã qua hoặc chưa bắt đầu.",
        en="If the mandate is past or has not begun.",
    ),
    message=Text(
        vi="nhiệm kỳ {role} của “{holder}” không ghi ngày kết thúc",
        en="the term of “{holder}” as {role} has no recorded end",
    ),
    hint=Text(
        vi="hỏi hội nghị giao ban đã bầu đơn vị này giữ vai đến khi nào",
        en="ask the briefing that chose it how long it is to hold the role",
    ),
    remarks=_CONDITION,
)
