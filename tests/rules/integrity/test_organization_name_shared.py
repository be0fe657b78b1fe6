"""RG006 organization-name-shared."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.integrity.organization_name_shared import ORGANIZATION_NAME_SHARED
from tracker.testing.rule_testing import findings_of

NAMED = """
[[organizations]]
id = "{}"
name = "{}"
"""

ALIASED = """
aliases = {}
"""

RENAMED = """
renamings = [{{ on = 2025-07-01, name = "{}" }}]
"""

ENGLISH = """
name_en = "{}"
"""

FOUNDED = """
begins_on = {}
"""

ENDED = """
ends_on = {}
"""

CLUSTER = """
[[clusters]]
id = "CUM-2"
name = "Cụm II"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "tên “Đảng ủy Bảo hiểm xã hội” cũng là của “TC-2”",
            "xem hai mục có phải là một tổ chức không",
        ),
        (
            Language.EN,
            "“Đảng ủy Bảo hiểm xã hội” is also a name of “TC-2”",
            "see whether the two are one organization",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """The later of two bodies with one name, whatever its spelling, names the earlier."""
    assert findings_of(
        ORGANIZATION_NAME_SHARED,
        NAMED.format("TC-10", "Đảng ủy Bảo hiểm xã hội")
        + NAMED.format("TC-2", "ĐẢNG UỶ BẢO HIỂM XÃ HỘI"),
        date(2023, 6, 30),
        language=language,
    ) == (
        Finding(
            code="RG006",
            name="organization-name-shared",
            severity=Severity.WARNING,
            subject=Subject(kind="organization", id="TC-10"),
            message=message,
            hint=hint,
            evidence={"shared": "Đảng ủy Bảo hiểm xã hội", "other": "TC-2"},
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            NAMED.format("A", "Bảo hiểm xã hội")
            + NAMED.format("B", "Cơ quan B")
            + ALIASED.format('["BHXH", "Bảo hiểm xã hội"]'),
            date(2023, 6, 30),
            [("B", "“Bảo hiểm xã hội” is also a name of “A”")],
            id="a name and an alias",
        ),
        pytest.param(
            NAMED.format("TC-1", "Cụm II") + CLUSTER,
            date(2023, 6, 30),
            [("TC-1", "“Cụm II” is also a name of “CUM-2”")],
            id="a cluster and an organization",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + NAMED.format("B", "Sở Y tế")
            + NAMED.format("C", "Sở Y tế"),
            date(2023, 6, 30),
            [("B", "“Sở Y tế” is also a name of “A”"), ("C", "“Sở Y tế” is also a name of “A”")],
            id="three",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + NAMED.format("B", "Cơ quan B")
            + ALIASED.format('["sở y tế", "SỞ Y TẾ"]'),
            date(2023, 6, 30),
            [("B", "“sở y tế” is also a name of “A”")],
            id="spelt in two ways by one of them",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + NAMED.format("B", "Sở Y tế")
            + FOUNDED.format("2025-07-01"),
            date(2025, 7, 1),
            [("B", "“Sở Y tế” is also a name of “A”")],
            id="on the first day of the other",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + ENDED.format("2025-06-30")
            + NAMED.format("B", "Sở Y tế"),
            date(2025, 6, 30),
            [("B", "“Sở Y tế” is also a name of “A”")],
            id="on the last day of the one",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + RENAMED.format("Sở Sức khỏe")
            + NAMED.format("B", "Sở Y-tế"),
            date(2025, 7, 1),
            [("B", "“Sở Y-tế” is also a name of “A”")],
            id="a name that the one had before",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + ALIASED.format('["SK"]')
            + NAMED.format("B", "Sở B")
            + RENAMED.format("sk"),
            date(2025, 7, 1),
            [("B", "“sk” is also a name of “A”")],
            id="an alias and a new name from its first day on",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + ENGLISH.format("Health Office")
            + NAMED.format("B", "Sở B")
            + ENGLISH.format("HEALTH OFFICE"),
            date(2025, 7, 1),
            [("B", "“HEALTH OFFICE” is also a name of “A”")],
            id="an English name",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(ORGANIZATION_NAME_SHARED, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            NAMED.format("A", "Sở Y tế") + NAMED.format("B", "Sở Nội vụ") + CLUSTER,
            date(2023, 6, 30),
            id="other names",
        ),
        pytest.param(
            NAMED.format("A", "…") + NAMED.format("B", "?"),
            date(2023, 6, 30),
            id="names of nothing but punctuation",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế") + ALIASED.format('["SỞ Y TẾ"]'),
            date(2023, 6, 30),
            id="one body that repeats its name",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế") + NAMED.format("B", "Sở B") + RENAMED.format("Sở Y tế"),
            date(2025, 6, 30),
            id="a new name before its first day",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + ENDED.format("2025-06-30")
            + NAMED.format("B", "Sở Y tế"),
            date(2025, 7, 1),
            id="the one has ended",
        ),
        pytest.param(
            NAMED.format("A", "Sở Y tế")
            + NAMED.format("B", "Sở Y tế")
            + FOUNDED.format("2025-07-01"),
            date(2025, 6, 30),
            id="the other is not founded yet",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Different names, and bodies that do not exist at the same time, say nothing."""
    assert findings_of(ORGANIZATION_NAME_SHARED, text, as_of) == ()
