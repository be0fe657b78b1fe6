"""DO010 source-after-task."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Finding, Severity, Subject
from tracker.rules.documents.source_after_task import SOURCE_AFTER_TASK
from tracker.testing.rule_testing import findings_of

FIRING = """
[[documents]]
id = "D-1"
kind = "document"
number = "15-NQ/TU"
issued_on = 2022-12-06

[[briefings]]
id = "B-1"
title = "Giao ban quý I"

[[tasks]]
id = "T-1"
title = "Rà soát"
basis = ["D-1"]
briefing = "B-1"
assigned_on = 2022-12-05
"""


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "giao ngày 05/12/2022, trước “15-NQ/TU” ngày 06/12/2022",
            "kiểm tra ngày giao và ngày của căn cứ",
        ),
        (
            Language.EN,
            "assigned on 2022-12-05, before “15-NQ/TU” of 2022-12-06",
            "check the day it was assigned and the day of its source",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A task assigned before its document was issued speaks, with both days."""
    found = findings_of(SOURCE_AFTER_TASK, FIRING, date(2023, 4, 15), language=language)
    assert found == (
        Finding(
            code="DO010",
            name="source-after-task",
            severity=Severity.ERROR,
            subject=Subject(kind="task", id="T-1"),
            message=message,
            hint=hint,
            evidence={
                "assigned_on": date(2022, 12, 5),
                "source": "15-NQ/TU",
                "source_on": date(2022, 12, 6),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of", "evidence"),
    [
        pytest.param(
            FIRING,
            date(2022, 12, 6),
            [
                {
                    "assigned_on": date(2022, 12, 5),
                    "source": "15-NQ/TU",
                    "source_on": date(2022, 12, 6),
                }
            ],
            id="on the day of the source",
        ),
        pytest.param(
            FIRING.replace('ban quý I"\n', 'ban quý I"\nheld_on = 2023-04-01\n'),
            date(2023, 4, 15),
            [
                {
                    "assigned_on": date(2022, 12, 5),
                    "source": "15-NQ/TU",
                    "source_on": date(2022, 12, 6),
                },
                {
                    "assigned_on": date(2022, 12, 5),
                    "source": "Giao ban quý I",
                    "source_on": date(2023, 4, 1),
                },
            ],
            id="the briefing too",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, evidence: list[dict[str, object]]) -> None:
    """It speaks of every source that came later, as far as they are known."""
    assert [finding.evidence for finding in findings_of(SOURCE_AFTER_TASK, text, as_of)] == evidence


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("12-05", "12-06"), date(2023, 4, 15), id="the same day"),
        pytest.param(FIRING.replace("12-05", "12-07"), date(2023, 4, 15), id="assigned later"),
        pytest.param(
            FIRING.replace("assigned_on = 2022-12-05", ""),
            date(2023, 4, 15),
            id="no day of assignment",
        ),
        pytest.param(
            FIRING.replace("issued_on = 2022-12-06", ""), date(2023, 4, 15), id="no day of issue"
        ),
        pytest.param(FIRING, date(2022, 12, 5), id="not yet issued"),
        pytest.param(
            FIRING.replace('basis = ["D-1"]\nbriefing = "B-1"', ""),
            date(2023, 4, 15),
            id="no source at all",
        ),
        pytest.param(
            FIRING.replace('ban quý I"\n', 'ban quý I"\nheld_on = 2022-12-05\n').replace(
                'basis = ["D-1"]', ""
            ),
            date(2023, 4, 15),
            id="the briefing on the same day",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(SOURCE_AFTER_TASK, text, as_of) == ()
