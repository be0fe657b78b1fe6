"""PR008 measurement-over-bound."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from tracker.assess import Assessment, IndicatorStanding
from tracker.domain import Direction, Measurement
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        indicator = standing.indicator
        target, is_to_fall = indicator.target, indicator.direction is Direction.DOWN
        if indicator.bounded and target is not None and not is_to_fall:
            yield from _over(standing, target, assessment.as_of)


def _over(standing: IndicatorStanding, target: Decimal, as_of: date) -> Iterator[Remark]:
    """Compare each known figure with its whole; then the sum of a flow, if each one passed."""
    sound = True
    for measurement in standing.indicator.measurements:
        bound = target if measurement.of is None else min(target, measurement.of)
        if measurement.on <= as_of and measurement.value > bound:
            sound = False
            yield _remark(standing, measurement.value, bound, measurement)
    total = standing.actual
    if sound and total is not None and total > target:
        yield _remark(standing, total, target, standing.measurement)


def _remark(
    standing: IndicatorStanding, value: Decimal, bound: Decimal, at: Measurement | None
) -> Remark:
    return Remark(subject=standing.indicator, values={"value": value, "bound": bound}, at=at)


MEASUREMENT_OVER_BOUND = Rule(
    code="PR008",
    name="measurement-over-bound",
    severity=Severity.ERROR,
    subjects=("indicator",),
    summary=Text(
        vi="Số liệu lớn hơn tổng số có thể có.",
        en="A figure is larger than the whole that bounds it.",
    ),
    why=Text(
        vi="Không thể kiểm tra 90 tổ chức trong số 80: có con số sai hoặc tính trùng.",
        en="90 of 80 organizations cannot have been inspected: a figure is wrong or counted twice.",
    ),
    clear=Text(
        vi="Sửa con số sai; nếu con số phải đạt không phải là giới hạn thì bỏ bounded.",
        en="Correct the figure; where the target is no bound after all, take bounded away.",
    ),
    quiet=Text(
        vi="Khi chỉ tiêu không phải là giới hạn (bounded = false): vượt kế hoạch là chuyện thường; "
        "khi chỉ tiêu phải giảm.",
        en="Where the target is no bound (bounded = false): going past a plan is common; where it "
        "is to go down.",
    ),
    message=Text(
        vi="{value} lớn hơn tổng số {bound}",
        en="{value} is more than the {bound} there are",
    ),
    hint=Text(
        vi="kiểm tra số liệu có bị tính trùng hoặc chép sai không",
        en="see whether something was counted twice or miscopied",
    ),
    remarks=_remarks,
)
