"""DL013 task-due-after-source-term."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.task_due_after_source_term import TASK_DUE_AFTER_SOURCE_TERM
from tracker.testing.rule_testing import findings_of

SCHEME = """
[[documents]]
id = "DA"
kind = "scheme"
number = "02-ĐA/ĐUK"
issued_on = 2021-06-12
effective_to = {}

[[documents]]
id = "NQ"
kind = "resolution"
number = "31-NQ/ĐUK"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
basis = ["NQ", "DA"]
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
            ("thời hạn 31/07/2023 muộn hơn 31 ngày so với ngày 02-ĐA/ĐUK hết hiệu lực, 30/06/2023"),
        ),
        (Language.EN, "due on 2023-07-31, 31 days after 02-ĐA/ĐUK ends on 2023-06-30"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A task due after a document it carries out has ended speaks, though another has no end."""
    [finding] = findings_of(
        TASK_DUE_AFTER_SOURCE_TERM,
        SCHEME.format("2023-06-30", "31/7/2023"),
        date(2023, 6, 1),
        language=language,
    )

    assert (finding.code, finding.severity) == ("DL013", Severity.WARNING)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "days": 31,
        "due": date(2023, 7, 31),
        "document": "02-ĐA/ĐUK",
        "effective_to": date(2023, 6, 30),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            SCHEME.format("2023-06-30", "quý II/2023")
            + EXTENDED.format("2023-07-01", "2023-06-20"),
            date(2023, 6, 20),
            ["due on 2023-07-01, 1 day after 02-ĐA/ĐUK ends on 2023-06-30"],
            id="extended past the end",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """An extension past the end counts."""
    assert [
        finding.message for finding in findings_of(TASK_DUE_AFTER_SOURCE_TERM, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            SCHEME.format("2023-06-30", "quý II/2023"),
            date(2023, 6, 1),
            id="due on the last day in force",
        ),
        pytest.param(
            SCHEME.format("2023-06-30", "quý II/2023")
            + EXTENDED.format("2023-07-01", "2023-06-20"),
            date(2023, 6, 19),
            id="not extended yet",
        ),
        pytest.param(
            SCHEME.format("2023-06-30", "31/7/2023") + EVENT.format("2023-06-02", "completed"),
            date(2023, 6, 2),
            id="completed",
        ),
        pytest.param(
            SCHEME.format("2023-06-30", "thường xuyên"), date(2023, 8, 2), id="no due day"
        ),
        pytest.param(
            SCHEME.format("2023-06-30", "ngày 25 hằng tháng") + "assigned_on = 2023-07-01",
            date(2023, 7, 1),
            id="recurring",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Due while it is in force, closed, recurring or undated it is nothing to speak of."""
    assert findings_of(TASK_DUE_AFTER_SOURCE_TERM, text, as_of) == ()
