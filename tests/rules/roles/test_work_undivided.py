"""RO020 work-undivided."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import Division, Organization, Register, Succession, SuccessionKind, Task
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.work_undivided import WORK_UNDIVIDED
from tracker.testing.rule_testing import findings_of

REGISTER = """
organizations = [
    { id = "A", name = "Đảng ủy A" },
    { id = "A-9", name = "Đảng ủy A9" },
    { id = "A-10", name = "Đảng ủy A10" },
    { id = "B", name = "Đảng ủy B" },
]

[register]
title = "Under test"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
members = [{ organization = "A" }, { organization = "B" }]

[[tasks]]
id = "T-1"
title = "Kiểm tra"
assigned_on = 2023-01-05
"""

SPLIT = """
[[successions]]
id = "S-1"
kind = "split"
effective_on = 2023-07-01
predecessors = ["A"]
successors = ["A-10", "A-9"]
"""

RENAMED = """
[[successions]]
id = "S-2"
kind = "renamed"
effective_on = 2023-02-01
predecessors = ["B"]
successors = ["A"]
"""

DONE = """
[[tasks.reports]]
on = 2023-06-01
event = "completed"
"""

DIVIDED = date(2023, 7, 1)
SAID = (
    "since 2023-07-01 A-9, A-10 stand in the place of “A” (“S-1”), and nobody settled which takes "
    "this over"
)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "từ ngày 01/07/2023 thay cho “A” là A-9, A-10 (“S-1”), mà chưa xác định đơn vị nào "
                "nhận việc này"
            ),
            "xem đề án hoặc quyết định chia tách giao việc này cho đơn vị nào: A-9, A-10",
        ),
        (
            Language.EN,
            SAID,
            "see to which of them the decision on the split gives it: A-9, A-10",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the day its lead unit is split, a task that was given to neither successor speaks."""
    text = REGISTER + 'lead_units = ["A"]\n' + SPLIT

    assert findings_of(WORK_UNDIVIDED, text, DIVIDED, language=language) == (
        Finding(
            code="RO020",
            name="work-undivided",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "unit": "A",
                "succession": "S-1",
                "gone_on": date(2023, 7, 1),
                "successors": ("A-9", "A-10"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        pytest.param('lead_units = ["CUM-2"]\n' + SPLIT, "", id="a member of a group"),
        pytest.param('lead_units = ["B", "A"]\nis_joint = true\n' + SPLIT, "", id="one of several"),
        pytest.param(
            'lead_units = ["B"]\n' + SPLIT + RENAMED, "; it was given to “B”", id="renamed before"
        ),
        pytest.param(
            'lead_units = ["A"]\n' + SPLIT.replace("split", "dissolved"), "", id="dissolved"
        ),
        pytest.param(
            'lead_units = ["A"]\n[[tasks]]\nid = "T-2"\ntitle = "T"\n'
            + SPLIT
            + 'division = [{ successor = "A-9", tasks = ["T-2"] }]\n',
            "",
            id="another task was given away",
        ),
        pytest.param('lead_units = ["A"]\ndeadline = "hằng quý"\n' + SPLIT, "", id="recurring"),
    ],
)
def test_it_speaks(text: str, ending: str) -> None:
    """It also speaks in these cases."""
    [finding] = findings_of(WORK_UNDIVIDED, REGISTER + text, DIVIDED)

    assert (finding.subject.id, finding.message) == ("T-1", SAID + ending)


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param('lead_units = ["A"]\n' + SPLIT, date(2023, 6, 30), id="not split yet"),
        pytest.param('lead_units = ["B"]\n' + SPLIT, DIVIDED, id="another unit leads"),
        pytest.param('lead_units = ["A"]\n' + DONE + SPLIT, DIVIDED, id="completed"),
        pytest.param(
            'lead_units = ["A", "B"]\n' + DONE + 'by = "A"\n' + SPLIT, DIVIDED, id="its share is"
        ),
        pytest.param(
            'lead_units = ["A"]\n' + SPLIT + 'rest_to = "A-9"\n', DIVIDED, id="one takes the rest"
        ),
        pytest.param(
            'lead_units = ["A"]\n'
            + SPLIT
            + 'division = [{ successor = "A-9", tasks = ["T-1"] }]\n',
            DIVIDED,
            id="given to one",
        ),
        pytest.param(
            'lead_units = ["A"]\n' + SPLIT.replace('"A-10"', '"A"'), DIVIDED, id="it goes on"
        ),
        pytest.param('lead_units = ["A-9"]\n', DIVIDED, id="nothing changed"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Closed, or settled, a task says nothing."""
    assert findings_of(WORK_UNDIVIDED, REGISTER + text, as_of) == ()


HEIRS = ("A-9", "A-10")


@given(
    st.lists(st.sampled_from([None, *HEIRS]), max_size=4),
    st.none() | st.sampled_from(HEIRS),
    st.integers(-3, 3),
)
@example([None, "A-9"], None, 0)
@example([None, "A-9"], "A-10", 0)
@example([None, "A-9"], None, -1)
def test_it_speaks_of_exactly_the_tasks_that_nobody_was_given(
    given_to: list[str | None], rest_to: str | None, after: int
) -> None:
    """Each task of a unit that was split is given to one successor, or to who takes the rest."""
    named = {f"T-{place}": heir for place, heir in enumerate(given_to)}
    split = Succession(
        id="S-1",
        kind=SuccessionKind.SPLIT,
        effective_on=DIVIDED,
        predecessors=["A"],
        successors=HEIRS,
        division=[
            Division(successor=heir, tasks=[one for one, takes in named.items() if takes == heir])
            for heir in HEIRS
        ],
        rest_to=rest_to,
    )
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in ("A", *HEIRS)],
        successions=[split],
        tasks=[Task(id=one, title="Kiểm tra", lead_units=["A"]) for one in named],
    )

    report = check(register, as_of=DIVIDED + timedelta(days=after), select=["work-undivided"])

    nobody = [one for one, heir in named.items() if heir is None and rest_to is None]
    assert [finding.subject.id for finding in report] == (nobody if after >= 0 else [])
