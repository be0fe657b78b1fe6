"""PR015 will-miss-by-forecast."""

from collections.abc import Iterator
from fractions import Fraction

from tracker.assess import Assessment, IndicatorStanding, Pace, round_half_up
from tracker.language import Text
from tracker.rules.rule import Remark, Rule, Severity

_FEWEST = 2
"""So many figures at least are needed to see where they lead."""
_PARTS = 4
"""One of this many parts of the time has to be over: of a year, a quarter."""
_AS_PLANNED = frozenset({Pace.AHEAD, Pace.ON_TRACK})


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        if standing.pace not in _AS_PLANNED or not _is_enough(standing):
            continue
        forecast, goal, asked = _forecast(standing), standing.goal, standing.asked
        if forecast is None or goal is None or asked is None or standing.initial is None:
            continue
        if (goal - forecast) / (goal - standing.initial) > 0:
            yield Remark(
                subject=standing.indicator,
                values={
                    "forecast": round_half_up(forecast, 1),
                    "target": standing.goal_shown,
                    "due": asked.due,
                },
                at=standing.measurement,
            )


def _is_enough(standing: IndicatorStanding) -> bool:
    """Whether there are figures enough, and time enough has passed, to say where they lead."""
    asked, last = standing.asked, standing.measurement
    if asked is None or last is None:
        return False
    days = {one.on for one in standing.indicator.measurements}
    known = [day for day in days if asked.begins_on <= day <= last.on]
    passed = (last.on - asked.begins_on).days + 1
    return len(known) >= _FEWEST and _PARTS * passed >= (asked.due - asked.begins_on).days + 1


def _forecast(standing: IndicatorStanding) -> Fraction | None:
    """Return the figure on the day due, if it keeps as far from its pace as it is.

    On a straight line that is what as much every day comes to.
    """
    earned, initial, goal = standing.earned, standing.initial, standing.goal
    index = earned.schedule_performance_index if earned is not None else None
    if index is None or initial is None or goal is None:
        return None
    return initial + (goal - initial) * index


WILL_MISS_BY_FORECAST = Rule(
    code="PR015",
    name="will-miss-by-forecast",
    severity=Severity.WARNING,
    summary=Text(
        vi="Theo đà hiện nay thì đến hạn chỉ tiêu sẽ không đạt.",
        en="At the present rate the target will not be reached by its day.",
    ),
    why=Text(
        vi="Kém tiến độ một chút thì chưa ai thấy là chậm, nhưng cứ thế thì cuối kỳ vẫn hụt.",
        en="A little below its pace nothing looks late, yet at the end it falls short all "
        "the same.",
    ),
    clear=Text(
        vi="Tăng kết quả của các kỳ còn lại cho đủ phần còn thiếu.",
        en="Do more in the periods that are left, so that they make up what is short.",
    ),
    quiet=Text(
        vi="Khi đã chậm hoặc có nguy cơ chậm (xem PR004, PR014); khi đã đạt; khi mới có "
        "một số liệu, hoặc chưa qua một phần tư thời gian; khi chỉ tiêu là mức phải "
        "giữ.",
        en="Where it is behind or at risk already (see PR004, PR014); once it is met; with"
        " a single figure, or in the first quarter of its time; where the target is a "
        "limit to keep.",
    ),
    message=Text(
        vi="theo đà hiện nay, đến {due} được {forecast}, không đạt chỉ tiêu {target}",
        en="at this rate it will be at {forecast} on {due}, short of the target of {target}",
    ),
    hint=Text(
        vi="tính xem mỗi kỳ còn lại phải đạt bao nhiêu và giao cụ thể",
        en="work out what each period left has to bring, and assign it",
    ),
    remarks=_remarks,
)
