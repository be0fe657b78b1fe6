"""PR009 cumulative-figure-fell."""

from collections.abc import Iterator
from itertools import pairwise

from tracker.assess import Assessment
from tracker.domain import IndicatorKind
from tracker.language import Text
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity


def _remarks(assessment: Assessment) -> Iterator[Remark]:
    for standing in assessment.indicators:
        if standing.indicator.kind is not IndicatorKind.CUMULATIVE:
            continue
        # Figures of one day rise in this order, so only a later day can bring a smaller one.
        known = sorted(
            (m for m in standing.indicator.measurements if m.on <= assessment.as_of),
            key=lambda measurement: (measurement.on, measurement.value),
        )
        for earlier, later in pairwise(known):
            if later.value < earlier.value:
                yield Remark(
                    subject=standing.indicator,
                    values={
                        "earlier": earlier.value,
                        "earlier_on": earlier.on,
                        "later": later.value,
                        "later_on": later.on,
                    },
                    at=later,
                )


CUMULATIVE_FIGURE_FELL = Rule(
    code="PR009",
    name="cumulative-figure-fell",
    severity=Severity.WARNING,
    subjects=("indicator",),
    summary=Text(
        vi="Số lũy kế kỳ sau nhỏ hơn kỳ trước.",
        en="A cumulative figure is smaller than an earlier one.",
    ),
    why=Text(
        vi="Số lũy kế từ đầu kế hoạch không thể giảm: một trong hai số sai, hoặc là số của "
        "riêng kỳ đó.",
        en="What is counted since the plan began cannot fall: one figure is wrong, or counts "
        "its own period alone.",
    ),
    clear=Text(
        vi='Sửa con số sai; nếu là số trong kỳ thì ghi kind = "flow", nếu là số tại thời điểm '
        'thì "stock".',
        en='Correct the figure; record kind = "flow" where periods are counted alone, '
        '"stock" where it is a level.',
    ),
    quiet=Text(
        vi="Khi hai số bằng nhau; với số trong kỳ (flow) và số tại thời điểm (stock), vốn được "
        "phép giảm.",
        en="Where the two are equal; for flows and stocks, which may fall.",
    ),
    message=Text(
        vi="lũy kế giảm từ {earlier} ({earlier_on}) xuống {later} ({later_on})",
        en="the cumulative figure fell from {earlier} on {earlier_on} to {later} on {later_on}",
    ),
    hint=Text(
        vi="xem lại hai số liệu, và xem số liệu là lũy kế hay trong kỳ",
        en="check both figures, and whether they are cumulative at all",
    ),
    remarks=_remarks,
)
