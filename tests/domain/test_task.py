"""Tasks, requests for more time and reports of progress."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_deadline
from tracker.domain import (
    Amendment,
    Event,
    Extension,
    ExtensionDecision,
    ProgressReport,
    Task,
)
from tracker.language import Text
from tracker.testing import extensions, progress_reports, tasks

RefusalOf = Callable[[Callable[[], object]], tuple[str, str, str]]
DAY, EVE = date(2023, 6, 30), date(2023, 6, 29)
PENDING, APPROVED, REFUSED = ExtensionDecision
UNDECIDED = Text(
    vi="phải có ngày quyết định khi và chỉ khi đã duyệt hoặc từ chối",
    en="an extension has a day of decision exactly when it is approved or refused",
)
SILENT = "the report says nothing: it needs an event, a progress, a claimed or a note"


@pytest.mark.parametrize(
    ("make", "field", "vietnamese", "english"),
    [
        *(
            (
                make,
                "decided_on",
                f"Extension: decided_on: {UNDECIDED.vi}",
                f"Extension: decided_on: {UNDECIDED.en}",
            )
            for make in (
                lambda: Extension(new_due=DAY, decided_on=DAY),
                lambda: Extension(new_due=DAY, decision=APPROVED),
                lambda: Extension(new_due=DAY, decision=REFUSED),
            )
        ),
        (
            lambda: Extension(new_due=DAY, requested_on=DAY, decision=APPROVED, decided_on=EVE),
            "decided_on",
            "Extension: decided_on: 2023-06-29 trước requested_on (2023-06-30)",
            "Extension: decided_on: 2023-06-29 is before requested_on (2023-06-30)",
        ),
        (
            lambda: ProgressReport(on=DAY, reported_on=EVE, progress=1),
            "reported_on",
            "ProgressReport: reported_on: 2023-06-29 trước on (2023-06-30)",
            "ProgressReport: reported_on: 2023-06-29 is before on (2023-06-30)",
        ),
        (
            lambda: ProgressReport(on=DAY, progress=101),
            "progress",
            "ProgressReport: progress: 101 nằm ngoài 0–100",
            "ProgressReport: progress: 101 is outside 0–100",
        ),
        (
            lambda: ProgressReport(on=DAY, progress=-1),
            "progress",
            "ProgressReport: progress: -1 nằm ngoài 0–100",
            "ProgressReport: progress: -1 is outside 0–100",
        ),
        (
            lambda: ProgressReport(on=DAY, event=Event.COMPLETED, progress=99),
            "progress",
            "ProgressReport: progress: đã hoàn thành mà tiến độ mới 99 %",
            "ProgressReport: progress: completed, yet only 99 % done",
        ),
        (
            lambda: ProgressReport(on=DAY, evidence="ảnh"),
            "event",
            "ProgressReport: event: báo cáo không nói gì: cần event, progress, claimed hoặc note",
            f"ProgressReport: event: {SILENT}",
        ),
        (
            lambda: Task(id="a", title="a", parent="a"),
            "parent",
            "Task a: parent: là một phần của chính nó",
            "Task a: parent: it is a part of itself",
        ),
        *(
            (
                partial(evolve, Task(id="a", title="a"), **{name: ["b", "c", "b"]}),
                name,
                f"Task a: {name}: ghi trùng một mã",
                f"Task a: {name}: it names an id twice",
            )
            for name in ("basis", "lead_units", "collaborating_units")
        ),
    ],
)
def test_a_contradiction_is_refused(
    refusal_of: RefusalOf,
    make: Callable[[], object],
    field: str,
    vietnamese: str,
    english: str,
) -> None:
    """A task, a request or a report that contradicts itself is refused, and told why."""
    assert refusal_of(make) == (field, vietnamese, english)


@given(extensions())
def test_a_request_is_decided_exactly_when_it_has_the_day(extension: Extension) -> None:
    """Only a pending request has no day of decision."""
    assert (extension.decided_on is None) == (extension.decision is PENDING)


def test_a_request_may_be_decided_on_the_day_it_was_made() -> None:
    """The day of decision may be the day asked, and the day asked may be unknown."""
    decided = Extension(new_due=EVE, requested_on=DAY, decision=REFUSED, decided_on=DAY)
    assert evolve(decided, requested_on=None).decided_on == DAY


@given(st.sampled_from(Event), st.integers(0, 100))
def test_only_what_is_complete_is_completed(event: Event, progress: int) -> None:
    """Any share from 0 to 100 goes with any event, save less than all with completion."""
    share = 100 if event is Event.COMPLETED else progress
    report = ProgressReport(on=DAY, reported_on=DAY, event=event, progress=share)
    assert (report.event, report.progress) == (event, share)


@pytest.mark.parametrize(
    "said",
    [
        {"event": Event.COMPLETED},
        {"progress": 0},
        {"progress": 100},
        {"note": "chậm"},
        {"claimed": "xong"},
    ],
)
def test_a_report_says_at_least_one_thing(said: dict[str, Any]) -> None:
    """An event, a share of the work, even none of it, or a note is enough."""
    report = ProgressReport(on=DAY, **said)
    assert {name: getattr(report, name) for name in said} == said


MONTHLY, ONCE = read_deadline("ngày 25 hằng tháng"), read_deadline("quý II/2023")


@pytest.mark.parametrize("name", ["reports", "extensions"])
def test_only_a_recurring_task_has_occurrences(refusal_of: RefusalOf, name: str) -> None:
    """A fact that names an occurrence is refused where the deadline never recurs."""
    facts: dict[str, Any] = {
        "reports": [ProgressReport(on=DAY, progress=1, occurrence=DAY)],
        "extensions": [Extension(new_due=DAY, occurrence=DAY)],
    }
    named: dict[str, Any] = {name: facts[name]}

    assert refusal_of(lambda: Task(id="a", title="a", deadline=ONCE, **named)) == (
        name,
        f"Task a: {name}: có “occurrence”, mà thời hạn không lặp lại",
        f"Task a: {name}: one has an “occurrence”, but the deadline does not recur",
    )
    assert Task(id="a", title="a", deadline=MONTHLY, **named).recurs
    amended = [Amendment(made_on=DAY, deadline=MONTHLY)]
    assert Task(id="a", title="a", deadline=ONCE, amendments=amended, **named).recurs


@pytest.mark.parametrize(
    ("anchored_on", "known_on"), [(None, DAY), (EVE, DAY)], ids=["no anchor", "known later"]
)
def test_an_anchor_is_known_no_later_than_its_day(
    refusal_of: RefusalOf, anchored_on: date | None, known_on: date
) -> None:
    """The day it became known is recorded only where that was before the day itself."""
    make = partial(Task, id="a", title="a", anchored_on=anchored_on, anchor_known_on=known_on)
    assert refusal_of(make) == (
        "anchor_known_on",
        "Task a: anchor_known_on: chỉ ghi khi biết anchored_on từ trước ngày ấy",
        "Task a: anchor_known_on: it is only for an anchored_on that was known before that day",
    )
    assert Task(id="a", title="a", anchored_on=DAY, anchor_known_on=EVE).anchor_known_on == EVE


def test_every_deadline_a_task_has_had_is_kept() -> None:
    """The baseline comes first, then what later documents set, in the order recorded."""
    amendments = [Amendment(made_on=EVE, deadline=MONTHLY), Amendment(made_on=DAY, deadline=ONCE)]
    task = Task(id="a", title="a", deadline=ONCE, amendments=amendments)

    assert [*task.deadlines()] == [ONCE, MONTHLY, ONCE]
    assert not Task(id="a", title="a", deadline=ONCE).recurs


@given(tasks(), progress_reports())
def test_a_task_keeps_what_it_is_given_in_order(task: Task, report: ProgressReport) -> None:
    """Reports may be given in any kind of series, and are kept as a tuple, in its order."""
    changed = evolve(task, reports=iter([report, *task.reports]))
    assert changed.reports == (report, *task.reports)


def test_one_unit_may_both_lead_and_help() -> None:
    """An id may stand in two lists, though not twice in one."""
    task = Task(id="a", title="a", lead_units=["TU"], collaborating_units=["TU"], basis=["TU"])
    assert (task.lead_units, task.collaborating_units, task.basis) == (("TU",),) * 3
