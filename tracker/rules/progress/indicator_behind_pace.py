"""PR004 indicator-behind-pace."""

from collections.abc import Iterator

from tracker.assess import Assessment, Pace, round_half_up
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        measurement, expected = standing.measurement, standing.expected
        if standing.pace is Pace.BEHIND and measurement is not None and expected is not None:
            yield Remark(
                subject=standing.indicator,
                values={
                    "actual": standing.actual,
                    "target": standing.goal_shown,
                    "expected": round_half_up(expected, 1),
                    "measured_on": measurement.on,
                },
                at=measurement,
            )


INDICATOR_BEHIND_PACE = Rule(
    code="PR004",
    name="indicator-behind-pace",
    severity=Severity.WARNING,
    summary=Text(
        vi="Chỉ tiêu đạt thấp hơn tiến độ quá hai phần mười.",
        en="An indicator is more than two tenths below the pace to its target.",
    ),
    why=Text(
        vi="Phát hiện chậm từ đầu kỳ thì còn kịp bù; để đến cuối năm thì không.",
        en="Found early, a lag can still be made good; at the end of the year it cannot.",
    ),
    clear=Text(
        vi="Đẩy nhanh việc thực hiện, hoặc ghi số liệu mới nếu số liệu đã ghi là cũ.",
        en="Speed the work up, or record a newer figure where the one recorded is old.",
    ),
    quiet=Text(
        vi="Khi thấp hơn không quá hai phần mười (xem PR014); khi đã đạt chỉ tiêu; khi kế hoạch đã "
        "kết thúc (xem PR005); khi không có chỉ tiêu để so.",
        en="Within two tenths of the pace (see PR014); once the target is met; once the plan has "
        "ended (see PR005); where there is no target.",
    ),
    message=Text(
        vi="mới đạt {actual}/{target} tính đến {measured_on}; theo tiến độ phải được {expected}",
        en="{actual} of {target} reached by {measured_on}; the pace would have reached {expected}",
    ),
    hint=Text(
        vi="nêu nguyên nhân chậm và cách bù trong kỳ tới",
        en="say what holds it back and how the next period will make it good",
    ),
    remarks=_remarks,
)
