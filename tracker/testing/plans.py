"""Strategies for what is measured: work plans, indicators and measurements."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tracker.calendar import Period
from tracker.domain import (
    Direction,
    Indicator,
    IndicatorKind,
    Measurement,
    PaceShape,
    ReportingWindow,
    Target,
    WorkPlan,
)
from tracker.language import Language, write_number
from tracker.testing.drawing import flags, knowing, numbers, picked, some, up_to
from tracker.testing.references import NOTHING, References, citation, one_or_none
from tracker.testing.remembering import one_of_these, remembered
from tracker.testing.texts import identifiers, texts
from tracker.testing.times import FIRST_DAY, days, periods


@remembered
def _counts(least: int = 0) -> SearchStrategy[Decimal]:
    """Counts from *least*, whole or with one decimal."""
    wholes = 10000 - least

    def count(place: int) -> Decimal:
        return Decimal(least + place) if place < wholes else least + Decimal(place - wholes) / 10

    return numbers(11 * wholes - 10).map(count)


@st.composite
def _printed_percentages(draw: DrawFn, value: Decimal, of: Decimal) -> str:
    """Percentages as offices print them: rounded, cut off, or wrong in the last digit."""
    decimals, rounding, slip, sign = picked(
        draw, range(3), (ROUND_HALF_UP, ROUND_DOWN), range(2), ("%", " %")
    )
    unit = Decimal(1).scaleb(-decimals)
    share = (100 * value / of).quantize(unit, rounding) + slip * unit
    return f"{write_number(share, Language.VI)}{sign}"


@remembered
def _periods_near(not_before: date) -> SearchStrategy[Period]:
    """Periods that end on that day or later, of its year or the next."""
    near = periods(first_year=not_before.year, last_year=not_before.year + 1)
    return near.filter(lambda period: period.last >= not_before)


def _windows(period: Period, not_before: date) -> SearchStrategy[ReportingWindow]:
    """Windows that a period may have, the cut-off only where it ends late enough."""
    is_whole = period.first.day == 1 and (period.last + timedelta(days=1)).day == 1
    late = is_whole and period.last.replace(day=14) >= not_before
    return one_of_these(*ReportingWindow) if late else st.just(ReportingWindow.CALENDAR)


@st.composite
def measurements(
    draw: DrawFn, *, not_before: date = FIRST_DAY, known: References = NOTHING
) -> Measurement:
    """Measurements, some beside the whole they were counted against and a printed percentage.

    Args:
        draw: given by Hypothesis.
        not_before: the day none is taken before.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> measured = find(measurements(), lambda measured: measured.printed and measured.value > 1)
    >>> measured.value, measured.of, measured.printed
    (Decimal('2'), Decimal('1'), '200%')
    """
    has_whole, is_printed = flags(draw, 2)
    value, of = draw(_counts()), draw(_counts(1)) if has_whole else None
    period = draw(_periods_near(not_before))
    return Measurement(
        period=period,
        window=draw(_windows(period, not_before)),
        value=value,
        of=of,
        printed=draw(_printed_percentages(value, of)) if of and is_printed else None,
        source=citation(draw, known),
    )


_MOST_TARGETS, _NEAR = 3, 6
_PACES = tuple(shape for shape in PaceShape if shape is not PaceShape.TABLE)
_OF_AN_INDICATOR: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "title_en": (None, "Members admitted"),
        "unit": (None, "người", "%"),
        "direction": (Direction.UP, Direction.UP, *Direction),
        "weight": (None, None, Decimal(2)),
        "pace": (None, None, *_PACES),
    }
)
"""What else there is to an indicator, each with values it may have, the simplest first."""
_ASKED = ("≥ 50", "<= 5", "40 - 50", "100%", "> 0,7", "3-4 %/năm", "nâng cao chất lượng", "có")


@st.composite
def targets(draw: DrawFn, *, known: References = NOTHING) -> Target:
    """What an indicator is to reach, in figures or in words, by a day or by the end of its plan.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(targets(), lambda target: target.by is not None).text
    '≥ 50'
    """
    text, is_dated = picked(draw, _ASKED, (False, True))
    return Target(
        text=text,
        by=draw(days()) if is_dated else None,
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


@st.composite
def indicators(
    draw: DrawFn,
    *,
    identifier: str | None = None,
    not_before: date = FIRST_DAY,
    known: References = NOTHING,
) -> Indicator:
    """Figures that a plan is measured by: stocks, flows and cumulative ones.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        not_before: the day none is measured before.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> indicator = find(indicators(), lambda indicator: indicator.target)
    >>> indicator.id, indicator.kind.value, indicator.target
    ('CT-1', 'stock', Decimal('1'))
    """
    kind, asked, measured, has_baseline, bounded = picked(
        draw, (*IndicatorKind,), range(8), range(4), (False, True), (False, True)
    )
    others = dict(zip(_OF_AN_INDICATOR, picked(draw, *_OF_AN_INDICATOR.values()), strict=True))
    taken = _apart(some(draw, _measured(not_before, known), measured), kind)
    target = _target(draw, asked, taken)
    return Indicator(
        id=identifier or draw(identifiers(prefix="CT")),
        title=draw(texts()),
        kind=kind,
        baseline=draw(_counts()) if has_baseline else None,
        target=target,
        targets=() if target else some(draw, knowing(targets, known), asked),
        owner=one_or_none(draw, known.organizations),
        bounded=target is not None and bounded,
        measurements=taken,
        source=citation(draw, known),
        **others,
    )


@remembered
def _measured(not_before: date, known: References) -> SearchStrategy[Measurement]:
    return measurements(not_before=not_before, known=known)


@remembered
def _indicated(not_before: date, known: References) -> SearchStrategy[Indicator]:
    return indicators(not_before=not_before, known=known)


def _target(draw: DrawFn, asked: int, taken: tuple[Measurement, ...]) -> Decimal | None:
    """Draw a target, or none: any, or one that the last figure is some way to."""
    if asked < _MOST_TARGETS:
        return None
    if asked < _NEAR or not taken or not taken[-1].value:
        return draw(_counts(1))
    return taken[-1].value * (10 + up_to(draw, 30)) / 10


def _apart(measured: Iterable[Measurement], kind: IndicatorKind) -> tuple[Measurement, ...]:
    """Keep one measurement a period, and of a flow those that share no day with one kept."""
    kept: list[Measurement] = []
    for candidate in measured:
        first, last = candidate.begins_on, candidate.on
        flow = kind is IndicatorKind.FLOW
        if not any(
            (flow and first <= other.on and other.begins_on <= last)
            or (first, last) == (other.begins_on, other.on)
            for other in kept
        ):
            kept.append(candidate)
    return tuple(kept)


@st.composite
def work_plans(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> WorkPlan:
    """Plans and their indicators, whose ids begin with the id of the plan.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from tracker.testing import simplest
    >>> simplest(work_plans(identifier="KH-2023")).id
    'KH-2023'
    """
    identifier = identifier or draw(identifiers(prefix="KH"))
    period = draw(periods())
    drawn = some(draw, _indicated(period.first, known), up_to(draw, 2))
    drawn = tuple({indicator.id: indicator for indicator in drawn}.values())
    return WorkPlan(
        id=identifier,
        title=draw(texts()),
        title_en=draw(one_of_these(None, "Plan of the year")),
        period=period,
        organization=one_or_none(draw, known.bodies),
        document=one_or_none(draw, known.documents),
        indicators=[evolve(indicator, id=f"{identifier}.{indicator.id}") for indicator in drawn],
        source=citation(draw, known),
    )
