"""Tasks: what is to be done, by whom, by when, and what has been reported of it."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import field, frozen

from tracker.calendar import Deadline, DeadlineKind
from tracker.domain.extension import Amendment, Extension
from tracker.domain.fact import (
    as_text,
    as_words,
    as_words_tuple,
    contradiction,
    is_identifier,
    is_text,
    refers_to,
)
from tracker.domain.progress_report import ProgressReport
from tracker.domain.suppression import Entry


def _as_extensions(values: Iterable[Extension]) -> tuple[Extension, ...]:
    return tuple(values)


def _as_amendments(values: Iterable[Amendment]) -> tuple[Amendment, ...]:
    return tuple(values)


def _as_reports(values: Iterable[ProgressReport]) -> tuple[ProgressReport, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Task(Entry):
    """One thing to be done, by the units that answer for it, by a deadline.

    It stores what was assigned, asked and reported, each with its day. How it stands on a day is
    not stored but derived, by :func:`tracker.assess.assess`.

    Attributes:
        id: short name, chosen by people, one word.
        title: what is to be done.
        title_en: the same in English.
        section: heading of the list it stands under.
        cluster: id of the cluster whose members it is for.
        basis: ids of the documents it carries out, or of the provisions of them that it does.
        briefing: id of the briefing that assigned it.
        assigned_on: the day it was assigned.
        lead_units: ids of the units that answer for it (đơn vị chủ trì).
        is_joint: whether several lead units are meant, where it names several; unless it says
            so, exactly one unit leads a task.
        collaborating_units: ids of the units that help (đơn vị phối hợp).
        product: what is to be handed in (sản phẩm).
        note: anything else that its source says of it, in its own words; nothing follows from it.
        deadline: when it is due, as first set: the baseline, which never changes.
        anchored_on: the day of the event that its deadline is counted from or waits for, where
            neither the deadline nor a document it carries out gives that day.
        anchor_known_on: the day that day became known, where that was before it.
        parent: id of the task it is a part of.
        extensions: requests for more time.
        amendments: deadlines set anew by later documents.
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
        default=(), converter=as_words_tuple, metadata=refers_to("document", "provision")
    )
    briefing: str | None = field(default=None, converter=as_text, metadata=refers_to("briefing"))
    assigned_on: date | None = None
    lead_units: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("organization", "cluster", "group")
    )
    is_joint: bool = False
    collaborating_units: tuple[str, ...] = field(
        default=(), converter=as_words_tuple, metadata=refers_to("organization", "cluster", "group")
    )
    product: str | None = field(default=None, converter=as_text, validator=is_text)
    note: str | None = field(default=None, converter=as_text, validator=is_text)
    deadline: Deadline | None = None
    anchored_on: date | None = None
    anchor_known_on: date | None = None
    parent: str | None = field(default=None, converter=as_text, metadata=refers_to("task"))
    extensions: tuple[Extension, ...] = field(default=(), converter=_as_extensions)
    amendments: tuple[Amendment, ...] = field(default=(), converter=_as_amendments)
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
        self._refuse_unneeded_anchor()
        if not self.recurs:
            self._refuse_occurrences()

    @property
    def recurs(self) -> bool:
        """Whether any deadline it has had falls due again and again."""
        return any(deadline.kind is DeadlineKind.RECURRING for deadline in self.deadlines())

    def deadlines(self) -> Iterator[Deadline]:
        """Yield the deadline as first set, then each that was set anew, in the order recorded."""
        if self.deadline is not None:
            yield self.deadline
        for amendment in self.amendments:
            yield amendment.deadline

    def _refuse_unneeded_anchor(self) -> None:
        """Refuse a day on which an anchor became known that is not given, or that was later."""
        if self.anchor_known_on is None:
            return
        if self.anchored_on is None or self.anchor_known_on > self.anchored_on:
            raise contradiction(
                self,
                "anchor_known_on",
                vi="chỉ ghi khi biết anchored_on từ trước ngày ấy",
                en="it is only for an anchored_on that was known before that day",
            )

    def _refuse_occurrences(self) -> None:
        """Refuse facts that speak of an occurrence of a task that has none."""
        for name, facts in (("extensions", self.extensions), ("reports", self.reports)):
            if any(fact.occurrence is not None for fact in facts):
                raise contradiction(
                    self,
                    name,
                    vi="có “occurrence”, mà thời hạn không lặp lại",
                    en="one has an “occurrence”, but the deadline does not recur",
                )
