"""DL016 occurrence-missed."""

from datetime import date, timedelta

import pytest

from tracker.assess.occurrence_listing import YEARS_LISTED
from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.occurrence_missed import OCCURRENCE_MISSED
from tracker.testing.rule_testing import findings_of

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""

HANDED_IN = """
[[tasks.reports]]
on = {}
occurrence = {}
event = "completed"
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
occurrence = {}
"""

DAILY = """
[[tasks]]
id = "T-1"
title = "Trực"
deadline = "hằng ngày"
assigned_on = 2023-05-01
"""

SHARED = """
[[organizations]]
id = "a"
name = "Ban A"

[[organizations]]
id = "b"
name = "Ban B"

[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
lead_units = ["a", "b"]

[[tasks.reports]]
on = 2023-05-24
event = "completed"
by = "a"
"""

SUSPENDED = """
[[tasks.reports]]
on = {}
event = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "kỳ phải nộp ngày 25/05/2023 đã quá hạn 1 ngày: thời hạn là 25/05/2023"),
        (Language.EN, "the occurrence of 2023-05-25 is 1 day overdue: it was due on 2023-05-25"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """An occurrence speaks from the day after it was due."""
    [finding] = findings_of(OCCURRENCE_MISSED, MONTHLY, date(2023, 5, 26), language=language)

    assert (finding.code, finding.severity) == ("DL016", Severity.ERROR)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "days": 1,
        "due": date(2023, 5, 25),
        "occurrence": date(2023, 5, 25),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            MONTHLY + HANDED_IN.format("2023-06-20", "2023-06-25"),
            date(2023, 7, 26),
            [
                "the occurrence of 2023-05-25 is 62 days overdue: it was due on 2023-05-25",
                "the occurrence of 2023-07-25 is 1 day overdue: it was due on 2023-07-25",
            ],
            id="each by itself",
        ),
        pytest.param(
            MONTHLY + EXTENDED.format("2023-05-31", "2023-05-20", "2023-05-25"),
            date(2023, 6, 1),
            ["the occurrence of 2023-05-25 is 1 day overdue: it was due on 2023-05-31"],
            id="past its extension",
        ),
        pytest.param(
            SHARED,
            date(2023, 5, 26),
            [
                (
                    "the occurrence of 2023-05-25 is 1 day overdue: it was due on 2023-05-25; 1 "
                    "of 2 units are done"
                )
            ],
            id="of several units",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """Each occurrence is held to its own due day."""
    assert [finding.message for finding in findings_of(OCCURRENCE_MISSED, text, as_of)] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(MONTHLY, date(2023, 5, 25), id="on the due day"),
        pytest.param(
            MONTHLY + HANDED_IN.format("2023-05-25", "2023-05-25"), date(2023, 6, 25), id="done"
        ),
        pytest.param(
            MONTHLY + EXTENDED.format("2023-05-31", "2023-05-20", "2023-05-25"),
            date(2023, 5, 31),
            id="extended",
        ),
        pytest.param(
            MONTHLY + SUSPENDED.format("2023-05-20", "cancelled"),
            date(2023, 8, 1),
            id="the whole cancelled",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """On its due day, done, extended or cancelled an occurrence is not missed."""
    assert findings_of(OCCURRENCE_MISSED, text, as_of) == ()


@pytest.mark.parametrize("days", [5, 6, 7, 400, 4000])
def test_it_tells_five_and_counts_the_rest(days: int) -> None:
    """However many were missed, five are told, and the earliest of them counts those before it."""
    as_of = date(2023, 5, 1) + timedelta(days=days)
    listed = (as_of - date(as_of.year - YEARS_LISTED, 1, 1)).days
    found = findings_of(OCCURRENCE_MISSED, DAILY, as_of)
    counted = [finding.evidence["earlier"] for finding in found if "earlier" in finding.evidence]

    assert sorted(finding.evidence["days"] for finding in found) == [1, 2, 3, 4, 5]
    assert counted == ([min(days, listed) - 5] if days > 5 else [])
    assert all(finding.evidence["days"] == 5 for finding in found if "earlier" in finding.evidence)


def test_it_says_how_many_are_not_told() -> None:
    """The message of the earliest one told names the number of those before it."""
    [first, *_] = sorted(
        findings_of(OCCURRENCE_MISSED, DAILY, date(2023, 5, 8)),
        key=lambda finding: finding.evidence["due"],
    )

    assert first.message == (
        "the occurrence of 2023-05-03 is 5 days overdue: it was due on 2023-05-03; "
        "2 occurrences before it missed as well"
    )
