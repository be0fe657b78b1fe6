"""Strategies for how an office counts days: conventions, closures, and its policy."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.calendar.convention import MonthAddition, RollPolicy
from tracker.domain import ClosingDay, Closure, CountingConvention, PercentageRounding, Policy
from tracker.testing.drawing import picked
from tracker.testing.references import NOTHING, References, citation, one_or_none
from tracker.testing.remembering import one_of_these
from tracker.testing.times import days
from tracker.testing.words import identifiers, optional_texts, texts


@st.composite
def conventions(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> CountingConvention:
    """Ways of counting, each of its settings drawn apart.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(conventions(), lambda convention: convention.first_day_counts).law
    'kế hoạch'
    """
    first_day_counts, before_includes_day, months, written, counted = picked(
        draw, (False, True), (False, True), (*MonthAddition,), (*RollPolicy,), (*RollPolicy,)
    )
    return CountingConvention(
        id=identifier or draw(identifiers(prefix="QU")),
        name=draw(texts()),
        law=draw(texts()),
        law_en=draw(one_of_these(None, "The rules, article 7")),
        first_day_counts=first_day_counts,
        month_addition=months,
        before_includes_day=before_includes_day,
        written_roll=written,
        counted_roll=counted,
        source=citation(draw, known),
    )


@st.composite
def closures(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Closure:
    """Days on which an office is closed, a week of them at most.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> len(list(find(closures(), lambda closure: closure.ends_on).days()))
    1
    """
    begins_on = draw(days())
    longest = draw(one_of_these(None, *range(7)))
    return Closure(
        id=identifier or draw(identifiers(prefix="NGHI")),
        begins_on=begins_on,
        ends_on=None if longest is None else begins_on + timedelta(days=longest),
        reason=draw(optional_texts()),
        source=citation(draw, known),
    )


@st.composite
def policies(draw: DrawFn, *, known: References = NOTHING) -> Policy:
    """What a register may settle for itself.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(policies(), lambda policy: policy.closing_day.value == "done").due_soon_days
    7
    """
    if not draw(st.booleans()):
        return Policy(convention=one_or_none(draw, known.conventions))
    settled = dict(zip(_SETTLED, picked(draw, *_SETTLED.values()), strict=True))
    return Policy(convention=one_or_none(draw, known.conventions), **settled)


_SETTLED: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "due_soon_days": (7, 0, 1, 30),
        "due_soon_in_working_days": (False, True),
        "closing_day": (ClosingDay.ACCEPTED, ClosingDay.DONE, ClosingDay.SUBMITTED),
        "long_overdue_days": (120, 0, 30),
        "silent_days": (90, 0, 30),
        "extended_often": (3, 1),
        "due_in_one_week": (5, 1, 2),
        "percentages": (*PercentageRounding,),
        "sources_required": (False, True),
    }
)
"""What a policy settles, each with values it may have, the usual one first."""
