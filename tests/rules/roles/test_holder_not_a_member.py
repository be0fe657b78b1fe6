"""RO004 holder-not-a-member."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.roles.holder_not_a_member import HOLDER_NOT_A_MEMBER
from tracker.testing.rule_testing import findings_of

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

MEMBER = """
[[clusters.members]]
organization = "{}"
"""

JOINED = """
begins_on = {}
"""

LEFT = """
ends_on = {}
"""

OPEN_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
begins_on = {}
"""

CLOSED_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
begins_on = {}
ends_on = {}
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“B” đang là cụm trưởng mà không phải thành viên được ghi của “CUM-2”",
            "kiểm tra ngày vào và ngày rời cụm của đơn vị",
        ),
        (
            Language.EN,
            "“B” is leader, yet no recorded member of “CUM-2”",
            "check the days on which the unit joined and left the cluster",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A present holder that the cluster does not list speaks."""
    assert findings_of(
        HOLDER_NOT_A_MEMBER,
        CLUSTER + MEMBER.format("A") + OPEN_MANDATE.format("M-1", "leader", "B", "2023-01-01"),
        date(2023, 1, 1),
        language=language,
    ) == (
        Finding(
            code="RO004",
            name="holder-not-a-member",
            severity=Severity.WARNING,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "B",
                "cluster": "CUM-2",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            CLUSTER
            + MEMBER.format("B")
            + LEFT.format("2023-03-31")
            + OPEN_MANDATE.format("M-1", "deputy", "B", "2023-01-01"),
            date(2023, 4, 1),
            [("M-1", "“B” is deputy, yet no recorded member of “CUM-2”")],
            id="the holder has left",
        ),
        pytest.param(
            CLUSTER
            + MEMBER.format("B")
            + JOINED.format("2023-03-31")
            + OPEN_MANDATE.format("M-1", "deputy", "B", "2023-01-01"),
            date(2023, 3, 30),
            [("M-1", "“B” is deputy, yet no recorded member of “CUM-2”")],
            id="the holder joins later",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(HOLDER_NOT_A_MEMBER, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            CLUSTER + MEMBER.format("B") + OPEN_MANDATE.format("M-1", "leader", "B", "2023-01-01"),
            date(2023, 1, 1),
            id="a member",
        ),
        pytest.param(
            CLUSTER
            + MEMBER.format("B")
            + LEFT.format("2023-03-31")
            + OPEN_MANDATE.format("M-1", "deputy", "B", "2023-01-01"),
            date(2023, 3, 31),
            id="a member still on its last day",
        ),
        pytest.param(
            CLUSTER + OPEN_MANDATE.format("M-1", "leader", "B", "2023-01-01"),
            date(2023, 1, 1),
            id="the cluster lists nobody",
        ),
        pytest.param(
            CLUSTER + MEMBER.format("A") + OPEN_MANDATE.format("M-1", "leader", "B", "2023-01-01"),
            date(2022, 12, 31),
            id="not begun",
        ),
        pytest.param(
            CLUSTER
            + MEMBER.format("A")
            + CLOSED_MANDATE.format("M-1", "leader", "B", "2023-01-01", "2023-06-30"),
            date(2023, 7, 1),
            id="past",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """A member, a cluster that lists none and a mandate not of the present say nothing."""
    assert findings_of(HOLDER_NOT_A_MEMBER, text, as_of) == ()
