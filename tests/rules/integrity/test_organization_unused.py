"""RG004 organization-unused."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.integrity.organization_unused import ORGANIZATION_UNUSED
from tracker.testing.rule_testing import findings_of

UNDATED = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
"""

ORGANIZATION = """
[[organizations]]
id = "A"
name = "Đảng ủy A"
"""

PARENT = """
[[organizations]]
id = "B"
name = "Đảng ủy B"
parent = "A"
"""

REPORTED = """
[[tasks.reports]]
on = 2023-05-01
progress = 50
by = "A"
"""

ASKED = """
[[tasks.extensions]]
new_due = 2023-09-30
by = "A"
"""

LEADING = """
lead_units = ["A"]
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

FOUNDED = """
begins_on = 2023-01-01
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "không mục nào nhắc đến “Đảng ủy A”",
            "kiểm tra xem nhiệm vụ hay văn bản nào lẽ ra phải ghi tổ chức này",
        ),
        (
            Language.EN,
            "nothing refers to “Đảng ủy A”",
            "look for the task or document that should name it",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """An organization that no entry names speaks."""
    assert findings_of(ORGANIZATION_UNUSED, ORGANIZATION, date(2023, 6, 30), language=language) == (
        Finding(
            code="RG004",
            name="organization-unused",
            severity=Severity.INFO,
            subject=Subject(kind="organization", id="A"),
            message=message,
            hint=hint,
            evidence={"organization": "Đảng ủy A"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            ORGANIZATION + PARENT,
            date(2023, 6, 30),
            [("B", "nothing refers to “Đảng ủy B”")],
            id="it alone refers to another",
        ),
        pytest.param(
            ORGANIZATION + FOUNDED,
            date(2023, 1, 1),
            [("A", "nothing refers to “Đảng ủy A”")],
            id="from its first day",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(ORGANIZATION_UNUSED, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(ORGANIZATION + UNDATED + LEADING, date(2023, 6, 30), id="it leads a task"),
        pytest.param(ORGANIZATION + UNDATED + REPORTED, date(2023, 4, 30), id="it reports"),
        pytest.param(
            ORGANIZATION + UNDATED + ASKED, date(2023, 6, 30), id="it decides on more time"
        ),
        pytest.param(
            ORGANIZATION + CLUSTER + MEMBER.format("A"), date(2023, 6, 30), id="it is a member"
        ),
        pytest.param(ORGANIZATION + FOUNDED, date(2022, 12, 31), id="it does not exist yet"),
        pytest.param(CLUSTER, date(2023, 6, 30), id="a cluster"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Named in any field of any entry, or a cluster, it says nothing."""
    assert findings_of(ORGANIZATION_UNUSED, text, as_of) == ()
