"""What standings are called."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from tracker.assess import Lifecycle, Pace, Tense, Timeliness
from tracker.domain import Appointment, DeviationKind, Register, RotationPolicy
from tracker.language import Language, Text, write_value
from tracker.tables.labels import (
    APPOINTMENT,
    DEVIATION,
    LIFECYCLE,
    PACE,
    ROTATION_POLICY,
    TENSE,
    caption,
    due_text,
    timeliness_text,
)

VI, EN = Language.VI, Language.EN


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (LIFECYCLE, Lifecycle),
        (PACE, Pace),
        (TENSE, Tense),
        (APPOINTMENT, Appointment),
        (ROTATION_POLICY, RotationPolicy),
        (DEVIATION, DeviationKind),
    ],
)
def test_every_value_has_a_name_of_its_own(labels: Any, values: type[StrEnum]) -> None:
    """No value is without a name, and no two of a kind share one, in either language."""
    assert [*labels] == [*values]
    assert len({text.vi for text in labels.values()}) == len(values)
    assert len({text.en for text in labels.values()}) == len(values)


@pytest.mark.parametrize(
    ("lifecycle", "timeliness", "days_left", "days_late", "vietnamese", "english"),
    [
        ("not_started", "in_time", 8, 0, "trong hạn, còn 8 ngày", "in time, 8 days left"),
        ("in_progress", "due_soon", 1, 0, "sắp đến hạn, còn 1 ngày", "due soon, 1 day left"),
        ("submitted", "due_soon", 0, 0, "đến hạn hôm nay", "due today"),
        ("suspended", "overdue", -1, 1, "quá hạn 1 ngày", "1 day overdue"),
        ("not_started", "overdue", -1200, 1200, "quá hạn 1.200 ngày", "1,200 days overdue"),
        ("in_progress", "no_deadline", None, 0, "không thời hạn", "no deadline"),
        ("completed", "on_time", None, 0, "đúng hạn", "on time"),
        ("completed", "late", None, 2, "trễ 2 ngày", "2 days late"),
        ("completed", "no_deadline", None, 0, "không thời hạn", "no deadline"),
        ("cancelled", "no_deadline", None, 0, "không tính", "not counted"),
    ],
)
def test_how_a_task_stands_in_words(
    lifecycle: str,
    timeliness: str,
    days_left: int | None,
    days_late: int,
    vietnamese: str,
    english: str,
) -> None:
    """Days left and days late are told with their noun, and today is told as today."""
    row = {
        "lifecycle": Lifecycle(lifecycle),
        "timeliness": Timeliness(timeliness),
        "days_left": days_left,
        "days_late": days_late,
        "closed_on": None,
    }
    assert [timeliness_text(row, VI), timeliness_text(row, EN)] == [vietnamese, english]


@pytest.mark.parametrize(
    ("lifecycle", "vietnamese", "english"),
    [
        ("submitted", "đã nộp trong hạn", "handed in in time"),
        ("in_progress", "đã làm xong trong hạn", "done in time"),
    ],
)
def test_what_is_closed_in_time_has_no_days_left(
    lifecycle: str, vietnamese: str, english: str
) -> None:
    """Once handed in or done, no days are left to tell."""
    row = {
        "lifecycle": Lifecycle(lifecycle),
        "timeliness": Timeliness.IN_TIME,
        "days_left": None,
        "days_late": 0,
        "closed_on": date(2023, 6, 1),
    }
    assert [timeliness_text(row, VI), timeliness_text(row, EN)] == [vietnamese, english]


FIRST, MOVED = date(2024, 9, 30), date(2024, 11, 29)


@pytest.mark.parametrize(
    ("baseline", "current", "vietnamese", "english"),
    [
        (FIRST, FIRST, "30/09/2024", "2024-09-30"),
        (FIRST, MOVED, "29/11/2024 (trước: 30/09/2024)", "2024-11-29 (was: 2024-09-30)"),
        (FIRST, None, "không còn (trước: 30/09/2024)", "none (was: 2024-09-30)"),
        (None, MOVED, "29/11/2024", "2024-11-29"),
        (None, None, "", ""),
    ],
)
def test_a_deadline_that_moved_shows_both_days(
    baseline: date | None, current: date | None, vietnamese: str, english: str
) -> None:
    """The first day is kept beside the one that holds, unless there was none."""
    row = {"baseline_due": baseline, "current_due": current}
    assert [write_value(due_text(row, language), language) for language in (VI, EN)] == [
        vietnamese,
        english,
    ]


@pytest.mark.parametrize(("english", "expected"), [("Register {x}", "Register {x}"), (None, "Sổ")])
def test_a_caption_names_the_register_and_the_day(english: str | None, expected: str) -> None:
    """The English caption has the English title where there is one."""
    said = caption(
        Text(vi="{title}, {as_of}", en="{title}, {as_of}"),
        Register(title="Sổ", title_en=english),
        date(2023, 4, 15),
    )
    assert said == Text(vi="Sổ, 15/04/2023", en=f"{expected}, 2023-04-15")
