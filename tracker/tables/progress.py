"""The progress of plans: what was reached, what the pace would be, where it leads."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import groupby

from tracker.assess import Assessment, IndicatorStanding, Pace, round_half_up
from tracker.assess.plan_progress import plan_progress
from tracker.language import Language, Text, filled, natural_order, write_number
from tracker.tables.bars import bar
from tracker.tables.labels import PACE, caption, in_both
from tracker.tables.table import Column, Row, Table, key, label

_CAPTION = Text(
    vi="{title}: tiến độ chỉ tiêu, tính đến ngày {as_of}",
    en="{title}: progress of indicators as of {as_of}",
)
_SUMMARY = Text(
    vi="{total} chỉ tiêu: {met} đạt, {ahead} vượt, {on_track} đúng tiến độ, {at_risk} có nguy cơ, "
    "{behind} chậm, {missed} không đạt, {not_measured} chưa có số liệu, "
    "{not_assessable} không có chỉ tiêu",
    en="indicators: {total}, of which {met} met, {ahead} ahead, {on_track} on track, "
    "{at_risk} at risk, {behind} behind, {missed} missed, {not_measured} not measured, "
    "{not_assessable} without a target",
)

_PLAN = Text(
    vi="{plan}: {percent} % chặng đường, tính theo trọng số của {counted} chỉ tiêu",
    en="{plan}: {percent} % of the way, by the weights of its indicators ({counted})",
)
_PLAN_WITH_GAPS = Text(
    vi="{plan}: {percent} % chặng đường, tính theo trọng số của {counted} chỉ tiêu; "
    "chưa tính được: {left_out}",
    en="{plan}: {percent} % of the way, by the weights of its indicators ({counted}); left out: "
    "{left_out}",
)


def progress_table(assessment: Assessment, *, plain: bool = False) -> Table:
    """Return how each indicator of each plan stands.

    Args:
        assessment: how everything stands.
        plain: whether bars are drawn in ASCII.

    Returns:
        The table; rows in order of plan, then indicator, by id. Percentages and expected values
        are rounded half up to one decimal.
    """
    standings = sorted(
        assessment.indicators,
        key=lambda standing: (
            natural_order(standing.plan.id),
            natural_order(standing.indicator.id),
        ),
    )
    paces = Counter(standing.pace for standing in standings)
    return Table(
        keys=_KEYS,
        columns=_columns(plain=plain),
        rows=[_row(standing) for standing in standings],
        caption=caption(_CAPTION, assessment.register, assessment.as_of),
        summary=_summary(standings, paces),
    )


def _summary(standings: Sequence[IndicatorStanding], paces: Mapping[Pace, int]) -> Text:
    """Return how many indicators stand in each way, then how far each plan is as a whole."""
    counts = {pace.value: paces[pace] for pace in Pace}
    said = [filled(_SUMMARY, total=len(standings), **counts)]
    for plan, own in groupby(standings, key=lambda standing: standing.plan.id):
        whole = plan_progress(own)
        if whole.progress is None:
            continue
        left_out = [one for missing in whole.missing for one in missing.ids]
        told = filled(
            _PLAN if not left_out else _PLAN_WITH_GAPS,
            plan=plan,
            percent=round_half_up(whole.progress * 100, 1),
            counted=len(whole.counted),
            left_out=tuple(sorted(left_out, key=natural_order)),
        )
        said.append(told)
    return Text(vi="\n".join(one.vi for one in said), en="\n".join(one.en for one in said))


def _row(standing: IndicatorStanding) -> Row:
    indicator, last = standing.indicator, standing.measurement
    return {
        "plan": standing.plan.id,
        "indicator": indicator.id,
        "title": in_both(indicator.title, indicator.title_en),
        "unit": indicator.unit,
        "target": standing.goal_shown,
        "actual": standing.figure_shown,
        "percent": _one_decimal(standing.share * 100 if standing.share is not None else None),
        "progress": _one_decimal(
            standing.progress * 100 if standing.progress is not None else None
        ),
        "printed": last.printed if last else None,
        "measured_on": last.on if last else None,
        "expected": _one_decimal(standing.expected),
        "pace": standing.pace,
        "forecast": _one_decimal(standing.forecast),
        "forecast_on": standing.forecast_on,
    }


def _one_decimal(value: Fraction | None) -> object:
    return None if value is None else round_half_up(value, 1)


def _reached(row: Row, language: Language, *, plain: bool) -> str:
    """Return a bar of the way covered, then the figures: actual over target, and per cent."""
    actual = "–" if row["actual"] is None else write_number(row["actual"], language)
    if row["target"] is None:
        return "" if row["actual"] is None else actual
    figures = f"{actual}/{write_number(row['target'], language)}"
    if row["percent"] is not None:
        figures += f" {write_number(row['percent'], language)} %"
    if row["progress"] is None:
        return figures
    return f"{bar(Fraction(row['progress']) / 100, plain=plain)} {figures}"


_KEYS = (
    *("plan", "indicator", "title", "unit", "target", "actual", "percent", "progress"),
    *("printed", "measured_on", "expected", "pace", "forecast", "forecast_on"),
)


def _columns(*, plain: bool) -> tuple[Column, ...]:
    """Return the columns, with bars of blocks or in ASCII."""
    reached = Column(
        heading=Text(vi="Kết quả/Kế hoạch", en="Actual/Target"), cell=partial(_reached, plain=plain)
    )
    return (*_COLUMNS[:2], reached, *_COLUMNS[2:])


_COLUMNS = (
    Column(heading=Text(vi="Mã", en="Indicator"), cell=key("indicator")),
    Column(heading=Text(vi="Chỉ tiêu", en="Title"), cell=key("title"), width=36),
    Column(heading=Text(vi="Đã in", en="Printed"), cell=key("printed"), right=True),
    Column(heading=Text(vi="Tại ngày", en="Measured"), cell=key("measured_on")),
    Column(heading=Text(vi="Theo tiến độ", en="Expected"), cell=key("expected"), right=True),
    Column(heading=Text(vi="Đánh giá", en="Pace"), cell=label(PACE, "pace")),
    Column(heading=Text(vi="Dự báo cuối kỳ", en="Forecast"), cell=key("forecast"), right=True),
    Column(heading=Text(vi="Dự báo đạt", en="Reached on"), cell=key("forecast_on")),
)
