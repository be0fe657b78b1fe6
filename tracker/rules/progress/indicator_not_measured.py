"""PR007 indicator-not-measured."""

from collections.abc import Iterator

from tracker.assess import Assessment, Pace
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity

_PARTS = 4
"""A plan may go unmeasured for one of this many parts: for a year, a quarter."""


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        period = standing.plan.period
        days = (assessment.as_of - period.first).days
        if standing.pace is Pace.NOT_MEASURED and _PARTS * days > period.days:
            yield Remark(
                subject=standing.indicator, values={"days": days, "began_on": period.first}
            )


INDICATOR_NOT_MEASURED = Rule(
    code="PR007",
    name="indicator-not-measured",
    severity=Severity.INFO,
    summary=Text(
        vi="Đã qua hơn một phần tư thời gian của kế hoạch mà chỉ tiêu chưa có số liệu nào.",
        en="More than a quarter of the plan has passed and nothing was measured of an indicator.",
    ),
    why=Text(
        vi="Chỉ tiêu không ai đo thì không ai biết là đang chậm.",
        en="Nobody can tell that an indicator lags if nobody measures it.",
    ),
    clear=Text(
        vi="Ghi số liệu của kỳ gần nhất.",
        en="Record the figure of the latest period.",
    ),
    quiet=Text(
        vi="Trong một phần tư thời gian đầu của kế hoạch; khi không có chỉ tiêu để so (xem "
        "PR006); khi kế hoạch đã kết thúc (xem PR005).",
        en="In the first quarter of the plan; where there is no target (see PR006); once the "
        "plan has ended (see PR005).",
    ),
    message=Text(
        vi="chưa có số liệu nào sau {days:days} kể từ khi kế hoạch bắt đầu ({began_on})",
        en="nothing measured {days:days} after the plan began on {began_on}",
    ),
    hint=Text(
        vi="đề nghị đơn vị báo cáo số liệu kỳ vừa qua",
        en="ask for the figure of the period just ended",
    ),
    remarks=_remarks,
)
