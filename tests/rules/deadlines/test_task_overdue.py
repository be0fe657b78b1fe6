"""DL001 task-overdue."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.calendar import read_deadline
from tracker.domain import Event, ProgressReport, Register, Task
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.deadlines.task_overdue import TASK_OVERDUE
from tracker.testing.rule_testing import findings_of

OPEN = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
"""

CONTINUOUS = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "thường xuyên"
"""

ASSIGNED = """
assigned_on = {}
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

SUSPENDED = """
[[tasks.reports]]
on = {}
event = "suspended"
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""

REFUSED = """
[[tasks.extensions]]
new_due = {}
decision = "refused"
decided_on = {}
"""

SHARED = """
[[organizations]]
id = "a"
name = "Ban A"

[[organizations]]
id = "b"
name = "Ban B"

[[organizations]]
id = "c"
name = "Ban C"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
lead_units = ["a", "b", "c"]

[[tasks.reports]]
on = 2023-06-20
event = "completed"
by = "b"
"""

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "quá hạn 1 ngày: thời hạn là 30/06/2023",
            "đôn đốc đơn vị chủ trì báo cáo kết quả, hoặc trình gia hạn",
        ),
        (
            Language.EN,
            "1 day overdue: it was due on 2023-06-30",
            "have the lead unit report the result, or ask for an extension",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An open task speaks from the day after its due day."""
    assert findings_of(TASK_OVERDUE, OPEN, date(2023, 7, 1), language=language) == (
        Finding(
            code="DL001",
            name="task-overdue",
            severity=Severity.ERROR,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"days": 1, "due": date(2023, 6, 30)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            OPEN,
            date(2023, 7, 20),
            [("T-1", "20 days overdue: it was due on 2023-06-30")],
            id="weeks later",
        ),
        pytest.param(
            OPEN + SUSPENDED.format("2023-06-01"),
            date(2023, 7, 2),
            [("T-1", "2 days overdue: it was due on 2023-06-30")],
            id="suspended, which is still open",
        ),
        pytest.param(
            OPEN + COMPLETED.format("2023-07-10"),
            date(2023, 7, 9),
            [("T-1", "9 days overdue: it was due on 2023-06-30")],
            id="completed later than the day asked",
        ),
        pytest.param(
            OPEN + REFUSED.format("2023-09-30", "2023-06-20"),
            date(2023, 7, 1),
            [("T-1", "1 day overdue: it was due on 2023-06-30")],
            id="the extension was refused",
        ),
        pytest.param(
            OPEN + EXTENDED.format("2023-09-30", "2023-07-05"),
            date(2023, 7, 4),
            [("T-1", "4 days overdue: it was due on 2023-06-30")],
            id="the extension was approved later",
        ),
        pytest.param(
            OPEN + EXTENDED.format("2023-07-15", "2023-06-20"),
            date(2023, 7, 16),
            [("T-1", "1 day overdue: it was due on 2023-07-15")],
            id="past an extension",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(TASK_OVERDUE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(OPEN, date(2023, 6, 30), id="on the due day"),
        pytest.param(OPEN + COMPLETED.format("2023-07-10"), date(2023, 7, 10), id="completed"),
        pytest.param(OPEN + CANCELLED.format("2023-06-01"), date(2023, 7, 1), id="cancelled"),
        pytest.param(
            OPEN + EXTENDED.format("2023-09-30", "2023-06-20"), date(2023, 9, 30), id="extended"
        ),
        pytest.param(CONTINUOUS, date(2030, 1, 1), id="no due day"),
        pytest.param(MONTHLY, date(2023, 8, 1), id="recurring"),
        pytest.param(
            OPEN + ASSIGNED.format("2023-07-02"), date(2023, 7, 1), id="assigned only later"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """On the due day, once closed, once extended and without a due day there is nothing to say."""
    assert findings_of(TASK_OVERDUE, text, as_of) == ()


def task_until(last_day: date | None) -> Task:
    """Return a task due on 30 June 2023 that was completed on that day, or never."""
    event = ProgressReport(on=last_day, event=Event.COMPLETED) if last_day else None
    return Task(
        id="T-1",
        title="Kiểm tra",
        deadline=read_deadline("quý II/2023"),
        reports=(event,) if event else (),
    )


@given(st.none() | st.dates(date(2023, 6, 1), date(2023, 8, 31)), st.integers(-40, 500))
@example(None, 0)
@example(None, 1)
@example(date(2023, 7, 3), 2)
@example(date(2023, 7, 3), 3)
def test_it_speaks_exactly_after_the_due_day_and_before_the_task_is_done(
    done: date | None, wait: int
) -> None:
    """A task is overdue on exactly the days that lie between its due day and its end."""
    due = date(2023, 6, 30)
    as_of = due + timedelta(days=wait)
    register = Register(title="Under test", tasks=(task_until(done),))

    report = check(register, as_of=as_of, select=["task-overdue"])

    late_days = range(due.toordinal() + 1, (done or date.max).toordinal())
    expected = [("T-1", wait)] if as_of.toordinal() in late_days else []
    assert [(found.subject.id, found.evidence["days"]) for found in report] == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "quá hạn 1 ngày: thời hạn là 30/06/2023; 1/3 đơn vị đã xong"),
        (Language.EN, "1 day overdue: it was due on 2023-06-30; 1 of 3 units are done"),
    ],
)
def test_it_says_how_many_units_are_done(language: Language, message: str) -> None:
    """Of a task that several units answer for it says how many are done, and names the others."""
    [finding] = findings_of(TASK_OVERDUE, SHARED, date(2023, 7, 1), language=language)

    assert finding.message == message
    assert finding.evidence == {
        "days": 1,
        "due": date(2023, 6, 30),
        "units": 3,
        "units_done": 1,
        "outstanding": ("a", "c"),
    }
