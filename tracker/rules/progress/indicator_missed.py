"""PR005 indicator-missed."""

from collections.abc import Iterator

from tracker.assess import Assessment, Pace
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity

_NOTHING = Text(vi="chưa có", en="nothing")


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        if standing.pace is Pace.MISSED:
            actual = standing.actual
            yield Remark(
                subject=standing.indicator,
                values={
                    "actual": actual,
                    "recorded": _NOTHING if actual is None else actual,
                    "target": standing.goal_shown,
                    "ended_on": standing.asked.due if standing.asked else standing.plan.period.last,
                },
                at=standing.measurement,
            )


INDICATOR_MISSED = Rule(
    code="PR005",
    name="indicator-missed",
    severity=Severity.ERROR,
    summary=Text(
        vi="Kế hoạch đã kết thúc mà chỉ tiêu chưa đạt.",
        en="The plan has ended and the target was not reached.",
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
        vi="Đến hết ngày cuối của kế hoạch; khi đã đạt; khi không có chỉ tiêu.",
        en="Through the last day of the plan; once the target is met; where there is no target.",
    ),
    message=Text(
        vi="hết kế hoạch ngày {ended_on} mà chỉ tiêu {target} chưa đạt; số ghi nhận: {recorded}",
        en="the plan ended on {ended_on} short of the target of {target}; recorded: {recorded}",
    ),
    hint=Text(
        vi="ghi số liệu cuối kỳ nếu còn thiếu, nếu không thì báo cáo nguyên nhân không đạt",
        en="record the final figure if it is missing, else report why the target was missed",
    ),
    remarks=_remarks,
)
