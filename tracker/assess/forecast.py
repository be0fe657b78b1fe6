"""Where a series of figures leads: by the even pace so far, and by a trend outliers do not move.

Nothing here knows of indicators: a series is days and values, those known on the day of asking. A
forecast of an earlier day is made from the points known by then, so a later one cannot change it.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import evolve, frozen

from tracker.assess.trend_line import Place, TrendLine
from tracker.errors import ContradictionError
from tracker.language import Text, filled

Point = tuple[date, Decimal]
"""A day and the value on it."""

FEWEST = 3
"""Fewer points than this have no trend."""
MOST = 500
"""Of more points than this only the last so many are used, as pairs grow with the square."""

_NO_NUMBER = Text(vi="{day}: không phải là số", en="{day}: it is no number")
_TWICE = Text(vi="{day}: có hai số trong một ngày", en="{day}: there are two values on one day")
_REVERSED = Text(vi="kết thúc trước khi bắt đầu", en="it ends before it begins")


class Evidence(StrEnum):
    """How much a series says about what is to come."""

    NONE = "none"
    """No point since the beginning, so there is no pace."""
    TOO_FEW = "too_few"
    """Fewer than three points: nothing is forecast by a trend."""
    FLAT = "flat"
    """Nothing has changed; all that can be forecast is that nothing will."""
    NO_INTERVAL = "no_interval"
    """Three or four points: a line, but for so few there is no interval of 95 per cent."""
    ENOUGH = "enough"


@frozen(kw_only=True)
class RunRateForecast:
    """What the even pace so far leads to.

    Attributes:
        evidence: ``none``, ``flat`` or ``enough``.
        per_day: how much the value changes in a day; ``None`` without evidence.
        value: the value at the end; ``None`` without evidence.
        reached_on: the first day at whose end the even pace is at the goal, which may be past;
            ``None`` where there is no goal, or it is never reached, or after the year 9999.
    """

    evidence: Evidence
    per_day: Fraction | None = None
    value: Fraction | None = None
    reached_on: date | None = None


@frozen(kw_only=True)
class TrendForecast:
    """What the trend of a series leads to.

    The ends of the intervals come from the least and the greatest slope that the points allow at
    95 per cent: they tell where the trend may run, not how far single figures may lie from it.

    Attributes:
        evidence: how much the series says.
        points: how many points were used.
        left_out: how many earlier ones were not, as there were more than 500.
        per_day: the slope: how much the value changes in a day; ``None`` where points are too few.
        per_day_low: the lower end of its interval; ``None`` where there is none.
        per_day_high: the upper end.
        value: the value of the line on the day asked.
        value_low: the lower end of its interval.
        value_high: the upper end.
        reached_on: the first day from the last point on with the line at or past the goal; ``None``
            where there is no goal, or it is never reached, or after the year 9999.
        reached_earliest: the same by the end of the interval that is there first.
        reached_latest: the same by the other end; ``None`` where that never is.
    """

    evidence: Evidence
    points: int
    left_out: int = 0
    per_day: Fraction | None = None
    per_day_low: Fraction | None = None
    per_day_high: Fraction | None = None
    value: Fraction | None = None
    value_low: Fraction | None = None
    value_high: Fraction | None = None
    reached_on: date | None = None
    reached_earliest: date | None = None
    reached_latest: date | None = None


def run_rate_forecast(
    points: Iterable[Point],
    start: date,
    end: date,
    initial: Decimal,
    *,
    goal: Decimal | None = None,
) -> RunRateForecast:
    """Forecast by the even pace from the beginning to the last point.

    Days count whole, both ends in: *initial* is the value before *start* begins, and the pace is
    what came since, over the days that have passed when the last point's day ends. It is the
    estimate at completion "by the performance to date" of earned value management (PMI, The
    Standard for Earned Value Management, 2019), in days and units instead of money.

    >>> pace = run_rate_forecast(
    ...     [(date(2023, 3, 31), Decimal(20))], date(2023, 1, 1), date(2023, 12, 31), Decimal(0),
    ...     goal=Decimal(74),
    ... )
    >>> pace.evidence.value, round(float(pace.value), 1), pace.reached_on
    ('enough', 81.1, datetime.date(2023, 11, 29))

    Args:
        points: the series, in any order; points before *start* are not used.
        start: the first day of the period.
        end: its last day.
        initial: the value before the period.
        goal: the value to be reached, from below or from above as it lies from *initial*.

    Returns:
        The pace and what it leads to.

    Raises:
        ContradictionError: *end* is before *start*, a day has two points, or a value is no number.
    """
    if end < start:
        raise ContradictionError("forecast", "end", _REVERSED)
    before = start.toordinal() - 1
    known = [place for place in _places(points) if place[0] > before]
    if not known:
        return RunRateForecast(evidence=Evidence.NONE)
    day, value = known[-1]
    base = Fraction(initial)
    per_day = (value - base) / (day - before)
    reached_on = None
    if goal is not None:
        number = _first_day(before, base, per_day, Fraction(goal), is_rising=goal >= initial)
        reached_on = _as_date(None if number is None else max(number, before + 1))
    return RunRateForecast(
        evidence=Evidence.ENOUGH if per_day else Evidence.FLAT,
        per_day=per_day,
        value=base + per_day * (end.toordinal() - before),
        reached_on=reached_on,
    )


def trend_forecast(
    points: Iterable[Point], day: date, *, goal: Decimal | None = None, is_rising: bool = True
) -> TrendForecast:
    """Forecast by the Theil-Sen trend: the median of the slopes of all pairs of points.

    One wrong figure among many does not move it. The method and its interval are those of Sen
    (1968), see :mod:`tracker.assess.trend_line`; with three or four points there is no interval,
    and with five to ten it is counted out and is wide.

    >>> series = [(date(2023, month, 1), Decimal(month)) for month in (1, 2, 3)]
    >>> trend_forecast(series, date(2023, 4, 1)).evidence.value
    'no_interval'

    Args:
        points: the series, in any order; those known on the day of asking.
        day: the day whose value is asked.
        goal: the value to be reached.
        is_rising: whether the goal is reached from below, as the indicator declares.

    Returns:
        The trend and what it leads to.

    Raises:
        ContradictionError: a day has two points, or a value is no number.
    """
    every = _places(points)
    places = every[-MOST:]
    nothing = TrendForecast(
        evidence=Evidence.TOO_FEW, points=len(places), left_out=len(every) - len(places)
    )
    if len(places) < FEWEST:
        return nothing
    line = TrendLine(tuple(places))
    aim = None if goal is None else Fraction(goal)
    found = evolve(
        nothing,
        evidence=Evidence.NO_INTERVAL,
        per_day=line.slope,
        value=line.value_at(day.toordinal(), line.slope),
        reached_on=_reached(line, line.slope, aim, is_rising=is_rising),
    )
    if len({value for _, value in places}) == 1:
        return evolve(found, evidence=Evidence.FLAT)
    return _with_interval(found, line, day, aim, is_rising=is_rising)


def _with_interval(
    found: TrendForecast, line: TrendLine, day: date, aim: Fraction | None, *, is_rising: bool
) -> TrendForecast:
    """Add the intervals of slope, value and day, where there are any."""
    ends = line.interval()
    if ends is None or found.value is None:
        return found
    values = [found.value, *(line.value_at(day.toordinal(), slope) for slope in ends)]
    first, last = (ends[1], ends[0]) if is_rising else ends
    return evolve(
        found,
        evidence=Evidence.ENOUGH,
        per_day_low=ends[0],
        per_day_high=ends[1],
        value_low=min(values),
        value_high=max(values),
        reached_earliest=_reached(line, first, aim, is_rising=is_rising),
        reached_latest=_reached(line, last, aim, is_rising=is_rising),
    )


def _reached(
    line: TrendLine, slope: Fraction, aim: Fraction | None, *, is_rising: bool
) -> date | None:
    """Return the first day from the last point on with the line of *slope* at or past *aim*."""
    if aim is None:
        return None
    last = line.places[-1][0]
    return _as_date(_first_day(last, line.value_at(last, slope), slope, aim, is_rising=is_rising))


def _first_day(
    day: int, value: Fraction, per_day: Fraction, aim: Fraction, *, is_rising: bool
) -> int | None:
    """Return the first day at or past *aim* of a line that is at *value* on *day*, none before."""
    gap, pace = (aim - value, per_day) if is_rising else (value - aim, -per_day)
    if gap <= 0:
        return day
    return day - int(-gap // pace) if pace > 0 else None


def _as_date(number: int | None) -> date | None:
    return None if number is None or number > date.max.toordinal() else date.fromordinal(number)


def _places(points: Iterable[Point]) -> list[Place]:
    """Return *points* in order of day, as numbers."""
    places: dict[int, Fraction] = {}
    for day, value in points:
        if not Decimal(value).is_finite():
            raise ContradictionError("forecast", "points", filled(_NO_NUMBER, day=day))
        if day.toordinal() in places:
            raise ContradictionError("forecast", "points", filled(_TWICE, day=day))
        places[day.toordinal()] = Fraction(value)
    return sorted(places.items())
