"""Whose turn it is, and the turns that wait."""

from enum import StrEnum

from attrs import frozen

from tracker.domain import Deviation


class Origin(StrEnum):
    """Where a turn comes from."""

    ORDER = "order"
    """It is that of the member next in the order."""
    DELAYED = "delayed"
    """It is one that was postponed."""
    EXTRA = "extra"
    """It is beside the order, which goes on after it as before."""


@frozen(kw_only=True)
class Choice:
    """Whose turn it is.

    Attributes:
        holder: id of the member that has the turn; ``None`` where nobody does.
        expected: id of the one the order gave it.
        round: which pass through the members it is.
        deviation: the departure that gave it to its holder.
        origin: where it comes from.
    """

    holder: str | None
    expected: str | None = None
    round: int
    deviation: Deviation | None = None
    origin: Origin = Origin.ORDER


@frozen(kw_only=True)
class Delayed:
    """A turn that waits until some others are over."""

    member: str
    turns_left: int
    round: int
    deviation: Deviation


@frozen(kw_only=True)
class Exchanged:
    """The second half of a swap: *member* has the next turn that is due to *head*."""

    head: str
    member: str
    deviation: Deviation
