"""How the tasks at and below each node stand, each counted once."""

from datetime import date

import pytest
from hypothesis import given

from tracker.assess import Lifecycle, Standing, Timeliness, assess
from tracker.assess.roll_up import Condition, RollUp, condition_of, worst_of
from tracker.domain import Register, Relation, RelationKind, Resolution, Task
from tracker.testing import days, linked_registers

AS_OF = date(2023, 6, 1)


def standing(lifecycle: Lifecycle, timeliness: Timeliness) -> Standing:
    """Return how something stands that is so far and so late."""
    return Standing(
        lifecycle=lifecycle,
        timeliness=timeliness,
        baseline_timeliness=timeliness,
        baseline_due=None,
        current_due=None,
        completed_on=None,
        closed_on=None,
        progress=None,
        last_report_on=None,
        days_left=None,
        days_late=0,
    )


@pytest.mark.parametrize(
    ("lifecycle", "timeliness", "expected"),
    [
        (Lifecycle.NOT_STARTED, Timeliness.OVERDUE, Condition.OVERDUE),
        (Lifecycle.SUBMITTED, Timeliness.OVERDUE, Condition.OVERDUE),
        (Lifecycle.SUSPENDED, Timeliness.OVERDUE, Condition.OVERDUE),
        (Lifecycle.IN_PROGRESS, Timeliness.DUE_SOON, Condition.DUE_SOON),
        (Lifecycle.SUSPENDED, Timeliness.DUE_SOON, Condition.DUE_SOON),
        (Lifecycle.SUSPENDED, Timeliness.IN_TIME, Condition.SUSPENDED),
        (Lifecycle.SUSPENDED, Timeliness.NO_DEADLINE, Condition.SUSPENDED),
        (Lifecycle.IN_PROGRESS, Timeliness.NO_DEADLINE, Condition.NO_DEADLINE),
        (Lifecycle.IN_PROGRESS, Timeliness.IN_TIME, Condition.IN_TIME),
        (Lifecycle.COMPLETED, Timeliness.LATE, Condition.LATE),
        (Lifecycle.COMPLETED, Timeliness.ON_TIME, Condition.COMPLETED),
        (Lifecycle.COMPLETED, Timeliness.NO_DEADLINE, Condition.COMPLETED),
        (Lifecycle.CANCELLED, Timeliness.NO_DEADLINE, None),
    ],
)
def test_the_condition_of_a_task(
    lifecycle: Lifecycle, timeliness: Timeliness, expected: Condition | None
) -> None:
    """Lateness of open work comes first, then work that stands still; cancelled work has none."""
    assert condition_of(standing(lifecycle, timeliness)) is expected


def test_conditions_are_ordered_worst_first() -> None:
    """Of any two, the one that is declared first is the worse."""
    order = [*Condition]
    assert [one.value for one in order] == [
        *("overdue", "due_soon", "suspended", "no_deadline", "in_time", "late", "completed")
    ]
    for place, one in enumerate(order):
        assert worst_of([*reversed(order[place:]), None]) is one
    assert worst_of([None]) is None


def reached(register: Register, as_of: date, start: str) -> set[str]:
    """Return the ids of the tasks at and below *start*, by a plain walk over the links."""
    below = assess(register, as_of).lineage.below
    found, waiting = {start}, [start]
    while waiting:
        for link in below.get(waiting.pop(), ()):
            if link.to not in found:
                found.add(link.to)
                waiting.append(link.to)
    return found & {*register.task_by_id}


@given(linked_registers(), days(first=date(2023, 1, 1)))
def test_every_task_below_a_node_is_counted_exactly_once(register: Register, as_of: date) -> None:
    """The roll-up of a node is that of the set of tasks that links lead to, circles or not."""
    assessment = assess(register, as_of)

    assert assessment.roll_ups.keys() == assessment.lineage.entries.keys()
    for named, rolled in assessment.roll_ups.items():
        tasks = [assessment.task_by_id[task] for task in reached(register, as_of, named)]
        lives = [task.lifecycle for task in tasks]
        assert rolled == RollUp(
            done=lives.count(Lifecycle.COMPLETED),
            all=len(lives) - lives.count(Lifecycle.CANCELLED),
            cancelled=lives.count(Lifecycle.CANCELLED),
            worst=worst_of(map(condition_of, tasks)),
        )


def layers(depth: int, width: int) -> Register:
    """Return layers of resolutions, each implementing all of the layer above, and one task each."""
    documents = [
        Resolution(
            id=f"L{layer}-{place}",
            title="A",
            relations=[
                Relation(kind=RelationKind.IMPLEMENTS, target=f"L{layer - 1}-{above}")
                for above in range(width if layer else 0)
            ],
        )
        for layer in range(depth)
        for place in range(width)
    ]
    tasks = [Task(id=f"T-{made.id}", title="A", basis=[made.id]) for made in documents]
    return Register(title="Sổ", documents=documents, tasks=tasks)


@pytest.mark.parametrize(("depth", "width"), [(10_000, 1), (300, 4)])
def test_no_register_is_too_deep_or_too_tangled(depth: int, width: int) -> None:
    """Ten thousand levels exceed no limit, and ways beyond number lead to each task once."""
    rolled = assess(layers(depth, width), AS_OF).roll_ups

    assert rolled["L0-0"].all == 1 + (depth - 1) * width
    assert rolled[f"L{depth - 1}-0"].all == 1
