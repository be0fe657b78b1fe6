"""Rotations, members and histories, drawn for the tests of this folder."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.assess import RotationMember, Turn
from tracker.domain import LEADER, Newcomers, Rotation, RotationPolicy, TurnUnit

FIRST = date(2020, 1, 1)
IDS = tuple("abcdefg")
ORDERED = (RotationPolicy.FIXED_ORDER, RotationPolicy.ALPHABETICAL, RotationPolicy.LEAST_RECENT)
DAYS = st.dates(date(2019, 6, 1), date(2024, 12, 31))
UNITS = st.sampled_from([*set(TurnUnit) - {TurnUnit.BRIEFING, TurnUnit.DAY}])


def rotation(**given: Any) -> Rotation:
    """Return a rotation by quarters in a fixed order, but for what is given."""
    values: dict[str, Any] = {
        "id": "R",
        "cluster": "C",
        "role": LEADER,
        "policy": RotationPolicy.FIXED_ORDER,
        "begins_on": FIRST,
        "turn": TurnUnit.QUARTER,
        **given,
    }
    if values["policy"] is RotationPolicy.FIXED_ORDER:
        values.setdefault("order", IDS[:4])
    return Rotation(**values)


@st.composite
def rotations(draw: DrawFn, policies: Sequence[RotationPolicy] = ORDERED) -> Rotation:
    """Draw an ordered rotation of any unit and any way with newcomers."""
    policy = draw(st.sampled_from(policies))
    order = draw(st.permutations(IDS)) if policy is RotationPolicy.FIXED_ORDER else ()
    return rotation(
        policy=policy,
        order=order,
        begins_on=draw(st.dates(date(2019, 12, 1), date(2020, 2, 28))),
        turn=draw(UNITS),
        turn_length=draw(st.integers(1, 3)),
        newcomers=draw(st.sampled_from(Newcomers)),
        first=draw(st.sampled_from([None, *IDS[:3]])),
    )


@st.composite
def memberships(draw: DrawFn) -> list[RotationMember]:
    """Draw members, of which the first two always belong and others join and leave."""
    members = [RotationMember(organization=one) for one in IDS[:2]]
    for one in IDS[2:]:
        begins_on = draw(st.none() | DAYS)
        ends_on = draw(st.none() | DAYS)
        if begins_on is not None and ends_on is not None and ends_on < begins_on:
            ends_on = begins_on + timedelta(days=400)
        members.append(RotationMember(organization=one, begins_on=begins_on, ends_on=ends_on))
    return draw(st.permutations(members))


def holders(turns: tuple[Turn, ...]) -> str:
    """Return who holds each turn, one letter a turn."""
    return "".join(turn.holder or "-" for turn in turns)
