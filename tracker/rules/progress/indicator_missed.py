"""PR005 indicator-missed."""

from tracker.assess import Assessment, IndicatorStanding
from tracker.language import Text, Values
from tracker.rules.conditions import Condition, indicator
from tracker.rules.progress.pace_remarks import last_measurement
from tracker.rules.rule import Rule, Severity

_NOTHING = Text(vi="chưa có", en="nothing")


def _figures(row: IndicatorStanding, _assessment: Assessment) -> Values:
    actual = row.figure_shown
    return {
        "actual": actual,
        "recorded": _NOTHING if actual is None else actual,
        "target": row.goal_shown,
        "ended_on": row.asked.due if row.asked else row.plan.period.last,
    }


_CONDITION = Condition(indicator.pace == "missed", further=_figures, at=last_measurement)

INDICATOR_MISSED = Rule(
    code="PR005",
    name="indicator-missed",
    severity=Severity.ERROR,
    subjects=("indicator",),
    summary=Text(
        vi="Đã hết thời hạn mà chỉ tiêu không đạt, hoặc số lũy kế đã vượt mức cho phép.",
        en="The day of a target has passed and it was not reached, or what only grows went over "
        "its limit.",
    ),
    why=Text(
        vi="Chỉ tiêu không đạt phải được báo cáo và giải trình, không thể lặng lẽ bỏ qua.",
        en="A target that was missed has to be reported and accounted for, not passed over.",
    ),
    clear=Text(
        vi="Ghi số liệu cuối kỳ nếu còn thiếu; nếu quả thật không đạt thì phát hiện này ở lại "
        "như một sự thật.",
        en="Record the final figure where it is missing; where the target was truly missed, "
        "this stays as a fact.",
    ),
    quiet=Text(
        vi="Đến hết ngày cuối của thời hạn; khi đã đạt; khi không có chỉ tiêu; với mốc đã qua khi "
        "còn chỉ tiêu về sau (xem PR035).",
        en="Through the last day of the target; once it is met; where there is no target; of a "
        "milestone that a later target follows (see PR035).",
    ),
    message=Text(
        vi="không đạt chỉ tiêu {target}, thời hạn {ended_on}; số ghi nhận: {recorded}",
        en="the target of {target} by {ended_on} was missed; recorded: {recorded}",
    ),
    hint=Text(
        vi="ghi số liệu cuối kỳ nếu còn thiếu, nếu không thì báo cáo nguyên nhân không đạt",
        en="record the final figure if it is missing, else report why the target was missed",
    ),
    remarks=_CONDITION,
)
