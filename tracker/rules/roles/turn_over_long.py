"""RO011 turn-over-long."""

from collections.abc import Iterator

from tracker.assess import Assessment
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for plan in assessment.role_plans:
        held, turn = plan.roster.present, plan.present
        if held is None or turn is None or turn.regular_end is None or not turn.is_recorded:
            continue
        if turn.holder is not None and turn.regular_end < assessment.as_of:
            yield Remark(
                subject=held.mandate,
                values={
                    "role": plan.roster.role.called,
                    "holder": turn.holder,
                    "ends_on": turn.regular_end,
                    "over": (assessment.as_of - turn.regular_end).days,
                },
            )


TURN_OVER_LONG = Rule(
    code="RO011",
    name="turn-over-long",
    severity=Severity.WARNING,
    subjects=("mandate",),
    summary=Text(
        vi="Một đơn vị giữ vai lâu hơn một lượt theo quy chế luân phiên.",
        en="A role is held for longer than a turn of its rotation.",
    ),
    why=Text(
        vi="Lượt này kéo dài thì mọi lượt sau lùi lại, và có đơn vị không đến lượt.",
        en="Where one turn runs on, all later ones move back, and some member never has its own.",
    ),
    clear=Text(
        vi="Ghi nhiệm kỳ của đơn vị kế tiếp; nếu đã quyết định kéo dài thì ghi deviations kiểu "
        "length vào quy chế luân phiên, kèm lý do.",
        en="Record the mandate of the next holder; if the turn was prolonged by decision, add a "
        "deviation of kind length to the rotation, with its reason.",
    ),
    quiet=Text(
        vi="Khi vai ấy không có quy chế luân phiên, hoặc lượt tính theo hội nghị mà chưa biết ngày "
        "họp sau.",
        en="If no rotation is recorded for the role, or turns last until a briefing of no known "
        "day.",
    ),
    message=Text(
        vi="lượt {role} của “{holder}” hết từ {ends_on}, đã quá {over:days}",
        en="the turn of “{holder}” as {role} was over on {ends_on}, {over:days} ago",
    ),
    hint=Text(
        vi="xem `tracker roster --by calendar` để biết đơn vị kế tiếp",
        en="see `tracker roster --by calendar` for who is next",
    ),
    remarks=_remarks,
)
