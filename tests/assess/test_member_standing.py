"""How each of several lead units stands with its share of a task."""

from datetime import date
from random import Random
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import Lifecycle, assess_task, members_of
from tracker.assess.member_standing import is_answered_by
from tracker.calendar import read_deadline
from tracker.domain import (
    Cluster,
    Event,
    Membership,
    Organization,
    ProgressReport,
    Register,
    Succession,
    SuccessionKind,
    Task,
)

UNITS = tuple(f"cs-{number}" for number in range(1, 23))
DUE, ASSIGNED = date(2023, 6, 30), date(2023, 4, 5)
CLUSTER = Cluster(
    id="cum-ii", name="Cụm II", members=[Membership(organization=unit) for unit in UNITS]
)
SHARED = Task(
    id="T-1",
    title="Báo cáo kết quả kiểm tra",
    deadline=read_deadline("quý II/2023"),
    assigned_on=ASSIGNED,
    lead_units=["cum-ii"],
)


def register_of(task: Task, cluster: Cluster = CLUSTER) -> Register:
    """Return a register of one task and the bodies that may lead it."""
    bodies = [Organization(id=unit, name=unit) for unit in (*UNITS, "tinh-uy")]
    return Register(title="A", tasks=[task], organizations=bodies, clusters=[cluster])


def done_by(*units: str | None, on: date = DUE) -> list[ProgressReport]:
    """Return reports of completion by units."""
    return [ProgressReport(on=on, event=Event.COMPLETED, by=unit) for unit in units]


def stands(task: Task, as_of: date = date(2023, 7, 15)) -> Any:
    """Return how a shared task stands."""
    return assess_task(task, register_of(task), as_of)


@given(st.sets(st.sampled_from(UNITS)), st.randoms(use_true_random=False))
def test_the_whole_is_done_exactly_when_every_member_is(done: set[str], random: Random) -> None:
    """As many shares are completed as units reported it, in any order, and 22 of 22 is all."""
    reports = done_by(*sorted(done))
    random.shuffle(reports)
    found = stands(evolve(SHARED, reports=reports))

    completed = [one.unit for one in found.members if one.lifecycle is Lifecycle.COMPLETED]
    assert completed == [unit for unit in UNITS if unit in done]
    assert (found.lifecycle is Lifecycle.COMPLETED) is (len(done) == len(UNITS))
    assert (found.timeliness == "overdue") is (len(done) < len(UNITS))


def test_the_whole_is_as_late_as_its_last_member() -> None:
    """One unit late by three days makes the whole late by three days, and only that share."""
    reports = [*done_by(*UNITS[1:]), *done_by(UNITS[0], on=date(2023, 7, 3))]
    found = stands(evolve(SHARED, reports=reports))

    assert (found.timeliness, found.days_late) == ("late", 3)
    assert [one.unit for one in found.members if one.timeliness == "late"] == [UNITS[0]]


def test_a_report_by_no_member_speaks_of_all() -> None:
    """What the superior body or the cluster itself reports holds for every share."""
    for by in (None, "cum-ii", "tinh-uy"):
        found = stands(evolve(SHARED, reports=done_by(by)))
        assert found.lifecycle is Lifecycle.COMPLETED
        assert {one.lifecycle for one in found.members} == {Lifecycle.COMPLETED}


def test_a_share_completed_early_stays_so_when_all_is_reported_done() -> None:
    """A later report of the whole moves no earlier completion."""
    early = date(2023, 5, 4)
    reports = [*done_by(UNITS[0], on=early), *done_by("cum-ii", on=date(2023, 7, 3))]
    found = stands(evolve(SHARED, reports=reports))

    assert found.members[0].completed_on == early
    assert (found.members[0].timeliness, found.members[1].timeliness) == ("on_time", "late")


def test_members_are_those_of_the_day_the_task_was_assigned() -> None:
    """Who joins the cluster afterwards owes nothing, who leaves it still does."""
    members = [
        Membership(organization="cs-1", ends_on=date(2023, 5, 1)),
        Membership(organization="cs-2"),
        Membership(organization="cs-3", begins_on=date(2023, 5, 2)),
    ]
    register = register_of(SHARED, evolve(CLUSTER, members=members))

    assert members_of(SHARED, register, DUE) == ("cs-1", "cs-2")
    undated = evolve(SHARED, assigned_on=None)
    assert members_of(undated, register, DUE) == ("cs-2", "cs-3")


def test_one_lead_unit_has_no_shares() -> None:
    """A task of one unit, or of a cluster whose members nobody recorded, stands as a whole."""
    alone = evolve(SHARED, lead_units=["cs-1"], reports=done_by("tinh-uy"))
    empty = evolve(CLUSTER, members=())

    assert (stands(alone).members, stands(alone).lifecycle) == ((), Lifecycle.COMPLETED)
    assert members_of(SHARED, register_of(SHARED, empty), DUE) == ()


def test_several_lead_units_and_a_cluster_are_each_unit_once() -> None:
    """A unit named beside its own cluster answers for one share."""
    task = evolve(SHARED, lead_units=["cs-2", "cum-ii", "tinh-uy"])

    assert members_of(task, register_of(task), DUE) == ("cs-2", "cs-1", *UNITS[2:], "tinh-uy")


def test_a_unit_answers_for_what_it_or_its_group_leads() -> None:
    """A member answers from the day the group was given the task; a successor in its place."""
    merger = Succession(
        id="S",
        kind=SuccessionKind.MERGED,
        effective_on=DUE,
        predecessors=["cs-1"],
        successors=["tinh-uy"],
    )
    late = Membership(organization="tinh-uy", begins_on=DUE)
    small = evolve(CLUSTER, members=[Membership(organization="cs-1"), late])
    register = evolve(register_of(SHARED, small), successions=[merger])
    before = date(2023, 6, 29)

    assert is_answered_by(["cum-ii"], SHARED, register, before)
    assert is_answered_by(["cs-9", "cs-1"], SHARED, register, before)
    assert not is_answered_by(["tinh-uy"], SHARED, register, before)
    assert is_answered_by(["tinh-uy"], SHARED, register, DUE)
    assert not is_answered_by(["cs-1"], SHARED, register, DUE)
    assert not is_answered_by([], SHARED, register, DUE)
    assert not is_answered_by(UNITS, evolve(SHARED, lead_units=[]), register, DUE)
