"""How each occurrence of a recurring task stands."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Lifecycle, TaskStanding, assess_occurrences, assess_task
from tracker.calendar import read_deadline
from tracker.calendar.convention import RollPolicy
from tracker.domain import (
    Amendment,
    ClosingDay,
    CountingConvention,
    Directive,
    Event,
    Extension,
    ExtensionDecision,
    Organization,
    Policy,
    ProgressReport,
    Register,
    Task,
)

ASSIGNED = date(2024, 1, 10)
MONTHLY = Task(
    id="T-1",
    title="Báo cáo tháng",
    deadline=read_deadline("ngày 25 hằng tháng"),
    assigned_on=ASSIGNED,
)
ONE_DAY = timedelta(days=1)


def register_of(task: Task) -> Register:
    """Return a register of one task and two units."""
    units = [Organization(id=unit, name=unit) for unit in ("a", "b")]
    return Register(title="A", tasks=[task], organizations=units)


def stands(task: Task, as_of: date) -> TaskStanding:
    """Return how a recurring task stands."""
    return assess_task(task, register_of(task), as_of)


def done(on: date, occurrence: date | None = None, by: str | None = None) -> ProgressReport:
    """Return the report that an occurrence was completed."""
    return ProgressReport(on=on, event=Event.COMPLETED, occurrence=occurrence, by=by)


def by_hand(as_of: date, done_on: dict[date, date]) -> list[tuple[date, str]]:
    """Work out by hand how the 25th of each month stands, up to the first still to be done."""
    found: list[tuple[date, str]] = []
    month = ASSIGNED.replace(day=25)
    while True:
        closed = done_on.get(month)
        if closed is not None and closed <= as_of:
            found.append((month, "on_time" if closed <= month else "late"))
        elif as_of > month:
            found.append((month, "overdue"))
        else:
            soon = (month - as_of).days <= 7
            return [*found, (month, "due_soon" if soon else "in_time")]
        month = (month + timedelta(days=10)).replace(day=25)


@given(
    st.integers(0, 500),
    st.dictionaries(st.integers(0, 11), st.integers(-20, 60), max_size=8),
)
def test_each_occurrence_has_its_own_standing(wait: int, delays: dict[int, int]) -> None:
    """The standings are those worked out month by month, none twice, none left out."""
    as_of = ASSIGNED + timedelta(days=wait)
    months = [date(2024, 1 + number, 25) for number in delays]
    done_on = {
        month: max(month + timedelta(days=delay), ASSIGNED)
        for month, delay in zip(months, delays.values(), strict=True)
    }
    task = evolve(MONTHLY, reports=[done(day, month) for month, day in done_on.items()])

    found = stands(task, as_of).occurrences

    assert [(one.occurrence.due, str(one.timeliness)) for one in found] == by_hand(as_of, done_on)


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_report_that_names_no_occurrence_speaks_of_the_next_one(wait: int, on: int) -> None:
    """A completion closes the first occurrence that falls due on or after its day."""
    day = ASSIGNED + timedelta(days=on)
    as_of = max(day, ASSIGNED + timedelta(days=wait))
    found = stands(evolve(MONTHLY, reports=[done(day)]), as_of).occurrences

    following = day if day.day <= 25 else day.replace(day=1) + timedelta(days=32)
    expected = following.replace(day=25)
    closed = [one.occurrence.due for one in found if not one.is_open]
    assert closed == [expected]


@given(st.integers(0, 900))
def test_a_recurring_task_is_due_when_its_first_open_occurrence_is(wait: int) -> None:
    """The whole is as late as the occurrence that has waited longest."""
    as_of = ASSIGNED + timedelta(days=wait)
    task = evolve(MONTHLY, reports=[done(date(2024, 1, 20)), done(date(2024, 2, 25))])
    whole = stands(task, as_of)
    first_open = next(one for one in whole.occurrences if one.is_open)

    assert whole.current_due == first_open.current_due
    assert (whole.timeliness, whole.days_late) == (first_open.timeliness, first_open.days_late)
    assert whole.is_open


def test_what_awaits_acceptance_hides_nothing_that_is_overdue() -> None:
    """Of two open occurrences the whole stands as the one that is late, not the one handed in."""
    handed_in = ProgressReport(on=date(2024, 1, 24), event=Event.SUBMITTED)
    task = evolve(MONTHLY, reports=(handed_in,))
    policy = Policy(closing_day=ClosingDay.SUBMITTED)
    register = evolve(register_of(task), policy=policy)

    before, after = (
        assess_task(task, register, day) for day in (date(2024, 2, 1), date(2024, 2, 26))
    )

    assert (before.current_due, before.timeliness) == (date(2024, 2, 25), "in_time")
    assert (after.current_due, after.timeliness) == (date(2024, 2, 25), "overdue")
    assert [one.is_open for one in after.occurrences] == [True] * 3


def test_an_extension_moves_one_occurrence_and_no_other() -> None:
    """More time for April leaves May where it was."""
    extension = Extension(
        new_due=date(2024, 5, 6),
        decision=ExtensionDecision.APPROVED,
        decided_on=date(2024, 4, 22),
        occurrence=date(2024, 4, 25),
    )
    reports = [done(date(2024, month, 20)) for month in (1, 2, 3, 5)]
    april = done(date(2024, 5, 6), date(2024, 4, 25))
    task = evolve(MONTHLY, extensions=(extension,), reports=(*reports, april))

    found = stands(task, date(2024, 5, 26)).occurrences

    dues = {one.baseline_due: one.current_due for one in found}
    assert dues[date(2024, 4, 25)] == date(2024, 5, 6)
    assert dues[date(2024, 5, 25)] == date(2024, 5, 25)
    assert [str(one.timeliness) for one in found] == [*["on_time"] * 5, "in_time"]
    assert str(found[3].baseline_timeliness) == "late"


def test_a_withdrawn_task_owes_no_occurrence_any_longer() -> None:
    """Nothing falls due from that day on, and what was still open is left out, not completed."""
    withdrawn = ProgressReport(on=date(2024, 3, 1), event=Event.WITHDRAWN)
    found = stands(evolve(MONTHLY, reports=[done(date(2024, 1, 25)), withdrawn]), date(2024, 9, 1))

    assert [(str(one.occurrence.due), str(one.lifecycle)) for one in found.occurrences] == [
        ("2024-01-25", "completed"),
        ("2024-02-25", "cancelled"),
    ]
    assert (found.lifecycle, found.timeliness) == ("cancelled", "no_deadline")


def test_an_occurrence_moved_to_the_day_of_withdrawal_is_not_owed() -> None:
    """Sunday the 25th moves to Monday, on which the task was taken back: it counts by that day."""
    withdrawn = ProgressReport(on=date(2024, 2, 26), event=Event.WITHDRAWN)
    task = evolve(MONTHLY, reports=(withdrawn,))
    rolling = CountingConvention(id="lui", name="L", law="L", written_roll=RollPolicy.NEXT)
    register = evolve(register_of(task), conventions=(rolling,), policy=Policy(convention="lui"))

    found = assess_task(task, register, date(2024, 9, 1)).occurrences
    assert [str(one.occurrence.due) for one in found] == ["2024-01-25"]


def test_a_suspended_task_still_falls_due() -> None:
    """Only an extension moves a day, so occurrences pass while the task rests."""
    suspended = ProgressReport(on=date(2024, 2, 1), event=Event.SUSPENDED)
    found = stands(evolve(MONTHLY, reports=[done(date(2024, 1, 25)), suspended]), date(2024, 3, 1))

    assert found.lifecycle is Lifecycle.SUSPENDED
    assert [str(one.timeliness) for one in found.occurrences] == ["on_time", "overdue", "in_time"]


def test_what_goes_on_until_done_ends_when_done() -> None:
    """Reports every 30 days stop with the completion of the task itself."""
    task = evolve(
        MONTHLY,
        deadline=read_deadline("every 30 days until completed"),
        reports=[
            ProgressReport(on=date(2024, 2, 8), event=Event.COMPLETED, occurrence=date(2024, 2, 9)),
            done(date(2024, 3, 20)),
        ],
    )
    before, after = stands(task, date(2024, 3, 19)), stands(task, date(2024, 6, 1))

    assert [str(one.occurrence.due) for one in before.occurrences] == [
        *("2024-02-09", "2024-03-10", "2024-04-09")
    ]
    assert (before.lifecycle, before.timeliness) == ("in_progress", "overdue")
    assert [str(one.occurrence.due) for one in after.occurrences] == ["2024-02-09", "2024-03-10"]
    assert (after.lifecycle, after.timeliness) == ("completed", "no_deadline")
    assert after.completed_on == date(2024, 3, 20)


def test_a_rule_that_ends_is_completed_with_its_last_occurrence() -> None:
    """Four quarters of one year are a task that can be finished."""
    task = evolve(MONTHLY, deadline=read_deadline("hằng quý năm 2024"))
    ends = [date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 31)]
    finished = evolve(task, reports=[done(day) for day in ends])

    assert stands(finished, date(2024, 12, 30)).lifecycle is Lifecycle.IN_PROGRESS
    assert stands(finished, date(2025, 1, 1)).lifecycle is Lifecycle.COMPLETED
    assert stands(finished, date(2025, 1, 1)).timeliness == "on_time"
    late = evolve(task, reports=[done(date(2024, 4, 3), ends[0]), *map(done, ends[1:])])
    assert (stands(late, date(2025, 1, 1)).timeliness, stands(late, ends[-1]).days_late) == (
        "late",
        3,
    )


def test_what_recurs_from_an_event_is_counted_from_its_day() -> None:
    """Thereafter begins with the document, not with the day the task was given."""
    phrase = "within 180 days of the date of this order, and annually thereafter"
    order = Directive(id="CT", number="05-CT/TU", issued_on=date(2022, 12, 6))
    task = evolve(MONTHLY, deadline=read_deadline(phrase), basis=["CT"])
    register = evolve(register_of(MONTHLY), tasks=(task,), documents=(order,))

    found = assess_task(task, register, date(2024, 7, 1)).occurrences
    assert [str(one.occurrence.due) for one in found] == ["2024-06-04", "2025-06-04"]


def test_a_missed_occurrence_of_a_rule_that_ended_is_never_forgotten() -> None:
    """However long ago the last one fell due, what was missed stays overdue."""
    task = evolve(MONTHLY, deadline=read_deadline("hằng quý năm 2024"))

    for years in (1, 20, 900):
        found = stands(task, date(2025 + years, 1, 1))
        assert (found.timeliness, len(found.occurrences)) == ("overdue", 4)


def test_shares_of_an_occurrence_are_kept_apart() -> None:
    """Each of two units closes its own share of each month."""
    reports = [done(date(2024, 1, 20), by="a"), done(date(2024, 1, 21), by="b")]
    third = done(date(2024, 2, 20), by="b")
    task = evolve(MONTHLY, lead_units=["a", "b"], reports=[*reports, third])

    january, february, _ = stands(task, date(2024, 3, 1)).occurrences

    assert [str(one.lifecycle) for one in january.members] == ["completed", "completed"]
    assert january.lifecycle is Lifecycle.COMPLETED
    assert [str(one.timeliness) for one in february.members] == ["overdue", "on_time"]
    assert february.timeliness == "overdue"


def test_an_amended_rule_holds_from_its_day_on() -> None:
    """A directive that makes a monthly report quarterly leaves the months before it."""
    amendment = Amendment(made_on=date(2024, 4, 1), deadline=read_deadline("hằng quý"))
    task = evolve(MONTHLY, amendments=(amendment,))

    assert [str(one.occurrence.due) for one in stands(task, date(2024, 7, 2)).occurrences] == [
        *("2024-01-25", "2024-02-25", "2024-03-25", "2024-06-30", "2024-09-30")
    ]
    fixed = Amendment(made_on=date(2024, 4, 1), deadline=read_deadline("30/9/2024"))
    ended = evolve(MONTHLY, amendments=(fixed,), reports=[done(date(2024, 1, 20))])
    assert not stands(ended, date(2024, 4, 2)).recurs
    assert stands(ended, date(2024, 4, 2)).current_due == date(2024, 9, 30)
    assert stands(ended, date(2024, 4, 2)).is_open


def test_reports_of_occurrences_that_never_were_are_told() -> None:
    """A day between two occurrences is no occurrence; one to come is not astray."""
    astray = done(date(2024, 2, 1), date(2024, 2, 26))
    early = done(date(2024, 2, 1), date(2024, 6, 25))
    task = evolve(MONTHLY, reports=[astray, early])

    assert assess_occurrences(task, register_of(task), date(2024, 3, 1)).astray == (astray,)


@given(st.integers(0, 40_000))
def test_the_occurrences_listed_never_go_back_more_than_ten_years(age: int) -> None:
    """However long ago a daily task was assigned, what is listed stays bounded."""
    as_of = date(2024, 6, 30)
    task = evolve(
        MONTHLY, deadline=read_deadline("hằng ngày"), assigned_on=as_of - timedelta(days=age)
    )
    found = stands(task, as_of).occurrences

    assert len(found) == min(age, (as_of - date(2014, 1, 1)).days) + 1


@pytest.mark.parametrize(
    ("known", "dues"),
    [
        ({}, ["2024-06-25"]),
        ({"reports": [done(date(2024, 4, 2))]}, ["2024-04-25", "2024-05-25", "2024-06-25"]),
        ({"assigned_on": date(2024, 6, 26)}, ["2024-06-25"]),
    ],
)
def test_without_a_day_of_assignment_nothing_before_the_first_fact_is_owed(
    known: dict[str, Any], dues: list[str]
) -> None:
    """Nobody knows since when, so it begins with the first report, or with the day asked."""
    task = evolve(MONTHLY, **{"assigned_on": None, **known})
    found = stands(task, date(2024, 6, 1)).occurrences

    assert [str(one.occurrence.due) for one in found] == dues
