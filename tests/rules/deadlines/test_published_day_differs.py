"""DL022 published-day-differs."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.published_day_differs import PUBLISHED_DAY_DIFFERS
from tracker.testing.rule_testing import findings_of

ORDER = """
[[documents]]
id = "EO"
kind = "directive"
title = "Order"
issued_on = 2023-10-30

[[tasks]]
id = "T-1"
title = "Guidelines"
deadline = "within 270 days of the date of this order (by {})"
basis = ["EO"]
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""

EVENT = """
[[tasks.reports]]
on = {}
event = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.VI,
            "văn bản ghi ngày 29/07/2024, tính theo quy tắc thì là 26/07/2024, lệch 3 ngày",
        ),
        (
            Language.EN,
            "the document publishes 2024-07-29, but its rule comes to 2024-07-26, 3 days apart",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A published day that the rule beside it does not give speaks; it is the one that holds."""
    [finding] = findings_of(
        PUBLISHED_DAY_DIFFERS, ORDER.format("July 29, 2024"), date(2024, 6, 20), language=language
    )

    assert (finding.code, finding.severity) == ("DL022", Severity.INFO)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "deadline": "within 270 days of the date of this order (by July 29, 2024)",
        "published": date(2024, 7, 29),
        "computed": date(2024, 7, 26),
        "difference": 3,
        "days": 3,
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            ORDER.format("July 25, 2024"),
            date(2024, 6, 20),
            ["the document publishes 2024-07-25, but its rule comes to 2024-07-26, 1 day apart"],
            id="a day sooner",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """It may be sooner as well."""
    assert [
        finding.message for finding in findings_of(PUBLISHED_DAY_DIFFERS, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(ORDER.format("July 26, 2024"), date(2024, 6, 20), id="the same day"),
        pytest.param(
            ORDER.format("July 29, 2024").replace("issued_on = 2023-10-30", ""),
            date(2024, 6, 20),
            id="nothing to count from",
        ),
        pytest.param(ORDER.format("July 29, 2024"), date(2023, 10, 29), id="not issued yet"),
        pytest.param(
            ORDER.format("July 29, 2024") + EXTENDED.format("2024-08-31", "2024-06-20"),
            date(2024, 6, 20),
            id="extended",
        ),
        pytest.param(
            ORDER.format("July 29, 2024") + EVENT.format("2024-06-20", "completed"),
            date(2024, 6, 20),
            id="completed",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Where both agree, or the rule cannot be counted, there is nothing to say."""
    assert findings_of(PUBLISHED_DAY_DIFFERS, text, as_of) == ()
