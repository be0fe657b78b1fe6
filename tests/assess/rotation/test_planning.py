"""Planned rotations: whose turn comes when, whatever joins, leaves, merges or departs from it."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.assess.rotation.drawing import (
    DAYS,
    FIRST,
    IDS,
    holders,
    memberships,
    rotation,
    rotations,
)
from tracker.assess import RotationMember, Tenure, Turn, plan_rotation
from tracker.domain import Deviation, DeviationKind, Newcomers, Rotation, RotationPolicy, TurnUnit
from tracker.errors import UsageError

ONE_DAY = timedelta(days=1)
KINDS = DeviationKind


def as_held(turns: tuple[Turn, ...]) -> list[Tenure]:
    """Return turns as times in which the role was really held."""
    return [
        Tenure(holder=turn.holder, begins_on=turn.begins_on, ends_on=turn.ends_on)
        for turn in turns
        if turn.begins_on is not None
    ]


def planned(given: Rotation, turns: int, *deviations: Deviation) -> str:
    """Return who holds the first turns of a rotation with these deviations."""
    return holders(plan_rotation(evolve(given, deviations=deviations), turns=turns))


def departure(kind: DeviationKind, on: date = FIRST, **given: Any) -> Deviation:
    """Return a deviation that counts from the first day, about b."""
    values: dict[str, Any] = {"organization": "b", **given}
    return Deviation(kind=kind, on=on, **values)


@given(rotations(), memberships(), st.lists(st.tuples(DAYS, st.sampled_from(IDS)), max_size=4))
def test_a_planned_span_has_no_gap_and_no_overlap(
    rotation: Rotation, members: list[RotationMember], held: list[tuple[date, str]]
) -> None:
    """Each turn begins the day after the one before, whoever joins, leaves or holds it."""
    tenures = [Tenure(holder=holder, begins_on=day) for day, holder in held]
    turns = plan_rotation(rotation, members, until=date(2024, 12, 31), held=tenures)
    assert turns[0].begins_on == rotation.begins_on
    for before, after in pairwise(turns):
        assert before.ends_on is not None
        assert before.ends_on + ONE_DAY == after.begins_on


@given(rotations(), memberships())
def test_every_holder_is_a_member_as_long_as_it_holds(
    rotation: Rotation, members: list[RotationMember]
) -> None:
    """A turn goes to a member of its first day, and ends with its membership at the latest."""
    by_id = {member.organization: member for member in members}
    for turn in plan_rotation(rotation, members, turns=30):
        assert turn.holder is not None
        assert turn.begins_on is not None
        assert turn.ends_on is not None
        assert by_id[turn.holder].holds_on(turn.begins_on)
        assert by_id[turn.holder].holds_on(turn.ends_on)


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


def _never_left(member: RotationMember, first: date, last: date) -> bool:
    begins_on, ends_on = member.begins_on or date.min, member.ends_on or date.max
    return begins_on <= first and last <= ends_on


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


@given(rotations(), memberships(), st.integers(1, 24))
def test_planning_from_any_point_of_a_planned_history_continues_it(
    rotation: Rotation, members: list[RotationMember], known: int
) -> None:
    """A plan whose beginning has been held as planned goes on as planned."""
    turns = plan_rotation(rotation, members, turns=25)
    assert plan_rotation(rotation, members, turns=25, held=as_held(turns[:known])) == turns
    since = turns[known].begins_on
    assert plan_rotation(rotation, members, turns=25 - known, since=since) == turns[known:]


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
    ("unit", "length", "begins"),
    [
        (TurnUnit.MONTH, 1, ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30"]),
        (TurnUnit.QUARTER, 1, ["2020-01-31", "2020-04-30", "2020-07-31", "2020-10-31"]),
        (TurnUnit.HALF_YEAR, 1, ["2020-01-31", "2020-07-31", "2021-01-31", "2021-07-31"]),
        (TurnUnit.YEAR, 2, ["2020-01-31", "2022-01-31", "2024-01-31", "2026-01-31"]),
        (TurnUnit.WEEK, 2, ["2020-01-31", "2020-02-14", "2020-02-28", "2020-03-13"]),
        (TurnUnit.DAY, 10, ["2020-01-31", "2020-02-10", "2020-02-20", "2020-03-01"]),
    ],
)
def test_turns_are_counted_from_the_first_day(
    unit: TurnUnit, length: int, begins: list[str]
) -> None:
    """A turn begins on the day of the month that the rotation began on, or the last there is."""
    turns = plan_rotation(
        rotation(turn=unit, turn_length=length, begins_on=date(2020, 1, 31)), turns=4
    )
    assert [str(turn.begins_on) for turn in turns] == begins


def test_a_year_may_begin_on_any_day() -> None:
    """From 1 December to 30 November, as a chair of the G20 holds it."""
    turns = plan_rotation(rotation(turn=TurnUnit.YEAR, begins_on=date(2023, 12, 1)), turns=2)
    assert [(str(turn.begins_on), str(turn.ends_on)) for turn in turns] == [
        ("2023-12-01", "2024-11-30"),
        ("2024-12-01", "2025-11-30"),
    ]


def test_turns_from_briefing_to_briefing() -> None:
    """A turn lasts until the day before a briefing; the last is open, those after it undated."""
    briefings = [date(2020, 4, 10), date(2020, 7, 8)]
    turns = plan_rotation(rotation(turn=TurnUnit.BRIEFING), turns=5, briefings=briefings)
    assert [(turn.holder, str(turn.begins_on), str(turn.ends_on)) for turn in turns] == [
        ("a", "2020-01-01", "2020-04-09"),
        ("b", "2020-04-10", "2020-07-07"),
        ("c", "2020-07-08", "None"),
        ("d", "None", "None"),
        ("a", "None", "None"),
    ]
    until = plan_rotation(
        rotation(turn=TurnUnit.BRIEFING), until=date(2021, 1, 1), briefings=briefings
    )
    assert until == turns[:3]


def test_two_briefings_to_a_turn() -> None:
    """A turn may last over several briefings."""
    briefings = [date(2020, month, 8) for month in (3, 6, 9, 12)]
    turns = plan_rotation(
        rotation(turn=TurnUnit.BRIEFING, turn_length=2), turns=2, briefings=briefings
    )
    assert [str(turn.ends_on) for turn in turns] == ["2020-06-07", "2020-12-07"]


def test_a_turn_of_another_length_shifts_those_after_it() -> None:
    """Turns after one of its own length are counted from the day after it."""
    length = Deviation(kind=KINDS.LENGTH, on=date(2020, 5, 1), ends_on=date(2020, 8, 31))
    turns = plan_rotation(rotation(deviations=[length]), turns=3)
    assert [str(turn.ends_on) for turn in turns] == ["2020-03-31", "2020-08-31", "2020-11-30"]
    assert str(turns[1].regular_end) == "2020-08-31"


def test_three_turns_in_a_row_are_a_trio() -> None:
    """Turns are grouped from the first of the rotation on."""
    turns = plan_rotation(rotation(group_size=3), turns=7)
    assert [turn.group for turn in turns] == [1, 1, 1, 2, 2, 2, 3]


def test_a_member_that_leaves_in_its_turn_is_followed_by_the_next() -> None:
    """In the first half of a turn the next has the rest; in the second also the one after."""
    for last, expected in (("2020-02-01", "2020-03-31"), ("2020-03-01", "2020-06-30")):
        leaving = RotationMember(organization="a", ends_on=date.fromisoformat(last))
        turns = plan_rotation(rotation(), [leaving, "b", "c"], turns=3)
        assert holders(turns) == "abc"
        assert (str(turns[0].ends_on), str(turns[1].ends_on)) == (last, expected)


def test_who_follows_a_member_takes_its_place_and_its_turn() -> None:
    """A merged member goes on with the rest of the turn, and has had the turns of both."""
    members = [
        RotationMember(organization="a", ends_on=date(2020, 5, 9)),
        RotationMember(organization="b", ends_on=date(2020, 5, 9)),
        RotationMember(organization="x", begins_on=date(2020, 5, 10), follows=("a", "b")),
        RotationMember(organization="c"),
        RotationMember(organization="d"),
    ]
    turns = plan_rotation(rotation(), members, turns=8)
    assert holders(turns) == "abxcdxcd"
    assert [turn.number for turn in turns] == [1, 2, 2, 3, 4, 5, 6, 7]


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


def test_a_deputy_succeeds_the_leader() -> None:
    """Each turn goes to who was deputy on the day before; the first to the one named."""
    deputies = [
        Tenure(holder="b", begins_on=FIRST, ends_on=date(2020, 3, 31)),
        Tenure(holder="c", begins_on=date(2020, 4, 1)),
    ]
    given_ = rotation(policy=RotationPolicy.DEPUTY_SUCCEEDS, first="a")
    assert holders(plan_rotation(given_, turns=4, deputies=deputies)) == "abcc"
    instead = departure(KINDS.STAND_IN, date(2020, 4, 1), other="x")
    told = evolve(given_, deviations=[instead])
    assert holders(plan_rotation(told, turns=3, deputies=deputies)) == "axc"


@pytest.mark.parametrize("policy", [RotationPolicy.ELECTED, RotationPolicy.APPOINTED])
def test_nobody_is_foreseen_where_each_is_chosen(policy: RotationPolicy) -> None:
    """What was held is told, and then turns whose holder is not known."""
    held = [Tenure(holder="b", begins_on=FIRST)]
    turns = plan_rotation(rotation(policy=policy), turns=3, held=held)
    assert holders(turns) == "b--"
    assert [turn.is_recorded for turn in turns] == [True, False, False]


def test_turns_entered_as_they_are_come_to_an_end() -> None:
    """An order that no rule explains is given once, a member as often as it stands there."""
    given_ = rotation(policy=RotationPolicy.ENTERED, order=["a", "b", "a"])
    assert holders(plan_rotation(given_, turns=9)) == "aba"


def test_a_rotation_ends_on_its_last_day() -> None:
    """The last turn is cut short there."""
    turns = plan_rotation(rotation(ends_on=date(2020, 5, 15)), turns=9)
    assert [str(turn.ends_on) for turn in turns] == ["2020-03-31", "2020-05-15"]


def test_who_held_a_turn_out_of_order_has_had_it() -> None:
    """The one expected is next, and the holder has no other turn in that round."""
    held = [Tenure(holder="c", begins_on=FIRST)]
    turns = plan_rotation(rotation(), turns=6, held=held)
    assert holders(turns) == "cabdab"
    assert (turns[0].expected, turns[0].is_recorded, turns[1].is_recorded) == ("a", True, False)


def test_time_before_a_turn_is_really_held_is_vacant() -> None:
    """The seat is empty until then, and both parts bear the number of the turn."""
    held = [Tenure(holder="a", begins_on=date(2020, 1, 20), ends_on=date(2020, 3, 31))]
    turns = plan_rotation(rotation(), turns=3, held=held)
    assert [(turn.holder, turn.number, str(turn.ends_on)) for turn in turns] == [
        (None, 1, "2020-01-19"),
        ("a", 1, "2020-03-31"),
        ("b", 2, "2020-06-30"),
    ]


def test_a_turn_held_some_days_too_long_does_not_shift_the_others() -> None:
    """The next ends where it would have ended; a handover is seldom on the very day."""
    held = [Tenure(holder="a", begins_on=FIRST, ends_on=date(2020, 4, 9))]
    turns = plan_rotation(rotation(), turns=3, held=held)
    assert [str(turn.ends_on) for turn in turns] == ["2020-04-09", "2020-06-30", "2020-09-30"]
    assert str(turns[0].regular_end) == "2020-03-31"


def test_without_an_end_there_is_no_plan() -> None:
    """Either a day or a number of turns is needed."""
    with pytest.raises(UsageError, match="give until"):
        plan_rotation(rotation())


def test_the_last_day_there_is_ends_a_plan() -> None:
    """Days beyond the year 9999 are not planned, and nothing fails there."""
    turns = plan_rotation(rotation(begins_on=date(9999, 8, 1), turn=TurnUnit.YEAR), turns=5)
    assert [str(turn.ends_on) for turn in turns] == ["9999-12-31"]


def test_a_turn_whose_members_have_all_left_is_vacant() -> None:
    """Nobody holds it, and no round is counted in vain."""
    leaving = [RotationMember(organization="a", ends_on=date(2020, 3, 31))]
    assert holders(plan_rotation(rotation(), leaving, turns=3)) == "a--"


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


def test_another_than_the_heir_may_really_hold_the_rest_of_a_turn() -> None:
    """What was held is told as it was: it is then a turn of its own."""
    members: list[RotationMember | str] = [
        *"bcd",
        RotationMember(organization="a", ends_on=date(2020, 1, 31)),
        RotationMember(organization="x", begins_on=date(2020, 2, 1), follows=("a",)),
    ]
    held = [
        Tenure(holder="a", begins_on=FIRST, ends_on=date(2020, 1, 31)),
        Tenure(holder="d", begins_on=date(2020, 2, 1), ends_on=date(2020, 3, 31)),
    ]
    turns = plan_rotation(rotation(), members, turns=4, held=held)
    assert [(turn.holder, turn.number) for turn in turns] == [
        ("a", 1),
        ("d", 2),
        ("b", 3),
        ("c", 4),
    ]


def test_a_turn_that_begins_between_ends_with_the_month_it_was_counted_from() -> None:
    """A rotation counted from the 31st gives the rest of a turn until the next 31st or month end."""
    held = [Tenure(holder="a", begins_on=date(2020, 1, 31), ends_on=date(2020, 3, 1))]
    turns = plan_rotation(
        rotation(begins_on=date(2020, 1, 31), turn=TurnUnit.MONTH), turns=3, held=held
    )
    assert [str(turn.ends_on) for turn in turns] == ["2020-03-01", "2020-03-30", "2020-04-29"]
