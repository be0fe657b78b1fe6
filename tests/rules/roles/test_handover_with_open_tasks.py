"""RO016 handover-with-open-tasks."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Cluster,
    Event,
    Handover,
    Mandate,
    Organization,
    ProgressReport,
    Register,
    Task,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.handover_with_open_tasks import HANDOVER_WITH_OPEN_TASKS
from tracker.testing.rule_testing import findings_of

CLUSTER = """
organizations = [{ id = "A", name = "Đảng ủy A" }]
clusters = [{ id = "CUM-2", name = "Cụm II" }]

[register]
title = "Under test"

[[mandates]]
id = "M-1"
cluster = "CUM-2"
role = "leader"
holder = "A"
ends_on = 2023-06-30
"""

HANDED = 'handover = {{ on = {}, open_tasks = ["T-10", "T-9", "T-8"] }}\n'
UNDATED = 'handover = { open_tasks = ["T-10"] }\n'

TASKS = """
[[tasks]]
id = "T-10"
title = "Kiểm tra"
deadline = "quý II/2023"

[[tasks]]
id = "T-9"
title = "Giám sát"
deadline = "quý III/2023"

[[tasks]]
id = "T-8"
title = "Tọa đàm"

[[tasks.reports]]
on = 2023-07-15
event = "completed"
"""

RETURNED = """
[[tasks.reports]]
on = 2023-07-20
event = "returned"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "“A” thôi làm cụm trưởng, bàn giao 3 nhiệm vụ dở dang; nay 2 nhiệm vụ chưa xong, "
                "1 nhiệm vụ quá hạn: T-9, T-10"
            ),
            "hỏi đơn vị nhận bàn giao về: T-9, T-10",
        ),
        (
            Language.EN,
            (
                "“A” handed over 3 tasks as leader while open; still open: 2 tasks, overdue: "
                "1 task (T-9, T-10)"
            ),
            "ask the one that took them over about T-9, T-10",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A mandate speaks of the tasks it handed over that are not done."""
    text = CLUSTER + HANDED.format("2023-07-01") + TASKS

    assert findings_of(HANDOVER_WITH_OPEN_TASKS, text, date(2023, 7, 15), language=language) == (
        Finding(
            code="RO016",
            name="handover-with-open-tasks",
            severity=Severity.INFO,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "handed": 3,
                "open": 2,
                "overdue": 1,
                "tasks": ("T-9", "T-10"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "tasks"),
    [
        pytest.param(
            CLUSTER + HANDED.format("2023-07-01") + TASKS,
            date(2023, 7, 1),
            ("T-8", "T-9", "T-10"),
            id="on the day itself",
        ),
        pytest.param(
            CLUSTER + HANDED.format("2023-06-20") + TASKS,
            date(2023, 6, 20),
            ("T-8", "T-9", "T-10"),
            id="before the last day",
        ),
        pytest.param(
            CLUSTER + UNDATED + TASKS, date(2023, 7, 1), ("T-10",), id="undated, once it is past"
        ),
        pytest.param(
            CLUSTER + HANDED.format("2023-07-01") + TASKS + RETURNED,
            date(2023, 7, 20),
            ("T-8", "T-9", "T-10"),
            id="one was returned",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, tasks: tuple[str, ...]) -> None:
    """It also speaks in these cases, of these tasks."""
    [finding] = findings_of(HANDOVER_WITH_OPEN_TASKS, text, as_of)

    assert finding.evidence["tasks"] == tasks


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            CLUSTER + HANDED.format("2023-07-01") + TASKS, date(2023, 6, 30), id="not handed over"
        ),
        pytest.param(CLUSTER + UNDATED + TASKS, date(2023, 6, 30), id="undated, and not past"),
        pytest.param(CLUSTER + TASKS, date(2023, 7, 1), id="no handover"),
        pytest.param(
            CLUSTER + 'handover = { record = "biên bản" }\n' + TASKS,
            date(2023, 7, 1),
            id="no tasks handed over",
        ),
        pytest.param(
            CLUSTER + UNDATED.replace("T-10", "T-8") + TASKS, date(2023, 7, 15), id="all done"
        ),
        pytest.param(
            CLUSTER
            + UNDATED
            + TASKS.replace('"Kiểm tra"\n', '"Kiểm tra"\nassigned_on = 2023-08-01\n'),
            date(2023, 7, 15),
            id="assigned only later",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Before the handover, and once all is done, there is nothing to say."""
    assert findings_of(HANDOVER_WITH_OPEN_TASKS, text, as_of) == ()


START = date(2023, 1, 1)


@given(
    st.lists(st.none() | st.integers(0, 9), max_size=4),
    st.integers(0, 9),
    st.integers(0, 9),
)
@example([5, None], 3, 5)
def test_it_names_exactly_what_is_not_done_yet(
    done: list[int | None], handed: int, asked: int
) -> None:
    """It agrees with a count of the tasks by the day on which each was done."""
    tasks = [
        Task(
            id=f"T-{place}",
            title="Kiểm tra",
            reports=[]
            if day is None
            else [ProgressReport(on=START + timedelta(days=day), event=Event.COMPLETED)],
        )
        for place, day in enumerate(done)
    ]
    named = [task.id for task in tasks]
    made = Handover(on=START + timedelta(days=handed), open_tasks=named[::-1])
    register = Register(
        title="Under test",
        organizations=[Organization(id="A", name="Đảng ủy A")],
        clusters=[Cluster(id="CUM-2", name="Cụm II")],
        tasks=tasks,
        mandates=[Mandate(id="M", cluster="CUM-2", role=LEADER, holder="A", handover=made)],
    )

    report = check(
        register, as_of=START + timedelta(days=asked), select=["handover-with-open-tasks"]
    )

    left = [one for one, day in zip(named, done, strict=True) if day is None or day > asked]
    expected = [tuple(left)] if left and handed <= asked else []
    assert [finding.evidence["tasks"] for finding in report] == expected
