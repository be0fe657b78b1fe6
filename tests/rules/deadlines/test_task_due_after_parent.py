"""DL012 task-due-after-parent."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.task_due_after_parent import TASK_DUE_AFTER_PARENT
from tracker.testing.rule_testing import findings_of

WHOLE = """
[[tasks]]
id = "T-1"
title = "Số hóa"
deadline = "{}"
"""

PART = """
[[tasks]]
id = "T-1.1"
title = "Số hóa, đợt I"
deadline = "{}"
parent = "T-1"
"""

EVENT = """
[[tasks.reports]]
on = {}
event = "{}"
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.VI,
            ("thời hạn 31/07/2023 muộn hơn 31 ngày so với nhiệm vụ T-1, đến hạn ngày 30/06/2023"),
        ),
        (
            Language.EN,
            (
                "due on 2023-07-31, 31 days after T-1, which it is a part of and which is "
                "due on 2023-06-30"
            ),
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A part due later than the whole speaks."""
    [finding] = findings_of(
        TASK_DUE_AFTER_PARENT,
        WHOLE.format("quý II/2023") + PART.format("31/7/2023"),
        date(2023, 6, 1),
        language=language,
    )

    assert (finding.code, finding.severity) == ("DL012", Severity.WARNING)
    assert (finding.subject.id, finding.message) == ("T-1.1", message)
    assert finding.evidence == {
        "days": 31,
        "due": date(2023, 7, 31),
        "parent": "T-1",
        "parent_due": date(2023, 6, 30),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            WHOLE.format("quý II/2023")
            + PART.format("quý II/2023")
            + EXTENDED.format("2023-07-01", "2023-06-02"),
            date(2023, 6, 2),
            [
                (
                    "due on 2023-07-01, 1 day after T-1, which it is a part of and which is due "
                    "on 2023-06-30"
                )
            ],
            id="extended past the whole",
        ),
        pytest.param(
            PART.format("31/7/2023") + WHOLE.format("quý II/2023"),
            date(2023, 8, 15),
            [
                (
                    "due on 2023-07-31, 31 days after T-1, which it is a part of and which is "
                    "due on 2023-06-30"
                )
            ],
            id="listed the other way round",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """The current due days count, and the order of entries does not."""
    assert [
        finding.message for finding in findings_of(TASK_DUE_AFTER_PARENT, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            WHOLE.format("quý II/2023") + PART.format("30/6/2023"),
            date(2023, 6, 1),
            id="due on one day",
        ),
        pytest.param(
            WHOLE.format("quý II/2023")
            + EXTENDED.format("2023-07-31", "2023-06-02")
            + PART.format("31/7/2023"),
            date(2023, 6, 2),
            id="the whole extended as well",
        ),
        pytest.param(
            WHOLE.format("quý II/2023")
            + PART.format("31/7/2023")
            + EVENT.format("2023-06-02", "completed"),
            date(2023, 6, 2),
            id="part completed",
        ),
        pytest.param(
            WHOLE.format("quý II/2023")
            + EVENT.format("2023-06-02", "cancelled")
            + PART.format("31/7/2023"),
            date(2023, 6, 2),
            id="whole cancelled",
        ),
        pytest.param(
            WHOLE.format("thường xuyên") + PART.format("31/7/2023"),
            date(2023, 6, 2),
            id="whole without a day",
        ),
        pytest.param(
            WHOLE.format("ngày 25 hằng tháng") + PART.format("31/7/2023"),
            date(2023, 6, 2),
            id="whole recurs",
        ),
        pytest.param(
            WHOLE.format("quý II/2023") + PART.format("ngày 25 hằng tháng"),
            date(2023, 6, 26),
            id="part recurs",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """No later than the whole, closed, recurring or without a day it is nothing to speak of."""
    assert findings_of(TASK_DUE_AFTER_PARENT, text, as_of) == ()
