"""The rotations recorded in seeds/: who leads when, and what each departure moved."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.assess import (
    Timeliness,
    Turn,
    answering_units,
    assess,
    members_in_turn,
    members_on,
    plan_rotation,
)
from tracker.assess.rotation import briefing_days
from tracker.domain import DeviationKind, Register, Rotation
from tracker.rules import check
from tracker.stores import load
from tracker.tables import roster_calendar_table, roster_table

SEEDS = Path(__file__).parents[1] / "seeds"
ONE_DAY = timedelta(days=1)
FIRST, LAST = date(2022, 1, 12), date(2024, 12, 31)
ACTING, MERGED = date(2024, 6, 1), date(2023, 7, 1)
YEAR_AHEAD, YEAR_END = date(2025, 12, 20), date(2026, 12, 31)
ON_TURNS = ["RO002", "RO011", "RO012", "RO013", "RO014", "RO015"]


@pytest.fixture(scope="module")
def cluster() -> Register:
    """Return the register of three years."""
    return load(SEEDS / "cluster-2022-2024.toml")


@pytest.fixture(scope="module")
def year() -> Register:
    """Return the register of the year planned ahead."""
    return load(SEEDS / "year-ahead-2026.toml")


def holders_on(register: Register, day: date) -> list[str | None]:
    """Return who holds each role on *day*, the leader first."""
    present = [roster.present for roster in assess(register, day).rosters]
    return [held.mandate.holder if held is not None else None for held in present]


def rotation_of(register: Register, role: str) -> Rotation:
    """Return the rotation recorded for a role."""
    [found] = [one for one in register.rotations if one.role == role]
    return found


def planned(register: Register, rotation: Rotation) -> dict[date | None, str | None]:
    """Return the holder of each turn by its first day, as the rotation alone gives it."""
    turns = plan_rotation(
        rotation,
        members_in_turn(register, rotation.cluster),
        until=LAST,
        briefings=briefing_days(register, rotation.cluster),
    )
    return {turn.begins_on: turn.holder for turn in turns}


def without(rotation: Rotation, kind: DeviationKind) -> Rotation:
    """Return *rotation* without its departures of one kind."""
    kept = [one for one in rotation.deviations if one.kind is not kind]
    assert len(kept) == len(rotation.deviations) - 1
    return evolve(rotation, deviations=kept)


@pytest.mark.parametrize(
    ("day", "leader", "deputy"),
    [
        (date(2022, 1, 11), None, None),
        (date(2022, 1, 12), "so-nong-nghiep", "thuy-loi"),
        (date(2022, 12, 31), "quan-trac", "lam-nghiep"),
        (date(2023, 4, 10), "cap-nuoc", "cao-su"),
        (date(2023, 4, 11), "thuy-loi", "cao-su"),
        (date(2023, 8, 15), "lam-nghiep", "kiem-lam"),
        (date(2023, 11, 20), "dich-vu-nong-nghiep", "kiem-lam"),
        (date(2024, 2, 29), "cao-su", "so-tai-nguyen"),
        (date(2024, 5, 31), "ca-phe", "so-tai-nguyen"),
        (date(2024, 6, 1), "so-tai-nguyen", "so-tai-nguyen"),
        (date(2024, 7, 9), "so-tai-nguyen", "so-tai-nguyen"),
        (date(2024, 7, 10), "quy-rung", "cap-nuoc"),
        (date(2024, 12, 20), "so-nong-nghiep", "cap-nuoc"),
    ],
)
def test_who_leads_the_cluster(
    cluster: Register, day: date, leader: str | None, deputy: str | None
) -> None:
    """Each holder is that of the day, to the first and the last day of a turn."""
    assert holders_on(cluster, day) == [leader, deputy]


@pytest.mark.parametrize("role", ["leader", "deputy"])
def test_each_role_is_held_once_on_every_day(cluster: Register, role: str) -> None:
    """From the first briefing to the end of 2024 exactly one mandate of a role holds."""
    mandates = [one for one in cluster.mandates if one.role == role]
    for count in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=count)
        held = [
            one.id
            for one in mandates
            if one.begins_on and one.ends_on and one.begins_on <= day <= one.ends_on
        ]
        assert len(held) == 1, (day, held)


@given(st.dates(min_value=FIRST, max_value=LAST))
@example(ACTING)
@example(date(2024, 7, 10))
@example(LAST)
def test_no_rule_on_turns_speaks_of_the_cluster(cluster: Register, day: date) -> None:
    """On no day is a turn too long, out of order, passed over or not handed over."""
    assert list(check(cluster, as_of=day, select=ON_TURNS)) == []


def test_the_leader_is_deputy_only_while_it_acts(cluster: Register) -> None:
    """The deputy acts as leader until the next briefing, and on no other day is one unit both."""
    days = [FIRST + timedelta(days=count) for count in range((LAST - FIRST).days + 1)]
    both = [day for day in days if len(set(holders_on(cluster, day))) == 1]
    [acting] = [one for one in cluster.mandates if one.is_acting]

    assert (both[0], both[-1], len(both)) == (acting.begins_on, acting.ends_on, 39)


def test_no_turn_is_foreseen_while_the_deputy_acts(cluster: Register) -> None:
    """Even before the next leader is recorded, its turn begins with the next briefing."""
    later = date(2024, 7, 1)
    kept = [one for one in cluster.mandates if one.begins_on and one.begins_on < later]
    known = evolve(cluster, mandates=kept)
    [leader, _] = assess(known, date(2024, 6, 15)).role_plans

    assert leader.present is not None
    assert (leader.present.holder, leader.present.ends_on) == (None, date(2024, 7, 9))
    assert [(turn.holder, turn.number) for turn in leader.coming[:2]] == [
        ("quy-rung", 11),
        ("so-nong-nghiep", 12),
    ]


def test_the_successor_answers_from_the_day_of_the_merger(cluster: Register) -> None:
    """A task given before the merger is answered for by one unit before and another after it."""
    task = cluster.task_by_id["C-09"]
    before, after = MERGED - ONE_DAY, MERGED

    assert answering_units(task, cluster, before) == ("khuyen-nong",)
    assert answering_units(task, cluster, after) == ("dich-vu-nong-nghiep",)


def test_the_members_are_fewer_after_the_merger_and_the_departure(cluster: Register) -> None:
    """Two become one, and one leaves."""
    days = [MERGED - ONE_DAY, MERGED, ACTING - ONE_DAY, ACTING]

    assert [len(members_on(cluster, "cum-iv", day)) for day in days] == [12, 11, 11, 10]
    assert "dich-vu-nong-nghiep" in members_on(cluster, "cum-iv", MERGED)


def test_a_task_of_the_whole_cluster_is_done_by_all_members(cluster: Register) -> None:
    """Twelve were given a share; who followed two of them did both, and all were done in time."""
    day = date(2023, 10, 1)
    [standing] = [one for one in assess(cluster, day).tasks if one.task.id == "C-10"]

    assert len(standing.members) == 12
    assert {one.answering for one in standing.members} == {*members_on(cluster, "cum-iv", day)}
    assert {one.timeliness for one in standing.members} == {Timeliness.ON_TIME}


def test_the_successor_has_the_earlier_place_of_two(cluster: Register) -> None:
    """It leads in the turn of the first of them, and neither has another in that round."""
    leader = rotation_of(cluster, "leader")
    turns = planned(cluster, without(leader, DeviationKind.SWAP))

    assert turns[date(2023, 10, 10)] == "dich-vu-nong-nghiep"
    assert [*turns.values()].count("dich-vu-nong-nghiep") == 1


def test_a_successor_that_is_listed_too_keeps_the_place(cluster: Register) -> None:
    """Writing it into the list of members from the day of the merger changes no turn."""
    [group] = cluster.clusters
    [listed, *_] = group.members
    joined = evolve(listed, organization="dich-vu-nong-nghiep", begins_on=MERGED)
    also_listed = evolve(cluster, clusters=[evolve(group, members=[*group.members, joined])])
    leader = rotation_of(cluster, "leader")

    assert planned(also_listed, leader) == planned(cluster, leader)


def test_the_swap_moved_two_turns_and_no_other(cluster: Register) -> None:
    """The plan with it differs from the plan without it in the turns of the two."""
    leader = rotation_of(cluster, "leader")
    as_it_was = planned(cluster, leader)
    unswapped = planned(cluster, without(leader, DeviationKind.SWAP))
    moved = {
        day: (unswapped[day], holder)
        for day, holder in as_it_was.items()
        if unswapped[day] != holder
    }

    assert as_it_was.keys() == unswapped.keys()
    assert moved == {
        date(2023, 7, 11): ("cao-su", "lam-nghiep"),
        date(2024, 1, 10): ("lam-nghiep", "cao-su"),
    }


def test_the_postponement_let_two_others_come_first(cluster: Register) -> None:
    """Three turns changed: that of the member, and those of the two before whom it stood."""
    leader = rotation_of(cluster, "leader")
    as_it_was = planned(cluster, leader)
    in_order = planned(cluster, without(leader, DeviationKind.POSTPONEMENT))
    changed = {
        day: (in_order[day], holder) for day, holder in as_it_was.items() if in_order[day] != holder
    }

    assert changed == {
        date(2022, 10, 11): ("thuy-loi", "quan-trac"),
        date(2023, 1, 11): ("quan-trac", "cap-nuoc"),
        date(2023, 4, 11): ("cap-nuoc", "thuy-loi"),
    }


def test_the_refusal_let_the_later_deputies_move_up(cluster: Register) -> None:
    """Without it the forest fund would have been deputy in the first half of 2024."""
    deputy = rotation_of(cluster, "deputy")
    day = date(2024, 1, 10)

    assert planned(cluster, deputy)[day] == "so-tai-nguyen"
    assert planned(cluster, without(deputy, DeviationKind.REFUSAL))[day] == "quy-rung"


def turns_of_the_year(register: Register, as_of: date) -> Iterator[tuple[Turn, ...]]:
    """Yield the turns of each role in 2026, as they are foreseen on a day."""
    for plan in assess(register, as_of).role_plans:
        yield tuple(turn for turn in plan.turns if turn.begins_on and turn.begins_on <= YEAR_END)


CALENDAR = [
    (date(2026, 1, 1), "xuan-linh", "an-lac"),
    (date(2026, 4, 1), "an-lac", "binh-sa"),
    (date(2026, 7, 1), "binh-sa", "an-phu"),
    (date(2026, 10, 1), "an-phu", "cam-van"),
]
"""The quarters of 2026: the first day, the leader, the deputy."""


@given(st.dates(min_value=YEAR_AHEAD, max_value=YEAR_END))
@example(YEAR_AHEAD)
@example(date(2026, 7, 1))
def test_the_calendar_of_the_year_is_foreseen(year: Register, day: date) -> None:
    """On every day it is the same: each deputy leads the quarter after its own."""
    [leaders, deputies] = turns_of_the_year(year, day)
    found = [
        (leader.begins_on, leader.holder, deputy.holder)
        for leader, deputy in zip(leaders, deputies, strict=True)
    ]

    assert found == CALENDAR
    assert not any(turn.is_recorded for turn in (*leaders, *deputies))


def test_the_planned_year_has_no_gap_and_no_overlap(year: Register) -> None:
    """The turns of a role follow each other from the first day of 2026 to the last."""
    for turns in turns_of_the_year(year, YEAR_AHEAD):
        assert (turns[0].begins_on, turns[-1].ends_on) == (date(2026, 1, 1), YEAR_END)
        for before, after in pairwise(turns):
            assert before.ends_on is not None
            assert before.ends_on + ONE_DAY == after.begins_on


def test_the_two_leaders_of_a_half_year_are_a_group(year: Register) -> None:
    """Quarters one and two share a programme, so do three and four."""
    [leaders, _] = turns_of_the_year(year, YEAR_AHEAD)

    assert [turn.group for turn in leaders] == [1, 1, 2, 2]


def test_the_planned_postponement_exchanges_two_quarters(year: Register) -> None:
    """Put off by one turn, a member comes after the one that stood behind it."""
    deputy = without(rotation_of(year, "deputy"), DeviationKind.POSTPONEMENT)
    turns = plan_rotation(deputy, members_in_turn(year, "cum-iii"), until=YEAR_END)

    assert [turn.holder for turn in turns] == ["an-lac", "an-phu", "binh-sa", "cam-van"]


def test_the_planned_year_is_chaired_by_its_leaders(year: Register) -> None:
    """Each of the four briefings is to be chaired by who leads in that quarter."""
    chairs = [
        one.chair for one in year.briefings if one.held_on and one.held_on.year == YEAR_END.year
    ]

    assert chairs == [leader for _, leader, _ in CALENDAR]


def test_targets_of_the_quarters_add_up_to_the_year(year: Register) -> None:
    """What is to be reached in four quarters is what the year is to reach."""
    [whole, *quarters] = [
        [indicator.target for indicator in plan.indicators] for plan in year.plans
    ]
    assert whole == [sum(filter(None, targets)) for targets in zip(*quarters, strict=True)]


def test_the_calendar_begins_with_those_in_office(year: Register) -> None:
    """Before the first day of the rotation its calendar shows the present mandates."""
    rows = roster_calendar_table(assess(year, YEAR_AHEAD)).rows

    assert [(row["role"], row["holder"]) for row in rows if not row["is_foreseen"]] == [
        ("leader", "thach-khe"),
        ("deputy", "xuan-linh"),
    ]


def test_the_roster_tells_who_is_first_by_a_coming_rotation(year: Register) -> None:
    """Though no mandate says so, the turns that begin in January are known in December."""
    rows = roster_table(assess(year, YEAR_AHEAD)).rows
    foreseen = [row for row in rows if row["is_foreseen"]]

    assert [(row["role"], row["holder"], row["how"]) for row in foreseen] == [
        ("leader", "xuan-linh", "succeeded"),
        ("deputy", "an-lac", "rotated"),
    ]
