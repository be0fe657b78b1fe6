"""DL014 task-long-overdue."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.task_long_overdue import TASK_LONG_OVERDUE
from tracker.testing.rule_testing import findings_of

TASK = """
[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "{}"
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

MONTHLY = """
[[tasks]]
id = "T-1"
title = "Báo cáo tháng"
deadline = "ngày 25 hằng tháng"
assigned_on = 2023-05-01
"""

SHARED = """
[[organizations]]
id = "a"
name = "Ban A"

[[organizations]]
id = "b"
name = "Ban B"

[[organizations]]
id = "c"
name = "Ban C"

[[tasks]]
id = "T-1"
title = "Kiểm tra"
deadline = "quý II/2023"
lead_units = ["a", "b", "c"]

[[tasks.reports]]
on = 2023-06-20
event = "completed"
by = "b"
"""

POLICY = """
[register]
title = "Under test"

[register.policy]
long_overdue_days = {}
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "đã quá hạn tới 121 ngày: thời hạn là 30/06/2023"),
        (Language.EN, "overdue for as long as 121 days: it was due on 2023-06-30"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A task speaks from the day it has been overdue for more than 120 days."""
    [finding] = findings_of(
        TASK_LONG_OVERDUE, TASK.format("quý II/2023"), date(2023, 10, 29), language=language
    )

    assert (finding.code, finding.severity) == ("DL014", Severity.ERROR)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {"days": 121, "due": date(2023, 6, 30), "ageing": "over_120"}


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            POLICY.format(30) + TASK.format("quý II/2023"),
            date(2023, 7, 31),
            ["overdue for as long as 31 days: it was due on 2023-06-30"],
            id="the register says sooner",
        ),
        pytest.param(
            SHARED,
            date(2023, 10, 29),
            ["overdue for as long as 121 days: it was due on 2023-06-30; 1 of 3 units are done"],
            id="several units",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """The register sets the days, and units that are done are counted."""
    assert [finding.message for finding in findings_of(TASK_LONG_OVERDUE, text, as_of)] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(TASK.format("quý II/2023"), date(2023, 10, 28), id="120 days overdue"),
        pytest.param(
            TASK.format("quý II/2023") + EVENT.format("2023-10-29", "completed"),
            date(2023, 10, 29),
            id="completed",
        ),
        pytest.param(
            TASK.format("quý II/2023") + EXTENDED.format("2023-07-31", "2023-06-20"),
            date(2023, 10, 29),
            id="extended",
        ),
        pytest.param(MONTHLY, date(2023, 12, 31), id="recurring"),
        pytest.param(TASK.format("thường xuyên"), date(2030, 12, 31), id="no due day"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Up to the days set, once closed or extended, and of recurring tasks it says nothing."""
    assert findings_of(TASK_LONG_OVERDUE, text, as_of) == ()
