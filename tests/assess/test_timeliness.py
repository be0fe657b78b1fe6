"""Whether work is in time, by the policy of the register."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Ageing, ageing, assess_task
from tracker.calendar import read_deadline
from tracker.domain import ClosingDay, Closure, Event, Policy, ProgressReport, Register, Task

DUE = date(2024, 6, 28)
"""A Friday."""
TASK = Task(id="T-1", title="Kiểm tra", deadline=read_deadline("28/6/2024"))


@given(st.integers(-400, 1000))
def test_ageing_classes_follow_each_other_without_gap_or_overlap(days_late: int) -> None:
    """Thirty days each up to 120, everything above in one, and none for what is not late."""
    expected = None if days_late <= 0 else [*Ageing][min((days_late - 1) // 30, 4)]
    assert ageing(days_late) is expected


@given(st.integers(0, 25), st.integers(0, 40))
def test_working_days_are_counted_one_by_one_for_what_is_soon(threshold: int, before: int) -> None:
    """Due soon is as many days worked after the day asked as the policy says, or fewer."""
    policy = Policy(due_soon_days=threshold, due_soon_in_working_days=True)
    closures = [Closure(id="nghi", begins_on=date(2024, 6, 24), ends_on=date(2024, 6, 25))]
    register = Register(title="A", tasks=[TASK], policy=policy, closures=closures)
    as_of = DUE - timedelta(days=before)

    days = [as_of + timedelta(days=number) for number in range(1, before + 1)]
    worked = [
        day
        for day in days
        if day.weekday() < 5 and day not in {date(2024, 6, 24), date(2024, 6, 25)}
    ]
    expected = "due_soon" if len(worked) <= threshold else "in_time"
    assert assess_task(TASK, register, as_of).timeliness == expected


EVENTS = (
    ProgressReport(on=date(2024, 6, 27), event=Event.DONE),
    ProgressReport(on=date(2024, 7, 1), event=Event.SUBMITTED),
    ProgressReport(on=date(2024, 7, 5), event=Event.COMPLETED),
)


@pytest.mark.parametrize(
    ("closing_day", "open_then", "afterwards", "days_late"),
    [
        (ClosingDay.DONE, "in_time", "on_time", 0),
        (ClosingDay.SUBMITTED, "overdue", "late", 3),
        (ClosingDay.ACCEPTED, "overdue", "late", 7),
    ],
)
def test_the_policy_says_which_day_closes_a_task(
    closing_day: ClosingDay, open_then: str, afterwards: str, days_late: int
) -> None:
    """One and the same history is in time or late by the day that the office compares."""
    task = evolve(TASK, reports=EVENTS)
    register = Register(title="A", tasks=[task], policy=Policy(closing_day=closing_day))

    waiting = assess_task(task, register, date(2024, 7, 3))
    closed = assess_task(task, register, date(2024, 7, 5))

    assert (waiting.lifecycle, waiting.timeliness) == ("submitted", open_then)
    assert (closed.lifecycle, closed.timeliness) == ("completed", afterwards)
    assert closed.days_late == days_late


def test_what_was_handed_in_has_no_days_left() -> None:
    """Where handing in is what counts, waiting for acceptance runs against no day."""
    report = ProgressReport(on=date(2024, 6, 20), event=Event.SUBMITTED)
    task = evolve(TASK, reports=(report,))
    policy = Policy(closing_day=ClosingDay.SUBMITTED)

    stands = assess_task(task, Register(title="A", tasks=[task], policy=policy), DUE)

    assert (stands.timeliness, stands.days_left, stands.is_open) == ("in_time", None, True)
    assert stands.closed_on == date(2024, 6, 20)
