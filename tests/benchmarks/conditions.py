"""How long conditions take on 100 000 tasks, beside the same written by hand in one loop each.

    python tests/benchmarks/conditions.py

Prints the medians of interleaved rounds and their ratios; compiling is included. Polars is timed on
a data frame that is there already, compiled conditions on standings that are.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from statistics import median
from time import perf_counter
from typing import Any

import polars as pl

from tracker.assess import Assessment, Lifecycle, TaskStanding, Timeliness, assess
from tracker.assess.task_standing import deadline_in_force, is_assigned
from tracker.calendar import DeadlineKind, read_deadline
from tracker.domain import Event, ProgressReport, Register, Task
from tracker.rules.conditions import Circumstances, Condition, Expression, as_of, policy, task
from tracker.rules.conditions.in_polars import frame

TASKS = 100_000
ROUNDS = 7
AS_OF = date(2023, 7, 1)


def register() -> Register:
    """Return a register of many tasks, in every state and due on many days."""
    deadlines = [
        read_deadline(text)
        for text in ("quý II/2023", "30/9/2023", "31/12/2022", "thường xuyên", "sớm", "quý I/2023")
    ]
    return Register(
        title="Many tasks", tasks=[one_task(place, deadlines) for place in range(TASKS)]
    )


def one_task(place: int, deadlines: Sequence[Any]) -> Task:
    """Return the task of a place."""
    done = ProgressReport(on=date(2023, 2, 1), event=Event.COMPLETED)
    return Task(
        id=f"T-{place}",
        title="Inspect",
        deadline=deadlines[place % 6] if place % 7 else None,
        assigned_on=date(2022, 1, 1) + timedelta(days=place % 900),
        product="report" if place % 2 else None,
        reports=[done] if place % 3 == 0 else [],
    )


BY_HAND: dict[str, tuple[Expression, Callable[[Sequence[TaskStanding], int], list[TaskStanding]]]]
BY_HAND = {
    "overdue": (
        (task.timeliness == "overdue") & task.is_open & ~task.recurs & task.is_assigned,
        lambda rows, _: [
            row
            for row in rows
            if row.timeliness is Timeliness.OVERDUE
            and row.is_open
            and not row.recurs
            and is_assigned(row.task, AS_OF)
        ],
    ),
    "long overdue": (
        (task.timeliness == "overdue") & (task.days_late > policy("long_overdue_days")),
        lambda rows, most: [
            row for row in rows if row.timeliness is Timeliness.OVERDUE and row.days_late > most
        ],
    ),
    "due within 120 days": (
        (task.current_due - as_of).between(0, 120),
        lambda rows, _: [
            row
            for row in rows
            if row.current_due is not None and 0 <= (row.current_due - AS_OF).days <= 120
        ],
    ),
    "no product": (
        (task.lifecycle == "completed") & task.product.is_null(),
        lambda rows, _: [
            row for row in rows if row.lifecycle is Lifecycle.COMPLETED and row.task.product is None
        ],
    ),
    "vague": (
        task.is_open & task.current_due.is_null() & (task.deadline_kind == "vague"),
        lambda rows, _: [
            row
            for row in rows
            if row.is_open
            and row.current_due is None
            and (deadline := deadline_in_force(row.task, AS_OF)) is not None
            and deadline.kind is DeadlineKind.VAGUE
        ],
    ),
}


def seconds(work: Callable[[], object]) -> float:
    """Time one run of *work*."""
    started = perf_counter()
    work()
    return perf_counter() - started


def main() -> None:
    """Time each condition in three ways, in turn, and print what they took."""
    assessment = assess(register(), AS_OF)
    rows = assessment.tasks
    table = frame(Condition(task.is_open).table, assessment)
    given = Circumstances(AS_OF, assessment.register.policy)
    totals = [0.0, 0.0, 0.0]
    for name, (written, by_hand) in BY_HAND.items():
        ways: list[Callable[[], Any]] = [
            partial(compiled, written, assessment),
            partial(by_hand, rows, given.policy.long_overdue_days),
            partial(filtered, written, table, given),
        ]
        found = {len(way()) for way in ways}
        if len(found) > 1:
            raise SystemExit(f"{name}: the ways find different rows")
        rounds = [[seconds(way) for way in ways] for _ in range(ROUNDS)]
        took = [median(one[way] for one in rounds) for way in range(3)]
        totals = [sum(pair) for pair in zip(totals, took, strict=True)]
        print(f"{name:20}{found.pop():8} found  {told(took)}")
    print(f"{'all':20}{'':8}        {told(totals)}")


def compiled(written: Expression, assessment: Assessment) -> Sequence[Any]:
    """Compile a condition anew, and return the rows it finds."""
    return Condition(written).rows(assessment)


def filtered(written: Expression, table: pl.DataFrame, given: Circumstances) -> pl.DataFrame:
    """Translate a condition anew, and return what it keeps of a data frame."""
    return table.filter(Condition(written).polars(given)).select("id")


def told(took: Sequence[float]) -> str:
    """Return what the three ways took."""
    condition, hand, polars = (one * 1000 for one in took)
    return (
        f"compiled {condition:7.2f} ms  by hand {hand:7.2f} ms  ratio {condition / hand:5.2f}  "
        f"Polars {polars:7.2f} ms"
    )


if __name__ == "__main__":
    main()
