"""RO012 turn-out-of-order."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.domain import (
    LEADER,
    Cluster,
    Mandate,
    Organization,
    Register,
    Rotation,
    RotationPolicy,
    TurnUnit,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.roles.turn_out_of_order import TURN_OUT_OF_ORDER
from tracker.testing.rule_testing import findings_of

ORGANIZATION = """
[[organizations]]
id = "{0}"
name = "Đảng ủy {0}"
"""

CLUSTER = (
    "".join(map(ORGANIZATION.format, "ABCE"))
    + """
[[clusters]]
id = "CUM-2"
name = "Cụm II"
members = [{ organization = "A" }, { organization = "B" }, { organization = "C" }]
"""
)

MANDATE = """
[[mandates]]
id = "M-{0}"
cluster = "CUM-2"
role = "{1}"
holder = "{2}"
begins_on = {3}
ends_on = {4}
"""

FIRST = MANDATE.format(1, "leader", "A", "2023-01-01", "2023-06-30")
SECOND = MANDATE.format(2, "leader", "C", "2023-07-01", "2023-12-31")
THIRD = MANDATE.format(3, "leader", "B", "2024-01-01", "2024-06-30")
DEPUTY = MANDATE.format(9, "deputy", "B", "2023-01-01", "2023-12-31")

ROTATION = """
[[rotations]]
id = "R"
cluster = "CUM-2"
role = "leader"
policy = "{}"
begins_on = 2023-01-01
turn = "half_year"
"""

ORDERED = ROTATION.format("fixed_order") + 'order = ["A", "B", "C"]\n'

DEVIATION = """
[[rotations.deviations]]
kind = "{}"
on = {}
organization = "B"
"""

MERGER = """
[[successions]]
id = "S"
kind = "merged"
effective_on = {}
predecessors = ["{}"]
successors = ["E"]
"""

BEGUN, LATER = date(2023, 7, 1), date(2024, 4, 1)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“C” là cụm trưởng từ 01/07/2023, trong khi đến lượt “B”",
            "`tracker roster --by history` cho biết lịch sử khớp với quy luật nào",
        ),
        (
            Language.EN,
            "“C” is leader from 2023-07-01, when it was the turn of “B”",
            "`tracker roster --by history` tells which policy the history follows",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A turn of another member than the one next in the order speaks, from its first day."""
    text = CLUSTER + FIRST + SECOND + ORDERED

    assert findings_of(TURN_OUT_OF_ORDER, text, BEGUN, language=language) == (
        Finding(
            code="RO012",
            name="turn-out-of-order",
            severity=Severity.WARNING,
            subject=Subject(kind="mandate", id="M-2"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "C",
                "expected": "B",
                "begins_on": BEGUN,
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(FIRST + SECOND + THIRD + ORDERED, [("M-2", "C", "B")], id="long ago"),
        pytest.param(
            FIRST + SECOND + THIRD.replace('"B"', '"A"') + ORDERED,
            [("M-2", "C", "B"), ("M-3", "A", "B")],
            id="again",
        ),
        pytest.param(
            FIRST + SECOND + ORDERED + 'first = "C"\n',
            [("M-1", "A", "C")],
            id="the very first turn",
        ),
        pytest.param(
            FIRST + SECOND + ROTATION.format("alphabetical"),
            [("M-2", "C", "B")],
            id="alphabetical",
        ),
        pytest.param(
            FIRST + SECOND.replace('"C"', '"A"') + ROTATION.format("least_recent"),
            [("M-2", "A", "B")],
            id="by least recent holder",
        ),
        pytest.param(
            FIRST + DEPUTY + SECOND + ROTATION.format("deputy_succeeds") + 'first = "A"\n',
            [("M-2", "C", "B")],
            id="the deputy did not succeed",
        ),
        pytest.param(
            FIRST + SECOND + ORDERED + DEVIATION.format("skip", "2023-07-02"),
            [("M-2", "C", "B")],
            id="a deviation from the day after",
        ),
        pytest.param(
            FIRST + SECOND + ORDERED + DEVIATION.format("stand_in", "2023-07-01") + 'other = "A"\n',
            [("M-2", "C", "B")],
            id="another was to stand in",
        ),
        pytest.param(
            MERGER.format("2023-05-01", "B") + FIRST + SECOND + ORDERED,
            [("M-2", "C", "E")],
            id="the one expected was followed by another",
        ),
    ],
)
def test_it_speaks(text: str, expected: list[tuple[str, str, str]]) -> None:
    """It also speaks in these cases, of these mandates."""
    found = findings_of(TURN_OUT_OF_ORDER, CLUSTER + text, LATER)

    assert [
        (one.subject.id, one.evidence["holder"], one.evidence["expected"]) for one in found
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRST + SECOND + ORDERED, date(2023, 6, 30), id="on the day before"),
        pytest.param(FIRST + SECOND.replace('"C"', '"B"') + ORDERED, LATER, id="in order"),
        pytest.param(FIRST + SECOND, LATER, id="no rotation"),
        pytest.param(
            FIRST + SECOND + ORDERED.replace("leader", "deputy"), LATER, id="of another role"
        ),
        pytest.param(FIRST + SECOND + ROTATION.format("elected"), LATER, id="elected"),
        pytest.param(FIRST + SECOND + ROTATION.format("appointed"), LATER, id="appointed"),
        pytest.param(
            FIRST + SECOND + ROTATION.format("entered") + 'order = ["A", "C"]\n',
            LATER,
            id="entered so",
        ),
        pytest.param(FIRST + SECOND + 'how = "acting"\n' + ORDERED, LATER, id="acting"),
        *(
            pytest.param(
                FIRST + SECOND + ORDERED + DEVIATION.format(kind, "2023-07-01") + more,
                LATER,
                id=f"recorded as {kind}",
            )
            for kind, more in (
                ("skip", ""),
                ("refusal", ""),
                ("withdrawal", ""),
                ("postponement", ""),
                ("swap", 'other = "C"\n'),
                ("stand_in", 'other = "C"\n'),
            )
        ),
        pytest.param(
            FIRST + DEPUTY + SECOND.replace('"C"', '"B"') + ROTATION.format("deputy_succeeds"),
            LATER,
            id="the deputy succeeded, and nobody was to be first",
        ),
        pytest.param(
            FIRST
            + DEPUTY.replace("2023-12-31", "2023-06-29")
            + SECOND
            + ROTATION.format("deputy_succeeds"),
            LATER,
            id="there was no deputy on the day before",
        ),
        pytest.param(
            MERGER.format("2023-05-01", "A") + FIRST + ORDERED,
            LATER,
            id="carried on after a merger",
        ),
        pytest.param(
            MERGER.format("2023-05-01", "B") + FIRST + SECOND.replace('"C"', '"E"') + ORDERED,
            LATER,
            id="the one that followed the member had its turn",
        ),
        pytest.param(
            FIRST + SECOND + ORDERED.replace("2023-01-01", "2024-01-01"),
            LATER,
            id="before the rotation",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """In order, by a recorded deviation, or without an order a turn says nothing."""
    assert findings_of(TURN_OUT_OF_ORDER, CLUSTER + text, as_of) == ()


def test_it_stays_quiet_on_a_successor_where_no_members_are_listed() -> None:
    """Those in the order are followed as members are."""
    unlisted = CLUSTER[: CLUSTER.index("members")]
    text = MERGER.format("2023-05-01", "A") + unlisted + FIRST + ORDERED

    assert findings_of(TURN_OUT_OF_ORDER, text, LATER) == ()


@given(st.permutations("ABCD"), st.lists(st.sampled_from("ABCD"), max_size=12))
@example([*"ABCD"], [*"ABCDABCD"])
@example([*"ABCD"], [*"ACBDBACD"])
@example([*"ABCD"], [*"AAABCD"])
def test_it_speaks_of_each_turn_that_was_not_of_the_first_in_line(
    order: list[str], holders: list[str]
) -> None:
    """In a line made anew each time it is empty, whoever holds a turn leaves its place."""
    register = Register(
        title="Under test",
        organizations=[Organization(id=one, name=one) for one in order],
        clusters=[Cluster(id="CUM-2", name="Cụm II")],
        mandates=[
            Mandate(
                id=f"M-{place}", cluster="CUM-2", role=LEADER, holder=holder, begins_on=begins_on
            )
            for place, holder in enumerate(holders)
            for begins_on in [date(2020 + place, 1, 1)]
        ],
        rotations=[
            Rotation(
                id="R",
                cluster="CUM-2",
                role=LEADER,
                policy=RotationPolicy.FIXED_ORDER,
                begins_on=date(2020, 1, 1),
                turn=TurnUnit.YEAR,
                order=order,
            )
        ],
    )

    report = check(register, as_of=date(2040, 1, 1), select=["turn-out-of-order"])

    line: list[str] = []
    expected: list[tuple[str, str]] = []
    for place, holder in enumerate(holders):
        line = line or [*order]
        if holder != line[0]:
            expected.append((f"M-{place}", line[0]))
        line = [one for one in line if one != holder]
    found = {(finding.subject.id, finding.evidence["expected"]) for finding in report}
    assert (found, len(report.findings)) == ({*expected}, len(expected))
