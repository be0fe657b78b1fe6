"""What standings are called."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from tracker.assess import Lifecycle, Pace, Tense, Timeliness
from tracker.domain import Appointment, Register, Role
from tracker.language import Language, Text
from tracker.tables.labels import (
    APPOINTMENT,
    LIFECYCLE,
    PACE,
    ROLE,
    TENSE,
    caption,
    filled,
    timeliness_text,
)

VI, EN = Language.VI, Language.EN


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (LIFECYCLE, Lifecycle),
        (PACE, Pace),
        (ROLE, Role),
        (TENSE, Tense),
        (APPOINTMENT, Appointment),
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
    }
    assert [timeliness_text(row, VI), timeliness_text(row, EN)] == [vietnamese, english]


def test_a_text_is_filled_in_both_languages() -> None:
    """Each language writes the same values in its own way."""
    text = filled(Text(vi="{n:tasks} đến {on}", en="{n:tasks} by {on}"), n=1, on=date(2023, 6, 30))
    assert text == Text(vi="1 nhiệm vụ đến 30/06/2023", en="1 task by 2023-06-30")


@pytest.mark.parametrize(("english", "expected"), [("Register {x}", "Register {x}"), (None, "Sổ")])
def test_a_caption_names_the_register_and_the_day(english: str | None, expected: str) -> None:
    """The English caption has the English title where there is one."""
    said = caption(
        Text(vi="{title}, {as_of}", en="{title}, {as_of}"),
        Register(title="Sổ", title_en=english),
        date(2023, 4, 15),
    )
    assert said == Text(vi="Sổ, 15/04/2023", en=f"{expected}, 2023-04-15")
