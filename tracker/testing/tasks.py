"""Strategies for what is to be done: tasks, requests for more time, reports of progress."""

from datetime import timedelta

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.domain import Amendment, Event, Extension, ExtensionDecision, ProgressReport, Task
from tracker.testing.drawing import flags, knowing, picked, some, up_to
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    one_or_none,
    several,
)
from tracker.testing.remembering import optional
from tracker.testing.texts import identifiers, optional_texts, texts
from tracker.testing.times import LAST_DAY, days, deadlines


@st.composite
def extensions(draw: DrawFn, *, known: References = NOTHING) -> Extension:
    """Requests for more time: pending, approved and refused.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> extension = find(extensions(), lambda extension: extension.decided_on)
    >>> extension.decision.value, extension.decided_on.isoformat()
    ('approved', '2015-01-01')
    """
    decision, has_request = picked(draw, (*ExtensionDecision,), (False, True))
    requested_on, decided_on = draw(days()) if has_request else None, None
    if decision is not ExtensionDecision.PENDING:
        decided_on = draw(days(first=requested_on) if requested_on else days())
    return Extension(
        new_due=draw(days()),
        requested_on=requested_on,
        decision=decision,
        decided_on=decided_on,
        by=one_or_none(draw, known.bodies),
        document=one_or_none(draw, known.documents),
        reason=draw(optional_texts()),
        source=citation(draw, known),
    )


@st.composite
def progress_reports(draw: DrawFn, *, known: References = NOTHING) -> ProgressReport:
    """Reports of progress: every event there is, a share of the work done, or only a note.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from hypothesis import find
    >>> find(progress_reports(), lambda report: report.event is None and report.progress).progress
    1
    """
    event, claimed, has_day, has_share = picked(
        draw, (None, *Event), _CLAIMED, (False, True), (False, True)
    )
    least = 100 if event is Event.COMPLETED else 0
    progress = least + up_to(draw, 100 - least) if has_share else None
    on = draw(days())
    return ProgressReport(
        on=on,
        reported_on=on + timedelta(days=up_to(draw, (LAST_DAY - on).days)) if has_day else None,
        event=event,
        progress=progress,
        claimed=claimed,
        by=one_or_none(draw, known.bodies),
        evidence=draw(optional_texts()),
        note=draw(texts() if event is None and progress is None else optional_texts()),
        source=citation(draw, known),
    )


@st.composite
def amendments(draw: DrawFn, *, known: References = NOTHING) -> Amendment:
    """Deadlines set anew by a later document.

    Args:
        draw: given by Hypothesis.
        known: the ids it may name.

    >>> from tracker.testing import simplest
    >>> simplest(amendments()).made_on
    datetime.date(2015, 1, 1)
    """
    return Amendment(
        made_on=draw(days()),
        deadline=draw(deadlines()),
        document=one_or_none(draw, known.documents),
        by=one_or_none(draw, known.bodies),
        reason=draw(optional_texts()),
        source=citation(draw, known),
    )


_CLAIMED = (None, "đang thực hiện", "hoàn thành đúng hạn", "done late")
_TITLES = (None, "Carry the plan out")
_SECTIONS = (None, "I. Xây dựng Đảng", "II. Kinh tế")


@st.composite
def tasks(draw: DrawFn, *, identifier: str | None = None, known: References = NOTHING) -> Task:
    """Tasks with their requests and reports, in any order: they reach every lifecycle.

    Args:
        draw: given by Hypothesis.
        identifier: its id; drawn where none is given.
        known: the ids it may name.

    >>> from tracker.testing import simplest
    >>> simplest(tasks(identifier="NV-1")).id
    'NV-1'
    """
    title_en, section, extended, amended, reported = picked(
        draw, _TITLES, _SECTIONS, range(3), range(2), range(4)
    )
    is_joint, is_assigned, has_product, has_note, has_deadline, is_anchored = flags(draw, 6)
    task = Task(
        id=identifier or draw(identifiers(prefix="NV")),
        title=draw(texts()),
        title_en=title_en,
        section=section,
        cluster=one_or_none(draw, known.clusters),
        basis=several(draw, known.documents),
        briefing=one_or_none(draw, known.briefings),
        assigned_on=draw(days()) if is_assigned else None,
        lead_units=several(draw, known.units),
        is_joint=is_joint,
        collaborating_units=several(draw, known.units),
        product=draw(texts()) if has_product else None,
        note=draw(texts()) if has_note else None,
        deadline=draw(deadlines()) if has_deadline else None,
        anchored_on=draw(days()) if is_anchored else None,
        parent=one_or_none(draw, known.parents),
        extensions=some(draw, knowing(extensions, known), extended),
        amendments=some(draw, knowing(amendments, known), amended),
        reports=some(draw, knowing(progress_reports, known), reported),
        source=citation(draw, known),
    )
    return _naming_occurrences(draw, task) if task.recurs else task


def _naming_occurrences(draw: DrawFn, task: Task) -> Task:
    """Return *task* with reports and extensions that may name the occurrence they speak of."""
    named = optional(days())
    return evolve(
        task,
        extensions=[evolve(fact, occurrence=draw(named)) for fact in task.extensions],
        reports=[evolve(fact, occurrence=draw(named)) for fact in task.reports],
    )
