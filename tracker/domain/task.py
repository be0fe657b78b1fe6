"""Tasks: what is to be done, by whom, by when, and what has been reported of it."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from tracker.calendar import Deadline
from tracker.domain.fact import (
    Fact,
    as_text,
    as_words,
    as_words_tuple,
    contradiction,
    is_identifier,
    is_text,
    refers_to,
    refuse_reversed,
)


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


class Event(StrEnum):
    """What a report says happened to a task."""

    STARTED = "started"
    SUBMITTED = "submitted"
    """The result was handed in and awaits acceptance."""
    RETURNED = "returned"
    """The result was sent back to be done again."""
    COMPLETED = "completed"
    """The result was accepted."""
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    CANCELLED = "cancelled"


@frozen(kw_only=True)
class ProgressReport(Fact):
    """What was true of a task on a day, as somebody reported it.

    Attributes:
        on: the day it happened, or the day the work stood so.
        reported_on: the day it was reported, where that is another day.
        event: what happened, if anything did.
        progress: how much of the work is done, in per cent, 0 to 100.
        by: id of the organization that reports.
        evidence: what shows it: a document, a product.
        note: anything else worth keeping.
    """

    on: date
    reported_on: date | None = None
    event: Event | None = None
    progress: int | None = None
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
        if self.event is None and self.progress is None and self.note is None:
            raise contradiction(
                self,
                "event",
                vi="báo cáo không nói gì: cần event, progress hoặc note",
                en="the report says nothing: it needs an event, a progress or a note",
            )


def _as_extensions(values: Iterable[Extension]) -> tuple[Extension, ...]:
    return tuple(values)


def _as_reports(values: Iterable[ProgressReport]) -> tuple[ProgressReport, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Task(Fact):
    """One thing to be done, by the units that answer for it, by a deadline.

    It stores what was assigned, asked and reported, each with its day. How it stands on a day is
    not stored but derived, by :func:`tracker.assess.assess`.

    Attributes:
        id: short name, chosen by people, one word.
        title: what is to be done.
        title_en: the same in English.
        section: heading of the list it stands under.
        cluster: id of the cluster whose members it is for.
        basis: ids of the documents it carries out.
        briefing: id of the briefing that assigned it.
        assigned_on: the day it was assigned.
        lead_units: ids of the units that answer for it (đơn vị chủ trì).
        collaborating_units: ids of the units that help (đơn vị phối hợp).
        product: what is to be handed in (sản phẩm).
        deadline: when it is due, as first set: the baseline, which never changes.
        parent: id of the task it is a part of.
        extensions: requests for more time.
        reports: what has been reported of it.

    >>> from tracker.calendar import read_deadline
    >>> Task(id="T-1", title="Inspect", deadline=read_deadline("quý II/2023")).deadline.due
    datetime.date(2023, 6, 30)
    """

    id: str = field(converter=as_words, validator=is_identifier)
    title: str = field(converter=as_words, validator=is_text)
    title_en: str | None = field(default=None, converter=as_text, validator=is_text)
    section: str | None = field(default=None, converter=as_text, validator=is_text)
    cluster: str | None = field(default=None, converter=as_text, metadata=refers_to("cluster"))
    basis: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("document")
    )
    briefing: str | None = field(default=None, converter=as_text, metadata=refers_to("briefing"))
    assigned_on: date | None = None
    lead_units: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("organization", "cluster")
    )
    collaborating_units: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("organization", "cluster")
    )
    product: str | None = field(default=None, converter=as_text, validator=is_text)
    deadline: Deadline | None = None
    parent: str | None = field(default=None, converter=as_text, metadata=refers_to("task"))
    extensions: tuple[Extension, ...] = field(default=(), converter=_as_extensions)
    reports: tuple[ProgressReport, ...] = field(default=(), converter=_as_reports)

    def __attrs_post_init__(self) -> None:
        if self.parent == self.id:
            raise contradiction(
                self, "parent", vi="là một phần của chính nó", en="it is a part of itself"
            )
        for name in ("basis", "lead_units", "collaborating_units"):
            ids = getattr(self, name)
            if len(set(ids)) < len(ids):
                raise contradiction(self, name, vi="ghi trùng một mã", en="it names an id twice")
