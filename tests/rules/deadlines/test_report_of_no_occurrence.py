"""DL023 report-of-no-occurrence."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Severity
from tracker.rules.deadlines.report_of_no_occurrence import REPORT_OF_NO_OCCURRENCE
from tracker.testing.rule_testing import findings_of

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""

REPORT = """
[[tasks.reports]]
on = {}
event = "completed"
occurrence = {}
"""

EXTENDED = """
[[tasks.extensions]]
new_due = 2023-06-30
decision = "approved"
decided_on = 2023-06-20
occurrence = {}
"""

UNNAMED = """
[[tasks.reports]]
on = 2023-06-20
event = "completed"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "báo cáo nêu kỳ 24/06/2023, nhưng không có kỳ nào đến hạn ngày ấy"),
        (
            Language.EN,
            "a report names the occurrence of 2023-06-24, and none falls due on that day",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A report of an occurrence there never was speaks from the day it was made."""
    [finding] = findings_of(
        REPORT_OF_NO_OCCURRENCE,
        MONTHLY + REPORT.format("2023-06-20", "2023-06-24"),
        date(2023, 6, 20),
        language=language,
    )

    assert (finding.code, finding.severity) == ("DL023", Severity.WARNING)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "occurrence": date(2023, 6, 24),
        "fact": Text(vi="báo cáo", en="a report"),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            MONTHLY + EXTENDED.format("2023-06-24"),
            date(2023, 6, 20),
            ["an extension names the occurrence of 2023-06-24, and none falls due on that day"],
            id="an extension",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """So does an extension."""
    assert [
        finding.message for finding in findings_of(REPORT_OF_NO_OCCURRENCE, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            MONTHLY + REPORT.format("2023-06-20", "2023-06-25"),
            date(2023, 6, 20),
            id="an occurrence",
        ),
        pytest.param(
            MONTHLY + REPORT.format("2023-06-20", "2023-06-24"),
            date(2023, 6, 19),
            id="not reported yet",
        ),
        pytest.param(MONTHLY + UNNAMED, date(2023, 6, 20), id="it names none"),
        pytest.param(
            MONTHLY + EXTENDED.format("2023-06-25"),
            date(2023, 6, 20),
            id="an extension of an occurrence",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """What names an occurrence there is, or none at all, is nothing to speak of."""
    assert findings_of(REPORT_OF_NO_OCCURRENCE, text, as_of) == ()
