"""RO011 turn-over-long."""

from tracker.assess import Assessment
from tracker.assess.columns.mandate_readings import MandateRow, recorded_turn, role_called
from tracker.language import Text
from tracker.rules.conditions import Condition, as_of, mandate
from tracker.rules.rule import Rule, Severity


def _holder(row: MandateRow, assessment: Assessment) -> str | None:
    turn = recorded_turn(row, assessment)
    return None if turn is None else turn.holder


_CONDITION = Condition(
    (mandate.tense == "present") & (mandate.turn_ends_on < as_of),
    values={
        "role": role_called,
        "holder": _holder,
        "ends_on": mandate.turn_ends_on,
        "over": as_of - mandate.turn_ends_on,
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
    remarks=_CONDITION,
)
