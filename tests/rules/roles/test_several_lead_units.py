"""RO022 several-lead-units."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import Organization, Register, Task
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.several_lead_units import SEVERAL_LEAD_UNITS
from tracker.testing.rule_testing import findings_of

REGISTER = """
organizations = [
    { id = "A-9", name = "Đảng ủy A" },
    { id = "A-10", name = "Đảng ủy B" },
]

[register]
title = "Under test"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
members = [{ organization = "A-9" }, { organization = "A-10" }]

[[tasks]]
id = "T-1"
title = "Kiểm tra"
assigned_on = 2023-01-05
"""

TWO = 'lead_units = ["A-10", "A-9"]\n'
ASSIGNED = date(2023, 1, 5)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "có 2 đơn vị chủ trì mà không ghi là đồng chủ trì: A-9, A-10",
            "hỏi cơ quan giao việc đơn vị nào chủ trì, đơn vị nào phối hợp",
        ),
        (
            Language.EN,
            "2 units lead it, and it is not recorded as joint: A-9, A-10",
            "ask who assigned it which unit is to lead and which are to help",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the day it is assigned, a task with two lead units speaks."""
    text = REGISTER + TWO

    assert findings_of(SEVERAL_LEAD_UNITS, text, ASSIGNED, language=language) == (
        Finding(
            code="RO022",
            name="several-lead-units",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"count": 2, "units": ("A-9", "A-10")},
        ),
    )


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        pytest.param(TWO + "is_joint = false\n", 2, id="said not to be joint"),
        pytest.param(
            TWO + '[[tasks.reports]]\non = 2023-01-05\nevent = "completed"\n', 2, id="completed"
        ),
        pytest.param('lead_units = ["CUM-2", "A-9"]\n', 2, id="a group and a unit"),
        pytest.param('lead_units = ["CUM-2", "A-9", "A-10"]\n', 3, id="three"),
    ],
)
def test_it_speaks(lines: str, count: int) -> None:
    """It also speaks in these cases, of so many."""
    [finding] = findings_of(SEVERAL_LEAD_UNITS, REGISTER + lines, ASSIGNED)

    assert finding.evidence["count"] == count


@pytest.mark.parametrize(
    ("lines", "as_of"),
    [
        pytest.param(TWO, date(2023, 1, 4), id="not assigned yet"),
        pytest.param(TWO + "is_joint = true\n", ASSIGNED, id="joint"),
        pytest.param('lead_units = ["CUM-2"]\n', ASSIGNED, id="a group leads"),
        pytest.param('lead_units = ["A-9"]\n', ASSIGNED, id="one leads"),
        pytest.param("", ASSIGNED, id="nobody leads"),
    ],
)
def test_it_stays_quiet(lines: str, as_of: date) -> None:
    """Led by one unit or one group, or by several on purpose, a task says nothing."""
    assert findings_of(SEVERAL_LEAD_UNITS, REGISTER + lines, as_of) == ()


@given(st.permutations(["U-1", "U-2", "U-3"]), st.integers(0, 3), st.booleans())
@example(["U-1", "U-2", "U-3"], 1, False)
@example(["U-2", "U-1", "U-3"], 2, False)
@example(["U-2", "U-1", "U-3"], 2, True)
def test_exactly_one_unit_leads_a_task_that_is_not_joint(
    units: list[str], count: int, is_joint: bool
) -> None:
    """It names all of several, in an order that is not that of the record."""
    task = Task(id="T-1", title="Kiểm tra", lead_units=units[:count], is_joint=is_joint)
    register = Register(
        title="Under test",
        organizations=[Organization(id=unit, name=unit) for unit in units],
        tasks=[task],
    )

    report = check(register, as_of=ASSIGNED, select=["several-lead-units"])

    expected = [] if is_joint or count in {0, 1} else [tuple(sorted(units[:count]))]
    assert [finding.evidence["units"] for finding in report] == expected
