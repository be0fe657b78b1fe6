"""Who leads a cluster and who is its deputy: past, present and next."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from attrs import frozen

from tracker.domain import DEPUTY, LEADER, Cluster, Mandate, Register, Role


class Tense(StrEnum):
    """Where a mandate lies from the day asked."""

    PAST = "past"
    PRESENT = "present"
    NEXT = "next"


@frozen(kw_only=True)
class MandateStanding:
    """How one mandate stands on one day; derived, never stored.

    Attributes:
        mandate: the mandate.
        begins_on: its first day: as recorded, or the day of the briefing or document that decided
            it, or the first day of the period that the briefing launched; ``None`` if none is
            known, which counts as always.
        begins_assumed: whether that day was taken from a period rather than recorded.
        ends_on: its last day: as recorded, or the day before its successor begins, whichever is
            earlier; ``None`` while it is open.
        tense: where it lies from the day asked.
    """

    mandate: Mandate
    begins_on: date | None
    begins_assumed: bool
    ends_on: date | None
    tense: Tense


@frozen(kw_only=True)
class Roster:
    """The holders of one role in one cluster, in order.

    Attributes:
        cluster: the cluster.
        role: the role.
        rank: the place of the role among those of the register: 0 for the leader.
        mandates: its mandates, earliest first.
    """

    cluster: Cluster
    role: Role
    rank: int
    mandates: tuple[MandateStanding, ...]

    @property
    def present(self) -> MandateStanding | None:
        """The mandate that holds on the day asked; there is never more than one."""
        return next((held for held in self.mandates if held.tense is Tense.PRESENT), None)

    @property
    def is_vacant(self) -> bool:
        """Whether the role was held before the day asked, and is not held on it."""
        return self.present is None and any(held.tense is Tense.PAST for held in self.mandates)


def assess_rosters(register: Register, as_of: date) -> tuple[Roster, ...]:
    """Return the rosters of every cluster, leader before deputy, clusters in recorded order.

    Every cluster has a leader and a deputy; it has another role where a mandate or a rotation says
    so.
    """
    return tuple(
        _roster(register, cluster, role, rank, as_of)
        for cluster in register.clusters
        for rank, role in enumerate(register.role_by_id.values())
        if role.id in _roles_of(register, cluster)
    )


def _roles_of(register: Register, cluster: Cluster) -> frozenset[str]:
    """Return the ids of the roles that there are in *cluster*."""
    held = (mandate.role for mandate in register.mandates_by_cluster.get(cluster.id, ()))
    turned = (rotation.role for rotation in register.rotations_by_cluster.get(cluster.id, ()))
    return frozenset({LEADER, DEPUTY, *held, *turned})


def _roster(register: Register, cluster: Cluster, role: Role, rank: int, as_of: date) -> Roster:
    """Order the mandates of one role; each ends, at the latest, where the next begins.

    A new holder closes the old one's mandate even where nobody recorded an end, which is what
    the election of a successor means; so no two hold the role on one day.
    """
    begun = sorted(
        (
            (*first_day(register, mandate), mandate)
            for mandate in register.mandates_by_cluster.get(cluster.id, ())
            if mandate.role == role.id
        ),
        key=lambda entry: (entry[0] or date.min, entry[2].ends_on or date.max, entry[2].id),
    )
    starts = _starts([(begins_on, mandate) for begins_on, _, mandate in begun])
    return Roster(
        cluster=cluster,
        role=role,
        rank=rank,
        mandates=tuple(
            _standing(mandate, begins_on, assumed, span, as_of)
            for (begins_on, assumed, mandate), span in zip(
                begun, pairwise([*starts, _NEVER]), strict=True
            )
        ),
    )


_NEVER = date.max.toordinal() + 1
"""The ordinal of the day after the last there is: an open mandate holds until then."""


def _starts(begun: Sequence[tuple[date | None, Mandate]]) -> list[int]:
    """Return the ordinal of the day from which each mandate can hold, in order, never falling.

    One whose first day is unknown holds from the end of the one before it, if that is unknown
    too, and at the latest from the first day that is known.
    """
    known = min((day.toordinal() for day, _ in begun if day), default=_NEVER)
    starts: list[int] = []
    free = date.min.toordinal()
    for day, mandate in begun:
        starts.append(day.toordinal() if day else free)
        if day is None and mandate.ends_on is not None:
            free = min(mandate.ends_on.toordinal() + 1, known)
    return starts


def first_day(register: Register, mandate: Mandate) -> tuple[date | None, bool]:
    """Return the first day of *mandate*, and whether it had to be taken from a period."""
    if mandate.begins_on is not None:
        return mandate.begins_on, False
    briefing = register.briefing_by_id[mandate.decided_at] if mandate.decided_at else None
    if briefing is not None and briefing.held_on is not None:
        return briefing.held_on, False
    document = register.document_by_id[mandate.document] if mandate.document else None
    if document is not None and document.issued_on is not None:
        return document.issued_on, False
    if briefing is not None and briefing.launches is not None:
        return briefing.launches.first, True
    if briefing is not None and briefing.reviews is not None and briefing.reviews.last < date.max:
        return briefing.reviews.last + timedelta(days=1), True
    return None, False


def _standing(
    mandate: Mandate,
    begins_on: date | None,
    assumed: bool,
    span: tuple[int, int],
    as_of: date,
) -> MandateStanding:
    """Say where a mandate lies from *as_of*, given where it and its successor can begin."""
    start, successor = span
    end = min(mandate.ends_on.toordinal() if mandate.ends_on else _NEVER, successor - 1)
    tense = Tense.PRESENT
    if as_of.toordinal() < start:
        tense = Tense.NEXT
    elif as_of.toordinal() > end:
        tense = Tense.PAST
    bounded = successor < _NEVER and end >= date.min.toordinal()
    return MandateStanding(
        mandate=mandate,
        begins_on=begins_on,
        begins_assumed=assumed,
        ends_on=date.fromordinal(end) if bounded else mandate.ends_on,
        tense=tense,
    )
