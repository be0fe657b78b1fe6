"""DL015 task-silent-too-long."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.task_silent_too_long import TASK_SILENT_TOO_LONG
from tracker.testing.rule_testing import findings_of

GIVEN = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
assigned_on = 2023-03-02
"""

UNDATED = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
assigned_on = 2023-03-02
"""

NOTED = """
[[tasks.reports]]
on = {}
note = "đang làm"
"""

POLICY = """
[register]
title = "Under test"

[register.policy]
silent_days = {}
"""

EVENT = """
[[tasks.reports]]
on = {}
event = "{}"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "đã 91 ngày không có báo cáo, kể từ 02/03/2023"),
        (Language.EN, "no report for 91 days, since 2023-03-02"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A task never reported on speaks 91 days after it was assigned."""
    [finding] = findings_of(
        TASK_SILENT_TOO_LONG, GIVEN.format("31/7/2023"), date(2023, 6, 1), language=language
    )

    assert (finding.code, finding.severity) == ("DL015", Severity.WARNING)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "days": 91,
        "since": date(2023, 3, 2),
        "last_report_on": None,
        "due": date(2023, 7, 31),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            GIVEN.format("31/7/2023") + NOTED.format("2023-03-10"),
            date(2023, 6, 9),
            ["no report for 91 days, since 2023-03-10"],
            id="since the last report",
        ),
        pytest.param(
            GIVEN.format("quý I/2023"),
            date(2023, 6, 1),
            ["no report for 91 days, since 2023-03-02"],
            id="overdue",
        ),
        pytest.param(
            GIVEN.format("kịp thời"),
            date(2023, 6, 1),
            ["no report for 91 days, since 2023-03-02"],
            id="vague",
        ),
        pytest.param(
            UNDATED, date(2023, 6, 1), ["no report for 91 days, since 2023-03-02"], id="no deadline"
        ),
        pytest.param(
            POLICY.format(10) + GIVEN.format("23/3/2023"),
            date(2023, 3, 13),
            ["no report for 11 days, since 2023-03-02"],
            id="the register says sooner",
        ),
        pytest.param(
            GIVEN.format("30/8/2023"),
            date(2023, 6, 1),
            ["no report for 91 days, since 2023-03-02"],
            id="due in 90 days",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """It counts from the last report, else from the day the task was given."""
    assert [
        finding.message for finding in findings_of(TASK_SILENT_TOO_LONG, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(GIVEN.format("31/7/2023"), date(2023, 5, 31), id="90 days"),
        pytest.param(
            GIVEN.format("31/7/2023") + NOTED.format("2023-06-01"),
            date(2023, 6, 1),
            id="reported today",
        ),
        pytest.param(GIVEN.format("31/8/2023"), date(2023, 6, 1), id="due in more than 90 days"),
        pytest.param(
            GIVEN.format("31/7/2023") + EVENT.format("2023-03-03", "suspended"),
            date(2023, 7, 1),
            id="suspended",
        ),
        pytest.param(
            GIVEN.format("31/7/2023") + EVENT.format("2023-03-03", "submitted"),
            date(2023, 7, 1),
            id="handed in",
        ),
        pytest.param(
            GIVEN.format("31/7/2023") + EVENT.format("2023-03-03", "completed"),
            date(2023, 7, 1),
            id="completed",
        ),
        pytest.param(GIVEN.format("thường xuyên"), date(2030, 7, 1), id="continuous"),
        pytest.param(GIVEN.format("hằng năm"), date(2023, 7, 1), id="recurring"),
        pytest.param(GIVEN.format("khi có yêu cầu"), date(2030, 7, 1), id="waiting for something"),
        pytest.param(
            GIVEN.format("31/7/2023").replace("assigned_on = 2023-03-02", ""),
            date(2023, 7, 1),
            id="not known when it was given",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Reported on, far from due, handed in, or in a rhythm of its own it may be silent."""
    assert findings_of(TASK_SILENT_TOO_LONG, text, as_of) == ()
