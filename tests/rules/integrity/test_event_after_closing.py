"""RG003 event-after-closing."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import Event, ProgressReport, Register, Task
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.integrity.event_after_closing import EVENT_AFTER_CLOSING
from tracker.testing.rule_testing import findings_of

UNDATED = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
"""

COMPLETED = """
[[tasks.reports]]
on = {}
event = "completed"
"""

CANCELLED = """
[[tasks.reports]]
on = {}
event = "cancelled"
"""

RETURNED = """
[[tasks.reports]]
on = {}
event = "returned"
"""

SUSPENDED = """
[[tasks.reports]]
on = {}
event = "suspended"
"""

STARTED = """
[[tasks.reports]]
on = {}
event = "started"
"""

PROGRESSED = """
[[tasks.reports]]
on = {}
progress = 50
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "có diễn biến ngày 02/05/2023 khi nhiệm vụ đã kết thúc ngày 01/05/2023",
            "kiểm tra ngày của hai báo cáo, hoặc ghi việc trả lại",
        ),
        (
            Language.EN,
            "an event of 2023-05-02 comes after the task was closed on 2023-05-01",
            "check the days of the two reports, or record that it was returned",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An event after completion speaks from its day."""
    assert findings_of(
        EVENT_AFTER_CLOSING,
        UNDATED + COMPLETED.format("2023-05-01") + STARTED.format("2023-05-02"),
        date(2023, 5, 2),
        language=language,
    ) == (
        Finding(
            code="RG003",
            name="event-after-closing",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "event": Event.STARTED,
                "on": date(2023, 5, 2),
                "closed_on": date(2023, 5, 1),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            UNDATED + CANCELLED.format("2023-05-01") + RETURNED.format("2023-05-02"),
            date(2024, 1, 1),
            [("T-1", "an event of 2023-05-02 comes after the task was closed on 2023-05-01")],
            id="after being cancelled, even being returned",
        ),
        pytest.param(
            UNDATED
            + SUSPENDED.format("2023-05-03")
            + COMPLETED.format("2023-05-02")
            + COMPLETED.format("2023-05-01"),
            date(2024, 1, 1),
            [
                ("T-1", "an event of 2023-05-02 comes after the task was closed on 2023-05-01"),
                ("T-1", "an event of 2023-05-03 comes after the task was closed on 2023-05-01"),
            ],
            id="each, the closing day being the first",
        ),
        pytest.param(
            UNDATED + SUSPENDED.format("2023-05-01") + COMPLETED.format("2023-05-01"),
            date(2024, 1, 1),
            [("T-1", "an event of 2023-05-01 comes after the task was closed on 2023-05-01")],
            id="suspended on the day it was completed",
        ),
        pytest.param(
            UNDATED
            + COMPLETED.format("2023-05-01")
            + CANCELLED.format("2023-05-02")
            + STARTED.format("2023-05-03"),
            date(2024, 1, 1),
            [
                ("T-1", "an event of 2023-05-02 comes after the task was closed on 2023-05-01"),
                ("T-1", "an event of 2023-05-03 comes after the task was closed on 2023-05-02"),
            ],
            id="cancelled after completion, and started after that",
        ),
        pytest.param(
            UNDATED
            + CANCELLED.format("2023-05-01")
            + CANCELLED.format("2023-05-03")
            + STARTED.format("2023-05-04"),
            date(2024, 1, 1),
            [
                ("T-1", "an event of 2023-05-03 comes after the task was closed on 2023-05-01"),
                ("T-1", "an event of 2023-05-04 comes after the task was closed on 2023-05-01"),
            ],
            id="cancelled twice",
        ),
        pytest.param(
            UNDATED
            + COMPLETED.format("2023-05-01")
            + RETURNED.format("2023-05-02")
            + COMPLETED.format("2023-05-03")
            + STARTED.format("2023-05-04"),
            date(2024, 1, 1),
            [("T-1", "an event of 2023-05-04 comes after the task was closed on 2023-05-03")],
            id="completed again after being returned, then started",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(EVENT_AFTER_CLOSING, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            UNDATED + COMPLETED.format("2023-05-01") + STARTED.format("2023-05-02"),
            date(2023, 5, 1),
            id="the event is later than the day asked",
        ),
        pytest.param(
            UNDATED
            + COMPLETED.format("2023-05-01")
            + RETURNED.format("2023-05-02")
            + STARTED.format("2023-05-03")
            + COMPLETED.format("2023-05-04"),
            date(2024, 1, 1),
            id="returned, then done again",
        ),
        pytest.param(
            UNDATED + COMPLETED.format("2023-05-01") + STARTED.format("2023-05-01"),
            date(2024, 1, 1),
            id="started the day it was completed",
        ),
        pytest.param(
            UNDATED + COMPLETED.format("2023-05-01") + COMPLETED.format("2023-05-01"),
            date(2024, 1, 1),
            id="two units reported it complete that day",
        ),
        pytest.param(
            UNDATED + COMPLETED.format("2023-05-01") + PROGRESSED.format("2023-05-02"),
            date(2024, 1, 1),
            id="only a progress",
        ),
        pytest.param(
            UNDATED + STARTED.format("2023-05-01") + RETURNED.format("2023-05-02"),
            date(2024, 1, 1),
            id="never closed",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Being returned, what follows that, and reports without an event say nothing."""
    assert findings_of(EVENT_AFTER_CLOSING, text, as_of) == ()


def is_after_closing(events: list[tuple[int, Event]], event: Event, day: int) -> bool:
    """Whether a task was closed before *event* of *day*: cancelled, or completed and not returned.

    Within a day, events follow each other in the order of :class:`Event`.
    """
    order = [*Event]
    earlier = sorted(
        ((on, order.index(happened)) for on, happened in events),
        key=lambda entry: (entry[0], entry[1]),
    )
    before = [entry for entry in earlier if entry < (day, order.index(event))]
    if any(order[rank] is Event.CANCELLED for _, rank in before):
        return True
    last_return = max((e for e in before if order[e[1]] is Event.RETURNED), default=(-1, 0))
    completed = any(e > last_return and order[e[1]] is Event.COMPLETED for e in before)
    return completed and event is not Event.RETURNED


@given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from(Event)), max_size=6))
@example([(1, Event.COMPLETED), (2, Event.RETURNED), (3, Event.STARTED)])
@example([(1, Event.CANCELLED), (2, Event.RETURNED), (3, Event.COMPLETED)])
@example([(1, Event.COMPLETED), (1, Event.COMPLETED), (1, Event.STARTED)])
@example([(1, Event.COMPLETED), (1, Event.CANCELLED), (1, Event.CANCELLED)])
def test_it_speaks_of_exactly_the_events_after_a_closing(events: list[tuple[int, Event]]) -> None:
    """It agrees with the definition, applied to each event alone."""
    start = date(2023, 5, 1).toordinal()
    reports = [
        ProgressReport(on=date.fromordinal(start + day), event=event) for day, event in events
    ]
    task = Task(id="T-1", title="Kiểm tra", reports=tuple(reports))
    register = Register(title="Under test", tasks=(task,))

    report = check(register, as_of=date(2024, 1, 1), select=["event-after-closing"])

    found = sorted((str(f.evidence["on"]), f.evidence["event"].value) for f in report)
    assert found == sorted(
        (date.fromordinal(start + day).isoformat(), event.value)
        for day, event in events
        if is_after_closing(events, event, day)
    )


def test_it_points_at_the_later_report() -> None:
    """The place is that of the later report, not that of its task."""
    found = findings_of(
        EVENT_AFTER_CLOSING,
        UNDATED + COMPLETED.format("2023-05-01") + STARTED.format("2023-05-02"),
        date(2023, 5, 2),
    )

    assert [finding.location.line for finding in found if finding.location] == [12]
