"""The strategies for what is to be done, and how far they reach."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tracker.assess import Lifecycle, TaskStanding, Timeliness, assess_task
from tracker.domain import Event, ExtensionDecision, Policy, Register, Task
from tracker.testing import extensions, progress_reports, tasks

Unreached = Callable[[Any, Callable[[Any], object], Any], set[Any]]
AS_OF = date(2023, 6, 30)


def standing(task: Task, due_soon_days: int = 7) -> TaskStanding:
    """Return how a task stands on that day."""
    register = Register(title="A", tasks=[task], policy=Policy(due_soon_days=due_soon_days))
    return assess_task(task, register, AS_OF)


def test_every_event_is_reported(unreached: Unreached) -> None:
    """Each event comes, and reports of none do."""
    assert unreached(progress_reports(), lambda report: report.event, [None, *Event]) == set()


def test_every_decision_is_made(unreached: Unreached) -> None:
    """Pending, approved and refused requests come."""
    found = unreached(extensions(), lambda extension: extension.decision, ExtensionDecision)
    assert found == set()


def test_every_lifecycle_is_reached(unreached: Unreached) -> None:
    """Tasks are somewhere in each part of a life on one and the same day."""
    assert unreached(tasks(), lambda task: standing(task).lifecycle, Lifecycle) == set()


def test_every_timeliness_is_reached(unreached: Unreached) -> None:
    """Tasks stand in each way to their due day, given a year for due soon."""
    assert unreached(tasks(), lambda task: standing(task, 365).timeliness, Timeliness) == set()
