"""RO023 assigned-twice."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import Group, Membership, Organization, Register, Task
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.assigned_twice import ASSIGNED_TWICE
from tracker.testing.rule_testing import findings_of

REGISTER = """
organizations = [
    { id = "A-9", name = "Đảng ủy A" },
    { id = "A-10", name = "Đảng ủy B" },
    { id = "SO-1", name = "Sở Nội vụ", kind = "sở" },
]
groups = [{ id = "cac-so", name = "Các sở", of_kinds = ["sở"] }]

[register]
title = "Under test"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
members = [{ organization = "A-9", ends_on = 2023-03-31 }, { organization = "A-10" }]

[[tasks]]
id = "T-1"
title = "Kiểm tra"
is_joint = true
"""

TWICE = 'lead_units = ["A-9", "CUM-2"]\n'
DATED = "assigned_on = 2023-01-05\n"
ASSIGNED = date(2023, 1, 5)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "đã giao cho “CUM-2” lại giao riêng cho thành viên của nó: A-9",
            "hỏi cơ quan giao việc là giao cho cả “CUM-2” hay chỉ cho A-9",
        ),
        (
            Language.EN,
            "given to “CUM-2”, and again to its own: A-9",
            "ask who assigned it whether all of “CUM-2” are meant, or only A-9",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the day it is assigned, a task given to a group and to one of its members speaks."""
    text = REGISTER + DATED + TWICE

    assert findings_of(ASSIGNED_TWICE, text, ASSIGNED, language=language) == (
        Finding(
            code="RO023",
            name="assigned-twice",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"units": ("A-9",), "group": "CUM-2", "day": ASSIGNED},
        ),
    )


@pytest.mark.parametrize(
    ("lines", "as_of", "found"),
    [
        pytest.param(
            DATED + TWICE, date(2024, 1, 1), [("CUM-2", ("A-9",))], id="it has left since"
        ),
        pytest.param(TWICE, date(2023, 3, 31), [("CUM-2", ("A-9",))], id="undated, still a member"),
        pytest.param(
            'lead_units = ["A-10", "CUM-2", "A-9"]\n',
            ASSIGNED,
            [("CUM-2", ("A-9", "A-10"))],
            id="two members",
        ),
        pytest.param(
            'lead_units = ["SO-1", "CUM-2", "cac-so", "A-9"]\n',
            ASSIGNED,
            [("CUM-2", ("A-9",)), ("cac-so", ("SO-1",))],
            id="two groups",
        ),
    ],
)
def test_it_speaks(lines: str, as_of: date, found: list[tuple[str, tuple[str, ...]]]) -> None:
    """It also speaks in these cases, of these groups and members."""
    evidence = [one.evidence for one in findings_of(ASSIGNED_TWICE, REGISTER + lines, as_of)]

    assert [(one["group"], one["units"]) for one in evidence] == found


@pytest.mark.parametrize(
    ("lines", "as_of"),
    [
        pytest.param(DATED + TWICE, date(2023, 1, 4), id="not assigned yet"),
        pytest.param(TWICE, date(2023, 4, 1), id="undated, and no member any more"),
        pytest.param(
            "assigned_on = 2023-04-01\n" + TWICE, date(2023, 4, 1), id="assigned after it left"
        ),
        pytest.param('lead_units = ["CUM-2"]\n', ASSIGNED, id="the group alone"),
        pytest.param('lead_units = ["A-9", "A-10"]\n', ASSIGNED, id="its members alone"),
        pytest.param('lead_units = ["CUM-2", "SO-1"]\n', ASSIGNED, id="no member"),
        pytest.param(
            'lead_units = ["A-9"]\ncollaborating_units = ["CUM-2"]\n',
            ASSIGNED,
            id="the group is no lead unit",
        ),
    ],
)
def test_it_stays_quiet(lines: str, as_of: date) -> None:
    """Given once, a task says nothing."""
    assert findings_of(ASSIGNED_TWICE, REGISTER + lines, as_of) == ()


UNITS = ("U-1", "U-2", "U-3")
SPANS = st.tuples(*([st.none() | st.tuples(st.integers(1, 9), st.integers(0, 5))] * 3))


@given(SPANS, st.sets(st.sampled_from(UNITS)), st.none() | st.integers(1, 9), st.integers(1, 9))
@example(((1, 5), None, (2, 0)), {"U-1", "U-2", "U-3"}, 2, 9)
@example(((1, 5), None, None), {"U-1"}, None, 7)
def test_it_names_exactly_the_members_of_that_day(
    spans: tuple[tuple[int, int] | None, ...], lead: set[str], assigned: int | None, asked: int
) -> None:
    """It agrees with the days on which each unit was in the group."""
    belongs = {one: span for one, span in zip(UNITS, spans, strict=True) if span is not None}
    group = Group(
        id="G",
        name="Nhóm",
        members=[
            Membership(
                organization=unit,
                begins_on=date(2023, 1, first),
                ends_on=date(2023, 1, first + lasting),
            )
            for unit, (first, lasting) in belongs.items()
        ],
    )
    task = Task(
        id="T-1",
        title="Kiểm tra",
        assigned_on=date(2023, 1, assigned) if assigned else None,
        lead_units=["G", *sorted(lead, reverse=True)],
    )
    register = Register(
        title="Under test",
        organizations=[Organization(id=unit, name=unit) for unit in UNITS],
        groups=[group],
        tasks=[task],
    )

    report = check(register, as_of=date(2023, 1, asked), select=["assigned-twice"])

    day = assigned or asked
    members = {
        unit for unit, (first, lasting) in belongs.items() if first <= day <= first + lasting
    }
    expected = [tuple(sorted(members & lead))] if members & lead and day <= asked else []
    assert [finding.evidence["units"] for finding in report] == expected
