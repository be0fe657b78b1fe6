"""Where work is in its life."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Life, Lifecycle
from tracker.assess.life import life_after, life_of_whole
from tracker.domain import ClosingDay, Event, ProgressReport

FIRST = date(2024, 3, 1)
STEPS = {
    Event.DONE: ClosingDay.DONE,
    Event.SUBMITTED: ClosingDay.SUBMITTED,
    Event.COMPLETED: ClosingDay.ACCEPTED,
}
UNDOES = {Event.STARTED, Event.RETURNED}


def told(*events: Event) -> list[ProgressReport]:
    """Return reports of events, one a day from the first day on."""
    return [
        ProgressReport(on=FIRST + timedelta(days=place), event=event)
        for place, event in enumerate(events)
    ]


def step_days(events: list[Event]) -> dict[ClosingDay, date]:
    """Work out by hand the day of each step that holds after events, one a day."""
    days: dict[ClosingDay, date] = {}
    for place, (before, event) in enumerate(pairwise([Event.STARTED, *events])):
        completed = before is Event.COMPLETED and event not in STEPS
        if event in UNDOES or completed:
            days = {}
        elif event in STEPS and STEPS[event] not in days:
            days[STEPS[event]] = FIRST + timedelta(days=place)
    if not events or events[-1] is not Event.COMPLETED:
        days.pop(ClosingDay.ACCEPTED, None)
    return days


@given(st.lists(st.sampled_from(Event), max_size=6), st.sampled_from(ClosingDay))
def test_a_life_is_closed_on_the_first_step_asked_for_or_after_it(
    events: list[Event], closing_day: ClosingDay
) -> None:
    """The closing day is that of the step asked for, else of the next step that holds."""
    steps = step_days(events)
    asked = [*ClosingDay][[*ClosingDay].index(closing_day) :]

    expected = next((steps[step] for step in asked if step in steps), None)

    assert life_after(told(*events)).closed_on(closing_day) == expected


@pytest.mark.parametrize(
    ("event", "lifecycle"),
    [
        (Event.STARTED, "in_progress"),
        (Event.DONE, "in_progress"),
        (Event.SUBMITTED, "submitted"),
        (Event.RETURNED, "in_progress"),
        (Event.COMPLETED, "completed"),
        (Event.SUSPENDED, "suspended"),
        (Event.RESUMED, "in_progress"),
        (Event.CANCELLED, "cancelled"),
        (Event.WITHDRAWN, "cancelled"),
    ],
)
def test_each_event_leads_to_one_place_in_life(event: Event, lifecycle: str) -> None:
    """Where work is follows from the last event; withdrawal is no completion."""
    assert life_after(told(event)).lifecycle == lifecycle


@given(st.integers(0, 400))
def test_the_day_of_a_report_is_never_the_day_of_the_work(delay: int) -> None:
    """However late a completion is reported, it counts from the day it happened."""
    reported_on = FIRST + timedelta(days=delay)
    report = ProgressReport(on=FIRST, reported_on=reported_on, event=Event.COMPLETED)

    assert {life_after([report]).closed_on(day) for day in ClosingDay} == {FIRST}


lives = st.lists(st.sampled_from(Event), max_size=4).map(lambda events: life_after(told(*events)))


@given(st.lists(lives, min_size=1, max_size=4), lives)
def test_a_whole_is_completed_exactly_when_its_parts_are(parts: list[Life], own: Life) -> None:
    """Every part not cancelled must be completed, and no report of the whole can stand in."""
    counted = {part.lifecycle for part in parts} - {Lifecycle.CANCELLED}
    whole = life_of_whole(parts, own)

    completed = counted == {Lifecycle.COMPLETED} and own.lifecycle is not Lifecycle.CANCELLED
    assert (whole.lifecycle is Lifecycle.COMPLETED) is completed
    assert (whole.completed_on is not None) is completed


@given(st.lists(lives, min_size=1, max_size=4), lives, st.sampled_from(ClosingDay))
def test_a_whole_is_never_closed_before_its_parts(
    parts: list[Life], own: Life, closing_day: ClosingDay
) -> None:
    """Its closing day is the last of its parts' and its own, and there is none until all have."""
    counted = [part for part in parts if part.lifecycle is not Lifecycle.CANCELLED]
    days = [part.closed_on(closing_day) for part in counted]
    closed_on = life_of_whole(parts, own).closed_on(closing_day)

    if closed_on is not None:
        assert None not in days
        assert closed_on == max(
            day for day in (*days, own.closed_on(closing_day)) if day is not None
        )


@given(st.lists(lives, min_size=1, max_size=4), lives)
def test_the_order_of_parts_never_matters(parts: list[Life], own: Life) -> None:
    """A whole is the same whichever part is listed first."""
    assert life_of_whole(parts[::-1], own) == life_of_whole(parts, own)


@pytest.mark.parametrize(
    ("parts", "own", "whole"),
    [
        ([Event.COMPLETED, Event.SUBMITTED], None, "submitted"),
        ([Event.COMPLETED, Event.SUSPENDED], None, "suspended"),
        ([Event.COMPLETED, Event.STARTED], None, "in_progress"),
        ([Event.COMPLETED, Event.CANCELLED], None, "completed"),
        ([Event.CANCELLED, Event.WITHDRAWN], None, "cancelled"),
        ([Event.STARTED, Event.SUBMITTED], None, "in_progress"),
        ([Event.STARTED], Event.SUSPENDED, "suspended"),
        ([Event.STARTED], Event.WITHDRAWN, "cancelled"),
        ([Event.STARTED], Event.COMPLETED, "in_progress"),
    ],
)
def test_a_whole_is_where_its_parts_are(parts: list[Event], own: Event | None, whole: str) -> None:
    """What waits for all of the parts waits for the whole; else it is in progress."""
    found = life_of_whole(
        [life_after(told(part)) for part in parts], life_after(told(own) if own else [])
    )
    assert found.lifecycle == whole


def test_a_whole_of_parts_not_started_is_not_started() -> None:
    """Nothing has begun until something of it has."""
    assert life_of_whole([Life(), Life()]).lifecycle is Lifecycle.NOT_STARTED
