"""PR014 indicator-at-risk."""

from tracker.language import Text
from tracker.rules.conditions import Condition, indicator
from tracker.rules.progress.pace_remarks import (
    MESSAGE,
    WITH_PACE,
    last_measurement,
    pace_values,
)
from tracker.rules.rule import Rule, Severity

_CONDITION = Condition(
    (indicator.pace == "at_risk") & ~indicator.measured_on.is_null(),
    further=pace_values,
    at=last_measurement,
)

INDICATOR_AT_RISK = Rule(
    code="PR014",
    name="indicator-at-risk",
    severity=Severity.INFO,
    subjects=("indicator",),
    summary=Text(
        vi="Chỉ tiêu đạt thấp hơn tiến độ từ một đến hai phần mười.",
        en="An indicator is between one and two tenths below the pace to its target.",
    ),
    why=Text(
        vi="Chưa phải là chậm, nhưng thêm một kỳ như vậy thì sẽ chậm.",
        en="It does not lag yet; one more period like this and it will.",
    ),
    clear=Text(
        vi="Đẩy nhanh việc thực hiện trong kỳ tới, hoặc ghi số liệu mới nếu số đã ghi là cũ.",
        en="Speed the work up in the next period, or record a newer figure where the one recorded "
        "is old.",
    ),
    quiet=Text(
        vi="Khi thấp hơn không quá một phần mười; khi thấp hơn quá hai phần mười (xem PR004); khi "
        "đã đạt; khi đã hết hạn (xem PR005); khi không có chỉ tiêu để so.",
        en="Within a tenth of the pace; more than two tenths below it (see PR004); once the target "
        "is met; once its day has passed (see PR005); where there is no target.",
    ),
    message=MESSAGE,
    hint=Text(
        vi="theo dõi sát kỳ tới và bù phần còn thiếu",
        en="watch the next period and make up what is short",
    ),
    remarks=_CONDITION,
    additions=(WITH_PACE,),
)
