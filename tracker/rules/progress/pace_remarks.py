"""Indicators that are not where their pace would have them: what the rules about them say."""

from collections.abc import Iterator
from typing import Any

from tracker.assess import Assessment, Pace, round_half_up
from tracker.language import Text
from tracker.rules.remark import Remark

MESSAGE = Text(
    vi="đạt {actual} so với chỉ tiêu {target}, tính đến {measured_on}",
    en="{actual} against a target of {target} on {measured_on}",
)
WITH_PACE = Text(
    vi="; theo tiến độ phải là {expected}", en="; the pace would have been at {expected}"
)


def remarks_of(assessment: Assessment, pace: Pace) -> Iterator[Remark]:
    """Yield a remark for each indicator of that pace, with what was meant where there is a way."""
    for standing in assessment.indicators:
        measurement, expected = standing.measurement, standing.expected
        if standing.pace is not pace or measurement is None:
            continue
        values: dict[str, Any] = {
            "actual": standing.figure_shown,
            "target": standing.goal_shown,
            "measured_on": measurement.on,
        }
        if expected is not None:
            values["expected"] = round_half_up(expected, 1)
        yield Remark(subject=standing.indicator, values=values, at=measurement)
