"""PR016 measurement-missing."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from tracker.assess import Assessment, IndicatorStanding, Pace
from tracker.calendar import Period, write_period
from tracker.calendar.window import PeriodKind, last_day_of_month
from tracker.domain import Measurement, ReportingWindow
from tracker.language import Language, Text
from tracker.rules.option import Option
from tracker.rules.remark import Remark
from tracker.rules.rule import Rule, Severity

_CUT_OFF_DAY = 14
_MONTHS = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 3,
    PeriodKind.NINE_MONTHS: 3,
    PeriodKind.YEAR: 3,
}
"""The months to the next report: after half a year come nine months."""
_YEAR = 12
_KINDS = {1: PeriodKind.MONTH, 3: PeriodKind.QUARTER, _YEAR: PeriodKind.YEAR}


def _remarks(assessment: Assessment, options: Mapping[str, Any]) -> Iterator[Remark]:
    for standing in assessment.indicators:
        last, asked = standing.measurement, standing.asked
        is_over = asked is not None and assessment.as_of > asked.due
        if last is None or (is_over and standing.pace is Pace.MISSED):
            continue
        missing = [*_missing(standing, last, assessment.as_of, options["days-to-report"])]
        if missing:
            yield Remark(
                subject=standing.indicator,
                values={
                    "missing": len(missing),
                    "first": Text(
                        vi=write_period(missing[0], Language.VI),
                        en=write_period(missing[0], Language.EN),
                    ),
                    "measured_on": last.on,
                },
                at=last,
            )


def _missing(
    standing: IndicatorStanding, last: Measurement, as_of: date, days_to_report: int
) -> Iterator[Period]:
    """Yield the periods after the last measured, within the plan, whose figures are overdue."""
    months = _months_between(standing, last, as_of)
    before, end = last.period.last, standing.plan.period.last
    while months and before < min(end, as_of):
        period = _period(before + timedelta(days=1), months)
        closed = period.last
        if last.window is ReportingWindow.CUT_OFF:
            closed = closed.replace(day=_CUT_OFF_DAY)
        if closed > end or (as_of - closed).days <= days_to_report:
            return
        yield period
        before = period.last


def _months_between(standing: IndicatorStanding, last: Measurement, as_of: date) -> int:
    """Return the months from one report to the next; 0 where it is reported in no steps.

    One that was only ever reported by years is reported by years.
    """
    kinds = {one.period.kind for one in standing.indicator.measurements if one.on <= as_of}
    return _YEAR if kinds == {PeriodKind.YEAR} else _MONTHS.get(last.period.kind, 0)


def _period(first: date, months: int) -> Period:
    """Return the month, quarter or year that *first* lies in."""
    ends = -(-first.month // months) * months
    begins = first.replace(month=ends - months + 1, day=1)
    return Period(
        text=f"{begins:%Y-%m}",
        kind=_KINDS[months],
        first=begins,
        last=last_day_of_month(first.year, ends),
    )


MEASUREMENT_MISSING = Rule(
    code="PR016",
    name="measurement-missing",
    severity=Severity.WARNING,
    subjects=("indicator",),
    summary=Text(
        vi="Kỳ báo cáo đã qua mà chỉ tiêu chưa có số liệu của kỳ đó.",
        en="A period has ended and an indicator that is reported by periods has no figure of it.",
    ),
    why=Text(
        vi="Chỉ tiêu đang báo cáo đều mà ngừng lại thì không ai biết là đạt hay chậm.",
        en="Where reports stop coming, nobody knows whether the indicator keeps its pace.",
    ),
    clear=Text(
        vi="Ghi số liệu của các kỳ còn thiếu.",
        en="Record the figures of the periods that are missing.",
    ),
    quiet=Text(
        vi="Trong 15 ngày đầu sau khi kỳ kết thúc; khi kỳ vượt ra ngoài kế hoạch; khi đo "
        "theo từng ngày (xem PR017); khi chưa có số liệu nào (xem PR007); khi đã hết "
        "hạn mà không đạt (xem PR005).",
        en="For 15 days after the period has ended; for a period that ends after the plan;"
        " where single days are measured (see PR017); where nothing was measured at all"
        " (see PR007); once the target was missed (see PR005).",
    ),
    message=Text(
        vi="thiếu số liệu của {missing:periods}, trước hết là {first}; số liệu gần nhất: "
        "{measured_on}",
        en="the figures of {missing:periods} are missing, from {first} on; the last is of "
        "{measured_on}",
    ),
    hint=Text(
        vi="đề nghị đơn vị gửi số liệu kỳ còn thiếu",
        en="ask for the figures that are missing",
    ),
    remarks=_remarks,
    options=(
        Option(
            name="days-to-report",
            default=15,
            meaning=Text(
                vi="sau khi hết kỳ bao nhiêu ngày thì số liệu phải có",
                en="so many days after a period has ended its figure is to be there",
            ),
        ),
    ),
)
