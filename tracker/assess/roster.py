"""Who leads a cluster and who is its deputy: past, present and next."""

from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from tracker.domain import Cluster, Mandate, Register, Role


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
        mandates: its mandates, earliest first.
    """

    cluster: Cluster
    role: Role
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
    """Return the rosters of every cluster, leader before deputy, clusters in recorded order."""
    return tuple(
        _roster(register, cluster, role, as_of) for cluster in register.clusters for role in Role
    )


def _roster(register: Register, cluster: Cluster, role: Role, as_of: date) -> Roster:
    """Order the mandates of one role; each ends, at the latest, where the next begins.

    A new holder closes the old one's mandate even where nobody recorded an end, which is what
    the election of a successor means; so no two hold the role on one day.
    """
    begun = sorted(
        (
            (*first_day(register, mandate), mandate)
            for mandate in register.mandates_by_cluster.get(cluster.id, ())
            if mandate.role is role
        ),
        key=lambda entry: (entry[0] or date.min, entry[2].ends_on or date.max, entry[2].id),
    )
    successors = [begins_on for begins_on, _, _ in begun[1:]]
    return Roster(
        cluster=cluster,
        role=role,
        mandates=tuple(
            _standing(mandate, begins_on, assumed, successor, as_of)
            for (begins_on, assumed, mandate), successor in zip(
                begun, [*successors, None], strict=True
            )
        ),
    )


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
    if briefing is not None and briefing.reviews is not None:
        return briefing.reviews.last + timedelta(days=1), True
    return None, False


def _standing(
    mandate: Mandate,
    begins_on: date | None,
    assumed: bool,
    successor_begins_on: date | None,
    as_of: date,
) -> MandateStanding:
    """Say where a mandate lies from *as_of*, given where its successor begins."""
    ends = [mandate.ends_on] if mandate.ends_on else []
    if successor_begins_on is not None:
        ends.append(successor_begins_on - timedelta(days=1))
    ends_on = min(ends, default=None)
    tense = Tense.PRESENT
    if ends_on is not None and (ends_on < as_of or ends_on < (begins_on or date.min)):
        tense = Tense.PAST
    elif begins_on is not None and begins_on > as_of:
        tense = Tense.NEXT
    return MandateStanding(
        mandate=mandate,
        begins_on=begins_on,
        begins_assumed=assumed,
        ends_on=ends_on,
        tense=tense,
    )
