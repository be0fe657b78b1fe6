"""How many tasks stand how, and the rates of completion."""

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import (
    Assessment,
    Lifecycle,
    TaskCounts,
    Timeliness,
    assess,
    count_standings,
    counted,
    shares_by_unit,
)
from tracker.calendar import read_deadline
from tracker.domain import (
    Cluster,
    Event,
    Membership,
    Organization,
    ProgressReport,
    Register,
    Task,
)
from tracker.testing import days, registers

assessments = st.builds(assess, registers(), days())
numbers = st.integers(0, 10_000)
counts_of_tasks = st.builds(
    TaskCounts,
    completed_on_time=numbers,
    completed_late=numbers,
    completed_no_deadline=numbers,
    open_in_time=numbers,
    open_due_soon=numbers,
    open_overdue=numbers,
    open_no_deadline=numbers,
    left_out=numbers,
)
UNITS = ("vp", "kt", "tc")


def by_whom(unit: str | None, event: Event, on: date, due: date | None = None) -> ProgressReport:
    """Return the report of an event, by a unit or by nobody named."""
    return ProgressReport(on=on, event=event, by=unit, occurrence=due)


def office(*tasks: Task) -> Register:
    """Return a register of three units in one cluster, and *tasks*."""
    return Register(
        title="Sổ",
        organizations=[Organization(id=unit, name=unit.upper()) for unit in UNITS],
        clusters=[
            Cluster(
                id="cum",
                name="Cụm",
                members=[Membership(organization=unit) for unit in UNITS],
            )
        ],
        tasks=tasks,
    )


def printed_rate(part: int, whole: int, decimals: int) -> Decimal | None:
    """Return a rate rounded half up, worked out in whole numbers alone."""
    if not whole:
        return None
    scaled = floor(Fraction(100 * part * 10**decimals, whole) + Fraction(1, 2))
    return Decimal(scaled).scaleb(-decimals)


@given(counts_of_tasks)
def test_the_parts_always_sum_to_the_whole(counts: TaskCounts) -> None:
    """Completed and open are all there is, and what is left out is in neither."""
    parts = asdict(counts)
    left_out = parts.pop("left_out")
    assert counts.total == sum(parts.values())
    assert counts.total == counts.completed + counts.open
    assert sum(asdict(counts).values()) == counts.total + left_out


@given(counts_of_tasks, counts_of_tasks)
def test_merging_adds_every_count(one: TaskCounts, other: TaskCounts) -> None:
    """The counts of two offices together are those of each, added."""
    both = one + other
    assert asdict(both) == Counter(asdict(one)) + Counter(asdict(other)) | {
        name: 0 for name, count in asdict(both).items() if not count
    }
    assert (both.total, both.due) == (one.total + other.total, one.due + other.due)


@given(assessments, st.integers(0, 3))
def test_counting_halves_and_adding_is_counting_all(assessment: Assessment, cut: int) -> None:
    """However a register is split, the counts of its parts add up to those of the whole."""
    tasks = assessment.tasks
    parts = count_standings(tasks[:cut]) + count_standings(tasks[cut:])
    assert parts == count_standings(tasks)


@given(assessments)
def test_each_standing_is_counted_once(assessment: Assessment) -> None:
    """A task counts once, a recurring one once for each occurrence."""
    expected = sum(len(task.occurrences) if task.recurs else 1 for task in assessment.tasks)
    counts = count_standings(assessment.tasks)
    assert counts.total + counts.left_out == expected


@given(assessments)
def test_counts_are_what_the_standings_say(assessment: Assessment) -> None:
    """Each count is the number of standings of one lifecycle and timeliness."""
    counts = count_standings(assessment.tasks)
    standings = [*counted(assessment.tasks)]
    overdue = [one for one in standings if one.is_open and one.timeliness is Timeliness.OVERDUE]
    late = [one for one in standings if one.timeliness is Timeliness.LATE]
    cancelled = [one for one in standings if one.lifecycle is Lifecycle.CANCELLED]
    assert counts.open_overdue == len(overdue)
    assert counts.completed_late == len(late)
    assert counts.left_out == len(cancelled)
    assert counts.open == sum(one.is_open for one in standings)


@given(counts_of_tasks, st.integers(0, 4))
def test_rates_are_rounded_half_up_and_name_what_they_are_of(
    counts: TaskCounts, decimals: int
) -> None:
    """Of what was due, and of what was assigned: two denominators, never mixed."""
    had_a_day = counts.completed_on_time + counts.completed_late
    due = had_a_day + counts.open_overdue
    assert counts.of_due(decimals) == printed_rate(had_a_day, due, decimals)
    assert counts.of_assigned(decimals) == printed_rate(counts.completed, counts.total, decimals)


@given(counts_of_tasks, numbers, numbers)
def test_what_has_no_deadline_is_not_due(
    counts: TaskCounts, completed: int, still_open: int
) -> None:
    """Tasks with no due day change nothing of the rate of what was due."""
    more = counts + TaskCounts(completed_no_deadline=completed, open_no_deadline=still_open)
    assert (more.due, more.of_due()) == (counts.due, counts.of_due())


@pytest.mark.parametrize(
    ("counts", "total", "completed", "still_open", "of_due"),
    [
        (
            TaskCounts(
                completed_on_time=14_068, completed_late=1_983, open_in_time=5_640, open_overdue=223
            ),
            *(21_914, 16_051, 5_863, "98.63"),
        ),
        (
            TaskCounts(
                completed_on_time=1_310, completed_late=429, open_in_time=1_812, open_overdue=175
            ),
            *(3_726, 1_739, 1_987, "90.86"),
        ),
        (
            TaskCounts(completed_on_time=585, open_in_time=67, open_overdue=181),
            *(833, 585, 248, "76.37"),
        ),
    ],
    ids=["2017", "August 2016", "Quảng Nam 2020"],
)
def test_published_tables_that_add_up_are_reproduced(
    counts: TaskCounts, total: int, completed: int, still_open: int, of_due: str
) -> None:
    """The parts that were published come to the totals that were published with them."""
    assert (counts.total, counts.completed, counts.open) == (total, completed, still_open)
    assert counts.of_due(2) == Decimal(of_due)


def test_nothing_due_has_no_rate() -> None:
    """Nothing is divided by nothing."""
    assert (TaskCounts().of_due(), TaskCounts().of_assigned()) == (None, None)
    assert TaskCounts(open_in_time=1).of_due() is None


def test_withdrawal_is_left_out_and_is_no_completion() -> None:
    """What was cancelled or withdrawn is in neither denominator."""
    tasks = [
        Task(id=f"T-{place}", title="x", reports=[by_whom(None, event, date(2023, 1, 2))])
        for place, event in enumerate((Event.CANCELLED, Event.WITHDRAWN, Event.COMPLETED))
    ]
    counts = count_standings(assess(office(*tasks), date(2023, 2, 1)).tasks)
    assert counts == TaskCounts(completed_no_deadline=1, left_out=2)


def monthly(*reports: ProgressReport, units: tuple[str, ...] = ()) -> Task:
    """Return a report due on the 25th of every month of 2023."""
    return Task(
        id="T-1",
        title="x",
        lead_units=units,
        assigned_on=date(2023, 1, 1),
        deadline=read_deadline("ngày 25 hằng tháng"),
        reports=reports,
    )


def test_a_recurring_task_counts_by_occurrence() -> None:
    """Two done, one of them late, one missed and the next one open make four."""
    task = monthly(
        by_whom(None, Event.COMPLETED, date(2023, 1, 25), date(2023, 1, 25)),
        by_whom(None, Event.COMPLETED, date(2023, 3, 1), date(2023, 2, 25)),
    )
    counts = count_standings(assess(office(task), date(2023, 4, 1)).tasks)
    assert counts == TaskCounts(
        completed_on_time=1, completed_late=1, open_overdue=1, open_in_time=1
    )
    assert (counts.of_due(), counts.of_assigned()) == (Decimal("66.7"), Decimal("50.0"))


def test_each_unit_has_its_own_share() -> None:
    """Of a task led by a cluster, each member has its share and the cluster none."""
    task = Task(
        id="T-1",
        title="x",
        lead_units=["cum"],
        deadline=read_deadline("30/6/2023"),
        reports=[by_whom("vp", Event.COMPLETED, date(2023, 6, 1))],
    )
    (standing,) = assess(office(task), date(2023, 7, 1)).tasks
    shares = [(unit, share.timeliness.value) for unit, share in shares_by_unit(standing)]
    assert shares == [("vp", "on_time"), ("kt", "overdue"), ("tc", "overdue")]


def test_each_unit_has_its_own_share_of_every_occurrence() -> None:
    """Of a recurring task, the shares of the units are told apart occurrence by occurrence."""
    done = by_whom("vp", Event.COMPLETED, date(2023, 1, 20), date(2023, 1, 25))
    (standing,) = assess(office(monthly(done, units=("vp", "kt"))), date(2023, 1, 30)).tasks
    shares = [(unit, share.timeliness.value) for unit, share in shares_by_unit(standing)]
    assert shares == [
        *(("vp", "on_time"), ("kt", "overdue")),
        *(("vp", "in_time"), ("kt", "in_time")),
    ]


@given(assessments)
def test_every_unit_that_leads_alone_has_the_whole(assessment: Assessment) -> None:
    """Without shares, what a unit counts is what the task counts; nobody's task has no unit."""
    for standing in assessment.tasks:
        shares = [*shares_by_unit(standing)]
        whole = standing.occurrences or (standing,)
        if not any(one.members for one in whole):
            units = standing.task.lead_units or (None,)
            assert shares == [(unit, one) for one in whole for unit in units]
        else:
            assert len(shares) == sum(len(one.members) for one in whole)
