"""RO019 ended-unit-leads-task."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    Event,
    Organization,
    ProgressReport,
    Register,
    Succession,
    SuccessionKind,
    Task,
)
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.ended_unit_leads_task import ENDED_UNIT_LEADS_TASK
from tracker.testing.rule_testing import findings_of

REGISTER = """
organizations = [
    { id = "A", name = "Đảng ủy A" },
    { id = "B", name = "Đảng ủy B" },
    { id = "C", name = "Đảng ủy C" },
    { id = "D", name = "Đảng ủy D", ends_on = 2023-06-30 },
    { id = "E", name = "Đảng ủy E" },
]

[register]
title = "Under test"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
members = [{ organization = "A" }, { organization = "B" }]

[[successions]]
id = "S-1"
kind = "dissolved"
effective_on = 2023-07-01
predecessors = ["A"]

[[tasks]]
id = "T-1"
title = "Kiểm tra"
assigned_on = 2023-01-05
"""

SUCCESSION = """
[[successions]]
id = "S-{}"
kind = "{}"
effective_on = {}
predecessors = {}
successors = {}
"""

REPORT = """
[[tasks.reports]]
on = {}
event = "{}"
"""

NO_MORE = date(2023, 7, 1)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "đơn vị chủ trì “A” không còn tồn tại từ ngày 01/07/2023, không tổ chức nào kế thừa",
            "hỏi cơ quan giao việc đơn vị nào chủ trì thay “A”",
        ),
        (
            Language.EN,
            "its lead unit “A” has not existed since 2023-07-01, and nobody followed it",
            "ask who assigned it which unit is to lead in the place of “A”",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the day its lead unit is dissolved an open task speaks."""
    text = REGISTER + 'lead_units = ["A"]\n'

    assert findings_of(ENDED_UNIT_LEADS_TASK, text, NO_MORE, language=language) == (
        Finding(
            code="RO019",
            name="ended-unit-leads-task",
            severity=Severity.ERROR,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"unit": "A", "gone_on": date(2023, 7, 1)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "messages"),
    [
        pytest.param(
            'lead_units = ["D"]\n',
            NO_MORE,
            ["its lead unit “D” has not existed since 2023-07-01, and nobody followed it"],
            id="only its last day is recorded",
        ),
        pytest.param(
            'lead_units = ["B"]\n' + SUCCESSION.format(2, "renamed", "2023-02-01", ["B"], ["A"]),
            NO_MORE,
            [
                (
                    "its lead unit “A” has not existed since 2023-07-01, and nobody followed it; "
                    "it was given to “B”"
                )
            ],
            id="the one that followed ended too",
        ),
        pytest.param(
            'lead_units = ["D", "A", "B"]\n',
            NO_MORE,
            [
                "its lead unit “A” has not existed since 2023-07-01, and nobody followed it",
                "its lead unit “D” has not existed since 2023-07-01, and nobody followed it",
            ],
            id="two of three",
        ),
        pytest.param(
            'lead_units = ["CUM-2"]\n',
            NO_MORE,
            ["its lead unit “A” has not existed since 2023-07-01, and nobody followed it"],
            id="a member of the group it was given to",
        ),
        pytest.param(
            'lead_units = ["A"]\ndeadline = "hằng quý"\n',
            NO_MORE,
            ["its lead unit “A” has not existed since 2023-07-01, and nobody followed it"],
            id="recurring",
        ),
        pytest.param(
            'lead_units = ["CUM-2"]\n' + REPORT.format("2023-06-01", "completed") + 'by = "B"\n',
            NO_MORE,
            ["its lead unit “A” has not existed since 2023-07-01, and nobody followed it"],
            id="the share of another is done",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, messages: list[str]) -> None:
    """It also speaks in these cases."""
    found = findings_of(ENDED_UNIT_LEADS_TASK, REGISTER + text, as_of)

    assert [finding.message for finding in found] == messages


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param('lead_units = ["A"]\n', date(2023, 6, 30), id="not ended yet"),
        pytest.param('lead_units = ["D"]\n', date(2023, 6, 30), id="on its last day"),
        pytest.param('lead_units = ["B"]\n', NO_MORE, id="another unit leads"),
        pytest.param(
            'lead_units = ["C"]\n' + SUCCESSION.format(2, "merged", "2023-07-01", ["C"], ["B"]),
            NO_MORE,
            id="another followed",
        ),
        pytest.param(
            'lead_units = ["C"]\n' + SUCCESSION.format(2, "split", "2023-07-01", ["C"], ["B", "E"]),
            date(2023, 8, 1),
            id="several followed",
        ),
        pytest.param(
            'lead_units = ["A"]\n' + REPORT.format("2023-06-01", "completed"),
            NO_MORE,
            id="completed",
        ),
        pytest.param(
            'lead_units = ["A"]\n' + REPORT.format("2023-07-01", "cancelled"),
            NO_MORE,
            id="cancelled",
        ),
        pytest.param(
            'lead_units = ["A", "B"]\n' + REPORT.format("2023-06-01", "completed") + 'by = "A"\n',
            NO_MORE,
            id="its share is done",
        ),
        pytest.param('collaborating_units = ["A"]\nlead_units = ["B"]\n', NO_MORE, id="it helps"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Closed, or led by a unit that goes on or was followed, a task says nothing."""
    assert findings_of(ENDED_UNIT_LEADS_TASK, REGISTER + text, as_of) == ()


def test_nothing_ever_changed() -> None:
    """Where no unit ends there is nothing to look for."""
    text = '[[organizations]]\nid = "A"\nname = "A"\n[[tasks]]\nid = "T"\ntitle = "T"\n'

    assert findings_of(ENDED_UNIT_LEADS_TASK, text + 'lead_units = ["A"]\n', NO_MORE) == ()


DAYS = st.none() | st.integers(0, 9)


@given(st.tuples(DAYS, DAYS, DAYS), st.sets(st.sampled_from("ABC")), DAYS, st.integers(0, 9))
@example((5, None, 4), {"A", "C"}, None, 5)
@example((5, None, None), {"A"}, 5, 5)
def test_it_speaks_of_exactly_the_lead_units_that_were_dissolved(
    dissolved: tuple[int | None, ...], lead: set[str], done: int | None, asked: int
) -> None:
    """Each unit is dissolved on its day or goes on; the task speaks of those until it is done."""
    start = date(2023, 1, 1)
    ends = dict(zip("ABC", dissolved, strict=True))
    reports = (
        []
        if done is None
        else [ProgressReport(on=start + timedelta(days=done), event=Event.COMPLETED)]
    )
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in "ABC"],
        successions=[
            Succession(
                id=f"S-{one}",
                kind=SuccessionKind.DISSOLVED,
                effective_on=start + timedelta(days=day),
                predecessors=[one],
            )
            for one, day in ends.items()
            if day is not None
        ],
        tasks=[Task(id="T", title="Kiểm tra", lead_units=sorted(lead), reports=reports)],
    )

    report = check(register, as_of=start + timedelta(days=asked), select=["RO019"])

    gone = {one for one, day in ends.items() if day is not None and day <= asked}
    is_open = done is None or done > asked
    found = {finding.evidence["unit"] for finding in report}
    assert found == (lead & gone if is_open else set())
