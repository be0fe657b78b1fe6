"""RO021 unit-leads-and-collaborates."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import Organization, Register, Task
from tracker.language import Language
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.unit_leads_and_collaborates import UNIT_LEADS_AND_COLLABORATES
from tracker.testing.rule_testing import findings_of

REGISTER = """
organizations = [
    { id = "A-9", name = "Đảng ủy A" },
    { id = "A-10", name = "Đảng ủy B" },
]
clusters = [{ id = "CUM-2", name = "Cụm II", members = [{ organization = "A-9" }] }]

[register]
title = "Under test"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
assigned_on = 2023-01-05
lead_units = ["A-10", "A-9"]
collaborating_units = ["A-9"]
"""

ASSIGNED = date(2023, 1, 5)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "vừa chủ trì vừa phối hợp: A-9",
            "đối chiếu với văn bản giao việc xem A-9 chủ trì hay phối hợp",
        ),
        (
            Language.EN,
            "both lead and collaborating: A-9",
            "see in the text that assigned it whether A-9 lead or help",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """From the day it is assigned, a task that a unit is to lead and to help with speaks."""
    assert findings_of(UNIT_LEADS_AND_COLLABORATES, REGISTER, ASSIGNED, language=language) == (
        Finding(
            code="RO021",
            name="unit-leads-and-collaborates",
            severity=Severity.WARNING,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={"units": ("A-9",)},
        ),
    )


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param(
            REGISTER.replace('= ["A-9"]', '= ["A-10", "A-9"]'), ("A-9", "A-10"), id="two units"
        ),
        pytest.param(
            REGISTER + '[[tasks.reports]]\non = 2023-01-05\nevent = "completed"\n',
            ("A-9",),
            id="completed",
        ),
        pytest.param(REGISTER.replace('"A-9"]\n', '"CUM-2"]\n'), ("CUM-2",), id="a group"),
    ],
)
def test_it_speaks(text: str, units: tuple[str, ...]) -> None:
    """It also speaks in these cases, of these units."""
    [finding] = findings_of(UNIT_LEADS_AND_COLLABORATES, text, ASSIGNED)

    assert finding.evidence["units"] == units


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(REGISTER, date(2023, 1, 4), id="not assigned yet"),
        pytest.param(REGISTER.replace('= ["A-9"]', '= ["CUM-2"]'), ASSIGNED, id="its group helps"),
        pytest.param(
            REGISTER.replace('["A-10", "A-9"]', '["CUM-2"]'), ASSIGNED, id="its group leads"
        ),
        pytest.param(REGISTER.replace('= ["A-9"]', "= []"), ASSIGNED, id="nobody helps"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Units apart, and a group beside its member, say nothing."""
    assert findings_of(UNIT_LEADS_AND_COLLABORATES, text, as_of) == ()


ROLES = st.tuples(st.booleans(), st.booleans())


@given(st.lists(ROLES, max_size=4), st.none() | st.integers(1, 3), st.integers(1, 3))
@example([(True, True)], 2, 2)
@example([(True, True)], 3, 2)
def test_it_names_exactly_the_units_in_both_lists(
    roles: list[tuple[bool, bool]], assigned: int | None, asked: int
) -> None:
    """It agrees with a list of who leads and who helps, unit by unit."""
    units = {f"U-{place}": both for place, both in enumerate(roles)}
    task = Task(
        id="T-1",
        title="Kiểm tra",
        assigned_on=date(2023, 1, assigned) if assigned else None,
        lead_units=[unit for unit, (leads, _) in units.items() if leads],
        collaborating_units=[unit for unit, (_, helps) in reversed(units.items()) if helps],
    )
    register = Register(
        title="Under test",
        organizations=[Organization(id=unit, name=unit) for unit in units],
        tasks=[task],
    )

    report = check(register, as_of=date(2023, 1, asked), select=["unit-leads-and-collaborates"])

    both = tuple(unit for unit, (leads, helps) in units.items() if leads and helps)
    expected = [both] if both and (assigned or 0) <= asked else []
    assert [finding.evidence["units"] for finding in report] == expected
