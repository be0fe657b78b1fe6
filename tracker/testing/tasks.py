"""Strategies for what is to be done: tasks, requests for more time, reports of progress."""

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tracker.domain import Amendment, Event, Extension, ExtensionDecision, ProgressReport, Task
from tracker.testing.references import (
    NOTHING,
    References,
    citation,
    one_or_none,
    several,
)
from tracker.testing.remembering import one_of_these, optional
from tracker.testing.texts import identifiers, texts
from tracker.testing.times import days, deadlines


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
    decision = draw(one_of_these(*ExtensionDecision))
    requested_on, decided_on = draw(optional(days())), None
    if decision is not ExtensionDecision.PENDING:
        decided_on = draw(days(first=requested_on) if requested_on else days())
    return Extension(
        new_due=draw(days()),
        requested_on=requested_on,
        decision=decision,
        decided_on=decided_on,
        by=one_or_none(draw, known.bodies),
        document=one_or_none(draw, known.documents),
        reason=draw(optional(texts())),
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
    event = draw(one_of_these(None, *Event))
    shares = st.integers(100 if event is Event.COMPLETED else 0, 100)
    progress = draw(optional(shares))
    on = draw(days())
    return ProgressReport(
        on=on,
        reported_on=draw(optional(days(first=on))),
        event=event,
        progress=progress,
        claimed=draw(one_of_these(None, "đang thực hiện", "hoàn thành đúng hạn", "done late")),
        by=one_or_none(draw, known.bodies),
        evidence=draw(optional(texts())),
        note=draw(texts() if event is None and progress is None else optional(texts())),
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
        reason=draw(optional(texts())),
        source=citation(draw, known),
    )


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
    task = Task(
        id=identifier or draw(identifiers(prefix="NV")),
        title=draw(texts()),
        title_en=draw(one_of_these(None, "Carry the plan out")),
        section=draw(one_of_these(None, "I. Xây dựng Đảng", "II. Kinh tế")),
        cluster=one_or_none(draw, known.clusters),
        basis=several(draw, known.documents),
        briefing=one_or_none(draw, known.briefings),
        assigned_on=draw(optional(days())),
        lead_units=several(draw, known.units),
        is_joint=draw(st.booleans()),
        collaborating_units=several(draw, known.units),
        product=draw(optional(texts())),
        deadline=draw(optional(deadlines())),
        anchored_on=draw(optional(days())),
        parent=one_or_none(draw, known.parents),
        extensions=draw(st.lists(extensions(known=known), max_size=2)),
        amendments=draw(st.lists(amendments(known=known), max_size=1)),
        reports=draw(st.lists(progress_reports(known=known), max_size=3)),
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
