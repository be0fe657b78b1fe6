"""What has been reported of a task: events, the share of the work done, and what was claimed."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.domain.fact import Fact, as_text, contradiction, is_text, refers_to, refuse_reversed


class Event(StrEnum):
    """What a report says happened to a task."""

    STARTED = "started"
    DONE = "done"
    """The work was done; its result is still to be handed in."""
    SUBMITTED = "submitted"
    """The result was handed in and awaits acceptance."""
    RETURNED = "returned"
    """The result was sent back to be done again."""
    COMPLETED = "completed"
    """The result was accepted."""
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    """Whoever assigned it took it back (thu hồi); that is no completion."""


@frozen(kw_only=True)
class ProgressReport(Fact):
    """What was true of a task on a day, as somebody reported it.

    Attributes:
        on: the day it happened, or the day the work stood so.
        reported_on: the day it was reported, where that is another day; never taken for *on*.
        event: what happened, if anything did.
        progress: how much of the work is done, in per cent, 0 to 100.
        claimed: the status it claims, in its own words; kept as written beside the one derived.
        occurrence: the day that the occurrence it speaks of falls due, where the task recurs;
            without one it speaks of the first that falls due on or after *on*.
        by: id of the organization that reports; of several lead units, the one it speaks of.
        evidence: what shows it: a document, a product.
        note: anything else worth keeping.
    """

    on: date
    reported_on: date | None = None
    event: Event | None = None
    progress: int | None = None
    claimed: str | None = field(default=None, converter=as_text, validator=is_text)
    occurrence: date | None = None
    by: str | None = field(
        default=None, converter=as_text, metadata=refers_to("organization", "cluster")
    )
    evidence: str | None = field(default=None, converter=as_text, validator=is_text)
    note: str | None = field(default=None, converter=as_text, validator=is_text)

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "on", "reported_on")
        if self.progress is not None and not 0 <= self.progress <= 100:  # noqa: PLR2004 -- per cent
            raise contradiction(
                self,
                "progress",
                vi=f"{self.progress} nằm ngoài 0–100",
                en=f"{self.progress} is outside 0–100",
            )
        if self.event is Event.COMPLETED and self.progress not in {None, 100}:
            raise contradiction(
                self,
                "progress",
                vi=f"đã hoàn thành mà tiến độ mới {self.progress} %",
                en=f"completed, yet only {self.progress} % done",
            )
        if self.event is None and self.progress is None and not (self.claimed or self.note):
            raise contradiction(
                self,
                "event",
                vi="báo cáo không nói gì: cần event, progress, claimed hoặc note",
                en="the report says nothing: it needs an event, a progress, a claimed or a note",
            )
