"""The assessment of a whole register."""

from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tracker.assess import (
    Lifecycle,
    TaskStanding,
    Timeliness,
    assess,
    assess_indicator,
    assess_rosters,
    assess_task,
    is_assigned,
)
from tracker.calendar import read_deadline
from tracker.domain import (
    Amendment,
    Event,
    Extension,
    ExtensionDecision,
    Policy,
    ProgressReport,
    Register,
    Task,
)
from tracker.testing import days, registers

TASK = Task(id="T-1", title="Kiểm tra", deadline=read_deadline("quý II/2023"))


@given(registers(), days())
def test_everything_recorded_is_assessed_once_in_the_order_recorded(
    register: Register, as_of: date
) -> None:
    """Each task and indicator has one standing, each cluster its two rosters."""
    assessment = assess(register, as_of)

    assert assessment.tasks == tuple(
        assess_task(task, register, as_of, standing.parts)
        for task, standing in zip(register.tasks, assessment.tasks, strict=True)
    )
    assert assessment.indicators == tuple(
        assess_indicator(plan, indicator, as_of)
        for plan in register.plans
        for indicator in plan.indicators
    )
    assert assessment.rosters == assess_rosters(register, as_of)
    assert [*assessment.task_by_id] == [task.id for task in register.tasks]
    assert [*assessment.task_by_id.values()] == [*assessment.tasks]


def test_the_policy_of_the_register_says_what_is_soon() -> None:
    """A register may warn earlier than others."""
    register = Register(title="Under test", tasks=(TASK,), policy=Policy(due_soon_days=30))

    timeliness = [
        assess(register, day).tasks[0].timeliness.value
        for day in (date(2023, 5, 30), date(2023, 5, 31))
    ]
    assert timeliness == ["in_time", "due_soon"]


def test_open_tasks_are_those_assigned_and_neither_completed_nor_cancelled() -> None:
    """Suspended and overdue tasks are open, tasks of a later day are not yet."""
    on = date(2023, 7, 1)

    def after(event: Event) -> Task:
        report = ProgressReport(on=on, event=event)
        return evolve(TASK, id=f"T-{event.value}", reports=(report,))

    tasks = (*(after(event) for event in Event), evolve(TASK, assigned_on=date(2023, 7, 2)))
    assessment = assess(Register(title="Under test", tasks=tasks), on)

    assert [standing.task.id for standing in assessment.open_tasks()] == [
        *("T-started", "T-done", "T-submitted", "T-returned", "T-suspended", "T-resumed")
    ]
    assert [
        standing.task.id for standing in assess(assessment.register, date(2023, 7, 2)).open_tasks()
    ] == ["T-started", "T-done", "T-submitted", "T-returned", "T-suspended", "T-resumed", "T-1"]


def known_on(task: Task, as_of: date) -> Task:
    """Return *task* as it was known on *as_of*, with the facts of later days left out."""
    amendments = tuple(one for one in task.amendments if one.made_on <= as_of)
    first = evolve(task, amendments=amendments, extensions=(), reports=())
    reports = [report for report in task.reports if report.on <= as_of]
    extensions = [one for one in task.extensions if (one.decided_on or date.max) <= as_of]
    if not first.recurs:
        reports = [report for report in reports if report.occurrence is None]
        extensions = [one for one in extensions if one.occurrence is None]
    anchored = task.anchored_on is not None and task.anchored_on <= as_of
    return evolve(
        first,
        reports=reports,
        extensions=extensions,
        assigned_on=task.assigned_on if is_assigned(task, as_of) else None,
        anchored_on=task.anchored_on if anchored else None,
    )


def register_known_on(register: Register, as_of: date) -> Register:
    """Return *register* as it was known on *as_of*."""
    documents = [
        evolve(document, issued_on=None, effective_from=None, effective_to=None)
        if (document.issued_on or date.min) > as_of
        else document
        for document in register.documents
    ]
    briefings = [
        evolve(briefing, held_on=None) if (briefing.held_on or date.min) > as_of else briefing
        for briefing in register.briefings
    ]
    tasks = [known_on(task, as_of) for task in register.tasks]
    return evolve(register, documents=documents, briefings=briefings, tasks=tasks)


def told(standing: TaskStanding) -> Any:
    """Return everything a standing says, but for the facts of the task itself."""
    parts = tuple(told(part) for part in standing.parts)
    return (standing.task.id, parts, evolve(standing, task=TASK, parts=()))


@given(registers(), days())
def test_the_standing_of_a_day_never_depends_on_facts_dated_later(
    register: Register, as_of: date
) -> None:
    """A register as it was known on a day tells of that day what a later one does."""
    then, now = register_known_on(register, as_of), register

    assert [told(one) for one in assess(then, as_of).tasks] == [
        told(one) for one in assess(now, as_of).tasks
    ]


TEN_YEARS = 3650


@given(registers(), days(), st.integers(1, 800))
def test_waiting_never_mends_what_is_overdue(register: Register, as_of: date, wait: int) -> None:
    """With no new fact an overdue task only grows later; one that recurs, for the years listed."""
    known = register_known_on(register, as_of)
    later = assess(known, as_of + timedelta(days=wait)).task_by_id

    for standing in assess(known, as_of).tasks:
        if standing.recurs and standing.days_late + wait > TEN_YEARS:
            continue
        if standing.timeliness is Timeliness.OVERDUE and standing.closed_on is None:
            waited = later[standing.task.id]
            assert waited.timeliness is Timeliness.OVERDUE
            assert waited.days_late == standing.days_late + wait


@given(registers(), days())
def test_a_parent_is_completed_only_when_all_its_parts_are(register: Register, as_of: date) -> None:
    """Every part of a completed task is completed or cancelled, and one at least completed."""
    for standing in assess(register, as_of).tasks:
        ids = [part.id for part in register.tasks_by_parent.get(standing.task.id, ())]
        assert [part.task.id for part in standing.parts] == ids
        if standing.parts and standing.lifecycle is Lifecycle.COMPLETED:
            assert not any(part.is_open for part in standing.parts)


def test_a_deep_chain_of_parts_is_assessed() -> None:
    """Parts of parts, ten thousand deep, exceed no limit of recursion."""
    depth = 10_000
    on = date(2023, 6, 1)
    deepest = evolve(
        TASK,
        id="T-0",
        parent="T-1",
        reports=(ProgressReport(on=on, event=Event.COMPLETED),),
    )
    chain = [
        evolve(TASK, id=f"T-{number}", parent=f"T-{number + 1}" if number < depth else None)
        for number in range(1, depth + 1)
    ]
    top = assess(Register(title="Deep", tasks=[deepest, *chain]), on).tasks[-1]

    assert (top.lifecycle, top.completed_on) == (Lifecycle.COMPLETED, on)


class TaskHistory(RuleBasedStateMachine):
    """A task that lives from day to day, beside a model of three figures."""

    def __init__(self) -> None:
        super().__init__()
        self.day = date(2023, 6, 1)
        self.task = TASK
        self.due = date(2023, 6, 30)
        self.state, self.closed = "not_started", date.max

    @rule(days=st.integers(1, 20))
    def wait(self, days: int) -> None:
        """Let days pass."""
        self.day += timedelta(days=days)

    def _report(self, event: Event, state: str) -> None:
        report = ProgressReport(on=self.day, event=event)
        self.task = evolve(self.task, reports=(report, *self.task.reports))
        self.state = state
        self.day += timedelta(days=1)

    @precondition(lambda self: self.state in {"not_started", "in_progress"})
    @rule()
    def work(self) -> None:
        """Start, or start again."""
        self._report(Event.STARTED, "in_progress")

    @precondition(lambda self: self.state in {"not_started", "in_progress", "submitted"})
    @rule()
    def complete(self) -> None:
        """Have the result accepted."""
        self.closed = self.day
        self._report(Event.COMPLETED, "completed")

    @precondition(lambda self: self.state in {"completed", "submitted"})
    @rule()
    def send_back(self) -> None:
        """Have it done again."""
        self.closed = date.max
        self._report(Event.RETURNED, "in_progress")

    @precondition(lambda self: self.state == "in_progress")
    @rule()
    def hand_in(self) -> None:
        """Hand it in."""
        self._report(Event.SUBMITTED, "submitted")

    @rule(by=st.integers(-20, 40), granted=st.booleans())
    def ask_for_time(self, by: int, granted: bool) -> None:
        """Ask for another day, and be granted it or not."""
        decision = ExtensionDecision.APPROVED if granted else ExtensionDecision.REFUSED
        new_due = self.due + timedelta(days=by)
        asked = Extension(new_due=new_due, decision=decision, decided_on=self.day)
        self.task = evolve(self.task, extensions=(asked, *self.task.extensions))
        self.due = new_due if granted else self.due
        self.day += timedelta(days=1)

    @rule(by=st.integers(-20, 40))
    def amend(self, by: int) -> None:
        """Have a later document set another day."""
        self.due += timedelta(days=by)
        made = Amendment(made_on=self.day, deadline=read_deadline(self.due.isoformat()))
        self.task = evolve(self.task, amendments=(made, *self.task.amendments))
        self.day += timedelta(days=1)

    @invariant()
    def the_standing_is_that_of_the_model(self) -> None:
        """State, due day and lateness are those of the model, on the day and long after."""
        for as_of in (self.day, self.day + timedelta(days=99)):
            found = assess(Register(title="A", tasks=[self.task]), as_of).tasks[0]
            late = min(self.closed, as_of) > self.due
            done = self.state == "completed"
            assert (found.lifecycle.value, found.current_due) == (self.state, self.due)
            assert found.baseline_due == date(2023, 6, 30)
            assert (found.timeliness in {Timeliness.LATE, Timeliness.OVERDUE}) is late
            assert (found.timeliness in {Timeliness.LATE, Timeliness.ON_TIME}) is done


TestTaskHistory = TaskHistory.TestCase
