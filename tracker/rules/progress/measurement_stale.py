"""PR017 measurement-stale."""

from collections.abc import Iterator, Mapping
from typing import Any

from tracker.assess import Assessment
from tracker.calendar.window import PeriodKind
from tracker.language import Text
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    for standing in assessment.indicators:
        last = standing.measurement
        if last is None or last.period.kind is not PeriodKind.DAY:
            continue
        days = (assessment.as_of - last.on).days
        if days > options["days"] and assessment.as_of <= standing.plan.period.last:
            yield Remark(
                subject=standing.indicator,
                values={"days": days, "measured_on": last.on},
                at=last,
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
    remarks=_remarks,
    options=(
        Option(
            name="days",
            default=90,
            meaning=Text(
                vi="số liệu của một ngày dùng được trong bao nhiêu ngày",
                en="for how many days the figure of a single day holds",
            ),
        ),
    ),
)
