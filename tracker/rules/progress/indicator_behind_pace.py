"""PR004 indicator-behind-pace."""

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
    (indicator.pace == "behind") & ~indicator.measured_on.is_null(),
    further=pace_values,
    at=last_measurement,
)

INDICATOR_BEHIND_PACE = Rule(
    code="PR004",
    name="indicator-behind-pace",
    severity=Severity.WARNING,
    subjects=("indicator",),
    summary=Text(
        vi="Chỉ tiêu đạt thấp hơn tiến độ quá hai phần mười, hoặc đang ở ngoài mức phải giữ.",
        en="An indicator is more than two tenths below the pace to its target, or outside what it "
        "is to keep to.",
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
    message=MESSAGE,
    hint=Text(
        vi="nêu nguyên nhân chậm và cách bù trong kỳ tới",
        en="say what holds it back and how the next period will make it good",
    ),
    remarks=_CONDITION,
    additions=(WITH_PACE,),
)
