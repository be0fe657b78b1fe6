"""Strategies for how roles pass on: roles, rotations and departures from their order."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.domain import (
    DEPUTY,
    LEADER,
    Deviation,
    DeviationKind,
    Newcomers,
    Role,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.testing.drawing import knowing, picked, up_to
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    few,
    one_of,
    one_or_none,
    several,
)
from tracker.testing.remembering import one_of_these, remembered
from tracker.testing.times import LAST_DAY, days
from tracker.testing.words import identifiers, optional_texts

_STRANGERS = ("TC-1", "TC-2")


@st.composite
def roles(draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING) -> Role:
    """Roles beside those of leader and deputy.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from tracker.testing import simplest
    >>> simplest(roles()).id
    'VAI-1'
    """
    return Role(
        id=identifier or draw(identifiers(prefix="VAI")),
        name=draw(one_of_these("thư ký", "ủy viên")),
        name_en=draw(one_of_these(None, "secretary")),
        source=citation(draw, known),
    )


@st.composite
def deviations(draw: DrawFn, *, known: References = NOTHING) -> Deviation:
    """Departures from the order of a rotation, of every kind.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name; without any, the organizations are ``TC-1`` and ``TC-2``.

    >>> from hypothesis import find
    >>> find(deviations(), lambda deviation: deviation.turns > 1).kind.value
    'postponement'
    """
    members = known.organizations or _STRANGERS
    can_change = len(members) > 1
    kind = draw(one_of_these(*DeviationKind) if can_change else _alone())
    on = draw(days())
    is_of_length = kind is DeviationKind.LENGTH
    is_of_nobody = is_of_length or kind is DeviationKind.VACANCY
    member = None if is_of_nobody else one_of(draw, members)
    others = tuple(other for other in members if other != member)
    other = None
    if kind is DeviationKind.SWAP:
        other = one_of(draw, others)
    elif kind is DeviationKind.STAND_IN:
        other = one_or_none(draw, others)
    return Deviation(
        kind=kind,
        on=on,
        organization=member,
        other=other,
        turns=1 + up_to(draw, 3) if kind is DeviationKind.POSTPONEMENT else 1,
        ends_on=on + timedelta(days=up_to(draw, 400)) if is_of_length else None,
        reason=draw(optional_texts()),
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


@remembered
def _alone() -> st.SearchStrategy[DeviationKind]:
    """Kinds of deviation that need no second member."""
    return st.sampled_from([kind for kind in DeviationKind if kind is not DeviationKind.SWAP])


@st.composite
def rotations(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Rotation:
    """Ways in which a role passes from member to member, of every policy and every unit.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name; without any, the cluster is ``CUM-1`` and the organizations
            are ``TC-1`` and ``TC-2``.

    >>> from hypothesis import find
    >>> find(rotations(), lambda rotation: rotation.group_size == 3).cluster
    'CUM-1'
    """
    members = known.organizations or _STRANGERS
    policy, turn, newcomers, language, has_end = picked(
        draw, (*RotationPolicy,), (*TurnUnit,), (*Newcomers,), ("vi", "en"), (False, True)
    )
    turn_length, group_size = picked(draw, range(1, 5), range(1, 4))
    begins_on = draw(days())
    order = _order(draw, policy, members)
    return Rotation(
        id=identifier or draw(identifiers(prefix="LP")),
        cluster=one_of(draw, known.clusters or ("CUM-1",)),
        role=one_of(draw, (LEADER, DEPUTY, *known.roles)),
        policy=policy,
        begins_on=begins_on,
        ends_on=begins_on + timedelta(days=up_to(draw, _left(begins_on))) if has_end else None,
        turn=turn,
        turn_length=turn_length,
        order=order,
        language=language,
        first=one_or_none(draw, order or members),
        group_size=group_size,
        newcomers=newcomers,
        deviations=few(draw, knowing(deviations, known)),
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


def _left(first: date) -> int:
    """Return how many days there are after *first*."""
    return (LAST_DAY - first).days


def _order(draw: DrawFn, policy: RotationPolicy, members: tuple[str, ...]) -> tuple[str, ...]:
    """Draw the order of a policy that has one; only what is entered may name a member twice."""
    if policy not in {RotationPolicy.FIXED_ORDER, RotationPolicy.ENTERED}:
        return ()
    once = several(draw, members) or members[:1]
    again = several(draw, members) if policy is RotationPolicy.ENTERED else ()
    return (*once, *again)
