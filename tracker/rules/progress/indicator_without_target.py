"""PR006 indicator-without-target."""

from tracker.language import Text
from tracker.rules.conditions import Condition, as_of, indicator
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    (indicator.plan_begins_on <= as_of) & ~indicator.has_target,
    values={"plan": indicator.plan_title},
)

INDICATOR_WITHOUT_TARGET = Rule(
    code="PR006",
    name="indicator-without-target",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Chỉ tiêu không có con số phải đạt.",
        en="An indicator has no figure to reach.",
    ),
    why=Text(
        vi="Không có con số phải đạt thì kết quả nào cũng như nhau, không đánh giá được.",
        en="Without a figure to reach, every result is as good as another.",
    ),
    clear=Text(
        vi="Ghi con số mà kế hoạch giao.",
        en="Record the figure that the plan sets.",
    ),
    quiet=Text(
        vi="Trước ngày kế hoạch bắt đầu.",
        en="Before the plan begins.",
    ),
    message=Text(
        vi="không có con số phải đạt trong kế hoạch “{plan}”",
        en="no figure to reach is set in the plan “{plan}”",
    ),
    hint=Text(
        vi="ghi con số kế hoạch giao vào target",
        en="record what the plan sets as its target",
    ),
    remarks=_CONDITION,
)
