"""Rotations as a register records them."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import (
    Explanation,
    Tenure,
    Turn,
    assess,
    explain_role,
    members_in_turn,
    rotations_of,
    tenures_of,
)
from tracker.assess.rotation import plan_role
from tracker.domain import (
    DEPUTY,
    LEADER,
    Appointment,
    Cluster,
    Deviation,
    DeviationKind,
    Mandate,
    Membership,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    Succession,
    SuccessionKind,
    TurnUnit,
)

FIRST, MIDDLE, NEXT = date(2024, 1, 1), date(2024, 3, 1), date(2024, 7, 1)
UNTIL = date(2025, 6, 30)
ONE_DAY = timedelta(days=1)


def mandate(number: int, holder: str, *span: date, **given: Any) -> Mandate:
    """Return the mandate of a leader, from and to the days given."""
    begins_on, ends_on = (*span, None, None)[:2]
    values = {"role": LEADER, "begins_on": begins_on, "ends_on": ends_on, **given}
    return Mandate(id=f"m-{number}", cluster="k", holder=holder, **values)


def turning(number: int = 1, begins_on: date = FIRST, **given: Any) -> Rotation:
    """Return a rotation of the leader by half-years, in the order a, b, c."""
    values: dict[str, Any] = {
        "policy": RotationPolicy.FIXED_ORDER,
        "role": LEADER,
        "turn": TurnUnit.HALF_YEAR,
        **given,
    }
    if values["policy"] is RotationPolicy.FIXED_ORDER:
        values.setdefault("order", "abc")
    return Rotation(id=f"r-{number}", cluster="k", begins_on=begins_on, **values)


def merged(*predecessors: str, into: str = "e", on: date = MIDDLE) -> Succession:
    """Return a merger."""
    return Succession(
        id="s",
        kind=SuccessionKind.MERGED,
        effective_on=on,
        predecessors=predecessors,
        successors=[into],
    )


def office(*mandates: Mandate, members: Any = "abc", **given: Any) -> Register:
    """Return a cluster of three, with what is given."""
    memberships = [Membership(organization=one) if isinstance(one, str) else one for one in members]
    return Register(
        title="Sổ",
        organizations=[Organization(id=one, name=f"Chi bộ {one}") for one in "abcde"],
        clusters=[Cluster(id="k", name="Cụm", members=memberships)],
        mandates=mandates,
        **given,
    )


def told(register: Register, as_of: date, role: str = LEADER) -> list[tuple[str | None, date]]:
    """Return who holds each turn of a role from when."""
    return [(turn.holder, turn.begins_on or date.max) for turn in turns_of(register, as_of, role)]


def turns_of(register: Register, as_of: date, role: str = LEADER) -> tuple[Turn, ...]:
    """Return the turns of a role."""
    rosters = assess(register, as_of).rosters
    roster = next(one for one in rosters if one.role.id == role)
    return plan_role(register, rosters, roster, as_of, UNTIL)


def held_in(register: Register, as_of: date = UNTIL) -> tuple[Tenure, ...]:
    """Return the times in which there was a leader."""
    return tenures_of(register, assess(register, as_of).rosters[0])


def explained(register: Register, as_of: date = UNTIL) -> Explanation | None:
    """Return what explains the history of the leader."""
    rosters = assess(register, as_of).rosters
    return explain_role(register, rosters, rosters[0], as_of)


def test_members_have_their_days_and_names() -> None:
    """As they were named on their first day, or as the cluster lists them."""
    register = office(
        members=["a", Membership(organization="b", listed_as="Bờ", begins_on=MIDDLE, ends_on=NEXT)]
    )
    assert [
        (one.organization, one.name, one.holds_on(FIRST)) for one in members_in_turn(register, "k")
    ] == [
        ("a", "Chi bộ a", True),
        ("b", "Bờ", False),
    ]


def test_names_are_in_the_language_of_the_order() -> None:
    """English names where the order is by them."""
    register = office(members="a")
    named = evolve(register.organizations[0], name_en="Cell A")
    register = evolve(register, organizations=[named, *register.organizations[1:]])
    assert [members_in_turn(register, "k", one)[0].name for one in ("vi", "en")] == [
        "Chi bộ a",
        "Cell A",
    ]


@pytest.mark.parametrize("gone", [("a",), ("a", "b")])
def test_who_merged_is_followed_by_what_it_became(gone: tuple[str, ...]) -> None:
    """One member takes the place of all that became it, from the day of the merger."""
    members = members_in_turn(office(successions=[merged(*gone)]), "k")
    [heir] = [one for one in members if one.organization == "e"]
    assert (heir.follows, heir.begins_on) == (gone, MIDDLE)
    assert {one.organization: one.ends_on for one in members if one.organization != "e"} == {
        one: MIDDLE - ONE_DAY if one in gone else None for one in "abc"
    }


def test_a_successor_with_a_membership_of_its_own_is_one_member() -> None:
    """It keeps its own place, and from the merger on follows the other as well."""
    members = members_in_turn(office(members="abce", successions=[merged("a")]), "k")
    followed = {one.follows for one in members if one.organization == "e"}
    assert followed == {(), ("a",)}


def test_members_by_kind_belong_while_they_exist() -> None:
    """Whatever is of the kind takes turns, but not twice where it is listed too."""
    kinds = {"a": None, "b": MIDDLE}
    register = Register(
        title="Sổ",
        organizations=[
            Organization(id=one, name=one, kind="chi bộ", begins_on=begins_on)
            for one, begins_on in kinds.items()
        ],
        clusters=[
            Cluster(id="k", name="Cụm", of_kinds=["chi bộ"], members=[Membership(organization="a")])
        ],
    )
    assert [(one.organization, one.begins_on) for one in members_in_turn(register, "k")] == [
        ("a", None),
        ("b", MIDDLE),
    ]


def test_without_members_those_of_an_order_take_turns() -> None:
    """Each once, and followed as members are."""
    register = office(members="", successions=[merged("b")])
    assert members_in_turn(register, "k") == ()
    members = members_in_turn(register, "k", order="aba")
    assert [(one.organization, one.follows) for one in members] == [
        ("a", ()),
        ("b", ()),
        ("e", ("b",)),
    ]


def test_who_acts_has_no_tenure_and_a_void_mandate_neither() -> None:
    """Only what was held for good counts, and only what was held at all."""
    register = office(
        mandate(1, "a", FIRST, MIDDLE - ONE_DAY),
        mandate(2, "b", MIDDLE, NEXT, how=Appointment.ACTING),
        mandate(3, "b", NEXT + ONE_DAY),
        mandate(4, "c", NEXT + ONE_DAY, UNTIL),
        mandate(5, "d"),
    )
    assert [(one.holder, one.begins_on) for one in held_in(register)] == [
        ("a", FIRST),
        ("b", NEXT + ONE_DAY),
    ]


def test_a_holder_is_followed_within_its_tenure() -> None:
    """By what it became, from that day, and no later than its mandate."""
    register = office(mandate(1, "a", FIRST, NEXT), successions=[merged("a")])
    assert held_in(register) == (
        Tenure(holder="a", begins_on=FIRST, ends_on=MIDDLE - ONE_DAY),
        Tenure(holder="e", begins_on=MIDDLE, ends_on=NEXT),
    )
    later = office(mandate(1, "a", FIRST, NEXT), successions=[merged("a", on=NEXT + ONE_DAY)])
    assert [one.holder for one in held_in(later)] == ["a"]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 60)), min_size=1, max_size=4)
)
def test_each_rotation_ends_where_the_next_begins(spans: list[tuple[int, int | None]]) -> None:
    """In order of their first days, without an overlap; of two of one day the later id holds."""
    recorded = [
        turning(
            number,
            FIRST + timedelta(days=first),
            ends_on=None if length is None else FIRST + timedelta(days=first + length),
        )
        for number, (first, length) in enumerate(spans)
    ]
    found = rotations_of(office(rotations=recorded), "k", LEADER)
    assert [one.begins_on for one in found] == sorted({one.begins_on for one in recorded})
    for one, following in pairwise(found):
        assert one.ends_on is not None
        assert one.ends_on < following.begins_on
    by_id = {one.id: one.ends_on for one in recorded}
    befores = [one.begins_on - ONE_DAY for one in found[1:]]
    for one, before in zip(found, [*befores, None], strict=True):
        ends = [day for day in (by_id[one.id], before) if day is not None]
        assert one.ends_on == min(ends, default=None)
    assert rotations_of(office(rotations=recorded), "k", DEPUTY) == ()


@pytest.mark.parametrize(
    ("as_of", "last"), [(MIDDLE, NEXT - ONE_DAY), (NEXT - ONE_DAY, NEXT - ONE_DAY), (NEXT, NEXT)]
)
def test_an_open_mandate_goes_on_beyond_its_turn(as_of: date, last: date) -> None:
    """Until the day asked; the next turn begins the day after."""
    register = office(mandate(1, "a", FIRST), rotations=[turning()])
    first, second = turns_of(register, as_of)[:2]
    assert (first.holder, first.ends_on, first.regular_end) == ("a", last, NEXT - ONE_DAY)
    assert (second.holder, second.begins_on) == ("b", last + ONE_DAY)


def test_an_open_mandate_enters_a_rotation_that_begins_in_the_middle_of_it() -> None:
    """The first turn is held by whoever holds the role on its first day."""
    register = office(
        mandate(1, "b", FIRST - ONE_DAY), rotations=[turning(), turning(2, NEXT, order="cab")]
    )
    assert told(register, MIDDLE)[:2] == [("b", FIRST), ("c", NEXT)]
    assert told(register, NEXT)[:3] == [("b", FIRST), ("b", NEXT), ("c", date(2025, 1, 1))]
    assert told(register, FIRST - ONE_DAY)[0] == ("a", FIRST)


def test_the_planned_deputy_succeeds() -> None:
    """Each turn of the leader goes to the deputy of the day before, decided or foreseen."""
    register = office(
        mandate(1, "a", FIRST, NEXT - ONE_DAY),
        mandate(2, "b", FIRST, NEXT - ONE_DAY, role=DEPUTY),
        rotations=[
            turning(policy=RotationPolicy.DEPUTY_SUCCEEDS),
            turning(2, role=DEPUTY, order="bca"),
        ],
    )
    assert told(register, MIDDLE) == [("a", FIRST), ("b", NEXT), ("c", date(2025, 1, 1))]
    assert [holder for holder, _ in told(register, MIDDLE, DEPUTY)] == ["b", "c", "a"]


HISTORY = [
    mandate(place, holder, date(2016 + place, 1, 1)) for place, holder in enumerate("abcabcbaabc")
]


def test_known_deviations_keep_their_reasons() -> None:
    """What is recorded explains a turn before anything else does."""
    known = Deviation(
        kind=DeviationKind.SWAP,
        on=date(2022, 1, 1),
        organization="a",
        other="b",
        reason="chờ đại hội",
    )
    rotation = turning(begins_on=date(2016, 1, 1), turn=TurnUnit.YEAR, deviations=[known])
    history = [
        mandate(place, holder, date(2016 + place, 1, 1))
        for place, holder in enumerate("abcabcbacabc")
    ]
    found = explained(office(*history, rotations=[rotation]), date(2028, 1, 1))
    assert found is not None
    assert found.deviations == (known,)
    assert (found.rotation.cluster, found.rotation.role) == ("k", LEADER)
    assert [turn.deviation for turn in found.turns if turn.deviation] == [known, known]


def test_an_order_that_names_a_member_twice_is_tried_once() -> None:
    """What was entered may repeat itself; a fixed order does not."""
    entered = turning(policy=RotationPolicy.ENTERED, order="abcab")
    assert explained(office(*HISTORY, rotations=[entered]), UNTIL) is not None


@pytest.mark.parametrize(
    ("how", "policy"),
    [
        (Appointment.ELECTED, RotationPolicy.ELECTED),
        (Appointment.ASSIGNED, RotationPolicy.APPOINTED),
        (None, RotationPolicy.ENTERED),
    ],
)
def test_what_no_order_explains_is_told_by_how_it_came_about(
    how: Appointment | None, policy: RotationPolicy
) -> None:
    """Elected each time, named each time, or by no rule."""
    history = [
        mandate(place, holder, date(2016 + place, 1, 1), how=how)
        for place, holder in enumerate("acb")
    ]
    found = explained(office(*history))
    assert found is not None
    assert found.rotation.policy is policy
    assert [turn.holder for turn in found.turns] == ["a", "c", "b"]


def test_only_what_has_begun_is_explained() -> None:
    """A role that nobody has held has no history."""
    register = office(mandate(1, "a", FIRST), mandate(2, "b", NEXT))
    assert explained(register, FIRST - ONE_DAY) is None
    found = explained(register, MIDDLE)
    assert found is not None
    assert [turn.holder for turn in found.turns] == ["a"]
