"""PR025 statement-count-differs."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.calendar import read_period
from tracker.domain import (
    CountedStanding,
    Event,
    ProgressReport,
    Register,
    Statement,
    StatementKind,
    Task,
)
from tracker.language import Language, Text
from tracker.rules import Finding, Severity, Subject, check
from tracker.rules.progress.statement_count_differs import STATEMENT_COUNT_DIFFERS
from tracker.testing.rule_testing import findings_of

FIRING = """
[[statements]]
id = "S-1"
kind = "count"
period = "quý I/2023"
value = 2
standing = "completed"

[[tasks]]
id = "T-1"
title = "Việc"
assigned_on = 2023-01-02
deadline = 2023-03-15

[[tasks.reports]]
on = 2023-03-01
event = "completed"

[[tasks]]
id = "T-2"
title = "Việc"
assigned_on = 2023-01-02
deadline = 2023-03-15

[[tasks.reports]]
on = 2023-04-01
event = "completed"
"""
DAY = date(2023, 4, 15)


@pytest.mark.parametrize(
    ("language", "message", "hint"),
    [
        (
            Language.VI,
            "báo cáo nêu 2 nhiệm vụ hoàn thành, ngày 31/03/2023 sổ có 1",
            "so danh sách nhiệm vụ của báo cáo với sổ",
        ),
        (
            Language.EN,
            "the report says 2 tasks completed, the register gives 1 on 2023-03-31",
            "compare the list of tasks behind the report with the register",
        ),
    ],
)
def test_it_says_what_is_wrong(language: Language, message: str, hint: str) -> None:
    """A count of tasks that is not what the register gave on the day speaks."""
    found = findings_of(STATEMENT_COUNT_DIFFERS, FIRING, DAY, language=language)
    assert found == (
        Finding(
            code="PR025",
            name="statement-count-differs",
            severity=Severity.WARNING,
            subject=Subject(kind="statement", id="S-1"),
            message=message,
            hint=hint,
            evidence={
                "stated": Decimal(2),
                "counted": Decimal(1),
                "standing": Text(vi="hoàn thành", en="completed"),
                "day": date(2023, 3, 31),
            },
        ),
    )


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param(FIRING.replace("value = 2", "value = 1"), date(2023, 4, 15), id="right"),
        pytest.param(FIRING, date(2023, 3, 30), id="not known yet"),
        pytest.param(
            FIRING.replace("quý I/2023", "01/04/2023"), date(2023, 4, 15), id="right on a later day"
        ),
        pytest.param(
            FIRING.replace('"completed"', '"overdue"', 1).replace("value = 2", "value = 1"),
            date(2023, 4, 15),
            id="one overdue on that day",
        ),
    ],
)
def test_it_stays_quiet(text: str, as_of: date) -> None:
    """It says nothing in any of these cases."""
    assert findings_of(STATEMENT_COUNT_DIFFERS, text, as_of) == ()


@pytest.mark.parametrize("standing", CountedStanding)
def test_every_standing_can_be_told(standing: CountedStanding) -> None:
    """Each has words of its own in both languages."""
    text = FIRING.replace('"completed"', f'"{standing}"', 1).replace("value = 2", "value = 9")
    told = {
        language: findings_of(STATEMENT_COUNT_DIFFERS, text, DAY, language=language)[0]
        for language in Language
    }
    assert told[Language.EN].evidence == told[Language.VI].evidence
    words = told[Language.EN].evidence["standing"]
    assert words.vi in told[Language.VI].message
    assert words.en in told[Language.EN].message


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 9))
def test_it_speaks_exactly_of_counts_that_differ(done: int, left: int, stated: int) -> None:
    """It speaks unless exactly so many tasks were completed."""
    report = ProgressReport(on=date(2023, 1, 31), event=Event.COMPLETED)
    tasks = [
        Task(id=f"T-{place}", title="T", reports=[report] if place < done else [])
        for place in range(done + left)
    ]
    said = Statement(
        id="S",
        kind=StatementKind.COUNT,
        value=stated,
        standing=CountedStanding.COMPLETED,
        period=read_period("quý I/2023"),
    )
    register = Register(title="R", statements=[said], tasks=tasks)
    assert len(check(register, as_of=DAY, select=["PR025"])) == int(stated != done)
