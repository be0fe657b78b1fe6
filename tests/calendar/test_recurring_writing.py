"""The print of recurring deadlines reads back, whatever rules they have."""

import calendar
from datetime import date, time, timedelta

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import (
    Anchor,
    AnchorKind,
    Count,
    Deadline,
    DeadlineKind,
    Frequency,
    Operator,
    Recurrence,
    Unit,
    read_deadline,
)
from tracker.calendar.writing import write_deadline
from tracker.language import Language

TIMES = (
    st.times().map(lambda at: at.replace(second=0, microsecond=0)).filter(lambda at: at != time())
)


@st.composite
def monthly_rules(draw: st.DrawFn) -> Recurrence:
    """A day of each month or of a month of each quarter."""
    months = draw(st.sampled_from([(), (3, 6, 9, 12), (1, 4, 7, 10), (2, 5, 8, 11)]))
    if draw(st.booleans()):
        return Recurrence(
            frequency=Frequency.MONTHLY,
            months=draw(st.sampled_from([()])),
            days=(draw(st.sampled_from([-1, *range(1, 16)])),),
            working=True,
        )
    if draw(st.booleans()):
        opens = draw(st.integers(1, 30))
        last = draw(st.sampled_from([-1, *range(opens + 1, 32)]))
        return Recurrence(frequency=Frequency.MONTHLY, months=months, days=(last,), opens=opens)
    days = draw(st.lists(st.integers(1, 31), min_size=1, max_size=3, unique=True))
    return Recurrence(
        frequency=Frequency.MONTHLY,
        months=months,
        days=tuple(sorted(days)) if draw(st.booleans()) else (-1,),
        before=draw(st.booleans()),
    )


@st.composite
def counted_weekdays(draw: st.DrawFn, frequency: Frequency) -> Recurrence:
    """A day of the week by its place in each month, each quarter or one month of the year."""
    weekdays = (draw(st.integers(0, 6)),)
    if frequency is Frequency.MONTHLY and draw(st.booleans()):
        place, months = draw(st.sampled_from([(1, (1, 4, 7, 10)), (-1, (3, 6, 9, 12))]))
        return Recurrence(frequency=frequency, weekdays=weekdays, positions=(place,), months=months)
    places = draw(st.sets(st.sampled_from([1, 2, 3, 4, -1]), min_size=1, max_size=3))
    return Recurrence(
        frequency=frequency,
        weekdays=weekdays,
        positions=tuple(sorted(places, key=lambda place: (place == -1, place))),
        months=(draw(st.integers(1, 12)),) if frequency is Frequency.YEARLY else (),
    )


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """So many units from an anchor, or before one."""
    kind = draw(st.sampled_from([AnchorKind.ISSUE, AnchorKind.EFFECTIVE, AnchorKind.UNKNOWN]))
    sign = draw(st.sampled_from([1, -1])) if kind is not AnchorKind.UNKNOWN else 1
    return Count(
        number=sign * draw(st.integers(1, 400)),
        unit=draw(st.sampled_from(Unit)),
        anchor=Anchor(kind=kind),
    )


@st.composite
def repeated_deadlines(draw: st.DrawFn) -> Deadline:
    """Due after a count, and again after each cycle."""
    rule = Recurrence(
        frequency=draw(st.sampled_from(Frequency)),
        interval=draw(st.integers(1, 400)),
        starts=draw(counts()),
    )
    return Deadline(text="", kind=DeadlineKind.RECURRING, meaning=(rule,))


@st.composite
def rules(draw: st.DrawFn) -> Recurrence:
    """Any rule that a phrase can give."""
    frequency = draw(st.sampled_from(Frequency))
    if draw(st.integers(0, 4)) == 0:
        return Recurrence(frequency=frequency, interval=draw(st.integers(2, 400)))
    if frequency in {Frequency.MONTHLY, Frequency.YEARLY} and draw(st.integers(0, 3)) == 0:
        return draw(counted_weekdays(frequency))
    if frequency is Frequency.DAILY:
        return Recurrence(frequency=frequency)
    if frequency is Frequency.MONTHLY:
        return draw(monthly_rules())
    before = draw(st.booleans())
    if frequency is Frequency.WEEKLY:
        weekdays = draw(st.sets(st.integers(0, 6), min_size=1, max_size=3))
        return Recurrence(frequency=frequency, weekdays=tuple(sorted(weekdays)), before=before)
    month = draw(st.integers(1, 12))
    longest = calendar.monthrange(2001, month)[1]
    days = [*range(1, min(longest, 30) + 1)] + ([-1] if longest == 31 or not before else [])
    return Recurrence(
        frequency=frequency, months=(month,), days=(draw(st.sampled_from(days)),), before=before
    )


@st.composite
def recurring_deadlines(draw: st.DrawFn) -> Deadline:
    """One rule or several, in a stretch of time or not, by a time of day or not."""
    first = draw(rules())
    second = draw(rules().filter(lambda rule: rule.frequency is not first.frequency))
    named = [first, second] if draw(st.integers(0, 3)) == 0 else [first]
    shared = draw(
        st.sampled_from([{}, {"until_done": True}])
        | st.builds(
            lambda since, length, bounds: {
                name: value
                for name, value in (("since", since), ("until", since + timedelta(length)))
                if name in bounds
            },
            st.dates(date(1901, 1, 1), date(2090, 1, 1)),
            st.integers(1, 3000),
            st.sampled_from([("since",), ("until",), ("since", "until")]),
        )
    )
    at = draw(st.none() | TIMES)
    if at is not None:
        named = [evolve(rule, at=at, before=False) for rule in named]
        operator = draw(st.sampled_from(Operator))
    else:
        operator = Operator.BEFORE if any(rule.before for rule in named) else Operator.ON
    meaning = tuple(evolve(rule, **shared) for rule in named)
    return Deadline(text="", kind=DeadlineKind.RECURRING, operator=operator, meaning=meaning)


@given(recurring_deadlines() | repeated_deadlines(), st.sampled_from(Language))
def test_reading_the_print_of_rules_gives_them_back(deadline: Deadline, language: Language) -> None:
    """Parse of print is the identity for every rule, time of day and stretch."""
    printed = write_deadline(deadline, language)
    assert evolve(read_deadline(printed), text="") == deadline, printed
