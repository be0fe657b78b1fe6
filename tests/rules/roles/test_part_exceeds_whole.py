"""RO008 part-exceeds-whole."""

from datetime import date
from decimal import Decimal

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.roles.part_exceeds_whole import PART_EXCEEDS_WHOLE
from tracker.testing.rule_testing import findings_of

FIGURES = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[organizations.figures]]
name = "tổ chức cơ sở đảng"
value = {}
parts = ["đảng bộ cơ sở", "chi bộ cơ sở"]

[[organizations.figures]]
name = "chi bộ cơ sở"
value = 14

[[organizations.figures]]
name = "đảng bộ cơ sở"
value = 22
"""

MEMBERS = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[organizations.figures]]
name = "người lao động"
value = 5606

[[organizations.figures]]
name = "đảng viên"
value = {}
within = "người lao động"
"""

TRUE_ON = """
as_of = {}
"""

DATED_STAFF = """
[[organizations]]
id = "A"
name = "Đảng ủy A"

[[organizations.figures]]
name = "người lao động"
value = 5606
as_of = 2023-03-31

[[organizations.figures]]
name = "đảng viên"
value = 5607
within = "người lao động"
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“đảng viên” ghi 5.607, lớn hơn “người lao động” là 5.606",
            "đối chiếu cả hai số với nguồn",
        ),
        (
            Language.EN,
            "“đảng viên” is 5,607, more than “người lao động”, which is 5,606",
            "compare both figures with the source",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A figure speaks where it is greater than the one it is within."""
    assert findings_of(
        PART_EXCEEDS_WHOLE, MEMBERS.format(5607), date(2023, 6, 30), language=language
    ) == (
        Finding(
            code="RO008",
            name="part-exceeds-whole",
            severity=Severity.ERROR,
            subject=Subject(kind="organization", id="A"),
            message=message,
            hint=hint,
            evidence={
                "figure": "đảng viên",
                "value": Decimal(5607),
                "whole": "người lao động",
                "whole_value": Decimal(5606),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            MEMBERS.format(6000).replace("organizations", "clusters"),
            date(2023, 6, 30),
            [("A", "“đảng viên” is 6,000, more than “người lao động”, which is 5,606")],
            id="of a cluster too",
        ),
        pytest.param(
            DATED_STAFF + TRUE_ON.format("2023-03-31"),
            date(2023, 3, 31),
            [("A", "“đảng viên” is 5,607, more than “người lao động”, which is 5,606")],
            id="both of one day",
        ),
        pytest.param(
            DATED_STAFF,
            date(2023, 3, 31),
            [("A", "“đảng viên” is 5,607, more than “người lao động”, which is 5,606")],
            id="one of no day",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(PART_EXCEEDS_WHOLE, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(MEMBERS.format(5606), date(2023, 6, 30), id="equal"),
        pytest.param(
            DATED_STAFF + TRUE_ON.format("2023-06-30"), date(2023, 6, 30), id="of another day"
        ),
        pytest.param(DATED_STAFF, date(2023, 3, 30), id="later than the day asked"),
        pytest.param(FIGURES.format(1), date(2023, 6, 30), id="no whole"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """A part no greater than its whole, and figures of other days, say nothing."""
    assert findings_of(PART_EXCEEDS_WHOLE, text, as_of) == ()


def test_it_points_at_the_figure() -> None:
    """The place is that of the figure, not that of its organization."""
    found = findings_of(PART_EXCEEDS_WHOLE, MEMBERS.format(5607), date(2023, 6, 30))

    assert [finding.location.line for finding in found if finding.location] == [12]
