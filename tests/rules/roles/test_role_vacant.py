"""RO003 role-vacant."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.roles.role_vacant import ROLE_VACANT
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

ENDING_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
ends_on = {}
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "khuyết cụm trưởng: “A” giữ đến hết ngày 30/06/2023",
            "bầu hoặc phân công đơn vị giữ vai tại hội nghị giao ban tới",
        ),
        (
            Language.EN,
            "there is no leader: “A” held the role until 2023-06-30",
            "elect or assign a holder at the next briefing",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A cluster speaks of a role from the day after its last holder's last day."""
    assert findings_of(
        ROLE_VACANT,
        CLUSTER + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30"),
        date(2023, 7, 1),
        language=language,
    ) == (
        Finding(
            code="RO003",
            name="role-vacant",
            severity=Severity.WARNING,
            subject=Subject(kind="cluster", id="CUM-2"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "ended_on": date(2023, 6, 30),
                "holder": "A",
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30")
            + OPEN_MANDATE.format("M-2", "leader", "B", "2024-01-01"),
            date(2023, 12, 31),
            [("CUM-2", "there is no leader: “A” held the role until 2023-06-30")],
            id="until the next one begins",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "deputy", "A", "2022-01-01", "2022-12-31")
            + CLOSED_MANDATE.format("M-2", "deputy", "B", "2023-01-01", "2023-06-30"),
            date(2023, 12, 31),
            [("CUM-2", "there is no deputy: “B” held the role until 2023-06-30")],
            id="the last of several held it last",
        ),
        pytest.param(
            CLUSTER
            + ENDING_MANDATE.format("M-1", "leader", "A", "2022-12-31")
            + ENDING_MANDATE.format("M-2", "leader", "B", "2023-06-30"),
            date(2023, 12, 31),
            [("CUM-2", "there is no leader: “B” held the role until 2023-06-30")],
            id="no first day is known",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(ROLE_VACANT, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            CLUSTER + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30"),
            date(2023, 6, 30),
            id="on the last day",
        ),
        pytest.param(
            CLUSTER
            + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30")
            + OPEN_MANDATE.format("M-2", "leader", "B", "2024-01-01"),
            date(2024, 1, 1),
            id="held again",
        ),
        pytest.param(CLUSTER, date(2024, 1, 1), id="never held"),
        pytest.param(
            CLUSTER + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30"),
            date(2022, 12, 31),
            id="held only later",
        ),
        pytest.param(
            CLUSTER + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01"),
            date(2030, 1, 1),
            id="open",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Held, or not yet held by anybody, a role is not vacant."""
    assert findings_of(ROLE_VACANT, text, as_of) == ()
