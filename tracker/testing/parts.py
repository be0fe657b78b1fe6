"""Strategies for parts of other values: points of a pace, requirements, places in files."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.domain import Comparison, Location, PacePoint, Requirement
from tracker.testing.drawing import picked, up_to
from tracker.testing.references import NOTHING, References, citation
from tracker.testing.texts import texts


@st.composite
def pace_points(draw: DrawFn, *, known: References = NOTHING) -> PacePoint:
    """Points on the way to a target.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> point = find(pace_points(), lambda point: point.reached * 2 > 1)
    >>> point.elapsed, point.reached
    (Decimal('0'), Decimal('0.51'))
    """
    return PacePoint(
        elapsed=Decimal(up_to(draw, 100)) / 100,
        reached=Decimal(up_to(draw, 100)) / 100,
        source=citation(draw, known),
    )


@st.composite
def requirements(draw: DrawFn) -> Requirement:
    """What a target may ask of a figure: each comparison, with the figures that it needs.

    Args:
        draw: given by Hypothesis.

    >>> from hypothesis import find
    >>> asked = find(requirements(), lambda asked: asked.comparison is Comparison.BETWEEN)
    >>> asked.value, asked.high
    (Decimal('0'), Decimal('0'))
    """
    comparison, is_percent, is_per_year = picked(draw, (*Comparison,), (False, True), (False, True))
    is_numbered = comparison not in {Comparison.YES, Comparison.WORDS}
    value = Decimal(up_to(draw, 9999)) if is_numbered else None
    high = None
    if value is not None and comparison is Comparison.BETWEEN:
        high = value + up_to(draw, 999)
    return Requirement(
        comparison=comparison,
        value=value,
        high=high,
        is_percent=is_percent,
        is_per_year=is_per_year,
        words=draw(texts()) if comparison is Comparison.WORDS else None,
    )


@st.composite
def locations(draw: DrawFn) -> Location:
    """Places in the files of a register.

    Args:
        draw: given by Hypothesis.

    >>> from tracker.testing import simplest
    >>> simplest(locations())
    Location(path='so.toml', line=1)
    """
    [path] = picked(draw, ("so.toml", "-", "sổ theo dõi/nhiệm vụ.toml"))
    return Location(path=path, line=1 + up_to(draw, 9999))
