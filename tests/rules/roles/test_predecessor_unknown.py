"""RO006 predecessor-unknown."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.roles.predecessor_unknown import PREDECESSOR_UNKNOWN
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


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "chưa ghi đơn vị nào là cụm trưởng trước “A”",
            "xem biên bản bàn giao, hoặc bỏ qua nếu đây là cụm trưởng đầu tiên",
        ),
        (
            Language.EN,
            "nobody is recorded as leader before “A”",
            "see the record of the handover, or ignore this for the first leader ever",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """The present mandate speaks where it is the first recorded of its role."""
    assert findings_of(
        PREDECESSOR_UNKNOWN,
        CLUSTER + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01"),
        date(2023, 1, 1),
        language=language,
    ) == (
        Finding(
            code="RO006",
            name="predecessor-unknown",
            severity=Severity.INFO,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={"role": Text(vi="cụm trưởng", en="leader"), "holder": "A"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01")
            + CLOSED_MANDATE.format("M-2", "deputy", "B", "2022-01-01", "2022-12-31"),
            date(2023, 1, 1),
            [("M-1", "nobody is recorded as leader before “A”")],
            id="a deputy before is none of a leader",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(PREDECESSOR_UNKNOWN, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01")
            + CLOSED_MANDATE.format("M-2", "leader", "B", "2022-01-01", "2022-12-31"),
            date(2023, 1, 1),
            id="one was recorded before",
        ),
        pytest.param(
            CLUSTER + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01"),
            date(2022, 12, 31),
            id="not begun",
        ),
        pytest.param(
            CLUSTER + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30"),
            date(2023, 7, 1),
            id="past",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With a predecessor, past or not begun, a mandate says nothing."""
    assert findings_of(PREDECESSOR_UNKNOWN, text, as_of) == ()
