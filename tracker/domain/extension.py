"""Deadlines that move: more time asked for and given, and days set anew by a later document."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.calendar import Deadline
from tracker.domain.fact import Fact, as_text, contradiction, is_text, refers_to, refuse_reversed


class ExtensionDecision(StrEnum):
    """What became of a request for more time."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


@frozen(kw_only=True)
class Extension(Fact):
    """More time asked for a task (gia hạn); only an approved one moves the deadline.

    Attributes:
        new_due: the last day in time if it is approved.
        requested_on: the day it was asked for.
        decision: whether it is pending, approved or refused.
        decided_on: the day of that decision.
        by: id of the organization that decided.
        document: id of the document that says so.
        occurrence: the day that the occurrence it is for falls due, where the task recurs.
        reason: why more time is needed.
    """

    new_due: date
    requested_on: date | None = None
    decision: ExtensionDecision = ExtensionDecision.PENDING
    decided_on: date | None = None
    by: str | None = field(
        default=None, converter=as_text, metadata=refers_to("organization", "cluster")
    )
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))
    occurrence: date | None = None
    reason: str | None = field(default=None, converter=as_text, validator=is_text)

    def __attrs_post_init__(self) -> None:
        refuse_reversed(self, "requested_on", "decided_on")
        if (self.decision is ExtensionDecision.PENDING) != (self.decided_on is None):
            raise contradiction(
                self,
                "decided_on",
                vi="phải có ngày quyết định khi và chỉ khi đã duyệt hoặc từ chối",
                en="an extension has a day of decision exactly when it is approved or refused",
            )


@frozen(kw_only=True)
class Amendment(Fact):
    """A deadline set anew by a later document (điều chỉnh thời hạn), sooner or later than before.

    Nobody asks for it: it holds from the day it was made. The deadline first set stays recorded
    as the baseline.

    Attributes:
        made_on: the day it was made.
        deadline: when the task is due from then on, as the document has it.
        document: id of the document that says so.
        by: id of the organization that made it.
        reason: why the deadline was moved.
    """

    made_on: date
    deadline: Deadline
    document: str | None = field(default=None, converter=as_text, metadata=refers_to("document"))
    by: str | None = field(
        default=None, converter=as_text, metadata=refers_to("organization", "cluster")
    )
    reason: str | None = field(default=None, converter=as_text, validator=is_text)
