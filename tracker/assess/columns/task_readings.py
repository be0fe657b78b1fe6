"""How the columns of tasks are read that are no plain attribute of a standing."""

from datetime import date

from tracker.assess.assessment import Assessment
from tracker.assess.due import counting_begins
from tracker.assess.force import is_issued
from tracker.assess.life import known_reports
from tracker.assess.member_standing import is_answered_by
from tracker.assess.task_standing import TaskStanding, deadline_in_force
from tracker.calendar import DeadlineKind
from tracker.domain import Document, Event, ProgressReport


def is_assigned_by_then(row: TaskStanding, assessment: Assessment) -> bool:
    """Whether a task was assigned by the day asked, to one of the units asked about if any are."""
    assigned_on = row.task.assigned_on
    if assigned_on is not None and assigned_on > assessment.as_of:
        return False
    units = assessment.units
    return units is None or is_answered_by(units, row.task, assessment.register, assessment.as_of)


def deadline_kind(row: TaskStanding, assessment: Assessment) -> DeadlineKind | None:
    """Return what the deadline in force names."""
    deadline = deadline_in_force(row.task, assessment.as_of)
    return None if deadline is None else deadline.kind


def deadline_text(row: TaskStanding, assessment: Assessment) -> str | None:
    """Return the deadline in force as written."""
    deadline = deadline_in_force(row.task, assessment.as_of)
    return None if deadline is None else deadline.text


def given_on(row: TaskStanding, assessment: Assessment) -> date | None:
    """Return the day a task was given."""
    return counting_begins(row.task, assessment.register, assessment.as_of)


def silent_since(row: TaskStanding, assessment: Assessment) -> date | None:
    """Return the day of the last report, else the day a task was given."""
    return row.last_report_on or given_on(row, assessment)


def last_figure_report(row: TaskStanding, assessment: Assessment) -> ProgressReport | None:
    """Return the last report with a progress, unless the work was returned with it or since."""
    last = next(
        (
            report
            for report in reversed(known_reports(row.task, assessment.as_of))
            if report.progress is not None or report.event is Event.RETURNED
        ),
        None,
    )
    return None if last is None or last.event is Event.RETURNED else last


def last_figure(row: TaskStanding, assessment: Assessment) -> int | None:
    """Return the progress of that report."""
    report = last_figure_report(row, assessment)
    return None if report is None else report.progress


def last_figure_on(row: TaskStanding, assessment: Assessment) -> date | None:
    """Return the day of that report."""
    report = last_figure_report(row, assessment)
    return None if report is None else report.on


def has_evidence(row: TaskStanding, assessment: Assessment) -> bool:
    """Whether a report known by the day asked shows evidence."""
    return any(report.evidence for report in known_reports(row.task, assessment.as_of))


def parent_due(row: TaskStanding, assessment: Assessment) -> date | None:
    """Return the due day of the task it is a part of, while that is open and does not recur."""
    if row.task.parent is None:
        return None
    parent = assessment.task_by_id[row.task.parent]
    return parent.current_due if parent.is_open and not parent.recurs else None


def first_source_to_end(row: TaskStanding, assessment: Assessment) -> Document | None:
    """Return the document issued by then, of those a task carries out, whose force ends first."""
    ends = [
        (document.effective_to, document.id, document)
        for document in assessment.register.documents_of(row.task.basis)
        if document.effective_to is not None and is_issued(document, assessment.as_of)
    ]
    return min(ends, key=lambda end: end[:2])[2] if ends else None


def sources_end_on(row: TaskStanding, assessment: Assessment) -> date | None:
    """Return the last day in force of that document."""
    first = first_source_to_end(row, assessment)
    return None if first is None else first.effective_to


def sources_have_ended(row: TaskStanding, assessment: Assessment) -> bool:
    """Whether a task carries something out, nothing of which is in force any longer."""
    basis, forces = row.task.basis, assessment.forces
    return bool(basis) and all(forces[named].has_ended for named in basis)


def both_unit_count(row: TaskStanding, _assessment: Assessment) -> int:
    """Return how many units both lead and collaborate."""
    collaborating = row.task.collaborating_units
    return len({*row.task.lead_units} & {*collaborating}) if collaborating else 0
