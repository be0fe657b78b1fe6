"""Strategies for who acts: organizations, their figures, groups and mandates."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.domain import (
    DEPUTY,
    LEADER,
    Appointment,
    Cluster,
    Figure,
    Group,
    Handover,
    Mandate,
    Membership,
    Move,
    Organization,
    Renaming,
)
from tracker.testing.changes import moves, renamings
from tracker.testing.drawing import flags, knowing, picked, some, up_to
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    few,
    one_of,
    one_or_none,
    several,
)
from tracker.testing.remembering import one_of_these
from tracker.testing.times import days, spans
from tracker.testing.words import identifiers, optional_texts, texts

Change = TypeVar("Change", Renaming, Move)

_KINDS = ("đảng bộ cơ sở", "chi bộ cơ sở")
_COUNTED = ("đảng viên", "chi bộ", "đảng bộ bộ phận", "nữ", "dân tộc thiểu số")


@st.composite
def figures(
    draw: DrawFn,
    *,
    name: str = _COUNTED[0],
    others: tuple[str, ...] = (),
    known: References = NOTHING,
) -> Figure:
    """Counts that describe an organization.

    Args:
        draw: given by Hypothesis.
        name: what is counted.
        others: names of the figures it may be the sum of, or a part of.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(figures(), lambda figure: figure.value >= 12).value
    Decimal('12')
    """
    is_sum, unit, is_dated = picked(draw, (False, True), (None, "người", "chi bộ"), (False, True))
    parts = others if is_sum else ()
    return Figure(
        name=name,
        value=Decimal(up_to(draw, 9999)),
        unit=unit,
        as_of=draw(days()) if is_dated else None,
        parts=parts,
        within=None if parts else one_or_none(draw, others),
        source=citation(draw, known),
    )


@st.composite
def _figure_sets(draw: DrawFn, known: References) -> tuple[Figure, ...]:
    """Figures of one organization, of which some are the sum of others and some only say so."""
    names = several(draw, _COUNTED)
    [adds_up] = flags(draw, 1) if len(names) > 1 else (False,)
    made: dict[str, Figure] = {}
    for name in names:
        figure = draw(figures(name=name, others=tuple(made), known=known))
        if adds_up and figure.parts:
            figure = evolve(figure, value=sum(made[part].value for part in figure.parts))
        made[name] = figure
    return tuple(made.values())


@st.composite
def organizations(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Organization:
    """Bodies that issue documents, lead tasks or hold a role.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(organizations(), lambda organization: True)
    ... # doctest: +NORMALIZE_WHITESPACE
    Organization(source=None, id='TC-1', name='kế hoạch', name_en=None, kind=None, parent=None,
        aliases=(), begins_on=None, ends_on=None, figures=(), renamings=(), moves=())
    """
    begins_on, ends_on = draw(spans())
    name_en, kind, aliases = picked(draw, (None, "Party Committee"), (None, *_KINDS), range(3))
    return Organization(
        id=identifier or draw(identifiers(prefix="TC")),
        name=draw(texts()),
        name_en=name_en,
        kind=kind,
        parent=one_or_none(draw, known.parents),
        aliases=some(draw, texts(most_words=2), aliases),
        begins_on=begins_on,
        ends_on=ends_on,
        figures=draw(_figure_sets(known)),
        renamings=_of_different_days(few(draw, knowing(renamings, known))),
        moves=_of_different_days(few(draw, knowing(moves, known))),
        source=citation(draw, known),
    )


def _of_different_days(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return *changes*, of those of one day only the last."""
    return tuple({change.on: change for change in changes}.values())


@st.composite
def memberships(draw: DrawFn, *, known: References = NOTHING) -> Membership:
    """Times an organization belongs to a cluster, either end of which may be unknown.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name; without any, the organization is ``TC-1``.

    >>> from hypothesis import find
    >>> find(memberships(), lambda membership: membership.ends_on is not None).organization
    'TC-1'
    """
    begins_on, ends_on = draw(spans())
    return Membership(
        organization=one_of(draw, known.organizations or ("TC-1",)),
        begins_on=begins_on,
        ends_on=ends_on,
        listed_as=draw(one_of_these(None, None, "Ban Tổ chức", "Đảng ủy")),
        source=citation(draw, known),
    )


def _members(draw: DrawFn, known: References) -> tuple[Membership, ...]:
    """Draw up to three members; none where no organization is known."""
    if not known.organizations:
        return ()
    return some(draw, knowing(memberships, known), up_to(draw, 3))


@st.composite
def groups(draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING) -> Group:
    """Organizations named together, one by one or by their kind.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(groups(), lambda group: group.of_kinds).of_kinds
    ('đảng bộ cơ sở',)
    """
    return Group(
        id=identifier or draw(identifiers(prefix="NHOM")),
        name=draw(texts()),
        members=_members(draw, known),
        of_kinds=several(draw, _KINDS),
        source=citation(draw, known),
    )


@st.composite
def clusters(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Cluster:
    """Groups of organizations under a rotating leader.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> known = References(organizations=("TU",))
    >>> find(clusters(known=known), lambda cluster: cluster.members).members[0].organization
    'TU'
    """
    return Cluster(
        id=identifier or draw(identifiers(prefix="CUM")),
        name=draw(texts()),
        parent=one_or_none(draw, known.parents),
        members=_members(draw, known),
        source=citation(draw, known),
    )


@st.composite
def handovers(draw: DrawFn, *, known: References = NOTHING) -> Handover:
    """What the holder of a role handed to the next, in full or only as somebody noted it.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> known = References(tasks=("NV-1",))
    >>> find(handovers(known=known), lambda handover: handover.open_tasks).open_tasks
    ('NV-1',)
    """
    is_dated, record = picked(draw, (False, True), (None, "biên bản 03", "minutes 03"))
    return Handover(
        on=draw(days()) if is_dated else None,
        open_tasks=several(draw, known.tasks),
        record=record,
        document=one_or_none(draw, known.documents),
        source=citation(draw, known),
    )


@st.composite
def mandates(
    draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING
) -> Mandate:
    """Times an organization holds a role in a cluster; its start may be unknown, its end open.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name; without any, the cluster is ``CUM-1``, the holder ``TC-1``.

    >>> from hypothesis import find
    >>> mandate = find(mandates(), lambda mandate: mandate.begins_on is not None)
    >>> mandate.holder, mandate.role, mandate.begins_on.isoformat(), mandate.ends_on
    ('TC-1', 'leader', '2015-01-01', None)
    """
    begins_on, ends_on = draw(spans())
    return Mandate(
        id=identifier or draw(identifiers(prefix="GV")),
        cluster=one_of(draw, known.clusters or ("CUM-1",)),
        role=one_of(draw, (LEADER, DEPUTY, *known.roles)),
        holder=one_of(draw, known.organizations or ("TC-1",)),
        how=draw(one_of_these(None, *Appointment)),
        begins_on=begins_on,
        ends_on=ends_on,
        decided_at=one_or_none(draw, known.briefings),
        document=one_or_none(draw, known.documents),
        representative=draw(optional_texts()),
        handover=next(iter(few(draw, knowing(handovers, known), 1)), None),
        source=citation(draw, known),
    )
