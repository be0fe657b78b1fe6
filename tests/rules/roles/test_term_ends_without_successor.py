"""RO010 term-ends-without-successor."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import LEADER, Cluster, Mandate, Organization, Policy, Register
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.term_ends_without_successor import TERM_ENDS_WITHOUT_SUCCESSOR
from tracker.testing.rule_testing import findings_of

POLICY = """
[register]
title = "Under test"

[register.policy]
due_soon_days = 3
"""

WORKING = "due_soon_in_working_days = true\n"

CLUSTER = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[organizations]]
id = "B"
name = "Đảng ủy B"

[[clusters]]
id = "CUM-2"
name = "Cụm II"
"""

ROTATION = """
[[rotations]]
id = "R"
cluster = "CUM-2"
role = "leader"
policy = "{}"
turn = "half_year"
begins_on = 2023-01-01
{}
"""

ENDING = """
[[mandates]]
id = "M-1"
cluster = "CUM-2"
role = "leader"
holder = "A"
begins_on = 2023-01-01
ends_on = 2023-06-30
"""

LATER = """
[[mandates]]
id = "M-2"
cluster = "CUM-2"
role = "{}"
holder = "B"
begins_on = 2023-09-01
"""

MONDAY, FRIDAY = date(2023, 6, 26), date(2023, 6, 30)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "nhiệm kỳ cụm trưởng của “A” hết ngày 30/06/2023 (còn 3 ngày) mà chưa ghi đơn vị "
                "kế nhiệm"
            ),
            "bầu hoặc phân công đơn vị kế nhiệm chậm nhất ngày 30/06/2023",
        ),
        (
            Language.EN,
            (
                "the term of “A” as leader ends on 2023-06-30 (3 days left), and nobody is "
                "recorded to follow"
            ),
            "elect or assign a successor by 2023-06-30",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A term with no more days left than the policy warns of speaks."""
    assert findings_of(
        TERM_ENDS_WITHOUT_SUCCESSOR,
        POLICY + CLUSTER + ENDING,
        date(2023, 6, 27),
        language=language,
    ) == (
        Finding(
            code="RO010",
            name="term-ends-without-successor",
            severity=Severity.WARNING,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "cluster": "CUM-2",
                "ends_on": date(2023, 6, 30),
                "days": 3,
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "left"),
    [
        pytest.param(POLICY + CLUSTER + ENDING, FRIDAY, "0 days left", id="on the last day"),
        pytest.param(
            POLICY + CLUSTER + ENDING, date(2023, 6, 29), "1 day left", id="on the day before"
        ),
        pytest.param(
            POLICY + WORKING + CLUSTER + ENDING.replace("2023-06-30", "2023-07-03"),
            date(2023, 6, 28),
            "5 days left",
            id="three working days and a weekend",
        ),
        pytest.param(
            POLICY + CLUSTER + ENDING + 'how = "acting"\n', FRIDAY, "0 days left", id="acting"
        ),
        pytest.param(
            POLICY + CLUSTER + ENDING + LATER.format("deputy"),
            FRIDAY,
            "0 days left",
            id="another role is to be held",
        ),
        pytest.param(
            POLICY + CLUSTER + ENDING + ROTATION.format("elected", ""),
            FRIDAY,
            "0 days left",
            id="an election is foreseen, but not who is elected",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, left: str) -> None:
    """It also speaks in these cases."""
    [finding] = findings_of(TERM_ENDS_WITHOUT_SUCCESSOR, text, as_of)

    assert f"({left})" in finding.message


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(POLICY + CLUSTER + ENDING, MONDAY, id="more days are left"),
        pytest.param(POLICY + WORKING + CLUSTER + ENDING, MONDAY, id="more working days are left"),
        pytest.param(POLICY + CLUSTER + ENDING, date(2023, 7, 1), id="vacant"),
        pytest.param(
            POLICY + CLUSTER + ENDING + LATER.format("leader"), FRIDAY, id="a later term follows"
        ),
        pytest.param(
            POLICY + CLUSTER + ENDING.replace("ends_on = 2023-06-30\n", ""), FRIDAY, id="no end"
        ),
        pytest.param(
            POLICY + CLUSTER + ENDING.replace("2023-01-01", "2023-06-30"),
            date(2023, 6, 29),
            id="not begun",
        ),
        pytest.param(POLICY + CLUSTER, FRIDAY, id="nobody"),
        pytest.param(
            POLICY + CLUSTER + ENDING + ROTATION.format("fixed_order", 'order = ["A", "B"]'),
            FRIDAY,
            id="a rotation foresees who is next",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Far from its end, past it, or with one to follow, a term says nothing."""
    assert findings_of(TERM_ENDS_WITHOUT_SUCCESSOR, text, as_of) == ()


@given(st.integers(-5, 40), st.integers(0, 20), st.none() | st.integers(1, 30))
@example(0, 0, None)
@example(-1, 5, None)
@example(7, 7, None)
@example(8, 7, None)
def test_it_speaks_exactly_in_the_last_days_before_nobody_holds_the_role(
    left: int, notice: int, gap: int | None
) -> None:
    """It counts the days left, the last one itself as none."""
    as_of = date(2023, 6, 1)
    last = as_of + timedelta(days=left)
    mandates = [Mandate(id="M-1", cluster="C", role=LEADER, holder="A", ends_on=last)]
    if gap is not None:
        first = last + timedelta(days=gap)
        mandates.append(Mandate(id="M-2", cluster="C", role=LEADER, holder="A", begins_on=first))
    register = Register(
        title="Under test",
        policy=Policy(due_soon_days=notice),
        organizations=[Organization(id="A", name="Đảng ủy A")],
        clusters=[Cluster(id="C", name="Cụm II")],
        mandates=mandates,
    )

    report = check(register, as_of=as_of, select=["term-ends-without-successor"])

    days = [finding.evidence["days"] for finding in report]
    assert days == ([left] if left in range(notice + 1) and gap is None else [])
