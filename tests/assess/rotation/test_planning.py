"""Planned rotations: no gap, no overlap, on from any point, after what was really held."""

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
from tracker.assess.rotation import planning
from tracker.domain import Deviation, DeviationKind, Rotation, RotationPolicy, TurnUnit
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


@given(rotations(), memberships(), st.integers(1, 24))
def test_planning_from_any_point_of_a_planned_history_continues_it(
    rotation: Rotation, members: list[RotationMember], known: int
) -> None:
    """A plan whose beginning has been held as planned goes on as planned."""
    turns = plan_rotation(rotation, members, turns=25)
    assert plan_rotation(rotation, members, turns=25, held=as_held(turns[:known])) == turns
    since = turns[known].begins_on
    assert plan_rotation(rotation, members, turns=25 - known, since=since) == turns[known:]


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


def test_more_turns_than_anybody_means_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns of a day since the year 1 are a slip of the finger, and cost no more than the limit."""
    monkeypatch.setattr(planning, "_MOST_TURNS", 500)
    given_ = rotation(turn=TurnUnit.DAY, begins_on=date.min)
    assert len(plan_rotation(given_, turns=500)) == 500
    with pytest.raises(UsageError, match="rotation “R”: there are more than 500 turns"):
        plan_rotation(given_, until=date(2024, 1, 1))


def test_without_an_end_there_is_no_plan() -> None:
    """Either a day or a number of turns is needed."""
    with pytest.raises(UsageError, match="give until"):
        plan_rotation(rotation())


def test_a_turn_whose_members_have_all_left_is_vacant() -> None:
    """Nobody holds it, and no round is counted in vain."""
    leaving = [RotationMember(organization="a", ends_on=date(2020, 3, 31))]
    assert holders(plan_rotation(rotation(), leaving, turns=3)) == "a--"


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


def test_a_turn_held_out_of_turn_is_of_the_round_it_was_held_in() -> None:
    """Who holds the turn of another holds it in the round of that other."""
    turns = plan_rotation(rotation(), turns=8)
    held = [evolve(tenure, holder="d") for tenure in as_held(turns[5:6])]
    found = plan_rotation(rotation(), turns=8, held=[*as_held(turns[:5]), *held])
    assert (found[5].holder, found[5].expected, found[5].deviation) == ("d", "b", None)
    assert [turn.round for turn in found[:6]] == [1, 1, 1, 1, 2, 2]
