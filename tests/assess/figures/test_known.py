"""The figures that a register and its reports know."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assess import TaskCounts, assess, count_standings
from tracker.assess.figures import KnownFigures, count_of
from tracker.calendar import read_deadline, read_period
from tracker.domain import (
    Briefing,
    Cluster,
    CountedStanding,
    Document,
    Event,
    Figure,
    Indicator,
    Measurement,
    Membership,
    Organization,
    ProgressReport,
    Register,
    Statement,
    StatementKind,
    Task,
    Whole,
    WorkPlan,
)

QUARTER = read_period("quý I/2023")
DAY = date(2023, 3, 31)
DONE = ProgressReport(on=date(2023, 2, 1), event=Event.COMPLETED)
LATER = ProgressReport(on=date(2023, 4, 1), event=Event.COMPLETED)


def task(identifier: str, *units: str, **more: Any) -> Task:
    """Return a task of some units, due at the end of February unless told."""
    due = {"deadline": read_deadline("2023-02-28"), "assigned_on": date(2023, 1, 1)}
    return Task(id=identifier, title="T", lead_units=units, **{**due, **more})


TASKS = (
    task("1", "a", reports=[DONE], basis=["D"]),
    task("2", "a", reports=[LATER], basis=["D"]),
    task("3", "a", "b", deadline=read_deadline("2023-12-31")),
    task("4", "C", reports=[DONE]),
    task("5", "a", "b"),
    task("6", "z", assigned_on=date(2023, 5, 1)),
)


def register(**more: Any) -> Register:
    """Return a register of a few tasks of two units of a cluster, and of one beside it."""
    parts: dict[str, Any] = {
        "organizations": [Organization(id=one, name=one) for one in ("a", "b", "z")],
        "clusters": [
            Cluster(id="C", name="C", members=[Membership(organization=one) for one in ("a", "b")])
        ],
        "documents": [Document(id="D", title="D")],
        "plans": [WorkPlan(id="P", title="P", period=QUARTER, document="D")],
        "tasks": TASKS,
    }
    return Register(title="R", **{**parts, **more})


def figures(held: Register, as_of: date = DAY) -> KnownFigures:
    """Return what is known of a register on a day."""
    return KnownFigures(assess(held, as_of))


@pytest.mark.parametrize(
    ("scope", "total", "completed"),
    [(None, 5, 2), ("a", 5, 2), ("b", 3, 1), ("C", 5, 2), ("D", 2, 1), ("P", 2, 1), ("z", 0, 0)],
)
def test_tasks_are_counted_of_whoever_is_asked_about(
    scope: str | None, total: int, completed: int
) -> None:
    """Of all, of a unit by its shares, of a cluster and its members, of a document, of a plan."""
    counts = figures(register()).task_counts(DAY, scope)
    assert (counts.total, counts.completed) == (total, completed)


def test_tasks_are_counted_on_the_day_spoken_of() -> None:
    """What was completed or assigned later is not counted on an earlier day."""
    later = figures(register(), date(2023, 6, 1))
    assert later.task_counts(DAY, None) == figures(register()).task_counts(DAY, None)
    assert later.task_counts(date(2023, 6, 1), None).completed == 3
    assert later.task_counts(date(2023, 6, 1), None).total == 6


@given(st.tuples(*[st.integers(0, 99)] * 7))
def test_the_standings_counted_are_those_of_the_counts(numbers: tuple[int, ...]) -> None:
    """Completed and open make up what was assigned; in time takes in what is due soon."""
    names = ("completed_on_time", "completed_late", "completed_no_deadline", "open_in_time")
    more = ("open_due_soon", "open_overdue", "open_no_deadline")
    on_time, late, undated, in_time, soon, overdue, endless = numbers
    counts = TaskCounts(**dict(zip((*names, *more), numbers, strict=True)))
    assert {standing.value: count_of(counts, standing) for standing in CountedStanding} == {
        "assigned": sum(numbers),
        "completed": on_time + late + undated,
        "on_time": on_time,
        "late": late,
        "open": in_time + soon + overdue + endless,
        "in_time": in_time + soon,
        "due_soon": soon,
        "overdue": overdue,
        "no_deadline": endless,
    }


def rate(**more: Any) -> Statement:
    """Return a rate."""
    return Statement(**{"id": "S", "kind": StatementKind.RATE, "value": 1, "printed": "1%", **more})


MEASURED = (
    Measurement(period=QUARTER, value=141, of=160),
    Measurement(period=read_period("quý II/2023"), value=150, of=162),
)


def test_every_natural_whole_is_known() -> None:
    """Tasks due and assigned, the target, the population, what was measured, and the report's."""
    stated = rate(
        report="B", indicator="I", scope="a", period=QUARTER, whole=Whole.DUE, denominators=[7, 160]
    )
    others = [
        Statement(id="X", kind=StatementKind.SUM, report="B", value=50, parts=[20, 30]),
        Statement(id="Y", kind=StatementKind.PART, report="B", value=8, of=9),
        Statement(id="Z", kind=StatementKind.FIGURE, value=77),
        Statement(id="W", kind=StatementKind.CHANGE, report="B", value=0, earlier=6, change=-6),
    ]
    body = Organization(
        id="a",
        name="a",
        figures=[
            Figure(name="đảng viên", value=Decimal(2465), as_of=DAY),
            Figure(name="biên chế", value=Decimal(2465)),
            Figure(name="lao động", value=Decimal(5606), as_of=date(2023, 4, 1)),
        ],
    )
    plan = WorkPlan(
        id="P",
        title="P",
        period=read_period("năm 2023"),
        indicators=[Indicator(id="I", title="I", target=165, measurements=MEASURED)],
    )
    held = register(
        organizations=[body, *(Organization(id=one, name=one) for one in ("b", "z"))],
        briefings=[Briefing(id="B", title="B")],
        plans=[plan],
        statements=[*others, stated],
    )
    known = figures(held).around(stated)
    assert [(int(one.value), one.name.en) for one in known] == [
        (4, "tasks due"),
        (5, "tasks assigned"),
        (165, "the target"),
        (2465, "biên chế"),
        (141, "reached by 2023-03-31"),
        (160, "the whole on 2023-03-31"),
        (7, "another figure of the report"),
        (6, "in W"),
        (50, "in X"),
        (20, "in X"),
        (30, "in X"),
        (8, "in Y"),
        (9, "in Y"),
    ]
    later = figures(held, date(2023, 12, 31))
    assert later.around(stated) == known
    undated = later.around(rate(id="U", indicator="I"))
    assert [(int(one.value), one.name.en) for one in undated] == [
        (165, "the target"),
        (150, "reached by 2023-06-30"),
        (162, "the whole on 2023-06-30"),
        (141, "reached by 2023-03-31"),
        (160, "the whole on 2023-03-31"),
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"of": 9}, (9, "the denominator named")),
        ({"of": 9, "whole": Whole.TARGET}, (9, "the denominator named")),
        ({"whole": Whole.TARGET, "indicator": "I"}, (165, "the target")),
        ({"whole": Whole.ASSIGNED, "period": QUARTER}, (5, "tasks assigned")),
        ({"whole": Whole.DUE, "period": QUARTER}, (4, "tasks due")),
        ({"whole": Whole.ASSIGNED}, (5, "tasks assigned")),
        ({"whole": Whole.DUE, "scope": "z"}, None),
        ({"whole": Whole.TARGET}, None),
        ({"whole": Whole.POPULATION}, None),
        ({}, None),
    ],
)
def test_the_whole_that_a_rate_names_is_known_or_not(
    more: dict[str, Any], expected: tuple[int, str] | None
) -> None:
    """A figure named comes before words; what the register does not hold is not known."""
    indicator = Indicator(id="I", title="I", target=165)
    plan = WorkPlan(id="P", title="P", period=QUARTER, indicators=[indicator])
    claimed = figures(register(plans=[plan])).claimed(rate(**more))
    found = (int(claimed.value), claimed.name.en) if claimed is not None else None
    assert found == expected


def test_the_counts_are_those_of_the_status_table() -> None:
    """Of all tasks they are what the standings of the day come to."""
    standings = assess(register(), DAY).assigned
    assert figures(register()).task_counts(DAY, None) == count_standings(standings)
