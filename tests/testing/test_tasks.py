"""The strategies for what is to be done, and how far they reach."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tracker.assess import Lifecycle, TaskStanding, Timeliness, assess_task
from tracker.domain import Event, ExtensionDecision, Policy, Register, Task
from tracker.testing import extensions, progress_reports, tasks

Found = Callable[[Any, Callable[[Any], object]], Any]
AS_OF = date(2023, 6, 30)


def standing(task: Task, due_soon_days: int = 7) -> TaskStanding:
    """Return how a task stands on that day."""
    register = Register(title="A", tasks=[task], policy=Policy(due_soon_days=due_soon_days))
    return assess_task(task, register, AS_OF)


@pytest.mark.parametrize("event", [None, *Event])
def test_every_event_is_reported(found: Found, event: Event | None) -> None:
    """Each event comes, and reports of none do."""
    assert found(progress_reports(), lambda report: report.event is event).event is event


@pytest.mark.parametrize("decision", ExtensionDecision)
def test_every_decision_is_made(found: Found, decision: ExtensionDecision) -> None:
    """Pending, approved and refused requests come."""
    made = found(extensions(), lambda extension: extension.decision is decision)
    assert made.decision is decision


def test_every_lifecycle_is_reached(found: Found) -> None:
    """Tasks are somewhere in each part of a life on one and the same day."""
    missing = {*Lifecycle}

    def all_seen(task: Task) -> bool:
        missing.discard(standing(task).lifecycle)
        return not missing

    found(tasks(), all_seen)
    assert not missing


def test_every_timeliness_is_reached(found: Found) -> None:
    """Tasks stand in each way to their due day, given a year for due soon."""
    missing = {*Timeliness}

    def all_seen(task: Task) -> bool:
        missing.discard(standing(task, 365).timeliness)
        return not missing

    found(tasks(), all_seen)
    assert not missing
