"""RO007 parts-do-not-add-up."""

from datetime import date
from decimal import Decimal

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.roles.parts_do_not_add_up import PARTS_DO_NOT_ADD_UP
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


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "“tổ chức cơ sở đảng” ghi 37 mà các phần cộng lại là 36",
            "đối chiếu với nguồn: đảng bộ cơ sở, chi bộ cơ sở",
        ),
        (
            Language.EN,
            "“tổ chức cơ sở đảng” is 37, but its parts add up to 36",
            "compare with the source: đảng bộ cơ sở, chi bộ cơ sở",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A figure speaks where its parts come to another sum."""
    assert findings_of(
        PARTS_DO_NOT_ADD_UP, FIGURES.format(37), date(2023, 6, 30), language=language
    ) == (
        Finding(
            code="RO007",
            name="parts-do-not-add-up",
            severity=Severity.ERROR,
            subject=Subject(kind="organization", id="A"),
            message=message,
            hint=hint,
            evidence={
                "figure": "tổ chức cơ sở đảng",
                "value": Decimal(37),
                "total": Decimal(36),
                "parts": ("đảng bộ cơ sở", "chi bộ cơ sở"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            FIGURES.format(35),
            date(2023, 6, 30),
            [("A", "“tổ chức cơ sở đảng” is 35, but its parts add up to 36")],
            id="too few",
        ),
        pytest.param(
            FIGURES.format("36.5").replace("organizations", "clusters"),
            date(2023, 6, 30),
            [("A", "“tổ chức cơ sở đảng” is 36.5, but its parts add up to 36")],
            id="of a cluster too",
        ),
        pytest.param(
            FIGURES.format(37) + TRUE_ON.format("2023-03-31"),
            date(2023, 3, 31),
            [("A", "“tổ chức cơ sở đảng” is 37, but its parts add up to 36")],
            id="from the day a part was true",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[tuple[str, str]]) -> None:
    """It also speaks in these cases, of these entries."""
    found = findings_of(PARTS_DO_NOT_ADD_UP, text, as_of)

    assert [(finding.subject.id, finding.message) for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIGURES.format(36), date(2023, 6, 30), id="they add up"),
        pytest.param(
            FIGURES.format(37) + TRUE_ON.format("2023-03-31"),
            date(2023, 3, 30),
            id="a day later than the one asked",
        ),
        pytest.param(
            FIGURES.format(37).replace("value = 14", "value = 14\nas_of = 2022-12-31")
            + TRUE_ON.format("2023-03-31"),
            date(2023, 6, 30),
            id="of different days",
        ),
        pytest.param(MEMBERS.format(0), date(2023, 6, 30), id="no parts"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Equal sums, and figures of other days, say nothing."""
    assert findings_of(PARTS_DO_NOT_ADD_UP, text, as_of) == ()


def test_it_points_at_the_figure() -> None:
    """The place is that of the figure, not that of its organization."""
    found = findings_of(PARTS_DO_NOT_ADD_UP, FIGURES.format(37), date(2023, 6, 30))

    assert [finding.location.line for finding in found if finding.location] == [8]
