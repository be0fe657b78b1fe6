"""When a task is due: first, and after every decision that moved its deadline."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from tracker.calendar import AnchorKind, Deadline, Window
from tracker.calendar.convention import CIVIL_CODE, Convention
from tracker.domain import Amendment, Document, Extension, ExtensionDecision, Register, Task

if TYPE_CHECKING:
    from tracker.calendar.due import Context


@frozen(kw_only=True)
class DueChange:
    """One move of a due day; both days are kept.

    Attributes:
        made_on: the day it was decided.
        old_due: the last day in time until then; ``None`` where there was none.
        new_due: the last day in time from then on; ``None`` where there is none any longer.
        fact: the extension or the amendment that moved it.
    """

    made_on: date
    old_due: date | None
    new_due: date | None
    fact: Extension | Amendment


def baseline_due(task: Task, register: Register, as_of: date) -> date | None:
    """Return the last day in time of *task* as first set, as far as it was known on *as_of*.

    A count starts from the day its deadline names, else from what the register records: the
    documents the task carries out, the day it was assigned, or its ``anchored_on``. Where those
    documents give different days, none is taken.

    Args:
        task: the task.
        register: what else is recorded, and how it counts.
        as_of: the day asked about; days that lie after it are not known yet.

    Returns:
        The day; ``None`` where there is none, or it cannot be told yet. A recurring task has one
        for each occurrence instead.

    >>> from tracker.calendar import read_deadline
    >>> task = Task(
    ...     id="T-1",
    ...     title="Report",
    ...     deadline=read_deadline("15 ngày làm việc kể từ ngày được giao"),
    ...     assigned_on=date(2022, 12, 6),
    ... )
    >>> baseline_due(task, Register(title="One task", tasks=[task]), date(2022, 12, 6))
    datetime.date(2022, 12, 27)
    """
    if task.deadline is None:
        return None
    return _due(task.deadline, task, task.basis, register, as_of)


def approved_extensions(task: Task, as_of: date) -> list[tuple[date, Extension]]:
    """Return the extensions of *task* approved by *as_of*, each with its day of approval.

    They stand in the order decided; of two approved on one day, the one with the later due day
    comes last, so the order in which a register lists them never matters.
    """
    if not task.extensions:
        return []
    approved = [
        (extension.decided_on, extension)
        for extension in task.extensions
        if extension.decision is ExtensionDecision.APPROVED
        and extension.decided_on is not None
        and extension.decided_on <= as_of
    ]
    return sorted(approved, key=lambda decided: (decided[0], decided[1].new_due))


def known_amendments(task: Task, as_of: date) -> list[Amendment]:
    """Return the amendments of *task* made by *as_of*, in the order made."""
    if not task.amendments:
        return []
    return sorted(
        (amendment for amendment in task.amendments if amendment.made_on <= as_of),
        key=lambda amendment: (amendment.made_on, amendment.deadline.text),
    )


def due_changes(task: Task, register: Register, as_of: date) -> tuple[DueChange, ...]:
    """Return every move of the due day of *task* by *as_of*, in the order decided.

    An amendment and an extension of one day are taken in that order.
    """
    moves: list[tuple[date, date | None, Extension | Amendment]] = [
        (amendment.made_on, _amended_due(amendment, task, register, as_of), amendment)
        for amendment in known_amendments(task, as_of)
    ]
    moves.extend(
        (decided_on, extension.new_due, extension)
        for decided_on, extension in approved_extensions(task, as_of)
    )
    changes: list[DueChange] = []
    due = baseline_due(task, register, as_of)
    for made_on, new_due, fact in sorted(moves, key=lambda move: move[0]):
        changes.append(DueChange(made_on=made_on, old_due=due, new_due=new_due, fact=fact))
        due = new_due
    return tuple(changes)


def counting_begins(task: Task, register: Register, as_of: date) -> date | None:
    """Return the day *task* was given: assigned, else at a briefing, else by its documents."""
    briefing = register.briefing_by_id[task.briefing] if task.briefing else None
    for day in (
        task.assigned_on,
        briefing.held_on if briefing else None,
        _one_day(document.issued_on for document in register.documents_of(task.basis)),
    ):
        if day is not None:
            return day if day <= as_of else None
    return None


def _amended_due(amendment: Amendment, task: Task, register: Register, as_of: date) -> date | None:
    return _due(amendment.deadline, task, set_by(amendment), register, as_of)


def _due(
    deadline: Deadline, task: Task, basis: tuple[str, ...], register: Register, as_of: date
) -> date | None:
    """Return the last day in time of a deadline that the documents *basis* set for *task*."""
    plain = isinstance(deadline.meaning, Window) and deadline.meaning.years is not None
    if plain and not register.conventions:
        return deadline.due
    if deadline.meaning is None:
        return None
    from tracker.calendar.due import day_in  # noqa: PLC0415 -- most deadlines name their day

    return day_in(deadline, context_of(task, basis, register, as_of))


def context_of(task: Task, basis: Iterable[str], register: Register, as_of: date) -> "Context":
    """Return what a deadline that the documents *basis* set for *task* is read against.

    Args:
        task: the task.
        basis: ids of the documents that set the deadline.
        register: what else is recorded, and how it counts.
        as_of: the day asked about; days that lie after it are not known yet.
    """
    from tracker.calendar.due import Context  # noqa: PLC0415 -- most deadlines name their day

    documents = register.documents_of(basis)
    anchors = _anchors(task, documents, register, as_of)
    # What the phrase leaves out is that of the document, else of the day the task was given.
    given_on = anchors.get(AnchorKind.ISSUE) or anchors.get(AnchorKind.ASSIGNMENT)
    return Context(
        anchors=tuple(anchors.items()),
        year=given_on.year if given_on else None,
        calendar=register.working_calendar,
        convention=convention_of(documents, register),
    )


def recurrence_anchor(
    deadline: Deadline, task: Task, basis: Iterable[str], register: Register, as_of: date
) -> date | None:
    """Return the day that the occurrences of a recurring deadline are counted from.

    That is the day of the event its phrase names ("within 180 days of this order, and annually
    thereafter"), else the ``anchored_on`` of the task, else the day the task was given.

    Args:
        deadline: a deadline that *task* has or had.
        task: the task.
        basis: ids of the documents that set the deadline.
        register: what else is recorded, and how it counts.
        as_of: the day asked about; days that lie after it are not known yet.
    """
    rules = deadline.meaning if isinstance(deadline.meaning, tuple) else ()
    context = context_of(task, basis, register, as_of)
    for rule in rules:
        if rule.starts is not None:
            return context.day_of(rule.starts.anchor)
    return dict(context.anchors).get(AnchorKind.UNKNOWN) or counting_begins(task, register, as_of)


def set_by(amendment: Amendment) -> tuple[str, ...]:
    """Return the id of the document that made an amendment, where one is recorded."""
    return (amendment.document,) if amendment.document else ()


def setting_documents(task: Task, as_of: date) -> tuple[str, ...]:
    """Return the ids of the documents that set the deadline of *task* in force on *as_of*.

    Those are the ones it carries out or, once an amendment set the deadline anew, the document of
    the last one.
    """
    amendments = known_amendments(task, as_of)
    return set_by(amendments[-1]) if amendments else task.basis


def convention_of(documents: Iterable[Document], register: Register) -> Convention:
    """Return how the deadlines set by *documents* are counted.

    That is the convention they name, where they agree on one, else that of the register's policy,
    else the Civil Code of Viet Nam.
    """
    named = {document.convention for document in documents if document.convention}
    chosen = named.pop() if len(named) == 1 else register.policy.convention
    return register.convention_by_id[chosen].convention if chosen else CIVIL_CODE


def _anchors(
    task: Task, documents: Iterable[Document], register: Register, as_of: date
) -> dict[AnchorKind, date]:
    """Return the days, known by *as_of*, that a deadline may be counted from.

    The day on which a document takes effect is known from the day it was issued.
    """
    issued = [document for document in documents if (document.issued_on or date.max) <= as_of]
    briefing = register.briefing_by_id[task.briefing] if task.briefing else None
    assigned_on = task.assigned_on or (briefing.held_on if briefing else None)
    anchored_on = task.anchored_on
    known_on = task.anchor_known_on or anchored_on
    days = {
        AnchorKind.ISSUE: _one_day(document.issued_on for document in issued),
        AnchorKind.EFFECTIVE: _one_day(document.effective_from for document in issued),
        AnchorKind.PUBLICATION: _one_day(
            document.published_on
            for document in documents
            if (document.published_on or date.max) <= as_of
        ),
        AnchorKind.ASSIGNMENT: assigned_on if assigned_on and assigned_on <= as_of else None,
    }
    given = anchored_on if known_on and known_on <= as_of else None
    found = {kind: days.get(kind) or given for kind in AnchorKind}
    return {kind: day for kind, day in found.items() if day is not None}


def _one_day(days: Iterable[date | None]) -> date | None:
    """Return the one day that all of *days* that are known agree on, if they do."""
    known = {day for day in days if day is not None}
    return known.pop() if len(known) == 1 else None
