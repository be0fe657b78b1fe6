"""Every standing there is, is reached by what the strategies draw."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from tracker.assess import Lifecycle, Pace, Tense, Timeliness, assess
from tracker.domain import Register, Task, WorkPlan
from tracker.testing import registers, tasks, work_plans

GENERATE = settings(
    max_examples=4000, database=None, derandomize=True, deadline=None, phases=[Phase.generate]
)
OPEN = (Lifecycle.NOT_STARTED, Lifecycle.IN_PROGRESS, Lifecycle.SUBMITTED, Lifecycle.SUSPENDED)
OPEN_IN_TIME = (
    *(Timeliness.IN_TIME, Timeliness.DUE_SOON),
    *(Timeliness.OVERDUE, Timeliness.NO_DEADLINE),
)
CLOSED_IN_TIME = (Timeliness.ON_TIME, Timeliness.LATE, Timeliness.NO_DEADLINE)
STANDINGS = {
    *product(OPEN, OPEN_IN_TIME),
    *product([Lifecycle.COMPLETED], CLOSED_IN_TIME),
    (Lifecycle.CANCELLED, Timeliness.NO_DEADLINE),
}


def seen_of(
    strategy: st.SearchStrategy[Any], features: Callable[[Any], Iterator[Any]], wanted: set[Any]
) -> set[Any]:
    """Return the features that values of a strategy have, until all of those wanted were seen."""
    seen: set[Any] = set()

    def all_seen(value: Any) -> bool:
        seen.update(features(value))
        return wanted <= seen

    try:
        find(strategy, all_seen, settings=GENERATE)
    except NoSuchExample:
        return seen
    return seen


def days_of(task: Task) -> set[date]:
    """Return the days about a task on which it may stand otherwise than the day before."""
    days = {report.on for report in task.reports}
    for deadline in task.deadlines():
        if deadline.due is not None:
            days |= {deadline.due + timedelta(days=number) for number in (-60, -1, 1)}
    return days or {date(2023, 6, 30)}


def standings_of(task: Task) -> Iterator[tuple[Lifecycle, Timeliness]]:
    """Yield how a task stands on its own days."""
    register = Register(title="Sổ", tasks=[task])
    for day in days_of(task):
        for standing in assess(register, day).tasks:
            yield standing.lifecycle, standing.timeliness


def test_every_standing_of_a_task_is_reached_and_no_other() -> None:
    """Open tasks are in time, due soon, overdue or of no day; closed ones on time, late or so."""
    assert seen_of(tasks(), standings_of, STANDINGS) == STANDINGS


def paces_of(plan: WorkPlan) -> Iterator[Pace]:
    """Yield how the indicators of a plan stand on the days they were measured, and at its end."""
    register = Register(title="Sổ", plans=[plan])
    days = {taken.on for indicator in plan.indicators for taken in indicator.measurements}
    for day in days | {plan.period.last + timedelta(days=1)}:
        yield from (standing.pace for standing in assess(register, day).indicators)


def test_every_pace_of_an_indicator_is_reached() -> None:
    """Indicators are met, ahead, on track, at risk, behind, missed, or cannot be judged."""
    assert seen_of(work_plans(), paces_of, {*Pace}) == {*Pace}


ROSTERS = {*product((False, True), repeat=3)} - {(True, True, False), (True, True, True)}
"""Whether a role is vacant, held and held by somebody next; what is vacant is held by nobody."""


def rosters_of(register: Register) -> Iterator[tuple[bool, bool, bool]]:
    """Yield how the roles of a register stand when somebody takes one, or has left it."""
    taken = {held.begins_on for held in register.mandates if held.begins_on}
    left = {held.ends_on + timedelta(days=1) for held in register.mandates if held.ends_on}
    for day in taken | left:
        for roster in assess(register, day).rosters:
            tenses = {held.tense for held in roster.mandates}
            yield roster.is_vacant, roster.present is not None, Tense.NEXT in tenses


def test_every_state_of_a_role_is_reached() -> None:
    """A role is held by nobody yet, by somebody, by nobody any more, each with a next or none."""
    drawn = registers(kinds=["organizations", "clusters", "mandates"])
    assert seen_of(drawn, rosters_of, ROSTERS) == ROSTERS
