"""DL011 task-due-on-day-off."""

from datetime import date

import pytest

from tracker.language import Language, Text
from tracker.rules import Severity
from tracker.rules.deadlines.task_due_on_day_off import TASK_DUE_ON_DAY_OFF
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

CLOSED = """
[[closures]]
id = "chuyen-tru-so"
begins_on = 2023-06-29
ends_on = 2023-06-30
"""

ROLLED = """
[register]
title = "Under test"

[register.policy]
convention = "lui"

[[conventions]]
id = "lui"
name = "Quy ước"
law = "Quy chế, Điều 5"
written_roll = "previous"
"""


DAY_OFF = (
    "due on 2023-06-24, a day off (weekly day off); "
    "the working day before it is 2023-06-23, the one after it 2023-06-26"
)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            Language.VI,
            (
                "thời hạn 24/06/2023 là ngày nghỉ (ngày nghỉ hằng tuần); ngày làm việc liền "
                "trước là 23/06/2023, liền sau là 26/06/2023"
            ),
        ),
        (
            Language.EN,
            (
                "due on 2023-06-24, a day off (weekly day off); the working day before it is "
                "2023-06-23, the one after it 2023-06-26"
            ),
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """An open task due on a Saturday speaks, with the working days around it."""
    [finding] = findings_of(
        TASK_DUE_ON_DAY_OFF, TASK.format("24/6/2023"), date(2023, 6, 1), language=language
    )

    assert (finding.code, finding.severity) == ("DL011", Severity.INFO)
    assert (finding.subject.id, finding.message) == ("T-1", message)
    assert finding.evidence == {
        "due": date(2023, 6, 24),
        "reason": Text(vi="ngày nghỉ hằng tuần", en="weekly day off"),
        "before": date(2023, 6, 23),
        "after": date(2023, 6, 26),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(TASK.format("24/6/2023"), date(2023, 5, 24), [DAY_OFF], id="31 days ahead"),
        pytest.param(
            TASK.format("24/6/2023"), date(2023, 6, 24), [DAY_OFF], id="on the day itself"
        ),
        pytest.param(
            CLOSED + TASK.format("quý II/2023"),
            date(2023, 6, 1),
            [
                (
                    "due on 2023-06-30, a day off (closed); the working day before it is "
                    "2023-06-28, the one after it 2023-07-03"
                )
            ],
            id="a closure of the office",
        ),
        pytest.param(
            MONTHLY,
            date(2023, 6, 1),
            [
                (
                    "due on 2023-06-25, a day off (weekly day off); the working day before it is "
                    "2023-06-23, the one after it 2023-06-26"
                )
            ],
            id="the next occurrence",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """It speaks from a month before, of the days off of the register too."""
    assert [
        finding.message for finding in findings_of(TASK_DUE_ON_DAY_OFF, text, as_of)
    ] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(TASK.format("24/6/2023"), date(2023, 5, 23), id="32 days ahead"),
        pytest.param(TASK.format("24/6/2023"), date(2023, 6, 25), id="past"),
        pytest.param(TASK.format("23/6/2023"), date(2023, 6, 1), id="a working day"),
        pytest.param(TASK.format("10/01/2026"), date(2026, 1, 5), id="a Saturday worked"),
        pytest.param(
            TASK.format("10 ngày kể từ ngày 14/6/2023"),
            date(2023, 6, 15),
            id="counted, and moved to a working day",
        ),
        pytest.param(
            ROLLED + TASK.format("24/6/2023"), date(2023, 6, 15), id="moved by the convention"
        ),
        pytest.param(
            TASK.format("24/6/2023") + EXTENDED.format("2023-06-26", "2023-06-02"),
            date(2023, 6, 2),
            id="extended to a working day",
        ),
        pytest.param(
            TASK.format("24/6/2023") + EVENT.format("2023-06-02", "completed"),
            date(2023, 6, 2),
            id="completed",
        ),
        pytest.param(
            TASK.format("24/6/2023") + EVENT.format("2023-06-02", "submitted"),
            date(2023, 6, 2),
            id="handed in",
        ),
        pytest.param(TASK.format("thường xuyên"), date(2023, 6, 2), id="no due day"),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """A working day, one already moved, one far ahead or past is nothing to speak of."""
    assert findings_of(TASK_DUE_ON_DAY_OFF, text, as_of) == ()
