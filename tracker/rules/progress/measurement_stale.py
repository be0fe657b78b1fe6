"""PR017 measurement-stale."""

from tracker.language import Text
from tracker.rules.conditions import Condition, as_of, indicator, option
from tracker.rules.option import Option
from tracker.rules.progress.pace_remarks import last_measurement
from tracker.rules.rule import Rule, Severity

_DAYS = Option(
    name="days",
    default=90,
    meaning=Text(
        vi="số liệu của một ngày dùng được trong bao nhiêu ngày",
        en="for how many days the figure of a single day holds",
    ),
)
_CONDITION = Condition(
    (indicator.measured_period == "day")
    & (as_of - indicator.measured_on > option(_DAYS))
    & (as_of <= indicator.plan_ends_on),
    values={"days": as_of - indicator.measured_on, "measured_on": indicator.measured_on},
    at=last_measurement,
)

MEASUREMENT_STALE = Rule(
    code="PR017",
    name="measurement-stale",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Số liệu gần nhất của chỉ tiêu đã quá cũ.",
        en="The last figure of an indicator is old.",
    ),
    why=Text(
        vi="Đánh giá theo số liệu cũ là đánh giá quá khứ.",
        en="Judged by an old figure, an indicator is judged as it was.",
    ),
    clear=Text(
        vi="Đo lại và ghi số liệu mới.",
        en="Measure it again and record the figure.",
    ),
    quiet=Text(
        vi="Trong 90 ngày, hoặc số ngày đặt ở days; khi báo cáo theo tháng, quý hay năm (xem "
        "PR016); khi kế hoạch đã kết thúc.",
        en="For 90 days, or as many as days sets; where it is reported by months, quarters or "
        "years (see PR016); once the plan has ended.",
    ),
    message=Text(
        vi="số liệu gần nhất là của ngày {measured_on}, đã {days:days}",
        en="last measured on {measured_on}, {days:days} ago",
    ),
    hint=Text(
        vi="đề nghị đơn vị cập nhật số liệu",
        en="ask for a newer figure",
    ),
    remarks=_CONDITION,
    options=(_DAYS,),
)
