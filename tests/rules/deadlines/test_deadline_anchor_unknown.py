"""DL020 deadline-anchor-unknown."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.deadline_anchor_unknown import DEADLINE_ANCHOR_UNKNOWN
from tracker.testing.rule_testing import findings_of

TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
"""

BASED = """
[[documents]]
id = "NQ"
kind = "resolution"
title = "Nghị quyết"
{}

[[documents]]
id = "NQ-2"
kind = "resolution"
title = "Nghị quyết hai"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
basis = {}
"""

EXTENDED = """
[[tasks.extensions]]
new_due = {}
decision = "approved"
decided_on = {}
"""

AMENDED = """
[[tasks.amendments]]
made_on = {}
deadline = "{}"
"""

EVENT = """
[[tasks.reports]]
on = {}
event = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "chưa biết ngày để tính thời hạn “trước đại hội”"),
        (Language.EN, "the day that the deadline “trước đại hội” rests on is not recorded"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A deadline that waits for something whose day is not recorded speaks."""
    [finding] = findings_of(
        DEADLINE_ANCHOR_UNKNOWN, TASK.format("trước đại hội"), date(2023, 6, 20), language=language
    )

    assert (finding.code, finding.severity) == ("DL020", Severity.INFO)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {"deadline": "trước đại hội", "key": "anchored_on"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            TASK.format("30/7/2023 hoặc 30 ngày kể từ ngày được giao, tùy thời điểm nào đến sau"),
            "assigned_on",
        ),
        (TASK.format("15 ngày kể từ ngày được giao"), "assigned_on"),
        (TASK.format("15 ngày kể từ ngày ký"), "basis"),
        (BASED.format("", "15 ngày kể từ ngày ký", '["NQ"]'), "issued_on"),
        (BASED.format("", "15 ngày kể từ ngày ký", '["NQ", "NQ-2"]'), "anchored_on"),
        (BASED.format("issued_on = 2023-06-21", "15 ngày kể từ ngày ký", '["NQ"]'), "issued_on"),
        (BASED.format("", "30 ngày kể từ ngày có hiệu lực", '["NQ"]'), "effective_from"),
        (BASED.format("", "30 ngày kể từ ngày công bố", '["NQ"]'), "published_on"),
        (TASK.format("30 ngày kể từ ngày nhận được hồ sơ"), "anchored_on"),
        (TASK.format("khi có yêu cầu"), "anchored_on"),
        (TASK.format("15/7"), "assigned_on"),
        (TASK.format("every 30 days until completed"), "assigned_on"),
        (TASK.format("quý II/2023") + AMENDED.format("2023-06-01", "trước đại hội"), "anchored_on"),
    ],
)
def test_it_names_the_key_to_fill(text: str, key: str) -> None:
    """What is missing decides which key it names."""
    assert [
        found.evidence["key"]
        for found in findings_of(DEADLINE_ANCHOR_UNKNOWN, text, date(2023, 6, 20))
    ] == [key]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            TASK.format("trước đại hội") + "anchored_on = 2023-06-20",
            date(2023, 6, 20),
            id="the day is recorded",
        ),
        pytest.param(
            TASK.format("15 ngày kể từ ngày được giao") + "assigned_on = 2023-06-20",
            date(2023, 6, 20),
            id="assigned",
        ),
        pytest.param(
            BASED.format("issued_on = 2023-06-20", "15 ngày kể từ ngày ký", '["NQ"]'),
            date(2023, 6, 20),
            id="issued",
        ),
        pytest.param(
            TASK.format("15/7") + "assigned_on = 2023-06-20", date(2023, 6, 20), id="a year to take"
        ),
        pytest.param(
            TASK.format("within 90 days (2023-07-31)"), date(2023, 6, 20), id="the day is published"
        ),
        pytest.param(
            TASK.format("trước đại hội") + EXTENDED.format("2023-07-31", "2023-06-20"),
            date(2023, 6, 20),
            id="extended to a day",
        ),
        pytest.param(
            TASK.format("trước đại hội") + EVENT.format("2023-06-20", "completed"),
            date(2023, 6, 20),
            id="completed",
        ),
        pytest.param(
            TASK.format("every 30 days until completed") + "assigned_on = 2023-06-01",
            date(2023, 6, 20),
            id="a cycle with a day to begin",
        ),
        pytest.param(TASK.format("quý II/2023"), date(2023, 6, 20), id="a plain period"),
        pytest.param(TASK.format("thường xuyên"), date(2023, 6, 20), id="continuous"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Once the day is known, or not needed, there is nothing to say."""
    assert findings_of(DEADLINE_ANCHOR_UNKNOWN, text, as_of) == ()


def test_it_quotes_a_choice_as_a_whole() -> None:
    """What was written is quoted, not the half of it that is missing something."""
    text = "30/7/2023 hoặc 30 ngày kể từ ngày được giao, tùy thời điểm nào đến sau"
    [finding] = findings_of(DEADLINE_ANCHOR_UNKNOWN, TASK.format(text), date(2023, 6, 20))

    assert finding.evidence["deadline"] == text
