"""Indicators that are not where their pace would have them: what the rules about them say."""

from typing import Any

from tracker.assess import Assessment, IndicatorStanding, round_half_up
from tracker.domain import Measurement
from tracker.language import Text, Values

MESSAGE = Text(
    vi="đạt {actual} so với chỉ tiêu {target}, tính đến {measured_on}",
    en="{actual} against a target of {target} on {measured_on}",
)
WITH_PACE = Text(
    vi="; theo tiến độ phải là {expected}", en="; the pace would have been at {expected}"
)


def last_measurement(row: IndicatorStanding, _assessment: Assessment) -> Measurement | None:
    """Return the measurement that a remark on an indicator is about: the last one."""
    return row.measurement


def pace_values(row: IndicatorStanding, _assessment: Assessment) -> Values:
    """Return the figures of an indicator, with what was meant where there is a way to go."""
    measurement, expected = row.measurement, row.expected
    values: dict[str, Any] = {
        "actual": row.figure_shown,
        "target": row.goal_shown,
        "measured_on": None if measurement is None else measurement.on,
    }
    if expected is not None:
        values["expected"] = round_half_up(expected, 1)
    return values
