"""Mandates: the time an organization leads a cluster, or is its deputy."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)


class Role(StrEnum):
    """A role in a cluster."""

    LEADER = "leader"
    DEPUTY = "deputy"

    @property
    def rank(self) -> int:
        """0 for the leader; rosters are in this order."""
        return list(Role).index(self)


class Appointment(StrEnum):
    """How a holder came to a role."""

    ELECTED = "elected"
    ASSIGNED = "assigned"
    ROTATED = "rotated"
    SUCCEEDED = "succeeded"
    ACTING = "acting"


@frozen(kw_only=True)
class Mandate(Fact):
    """An organization's time in a role (nhiệm kỳ giữ vai); a person only represents it.

    Attributes:
        id: short name, chosen by people, one word.
        cluster: id of the cluster.
        role: leader or deputy.
        holder: id of the organization that holds the role.
        how: how it came to the role.
        begins_on: its first day; ``None`` where the source does not say.
        ends_on: its last day; ``None`` where no end was set.
        decided_at: id of the briefing that decided it.
        document: id of the document that decided it.
        representative: the person who acts for the holder.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    cluster: str = field(converter=as_words, metadata=refers_to("cluster"))
    role: Role
    holder: str = field(converter=as_words, metadata=refers_to("organization"))
    how: Appointment | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    decided_at: str | None = field(default=None, converter=as_text, metadata=refers_to("briefing"))
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))
    representative: str | None = field(default=None, converter=as_text, validator=is_text)

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
