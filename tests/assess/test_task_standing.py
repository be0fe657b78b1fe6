"""How a task stands on a day."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import (
    Lifecycle,
    TaskStanding,
    Timeliness,
    approved_extensions,
    assess_task,
    is_assigned,
    known_reports,
)
from tracker.calendar import Deadline, DeadlineKind, read_deadline
from tracker.domain import (
    Amendment,
    Event,
    Extension,
    ExtensionDecision,
    Policy,
    ProgressReport,
    Register,
    Task,
)
from tracker.testing import days, tasks

DUE = date(2023, 6, 30)
OPEN = Task(id="T-1", title="Kiểm tra", deadline=read_deadline("quý II/2023"))
ONE_DAY = timedelta(days=1)
OF_AN_OPEN_TASK = {
    *(Timeliness.IN_TIME, Timeliness.DUE_SOON, Timeliness.OVERDUE, Timeliness.NO_DEADLINE)
}
OF_A_COMPLETED_TASK = {Timeliness.ON_TIME, Timeliness.LATE, Timeliness.NO_DEADLINE}


def standing(task: Task, as_of: date, due_soon_days: int = 7) -> TaskStanding:
    """Return how a task stands, due soon from a week before unless asked otherwise."""
    register = Register(title="A", tasks=[task], policy=Policy(due_soon_days=due_soon_days))
    return assess_task(task, register, as_of)


def happened(event: Event, on: date, progress: int | None = None) -> ProgressReport:
    """Return the report of an event."""
    return ProgressReport(on=on, event=event, progress=progress)


def extended(new_due: date, decided_on: date) -> Extension:
    """Return an approved extension."""
    return Extension(new_due=new_due, decision=ExtensionDecision.APPROVED, decided_on=decided_on)


def without_later_facts(task: Task, as_of: date) -> Task:
    """Return *task* as it was recorded on *as_of*: decisions still pending, reports not made."""
    extensions = [
        extension
        if extension.decided_on is None or extension.decided_on <= as_of
        else evolve(
            extension, decision=ExtensionDecision.PENDING, decided_on=None, requested_on=None
        )
        for extension in task.extensions
    ]
    reports = [report for report in task.reports if report.on <= as_of]
    amendments = [amendment for amendment in task.amendments if amendment.made_on <= as_of]
    if not any(one.kind is DeadlineKind.RECURRING for one in deadlines_of(task, amendments)):
        extensions = [evolve(extension, occurrence=None) for extension in extensions]
        reports = [report for report in reports if report.occurrence is None]
    known = task.anchored_on is not None and task.anchored_on <= as_of
    return evolve(
        task,
        extensions=tuple(extensions),
        amendments=tuple(amendments),
        reports=tuple(reports),
        assigned_on=task.assigned_on if is_assigned(task, as_of) else None,
        anchored_on=task.anchored_on if known else None,
    )


def deadlines_of(task: Task, amendments: Iterable[Amendment]) -> list[Deadline]:
    """Return the deadline of a task as first set, and those set anew."""
    first = [task.deadline] if task.deadline else []
    return [*first, *(amendment.deadline for amendment in amendments)]


@given(tasks(), days(), st.integers(0, 30))
def test_every_task_has_exactly_one_standing_on_every_day(
    task: Task, as_of: date, due_soon_days: int
) -> None:
    """The two axes never contradict each other, nor the figures beside them."""
    stands = standing(task, as_of, due_soon_days)

    allowed = {
        Lifecycle.COMPLETED: OF_A_COMPLETED_TASK,
        Lifecycle.CANCELLED: {Timeliness.NO_DEADLINE},
    }.get(stands.lifecycle, OF_AN_OPEN_TASK)
    assert stands.timeliness in allowed
    assert stands.baseline_timeliness in allowed
    assert stands.is_open is (stands.lifecycle not in {Lifecycle.COMPLETED, Lifecycle.CANCELLED})
    assert (stands.completed_on is None) is (stands.lifecycle is not Lifecycle.COMPLETED)
    assert (stands.days_late > 0) is (stands.timeliness in {Timeliness.OVERDUE, Timeliness.LATE})
    assert (stands.days_left is None) is not (stands.is_open and stands.current_due is not None)


@given(
    st.none() | st.dates(date(2023, 5, 1), date(2023, 9, 30)),
    st.none() | st.dates(date(2023, 5, 1), date(2023, 9, 30)),
    st.none() | st.dates(date(2023, 5, 1), date(2023, 9, 30)),
    st.integers(-60, 120),
)
@example(None, None, None, 0)
@example(None, None, None, 1)
@example(date(2023, 7, 3), None, None, 2)
@example(date(2023, 7, 3), None, None, 3)
@example(None, date(2023, 7, 20), None, 10)
@example(None, None, date(2023, 7, 5), 4)
@example(None, None, date(2023, 7, 5), 5)
def test_a_task_is_overdue_exactly_after_its_due_day_and_before_its_end(
    completed: date | None, extended_to: date | None, assigned: date | None, wait: int
) -> None:
    """It is overdue on exactly the days past the due day until it is done, whenever assigned."""
    as_of = DUE + timedelta(days=wait)
    task = evolve(
        OPEN,
        assigned_on=assigned,
        reports=(happened(Event.COMPLETED, completed),) if completed else (),
        extensions=(extended(extended_to, date(2023, 4, 1)),) if extended_to else (),
    )

    stands = standing(task, as_of)

    due = extended_to or DUE
    late_days = range(due.toordinal() + 1, (completed or date.max).toordinal())
    assert (stands.timeliness is Timeliness.OVERDUE) is (as_of.toordinal() in late_days)
    if as_of.toordinal() in late_days:
        assert stands.days_late == as_of.toordinal() - due.toordinal()


@given(tasks(), days(), days(), st.integers(0, 30))
def test_the_standing_of_a_day_never_depends_on_what_is_dated_later(
    task: Task, one: date, other: date, due_soon_days: int
) -> None:
    """Reports made and extensions decided after a day change nothing of that day."""
    as_of = min(one, other)
    stands = standing(task, as_of, due_soon_days)
    as_recorded_then = standing(without_later_facts(task, as_of), as_of, due_soon_days)

    assert evolve(as_recorded_then, task=task) == stands


@given(tasks(), days(), st.integers(1, 800))
def test_waiting_never_clears_an_overdue_task(task: Task, as_of: date, wait: int) -> None:
    """Without a report or a decision in between it stays overdue, by a day more for each day."""
    stood = standing(task, as_of)
    later = standing(without_later_facts(task, as_of), as_of + timedelta(days=wait))

    if stood.timeliness is Timeliness.OVERDUE:
        assert later.timeliness is Timeliness.OVERDUE
        assert later.days_late == stood.days_late + wait


@given(tasks(), days(), st.randoms(use_true_random=False))
def test_the_order_in_which_facts_are_listed_never_matters(
    task: Task, as_of: date, random: Random
) -> None:
    """A register may list reports and extensions in any order."""
    reports, extensions = [*task.reports], [*task.extensions]
    random.shuffle(reports)
    random.shuffle(extensions)
    moved = evolve(task, reports=tuple(reports), extensions=tuple(extensions))

    assert evolve(standing(moved, as_of), task=task) == standing(task, as_of)


@given(st.integers(-40, 5), st.integers(0, 30))
@example(-7, 7)
@example(-8, 7)
@example(0, 0)
def test_due_soon_begins_so_many_days_before_and_holds_on_the_due_day(
    wait: int, due_soon_days: int
) -> None:
    """An open task is due soon on exactly the last days up to its due day, that one included."""
    stands = standing(OPEN, DUE + timedelta(days=wait), due_soon_days)

    soon = range(-due_soon_days, 1)
    assert (stands.timeliness is Timeliness.DUE_SOON) is (wait in soon)
    assert (stands.timeliness is Timeliness.IN_TIME) is (wait < min(soon))
    assert stands.days_left == -wait


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        pytest.param([], Lifecycle.NOT_STARTED, id="nothing"),
        pytest.param([ProgressReport(on=DUE, note="-")], Lifecycle.NOT_STARTED, id="a note"),
        pytest.param([ProgressReport(on=DUE, progress=0)], Lifecycle.NOT_STARTED, id="0 per cent"),
        pytest.param([ProgressReport(on=DUE, progress=1)], Lifecycle.IN_PROGRESS, id="1 per cent"),
        pytest.param([happened(Event.STARTED, DUE)], Lifecycle.IN_PROGRESS, id="started"),
        pytest.param([happened(Event.SUBMITTED, DUE)], Lifecycle.SUBMITTED, id="submitted"),
        pytest.param([happened(Event.RETURNED, DUE)], Lifecycle.IN_PROGRESS, id="returned"),
        pytest.param([happened(Event.COMPLETED, DUE)], Lifecycle.COMPLETED, id="completed"),
        pytest.param([happened(Event.SUSPENDED, DUE)], Lifecycle.SUSPENDED, id="suspended"),
        pytest.param([happened(Event.RESUMED, DUE)], Lifecycle.IN_PROGRESS, id="resumed"),
        pytest.param([happened(Event.CANCELLED, DUE)], Lifecycle.CANCELLED, id="cancelled"),
        pytest.param(
            [happened(Event.SUSPENDED, DUE), ProgressReport(on=DUE + ONE_DAY, progress=50)],
            Lifecycle.SUSPENDED,
            id="progress alone resumes nothing",
        ),
        pytest.param(
            [happened(Event.COMPLETED, DUE), happened(Event.SUBMITTED, DUE)],
            Lifecycle.COMPLETED,
            id="submitted and completed on one day",
        ),
        pytest.param(
            [happened(Event.COMPLETED, DUE), happened(Event.STARTED, DUE - ONE_DAY)],
            Lifecycle.COMPLETED,
            id="listed backwards",
        ),
        pytest.param(
            [happened(Event.COMPLETED, DUE), happened(Event.RETURNED, DUE + ONE_DAY)],
            Lifecycle.IN_PROGRESS,
            id="completed, then returned",
        ),
    ],
)
def test_the_last_event_says_where_a_task_is(
    reports: list[ProgressReport], expected: Lifecycle
) -> None:
    """Events follow each other by day, and within a day in the order of a task's life."""
    task = evolve(OPEN, reports=tuple(reports))

    assert standing(task, DUE + 2 * ONE_DAY).lifecycle is expected


@pytest.mark.parametrize(
    ("reports", "progress"),
    [
        ([], None),
        ([ProgressReport(on=DUE, progress=30)], 30),
        ([ProgressReport(on=DUE, progress=30), ProgressReport(on=DUE, progress=20)], 30),
        ([ProgressReport(on=DUE, progress=20), ProgressReport(on=DUE + ONE_DAY, note="-")], 20),
        ([ProgressReport(on=DUE, progress=30), happened(Event.COMPLETED, DUE + ONE_DAY)], 100),
        ([ProgressReport(on=DUE, progress=30), happened(Event.CANCELLED, DUE + ONE_DAY)], 30),
        ([happened(Event.COMPLETED, DUE), happened(Event.RETURNED, DUE + ONE_DAY, 60)], 60),
    ],
)
def test_progress_is_the_last_share_reported_and_all_of_a_completed_task(
    reports: list[ProgressReport], progress: int | None
) -> None:
    """Of two shares reported on one day the greater is the later."""
    assert standing(evolve(OPEN, reports=tuple(reports)), DUE + 2 * ONE_DAY).progress == progress


def test_a_standing_says_everything_of_a_late_completion() -> None:
    """Late against the current due day, later still against the baseline."""
    task = evolve(
        OPEN,
        extensions=(extended(date(2023, 7, 15), date(2023, 6, 20)),),
        reports=(
            happened(Event.STARTED, date(2023, 5, 2), 40),
            happened(Event.COMPLETED, date(2023, 7, 18)),
        ),
    )

    assert standing(task, date(2023, 12, 31)) == TaskStanding(
        task=task,
        lifecycle=Lifecycle.COMPLETED,
        timeliness=Timeliness.LATE,
        baseline_timeliness=Timeliness.LATE,
        baseline_due=DUE,
        current_due=date(2023, 7, 15),
        approved_extensions=1,
        completed_on=date(2023, 7, 18),
        closed_on=date(2023, 7, 18),
        progress=100,
        last_report_on=date(2023, 7, 18),
        days_left=None,
        days_late=3,
    )


def test_on_time_after_an_extension_is_late_against_the_baseline() -> None:
    """Both judgements are kept, so an extension hides nothing."""
    task = evolve(
        OPEN,
        extensions=(extended(date(2023, 7, 15), date(2023, 6, 20)),),
        reports=(happened(Event.COMPLETED, date(2023, 7, 15)),),
    )

    stands = standing(task, date(2023, 7, 15))

    assert (stands.timeliness, stands.baseline_timeliness, stands.days_late) == (
        Timeliness.ON_TIME,
        Timeliness.LATE,
        0,
    )


def test_the_extension_decided_last_sets_the_due_day() -> None:
    """A later decision counts even where it shortens, and on one day the later due day counts."""
    task = evolve(
        OPEN,
        extensions=(
            extended(date(2023, 8, 31), date(2023, 7, 20)),
            extended(date(2023, 9, 30), date(2023, 6, 20)),
            extended(date(2023, 7, 31), date(2023, 7, 20)),
        ),
    )

    due_days = [standing(task, date(2023, 7, day)).current_due for day in (19, 20)]
    approved = [extension.new_due for _, extension in approved_extensions(task, date(2023, 7, 20))]
    assert due_days == [date(2023, 9, 30), date(2023, 8, 31)]
    assert approved == [date(2023, 9, 30), date(2023, 7, 31), date(2023, 8, 31)]


def test_a_task_is_assigned_from_its_day_and_one_of_an_unknown_day_always() -> None:
    """The day of assignment counts as assigned; an unrecorded day counts as before any other."""
    later = evolve(OPEN, assigned_on=DUE)

    assert [is_assigned(later, DUE - ONE_DAY), is_assigned(later, DUE)] == [False, True]
    assert is_assigned(OPEN, date.min)


def test_reports_are_known_from_their_day_on() -> None:
    """A report counts on its own day and after, in the order things happened."""
    first, second = happened(Event.STARTED, DUE - ONE_DAY), happened(Event.COMPLETED, DUE)
    task = evolve(OPEN, reports=(second, first))

    assert [known_reports(task, DUE + n * ONE_DAY) for n in (-2, -1, 0)] == [
        [],
        [first],
        [first, second],
    ]


def test_of_two_alike_the_one_reported_later_is_the_later() -> None:
    """Where the day, the event and the share agree, the day of reporting puts them in order."""
    at_once = ProgressReport(on=DUE, progress=50, note="-")
    next_day = evolve(at_once, reported_on=DUE + ONE_DAY)
    task = evolve(OPEN, reports=(next_day, at_once))

    assert known_reports(task, DUE) == [at_once, next_day]
