"""RO013 member-passed-over."""

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
from tracker.rules.roles.member_passed_over import MEMBER_PASSED_OVER
from tracker.testing.rule_testing import findings_of

ORGANIZATION = """
[[organizations]]
id = "{0}"
name = "Đảng ủy {0}"
"""

CLUSTER = """
[[clusters]]
id = "CUM-2"
name = "Cụm II"
"""

MEMBER = """
[[clusters.members]]
organization = "{}"
"""

UNITS = "".join(map(ORGANIZATION.format, "ABCE"))
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

FIRST = MANDATE.format(1, "A", "2023-01-01", "2023-06-30")
SECOND = MANDATE.format(2, "C", "2023-07-01", "2023-12-31")
THIRD = MANDATE.format(3, "{}", "2024-01-01", "2024-06-30")

ROTATION = """
[[rotations]]
id = "R"
cluster = "CUM-2"
role = "leader"
policy = "fixed_order"
begins_on = 2023-01-01
turn = "half_year"
order = ["A", "B", "C"]
"""

ELECTED = ROTATION.replace("fixed_order", "elected").replace('order = ["A", "B", "C"]\n', "")

DEVIATION = """
[[rotations.deviations]]
kind = "{}"
on = 2023-07-01
organization = "B"
reason = "đang kiện toàn cấp ủy"
"""

MERGER = """
[[successions]]
id = "S"
kind = "merged"
effective_on = 2024-03-01
predecessors = ["B"]
successors = ["{}"]
"""

BEGUN, LATER = date(2023, 7, 1), date(2024, 4, 1)
WHOLE = UNITS + CLUSTER + MEMBERS


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            (
                "“B” đến lượt làm cụm trưởng từ 01/07/2023 mà chưa được giữ; số lượt đã giao cho "
                "đơn vị khác: 1"
            ),
            "xem `tracker roster --by member` để biết số lượt của từng đơn vị",
        ),
        (
            Language.EN,
            (
                "“B” was next as leader from 2023-07-01 and still waits; turns that went to "
                "others: 1"
            ),
            "see `tracker roster --by member` for the turns of each member",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A member whose turn went to another speaks, from the first day of that turn."""
    text = WHOLE + FIRST + SECOND + ROTATION

    assert findings_of(MEMBER_PASSED_OVER, text, BEGUN, language=language) == (
        Finding(
            code="RO013",
            name="member-passed-over",
            severity=Severity.WARNING,
            subject=Subject(kind="rotation", id="R"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "member": "B",
                "since": BEGUN,
                "others": 1,
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            WHOLE + FIRST + SECOND + THIRD.format("A") + ROTATION,
            [("B", BEGUN, 2)],
            id="passed over again",
        ),
        pytest.param(
            UNITS + CLUSTER + FIRST + SECOND + ROTATION,
            [("B", BEGUN, 1)],
            id="no members are listed",
        ),
        pytest.param(
            WHOLE + FIRST + SECOND.replace('"C"', '"B"') + THIRD.format("A") + ROTATION,
            [("C", date(2024, 1, 1), 1)],
            id="another had its turn in order",
        ),
        pytest.param(
            WHOLE + SECOND + THIRD.format("C") + ROTATION.replace("2023-01-01", "2023-07-01"),
            [("A", BEGUN, 2)],
            id="the member that was to be first",
        ),
        pytest.param(
            WHOLE + FIRST + SECOND + THIRD.format("B").replace("2024", "2025") + ROTATION,
            [("B", BEGUN, 1)],
            id="it is to serve later",
        ),
        pytest.param(
            WHOLE + FIRST + SECOND + ROTATION + DEVIATION.format("stand_in") + 'other = "A"\n',
            [("B", BEGUN, 1)],
            id="another was to stand in",
        ),
    ],
)
def test_it_speaks(text: str, expected: list[tuple[str, date, int]]) -> None:
    """It also speaks in these cases, of these members."""
    found = findings_of(MEMBER_PASSED_OVER, text, LATER)

    assert [
        tuple(one.evidence[name] for name in ("member", "since", "others")) for one in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(WHOLE + FIRST + SECOND + ROTATION, date(2023, 6, 30), id="on the day before"),
        pytest.param(
            WHOLE + FIRST + SECOND + THIRD.format("B") + ROTATION, LATER, id="served since"
        ),
        pytest.param(WHOLE + FIRST + SECOND, LATER, id="no rotation"),
        pytest.param(WHOLE + FIRST + SECOND + ELECTED, LATER, id="elected"),
        pytest.param(
            WHOLE + FIRST + SECOND + 'how = "acting"\n' + ROTATION, LATER, id="one that only acts"
        ),
        pytest.param(
            WHOLE + FIRST + SECOND + ROTATION + "ends_on = 2024-03-31\n",
            LATER,
            id="the rotation is over",
        ),
        *(
            pytest.param(
                WHOLE + FIRST + SECOND + ROTATION + DEVIATION.format(kind) + more,
                LATER,
                id=f"recorded as {kind}",
            )
            for kind, more in (
                ("skip", ""),
                ("refusal", ""),
                ("withdrawal", ""),
                ("postponement", "turns = 3\n"),
                ("stand_in", 'other = "C"\n'),
            )
        ),
        pytest.param(
            UNITS
            + CLUSTER
            + MEMBERS.replace('"B"\n', '"B"\nends_on = 2024-03-31\n')
            + FIRST
            + SECOND
            + ROTATION,
            LATER,
            id="it has left",
        ),
        pytest.param(
            MERGER.format("C") + WHOLE + FIRST + SECOND + ROTATION, LATER, id="it has merged"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Before its turn, served since, gone, or left out with a reason, it waits for nothing."""
    assert findings_of(MEMBER_PASSED_OVER, text, as_of) == ()


def test_it_speaks_until_the_last_day_of_a_membership() -> None:
    """On its last day in the cluster a member still waits."""
    members = MEMBERS.replace('"B"\n', f'"B"\nends_on = {LATER}\n')

    assert findings_of(
        MEMBER_PASSED_OVER, UNITS + CLUSTER + members + FIRST + SECOND + ROTATION, LATER
    )


@given(st.permutations("ABCD"), st.lists(st.sampled_from("ABCD"), max_size=12), st.booleans())
@example([*"ABCD"], [*"ABCDABCD"], False)
@example([*"ABCD"], [*"ACACACAC"], False)
@example([*"ABCD"], [*"BBBBACAC"], True)
def test_it_speaks_of_each_member_that_was_first_in_line_and_has_not_served_since(
    order: list[str], holders: list[str], has_left: bool
) -> None:
    """In a line made anew each time it is empty, whoever holds a turn leaves its place."""
    last = date(2039, 1, 1) if has_left else None
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in order],
        clusters=[
            Cluster(
                id="CUM-2",
                name="Cụm II",
                members=[
                    Membership(organization="D", ends_on=last),
                    *(Membership(organization=one) for one in "ABC"),
                ],
            )
        ],
        mandates=[
            Mandate(id=f"M-{place}", cluster="CUM-2", role=LEADER, holder=holder, begins_on=day)
            for place, holder in enumerate(holders)
            for day in [date(2020 + place, 1, 1)]
        ],
        rotations=[_yearly(order)],
    )

    report = check(register, as_of=date(2040, 1, 1), select=["member-passed-over"])

    line: list[str] = []
    waiting: dict[str, int] = {}
    for place, holder in enumerate(holders):
        line = line or [*order]
        waiting.pop(holder, None)
        if holder != line[0]:
            waiting.setdefault(line[0], place)
        line = [one for one in line if one != holder]
    assert {
        (one.evidence["member"], one.evidence["since"], one.evidence["others"]) for one in report
    } == {
        (member, date(2020 + place, 1, 1), len(holders) - place)
        for member, place in waiting.items()
        if not (has_left and member == "D")
    }


def _yearly(order: list[str]) -> Rotation:
    """Return a rotation of the leader by years from 2020 on."""
    return Rotation(
        id="R",
        cluster="CUM-2",
        role=LEADER,
        policy=RotationPolicy.FIXED_ORDER,
        begins_on=date(2020, 1, 1),
        turn=TurnUnit.YEAR,
        order=order,
    )
