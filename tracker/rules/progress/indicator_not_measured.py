"""PR007 indicator-not-measured."""

from tracker.language import Text
from tracker.rules.conditions import Condition, as_of, indicator
from tracker.rules.rule import Rule, Severity

_PARTS = 4
"""A target may go unmeasured for one of this many parts: for a year, a quarter."""

_UNMEASURED = as_of - indicator.asked_from
_WHOLE = indicator.asked_by - indicator.asked_from + 1

_CONDITION = Condition(
    (indicator.pace == "not_measured") & (_PARTS * _UNMEASURED > _WHOLE),
    values={"days": _UNMEASURED, "began_on": indicator.asked_from},
)

INDICATOR_NOT_MEASURED = Rule(
    code="PR007",
    name="indicator-not-measured",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Đã qua hơn một phần tư thời gian của chỉ tiêu mà chưa có số liệu nào.",
        en="More than a quarter of the time of a target has passed and nothing was measured.",
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
        vi="Trong một phần tư thời gian đầu của kế hoạch, hoặc của năm hay kỳ mà chỉ tiêu tính "
        "riêng; khi không có chỉ tiêu để so (xem PR006); khi đã hết thời gian (xem PR005).",
        en="In the first quarter of the plan, or of the year or period that a target is of; where "
        "there is no target (see PR006); once the time is over (see PR005).",
    ),
    message=Text(
        vi="chưa có số liệu nào sau {days:days} tính từ {began_on}",
        en="nothing measured in {days:days} since {began_on}",
    ),
    hint=Text(
        vi="đề nghị đơn vị báo cáo số liệu kỳ vừa qua",
        en="ask for the figure of the period just ended",
    ),
    remarks=_CONDITION,
)
