"""DL017 due-dates-pile-up."""

from datetime import date

import pytest

from tracker.language import Language
from tracker.rules import Severity
from tracker.rules.deadlines.due_dates_pile_up import DUE_DATES_PILE_UP
from tracker.testing.rule_testing import findings_of

UNITS = """
[register]
title = "Under test"

[register.policy]
due_in_one_week = 2

[[organizations]]
id = "a"
name = "Ban A"

[[organizations]]
id = "b"
name = "Ban B"

[[clusters]]
id = "cum"
name = "Cụm"

[[clusters.members]]
organization = "a"

[[clusters.members]]
organization = "b"
"""

TASK = """
[[tasks]]
id = "{}"
title = "Kiểm tra"
deadline = "{}"
lead_units = ["{}"]
"""

EVENT = """
[[tasks.reports]]
on = {}
event = "{}"
by = "a"
"""


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.VI, "2 nhiệm vụ đến hạn trong tuần 19/06/2023 – 25/06/2023: T-9, T-10"),
        (Language.EN, "2 tasks due in the week 2023-06-19 – 2023-06-25: T-9, T-10"),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str) -> None:
    """A unit with so many tasks due in one ISO week speaks, once for the week."""
    [finding] = findings_of(
        DUE_DATES_PILE_UP,
        UNITS + TASK.format("T-10", "19/6/2023", "a") + TASK.format("T-9", "25/6/2023", "a"),
        date(2023, 6, 1),
        language=language,
    )

    assert (finding.code, finding.severity) == ("DL017", Severity.INFO)
    assert (finding.subject.id, finding.message) == ("a", message)
    assert finding.evidence == {
        "count": 2,
        "first_day": date(2023, 6, 19),
        "last_day": date(2023, 6, 25),
        "tasks": ("T-9", "T-10"),
    }


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        pytest.param(
            UNITS + TASK.format("T-10", "19/6/2023", "a") + TASK.format("T-9", "25/6/2023", "a"),
            date(2023, 6, 25),
            ["2 tasks due in the week 2023-06-19 – 2023-06-25: T-9, T-10"],
            id="until the week ends",
        ),
        pytest.param(
            UNITS + TASK.format("T-10", "19/6/2023", "a") + TASK.format("T-2", "23/6/2023", "cum"),
            date(2023, 6, 1),
            ["2 tasks due in the week 2023-06-19 – 2023-06-25: T-2, T-10"],
            id="a share of a cluster's task",
        ),
        pytest.param(
            UNITS
            + TASK.format("T-10", "19/6/2023", "a")
            + TASK.format("T-9", "25/6/2023", "a")
            + EVENT.format("2023-06-01", "suspended"),
            date(2023, 6, 1),
            ["2 tasks due in the week 2023-06-19 – 2023-06-25: T-9, T-10"],
            id="one put off, which is still owed",
        ),
        pytest.param(
            UNITS
            + TASK.format("T-10", "19/6/2023", "a")
            + TASK.format("T-2", "thứ Sáu hằng tuần", "a"),
            date(2023, 6, 19),
            ["2 tasks due in the week 2023-06-19 – 2023-06-25: T-2, T-10"],
            id="an occurrence",
        ),
        pytest.param(
            UNITS
            + TASK.format("T-10", "19/6/2023", "a")
            + TASK.format("T-9", "25/6/2023", "a")
            + TASK.format("T-3", "26/6/2023", "a")
            + TASK.format("T-4", "2/7/2023", "a"),
            date(2023, 6, 1),
            [
                "2 tasks due in the week 2023-06-19 – 2023-06-25: T-9, T-10",
                "2 tasks due in the week 2023-06-26 – 2023-07-02: T-3, T-4",
            ],
            id="two weeks",
        ),
    ],
)
def test_it_speaks(text: str, as_of: date, expected: list[str]) -> None:
    """Shares and occurrences count as tasks do, week by week."""
    assert [finding.message for finding in findings_of(DUE_DATES_PILE_UP, text, as_of)] == expected


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(
            UNITS
            + TASK.format("T-10", "19/6/2023", "a")
            + TASK.format("T-9", "25/6/2023", "a")
            + EVENT.format("2023-06-01", "submitted"),
            date(2023, 6, 1),
            id="one handed in",
        ),
        pytest.param(
            UNITS + TASK.format("T-10", "19/6/2023", "a") + TASK.format("T-9", "25/6/2023", "a"),
            date(2023, 6, 26),
            id="the week has passed",
        ),
        pytest.param(
            UNITS + TASK.format("T-10", "19/6/2023", "a") + TASK.format("T-9", "26/6/2023", "a"),
            date(2023, 6, 1),
            id="in two weeks",
        ),
        pytest.param(
            UNITS + TASK.format("T-10", "19/6/2023", "a") + TASK.format("T-9", "18/6/2023", "a"),
            date(2023, 6, 1),
            id="the Sunday before",
        ),
        pytest.param(
            UNITS + TASK.format("T-10", "19/6/2023", "a") + TASK.format("T-9", "20/6/2023", "b"),
            date(2023, 6, 1),
            id="of two units",
        ),
        pytest.param(
            UNITS
            + TASK.format("T-10", "19/6/2023", "a")
            + TASK.format("T-9", "25/6/2023", "a")
            + EVENT.format("2023-06-01", "completed"),
            date(2023, 6, 1),
            id="one completed",
        ),
        pytest.param(
            UNITS
            + TASK.format("T-10", "19/6/2023", "a")
            + TASK.format("T-2", "23/6/2023", "cum")
            + EVENT.format("2023-06-01", "completed"),
            date(2023, 6, 1),
            id="its share completed",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """Past weeks, fewer tasks and those no longer owed are nothing to speak of."""
    assert findings_of(DUE_DATES_PILE_UP, text, as_of) == ()
