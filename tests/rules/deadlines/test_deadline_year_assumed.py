"""DL021 deadline-year-assumed."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.deadline_year_assumed import DEADLINE_YEAR_ASSUMED
from tracker.testing.rule_testing import findings_of

TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
assigned_on = 2023-06-01
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

AMENDED = """
[[tasks.amendments]]
made_on = {}
deadline = "{}"
"""

BASED = """
[[documents]]
id = "NQ"
kind = "resolution"
title = "Nghị quyết"
issued_on = 2022-12-20

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "15/7"
basis = ["NQ"]
assigned_on = 2023-01-05
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "thời hạn “15/7” không ghi năm; lấy năm 2023, tức là ngày 15/07/2023"),
        (
            Language.EN,
            "the deadline “15/7” has no year; 2023 was taken, so it is due on 2023-07-15",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A deadline without a year speaks of the year taken for it."""
    [finding] = findings_of(
        DEADLINE_YEAR_ASSUMED, TASK.format("15/7"), date(2023, 6, 20), language=language
    )

    assert (finding.code, finding.severity) == ("DL021", Severity.INFO)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {"deadline": "15/7", "year": "2023", "due": date(2023, 7, 15)}


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            TASK.format("15/7 hoặc 30 ngày kể từ ngày được giao, tùy thời điểm nào đến sau"),
            date(2023, 6, 20),
            [
                (
                    "the deadline “15/7 hoặc 30 ngày kể từ ngày được giao, tùy thời điểm nào đến "
                    "sau” has no year; 2023 was taken, so it is due on 2023-07-15"
                )
            ],
            id="one of two",
        ),
        pytest.param(
            BASED,
            date(2023, 6, 20),
            ["the deadline “15/7” has no year; 2022 was taken, so it is due on 2022-07-15"],
            id="the year of the document",
        ),
        pytest.param(
            TASK.format("31/7/2023") + AMENDED.format("2023-06-02", "trước 15/8"),
            date(2023, 6, 20),
            ["the deadline “trước 15/8” has no year; 2023 was taken, so it is due on 2023-08-14"],
            id="set anew",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """The document gives the year before the day of assignment does."""
    assert [
        finding.message for finding in findings_of(DEADLINE_YEAR_ASSUMED, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            TASK.format("15/7/2023 hoặc 30 ngày kể từ ngày được giao, tùy thời điểm nào đến sau"),
            date(2023, 6, 20),
            id="a choice with its year",
        ),
        pytest.param(TASK.format("15/7/2023"), date(2023, 6, 20), id="with its year"),
        pytest.param(
            TASK.format("15/7").replace("assigned_on = 2023-06-01", ""),
            date(2023, 6, 20),
            id="no year to take",
        ),
        pytest.param(
            TASK.format("15/7") + EXTENDED.format("2023-07-31", "2023-06-20"),
            date(2023, 6, 20),
            id="extended",
        ),
        pytest.param(
            TASK.format("15/7") + EVENT.format("2023-06-20", "completed"),
            date(2023, 6, 20),
            id="completed",
        ),
        pytest.param(TASK.format("ngày 25 hằng tháng"), date(2023, 6, 20), id="recurring"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With a year, with none to take, or once settled otherwise it says nothing."""
    assert findings_of(DEADLINE_YEAR_ASSUMED, text, as_of) == ()
