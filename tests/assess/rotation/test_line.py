"""Who is next: rounds, newcomers, successors, and departures from the order."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.assess.rotation.drawing import (
    FIRST,
    IDS,
    holders,
    memberships,
    rotation,
    rotations,
)
from tracker.assess import RotationMember, plan_rotation
from tracker.assess.rotation.line import Line
from tracker.assess.rotation.membership import Members
from tracker.domain import Deviation, DeviationKind, Newcomers, Rotation, RotationPolicy

ONE_DAY = timedelta(days=1)
KINDS = DeviationKind


def planned(given: Rotation, turns: int, *deviations: Deviation) -> str:
    """Return who holds the first turns of a rotation with these deviations."""
    return holders(plan_rotation(evolve(given, deviations=deviations), turns=turns))


def departure(kind: DeviationKind, on: date = FIRST, **given: Any) -> Deviation:
    """Return a deviation that counts from the first day, about b."""
    values: dict[str, Any] = {"organization": "b", **given}
    return Deviation(kind=kind, on=on, **values)


def _never_left(member: RotationMember, first: date, last: date) -> bool:
    begins_on, ends_on = member.begins_on or date.min, member.ends_on or date.max
    return begins_on <= first and last <= ends_on


@given(
    rotations([RotationPolicy.FIXED_ORDER, RotationPolicy.ALPHABETICAL]),
    memberships(),
)
def test_in_a_full_round_every_member_serves_exactly_once(
    rotation: Rotation, members: list[RotationMember]
) -> None:
    """Whatever joins or leaves: those there until the next round once, others at most once."""
    turns = plan_rotation(rotation, members, turns=40)
    begins = {turn.round: turn.begins_on for turn in reversed(turns)}
    for number in range(1, turns[-1].round):
        first, next_first = begins[number], begins[number + 1]
        assert first is not None
        assert next_first is not None
        names = [turn.holder for turn in turns if turn.round == number]
        throughout = {one.organization for one in members if _never_left(one, first, next_first)}
        assert len(set(names)) == len(names)
        assert throughout <= set(names)


@given(rotations([RotationPolicy.LEAST_RECENT]), memberships())
def test_nobody_serves_again_before_the_others(
    rotation: Rotation, members: list[RotationMember]
) -> None:
    """Between two turns of one member every other that was there all the time has had one."""
    turns = plan_rotation(rotation, members, turns=40)
    last_turn: dict[str | None, int] = {}
    for place, turn in enumerate(turns):
        before = last_turn.get(turn.holder)
        if before is not None:
            first, last = turns[before].begins_on, turn.begins_on
            assert first is not None
            assert last is not None
            between = {one.holder for one in turns[before : place + 1]}
            there = {one.organization for one in members if _never_left(one, first, last)}
            assert there <= between
        last_turn[turn.holder] = place


def test_who_is_passed_over_waits_behind_those_who_served() -> None:
    """Least recent first, who declines a turn is behind everybody who served before."""
    skipping = rotation(policy=RotationPolicy.LEAST_RECENT, deviations=[departure(KINDS.SKIP)])
    members = [RotationMember(organization=one) for one in "abc"]
    turns = plan_rotation(skipping, members, turns=7)
    assert [turn.holder for turn in turns] == [*"acabcab"]


@given(rotations(), st.integers(1, 7))
def test_the_round_of_a_turn_counts_the_turns_of_its_holder(rotation: Rotation, count: int) -> None:
    """Where nobody joins or leaves, the third turn of a member is in the third round."""
    members = [RotationMember(organization=one) for one in IDS[:count]]
    had: Counter[str | None] = Counter()
    for turn in plan_rotation(rotation, members, turns=20):
        had[turn.holder] += 1
        assert turn.round == had[turn.holder]


@given(rotations(), st.integers(3, 7), st.integers(0, 200))
def test_a_swap_moves_exactly_two_turns(rotation: Rotation, count: int, days: int) -> None:
    """With a swap two turns change their holders, and no other turn changes in anything."""
    members = [RotationMember(organization=one) for one in IDS[:count]]
    without = plan_rotation(rotation, members, turns=40)
    swap = departure(KINDS.SWAP, FIRST + timedelta(days=days), other="a")
    with_it = plan_rotation(evolve(rotation, deviations=[swap]), members, turns=40)
    differing = [place for place in range(40) if without[place].holder != with_it[place].holder]
    assert [without[place].holder for place in differing] in (["a", "b"], ["b", "a"])
    assert [with_it[place].holder for place in differing] in (["a", "b"], ["b", "a"])
    assert [(one.begins_on, one.ends_on) for one in without] == [
        (one.begins_on, one.ends_on) for one in with_it
    ]


@given(st.permutations(IDS), st.integers(0, 6), st.integers(1, 12), st.sampled_from("bcd"))
def test_departures_are_those_of_a_plain_list(
    order: list[str], place: int, turns: int, member: str
) -> None:
    """Each kind is what it is on a list of turns: left out, moved, put in, doubled, replaced."""
    base = [*order] * 6
    given_ = rotation(order=order)
    quarters = plan_rotation(given_, turns=42)
    on = quarters[place].begins_on
    assert on is not None
    at = base.index(member, place)
    about = {"organization": member}
    without = [*base[:at], *base[at + 1 :]]
    later = min(at + turns, len(base))
    expected = {
        departure(KINDS.SKIP, on, **about): without,
        departure(KINDS.REFUSAL, on, **about): without,
        departure(KINDS.WITHDRAWAL, on, **about): without,
        departure(KINDS.POSTPONEMENT, on, turns=turns, **about): [
            *without[:later],
            member,
            *without[later:],
        ],
        departure(KINDS.INSERTION, on, **about): [*base[:place], member, *base[place:]],
        departure(KINDS.VACANCY, on, organization=None): [*base[:place], "-", *base[place:]],
        departure(KINDS.DOUBLE, on, **about): [*base[:at], member, *base[at:]],
        departure(KINDS.STAND_IN, on, other="x", **about): [*base[:at], "x", *base[at + 1 :]],
        departure(KINDS.STAND_IN, on, **about): [*base[:at], "-", *base[at + 1 :]],
    }
    for deviation, listed in expected.items():
        assert planned(given_, 30, deviation) == "".join(listed[:30]), deviation.kind


@pytest.mark.parametrize(
    ("newcomers", "expected"),
    [
        (Newcomers.IN_PLACE, "bcdfabcdf"),
        (Newcomers.END_OF_ROUND, "bdfacabcd"),
        (Newcomers.NEXT_ROUND, "bdfabcdfa"),
    ],
)
def test_when_a_new_member_has_its_turn(newcomers: Newcomers, expected: str) -> None:
    """In its place if that is not past, at the end of the round, or in the next one."""
    joined = date(2020, 2, 1)
    members: list[RotationMember | str] = [
        *("f", "d", "b"),
        *(RotationMember(organization=one, begins_on=joined) for one in "ca"),
    ]
    given_ = rotation(policy=RotationPolicy.ALPHABETICAL, newcomers=newcomers)
    assert holders(plan_rotation(given_, members, turns=9)) == expected


@pytest.mark.parametrize(
    ("newcomers", "expected"),
    [(Newcomers.IN_PLACE, "bdfcbd"), (Newcomers.END_OF_ROUND, "bdfbcd")],
)
def test_a_newcomer_among_least_recent_holders(newcomers: Newcomers, expected: str) -> None:
    """It comes before those that have had a turn, or behind all that were there before it."""
    members: list[RotationMember | str] = ["b", "d", "f"]
    members.append(RotationMember(organization="c", begins_on=date(2020, 2, 1)))
    given_ = rotation(policy=RotationPolicy.LEAST_RECENT, newcomers=newcomers)
    assert holders(plan_rotation(given_, members, turns=6)) == expected


def test_swapping_with_one_that_leaves_is_void() -> None:
    """The turn stays with the one to whom it was due."""
    swap = departure(KINDS.SWAP, organization="a", other="c")
    gone = RotationMember(organization="c", ends_on=date(2019, 12, 31))
    members: list[RotationMember | str] = ["a", "b", gone, "d"]
    assert holders(plan_rotation(rotation(deviations=[swap]), members, turns=4)) == "abda"


def test_who_follows_two_members_has_the_earlier_place() -> None:
    """And it has had the turn of the one that had one: it is not owed another in that round."""
    merged = date(2020, 2, 1)
    for gone, expected in (("bd", "axceaxce"), ("ad", "axbcexbcex")):
        members = [
            RotationMember(organization=one, ends_on=merged - ONE_DAY if one in gone else None)
            for one in "abcde"
        ]
        members.append(RotationMember(organization="x", begins_on=merged, follows=(*gone,)))
        turns = plan_rotation(rotation(order="abcde"), members, turns=len(expected))
        assert holders(turns) == expected


def test_what_waits_for_a_member_waits_for_who_follows_it() -> None:
    """The last turn of a round, a swap agreed and a turn put off pass on with a merger."""
    merged = date(2020, 5, 1)
    members: list[RotationMember | str] = [
        *"ab",
        RotationMember(organization="c", ends_on=merged - timedelta(days=1)),
        RotationMember(organization="x", begins_on=merged, follows=("c",)),
    ]
    swap = departure(KINDS.SWAP, organization="b", other="c")
    later = departure(KINDS.SWAP, date(2020, 12, 1), organization="a", other="c")
    delay = departure(KINDS.POSTPONEMENT, organization="c", turns=1)
    for deviations, expected in (([], "abxabx"), ([swap], "acxbabx"), ([later], "abxabax")):
        given_ = rotation(order="abc", deviations=deviations)
        assert holders(plan_rotation(given_, members, turns=len(expected))) == expected
    given_ = rotation(order="cab", deviations=[delay])
    assert holders(plan_rotation(given_, members, turns=7)) == "acxbxab"


def test_a_member_into_which_another_is_merged_keeps_its_own_turn() -> None:
    """It has the rest of the turn of the other, and its own when that comes."""
    merged = date(2020, 5, 10)
    members = [
        *(RotationMember(organization=one) for one in "acd"),
        RotationMember(organization="b", ends_on=merged - timedelta(days=1)),
        RotationMember(organization="c", begins_on=merged, follows=("b",)),
    ]
    turns = plan_rotation(rotation(), members, turns=8)
    assert holders(turns) == "abccdacd"
    assert [turn.number for turn in turns] == [1, 2, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("kind", "holders"), [(KINDS.DOUBLE, "bbca"), (KINDS.SKIP, "bcac"), (KINDS.REFUSAL, "bcac")]
)
def test_only_a_double_is_taken_at_once(kind: DeviationKind, holders: str) -> None:
    """A departure that comes up after a turn of its member counts from its next turn on."""
    in_order = rotation(order=("b", "c", "a"))
    line = Line(in_order, Members(in_order, "abc"))
    found: list[str | None] = []
    for place in range(4):
        choice = line.next(FIRST + timedelta(days=100 * place))
        assert choice is not None
        line.take(choice)
        found.append(choice.holder)
        if place == 0:
            line.add(departure(kind, FIRST))
    assert found == [*holders]
