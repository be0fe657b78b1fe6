"""Strategies for how an office counts days: conventions, closures, and its policy."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.calendar.convention import MonthAddition, RollPolicy
from tracker.domain import ClosingDay, Closure, CountingConvention, PercentageRounding, Policy
from tracker.testing.references import NOTHING, References, citation, one_or_none
from tracker.testing.remembering import one_of_these, optional
from tracker.testing.texts import identifiers, texts
from tracker.testing.times import days


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
    return CountingConvention(
        id=identifier or draw(identifiers(prefix="QU")),
        name=draw(texts()),
        law=draw(texts()),
        law_en=draw(one_of_these(None, "The rules, article 7")),
        first_day_counts=draw(st.booleans()),
        month_addition=draw(one_of_these(*MonthAddition)),
        before_includes_day=draw(st.booleans()),
        written_roll=draw(one_of_these(*RollPolicy)),
        counted_roll=draw(one_of_these(*RollPolicy)),
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
    longest = draw(optional(st.integers(0, 6)))
    return Closure(
        id=identifier or draw(identifiers(prefix="NGHI")),
        begins_on=begins_on,
        ends_on=None if longest is None else begins_on + timedelta(days=longest),
        reason=draw(optional(texts())),
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
    return Policy(
        due_soon_days=draw(one_of_these(7, 0, 1, 30)),
        due_soon_in_working_days=draw(st.booleans()),
        closing_day=draw(one_of_these(ClosingDay.ACCEPTED, ClosingDay.DONE, ClosingDay.SUBMITTED)),
        convention=one_or_none(draw, known.conventions),
        long_overdue_days=draw(one_of_these(120, 0, 30)),
        silent_days=draw(one_of_these(90, 0, 30)),
        extended_often=draw(one_of_these(3, 1)),
        due_in_one_week=draw(one_of_these(5, 1, 2)),
        percentages=draw(one_of_these(*PercentageRounding)),
        sources_required=draw(st.booleans()),
    )
