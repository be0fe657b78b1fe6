"""Mandates: the time an organization holds a role in a cluster, and how it hands it over."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    as_words_tuple,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)
from tracker.domain.suppression import Entry


class Appointment(StrEnum):
    """How a holder came to a role."""

    ELECTED = "elected"
    """By a briefing."""
    ASSIGNED = "assigned"
    """By a higher body."""
    ROTATED = "rotated"
    """By its turn."""
    SUCCEEDED = "succeeded"
    """As the deputy of the one before, or as the organization that followed it."""
    ACTING = "acting"
    """For now, while the seat is vacant; whoever comes to hold it ends that."""


@frozen(kw_only=True)
class Handover(Fact):
    """What the holder of a role handed to the next (bàn giao).

    Attributes:
        on: the day; ``None`` where not recorded.
        open_tasks: ids of the tasks handed over while they were open.
        record: what records it, such as the minutes (biên bản bàn giao), in words.
        document: id of the document that records it.

    >>> Handover(on=date(2024, 4, 2), record="minutes 03").open_tasks
    ()
    """

    on: date | None = None
    open_tasks: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("task")
    )
    record: str | None = field(default=None, converter=as_text, validator=is_text)
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))


@frozen(kw_only=True)
class Mandate(Entry):
    """An organization's time in a role (nhiệm kỳ giữ vai); a person only represents it.

    Attributes:
        id: short name, chosen by people, one word.
        cluster: id of the cluster.
        role: id of the role, such as ``leader``.
        holder: id of the organization that holds the role.
        how: how it came to the role.
        begins_on: its first day; ``None`` where the source does not say.
        ends_on: its last day; ``None`` where no end was set.
        decided_at: id of the briefing that decided it.
        document: id of the document that decided it.
        representative: the person who acts for the holder.
        handover: what it handed to the next holder at its end.
    """

    id: str = field(converter=as_words, validator=is_identifier)
    cluster: str = field(converter=as_words, metadata=refers_to("cluster"))
    role: str = field(converter=as_words, metadata=refers_to("role"))
    holder: str = field(converter=as_words, metadata=refers_to("organization"))
    how: Appointment | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    decided_at: str | None = field(default=None, converter=as_text, metadata=refers_to("briefing"))
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))
    representative: str | None = field(default=None, converter=as_text, validator=is_text)
    handover: Handover | None = None

    @property
    def is_acting(self) -> bool:
        """Whether it only fills a vacant seat for now."""
        return self.how is Appointment.ACTING

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "begins_on", "ends_on")
