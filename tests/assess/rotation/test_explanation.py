"""Histories explained: the policy they follow, and each departure from it."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import assume, given
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
from tracker.assess import RotationMember, Tenure, Turn, explain_rotation, plan_rotation
from tracker.assess.rotation.explanation import Explanation
from tracker.domain import Deviation, DeviationKind, Rotation, RotationPolicy, TurnUnit
from tracker.errors import UsageError

KINDS = DeviationKind
QUARTERS = [date(2020 + number // 4, 1 + number % 4 * 3, 1) for number in range(48)]


def held(letters: str) -> list[Tenure]:
    """Return one tenure a quarter, the holder of each a letter; a dash is a vacancy."""
    return [
        Tenure(holder=None if letter == "-" else letter, begins_on=day)
        for letter, day in zip(letters, QUARTERS, strict=False)
    ]


def as_held(turns: tuple[Turn, ...]) -> list[Tenure]:
    """Return turns as times in which the role was really held."""
    return [
        Tenure(holder=turn.holder, begins_on=turn.begins_on, ends_on=turn.ends_on)
        for turn in turns
        if turn.begins_on is not None
    ]


def told(deviations: tuple[Deviation, ...]) -> list[tuple[str | None, ...]]:
    """Return the kind of each deviation and the members it is about."""
    return [(one.kind.value, one.organization, one.other) for one in deviations]


@given(
    st.lists(st.tuples(DAYS, st.sampled_from([*IDS, None])), min_size=1, max_size=12),
    memberships(),
)
def test_an_explanation_gives_the_history_back(
    history: list[tuple[date, str | None]], members: list[RotationMember]
) -> None:
    """Whatever was held, the rotation found gives each turn to who held it, on its first day."""
    ordered = sorted(dict(history).items())
    assume(any(holder for _, holder in ordered))
    tenures = [Tenure(holder=holder, begins_on=day) for day, holder in ordered]
    found = explain_rotation(tenures, members)
    assert [(turn.begins_on, turn.holder) for turn in found.turns] == ordered
    again = plan_rotation(found.rotation, members, until=ordered[-1][0])
    assert again == found.turns


@given(rotations(), st.integers(3, 7))
def test_a_plan_held_as_planned_departs_from_nothing(rotation: Rotation, count: int) -> None:
    """A history of two rounds and more by an order is explained by an order alone."""
    members = [RotationMember(organization=one) for one in IDS[:count]]
    turns = plan_rotation(rotation, members, turns=3 * count)
    found = explain_rotation(as_held(turns), members)
    assert found.deviations == ()
    assert found.rotation.policy in {RotationPolicy.ALPHABETICAL, RotationPolicy.FIXED_ORDER}
    assert found.foreseen >= 2 * count - 1


@given(
    st.permutations(IDS),
    st.integers(0, 13),
    st.sampled_from(
        [KINDS.SWAP, KINDS.SKIP, KINDS.POSTPONEMENT, KINDS.INSERTION, KINDS.DOUBLE, KINDS.STAND_IN]
    ),
)
def test_one_departure_is_explained_by_one(
    order: list[str], place: int, kind: DeviationKind
) -> None:
    """A plan with one departure needs one, and no more, to be explained."""
    stated = rotation(order=order)
    other = order[5] if kind in {KINDS.SWAP, KINDS.STAND_IN} else None
    turns = 3 if kind is KINDS.POSTPONEMENT else 1
    one = Deviation(kind=kind, on=QUARTERS[place], organization=order[2], other=other, turns=turns)
    history = as_held(plan_rotation(evolve(stated, deviations=[one]), turns=35))
    found = explain_rotation(history, IDS, order=order)
    assert len(found.deviations) <= 1
    assert holders(found.turns) == holders(
        plan_rotation(evolve(stated, deviations=[one]), turns=35)
    )


@pytest.mark.parametrize(
    ("letters", "policy", "departures"),
    [
        ("abcdabcd", RotationPolicy.ALPHABETICAL, []),
        ("cabdcabdcabd", RotationPolicy.FIXED_ORDER, []),
        ("abdcabcdabcd", RotationPolicy.ALPHABETICAL, [("swap", "c", "d")]),
        ("abdabcdabcd", RotationPolicy.ALPHABETICAL, [("skip", "c", None)]),
        ("abcdcabcdabcd", RotationPolicy.ALPHABETICAL, [("insertion", "c", None)]),
        ("abbcdabcdabcd", RotationPolicy.ALPHABETICAL, [("double", "b", None)]),
        ("abc-dabcdabc", RotationPolicy.ALPHABETICAL, [("vacancy", None, None)]),
        ("abx-abcdabcd", RotationPolicy.ALPHABETICAL, None),
        ("acdabcdabcdab", RotationPolicy.ALPHABETICAL, [("skip", "b", None)]),
        ("acdbabcdabcdab", RotationPolicy.ALPHABETICAL, [("postponement", "b", None)]),
        ("ab", RotationPolicy.ENTERED, []),
        ("acbbdacadbca", RotationPolicy.ENTERED, []),
    ],
)
def test_what_a_history_tells(
    letters: str, policy: RotationPolicy, departures: list[tuple[str | None, ...]] | None
) -> None:
    """The order it follows, and where it departs from it; two turns tell no order."""
    found = explain_rotation(held(letters), [*"abcd"])
    assert found.rotation.policy is policy
    assert departures is None or told(found.deviations) == departures
    assert found.rotation.turn is TurnUnit.QUARTER


def test_a_postponement_says_by_how_many_turns() -> None:
    """The member waits until as many others have had a turn as it says."""
    found = explain_rotation(held("acdbabcdabcdab"), [*"abcd"])
    [one] = found.deviations
    assert (one.turns, one.on) == (2, date(2020, 4, 1))


def test_least_recent_is_told_from_a_fixed_order_by_newcomers() -> None:
    """One that joins and comes at once, before those that had a turn, is no fixed order."""
    joined = RotationMember(organization="a", begins_on=date(2020, 11, 1))
    members: list[RotationMember | str] = [*"bcde", joined]
    stated = rotation(policy=RotationPolicy.LEAST_RECENT)
    history = as_held(plan_rotation(stated, members, turns=15))
    found = explain_rotation(history, members)
    assert holders(found.turns) == "bcdeabcdeabcdea"[:15]
    assert found.deviations == ()


def test_turns_of_another_length_are_departures() -> None:
    """The unit that fits most turns is taken, and each other length is told."""
    tenures = [*held("abcdab"), Tenure(holder="c", begins_on=date(2021, 9, 10))]
    found = explain_rotation(tenures)
    [one] = found.deviations
    assert (one.kind, one.on, one.ends_on) == (KINDS.LENGTH, date(2021, 4, 1), date(2021, 9, 9))


def test_a_merged_holder_goes_on_with_its_turn() -> None:
    """A turn carried on by who followed its holder is no departure."""
    members: list[RotationMember | str] = [
        *"abd",
        RotationMember(organization="c", ends_on=date(2020, 8, 14)),
        RotationMember(organization="x", begins_on=date(2020, 8, 15), follows=("c",)),
    ]
    stated = rotation(policy=RotationPolicy.FIXED_ORDER, order="abcd")
    turns = plan_rotation(stated, members, turns=14)
    assert holders(turns) == "abcxdabxdabxda"
    found = explain_rotation(as_held(turns), members, order="abcd")
    assert found.deviations == ()
    assert holders(found.turns) == holders(turns)


def test_a_deputy_that_succeeds() -> None:
    """Each leader was deputy before; where one did not succeed, another stood in."""
    deputies = held("bcdabcda")
    history = held("abcdabcd")
    found = explain_rotation(history, [*"dcba"], languages=[], deputies=deputies)
    assert (found.rotation.policy, found.deviations) == (RotationPolicy.DEPUTY_SUCCEEDS, ())
    other = explain_rotation(held("abcxabcd"), [*"dcba"], languages=[], deputies=deputies)
    assert told(other.deviations) == [("stand_in", "d", "x")]


def test_turns_from_briefing_to_briefing() -> None:
    """Where every turn begins on the day of a briefing, that is what they last until."""
    days = [FIRST + timedelta(days=number * 90 + number % 3) for number in range(9)]
    tenures = [
        Tenure(holder=letter, begins_on=day) for letter, day in zip("abcabcabc", days, strict=True)
    ]
    found = explain_rotation(tenures, briefings=days)
    assert (found.rotation.turn, found.deviations) == (TurnUnit.BRIEFING, ())


def test_a_seat_left_in_between_hides_no_briefings() -> None:
    """Where a holder leaves before the next briefing, turns still last from one to another."""
    days = [date(2020, 1, 7), date(2020, 2, 20), date(2020, 6, 3), date(2020, 7, 1)]
    days += [date(2020, 9, 9), date(2020, 11, 30), date(2020, 12, 24), date(2021, 3, 5)]
    tenures = [
        Tenure(holder=holder, begins_on=day) for holder, day in zip("abcabcab", days, strict=True)
    ]
    tenures[2] = evolve(tenures[2], ends_on=date(2020, 6, 20))
    acting = Tenure(holder="a", begins_on=date(2020, 6, 21), is_acting=True)
    found = explain_rotation([*tenures, acting], briefings=days)
    assert found.rotation.turn is TurnUnit.BRIEFING
    assert [one.on for one in found.deviations if one.kind is KINDS.LENGTH] == [days[2]]


def test_recorded_departures_keep_their_reasons() -> None:
    """What is recorded is not found a second time, and counts for nothing."""
    known = Deviation(
        kind=KINDS.SWAP, on=QUARTERS[2], organization="d", other="c", reason="a flood"
    )
    found = explain_rotation(held("abdcabcd"), [*"abcd"], known=[known])
    assert [one.reason for one in found.deviations] == ["a flood"]


@pytest.mark.parametrize("policy", [RotationPolicy.ELECTED, RotationPolicy.APPOINTED])
def test_a_history_by_no_order_is_named_as_asked(policy: RotationPolicy) -> None:
    """Holders that were elected or named each time are told to have been."""
    found = explain_rotation(held("acbbdacadbca"), [*"abcd"], otherwise=policy)
    assert found.rotation.policy is policy
    assert (holders(found.turns), found.foreseen) == ("acbbdacadbca", 0)


def test_overlapping_tenures_end_where_the_next_begins() -> None:
    """Nobody holds the role twice; one that is over before it begins is left out."""
    tenures = [
        Tenure(holder="a", begins_on=FIRST, ends_on=date(2020, 12, 31)),
        Tenure(holder="b", begins_on=date(2020, 4, 1)),
        Tenure(holder="x", begins_on=date(2020, 4, 1), ends_on=date(2020, 6, 30)),
    ]
    assert holders(explain_rotation(tenures).turns) == "ab"


def test_a_role_that_nobody_held_has_no_history() -> None:
    """There is nothing to explain."""
    with pytest.raises(UsageError, match="nobody ever held the role"):
        explain_rotation([])


def test_one_that_came_once_may_be_no_member() -> None:
    """Among seven in turn for fifty years, two guests are two turns put in, and no members."""
    years = "fugdjic" * 4 + "fugrdjic" + "fugbdjic" + "fugdjic"
    tenures = [
        Tenure(holder=one, begins_on=date(1975 + year, 1, 1)) for year, one in enumerate(years)
    ]
    found = explain_rotation(tenures)
    assert (found.rotation.policy, found.rotation.order) == (
        RotationPolicy.FIXED_ORDER,
        tuple("fugdjic"),
    )
    assert told(found.deviations) == [("insertion", "r", None), ("insertion", "b", None)]
    assert holders(plan_rotation(found.rotation, turns=len(years))) == years


@pytest.mark.parametrize("kind", [DeviationKind.SKIP, DeviationKind.POSTPONEMENT])
def test_a_departure_from_another_order_takes_no_turn_away(kind: DeviationKind) -> None:
    """What was held is told whole, though the register records that its holder was passed over."""
    held = [Tenure(holder="a", begins_on=date(2015, 4, 10), ends_on=date(2026, 5, 28))]
    passed = Deviation(kind=kind, on=date(2015, 3, 23), organization="a")

    found = explain_rotation(held, known=[passed])
    assert [(turn.holder, turn.begins_on) for turn in found.turns] == [("a", date(2015, 4, 10))]


def test_what_is_foreseen_is_never_less_than_nothing() -> None:
    """A history shorter than what it was learned from foretells nothing."""
    turn = Turn(number=1, round=1, group=1, holder="a", begins_on=FIRST)
    explanation = Explanation(rotation=rotation(), turns=(turn,), learned=2)
    assert explanation.foreseen == 0
