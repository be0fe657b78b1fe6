"""RO014 member-served-twice."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Cluster,
    Mandate,
    Membership,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.member_served_twice import MEMBER_SERVED_TWICE
from tracker.testing.rule_testing import findings_of

ORGANIZATION = """
[[organizations]]
id = "{0}"
name = "Đảng ủy {0}"
"""

CLUSTER = (
    "".join(map(ORGANIZATION.format, "ABCDE"))
    + """
[[clusters]]
id = "CUM-2"
name = "Cụm II"
"""
)

MEMBER = """
[[clusters.members]]
organization = "{}"
"""

MEMBERS = "".join(map(MEMBER.format, "ABC"))

MANDATE = """
[[mandates]]
id = "M-{0}"
cluster = "CUM-2"
role = "leader"
holder = "{1}"
begins_on = {2}
ends_on = {3}
"""

FIRST = MANDATE.format(1, "A", "2023-01-01", "2023-03-31")
SECOND = MANDATE.format(2, "B", "2023-04-01", "2023-06-30")
THIRD = MANDATE.format(3, "A", "2023-07-01", "2023-09-30")

ROTATION = """
[[rotations]]
id = "R"
cluster = "CUM-2"
role = "leader"
policy = "{}"
begins_on = 2023-01-01
turn = "quarter"
"""

ELECTED = ROTATION.format("elected")

MERGER = """
[[successions]]
id = "S"
kind = "merged"
effective_on = 2023-05-01
predecessors = ["{}"]
successors = ["E"]
"""

BEGUN, LATER = date(2023, 7, 1), date(2023, 9, 1)
TURNS = FIRST + SECOND + THIRD


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“A” là cụm trưởng lần thứ 2 từ 01/07/2023; số đơn vị chưa giữ lần nào: 2",
            "chưa giữ lần nào: C, D",
        ),
        (
            Language.EN,
            "“A” is leader for time no. 2 from 2023-07-01; members without a turn: 2",
            "without a turn: C, D",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A member elected again before others speaks, from the first day of its turn."""
    text = CLUSTER + MEMBERS + MEMBER.format("D") + TURNS + ELECTED

    assert findings_of(MEMBER_SERVED_TWICE, text, BEGUN, language=language) == (
        Finding(
            code="RO014",
            name="member-served-twice",
            severity=Severity.INFO,
            subject=Subject(kind="mandate", id="M-3"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "times": 2,
                "begins_on": BEGUN,
                "without": ("C", "D"),
                "count": 2,
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TURNS + ELECTED, ("M-3", "A", 2), id="elected"),
        pytest.param(TURNS + ROTATION.format("appointed"), ("M-3", "A", 2), id="appointed"),
        pytest.param(TURNS + ROTATION.format("deputy_succeeds"), ("M-3", "A", 2), id="succeeded"),
        pytest.param(
            FIRST + SECOND.replace('"B"', '"A"') + ELECTED, ("M-2", "A", 2), id="twice in a row"
        ),
        pytest.param(
            FIRST + SECOND.replace('"B"', '"A"') + THIRD + ELECTED,
            ("M-3", "A", 3),
            id="three times",
        ),
        pytest.param(
            TURNS + MANDATE.format(4, "C", "2024-01-01", "2024-03-31") + ELECTED,
            ("M-3", "A", 2),
            id="another is to come",
        ),
        pytest.param(
            TURNS + MANDATE.format(4, "C", "2022-10-01", "2022-12-31") + ELECTED,
            ("M-3", "A", 2),
            id="another served before the rotation",
        ),
        pytest.param(
            MERGER.format("A")
            + FIRST.replace("2023-03-31", "2023-06-30")
            + THIRD.replace('"A"', '"E"')
            + ELECTED,
            ("M-3", "E", 2),
            id="once as the one that followed",
        ),
    ],
)
def test_it_speaks(text: str, expected: tuple[str, str, int]) -> None:
    """It also speaks in these cases."""
    [finding] = findings_of(MEMBER_SERVED_TWICE, CLUSTER + MEMBERS + text, LATER)

    evidence = finding.evidence
    assert (finding.subject.id, evidence["holder"], evidence["times"]) == expected
    assert "C" in evidence["without"]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(MEMBERS + TURNS + ELECTED, date(2023, 6, 30), id="on the day before"),
        pytest.param(
            MEMBERS + FIRST + SECOND + THIRD.replace('"A"', '"C"') + ELECTED, LATER, id="each once"
        ),
        pytest.param(
            MEMBERS.replace(MEMBER.format("C"), "") + TURNS + ELECTED, LATER, id="all have served"
        ),
        pytest.param(
            MEMBERS + "begins_on = 2023-01-02\n" + TURNS + ELECTED, LATER, id="joined since"
        ),
        pytest.param(
            MEMBERS + "ends_on = 2023-08-31\n" + TURNS + ELECTED, LATER, id="left meanwhile"
        ),
        pytest.param(MERGER.format("C") + MEMBERS + TURNS + ELECTED, LATER, id="merged meanwhile"),
        pytest.param(
            MEMBERS + FIRST + SECOND + THIRD + 'how = "acting"\n' + ELECTED, LATER, id="acting"
        ),
        pytest.param(
            MEMBERS + TURNS + ROTATION.format("fixed_order") + 'order = ["A", "B", "C"]\n',
            LATER,
            id="in a fixed order",
        ),
        pytest.param(
            MEMBERS + TURNS + ROTATION.format("least_recent"), LATER, id="by least recent holder"
        ),
        pytest.param(MEMBERS + TURNS, LATER, id="no rotation"),
        pytest.param(
            MEMBERS + TURNS + ELECTED.replace("leader", "deputy"), LATER, id="of another role"
        ),
        pytest.param(
            MEMBERS + TURNS + ELECTED + "ends_on = 2023-08-31\n", LATER, id="the rotation is over"
        ),
        pytest.param(TURNS + ELECTED, LATER, id="no members are listed"),
        pytest.param(MEMBERS + ELECTED, LATER, id="nobody"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Before its turn, after all others, or in a set order, a member may serve once more."""
    assert findings_of(MEMBER_SERVED_TWICE, CLUSTER + text, as_of) == ()


def test_it_speaks_where_others_were_members_from_the_first_day_to_this() -> None:
    """A member counts from the day of the earlier turn, to its own last day."""
    days = "begins_on = 2023-01-01\nends_on = 2023-09-01\n"

    assert findings_of(MEMBER_SERVED_TWICE, CLUSTER + MEMBERS + days + TURNS + ELECTED, LATER)


POLICIES = (RotationPolicy.ELECTED, RotationPolicy.APPOINTED, RotationPolicy.DEPUTY_SUCCEEDS)


@given(
    st.sampled_from(POLICIES),
    st.lists(st.sampled_from("ABCD"), max_size=8),
    st.sets(st.sampled_from("ABCD")),
)
@example(RotationPolicy.ELECTED, [*"ABCA"], {*"ABCD"})
@example(RotationPolicy.ELECTED, [*"ABCA"], {*"ABC"})
@example(RotationPolicy.ELECTED, [*"AAB"], {*"ABCD"})
def test_it_speaks_exactly_if_the_last_had_a_turn_before_and_some_member_none(
    policy: RotationPolicy, holders: list[str], members: set[str]
) -> None:
    """The turns of the last holder are counted, and the members that never had one."""
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in "ABCD"],
        clusters=[
            Cluster(
                id="CUM-2",
                name="Cụm II",
                members=[Membership(organization=one) for one in sorted(members)],
            )
        ],
        mandates=[
            Mandate(id=f"M-{place}", cluster="CUM-2", role=LEADER, holder=holder, begins_on=day)
            for place, holder in enumerate(holders)
            for day in [date(2020 + place, 1, 1)]
        ],
        rotations=[
            Rotation(
                id="R",
                cluster="CUM-2",
                role=LEADER,
                policy=policy,
                begins_on=date(2020, 1, 1),
                turn=TurnUnit.YEAR,
            )
        ],
    )

    report = check(register, as_of=date(2030, 1, 1), select=["member-served-twice"])

    without = tuple(sorted(members - {*holders}))
    times = holders.count(holders[-1]) if holders else 0
    assert [(one.subject.id, one.evidence["times"], one.evidence["without"]) for one in report] == (
        [(f"M-{len(holders) - 1}", times, without)] if times > 1 and without else []
    )
