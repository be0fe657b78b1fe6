"""What is coming, day by day."""

from datetime import date, time, timedelta
from random import Random

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import Agenda, AgendaEntry, agenda_until, assess, assess_occurrences
from tracker.calendar import read_deadline
from tracker.domain import (
    Amendment,
    Closure,
    Event,
    Extension,
    ExtensionDecision,
    Organization,
    ProgressReport,
    Register,
    Task,
)
from tracker.errors import UsageError
from tracker.testing import days, registers

AS_OF = date(2023, 6, 26)
horizons = st.integers(0, 800).map(timedelta)


def agenda_of(*tasks: Task, within: int = 30, closures: tuple[Closure, ...] = ()) -> Agenda:
    """Return the agenda of *tasks* from 26 June 2023 on."""
    units = [Organization(id=unit, name=unit) for unit in ("vp", "kt")]
    register = Register(title="A", organizations=units, tasks=tasks, closures=closures)
    return agenda_until(assess(register, AS_OF), AS_OF + timedelta(days=within))


def task(phrase: str | None, *reports: ProgressReport, name: str = "T-1") -> Task:
    """Return a task due by *phrase*."""
    deadline = read_deadline(phrase) if phrase else None
    return Task(id=name, title="x", deadline=deadline, reports=reports)


def ended(event: Event, on: date = date(2023, 6, 20), by: str | None = None) -> ProgressReport:
    """Return the report of an event."""
    return ProgressReport(on=on, event=event, by=by)


def listed(agenda: Agenda) -> list[tuple[str, str]]:
    """Return the day and the task of each entry."""
    return [(entry.due.isoformat(), entry.task.id) for entry in agenda.entries]


def place(entry: AgendaEntry) -> tuple[date, str, date | None]:
    """Return what tells an entry from every other."""
    return (entry.due, entry.task.id, entry.occurrence)


@given(registers(), days(), horizons, horizons)
def test_a_shorter_agenda_begins_a_longer_one(
    register: Register, as_of: date, one: timedelta, other: timedelta
) -> None:
    """Looking further ahead adds entries at the end and changes none before."""
    assessment = assess(register, as_of)
    near, far = (agenda_until(assessment, as_of + ahead) for ahead in sorted((one, other)))
    assert [*map(place, far.entries)][: len(near.entries)] == [*map(place, near.entries)]
    assert all(entry.due > near.until for entry in far.entries[len(near.entries) :])
    assert near.overdue == far.overdue


@given(registers(), days(), horizons)
def test_every_entry_lies_within_the_horizon(
    register: Register, as_of: date, ahead: timedelta
) -> None:
    """The day asked about and the last day are both within, and nothing else is listed."""
    agenda = agenda_until(assess(register, as_of), as_of + ahead)
    assert all(as_of <= entry.due <= as_of + ahead for entry in agenda.entries)
    assert all(entry.days_left == (entry.due - as_of).days for entry in agenda.entries)
    assert all(0 <= entry.working_days_left <= entry.days_left for entry in agenda.entries)
    assert all(entry.standing.is_open for entry in agenda.entries)


@given(registers(), days(), horizons)
def test_what_is_due_and_still_to_be_done_is_listed_exactly_once(
    register: Register, as_of: date, ahead: timedelta
) -> None:
    """Of open tasks, those due in the horizon and not handed in are the agenda."""
    assessment = assess(register, as_of)
    expected = [
        (standing.current_due, standing.task.id)
        for standing in assessment.open_tasks()
        if not standing.recurs and standing.current_due and standing.closed_on is None
        if as_of <= standing.current_due <= as_of + ahead
    ]
    found = agenda_until(assessment, as_of + ahead).entries
    single = [(entry.due, entry.task.id) for entry in found if entry.occurrence is None]
    assert sorted(single) == sorted(expected)
    assert len({place(entry) for entry in found}) == len(found)


@given(registers(), days(), horizons, st.randoms(use_true_random=False))
def test_the_order_of_entries_in_the_register_never_matters(
    register: Register, as_of: date, ahead: timedelta, random: Random
) -> None:
    """Moving a task in a register changes nothing of its agenda."""
    tasks = [*register.tasks]
    random.shuffle(tasks)
    moved = evolve(register, tasks=tasks)
    one, other = (agenda_until(assess(given, as_of), as_of + ahead) for given in (register, moved))
    assert one == other


@given(days(), st.integers(0, 500), st.integers(1, 28))
@example(AS_OF, 30, 26)
def test_every_occurrence_of_a_monthly_task_is_listed(as_of: date, ahead: int, day: int) -> None:
    """A task due on one day of each month is listed for every such day of the horizon."""
    until = as_of + timedelta(days=ahead)
    monthly = task(f"ngày {day} hằng tháng")
    found = agenda_until(assess(Register(title="A", tasks=[monthly]), as_of), until).entries
    stretch = [as_of + timedelta(days=number) for number in range(ahead + 1)]
    assert [entry.due for entry in found] == [one for one in stretch if one.day == day]
    assert [entry.occurrence for entry in found] == [entry.due for entry in found]


@pytest.mark.parametrize(
    ("phrase", "reports", "expected"),
    [
        ("26/6/2023", (), ["2023-06-26"]),
        ("26/7/2023", (), ["2023-07-26"]),
        ("27/7/2023", (), []),
        ("25/6/2023", (), []),
        (None, (), []),
        ("quý II/2023", (ended(Event.COMPLETED),), []),
        ("quý II/2023", (ended(Event.CANCELLED),), []),
        ("quý II/2023", (ended(Event.WITHDRAWN),), []),
        ("quý II/2023", (ended(Event.SUSPENDED),), ["2023-06-30"]),
        ("quý II/2023", (ended(Event.SUBMITTED),), ["2023-06-30"]),
    ],
)
def test_open_tasks_of_the_horizon_are_listed(
    phrase: str | None, reports: tuple[ProgressReport, ...], expected: list[str]
) -> None:
    """The first and the last day belong to it; what is over, done or ended does not."""
    assert [day for day, _ in listed(agenda_of(task(phrase, *reports)))] == expected


def test_a_task_not_yet_assigned_is_not_listed() -> None:
    """Nobody owes on a day what is only assigned after it."""
    later = evolve(task("30/6/2023"), assigned_on=date(2023, 6, 27))
    assert listed(agenda_of(later)) == []
    assert listed(agenda_of(evolve(later, assigned_on=AS_OF))) == [("2023-06-30", "T-1")]


def test_entries_stand_by_day_then_in_natural_order() -> None:
    """What is due sooner comes first, and on one day T-2 comes before T-10."""
    due = [("T-10", "30/6/2023"), ("T-2", "30/6/2023"), ("T-3", "27/6/2023")]
    found = agenda_of(*(task(phrase, name=name) for name, phrase in due))
    assert listed(found) == [
        *(("2023-06-27", "T-3"), ("2023-06-30", "T-2"), ("2023-06-30", "T-10")),
    ]


def test_the_overdue_are_only_counted() -> None:
    """What was due before the day asked is in the number and not in the list."""
    found = agenda_of(task("25/6/2023"), task("ngày 20 hằng tháng", name="T-2"))
    assert listed(found) == [("2023-07-20", "T-2")]
    assert found.overdue == 1


def test_an_overdue_occurrence_is_counted_and_the_next_listed() -> None:
    """A recurring task assigned in May has missed one occurrence, and the next is coming."""
    monthly = evolve(task("ngày 20 hằng tháng"), assigned_on=date(2023, 6, 1))
    found = agenda_of(monthly)
    assert (listed(found), found.overdue) == ([("2023-07-20", "T-1")], 1)


def test_a_closure_takes_a_working_day_away() -> None:
    """From Monday to Friday four working days are left, three if the office is closed on one."""
    due = task("30/6/2023")
    (entry,) = agenda_of(due).entries
    closed = Closure(id="nghi", begins_on=date(2023, 6, 28))
    (fewer,) = agenda_of(due, closures=(closed,)).entries
    assert (entry.days_left, entry.working_days_left) == (4, 4)
    assert (fewer.days_left, fewer.working_days_left) == (4, 3)


def test_the_units_listed_are_those_that_still_owe() -> None:
    """A unit that is done with its share is no longer named, nor is it when alone."""
    shared = evolve(
        task("30/6/2023", ended(Event.COMPLETED, by="vp")), lead_units=("vp", "kt"), title="x"
    )
    (entry,) = agenda_of(shared).entries
    (alone,) = agenda_of(evolve(shared, lead_units=("kt",), reports=())).entries
    assert (entry.units, alone.units) == (("kt",), ("kt",))


def approved(new_due: date, occurrence: date | None = None) -> Extension:
    """Return an extension approved on 1 June 2023."""
    return Extension(
        new_due=new_due,
        decision=ExtensionDecision.APPROVED,
        decided_on=date(2023, 6, 1),
        occurrence=occurrence,
    )


def test_a_time_of_day_is_kept_until_an_extension() -> None:
    """A deadline at 16:00 is listed with it; more time is given in days."""
    timed = task("trước 16h00 ngày 30/6/2023")
    longer = evolve(timed, extensions=[approved(date(2023, 7, 5))])
    anew = Amendment(made_on=date(2023, 6, 2), deadline=read_deadline("trước 9h00 ngày 7/7/2023"))
    amended = evolve(timed, amendments=[anew])
    found = [agenda_of(given).entries[0] for given in (timed, longer, amended)]
    assert [(entry.due.day, entry.at) for entry in found] == [
        *((30, time(16)), (5, None), (7, time(9))),
    ]


def test_an_extended_occurrence_is_listed_on_its_new_day() -> None:
    """The occurrence of 20 June was given until 28 June, and keeps its own name."""
    monthly = evolve(
        task("ngày 20 hằng tháng"),
        assigned_on=date(2023, 6, 1),
        extensions=[approved(date(2023, 6, 28), date(2023, 6, 20))],
    )
    found = agenda_of(monthly)
    assert [(entry.due, entry.occurrence) for entry in found.entries] == [
        (date(2023, 6, 28), date(2023, 6, 20)),
        (date(2023, 7, 20), date(2023, 7, 20)),
    ]
    assert found.overdue == 0


def test_an_occurrence_long_ahead_may_be_brought_near() -> None:
    """A decision that names an occurrence far off is seen from a near horizon too."""
    sooner = approved(date(2023, 6, 28), date(2028, 6, 20))
    monthly = evolve(task("ngày 20 hằng tháng"), extensions=[sooner])
    assert listed(agenda_of(monthly, within=3)) == [("2023-06-28", "T-1")]


def test_occurrences_are_listed_up_to_the_day_asked_for() -> None:
    """Without such a day they stop at the first that is open."""
    monthly = evolve(task("ngày 20 hằng tháng"), assigned_on=date(2023, 6, 1))
    register = Register(title="A", tasks=[monthly])
    one, many = (
        [str(found.occurrence.due) for found in assess_occurrences(*asked).occurrences]
        for asked in (
            (monthly, register, AS_OF),
            (monthly, register, AS_OF, date(2023, 8, 20)),
        )
    )
    assert one == ["2023-06-20", "2023-07-20"]
    assert many[:3] == [*one, "2023-08-20"]


def test_no_more_than_ten_years_are_listed() -> None:
    """A horizon nobody means is refused rather than cut off in silence."""
    with pytest.raises(UsageError, match="no more than 10 years"):
        agenda_of(task("30/6/2023"), within=4_000)
