"""PR015 will-miss-by-forecast."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tracker.assess import Asked, Assessment, IndicatorStanding, Pace, round_half_up
from tracker.assess.indicator_figures import figure_of, known_measurements
from tracker.domain import Indicator, IndicatorKind
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_FEWEST = 2
"""So many figures of what is counted up are needed to see where they lead."""
_PARTS = 4
"""One of this many parts of the time has to be over: of a year, a quarter."""
_AS_PLANNED = frozenset({Pace.AHEAD, Pace.ON_TRACK})


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        asked, goal, initial = standing.asked, standing.goal, standing.initial
        if standing.pace not in _AS_PLANNED or asked is None or goal is None or initial is None:
            continue
        forecast = _forecast(standing, asked)
        if forecast is not None and (goal - forecast) / (goal - initial) > 0:
            yield Remark(
                subject=standing.indicator,
                values={
                    "forecast": round_half_up(forecast, 1),
                    "target": standing.goal_shown,
                    "due": asked.due,
                },
                at=standing.measurement,
            )


def _forecast(standing: IndicatorStanding, asked: Asked) -> Fraction | None:
    """Return the figure on the day due; ``None`` where the figures are too few to tell.

    What is counted on a day follows its trend. What is counted up keeps as far from its pace as it
    is, which on a straight line is as much every day.
    """
    indicator, last, earned = standing.indicator, standing.measurement, standing.earned
    goal, initial = standing.goal, standing.initial
    if last is None or earned is None or goal is None or initial is None or asked.due <= last.on:
        return None
    points = _points(indicator, asked, last.on)
    whole = (asked.due - asked.begins_on).days + 1
    if len(points) < _FEWEST or _PARTS * earned.actual_time < whole:
        return None
    if indicator.kind is IndicatorKind.STOCK:
        from tracker.assess.forecast import trend_forecast  # noqa: PLC0415 -- few ask for it

        return trend_forecast(points, asked.due).value
    index = earned.schedule_performance_index
    return None if index is None else initial + (goal - initial) * index


def _points(indicator: Indicator, asked: Asked, until: date) -> list[tuple[date, Decimal]]:
    """Return the days measured in the time of what is asked, each with its figure."""
    figures = {
        one.on: figure_of(asked, one, one.value)
        for one in known_measurements(indicator, until)
        if one.on >= asked.begins_on
    }
    return [(day, Decimal(one.numerator) / one.denominator) for day, one in figures.items()]


WILL_MISS_BY_FORECAST = Rule(
    code="PR015",
    name="will-miss-by-forecast",
    severity=Severity.WARNING,
    subjects=("indicator",),
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
