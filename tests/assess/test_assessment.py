"""The assessment of a whole register."""

from datetime import date

from attrs import evolve
from hypothesis import given

from tracker.assess import assess, assess_indicator, assess_rosters, assess_task
from tracker.calendar import read_deadline
from tracker.domain import Event, Policy, ProgressReport, Register, Task
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
