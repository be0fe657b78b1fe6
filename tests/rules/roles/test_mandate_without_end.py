"""RO005 mandate-without-end."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject
from tracker.rules.roles.mandate_without_end import MANDATE_WITHOUT_END
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

UNDATED_MANDATE = """
[[mandates]]
id = "{}"
cluster = "CUM-2"
role = "{}"
holder = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "nhiệm kỳ cụm trưởng của “A” không ghi ngày kết thúc",
            "hỏi hội nghị giao ban đã bầu đơn vị này giữ vai đến khi nào",
        ),
        (
            Language.EN,
            "the term of “A” as leader has no recorded end",
            "ask the briefing that chose it how long it is to hold the role",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """The present mandate speaks where no end is recorded."""
    assert findings_of(
        MANDATE_WITHOUT_END,
        CLUSTER + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01"),
        date(2023, 1, 1),
        language=language,
    ) == (
        Finding(
            code="RO005",
            name="mandate-without-end",
            severity=Severity.INFO,
            subject=Subject(kind="mandate", id="M-1"),
            message=message,
            hint=hint,
            evidence={
                "role": Text(vi="cụm trưởng", en="leader"),
                "holder": "A",
                "begins_on": date(2023, 1, 1),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01")
            + OPEN_MANDATE.format("M-2", "leader", "B", "2024-01-01"),
            date(2023, 12, 31),
            [("M-1", "the term of “A” as leader has no recorded end")],
            id="even where a successor is known",
        ),
        pytest.param(
            CLUSTER + UNDATED_MANDATE.format("M-1", "deputy", "A"),
            date(2023, 1, 1),
            [("M-1", "the term of “A” as deputy has no recorded end")],
            id="nothing is known of it",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(MANDATE_WITHOUT_END, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            CLUSTER + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01"),
            date(2022, 12, 31),
            id="not begun",
        ),
        pytest.param(
            CLUSTER + CLOSED_MANDATE.format("M-1", "leader", "A", "2023-01-01", "2023-06-30"),
            date(2023, 6, 30),
            id="with an end",
        ),
        pytest.param(
            CLUSTER
            + OPEN_MANDATE.format("M-1", "leader", "A", "2023-01-01")
            + CLOSED_MANDATE.format("M-2", "leader", "B", "2024-01-01", "2024-12-31"),
            date(2024, 1, 1),
            id="past",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With an end, past or not begun, a mandate says nothing."""
    assert findings_of(MANDATE_WITHOUT_END, text, as_of) == ()
