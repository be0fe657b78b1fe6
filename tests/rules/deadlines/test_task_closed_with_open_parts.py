"""DL024 task-closed-with-open-parts."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.task_closed_with_open_parts import TASK_CLOSED_WITH_OPEN_PARTS
from tracker.testing.rule_testing import findings_of

WHOLE = """
[[organizations]]
id = "a"
name = "Ban A"

[[organizations]]
id = "b"
name = "Ban B"

[[tasks]]
id = "T-1"
title = "Số hóa"
deadline = "quý II/2023"
lead_units = ["a"]
"""

EVENT = """
[[tasks.reports]]
on = {}
event = "{}"
by = "a"
"""

PART = """
[[tasks]]
id = "{}"
title = "Số hóa, từng đợt"
parent = "T-1"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.VI,
            "báo hoàn thành ngày 20/06/2023 khi còn phần việc chưa xong (2): T-1.9, T-1.10",
        ),
        (
            Language.EN,
            "reported as completed on 2023-06-20, with parts of it still open (2): T-1.9, T-1.10",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A task reported as completed speaks while a part of it is open."""
    [finding] = findings_of(
        TASK_CLOSED_WITH_OPEN_PARTS,
        WHOLE
        + EVENT.format("2023-06-20", "completed")
        + PART.format("T-1.10")
        + PART.format("T-1.9"),
        date(2023, 6, 20),
        language=language,
    )

    assert (finding.code, finding.severity) == ("DL024", Severity.WARNING)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "on": date(2023, 6, 20),
        "count": 2,
        "parts": ("T-1.9", "T-1.10"),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            WHOLE
            + EVENT.format("2023-06-20", "completed")
            + PART.format("T-1.1")
            + EVENT.format("2023-06-22", "completed"),
            date(2023, 6, 21),
            ["reported as completed on 2023-06-20, with parts of it still open (1): T-1.1"],
            id="until the day the part is done",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """It speaks until the last part is done."""
    assert [
        finding.message for finding in findings_of(TASK_CLOSED_WITH_OPEN_PARTS, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            WHOLE
            + EVENT.format("2023-06-20", "completed")
            + PART.format("T-1.1")
            + EVENT.format("2023-06-22", "completed"),
            date(2023, 6, 22),
            id="part completed",
        ),
        pytest.param(
            WHOLE
            + EVENT.format("2023-06-20", "completed")
            + PART.format("T-1.1")
            + EVENT.format("2023-06-20", "cancelled"),
            date(2023, 6, 22),
            id="part cancelled",
        ),
        pytest.param(
            WHOLE
            + EVENT.format("2023-06-20", "completed")
            + EVENT.format("2023-06-21", "returned")
            + PART.format("T-1.1"),
            date(2023, 6, 21),
            id="returned since",
        ),
        pytest.param(
            WHOLE + EVENT.format("2023-06-20", "submitted") + PART.format("T-1.1"),
            date(2023, 6, 21),
            id="only handed in",
        ),
        pytest.param(
            WHOLE + EVENT.format("2023-06-20", "completed") + PART.format("T-1.1"),
            date(2023, 6, 19),
            id="not reported yet",
        ),
        pytest.param(
            WHOLE.replace('["a"]', '["a", "b"]')
            + EVENT.format("2023-06-20", "completed")
            + PART.format("T-1.1"),
            date(2023, 6, 21),
            id="one unit of its share",
        ),
        pytest.param(
            WHOLE + EVENT.format("2023-06-20", "completed"), date(2023, 6, 21), id="no parts"
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """With no part open, or not reported as completed, there is nothing to say."""
    assert findings_of(TASK_CLOSED_WITH_OPEN_PARTS, text, as_of) == ()
