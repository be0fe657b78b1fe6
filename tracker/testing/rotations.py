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
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    few,
    one_of,
    one_or_none,
    several,
)
from tracker.testing.remembering import one_of_these, optional, remembered
from tracker.testing.texts import identifiers, texts
from tracker.testing.times import LAST_DAY, days

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
        turns=draw(st.integers(1, 4)) if kind is DeviationKind.POSTPONEMENT else 1,
        ends_on=on + timedelta(days=draw(st.integers(0, 400))) if is_of_length else None,
        reason=draw(optional(texts())),
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
    >>> find(rotations(), lambda rotation: rotation.group_size == 3).order
    ('TC-1',)
    """
    members = known.organizations or _STRANGERS
    policy = draw(one_of_these(*RotationPolicy))
    begins_on = draw(days())
    order = _order(draw, policy, members)
    return Rotation(
        id=identifier or draw(identifiers(prefix="LP")),
        cluster=one_of(draw, known.clusters or ("CUM-1",)),
        role=one_of(draw, (LEADER, DEPUTY, *known.roles)),
        policy=policy,
        begins_on=begins_on,
        ends_on=draw(optional(_to_the_last(begins_on))),
        turn=draw(one_of_these(*TurnUnit)),
        turn_length=draw(st.integers(1, 4)),
        order=order,
        language=draw(one_of_these("vi", "en")),
        first=one_or_none(draw, order or members),
        group_size=draw(st.integers(1, 3)),
        newcomers=draw(one_of_these(*Newcomers)),
        deviations=few(draw, deviations(known=known)),
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


def _to_the_last(first: date) -> st.SearchStrategy[date]:
    """Days from *first* on."""
    lasts = (LAST_DAY - first).days
    return st.integers(0, lasts).map(lambda number: first + timedelta(days=number))


def _order(draw: DrawFn, policy: RotationPolicy, members: tuple[str, ...]) -> tuple[str, ...]:
    """Draw the order of a policy that has one; only what is entered may name a member twice."""
    if policy not in {RotationPolicy.FIXED_ORDER, RotationPolicy.ENTERED}:
        return ()
    once = several(draw, members) or members[:1]
    again = several(draw, members) if policy is RotationPolicy.ENTERED else ()
    return (*once, *again)
